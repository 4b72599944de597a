package dev.parley.report.wording;

import dev.parley.engine.stability.LimitedMoves;
import dev.parley.engine.stability.LimitedMoves.Row;
import dev.parley.engine.stability.StateSet;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.IntStream;

/** What two parties that look ahead would leave. */
final class LookaheadText {
  private final Words words;

  LookaheadText(Words words) {
    this.words = words;
  }

  Section write(LimitedMoves found, OptionalInt deal) {
    String limited = "L" + found.horizon();
    Section.Builder section = new Section.Builder();
    section.paragraph(
        "Both sides move in turn and stop when they like; each looks ahead to where that ends. %s:"
                .formatted(limited)
            + " at most %s; non-myopic: any large number. How many states are stable:"
                .formatted(Words.number(found.horizon(), "move", "moves")));
    List<List<String>> rows =
        IntStream.range(0, found.limited().size())
            .mapToObj(k ->
                List.of(
                    words.who(found.limited().get(k).party()),
                    Figures.count(found.limited().get(k).stable().size()),
                    Figures.count(found.nonMyopic().get(k).stable().size())))
            .toList();
    section.numbers(List.of("", limited, "non-myopic"), rows);
    section.item("Equilibria under " + limited + ": " + equilibria(found.limited()) + ".");
    section.item("Non-myopic equilibria: " + equilibria(found.nonMyopic()) + ".");
    if (deal.isPresent()) {
      int state = deal.getAsInt();
      section.paragraph(
          "The deal: under %s %s; non-myopically %s."
              .formatted(
                  limited, leaves(found.limited(), state), leaves(found.nonMyopic(), state)));
    }
    if (found.ties()) {
      section.paragraph(
          "Some states are tied. A party moves only for something better, and among equally good"
              + " ends it takes the lowest state; another numbering may give another answer.");
    }
    return section.section("lookahead", "Looking ahead");
  }

  private static String equilibria(List<Row> rows) {
    StateSet both = rows.stream().map(Row::stable).reduce(StateSet::and).orElseThrow();
    return both.isEmpty() ? "none" : StateWords.named(both);
  }

  private String leaves(List<Row> rows, int state) {
    List<String> leaving =
        rows.stream()
            .filter(r -> !r.stable().contains(state))
            .map(r -> words.who(r.party()))
            .toList();
    return leaving.isEmpty() ? "nobody leaves it" : Words.list(leaving, "and") + " would leave it";
  }
}
