package dev.parley.format;

/**
 * A position that knows its text, so that a diagnostic can show the line.
 *
 * @param line from 1
 * @param column from 1, in code points
 */
record Place(SourceText source, int line, int column) {
  Position position() {
    return new Position(source.name(), line, column);
  }

  Place right(int columns) {
    return new Place(source, line, column + columns);
  }
}
