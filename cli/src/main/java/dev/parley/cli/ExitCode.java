package dev.parley.cli;

/** What Parley returns to the shell. */
final class ExitCode {
  static final int OK = 0;

  /** A report that was checked does not hold. */
  static final int DOES_NOT_HOLD = 1;

  static final int BAD_INPUT = 2;
  static final int ENVIRONMENT = 3;

  /** A fault in Parley: EX_SOFTWARE of sysexits.h. */
  static final int FAULT = 70;

  private ExitCode() {}
}
