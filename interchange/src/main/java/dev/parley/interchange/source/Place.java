package dev.parley.interchange.source;

import dev.parley.format.Position;

/**
 * A place in a file.
 *
 * @param line from 1
 * @param column from 1, in code points
 */
public record Place(SourceFile file, int line, int column) {
  Position position() {
    return new Position(file.name(), line, column);
  }
}
