package dev.parley.format;

/** Whether a diagnostic refuses the case. */
public enum Severity {
  ERROR,
  WARNING
}
