package dev.parley.report.text;

import dev.parley.report.wording.Phrases;
import dev.parley.engine.Finding;
import dev.parley.engine.explain.Explanation;
import dev.parley.model.Case;
import dev.parley.report.Origin;
import dev.parley.report.wording.Evidence;
import dev.parley.report.wording.ExactnessText;
import dev.parley.report.wording.FlagText;
import dev.parley.report.wording.RobustnessText;
import dev.parley.report.wording.VerdictText;
import dev.parley.report.wording.Words;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The answer to why a party would accept a concession, verdict first. */
final class ExplanationText {
  private final Page page;
  private final Phrases phrases;
  private final Words words;
  private final Finding<Explanation> finding;
  private final Explanation result;
  private final Evidence evidence;
  private final String subtitle;

  ExplanationText(
      Page page, Finding<Explanation> finding, Case negotiation, Phrases phrases) {
    this.page = page;
    this.phrases = phrases;
    this.words = new Words(negotiation, phrases);
    this.evidence = new Evidence(negotiation, phrases);
    this.subtitle =
        negotiation
            .asOf()
            .map(d -> phrases.say("as-of", negotiation.title(), phrases.date(d)))
            .orElse(negotiation.title());
    this.finding = finding;
    this.result = finding.result();
  }

  void write(Origin origin) {
    page.heading(
        phrases.say(
            "question", words.who(result.party()), words.concession(result.concession())));
    page.paragraph(0, subtitle);
    page.blank();
    verdict();
    new PackagesText(page, words, result).write();
    new LedgerText(page, words, evidence).write(result);
    new ArgumentsText(page, words, evidence).write(result);
    PriceText price = new PriceText(page, words, evidence, result);
    price.blockers();
    price.removals();
    price.repair();
    PivotText.write(page, words, result.pivotal());
    result.holds().ifPresent(new HoldsText(page, words)::write);
    new BelievedText(page, words).write(result.believed());
    missing();
    Footer.write(page, finding, origin, phrases);
  }

  private void verdict() {
    VerdictText verdict = new VerdictText(result, words);
    page.lead(verdict.label(), verdict.sentence());
    new FlagText(result, words).sentences().forEach(f -> page.paragraph(0, f));
    page.paragraph(
        0,
        phrases.say(
            "counts",
            phrases.plural("unit.package", result.packages()),
            phrases.count(result.feasible()),
            phrases.count(result.signable()),
            phrases.count(result.signableWith()),
            ExactnessText.closing(finding.exactness(), phrases)));
    page.paragraph(0, RobustnessText.line(result, phrases));
  }

  private void missing() {
    Map<String, List<String>> partsByReason = new LinkedHashMap<>();
    result
        .missing()
        .forEach((part, reason) ->
            partsByReason.computeIfAbsent(reason, _ -> new ArrayList<>()).add(part(part)));
    if (partsByReason.isEmpty()) {
      return;
    }
    page.heading(phrases.say("missing.heading"));
    partsByReason.forEach((reason, parts) ->
        page.item(
            1,
            phrases.say(
                "missing.item",
                Words.sentence(phrases.all(parts)),
                phrases.translated(reason))));
  }

  private String part(String name) {
    return phrases.say("part." + name, words.who(result.party()));
  }
}
