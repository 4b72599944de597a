package dev.parley.format;

/**
 * A place in a file.
 *
 * @param file as the caller named it
 * @param line from 1
 * @param column from 1, in code points
 */
public record Position(String file, int line, int column) {
  @Override
  public String toString() {
    return file + ":" + line + ":" + column;
  }
}
