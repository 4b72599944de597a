package dev.parley.format;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Where each part of a case stands. Keys are dot-separated paths such as {@code
 * preferences.beta.alliance.weight}, {@code statements.ann-1}, {@code rules.0} or {@code question}.
 *
 * @param positions in the order in which the parts were read
 */
public record SourceMap(Map<String, Position> positions) {
  public SourceMap {
    positions = Collections.unmodifiableMap(new LinkedHashMap<>(positions));
  }

  public Optional<Position> position(String path) {
    return Optional.ofNullable(positions.get(path));
  }

  /** The position of the part, or of the smallest recorded part that contains it. */
  public Optional<Position> nearest(String path) {
    String rest = path;
    while (true) {
      Optional<Position> found = position(rest);
      int dot = rest.lastIndexOf('.');
      if (found.isPresent() || dot < 0) {
        return found;
      }
      rest = rest.substring(0, dot);
    }
  }
}
