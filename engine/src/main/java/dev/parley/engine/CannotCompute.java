package dev.parley.engine;

import java.util.List;

/**
 * A valid case for which no result can be had: too many packages, or a draw without a single
 * weight.
 */
public final class CannotCompute extends RuntimeException {
  private final List<String> paths;
  private final String advice;

  /**
   * @param paths the parameters or issues concerned
   * @param advice what the user may try
   */
  public CannotCompute(String message, List<String> paths, String advice) {
    super(message);
    this.paths = List.copyOf(paths);
    this.advice = advice;
  }

  public List<String> paths() {
    return paths;
  }

  public String advice() {
    return advice;
  }
}
