package dev.parley.verify;

import dev.parley.model.number.Domain;
import dev.parley.model.number.Parameter;
import dev.parley.model.number.Uncertain;
import dev.parley.model.Question;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.commons.numbers.fraction.BigFraction;

/** On both sides of every tipping point the verdict is what the report says. */
final class TippingCheck {
  private static final String PART = "tipping";

  private final Checks checks;
  private final Tree result;
  private final World world;
  private final Question question;
  private final List<Map<String, String>> feasible;

  TippingCheck(
      Checks checks,
      Tree result,
      World world,
      Question question,
      List<Map<String, String>> feasible) {
    this.checks = checks;
    this.result = result;
    this.world = world;
    this.question = question;
    this.feasible = feasible;
  }

  void run() {
    int nr = 0;
    for (Tree point : result.at(PART).items()) {
      String place = "result.tipping." + nr++;
      Optional<Parameter> parameter =
          point.at("number").text().flatMap(world::parameter);
      if (parameter.isPresent() && parameter.get().domain() == Domain.SEATS) {
        checks.unchecked(
            "tipping of seats", "seats that move are rescaled, which is covered by the seal only");
      } else if (parameter.isPresent()) {
        flip(place, point, parameter.get());
      } else if (point.at("promise").text().isPresent()) {
        checks.unchecked("tipping of promises", "the game behind a promise is not played again");
      } else {
        checks.claim(PART, place, false, "the case has no such number");
      }
    }
    checks.unchecked(PART + " search", "whether more tipping points exist was not searched again");
  }

  private void flip(String place, Tree point, Parameter parameter) {
    checks.near(PART, place + ".central", point.at("central"), world.value(parameter));
    BigFraction at = of(point.at("at"));
    BigFraction half = of(point.at("width")).divide(2).add(BigFraction.of(1, 1_000_000_000));
    List<Tree> searched = point.at("searched").items();
    boolean span = searched.size() == 2;
    checks.claim(PART, place + ".searched", span, "a span has two ends");
    if (!span) {
      return;
    }
    BigFraction low = of(searched.get(0));
    BigFraction high = of(searched.get(1));
    checks.claim(
        PART,
        place + ".at",
        at.compareTo(low) >= 0 && at.compareTo(high) <= 0,
        "the flip lies outside of what was searched");
    side(place + ".below", point.at("below"), parameter, larger(low, at.subtract(half)));
    side(place + ".above", point.at("above"), parameter, larger(high.negate(), at.add(half).negate()).negate());
    List<Tree> stated = point.at("stated").items();
    stated(place, point, parameter);
    boolean inside =
        stated.size() == 2
            && at.compareTo(of(stated.get(0))) >= 0
            && at.compareTo(of(stated.get(1))) <= 0;
    checks.claim(
        PART,
        place + ".inside",
        inside ? point.at("inside").yes() : point.at("inside").no(),
        "it is " + inside);
    checks.claim(
        PART, place, !point.at("below").equals(point.at("above")), "nothing flips here");
  }

  /** Where the case states two ends, they are those of the range. */
  private void stated(String place, Tree point, Parameter parameter) {
    switch (parameter.value()) {
      case Uncertain.Range(BigDecimal low, BigDecimal high) -> ends(place, point, low, high);
      case Uncertain.Uniform(BigDecimal low, BigDecimal high) -> ends(place, point, low, high);
      case Uncertain.Pert(BigDecimal low, BigDecimal _, BigDecimal high) ->
          ends(place, point, low, high);
      case Uncertain.Exact _ ->
          checks.claim(
              PART, place + ".stated", point.at("stated").absent(), "the number has no range");
      case Uncertain.Mix _,
          Uncertain.Unknown _,
          Uncertain.Phrase _,
          Uncertain.SameAs _,
          Uncertain.Credible _ -> {}
    }
  }

  private void ends(String place, Tree point, BigDecimal low, BigDecimal high) {
    List<Tree> stated = point.at("stated").items();
    checks.claim(
        PART,
        place + ".stated",
        stated.size() == 2
            && of(stated.get(0)).equals(World.exact(low))
            && of(stated.get(1)).equals(World.exact(high)),
        "that is not the range of the case");
  }

  private void side(String place, Tree verdict, Parameter parameter, BigFraction value) {
    World moved = world.moved(Map.of(parameter.path(), value));
    checks.same(
        PART, place, verdict.text(), Optional.of(new Answer(moved, question, feasible).verdict()));
  }

  private static BigFraction larger(BigFraction one, BigFraction other) {
    return one.compareTo(other) >= 0 ? one : other;
  }

  private static BigFraction of(Tree number) {
    return World.exact(number.number().orElse(BigDecimal.ZERO));
  }
}
