package dev.parley.report.text;

import dev.parley.engine.Finding;
import dev.parley.engine.simulation.SimulatedTalks;
import dev.parley.engine.simulation.Tournament;
import dev.parley.model.Case;
import dev.parley.model.Package;
import dev.parley.report.Origin;
import dev.parley.report.text.Page.Column;
import dev.parley.report.wording.Figures;
import dev.parley.report.wording.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Simulated talks and tournaments. */
final class SimulationText {
  private final Page page;
  private final Words words;

  SimulationText(Page page, Case negotiation) {
    this.page = page;
    words = new Words(negotiation);
  }

  void talks(Finding<SimulatedTalks> finding, boolean traced, Origin origin) {
    SimulatedTalks talks = finding.result();
    page.heading("Simulated talks: " + seats(talks.strategies()));
    page.blank();
    page.lead(
        talks.agreement().isPresent() ? "AGREEMENT." : "NO AGREEMENT.",
        "After %d of %s (seed %d)."
            .formatted(
                talks.rounds(),
                Words.number(talks.deadline(), "round", "rounds"),
                finding.seed().orElseThrow()));
    talks
        .agreement()
        .ifPresent(a -> {
          page.paragraph(1, Words.sentence(words.deal(a.deal())) + ".");
          page.paragraph(
              1,
              "Points over no deal: "
                  + talks.gains().entrySet().stream()
                      .map(e -> words.who(e.getKey()) + " " + Figures.decimal(e.getValue()))
                      .collect(Collectors.joining("; "))
                  + ".");
        });
    talks
        .toPareto()
        .ifPresent(d ->
            page.paragraph(
                1,
                "Distance to the Pareto set %s, to the Nash package %s, with each party's best gain as 1."
                    .formatted(three(d), three(talks.toNash().orElseThrow()))));
    if (!talks.withheld().isEmpty()) {
      page.paragraph(
          1,
          "The last text lacks the consent of "
              + Words.list(words.who(talks.withheld()), "and")
              + ".");
    } else if (talks.agreement().isEmpty() && talks.protocol().equals(SimulatedTalks.SINGLE_TEXT)) {
      page.paragraph(1, "The last text is today's package: there is nothing to sign.");
    }
    if (traced) {
      trace(talks);
    }
    Footer.write(page, finding, origin);
  }

  private String seats(Map<String, String> strategies) {
    return strategies.entrySet().stream()
        .map(e -> words.who(e.getKey()) + " plays " + e.getValue())
        .collect(Collectors.joining(", "));
  }

  private void trace(SimulatedTalks talks) {
    page.heading("Turn by turn");
    Optional<Package> before = Optional.empty();
    for (SimulatedTalks.Turn turn : talks.trace()) {
      String text =
          switch (turn.act()) {
            case "begins" -> "The mediator begins with";
            case "changes" -> "Round %d: nobody rejects".formatted(turn.round());
            default ->
                "Round %d: %s %s".formatted(turn.round(), words.who(turn.party()), turn.act());
          };
      Optional<Package> offer = turn.offer().map(o -> o.deal());
      boolean placed = !turn.act().equals("accepts") && !turn.act().equals("leaves");
      if (placed && offer.isPresent()) {
        text +=
            ": "
                + before.map(b -> words.difference(b, offer.get())).orElse(words.deal(offer.get()));
      }
      page.item(1, text + ".");
      before = offer;
    }
  }

  void tournament(Finding<Tournament> finding, Origin origin) {
    Tournament table = finding.result();
    page.heading("Tournament of strategies");
    page.paragraph(
        0,
        "%s of up to %s."
            .formatted(
                Words.number(table.negotiations(), "negotiation", "negotiations"),
                Words.number(table.rounds(), "round", "rounds")));
    List<List<String>> rows = new ArrayList<>();
    for (Tournament.Row row : table.rows()) {
      rows.add(
          List.of(
              row.strategy(),
              Figures.percent((double) row.agreements() / Math.max(1, row.played())),
              three(row.gain()),
              three(row.othersGain()),
              three(row.toPareto()),
              three(row.toNash()),
              Figures.decimal(row.meanRounds())));
    }
    page.table(
        1,
        List.of(
            Column.TEXT,
            Column.NUMBER,
            Column.NUMBER,
            Column.NUMBER,
            Column.NUMBER,
            Column.NUMBER,
            Column.NUMBER),
        List.of("strategy", "agrees", "gain", "others", "to front", "to Nash", "rounds"),
        rows);
    page.paragraph(
        1,
        "Gains: 0 is no deal, 1 the party's best package. Distances of agreements, on the same scale.");
    Footer.write(page, finding, origin);
  }

  private static String three(double number) {
    return Figures.thousandths(number);
  }
}
