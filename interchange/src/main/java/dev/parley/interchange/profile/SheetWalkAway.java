package dev.parley.interchange.profile;

import dev.parley.engine.scenario.Scenario;
import dev.parley.model.Case;
import dev.parley.model.Package;
import dev.parley.model.number.Parameter;
import dev.parley.model.number.Uncertain;
import dev.parley.model.preference.Preferences.Additive;
import dev.parley.model.preference.WalkAway;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.apache.commons.numbers.fraction.BigFraction;

/**
 * The cell of a walk-away that is the worth of a package, in points. A range that is added to it
 * stays a range, moved by the worth of the package, where its ends are points then.
 *
 * @param losses what the cell does not say, a phrase each
 */
record SheetWalkAway(String text, List<String> losses) {
  SheetWalkAway {
    losses = List.copyOf(losses);
  }

  static SheetWalkAway of(Case model, Additive party, Scenario scenario) {
    CentralUtility utility = new CentralUtility(model, party, scenario);
    Optional<Uncertain> range = added(party);
    BigFraction worth = utility.at(like(party));
    BigDecimal points = UnitWeights.utility(worth);
    Optional<Uncertain> moved =
        range
            .flatMap(r -> map(r, n -> Fractions.plain(n.add(points))))
            .filter(SheetWalkAway::withinPoints);
    BigFraction written = moved.isPresent() ? worth : utility.walkAway();
    List<String> losses = new ArrayList<>();
    String whose = "the walk-away of `" + party.party() + "`";
    boolean uncertain = new PackageRanges(model, party, utility).uncertain(like(party));
    if (moved.isPresent() && uncertain) {
      losses.add("the range of " + whose + ", beyond that of what is added to its package");
    } else if (moved.isEmpty() && (range.isPresent() || uncertain)) {
      losses.add("the range of " + whose + ": the central value is written");
    }
    if (Fractions.decimal(written).isEmpty()) {
      losses.add(
          "the exact points of "
              + whose
              + ": they are rounded to "
              + UnitWeights.PLACES
              + " decimals, so ties may break");
    }
    return new SheetWalkAway(moved.map(Uncertain::text).orElseGet(() -> central(written)), losses);
  }

  private static Package like(Additive party) {
    return party.walkAway() instanceof WalkAway.Like like ? like.like() : new Package(Map.of());
  }

  /** What is added to the package, if it is no exact number. */
  private static Optional<Uncertain> added(Additive party) {
    return party.walkAway() instanceof WalkAway.Like like
        ? like.add().map(Parameter::value).filter(v -> !(v instanceof Uncertain.Exact))
        : Optional.empty();
  }

  private static String central(BigFraction points) {
    BigFraction within = Fractions.max(BigFraction.ZERO, Fractions.min(Fractions.HUNDRED, points));
    return UnitWeights.utility(within).toPlainString();
  }

  /** The number with all of its points moved; empty where it states none. */
  private static Optional<Uncertain> map(Uncertain number, UnaryOperator<BigDecimal> move) {
    return switch (number) {
      case Uncertain.Exact e -> Optional.of(new Uncertain.Exact(move.apply(e.value())));
      case Uncertain.Range r ->
          Optional.of(new Uncertain.Range(move.apply(r.p5()), move.apply(r.p95())));
      case Uncertain.Pert p ->
          Optional.of(
              new Uncertain.Pert(
                  move.apply(p.least()), move.apply(p.mode()), move.apply(p.greatest())));
      case Uncertain.Uniform u ->
          Optional.of(new Uncertain.Uniform(move.apply(u.least()), move.apply(u.greatest())));
      case Uncertain.Mix _,
          Uncertain.Unknown _,
          Uncertain.Phrase _,
          Uncertain.SameAs _,
          Uncertain.Credible _ ->
          Optional.empty();
    };
  }

  /** A walk-away of a table lies from 0 to 100; of a wider range the middle would not be kept. */
  private static boolean withinPoints(Uncertain number) {
    return switch (number) {
      case Uncertain.Range(BigDecimal least, BigDecimal greatest) -> points(least, greatest);
      case Uncertain.Pert(BigDecimal least, BigDecimal _, BigDecimal greatest) ->
          points(least, greatest);
      case Uncertain.Uniform(BigDecimal least, BigDecimal greatest) -> points(least, greatest);
      case Uncertain.Exact _,
          Uncertain.Mix _,
          Uncertain.Unknown _,
          Uncertain.Phrase _,
          Uncertain.SameAs _,
          Uncertain.Credible _ ->
          false;
    };
  }

  private static boolean points(BigDecimal least, BigDecimal greatest) {
    return least.signum() >= 0 && greatest.compareTo(BigDecimal.valueOf(100)) <= 0;
  }
}
