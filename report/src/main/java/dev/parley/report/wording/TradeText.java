package dev.parley.report.wording;

import dev.parley.engine.deals.Step;
import dev.parley.engine.deals.Trades;
import dev.parley.engine.deals.Trades.Effect;
import dev.parley.engine.deals.Trades.Side;
import dev.parley.engine.deals.Trades.Trade;
import dev.parley.model.Case;
import dev.parley.model.Draft;
import java.util.List;

/** Exchanges from which two parties both gain. */
public final class TradeText {
  private final Words words;
  private final Case negotiation;

  /** Names things as the case does. */
  public TradeText(Words words, Case negotiation) {
    this.words = words;
    this.negotiation = negotiation;
  }

  /** How many there are. */
  public String summary(Trades trades) {
    return trades.size() == 0
        ? "None from which two parties would both gain in this model."
        : Words.number(trades.size(), "exchange", "exchanges")
            + " from which two parties would both gain in this model, by the smaller gain.";
  }

  /** Where trades begin. */
  public String start(Trades trades) {
    return switch (trades.at()) {
      case Trades.Start.OfDraft(String id) ->
          "the draft “"
              + negotiation.draft(id).map(Draft::title).orElse(id)
              + "” (completed as near to today as feasible)";
      case Trades.Start.Today() -> "today's package";
      case Trades.Start.Nash() -> "the Nash bargain";
    };
  }

  /** Who gives what, and what both gain. */
  public String sentence(Trade trade) {
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

  /** How the others fare, and whether the package reached can be signed. */
  public String beside(Trade trade) {
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
