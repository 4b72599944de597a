package dev.parley.report.text;

import dev.parley.engine.Finding;
import dev.parley.engine.explain.Explanation;
import dev.parley.model.Case;
import dev.parley.report.Origin;
import dev.parley.report.wording.Evidence;
import dev.parley.report.wording.Figures;
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
  private final Words words;
  private final Finding<Explanation> finding;
  private final Explanation result;
  private final Evidence evidence;
  private final String subtitle;

  ExplanationText(Page page, Finding<Explanation> finding, Case negotiation) {
    this.page = page;
    this.words = new Words(negotiation);
    this.evidence = new Evidence(negotiation);
    this.subtitle =
        negotiation.title() + negotiation.asOf().map(d -> ", as of " + Evidence.date(d)).orElse("");
    this.finding = finding;
    this.result = finding.result();
  }

  void write(Origin origin) {
    page.heading(
        "Why would %s accept “%s”?"
            .formatted(words.who(result.party()), words.concession(result.concession())));
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
    new BelievedText(page, words).write(result.believed());
    missing();
    Footer.write(page, finding, origin);
  }

  private void verdict() {
    VerdictText verdict = new VerdictText(result, words);
    page.lead(verdict.label(), verdict.sentence());
    new FlagText(result, words).sentences().forEach(f -> page.paragraph(0, f));
    page.paragraph(
        0,
        "%s, %s feasible, %s signable, %s of them with the concession%s."
            .formatted(
                Words.number(result.packages(), "package", "packages"),
                Figures.count(result.feasible()),
                Figures.count(result.signable()),
                Figures.count(result.signableWith()),
                Footer.exactness(finding.exactness())));
    page.paragraph(0, RobustnessText.line(result));
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
    page.heading("Not shown");
    partsByReason.forEach(
        (reason, parts) -> page.item(1, Words.sentence(Words.list(parts, "and")) + ": " + reason));
  }

  private String part(String name) {
    return switch (name) {
      case "no-deal" -> "the ledger against no deal";
      case "today" -> "the ledger against today";
      case "demand" -> "the ledger against the demand of " + words.who(result.party());
      case "ledger" -> "the ledgers";
      case "chosen" -> "the chosen package";
      case "nash" -> "the Nash bargain with the concession";
      case "nashOverall", "nash-overall" -> "the Nash bargain";
      case "arguments" -> "arguments for and against";
      case "removing" -> "who makes it the price";
      case "repair" -> "the cheapest repair";
      case "believed" -> "whether a promise would be believed";
      default -> name.replace('-', ' ');
    };
  }
}
