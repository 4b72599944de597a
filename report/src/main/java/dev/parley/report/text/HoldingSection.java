package dev.parley.report.text;

import dev.parley.engine.stability.Commitment;
import dev.parley.engine.stability.Holding;
import dev.parley.report.text.Page.Column;
import dev.parley.report.wording.CommitmentText;
import dev.parley.report.wording.ConceptText;
import dev.parley.report.wording.HoldingText;
import dev.parley.report.wording.StateWords;
import dev.parley.report.wording.Words;
import java.util.ArrayList;
import java.util.List;

/** Would a signed deal hold? */
final class HoldingSection {
  private static final int MOST_TOLD = 3;

  private final Page page;
  private final Words words;
  private final StateWords states;
  private final HoldingText text;

  HoldingSection(Page page, Words words, StateWords states) {
    this.page = page;
    this.words = words;
    this.states = states;
    text = new HoldingText(words, states);
  }

  /** The verdict on a deal that is called so. */
  void lead(Holding holding, String deal) {
    page.lead(
        HoldingText.label(holding),
        text.meaning(holding)
            + " The deal: "
            + deal
            + ", state "
            + StateWords.number(holding.shown())
            + ".");
  }

  void details(Holding holding) {
    page.heading("Why, move by move");
    text.witness(holding, MOST_TOLD).forEach(s -> page.item(1, s));
    page.heading("The deal under each concept");
    List<List<String>> rows = new ArrayList<>();
    holding
        .underConcepts()
        .forEach(c ->
            rows.add(
                List.of(ConceptText.name(c.concept()), c.verdict().words(), text.unstableFor(c))));
    page.table(
        1,
        List.of(Column.TEXT, Column.TEXT, Column.TEXT),
        List.of("", "verdict", "unstable for"),
        rows);
    page.paragraph(1, "The deal: " + states.state(holding.shown()) + ".");
    holding.commitment().ifPresent(this::commitment);
  }

  private void commitment(Commitment commitment) {
    if (commitment.steps().isEmpty()) {
      return;
    }
    page.heading("After the steps that cannot be taken back");
    new CommitmentText(words).sentences(commitment).forEach(s -> page.item(1, s));
  }
}
