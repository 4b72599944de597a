package dev.parley.engine.mixture;

import dev.parley.model.number.Parameter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** Takes each part of a case from one of two versions; parts that differ are inputs. */
final class Picks {
  private final Set<String> inputs = new LinkedHashSet<>();
  private final Set<String> later;

  /**
   * @param later the inputs that are taken from the later version
   */
  Picks(Set<String> later) {
    this.later = Set.copyOf(later);
  }

  /** The inputs met so far. */
  List<String> inputs() {
    return List.copyOf(inputs);
  }

  /**
   * One part.
   *
   * @param matter what of it may matter to a verdict
   */
  <T> Optional<T> pick(
      String name, Optional<T> before, Optional<T> after, Function<T, Object> matter) {
    if (before.map(matter).equals(after.map(matter))) {
      return before;
    }
    inputs.add(name);
    return later.contains(name) ? after : before;
  }

  /** A number: only what it states matters, not why. */
  Parameter number(String name, Parameter before, Parameter after) {
    return pick(name, Optional.of(before), Optional.of(after), Picks::stated).orElseThrow();
  }

  static Object stated(Parameter number) {
    return number.value().text();
  }

  /** A list of things with ids; the earlier version's come first. */
  <T> List<T> list(
      String kind,
      List<T> before,
      List<T> after,
      Function<T, String> id,
      Function<T, Object> matter) {
    return list(
        kind, before, after, id, (name, pair) -> pick(name, pair.before, pair.after, matter));
  }

  /** One thing in both versions. */
  record Pair<T>(Optional<T> before, Optional<T> after) {}

  /** Mixes one thing. */
  interface Mixer<T> {
    Optional<T> mix(String name, Pair<T> pair);
  }

  /** The same with mixing inside of the things. */
  <T> List<T> list(
      String kind, List<T> before, List<T> after, Function<T, String> id, Mixer<T> mixer) {
    Map<String, T> first = byId(before, id);
    Map<String, T> second = byId(after, id);
    Set<String> ids = new LinkedHashSet<>(first.keySet());
    ids.addAll(second.keySet());
    List<T> mixed = new ArrayList<>();
    for (String key : ids) {
      mixer
          .mix(
              kind + " " + key,
              new Pair<>(Optional.ofNullable(first.get(key)), Optional.ofNullable(second.get(key))))
          .ifPresent(mixed::add);
    }
    return mixed;
  }

  /** Things of the same id get a number each. */
  private static <T> Map<String, T> byId(List<T> things, Function<T, String> id) {
    Map<String, T> byId = new LinkedHashMap<>();
    for (T thing : things) {
      String key = id.apply(thing);
      for (int n = 2; byId.containsKey(key); n++) {
        key = id.apply(thing) + " #" + n;
      }
      byId.put(key, thing);
    }
    return byId;
  }
}
