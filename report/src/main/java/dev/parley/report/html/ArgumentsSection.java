package dev.parley.report.html;

import static j2html.TagCreator.each;
import static j2html.TagCreator.li;
import static j2html.TagCreator.p;
import static j2html.TagCreator.text;
import static j2html.TagCreator.ul;

import dev.parley.engine.explain.Arguments;
import dev.parley.engine.explain.Explanation;
import dev.parley.engine.explain.Explanation.Row;
import dev.parley.model.evidence.Statement;
import dev.parley.report.html.Frame.Part;
import dev.parley.report.wording.Phrases;
import j2html.tags.DomContent;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What speaks for and against the chosen package. */
final class ArgumentsSection {
  private final Links links;
  private final Phrases phrases;

  ArgumentsSection(Links links) {
    this.links = links;
    phrases = links.words().phrases();
  }

  Optional<Part> write(Explanation result) {
    if (result.chosen().isEmpty()) {
      return Optional.empty();
    }
    Arguments arguments = result.arguments();
    List<DomContent> content = new ArrayList<>();
    content.add(
        p(
            phrases.say(
                arguments.signable() ? "html.arguments.signable" : "html.arguments.no-deal")));
    List<Row> rows =
        Stream.concat(arguments.inFavour().stream(), arguments.opposed().stream()).toList();
    if (!rows.isEmpty()) {
      content.add(new LedgerSection(links).table(result.party(), rows, false, Optional.empty()));
    }
    statements(phrases.say("html.arguments.agrees"), arguments, true, content);
    statements(phrases.say("html.arguments.other"), arguments, false, content);
    for (String id : arguments.unmet()) {
      content.add(p(text(phrases.say("arguments.unmet", "")), links.cite(id)).withClass("warning"));
    }
    return Optional.of(new Part("arguments", phrases.say("html.arguments.heading"), content));
  }

  private void statements(
      String heading, Arguments arguments, boolean inFavour, List<DomContent> content) {
    List<String> ids =
        arguments.voices().stream()
            .filter(v -> v.inFavour() == inFavour)
            .map(Arguments.Voice::statement)
            .toList();
    if (!ids.isEmpty()) {
      content.add(p(heading));
      content.add(ul(each(ids, id -> li(links.cite(id), text(says(id))))));
    }
  }

  private String says(String id) {
    return links
        .negotiation()
        .statement(id)
        .flatMap(Statement::says)
        .map(s -> " — " + s)
        .orElse("");
  }
}
