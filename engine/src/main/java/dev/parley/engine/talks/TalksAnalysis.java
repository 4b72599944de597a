package dev.parley.engine.talks;

import dev.parley.engine.CannotCompute;
import dev.parley.engine.Exactness;
import dev.parley.engine.Finding;
import dev.parley.engine.deals.Basis;
import dev.parley.engine.space.Space;
import dev.parley.engine.space.SpaceCompiler;
import dev.parley.model.Case;
import dev.parley.model.course.Session;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Reads the talks of a case as of a date. */
public final class TalksAnalysis {
  private static final Finding.Method METHOD =
      new Finding.Method(
          "last statement per party and issue; points in the central scenario", List.of());

  private TalksAnalysis() {}

  /**
   * Reads sessions, positions, moves and drafts.
   *
   * @param asOf the last day that counts; the case's own where absent
   * @param since the day that moves are measured from
   * @throws CannotCompute if neither the case nor the caller states a day, or the case is too large
   */
  public static Finding<TalksReading> read(
      Case negotiation, Optional<LocalDate> asOf, Optional<LocalDate> since) {
    LocalDate day =
        asOf.or(() -> negotiation.asOf().map(d -> d.last()))
            .orElseThrow(() ->
                new CannotCompute(
                    "the case has no `as-of`, so that no position is the last one",
                    List.of(),
                    "state it in the case, or give --as-of DATE"));
    Space space = new SpaceCompiler(negotiation).central();
    Stances stances = new Stances(negotiation);
    TalksReading reading =
        new TalksReading(
            day,
            since,
            negotiation.talks().stream()
                .filter(s -> !s.date().last().isAfter(day))
                .sorted(Comparator.comparing(Session::date))
                .toList(),
            stances.asOf(day),
            new Moves(negotiation, stances, space).between(since, day),
            new Convergence(negotiation, space).until(day));
    List<String> warnings = new ArrayList<>();
    if (!reading.moves().isEmpty()) {
      warnings.add("points of a move leave out terms that join issues");
    }
    return new Finding<>(
        "talks",
        METHOD,
        Optional.empty(),
        space.rounded() ? new Exactness.Grid() : new Exactness.Exact(),
        Basis.paths(negotiation, space),
        warnings,
        List.of(),
        reading);
  }
}
