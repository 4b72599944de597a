package dev.parley.report.text;

import dev.parley.engine.deals.Step;
import dev.parley.engine.deals.Trades;
import dev.parley.engine.deals.Trades.Effect;
import dev.parley.engine.deals.Trades.Side;
import dev.parley.engine.deals.Trades.Trade;
import dev.parley.model.Case;
import dev.parley.model.Draft;
import dev.parley.report.wording.Figures;
import dev.parley.report.wording.Words;
import java.util.List;

/** The exchanges from which two parties both gain. */
final class TradesText {
  private static final int SHOWN = 3;

  private final Page page;
  private final Words words;
  private final Case negotiation;

  TradesText(Page page, Words words, Case negotiation) {
    this.page = page;
    this.words = words;
    this.negotiation = negotiation;
  }

  void write(Trades trades) {
    page.heading("Trades of two issues, starting from " + start(trades));
    if (trades.size() == 0) {
      page.paragraph(1, "None from which two parties would both gain in this model.");
      return;
    }
    page.paragraph(
        1,
        "%s from which two parties would both gain in this model; those with the larger smaller gain first."
            .formatted(Words.number(trades.size(), "exchange", "exchanges")));
    for (Trade trade : trades.first().stream().limit(SHOWN).toList()) {
      page.item(1, sentence(trade));
      page.paragraph(2, beside(trade));
    }
    long more = trades.size() - Math.min(SHOWN, trades.first().size());
    if (more > 0) {
      page.paragraph(1, "And %s more (--json lists them).".formatted(Figures.count(more)));
    }
  }

  private String start(Trades trades) {
    return switch (trades.at()) {
      case Trades.Start.OfDraft(String id) ->
          "the draft “"
              + negotiation.draft(id).map(Draft::title).orElse(id)
              + "” (completed as near to today as feasible)";
      case Trades.Start.Today() -> "today's package";
      case Trades.Start.Nash() -> "the Nash bargain";
    };
  }

  private String sentence(Trade trade) {
    return "%s gives %s; %s gives %s: %s and %s points."
        .formatted(
            words.who(trade.one().party()),
            step(trade.one().gives()),
            words.who(trade.other().party()),
            step(trade.other().gives()),
            gain(trade.one()),
            gain(trade.other()));
  }

  private String gain(Side side) {
    return words.who(side.party()) + "\u00a0" + Figures.signed(side.gain());
  }

  private String step(Step step) {
    return words.issue(step.issue()) + ": " + words.change(step.issue(), step.from(), step.to());
  }

  private String beside(Trade trade) {
    List<String> others = trade.others().stream().map(this::effect).toList();
    String beside = others.isEmpty() ? "" : "Beside them: " + String.join(", ", others) + ". ";
    return beside
        + (trade.signable() ? "Can be signed." : "Does not make the package signable by itself.");
  }

  private String effect(Effect effect) {
    String how =
        effect
            .change()
            .map(Figures::signed)
            .orElse(
                effect.direction() > 0
                    ? "better off"
                    : effect.direction() < 0 ? "worse off" : "as before");
    return words.who(effect.party()) + "\u00a0" + how;
  }
}
