package dev.parley.format;

import dev.parley.format.Node.Entry;
import dev.parley.format.Node.Mapping;
import dev.parley.format.Node.Scalar;
import java.util.List;
import java.util.Optional;

/**
 * The three keys that every map may have.
 *
 * @param scope the surrounding scope with the map's own because and draw-key
 */
record Common(Scope scope, Optional<String> note) {

  static Common read(Mapping map, Scope outer, Context context) {
    Scope scope = outer;
    Problems problems = context.problems();
    Optional<Entry> because = map.entry("because");
    if (because.isPresent()) {
      scope = scope.withBecause(statements(because.get(), context));
    }
    Optional<Scalar> drawKey = scalar(map, "draw-key", problems);
    if (drawKey.isPresent()) {
      scope = scope.withDrawKey(drawKey.get().text());
    }
    return new Common(scope, scalar(map, "note", problems).map(Scalar::text));
  }

  private static List<String> statements(Entry because, Context context) {
    return References.list(
        because.value(), "because", References.Kind.STATEMENT, "[ann-1]", context);
  }

  private static Optional<Scalar> scalar(Mapping map, String key, Problems problems) {
    return map.entry(key).flatMap(e -> Shapes.scalar(e.value(), "`" + key + "`", problems));
  }
}
