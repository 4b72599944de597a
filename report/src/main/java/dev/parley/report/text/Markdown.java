package dev.parley.report.text;

/** CommonMark with pipe tables, for papers and issue trackers. */
public record Markdown() implements Layout {}
