package dev.parley.interchange.gmcr;

import dev.parley.interchange.source.FaultCode;
import dev.parley.interchange.source.Faults;
import dev.parley.interchange.source.Tree;
import java.util.List;
import java.util.Optional;

/** Parts of a JSON document that must have a certain form; every other is a fault. */
final class Fields {
  private final Faults faults;

  Fields(Faults faults) {
    this.faults = faults;
  }

  Optional<Tree.Entries> object(Tree tree, String what) {
    if (tree instanceof Tree.Entries entries) {
      return Optional.of(entries);
    }
    wrong(tree, what, "an object", "{…}");
    return Optional.empty();
  }

  /** The parts of a list; none where it has been reported as something else. */
  List<Tree> items(Tree tree, String what) {
    if (tree instanceof Tree.Items items) {
      return items.list();
    }
    wrong(tree, what, "a list", "[…]");
    return List.of();
  }

  /** A list that may be left out. */
  List<Tree> list(Tree.Entries owner, String key) {
    return owner.get(key).map(t -> items(t, "`" + key + "`")).orElse(List.of());
  }

  List<Tree> needList(Tree.Entries owner, String key, String what) {
    if (owner.get(key).isEmpty()) {
      missing(owner, key, what, "[]");
    }
    return list(owner, key);
  }

  String needText(Tree.Entries owner, String key, String what) {
    Optional<Tree> value = owner.get(key);
    if (value.isEmpty()) {
      missing(owner, key, what, "\"a name\"");
      return "";
    }
    return text(value.get(), "`" + key + "`").orElse("");
  }

  Optional<String> text(Tree tree, String what) {
    if (tree instanceof Tree.Scalar scalar && !scalar.text().isBlank()) {
      return Optional.of(scalar.text().strip());
    }
    wrong(tree, what, "a single value", "a text");
    return Optional.empty();
  }

  /** A whole number within bounds. */
  Optional<Integer> whole(Tree tree, int least, int most, String what) {
    Optional<String> text = text(tree, what);
    if (text.isEmpty()) {
      return Optional.empty();
    }
    try {
      int number = Integer.parseInt(text.get());
      if (number >= least && number <= most) {
        return Optional.of(number);
      }
    } catch (NumberFormatException _) {
      // Reported with the numbers that are out of bounds.
    }
    faults.add(
        FaultCode.BAD_VALUE,
        tree.at(),
        "`%s` is not %s: expected a whole number from %d to %d"
            .formatted(text.get(), what, least, most),
        "a number from " + least + " to " + most);
    return Optional.empty();
  }

  private void wrong(Tree tree, String what, String expected, String example) {
    faults.add(
        FaultCode.BAD_VALUE,
        tree.at(),
        what + " is " + tree.kind() + ", expected " + expected,
        example);
  }

  private void missing(Tree.Entries owner, String key, String what, String example) {
    faults.add(
        FaultCode.MISSING,
        owner.at(),
        what + " needs `" + key + "`",
        "\"" + key + "\": " + example);
  }
}
