package dev.parley.report.text;

/** What a text is set for. */
public sealed interface Layout permits Style, Markdown {}
