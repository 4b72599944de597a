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
  private final Phrases phrases;
  private final Case negotiation;

  /** Names things as the case does. */
  public TradeText(Words words, Case negotiation) {
    this.words = words;
    phrases = words.phrases();
    this.negotiation = negotiation;
  }

  /** How many there are. */
  public String summary(Trades trades) {
    return trades.size() == 0
        ? phrases.say("trades.none")
        : phrases.plural("trades.summary", trades.size());
  }

  /** Where trades begin. */
  public String start(Trades trades) {
    return switch (trades.at()) {
      case Trades.Start.OfDraft(String id) ->
          phrases.say("trades.from-draft", negotiation.draft(id).map(Draft::title).orElse(id));
      case Trades.Start.Today() -> phrases.say("trades.from-today");
      case Trades.Start.Nash() -> phrases.say("trades.from-nash");
    };
  }

  /** Who gives what, and what both gain. */
  public String sentence(Trade trade) {
    return phrases.say(
        "trades.sentence",
        words.who(trade.one().party()),
        step(trade.one().gives()),
        words.who(trade.other().party()),
        step(trade.other().gives()),
        gain(trade.one()),
        gain(trade.other()));
  }

  private String gain(Side side) {
    return words.who(side.party()) + "\u00a0" + phrases.signed(side.gain());
  }

  private String step(Step step) {
    return words.say(
        "issue-option",
        words.issue(step.issue()),
        words.change(step.issue(), step.from(), step.to()));
  }

  /** How the others fare, and whether the package reached can be signed. */
  public String beside(Trade trade) {
    List<String> others = trade.others().stream().map(this::effect).toList();
    String beside =
        others.isEmpty() ? "" : phrases.say("trades.beside", String.join(", ", others)) + " ";
    return beside + phrases.say(trade.signable() ? "trades.signable" : "trades.not-signable");
  }

  private String effect(Effect effect) {
    String how =
        effect
            .change()
            .map(phrases::signed)
            .orElseGet(() ->
                phrases.say(
                    effect.direction() > 0
                        ? "trades.better"
                        : effect.direction() < 0 ? "trades.worse" : "trades.as-before"));
    return words.who(effect.party()) + "\u00a0" + how;
  }
}
