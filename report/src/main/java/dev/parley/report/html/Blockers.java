package dev.parley.report.html;

import static j2html.TagCreator.b;
import static j2html.TagCreator.each;
import static j2html.TagCreator.iff;
import static j2html.TagCreator.li;
import static j2html.TagCreator.span;
import static j2html.TagCreator.text;
import static j2html.TagCreator.ul;

import dev.parley.engine.deals.Blocker;
import dev.parley.report.wording.BlockerText;
import j2html.tags.DomContent;
import java.util.List;

/** Who does not say yes, as a list; members below their body. */
final class Blockers {
  private final Links links;

  Blockers(Links links) {
    this.links = links;
  }

  DomContent list(List<Blocker> blockers) {
    return ul(each(blockers, b -> item(b, b.who()))).withClass("blockers");
  }

  /** What is assumed of a member stands among the numbers of its body. */
  private DomContent item(Blocker blocker, String owner) {
    return li(
        b(links.words().who(blocker.who())),
        text(" " + BlockerText.answer(blocker, links.words().phrases()) + " "),
        span(
                text("("),
                links.because(blocker.because(), owner, links.answer(blocker.who(), owner)),
                text(")"))
            .withClass("because"),
        iff(
            !blocker.members().isEmpty(),
            ul(each(blocker.members(), m -> item(m, links.owner(m.who(), owner))))
                .withClass("blockers")));
  }
}
