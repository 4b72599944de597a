package dev.parley.report.text;

import dev.parley.engine.Evaluated;
import dev.parley.engine.explain.Explanation;
import dev.parley.report.text.Page.Column;
import dev.parley.report.wording.Figures;
import dev.parley.report.wording.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.commons.numbers.fraction.BigFraction;

/** The chosen package and the Nash package beside it, option by option. */
final class PackagesText {
  private final Page page;
  private final Words words;
  private final Explanation result;

  PackagesText(Page page, Words words, Explanation result) {
    this.page = page;
    this.words = words;
    this.result = result;
  }

  void write() {
    result.chosen().ifPresent(this::write);
  }

  private void write(Evaluated chosen) {
    String party = words.who(result.party());
    Optional<Evaluated> nash = result.nash().filter(n -> !n.deal().equals(chosen.deal()));
    page.heading("The package chosen: the best signable one with the concession for " + party);
    List<List<String>> rows = new ArrayList<>();
    List<String> head =
        nash.isPresent() ? List.of("", "chosen", "Nash bargain with it") : List.of();
    for (Map.Entry<String, String> e : chosen.deal().options().entrySet()) {
      String issue = e.getKey();
      String option = words.option(issue, e.getValue());
      rows.add(row(words.issue(issue), option, nash.map(n -> option(n, issue, e.getValue()))));
    }
    for (Map.Entry<String, BigFraction> e : chosen.utilities().entrySet()) {
      rows.add(
          row(
              "points of " + words.who(e.getKey()),
              Figures.points(e.getValue()),
              nash.map(
                  n -> Figures.points(n.utilities().getOrDefault(e.getKey(), BigFraction.ZERO)))));
    }
    List<Column> columns = List.of(Column.TEXT, Column.TEXT, Column.TEXT);
    page.table(1, nash.isPresent() ? columns : columns.subList(0, 2), head, rows);
    if (nash.isEmpty() && result.nash().isPresent()) {
      page.paragraph(
          1, "It is also the first Nash bargain among the packages with the concession.");
    }
    overall();
  }

  private String option(Evaluated nash, String issue, String chosen) {
    String option = nash.deal().options().getOrDefault(issue, chosen);
    return option.equals(chosen) ? "the same" : words.option(issue, option);
  }

  private static List<String> row(String name, String chosen, Optional<String> nash) {
    List<String> row = new ArrayList<>(List.of(name, chosen));
    nash.ifPresent(row::add);
    return row;
  }

  /** The overall Nash package has the concession exactly where it is the one with it. */
  private void overall() {
    if (result.nashOverall().isEmpty() || result.nash().isEmpty()) {
      return;
    }
    Evaluated overall = result.nashOverall().get();
    Evaluated with = result.nash().get();
    page.paragraph(
        1,
        overall.deal().equals(with.deal())
            ? "The Nash bargain over all signable packages has the concession too: it is the same."
            : "The Nash bargain over all signable packages leaves the concession out: "
                + words.difference(with.deal(), overall.deal())
                + ".");
  }
}
