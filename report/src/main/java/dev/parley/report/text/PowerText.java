package dev.parley.report.text;

import dev.parley.engine.deals.BodyPower;
import dev.parley.engine.deals.Swing;
import dev.parley.engine.power.PowerIndices;
import dev.parley.report.text.Page.Column;
import dev.parley.report.wording.Figures;
import dev.parley.report.wording.Words;
import java.util.List;

/** Whose yes would change most, and what power the rules of the bodies give. */
final class PowerText {
  private static final List<Column> TWO = List.of(Column.TEXT, Column.NUMBER);
  private static final List<Column> THREE = List.of(Column.TEXT, Column.NUMBER, Column.NUMBER);

  private final Page page;
  private final Words words;

  PowerText(Page page, Words words) {
    this.page = page;
    this.words = words;
  }

  void swings(List<Swing> swings) {
    page.heading("Whose yes alone would change most");
    page.table(
        1,
        TWO,
        List.of(),
        swings.stream()
            .map(s -> List.of(words.who(s.party()), PivotText.percent(s.share(), words.phrases())))
            .toList());
    page.paragraph(
        1,
        "Of the feasible packages that cannot be signed, those that could be if this party alone"
            + " said yes wherever it votes.");
  }

  void power(BodyPower power) {
    page.heading("Voting power in " + words.who(power.body()) + ", by its rule alone");
    if (power.members().isEmpty()) {
      page.paragraph(1, "Not computed: too many members, or seats, to count all coalitions.");
    }
    power.members().ifPresent(r -> table(r, "member"));
    power.ultimate().ifPresent(r -> table(r, "who votes in the end"));
    power
        .members()
        .ifPresent(r ->
            page.paragraph(
                1,
                "%s of all coalitions pass it. What members want plays no part here."
                    .formatted(Figures.percent(r.passage().doubleValue()))));
  }

  private void table(PowerIndices.Result result, String head) {
    page.table(
        1,
        THREE,
        List.of(head, "Shapley–Shubik", "Banzhaf"),
        result.powers().stream()
            .map(p ->
                List.of(
                    player(p.player()),
                    Figures.percent(p.shapleyShubik().doubleValue()),
                    Figures.percent(p.banzhaf().doubleValue())))
            .toList());
  }

  /** A member that only votes by a formula has its body's id in front. */
  private String player(String id) {
    return words.who(id.substring(id.indexOf('.') + 1));
  }
}
