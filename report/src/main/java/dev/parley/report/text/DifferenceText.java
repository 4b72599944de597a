package dev.parley.report.text;

import dev.parley.engine.Finding;
import dev.parley.engine.diff.Answer;
import dev.parley.engine.diff.Answer.Explained;
import dev.parley.engine.diff.Difference;
import dev.parley.engine.facts.Change;
import dev.parley.engine.facts.Fact;
import dev.parley.report.Origin;
import dev.parley.report.text.Page.Column;
import dev.parley.report.wording.Figures;
import dev.parley.report.wording.Words;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.apache.commons.numbers.fraction.BigFraction;

/** What changed, and whether the answer did. */
final class DifferenceText {
  private static final List<Column> COLUMNS = List.of(Column.TEXT, Column.TEXT, Column.TEXT);

  private final Page page;
  private final Finding<Difference> finding;
  private final Difference difference;

  DifferenceText(Page page, Finding<Difference> finding) {
    this.page = page;
    this.finding = finding;
    difference = finding.result();
  }

  void write(String before, String after, Origin origin) {
    page.heading("What changed from " + before + " to " + after);
    page.blank();
    if (difference.changes().isEmpty()) {
      page.lead("Nothing.", "The two say the same; comments and layout do not count.");
    } else {
      answer();
      changes();
    }
    Footer.write(page, finding, origin);
  }

  private void answer() {
    Answer before = difference.before().orElseThrow();
    Answer after = difference.after().orElseThrow();
    String count = Words.number(difference.changes().size(), "change", "changes");
    page.lead(
        difference.sameAnswer() ? "The answer is the same." : "The answer changed.",
        count + ". Compared in the central scenario, without draws.");
    page.table(
        1,
        COLUMNS,
        List.of("", "before", "after"),
        List.of(
            List.of("signable", counts(before), counts(after)),
            List.of("verdict", verdict(before), verdict(after)),
            List.of("best with it", best(before, true), best(after, true)),
            List.of("best without it", best(before, false), best(after, false))));
  }

  private static String counts(Answer answer) {
    return answer
        .missing()
        .map(m -> "not computed: " + m)
        .orElse(Figures.count(answer.signable()) + " of " + Figures.count(answer.feasible()));
  }

  private static String verdict(Answer answer) {
    return answer
        .explained()
        .map(e ->
            e.verdict().label()
                + e.flags().stream().map(f -> ", " + f.label()).collect(Collectors.joining())
                + " (why "
                + e.party()
                + " concedes "
                + e.concedes()
                + ")")
        .orElse("no question");
  }

  private static String best(Answer answer, boolean with) {
    Optional<BigFraction> best =
        answer.explained().flatMap(with ? Explained::bestWith : Explained::bestWithout);
    return best.map(Figures::points).orElse("none");
  }

  private void changes() {
    Map<String, List<Change>> bySubject = new LinkedHashMap<>();
    difference
        .changes()
        .forEach(c -> bySubject.computeIfAbsent(subject(c.fact()), _ -> new ArrayList<>()).add(c));
    bySubject.forEach(this::subject);
  }

  private static String subject(Fact fact) {
    return Words.sentence(fact.kind().label()) + " " + fact.of().getFirst();
  }

  private void subject(String name, List<Change> changes) {
    page.heading(name);
    for (Change change : changes) {
      page.item(1, words(change));
    }
  }

  private static String words(Change change) {
    Fact fact = change.fact();
    List<String> parts = new ArrayList<>(fact.of().subList(1, fact.of().size()));
    if (!fact.attribute().isEmpty()) {
      parts.add(fact.attribute());
    }
    String what = parts.isEmpty() ? "" : String.join(", ", parts) + ": ";
    return what
        + change
            .before()
            .map(b -> change.after().isEmpty() ? "removed, was " + b : b + " → ")
            .orElse("added, ")
        + change.after().orElse("");
  }
}
