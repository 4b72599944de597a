package dev.parley.report.text;

import dev.parley.engine.Finding;
import dev.parley.engine.explain.Explanation;
import dev.parley.engine.explain.Flag;
import dev.parley.report.wording.ExactnessText;
import dev.parley.report.wording.FlagText;
import dev.parley.report.wording.Phrases;
import dev.parley.report.wording.RobustnessText;
import dev.parley.report.wording.VerdictText;
import dev.parley.report.wording.Words;

/** The question, the verdict in a sentence, and how sure the model is of it. */
final class Opening {
  private final Page page;
  private final Words words;
  private final Phrases phrases;
  private final Finding<Explanation> finding;

  Opening(Page page, Finding<Explanation> finding, Words words) {
    this.page = page;
    this.words = words;
    this.phrases = words.phrases();
    this.finding = finding;
  }

  /** In full. */
  void write() {
    title();
    FlagText flags = new FlagText(finding.result(), words);
    finding.result().flags().forEach(f -> page.paragraph(0, flags.sentence(f)));
    Explanation result = finding.result();
    page.paragraph(
        0,
        phrases.say(
            "counts",
            phrases.plural("unit.package", result.packages()),
            phrases.count(result.feasible()),
            ExactnessText.count(result.signable(), result.plan().counts(), phrases),
            ExactnessText.count(result.signableWith(), result.plan().counts(), phrases),
            ExactnessText.closing(result.plan().counts(), phrases)));
    page.paragraph(0, RobustnessText.line(result, phrases));
  }

  /** In as few lines as say it. With draws their line says what fragile and overturned mean. */
  void brief() {
    title();
    Explanation result = finding.result();
    FlagText flags = new FlagText(result, words);
    for (Flag flag : result.flags()) {
      switch (flag) {
        case CONTESTED -> page.paragraph(0, flags.contested());
        case NO_CONCESSION -> page.paragraph(0, flags.sentence(flag));
        case FRAGILE, OVERTURNED -> {
          if (result.robustness().isEmpty()) {
            page.paragraph(0, flags.sentence(flag));
          }
        }
      }
    }
    page.paragraph(
        0,
        phrases.plural(
            "brief.counts",
            result.feasible(),
            ExactnessText.count(result.signable(), result.plan().counts(), phrases),
            ExactnessText.count(result.signableWith(), result.plan().counts(), phrases),
            ExactnessText.closing(result.plan().counts(), phrases)));
    page.paragraph(0, RobustnessText.brief(result, phrases));
  }

  private void title() {
    Explanation result = finding.result();
    page.heading(
        phrases.say("question", words.who(result.party()), words.concession(result.concession())));
    page.paragraph(0, words.title());
    page.blank();
    VerdictText verdict = new VerdictText(result, words);
    page.lead(verdict.label(), verdict.sentence());
  }
}
