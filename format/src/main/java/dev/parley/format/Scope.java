package dev.parley.format;

import java.util.List;

/**
 * What a part of a case inherits from the maps around it.
 *
 * @param path dot-separated place in the model
 * @param drawKey the path, with the nearest enclosing draw-key in place of its map's path
 * @param because ids of the statements of the nearest enclosing because
 */
record Scope(String path, String drawKey, List<String> because) {
  static final Scope ROOT = new Scope("", "", List.of());

  Scope {
    because = List.copyOf(because);
  }

  Scope child(String name) {
    return new Scope(join(path, name), join(drawKey, name), because);
  }

  Scope withDrawKey(String key) {
    return new Scope(path, key, because);
  }

  Scope withBecause(List<String> statements) {
    return new Scope(path, drawKey, statements);
  }

  private static String join(String prefix, String name) {
    return prefix.isEmpty() ? name : prefix + "." + name;
  }
}
