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
import dev.parley.model.Case;
import dev.parley.report.wording.Evidence;
import dev.parley.report.wording.ExactnessText;
import dev.parley.report.wording.Figures;
import dev.parley.report.wording.FlagText;
import dev.parley.report.wording.RobustnessText;
import dev.parley.report.wording.VerdictText;
import dev.parley.report.wording.Words;
import j2html.tags.DomContent;
import java.util.ArrayList;
import java.util.List;

/** The question, the verdict, and how sure the model is of it. */
final class AnswerSection {
  private final NumberLinks numbers;
  private final Words words;
  private final Case negotiation;

  AnswerSection(Links links) {
    numbers = new NumberLinks(links);
    words = links.words();
    negotiation = links.negotiation();
  }

  DomContent write(Finding<Explanation> finding) {
    Explanation result = finding.result();
    VerdictText verdict = new VerdictText(result, words);
    List<DomContent> lines = new ArrayList<>();
    lines.add(p(subtitle()).withClass("overline"));
    lines.add(
        h1(
            "Why would %s accept “%s”?"
                .formatted(words.who(result.party()), words.concession(result.concession()))));
    lines.add(
        p(
                strong(verdict.label()).withClass("verdict"),
                text(" "),
                numbers.sentence(verdict.sentence(), result.party()))
            .withClass("lead"));
    new FlagText(result, words).sentences().forEach(f -> lines.add(p(numbers.sentence(f))));
    lines.add(
        p("%s, %s feasible, %s signable, %s of them with the concession%s."
                .formatted(
                    Words.number(result.packages(), "package", "packages"),
                    Figures.count(result.feasible()),
                    Figures.count(result.signable()),
                    Figures.count(result.signableWith()),
                    ExactnessText.warning(result.plan().weakest(), words.phrases())))
            .withClass("quiet"));
    lines.add(p(numbers.sentence(RobustnessText.line(result, words.phrases()))).withClass("quiet"));
    if (result.robustness().isPresent()) {
      lines.add(
          Charts.picture(
              "robustness",
              "How often each verdict holds over the draws of the uncertain numbers",
              figcaption("The verdicts over the draws of all uncertain numbers.")));
    }
    lines.add(numbers.behind(finding.trace()));
    return div(each(lines, l -> l));
  }

  private String subtitle() {
    return negotiation.title()
        + negotiation.asOf().map(d -> ", as of " + Evidence.date(d)).orElse("");
  }
}
