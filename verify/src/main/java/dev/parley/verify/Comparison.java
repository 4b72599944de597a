package dev.parley.verify;

import dev.parley.verify.document.Value;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Compares a report with what it should say, leaf by leaf, and keeps the differences. */
final class Comparison {
  private final List<Mismatch> mismatches = new ArrayList<>();

  List<Mismatch> mismatches() {
    return List.copyOf(mismatches);
  }

  void differ(String path, Value found, String expected) {
    mismatches.add(new Mismatch(path, found.place(), expected, found.shown()));
  }

  /** Compares a field of an object; nothing in the place of a field that is absent. */
  void field(Value parent, String path, String name, Expected expected) {
    Optional<Value> found = parent.field(name);
    if (found.isPresent()) {
      same(path + "." + name, expected, found.get());
    } else if (!(expected instanceof Expected.Anything)) {
      mismatches.add(
          new Mismatch(path + "." + name, parent.place(), expected.shown(), "no such field"));
    }
  }

  void same(String path, Expected expected, Value found) {
    boolean same =
        switch (expected) {
          case Expected.Anything _ -> true;
          case Expected.Text text -> found.text().equals(Optional.of(text.text()));
          case Expected.Truth truth -> found.truth().equals(Optional.of(truth.truth()));
          case Expected.Points points -> equal(found, Expected.decimal(points.points()));
          case Expected.Count count -> counts(found).equals(Optional.of(count.count()));
          case Expected.Part part ->
              part.of().signum() == 0 ? found.nothing() : equal(found, Expected.decimal(part));
          case Expected.Near near ->
              found
                  .number()
                  .map(n -> Math.abs(n.doubleValue() - near.number()) <= near.tolerance())
                  .orElse(false);
          case Expected.Nothing _ -> found.nothing();
          case Expected.Items items -> {
            list(path, items.list(), found, items.list().size());
            yield true;
          }
          case Expected.Beginning beginning -> {
            int shown = Math.clamp(found.items().size(), 1, Math.max(1, beginning.list().size()));
            list(path, beginning.list(), found, Math.min(shown, beginning.list().size()));
            yield true;
          }
          case Expected.Fields fields -> {
            fields(path, fields, found);
            yield true;
          }
        };
    if (!same) {
      differ(path, found, expected.shown());
    }
  }

  private static boolean equal(Value found, BigDecimal expected) {
    return found.number().map(n -> n.compareTo(expected) == 0).orElse(false);
  }

  /** A count: a whole number, or from 2⁵³ on its digits as text. */
  static Optional<BigInteger> counts(Value found) {
    Optional<BigDecimal> number = found.number();
    if (number.isPresent()) {
      return number
          .filter(n -> n.stripTrailingZeros().scale() <= 0)
          .map(BigDecimal::toBigIntegerExact);
    }
    return found
        .text()
        .filter(t -> t.length() <= MOST_DIGITS && t.matches("[0-9]+"))
        .map(BigInteger::new);
  }

  private static final int MOST_DIGITS = 1000;

  private void list(String path, List<Expected> expected, Value found, int size) {
    if (!(found instanceof Value.Items) || found.items().size() != size) {
      differ(path, found, new Expected.Items(expected).shown());
      return;
    }
    for (int i = 0; i < size; i++) {
      same(path + "." + (i + 1), expected.get(i), found.items().get(i));
    }
  }

  private void fields(String path, Expected.Fields expected, Value found) {
    if (!(found instanceof Value.Fields)) {
      differ(path, found, expected.shown());
      return;
    }
    expected.map().forEach((name, value) -> field(found, path, name, value));
    found
        .fields()
        .forEach((name, value) -> {
          if (!expected.map().containsKey(name)) {
            differ(path + "." + name, value, "no such field");
          }
        });
  }
}
