package dev.parley.report.html;

import static j2html.TagCreator.each;
import static j2html.TagCreator.h3;
import static j2html.TagCreator.li;
import static j2html.TagCreator.td;
import static j2html.TagCreator.th;
import static j2html.TagCreator.ul;

import dev.parley.engine.stability.Commitment;
import dev.parley.engine.stability.Holding;
import dev.parley.engine.stability.Stability;
import dev.parley.report.html.Frame.Part;
import dev.parley.report.wording.CommitmentText;
import dev.parley.report.wording.ConceptText;
import dev.parley.report.wording.HoldingText;
import dev.parley.report.wording.StateWords;
import dev.parley.report.wording.Words;
import j2html.tags.DomContent;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The deal under each concept, and after the steps that cannot be taken back. */
final class HoldingDetails {
  private final Words words;

  HoldingDetails(Links links) {
    words = links.words();
  }

  Optional<Part> write(Stability result) {
    return result.holding().map(h -> part(h, new StateWords(words, result.states())));
  }

  private Part part(Holding holding, StateWords states) {
    HoldingText text = new HoldingText(words, states);
    List<List<DomContent>> rows = new ArrayList<>();
    holding
        .underConcepts()
        .forEach(c ->
            rows.add(
                List.of(
                    th(ConceptText.name(c.concept())).attr("scope", "row"),
                    td(c.verdict().words()),
                    td(text.unstableFor(c)))));
    List<DomContent> content = new ArrayList<>();
    content.add(Charts.grid(List.of("concept", "verdict", "unstable for"), rows));
    holding.commitment().filter(c -> !c.steps().isEmpty()).ifPresent(c -> commitment(c, content));
    return new Part("deal", "The deal under each concept", content);
  }

  private void commitment(Commitment commitment, List<DomContent> content) {
    content.add(h3("After the steps that cannot be taken back"));
    content.add(
        ul(each(new CommitmentText(words).sentences(commitment), sentence -> li(sentence))));
  }
}
