/** The {@code --json} contract; its schema is {@code finding.schema.json} beside the code. */
@NullMarked
package dev.parley.report.json;

import org.jspecify.annotations.NullMarked;
