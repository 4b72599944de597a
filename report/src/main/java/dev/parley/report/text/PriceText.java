package dev.parley.report.text;

import dev.parley.engine.Evaluated;
import dev.parley.engine.explain.Explanation;
import dev.parley.engine.explain.Explanation.Removal;
import dev.parley.engine.explain.Explanation.Removals;
import dev.parley.engine.explain.Explanation.Repair;
import dev.parley.report.wording.BlockerText;
import dev.parley.report.wording.Evidence;
import dev.parley.report.wording.Phrases;
import dev.parley.report.wording.Words;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.commons.numbers.fraction.BigFraction;

/** Who blocks when the concession is taken out, and the cheapest way to do without it. */
final class PriceText {
  private final Page page;
  private final Words words;
  private final Phrases phrases;
  private final Evidence evidence;
  private final Explanation result;

  PriceText(Page page, Words words, Evidence evidence, Explanation result) {
    this.page = page;
    this.words = words;
    this.phrases = words.phrases();
    this.evidence = evidence;
    this.result = result;
  }

  void removals() {
    Removals removing = result.removing();
    if (removing.size().signum() == 0 || result.chosen().isEmpty()) {
      return;
    }
    page.heading(phrases.say("price.heading"));
    page.paragraph(
        1,
        phrases.plural(
            "price.left", removing.size(), phrases.plural("unit.issue", removing.changes())));
    removing.first().forEach(r -> removal(result.chosen().get(), r));
    BigInteger more = removing.size().subtract(BigInteger.valueOf(removing.first().size()));
    if (more.signum() > 0) {
      page.paragraph(1, phrases.say("price.more", phrases.count(more)));
    }
  }

  private void removal(Evaluated chosen, Removal removal) {
    page.item(1, words.difference(chosen.deal(), removal.without().deal()));
    if (!removal.blockers().isEmpty()) {
      new BlockerRows(words, evidence).write(page, 2, removal.blockers());
    } else {
      page.paragraph(2, phrases.say("price.signable"));
    }
  }

  void repair() {
    result.repair().ifPresent(this::repair);
  }

  private void repair(Repair repair) {
    page.heading(phrases.say("repair.heading"));
    page.paragraph(
        1,
        result
            .chosen()
            .map(c -> words.difference(c.deal(), repair.deal().deal()))
            .orElseGet(() -> words.deal(repair.deal().deal())));
    if (!repair.rows().isEmpty()) {
      page.paragraph(1, phrases.say("repair.means", words.who(result.party())));
      BigFraction total =
          repair.rows().stream()
              .map(Explanation.Row::points)
              .reduce(BigFraction.ZERO, BigFraction::add);
      new LedgerText(page, words, evidence).rows(repair.rows(), false, Optional.of(total));
    }
  }

  /** The smallest groups that would have to say yes, where nothing with the concession passes. */
  void blockers() {
    if (result.blockers().isEmpty()) {
      return;
    }
    page.heading(phrases.say("blocked.heading"));
    page.paragraph(1, phrases.say("blocked.groups"));
    for (List<String> group : result.blockers()) {
      page.item(1, phrases.all(words.who(group)));
      List<List<String>> rows = new ArrayList<>();
      group.forEach(id -> member(id, rows));
      page.table(2, BlockerRows.COLUMNS, List.of(), rows);
    }
  }

  private void member(String id, List<List<String>> rows) {
    rows.add(
        List.of(
            BlockerText.withMembers(id, result, words),
            evidence.answer(id, result.concession().issues())));
  }
}
