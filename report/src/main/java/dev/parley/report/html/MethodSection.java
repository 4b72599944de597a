package dev.parley.report.html;

import static j2html.TagCreator.code;
import static j2html.TagCreator.each;
import static j2html.TagCreator.li;
import static j2html.TagCreator.p;
import static j2html.TagCreator.pre;
import static j2html.TagCreator.text;
import static j2html.TagCreator.ul;

import dev.parley.engine.Finding;
import dev.parley.report.Origin;
import dev.parley.report.html.Frame.Part;
import dev.parley.report.wording.Phrases;
import j2html.tags.DomContent;
import java.util.ArrayList;
import java.util.List;

/** What was computed how, what to know before using it, and how to get the same again. */
final class MethodSection {
  private MethodSection() {}

  static Part write(List<Finding<?>> findings, Origin origin) {
    return write(Phrases.ENGLISH, findings, origin);
  }

  static Part write(Phrases phrases, List<Finding<?>> findings, Origin origin) {
    List<DomContent> content = new ArrayList<>();
    List<String> warnings =
        findings.stream().flatMap(f -> f.warnings().stream()).distinct().toList();
    if (!warnings.isEmpty()) {
      content.add(p(phrases.say("html.method.warnings")));
      content.add(ul(each(warnings, w -> li(phrases.translated(w)))));
    }
    for (Finding<?> finding : findings) {
      content.add(
          p(
              phrases.say(
                  "html.method.line",
                  finding.verb(),
                  phrases.translated(finding.method().name())
                      + (finding.method().citations().isEmpty()
                          ? ""
                          : " (" + String.join("; ", finding.method().citations()) + ")"))));
    }
    content.add(p(phrases.say("html.method.again")));
    content.add(pre(code(origin.command())));
    content.add(p(text(phrases.say("html.method.digest") + " "), code(origin.digest())));
    return new Part("method", phrases.say("html.method.heading"), content);
  }
}
