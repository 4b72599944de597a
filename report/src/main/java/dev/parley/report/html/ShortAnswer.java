package dev.parley.report.html;

import static j2html.TagCreator.a;
import static j2html.TagCreator.each;
import static j2html.TagCreator.h3;
import static j2html.TagCreator.li;
import static j2html.TagCreator.ul;

import dev.parley.engine.explain.Explanation;
import dev.parley.report.wording.BriefWords;
import dev.parley.report.wording.BriefWords.Line;
import dev.parley.report.wording.ScrutinyWords;
import dev.parley.report.wording.Words;
import j2html.tags.DomContent;
import java.util.ArrayList;
import java.util.List;

/**
 * The answer on one screen: what would change it, and whether it holds; each line opens its part.
 */
final class ShortAnswer {
  private final Links links;
  private final Words words;

  ShortAnswer(Links links) {
    this.links = links;
    words = links.words();
  }

  List<DomContent> write(Explanation result) {
    BriefWords brief = new BriefWords(words);
    List<DomContent> content = new ArrayList<>();
    list("price.heading", brief.price(result), content);
    list(
        "brief.change.heading",
        brief.change(
            result, new ScrutinyWords(words, links.evidence(), result, links.negotiation())),
        content);
    list("brief.hold.heading", brief.holds(result), content);
    return content;
  }

  private void list(String heading, List<Line> lines, List<DomContent> content) {
    if (!lines.isEmpty()) {
      content.add(h3(words.say(heading)));
      content.add(
          ul(each(lines, l -> li(a(l.text()).withHref("#" + l.part()).withClass("plain"))))
              .withClass("brief"));
    }
  }
}
