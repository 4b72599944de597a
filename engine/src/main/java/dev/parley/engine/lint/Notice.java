package dev.parley.engine.lint;

/**
 * Something worth a second look.
 *
 * @param path of the part of the case that it is about
 * @param advice what the analyst may do
 */
public record Notice(Rule rule, String path, String message, String advice) {}
