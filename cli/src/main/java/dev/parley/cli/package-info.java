/** The command line: joins files, engines and reports. */
@NullMarked
package dev.parley.cli;

import org.jspecify.annotations.NullMarked;
