package dev.parley.report.wording;

import dev.parley.model.Body;
import dev.parley.model.Case;
import dev.parley.model.Draft;
import dev.parley.model.Issue;
import dev.parley.model.Package;
import dev.parley.model.expression.Expression;
import dev.parley.model.expression.Expression.Comparison;
import dev.parley.model.preference.Preferences;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Names things as the case does: parties by name, options by label, levels with their unit. */
public final class Words {
  private final Case negotiation;
  private final Phrases phrases;

  public Words(Case negotiation) {
    this(negotiation, Phrases.ENGLISH);
  }

  /** Names as the case gives them, in sentences of a language. */
  public Words(Case negotiation, Phrases phrases) {
    this.negotiation = negotiation;
    this.phrases = phrases;
  }

  public Phrases phrases() {
    return phrases;
  }

  /** A sentence of the catalogue. */
  public String say(String key, Object... arguments) {
    return phrases.say(key, arguments);
  }

  /** What the case is called, and the date that it speaks of. */
  public String title() {
    return negotiation
        .asOf()
        .map(d -> say("as-of", negotiation.title(), phrases.date(d)))
        .orElse(negotiation.title());
  }

  /** A party, a body, or a member of a body. */
  public String who(String id) {
    return negotiation
        .party(id)
        .map(p -> p.name())
        .or(() -> negotiation.body(id).map(b -> b.title().orElseGet(() -> spaced(id))))
        .or(() -> memberName(id))
        .orElseGet(() -> spaced(id));
  }

  private Optional<String> memberName(String id) {
    return negotiation.bodies().stream()
        .map(Body::decision)
        .filter(Body.Members.class::isInstance)
        .flatMap(d -> ((Body.Members) d).members().stream())
        .filter(m -> m.id().equals(id))
        .flatMap(m -> m.name().stream())
        .findFirst();
  }

  public List<String> who(List<String> ids) {
    return ids.stream().map(this::who).toList();
  }

  public String issue(String id) {
    return spaced(id);
  }

  public String option(String issue, String option) {
    Optional<Issue> known = negotiation.issue(issue);
    String unit = known.flatMap(Issue::unit).map(u -> " " + u).orElse("");
    return label(issue, option) + (known.isPresent() && known.get().levels() ? unit : "");
  }

  /** The unit of levels once, after the second number. */
  public String change(String issue, String from, String to) {
    boolean levels = negotiation.issue(issue).map(Issue::levels).orElse(false);
    return (levels ? label(issue, from) : option(issue, from)) + " → " + option(issue, to);
  }

  private String label(String issue, String option) {
    return negotiation
        .issue(issue)
        .flatMap(i -> i.options().stream().filter(o -> o.id().equals(option)).findFirst())
        .map(Issue.Option::label)
        .orElse(option);
  }

  public String deal(Package deal) {
    List<String> parts = new ArrayList<>();
    deal.options().forEach((i, o) -> parts.add(say("issue-option", issue(i), option(i, o))));
    return String.join(say("separator"), parts);
  }

  /** What {@code deal} has where it differs from {@code other}. */
  public String difference(Package other, Package deal) {
    List<String> parts = new ArrayList<>();
    for (Map.Entry<String, String> e : deal.options().entrySet()) {
      String before = other.options().getOrDefault(e.getKey(), e.getValue());
      if (!before.equals(e.getValue())) {
        parts.add(say("issue-option", issue(e.getKey()), change(e.getKey(), before, e.getValue())));
      }
    }
    return parts.isEmpty() ? say("none") : String.join(say("separator"), parts);
  }

  /** The same without what {@code other} has there: {@code forces → stay}. */
  public String reached(Package other, Package deal) {
    List<String> parts = new ArrayList<>();
    deal.options()
        .forEach((issue, option) -> {
          if (!other.options().getOrDefault(issue, option).equals(option)) {
            parts.add(reached(issue, option));
          }
        });
    return parts.isEmpty() ? say("none") : String.join(say("separator"), parts);
  }

  /** {@code forces → stay}. */
  public String reached(String issue, String option) {
    return issue(issue) + " → " + option(issue, option);
  }

  /** A single comparison in words, anything else as its text. */
  public String concession(Expression expression) {
    return switch (expression) {
      case Comparison c -> comparison(c);
      case Expression.Not(Comparison c) -> say("comparison.negated", comparison(c));
      default -> expression.text();
    };
  }

  private String comparison(Comparison comparison) {
    List<String> operands =
        comparison.operands().stream().map(o -> option(comparison.issue(), o)).toList();
    String options = phrases.any(operands);
    String compared =
        switch (comparison.operator()) {
          case EQUAL -> options;
          case NOT_EQUAL -> say("comparison.not", options);
          case LESS -> say("comparison.below", options);
          case AT_MOST -> say("comparison.at-most", options);
          case GREATER -> say("comparison.above", options);
          case AT_LEAST -> say("comparison.at-least", options);
        };
    return say("issue-option", issue(comparison.issue()), compared);
  }

  /** {@code A, B and C}. */
  public static String list(List<String> items, String word) {
    int last = items.size() - 1;
    return last < 1
        ? String.join("", items)
        : String.join(", ", items.subList(0, last)) + " " + word + " " + items.get(last);
  }

  public static String number(long count, String one, String many) {
    return number(BigInteger.valueOf(count), one, many);
  }

  public static String number(BigInteger count, String one, String many) {
    return Figures.count(count) + " " + (count.equals(BigInteger.ONE) ? one : many);
  }

  public static String sentence(String text) {
    return Character.toUpperCase(text.charAt(0)) + text.substring(1);
  }

  /** Whether a draft sets every issue to what is in force today. */
  public boolean today(Draft draft) {
    return negotiation.issues().stream()
        .allMatch(i ->
            draft.points().stream()
                .flatMap(p -> p.sets().stream())
                .filter(s -> s.issue().equals(i.id()))
                .anyMatch(s ->
                    i.now().equals(Optional.of(s.options().getFirst()))
                        && s.options().size() == 1));
  }

  /** Whether the case weights one of the parties in the Nash bargain. */
  public boolean bargainingPower(List<String> parties) {
    return negotiation.preferences().stream()
        .filter(p -> parties.contains(p.party()))
        .anyMatch(p -> p instanceof Preferences.Additive a && a.bargainingPower().isPresent());
  }

  private static String spaced(String id) {
    return id.replace('-', ' ');
  }
}
