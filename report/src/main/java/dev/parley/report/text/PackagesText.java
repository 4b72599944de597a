package dev.parley.report.text;

import dev.parley.engine.Evaluated;
import dev.parley.engine.explain.Explanation;
import dev.parley.report.text.Page.Column;
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
    page.heading(words.say("package.heading", party));
    List<List<String>> rows = new ArrayList<>();
    List<String> head =
        nash.isPresent()
            ? List.of("", words.say("package.chosen"), words.say("package.nash"))
            : List.of();
    for (Map.Entry<String, String> e : chosen.deal().options().entrySet()) {
      String issue = e.getKey();
      String option = words.option(issue, e.getValue());
      rows.add(row(words.issue(issue), option, nash.map(n -> option(n, issue, e.getValue()))));
    }
    for (Map.Entry<String, BigFraction> e : chosen.utilities().entrySet()) {
      rows.add(
          row(
              words.say("package.points-of", words.who(e.getKey())),
              words.phrases().points(e.getValue()),
              nash.map(n ->
                  words
                      .phrases()
                      .points(n.utilities().getOrDefault(e.getKey(), BigFraction.ZERO)))));
    }
    List<Column> columns = List.of(Column.TEXT, Column.TEXT, Column.TEXT);
    page.table(1, nash.isPresent() ? columns : columns.subList(0, 2), head, rows);
    if (nash.isEmpty() && result.nash().isPresent()) {
      page.paragraph(1, words.say("package.also-nash"));
    }
    overall();
  }

  private String option(Evaluated nash, String issue, String chosen) {
    String option = nash.deal().options().getOrDefault(issue, chosen);
    return option.equals(chosen) ? words.say("same") : words.option(issue, option);
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
            ? words.say("package.overall-same")
            : words.say("package.overall-other", words.difference(with.deal(), overall.deal())));
  }
}
