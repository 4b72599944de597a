package dev.parley.verify;

import dev.parley.model.Case;
import dev.parley.model.number.Parameter;
import dev.parley.model.number.Uncertain;
import dev.parley.verify.document.Value;
import dev.parley.verify.world.CentralNumbers;
import dev.parley.verify.world.StatedNumbers;
import dev.parley.verify.world.Structure;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.commons.numbers.fraction.BigFraction;

/**
 * Two versions of a case that differ in numbers of preferences only; of others nothing is built
 * here.
 */
final class VersionBlend implements Blend {
  private static final String OF_PREFERENCES = "preferences.";

  private final Case now;
  private final Elsewhere elsewhere;
  private final Map<String, Parameter> earlier;
  private final Map<String, Parameter> current;
  private final Map<String, BigFraction> centres = new HashMap<>();

  /** As the report numbers them. */
  private final List<String> paths = new ArrayList<>();

  private VersionBlend(Case before, Case now, Elsewhere elsewhere, Value inputs) {
    this.now = now;
    this.elsewhere = elsewhere;
    earlier = StatedNumbers.of(before);
    current = StatedNumbers.of(now);
    CentralNumbers numbers = new CentralNumbers(before, _ -> BigFraction.ZERO);
    for (Value input : inputs.items()) {
      path(input).filter(earlier::containsKey).filter(current::containsKey).ifPresent(paths::add);
    }
    paths.forEach(p -> centres.put(p, numbers.value(number(earlier, p))));
  }

  /** Empty where the versions differ in more than plain numbers of preferences. */
  static Optional<Blend> of(Case before, Case now, Elsewhere elsewhere, Value inputs) {
    if (!Structure.of(before).equals(Structure.of(now))) {
      return Optional.empty();
    }
    VersionBlend blend = new VersionBlend(before, now, elsewhere, inputs);
    return blend.changed().stream().allMatch(blend::plain) ? Optional.of(blend) : Optional.empty();
  }

  /** Numbers that the two state differently and that a verdict may rest on. */
  private Set<String> changed() {
    Set<String> paths = new LinkedHashSet<>();
    current.forEach((path, number) -> {
      boolean stated = earlier.containsKey(path);
      boolean other = stated && !number.value().text().equals(number(earlier, path).value().text());
      if (other && Structure.decides(path)) {
        paths.add(path);
      }
    });
    return paths;
  }

  /** Not tied to another number or a promise, and not the seats of a body. */
  private boolean plain(String path) {
    return path.startsWith(OF_PREFERENCES)
        && untied(number(earlier, path).value())
        && untied(number(current, path).value());
  }

  private static boolean untied(Uncertain number) {
    return !(number instanceof Uncertain.SameAs) && !(number instanceof Uncertain.Credible);
  }

  private static Parameter number(Map<String, Parameter> numbers, String path) {
    return Optional.ofNullable(numbers.get(path)).orElseThrow();
  }

  @Override
  public int inputs() {
    return paths.size();
  }

  @Override
  public void describe(Value inputs, Comparison comparison) {
    Set<String> told = new LinkedHashSet<>(paths);
    if (!told.equals(changed())
        || told.size() != paths.size()
        || inputs.items().size() != paths.size()) {
      comparison.differ("result.whyNow.inputs", inputs, "the numbers " + changed());
      return;
    }
    for (int i = 0; i < paths.size(); i++) {
      Value change = number(inputs.items().get(i)).orElse(inputs);
      String place = "result.whyNow.inputs." + (i + 1);
      String path = paths.get(i);
      comparison.field(
          change, place, "before", Expected.text(number(earlier, path).value().text()));
      comparison.field(change, place, "after", Expected.text(number(current, path).value().text()));
    }
  }

  /** Of the changes that an input makes, the one of the number itself, not of what supports it. */
  private static Optional<Value> number(Value input) {
    return input.items().stream()
        .filter(c ->
            c.field("attribute")
                .flatMap(Value::text)
                .filter(a -> !a.endsWith(", because") && !a.endsWith(", note"))
                .isPresent())
        .findFirst();
  }

  /** Where the number of an input stands in the case. */
  private static Optional<String> path(Value input) {
    return number(input)
        .flatMap(change -> {
          List<String> of =
              change.field("of").map(Value::items).orElse(List.of()).stream()
                  .map(v -> v.text().orElse(""))
                  .toList();
          String attribute = change.field("attribute").flatMap(Value::text).orElse("");
          return change.field("kind").flatMap(Value::text).map(k -> k + path(of, attribute));
        });
  }

  private static String path(List<String> of, String attribute) {
    StringBuilder path = new StringBuilder();
    for (String part : of) {
      path.append('.').append(part.startsWith("if ") ? "terms." + part.substring(3) : part);
    }
    return path.append('.')
        .append(
            attribute
                .replaceFirst("^value of ", "values.")
                .replaceFirst("^walk-away add$", "walk-away.add"))
        .toString();
  }

  @Override
  public Optional<String> verdict(long later) {
    Map<String, BigFraction> replaced = new HashMap<>();
    for (int i = 0; i < paths.size(); i++) {
      if ((later >>> i & 1) == 0) {
        replaced.put(paths.get(i), centres.getOrDefault(paths.get(i), BigFraction.ZERO));
      }
    }
    return elsewhere.verdict(now, replaced);
  }
}
