/**
 * The command line: joins files, engines and reports. {@code Main} starts, {@code ParleyCommand} is
 * the verb-less command, each verb is a class of its own, and {@code Failures} turns whatever goes
 * wrong into a message and an exit code.
 */
@NullMarked
package dev.parley.cli;

import org.jspecify.annotations.NullMarked;
