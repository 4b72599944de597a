package dev.parley.report.html;

import static j2html.TagCreator.each;
import static j2html.TagCreator.li;
import static j2html.TagCreator.p;
import static j2html.TagCreator.ul;

import dev.parley.engine.stability.Evolution;
import dev.parley.engine.stability.Stability;
import dev.parley.report.html.Frame.Part;
import dev.parley.report.wording.DriftText;
import dev.parley.report.wording.StateWords;
import dev.parley.report.wording.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Where the talks could drift from today if nobody signs. */
final class DriftSection {
  private final Words words;

  DriftSection(Links links) {
    words = links.words();
  }

  Optional<Part> write(Stability result) {
    DriftText text = new DriftText(new StateWords(words, result.states()), result);
    return result.evolution().map(e -> part(text, e));
  }

  private static Part part(DriftText text, Evolution evolution) {
    List<String> sentences = new ArrayList<>();
    evolution.attractors().forEach(a -> sentences.add(text.attractor(a)));
    evolution.routes().forEach(r -> sentences.add(text.route(evolution, r)));
    return new Part(
        "drift",
        "If nobody signs",
        List.of(p(text.reach(evolution)), ul(each(sentences, s -> li(s)))));
  }
}
