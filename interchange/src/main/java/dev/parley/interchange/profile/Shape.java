package dev.parley.interchange.profile;

import dev.parley.interchange.source.FaultCode;
import dev.parley.interchange.source.Faults;
import dev.parley.interchange.source.Place;
import dev.parley.interchange.source.Tree;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.apache.commons.numbers.fraction.BigFraction;

/** Takes parts out of a tree and reports what is absent or of another kind. */
final class Shape {
  private static final Pattern INFINITE =
      Pattern.compile("[-+]?(?:\\.inf|inf|infinity)", Pattern.CASE_INSENSITIVE);

  /** Of what a message repeats. */
  private static final int LONGEST = 80;

  private final Faults faults;

  Shape(Faults faults) {
    this.faults = faults;
  }

  Optional<Tree> need(Tree.Entries object, String key, String what) {
    Optional<Tree> value = object.get(key);
    if (value.isEmpty()) {
      Optional<Tree.Entry> nothing = Optional.ofNullable(object.map().get(key));
      faults.add(
          FaultCode.MISSING,
          nothing.map(n -> n.value().at()).orElse(object.at()),
          nothing.isPresent() ? "`" + key + "` is empty" : what + " has no `" + key + "`",
          nothing.isPresent() ? "give `" + key + "` its content" : "add `" + key + "`");
    }
    return value;
  }

  Optional<Tree.Entries> object(Tree tree, String what) {
    return tree instanceof Tree.Entries entries
        ? Optional.of(entries)
        : wrong(tree, what, "an object");
  }

  Optional<List<Tree>> list(Tree tree, String what) {
    return tree instanceof Tree.Items items
        ? Optional.of(items.list())
        : wrong(tree, what, "a list");
  }

  Optional<Tree.Scalar> scalar(Tree tree, String what) {
    return tree instanceof Tree.Scalar scalar ? Optional.of(scalar) : wrong(tree, what, "a value");
  }

  Optional<BigFraction> number(Tree tree, String what) {
    Optional<Tree.Scalar> scalar = scalar(tree, what);
    Optional<BigFraction> number = scalar.map(Tree.Scalar::text).flatMap(Fractions::parse);
    if (scalar.isPresent() && number.isEmpty()) {
      faults.add(
          FaultCode.BAD_VALUE,
          tree.at(),
          what + " is `" + shortened(scalar.get().text()) + "`, which is not a number",
          "a number such as 0.5");
    }
    if (number.filter(Fractions::extreme).isPresent()) {
      faults.add(
          FaultCode.BAD_VALUE,
          tree.at(),
          what + ": " + Fractions.extreme(scalar.map(Tree.Scalar::text).orElse("")),
          "round it, or use a scale such as 0 to 1");
      return Optional.empty();
    }
    return number;
  }

  private static String shortened(String text) {
    return text.length() <= LONGEST
        ? text
        : text.substring(0, text.offsetByCodePoints(0, LONGEST / 2)) + "…";
  }

  /** Below every number. */
  static boolean minusInfinity(Tree tree) {
    return infinite(tree, true);
  }

  /** Above every number. */
  static boolean plusInfinity(Tree tree) {
    return infinite(tree, false);
  }

  private static boolean infinite(Tree tree, boolean negative) {
    return tree instanceof Tree.Scalar s
        && INFINITE.matcher(s.text()).matches()
        && s.text().startsWith("-") == negative;
  }

  void fault(FaultCode code, Place at, String message, String tryThis) {
    faults.add(code, at, message, tryThis);
  }

  private <T> Optional<T> wrong(Tree tree, String what, String expected) {
    faults.add(
        FaultCode.BAD_VALUE,
        tree.at(),
        what + " is " + tree.kind() + ", expected " + expected,
        "compare with docs/interchange.md");
    return Optional.empty();
  }
}
