package dev.parley.report.html;

import static j2html.TagCreator.div;
import static j2html.TagCreator.each;
import static j2html.TagCreator.h1;
import static j2html.TagCreator.li;
import static j2html.TagCreator.p;
import static j2html.TagCreator.strong;
import static j2html.TagCreator.text;
import static j2html.TagCreator.ul;

import dev.parley.engine.stability.Holding;
import dev.parley.engine.stability.Stability;
import dev.parley.model.Case;
import dev.parley.report.StabilityView;
import dev.parley.report.wording.EquilibriumText;
import dev.parley.report.wording.Evidence;
import dev.parley.report.wording.HoldingText;
import dev.parley.report.wording.StateWords;
import dev.parley.report.wording.Words;
import j2html.tags.DomContent;
import java.util.ArrayList;
import java.util.List;

/** The verdict on a deal with its witness, or how much holds at all. */
final class StabilityAnswer {
  private static final int MOST_TOLD = 5;

  private final Words words;
  private final Case negotiation;

  StabilityAnswer(Links links) {
    words = links.words();
    negotiation = links.negotiation();
  }

  DomContent write(Stability result, StabilityView view) {
    List<DomContent> parts = new ArrayList<>();
    parts.add(
        p(negotiation.title()
                + negotiation.asOf().map(d -> ", as of " + Evidence.date(d)).orElse(""))
            .withClass("overline"));
    parts.add(
        h1(
            result.holding().isPresent()
                ? "Would the deal hold once it is signed?"
                : "What would hold once it is signed?"));
    result.holding().ifPresent(h -> deal(h, result, view, parts));
    String counts = EquilibriumText.sentence(result, view.concepts());
    String lead = EquilibriumText.lead(result, view.concepts());
    if (result.holding().isPresent()) {
      parts.add(p(lead + " " + counts).withClass("quiet"));
    } else {
      parts.add(p(strong(lead).withClass("verdict"), text(" " + counts)).withClass("lead"));
    }
    return div(each(parts, x -> x));
  }

  private void deal(Holding holding, Stability result, StabilityView view, List<DomContent> parts) {
    StateWords states = new StateWords(words, result.states());
    HoldingText text = new HoldingText(words, states);
    parts.add(
        p(
                strong(HoldingText.label(holding)).withClass("verdict"),
                text(" " + text.meaning(holding)))
            .withClass("lead"));
    parts.add(ul(each(text.witness(holding, MOST_TOLD), w -> li(w))));
    parts.add(
        p("The deal: %s, state %s (%s)."
                .formatted(
                    view.deal(), StateWords.number(holding.shown()), states.state(holding.shown())))
            .withClass("quiet"));
  }
}
