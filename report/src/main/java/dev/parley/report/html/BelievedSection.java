package dev.parley.report.html;

import static j2html.TagCreator.each;
import static j2html.TagCreator.li;
import static j2html.TagCreator.p;
import static j2html.TagCreator.ul;

import dev.parley.engine.guarantee.Believed;
import dev.parley.report.html.Frame.Part;
import dev.parley.report.wording.BelievedWords;
import j2html.tags.DomContent;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Whether the promises of the chosen package would be believed. */
final class BelievedSection {
  private final String heading;
  private final BelievedWords words;
  private final NumberLinks numbers;

  BelievedSection(Links links) {
    heading = links.words().say("believed.heading");
    words = new BelievedWords(links.words());
    numbers = new NumberLinks(links);
  }

  Optional<Part> write(List<Believed> believed) {
    if (believed.isEmpty()) {
      return Optional.empty();
    }
    List<DomContent> content = new ArrayList<>();
    for (Believed one : believed) {
      content.add(p(numbers.of(words.sentence(one), one.promise())));
      words.closing(one).ifPresent(c -> content.add(p(c)));
      if (!one.closes().isEmpty()) {
        content.add(ul(each(one.closes(), c -> li(numbers.of(words.change(c), one.promise())))));
      }
    }
    return Optional.of(new Part("believed", heading, content));
  }
}
