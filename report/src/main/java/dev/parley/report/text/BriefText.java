package dev.parley.report.text;

import dev.parley.engine.Finding;
import dev.parley.engine.deals.Blocker;
import dev.parley.engine.explain.Explanation;
import dev.parley.engine.explain.Explanation.Ledger;
import dev.parley.engine.explain.Explanation.Removal;
import dev.parley.engine.explain.Explanation.Row;
import dev.parley.model.Case;
import dev.parley.report.Origin;
import dev.parley.report.text.Page.Column;
import dev.parley.report.wording.BlockerText;
import dev.parley.report.wording.BriefWords;
import dev.parley.report.wording.Evidence;
import dev.parley.report.wording.NamedNumbers;
import dev.parley.report.wording.Phrases;
import dev.parley.report.wording.RowText;
import dev.parley.report.wording.ScrutinyWords;
import dev.parley.report.wording.Words;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.commons.numbers.fraction.BigFraction;

/** The answer to a why on one screen; every line has its section in the full text. */
final class BriefText {
  private static final int MOST_ROWS = 5;

  /** Rows that are all as short as this fit on a line of 80 columns with who said so. */
  private static final int LONGEST_ROW = 38;

  private static final List<Column> COLUMNS =
      List.of(Column.TEXT, Column.TEXT, Column.NUMBER, Column.EVIDENCE);

  private final Page page;
  private final Words words;
  private final Phrases phrases;
  private final Evidence evidence;
  private final RowText rowText;
  private final BriefWords brief;
  private final Case negotiation;
  private final Finding<Explanation> finding;
  private final Explanation result;

  BriefText(Page page, Finding<Explanation> finding, Case negotiation, Phrases phrases) {
    this.page = page;
    this.phrases = phrases;
    this.negotiation = negotiation;
    this.finding = finding;
    words = new Words(negotiation, phrases);
    evidence = new Evidence(negotiation, phrases);
    rowText = new RowText(words, evidence);
    brief = new BriefWords(words);
    result = finding.result();
  }

  void write(Origin origin) {
    new Opening(page, finding, words).brief();
    result.ledgers().stream().findFirst().ifPresent(this::ledger);
    price();
    change();
    holds();
    page.blank();
    rests();
    page.paragraph(0, phrases.say("brief.source", Footer.digest(origin)));
    page.command(2, origin.command());
    page.paragraph(0, phrases.say("brief.more"));
  }

  /** The rows that move most; the others in one, so that the sum stays the sum. */
  private void ledger(Ledger ledger) {
    page.heading(
        phrases.say(
            "ledger.heading", words.who(result.party()), rowText.baseline(result.party(), ledger)));
    if (ledger.rows().isEmpty()) {
      page.paragraph(1, phrases.say("ledger.no-difference"));
      return;
    }
    List<Row> most = most(ledger.rows());
    List<Row> others = ledger.rows().stream().filter(r -> !most.contains(r)).toList();
    boolean contributions = ledger.from().isEmpty();
    List<String> what =
        most.stream().map(r -> rowText.what(r.subject(), r.points(), contributions)).toList();
    boolean whole = what.stream().allMatch(w -> w.length() <= LONGEST_ROW);
    List<List<String>> table = new ArrayList<>();
    most.forEach(r ->
        table.add(
            List.of(
                rowText.verb(r),
                whole ? what.get(most.indexOf(r)) : rowText.reached(r, contributions),
                phrases.signed(r.points()),
                because(r.because()))));
    if (!others.isEmpty()) {
      table.add(
          List.of(
              "",
              phrases.plural("brief.more-rows", others.size()),
              phrases.signed(sum(others)),
              ""));
    }
    table.add(List.of(phrases.say("sum"), "", phrases.signed(ledger.total()), ""));
    page.table(1, COLUMNS, List.of(), table);
  }

  private static List<Row> most(List<Row> rows) {
    if (rows.size() <= MOST_ROWS + 1) {
      return rows;
    }
    Set<Row> largest =
        rows.stream()
            .sorted(Comparator.comparing((Row r) -> r.points().abs()).reversed())
            .limit(MOST_ROWS)
            .collect(Collectors.toSet());
    return rows.stream().filter(largest::contains).toList();
  }

  private static BigFraction sum(List<Row> rows) {
    return rows.stream().map(Row::points).reduce(BigFraction.ZERO, BigFraction::add);
  }

  /** Who said it first, and when; the others and the sources stand in the full text. */
  private String because(List<String> statements) {
    return statements.isEmpty()
        ? evidence.assumption()
        : evidence.shortVoice(statements.getFirst(), statements.size() - 1);
  }

  private void price() {
    if (!result.blockers().isEmpty()) {
      page.heading(phrases.say("blocked.heading"));
      for (List<String> group : result.blockers().stream().limit(MOST_ROWS).toList()) {
        page.item(
            1,
            phrases.all(
                group.stream().map(g -> BlockerText.withMembers(g, result, words)).toList()));
      }
      return;
    }
    if (result.chosen().isEmpty() || result.removing().first().isEmpty()) {
      return;
    }
    page.heading(phrases.say("price.heading"));
    result.removing().first().stream()
        .min(Comparator.comparingInt((Removal r) -> r.blockers().size()))
        .ifPresent(r -> page.item(1, removal(r)));
    page.item(1, brief.repair(result));
  }

  /** What is left without the concession and who then blocks it, or that nobody does. */
  private String removal(Removal removal) {
    String change = words.reached(result.chosen().orElseThrow().deal(), removal.without().deal());
    return removal.blockers().isEmpty()
        ? phrases.say("brief.without.signable", change)
        : phrases.say(
            "brief.without",
            change,
            removal.blockers().stream()
                .map(this::blocker)
                .collect(Collectors.joining(phrases.say("separator"))));
  }

  private String blocker(Blocker blocker) {
    return phrases.say(
        "brief.blockers", words.who(blocker.who()), BlockerText.answer(blocker, phrases));
  }

  private void change() {
    List<BriefWords.Line> lines =
        brief.change(result, new ScrutinyWords(words, evidence, result, negotiation));
    if (!lines.isEmpty()) {
      page.heading(phrases.say("brief.change.heading"));
      lines.forEach(l -> page.item(1, l.text()));
    }
  }

  private void holds() {
    List<BriefWords.Line> lines = brief.holds(result);
    if (!lines.isEmpty()) {
      page.heading(phrases.say("brief.hold.heading"));
      lines.forEach(l -> page.item(1, l.text()));
    }
  }

  private void rests() {
    Set<String> paths = Set.copyOf(finding.trace());
    List<NamedNumbers.Named> used =
        NamedNumbers.of(negotiation).stream()
            .filter(n -> paths.contains(n.parameter().path()))
            .toList();
    long assumed = used.stream().filter(n -> n.parameter().grounds().assumed()).count();
    String warnings =
        finding.warnings().isEmpty()
            ? ""
            : phrases.plural("brief.assumptions", finding.warnings().size());
    page.paragraph(
        0,
        phrases.say("brief.rests", phrases.count(used.size()), phrases.count(assumed), warnings));
  }
}
