package dev.parley.report.wording;

import dev.parley.engine.explain.Verdict;
import dev.parley.engine.sensitivity.Estimate;
import dev.parley.engine.sensitivity.Input;
import dev.parley.engine.sensitivity.Opinions;
import dev.parley.engine.sensitivity.Opinions.RankAgreement;
import dev.parley.engine.sensitivity.Opinions.Swap;
import dev.parley.engine.sensitivity.Opinions.View;
import dev.parley.engine.sensitivity.Sensitivity;
import dev.parley.engine.sensitivity.Sensitivity.Stop;
import dev.parley.engine.sensitivity.TornadoBar;
import dev.parley.engine.sensitivity.VerdictTree;
import dev.parley.model.Case;
import dev.parley.model.number.Domain;
import dev.parley.model.number.Parameter;
import java.util.OptionalDouble;

/** Sentences about how sure a verdict is. */
public final class SensitivityWords {
  private final Words words;
  private final Phrases phrases;
  private final NumberNames numbers;

  public SensitivityWords(Words words, Case negotiation) {
    this.words = words;
    phrases = words.phrases();
    numbers = new NumberNames(words, negotiation);
  }

  public String question(Sensitivity result) {
    return phrases.say(
        "sensitivity.question", words.who(result.party()), words.concession(result.concession()));
  }

  /** {@code PREFERRED}, in the language. */
  public String verdict(Verdict verdict) {
    return VerdictText.name(verdict, phrases);
  }

  /** {@code PREFERRED in 71.2 % of the draws.} */
  public String label(Sensitivity result) {
    return phrases.say(
        "sensitivity.label",
        verdict(result.mode()),
        phrases.percent(result.verdicts().getFirst().share().value()));
  }

  public String sentence(Sensitivity result) {
    Verdict central = result.central().verdict();
    String centre =
        central == result.mode()
            ? phrases.say("sensitivity.centre.same")
            : phrases.say("sensitivity.centre.other", verdict(central));
    return phrases.say(
        "sensitivity.sentence",
        range(result.verdicts().getFirst().share()),
        phrases.count(result.draws()),
        phrases.count(result.scramblings()),
        Long.toString(result.seed()),
        centre);
  }

  /** Where the run was to stop by itself. */
  public String stop(Stop stop) {
    return switch (stop) {
      case ALL_DRAWS -> "";
      case NARROW_ENOUGH -> phrases.say("sensitivity.stop.narrow");
      case STILL_WIDE -> phrases.say("sensitivity.stop.wide");
    };
  }

  /** {@code 68.4 to 74.0 %}. */
  public String range(Estimate share) {
    return phrases.say(
        "sensitivity.range",
        phrases.decimal(100 * share.low()),
        phrases.decimal(100 * share.high()));
  }

  /** A share with its interval. */
  public String share(Estimate share) {
    return phrases.say("sensitivity.share", phrases.percent(share.value()), range(share));
  }

  /** A number of about one with half its interval: {@code 0.31 ± 0.04}. */
  public String plusMinus(Estimate estimate) {
    return phrases.say(
        "sensitivity.plus-minus",
        signedZero(phrases.chanceChange(estimate.value())),
        phrases.chance(estimate.halfWidth()));
  }

  private static String signedZero(String number) {
    return number.startsWith("+") ? number.substring(1) : number;
  }

  /** Points with half their interval. */
  public String points(Estimate estimate) {
    return phrases.say(
        "sensitivity.plus-minus",
        phrases.decimal(estimate.value()),
        phrases.decimal(estimate.halfWidth()));
  }

  /** {@code Beta: guarantee, weight}. */
  public String name(Input input) {
    return switch (input.subject()) {
      case Input.Numbers shared -> {
        String first = name(shared.parameters().getFirst());
        int more = shared.parameters().size() - 1;
        yield more == 0 ? first : phrases.plural("sensitivity.with", more, first);
      }
      case Input.Spacing spacing ->
          phrases.say(
              "sensitivity.spacing", words.who(spacing.party()), words.issue(spacing.issue()));
      case Input.Vote vote ->
          vote.member().isEmpty()
              ? phrases.say("sensitivity.vote", words.who(vote.body()))
              : phrases.say(
                  "sensitivity.vote.member", words.who(vote.body()), words.who(vote.member()));
    };
  }

  public String name(Parameter parameter) {
    return name(parameter.path());
  }

  /** A number of the case by its path. */
  public String name(String path) {
    return numbers.name(path).orElse(path);
  }

  /** One end of an input, in its own unit. */
  public String end(Input input, OptionalDouble number, boolean high) {
    return switch (input.subject()) {
      case Input.Numbers drawn -> number(drawn.parameters().getFirst().domain(), number.orElse(0));
      case Input.Spacing _ -> phrases.say(high ? "sensitivity.end.high" : "sensitivity.end.low");
      case Input.Vote _ -> phrases.say(high ? "sensitivity.end.yes" : "sensitivity.end.no");
    };
  }

  private String number(Domain domain, double number) {
    return domain == Domain.PROBABILITY ? phrases.chance(number) : phrases.decimal(number);
  }

  /** The margins at both ends, where there are such. */
  public String margins(TornadoBar bar) {
    return bar.marginLow().isPresent() && bar.marginHigh().isPresent()
        ? phrases.decimal(bar.marginLow().getAsDouble())
            + " → "
            + phrases.decimal(bar.marginHigh().getAsDouble())
        : "–";
  }

  /** The verdicts at both ends, where one of them is not the central one. */
  public String verdicts(TornadoBar bar, Verdict central) {
    return bar.turns(central) ? verdict(bar.verdictLow()) + " → " + verdict(bar.verdictHigh()) : "";
  }

  /** {@code Beta: walk-away below 61.2?} */
  public String asks(VerdictTree.Split split) {
    return switch (split.input().subject()) {
      case Input.Numbers drawn ->
          phrases.say(
              "sensitivity.asks",
              name(split.input()),
              number(drawn.parameters().getFirst().domain(), split.threshold()));
      case Input.Spacing spacing ->
          phrases.say(
              split.level() == 1 ? "sensitivity.asks.second" : "sensitivity.asks.place",
              words.who(spacing.party()),
              words.issue(spacing.issue()),
              phrases.decimal(split.threshold()),
              Integer.toString(split.level() + 1));
      case Input.Vote _ ->
          phrases.say(
              "sensitivity.asks.vote", name(split.input()), phrases.chance(split.threshold()));
    };
  }

  public String leaf(VerdictTree.Leaf leaf) {
    return phrases.plural(
        "sensitivity.leaf",
        leaf.draws(),
        verdict(leaf.verdict()),
        phrases.percent((double) leaf.right() / leaf.draws()));
  }

  public String accuracy(VerdictTree tree) {
    return phrases.say(
        "sensitivity.accuracy",
        phrases.percent(tree.accuracy()),
        phrases.count(tree.keptApart()),
        phrases.percent(tree.fitted()),
        phrases.count(tree.grownOn()),
        phrases.percent(tree.guess()));
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
    Verdict first = opinions.views().getFirst().central().verdict();
    int analysts = opinions.views().size();
    if (analysts < 2) {
      return phrases.say("sensitivity.single", verdict(first));
    }
    String central =
        opinions.unanimous()
            ? phrases.say("sensitivity.unanimous", phrases.count(analysts), verdict(first))
            : phrases.say("sensitivity.divided");
    return central + " " + phrases.say("sensitivity.alike", phrases.percent(opinions.alike()));
  }

  /** What one number does when it passes between analysts. */
  public String swap(Opinions opinions, Swap swap) {
    String effect =
        swap.turns()
            ? phrases.say("sensitivity.turns", verdict(swap.before()), verdict(swap.after()))
            : phrases.say("sensitivity.stays", verdict(swap.before()));
    if (swap.marginBefore().isPresent() && swap.marginAfter().isPresent()) {
      effect =
          phrases.say(
              "sensitivity.swap.margin",
              effect,
              phrases.decimal(swap.marginBefore().getAsDouble()),
              phrases.decimal(swap.marginAfter().getAsDouble()));
    }
    return phrases.say(
        "sensitivity.swap",
        name(swap.path()),
        analyst(opinions, swap.to()),
        analyst(opinions, swap.from()),
        effect);
  }

  /** Which single difference decides, if one does. */
  public String decisive(Opinions opinions) {
    long turning = opinions.swaps().stream().filter(Swap::turns).count();
    if (opinions.swaps().isEmpty()) {
      return phrases.say("sensitivity.decisive.same");
    }
    return turning == 0
        ? phrases.say("sensitivity.decisive.none")
        : phrases.say(
            "sensitivity.decisive", phrases.count(turning), phrases.count(opinions.swaps().size()));
  }

  /** How alike two analysts rank a party's weights. */
  public String ranks(Opinions opinions, RankAgreement ranks) {
    String one = analyst(opinions, ranks.one());
    String other = analyst(opinions, ranks.other());
    String party = words.who(ranks.party());
    return ranks.tau().isEmpty()
        ? phrases.say("sensitivity.ranks.alike", one, other, party)
        : phrases.say(
            "sensitivity.ranks",
            one,
            other,
            phrases.count(ranks.weights()),
            party,
            phrases.chanceChange(ranks.tau().getAsDouble()));
  }

  public Words words() {
    return words;
  }

  public Phrases phrases() {
    return phrases;
  }
}
