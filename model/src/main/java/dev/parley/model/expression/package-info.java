/** The one grammar of rules, conditions, questions and filters. */
@NullMarked
package dev.parley.model.expression;

import org.jspecify.annotations.NullMarked;
