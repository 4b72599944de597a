package dev.parley.report.html;

import static j2html.TagCreator.div;
import static j2html.TagCreator.each;
import static j2html.TagCreator.figcaption;
import static j2html.TagCreator.h1;
import static j2html.TagCreator.p;
import static j2html.TagCreator.strong;
import static j2html.TagCreator.text;

import dev.parley.engine.Finding;
import dev.parley.engine.explain.Explanation;
import dev.parley.report.wording.ExactnessText;
import dev.parley.report.wording.FlagText;
import dev.parley.report.wording.Phrases;
import dev.parley.report.wording.RobustnessText;
import dev.parley.report.wording.VerdictText;
import dev.parley.report.wording.Words;
import j2html.tags.DomContent;
import java.util.ArrayList;
import java.util.List;

/** The question, the verdict, and how sure the model is of it. */
final class AnswerSection {
  private final NumberLinks numbers;
  private final ShortAnswer brief;
  private final Words words;
  private final Phrases phrases;

  AnswerSection(Links links) {
    numbers = new NumberLinks(links);
    brief = new ShortAnswer(links);
    words = links.words();
    phrases = words.phrases();
  }

  DomContent write(Finding<Explanation> finding) {
    Explanation result = finding.result();
    VerdictText verdict = new VerdictText(result, words);
    List<DomContent> lines = new ArrayList<>();
    lines.add(p(words.title()).withClass("overline"));
    lines.add(
        h1(
            words.say(
                "question", words.who(result.party()), words.concession(result.concession()))));
    lines.add(
        p(
                strong(verdict.label()).withClass("verdict"),
                text(" "),
                numbers.sentence(verdict.sentence(), result.party()))
            .withClass("lead"));
    new FlagText(result, words).sentences().forEach(f -> lines.add(p(numbers.sentence(f))));
    lines.add(
        p(words.say(
                "counts",
                phrases.plural("unit.package", result.packages()),
                phrases.count(result.feasible()),
                ExactnessText.count(result.signable(), result.plan().counts(), phrases),
                ExactnessText.count(result.signableWith(), result.plan().counts(), phrases),
                ExactnessText.closing(result.plan().counts(), phrases)))
            .withClass("quiet"));
    lines.add(p(numbers.sentence(RobustnessText.line(result, phrases))).withClass("quiet"));
    if (result.robustness().isPresent()) {
      lines.add(
          Charts.picture(
              "robustness",
              words.say("html.robustness.picture"),
              figcaption(words.say("html.robustness.caption"))));
    }
    lines.addAll(brief.write(result));
    lines.add(numbers.behind(finding.trace()));
    return div(each(lines, l -> l));
  }
}
