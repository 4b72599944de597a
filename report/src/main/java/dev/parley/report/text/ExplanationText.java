package dev.parley.report.text;

import dev.parley.engine.Finding;
import dev.parley.engine.explain.Explanation;
import dev.parley.model.Case;
import dev.parley.report.Origin;
import dev.parley.report.wording.Evidence;
import dev.parley.report.wording.Phrases;
import dev.parley.report.wording.ScrutinyWords;
import dev.parley.report.wording.Words;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The answer to why a party would accept a concession, verdict first. */
final class ExplanationText {
  private final Page page;
  private final Phrases phrases;
  private final Case negotiation;
  private final Words words;
  private final Finding<Explanation> finding;
  private final Explanation result;
  private final Evidence evidence;

  ExplanationText(Page page, Finding<Explanation> finding, Case negotiation, Phrases phrases) {
    this.page = page;
    this.phrases = phrases;
    this.negotiation = negotiation;
    this.words = new Words(negotiation, phrases);
    this.evidence = new Evidence(negotiation, phrases);
    this.finding = finding;
    this.result = finding.result();
  }

  void write(Origin origin) {
    new Opening(page, finding, words).write();
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
    new ScrutinyText(page, phrases, new ScrutinyWords(words, evidence, result, negotiation))
        .write(result.scrutiny());
    missing();
    Footer.write(page, finding, origin, phrases);
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
                "missing.item", Words.sentence(phrases.all(parts)), phrases.translated(reason))));
  }

  private String part(String name) {
    return phrases.say("part." + name, words.who(result.party()));
  }
}
