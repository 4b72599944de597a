package dev.parley.report.wording;

import dev.parley.engine.explain.Verdict;
import dev.parley.engine.sensitivity.Estimate;
import dev.parley.engine.sensitivity.Input;
import dev.parley.engine.sensitivity.Opinions;
import dev.parley.engine.sensitivity.Opinions.Swap;
import dev.parley.engine.sensitivity.Opinions.View;
import dev.parley.engine.sensitivity.Sensitivity;
import dev.parley.engine.sensitivity.Sensitivity.Stop;
import dev.parley.engine.sensitivity.VerdictTree;
import dev.parley.model.Case;
import dev.parley.model.number.Domain;
import dev.parley.model.number.Parameter;
import dev.parley.report.wording.NamedNumbers.Named;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Sentences about how sure a verdict is. */
public final class SensitivityWords {
  private final Words words;
  private final Map<String, Named> numbers;

  public SensitivityWords(Case negotiation) {
    words = new Words(negotiation);
    numbers =
        NamedNumbers.of(negotiation).stream()
            .collect(Collectors.toMap(n -> n.parameter().path(), Function.identity(), (a, _) -> a));
  }

  public String question(Sensitivity result) {
    return "How sure is it: why would %s accept “%s”?"
        .formatted(words.who(result.party()), words.concession(result.concession()));
  }

  /** {@code PREFERRED in 71.2 % of the draws.} */
  public String label(Sensitivity result) {
    return "%s in %s of the draws."
        .formatted(
            result.mode().label(), Figures.percent(result.verdicts().getFirst().share().value()));
  }

  public String sentence(Sensitivity result) {
    Verdict central = result.central().verdict();
    String centre =
        central == result.mode()
            ? "In this model the verdict with all numbers at their centre is the same."
            : "In this model the verdict with all numbers at their centre is another one, %s: the centre does not speak for the draws."
                .formatted(central.label());
    return "95\u00a0%% interval %s, from %s draws in %s independent scramblings, seed\u00a0%s. %s"
        .formatted(
            range(result.verdicts().getFirst().share()),
            Figures.count(result.draws()),
            Figures.count(result.scramblings()),
            result.seed(),
            centre);
  }

  /** Where the run was to stop by itself. */
  public static String stop(Stop stop) {
    return switch (stop) {
      case ALL_DRAWS -> "";
      case NARROW_ENOUGH -> "The run stopped there, because every share is known as well as asked.";
      case STILL_WIDE ->
          "All draws were made, and some share is not known as well as asked: allow more --draws.";
    };
  }

  /** {@code 68.4 to 74.0 %}. */
  public static String range(Estimate share) {
    return Figures.decimal(100 * share.low())
        + " to "
        + Figures.decimal(100 * share.high())
        + "\u00a0%";
  }

  /** A share with its interval. */
  public static String share(Estimate share) {
    return Figures.percent(share.value()) + " (" + range(share) + ")";
  }

  /** A number of about one with half its interval: {@code 0.31 ± 0.04}. */
  public static String plusMinus(Estimate estimate) {
    return signedZero(Chances.signed(estimate.value()))
        + " ± "
        + Chances.plain(estimate.halfWidth());
  }

  private static String signedZero(String number) {
    return number.startsWith("+") ? number.substring(1) : number;
  }

  /** Points with half their interval. */
  public static String points(Estimate estimate) {
    return Figures.decimal(estimate.value()) + " ± " + Figures.decimal(estimate.halfWidth());
  }

  /** {@code Beta: guarantee, weight}. */
  public String name(Input input) {
    return switch (input.subject()) {
      case Input.Numbers shared -> {
        String first = name(shared.parameters().getFirst());
        int more = shared.parameters().size() - 1;
        yield more == 0
            ? first
            : first + " and " + Words.number(more, "number", "numbers") + " drawn with it";
      }
      case Input.Spacing spacing ->
          "%s: %s, spacing of the order"
              .formatted(words.who(spacing.party()), words.issue(spacing.issue()));
      case Input.Vote vote ->
          vote.member().isEmpty()
              ? "%s: how the vote turns out".formatted(words.who(vote.body()))
              : "%s: how the vote of %s turns out"
                  .formatted(words.who(vote.body()), words.who(vote.member()));
    };
  }

  public String name(Parameter parameter) {
    return name(parameter.path());
  }

  /** A number of the case by its path. */
  public String name(String path) {
    Named named = numbers.get(path);
    if (named == null) {
      return path;
    }
    return words.who(named.owner())
        + ": "
        + named.issue().map(i -> words.issue(i) + ", ").orElse("")
        + named.name();
  }

  /** One end of an input, in its own unit. */
  public static String end(Input input, OptionalDouble number, boolean high) {
    return switch (input.subject()) {
      case Input.Numbers numbers ->
          number(numbers.parameters().getFirst().domain(), number.orElse(0));
      case Input.Spacing _ -> high ? "inner options high" : "inner options low";
      case Input.Vote _ -> high ? "yes" : "no";
    };
  }

  static String number(Domain domain, double number) {
    return domain == Domain.PROBABILITY ? Chances.plain(number) : Figures.decimal(number);
  }

  /** {@code Beta: walk-away below 61.2?} */
  public String asks(VerdictTree.Split split) {
    return switch (split.input().subject()) {
      case Input.Numbers numbers ->
          "%s below %s?"
              .formatted(
                  name(split.input()),
                  number(numbers.parameters().getFirst().domain(), split.threshold()));
      case Input.Spacing spacing ->
          "%s: %s, the %s below %s points?"
              .formatted(
                  words.who(spacing.party()),
                  words.issue(spacing.issue()),
                  ordinal(split.level() + 1),
                  Figures.decimal(split.threshold()));
      case Input.Vote _ ->
          "%s: yes at any chance above %s?"
              .formatted(name(split.input()), Chances.plain(split.threshold()));
    };
  }

  private static String ordinal(int place) {
    return place == 2 ? "second best option" : "option in place " + place;
  }

  public static String leaf(VerdictTree.Leaf leaf) {
    return "%s, %s of %s"
        .formatted(
            leaf.verdict().label(),
            Figures.percent((double) leaf.right() / leaf.draws()),
            Words.number(leaf.draws(), "draw", "draws"));
  }

  public static String accuracy(VerdictTree tree) {
    return "It names the verdict of %s of %s draws that it was not grown on (%s of its own %s). Always the most frequent verdict: %s."
        .formatted(
            Figures.percent(tree.accuracy()),
            Figures.count(tree.keptApart()),
            Figures.percent(tree.fitted()),
            Figures.count(tree.grownOn()),
            Figures.percent(tree.guess()));
  }

  public String analyst(View view) {
    return view.analyst().name().orElseGet(() -> view.analyst().id());
  }

  public String analyst(Opinions opinions, String id) {
    return opinions.views().stream()
        .filter(v -> v.analyst().id().equals(id))
        .findFirst()
        .map(this::analyst)
        .orElse(id);
  }

  /** Whether the analysts come to one verdict. */
  public String agreement(Opinions opinions) {
    String central =
        opinions.unanimous()
            ? "All %s analysts come to the same verdict with their numbers at the centre: %s."
                .formatted(
                    Figures.count(opinions.views().size()),
                    opinions.views().getFirst().central().verdict().label())
            : "The analysts do not come to the same verdict with their numbers at the centre.";
    return opinions.views().size() < 2
        ? central.replace("All 1 analysts come", "The one analyst comes")
        : central
            + " Two draws by two of them have the same verdict with a chance of %s."
                .formatted(Figures.percent(opinions.alike()));
  }

  /** What one number does when it passes between analysts. */
  public String swap(Opinions opinions, Swap swap) {
    String effect =
        swap.turns()
            ? "%s turns to %s".formatted(swap.before().label(), swap.after().label())
            : "%s stays".formatted(swap.before().label());
    String margin =
        swap.marginBefore().isPresent() && swap.marginAfter().isPresent()
            ? ", margin %s → %s"
                .formatted(
                    Figures.decimal(swap.marginBefore().getAsDouble()),
                    Figures.decimal(swap.marginAfter().getAsDouble()))
            : "";
    return "%s, if %s took it from %s: %s%s"
        .formatted(
            name(swap.path()),
            analyst(opinions, swap.to()),
            analyst(opinions, swap.from()),
            effect,
            margin);
  }

  /** Which single difference decides, if one does. */
  public static String decisive(Opinions opinions) {
    long turning = opinions.swaps().stream().filter(Swap::turns).count();
    if (opinions.swaps().isEmpty()) {
      return "They state the same numbers.";
    }
    return turning == 0
        ? "No single number that they disagree on would change a verdict if it passed from one to another."
        : "%s of %s single numbers, each passed from one analyst to another, would change a verdict:"
            .formatted(Figures.count(turning), Figures.count(opinions.swaps().size()));
  }

  public Words words() {
    return words;
  }
}
