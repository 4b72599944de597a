package dev.parley.format;

import dev.parley.model.number.Domain;
import dev.parley.model.number.Parameter;
import dev.parley.model.number.Uncertain;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** All numbers of a case by path, and the references between them. */
final class Parameters {

  /**
   * @param target full path
   */
  private record Reference(String path, String target, Domain domain, Place at) {}

  private final Map<String, Parameter> numbers = new LinkedHashMap<>();
  private final Map<String, Reference> references = new LinkedHashMap<>();

  void add(Parameter parameter, Place at) {
    numbers.put(parameter.path(), parameter);
    if (parameter.value() instanceof Uncertain.SameAs same) {
      references.put(
          parameter.path(), new Reference(parameter.path(), same.path(), parameter.domain(), at));
    }
  }

  /** The number at a path, where another analyst may see it in another way. */
  Optional<Parameter> of(String path) {
    return Optional.ofNullable(numbers.get(path)).filter(n -> judged(n.path()));
  }

  /** The paths of such numbers. */
  List<String> paths() {
    return numbers.keySet().stream().filter(Parameters::judged).toList();
  }

  private static boolean judged(String path) {
    return path.startsWith("preferences.")
        || path.startsWith("bodies.")
        || path.startsWith("guarantees.");
  }

  /** The number at the end of a chain of references; empty where the chain leads nowhere. */
  Optional<Uncertain> resolved(Parameter parameter) {
    Uncertain value = parameter.value();
    Set<String> seen = new LinkedHashSet<>();
    while (value instanceof Uncertain.SameAs same) {
      Parameter next = numbers.get(same.path());
      if (next == null || !seen.add(same.path())) {
        return Optional.empty();
      }
      value = next.value();
    }
    return Optional.of(value);
  }

  /**
   * Reports references without target, to another kind of number, and in a circle.
   *
   * @param complete whether every number could be read
   */
  void check(Problems problems, boolean complete) {
    Set<String> settled = new LinkedHashSet<>();
    for (Reference reference : references.values()) {
      Parameter target = numbers.get(reference.target());
      if (target == null) {
        if (complete) {
          absent(reference, problems);
        }
      } else if (circular(reference, target)) {
        circle(reference, target, problems);
      } else if (target.domain() != reference.domain()) {
        problems.error(
            Code.SAME_AS_DOMAIN,
            reference.at(),
            "`"
                + reference.target()
                + "` may be "
                + target.domain().text()
                + ", but this number "
                + reference.domain().text(),
            "name a number of the same kind");
      } else {
        follow(reference, settled, problems);
      }
    }
  }

  /** Whether a promise's own number would follow from its credibility. */
  private boolean circular(Reference reference, Parameter target) {
    return resolved(target).orElse(target.value()) instanceof Uncertain.Credible(String promise)
        && reference.path().startsWith("guarantees." + promise + ".");
  }

  private static void circle(Reference reference, Parameter target, Problems problems) {
    String promise = reference.path().split("\\.", 3)[1];
    problems.error(
        Code.CREDIBLE_CYCLE,
        reference.at(),
        "the promise runs in a circle: credible("
            + promise
            + ") → "
            + reference.path()
            + " → "
            + target.path()
            + " → credible("
            + promise
            + ")",
        "state a number or a range; a promise's numbers come before its credibility");
  }

  private void absent(Reference reference, Problems problems) {
    problems.error(
        Code.SAME_AS,
        reference.at(),
        "there is no number `" + Ids.shortened(reference.target()) + "`",
        () ->
            Optional.of(
                Suggestions.nearest(reference.target(), numbers.keySet())
                    .map(n -> "same-as " + n)
                    .orElse(
                        "same-as beta.alliance.weight, with a party and an issue of the case")));
  }

  private void follow(Reference start, Set<String> settled, Problems problems) {
    Set<String> chain = new LinkedHashSet<>();
    Reference next = start;
    while (next != null && !settled.contains(next.path())) {
      if (!chain.add(next.path())) {
        problems.error(
            Code.SAME_AS_CYCLE,
            start.at(),
            "same-as runs in a circle: " + circle(chain, next.path()),
            "state one of these numbers");
        break;
      }
      next = references.get(next.target());
    }
    settled.addAll(chain);
  }

  private static String circle(Set<String> chain, String again) {
    StringBuilder text = new StringBuilder();
    boolean inside = false;
    for (String path : chain) {
      inside |= path.equals(again);
      if (inside) {
        text.append(path).append(" → ");
      }
    }
    return text.append(again).toString();
  }
}
