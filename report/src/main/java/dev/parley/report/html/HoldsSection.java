package dev.parley.report.html;

import static j2html.TagCreator.each;
import static j2html.TagCreator.li;
import static j2html.TagCreator.p;
import static j2html.TagCreator.strong;
import static j2html.TagCreator.text;
import static j2html.TagCreator.ul;

import dev.parley.engine.explain.Explanation.Holds;
import dev.parley.report.html.Frame.Part;
import dev.parley.report.wording.HoldingText;
import dev.parley.report.wording.StateWords;
import dev.parley.report.wording.Words;
import java.util.List;

/** Whether the chosen package would hold once it is signed. */
final class HoldsSection {
  private static final int MOST_TOLD = 3;

  private final Words words;

  HoldsSection(Links links) {
    words = links.words();
  }

  Part write(Holds holds) {
    HoldingText text = new HoldingText(words, new StateWords(words, holds.states()));
    return new Part(
        "holds",
        words.say("holds.heading"),
        List.of(
            p(
                strong(text.name(holds.holding().verdict())),
                text(". " + text.meaning(holds.holding()))),
            ul(each(text.witness(holds.holding(), MOST_TOLD), s -> li(s))),
            p(words.say("holds.more")).withClass("quiet")));
  }
}
