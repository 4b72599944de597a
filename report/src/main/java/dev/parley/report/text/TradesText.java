package dev.parley.report.text;

import dev.parley.engine.deals.Trades;
import dev.parley.engine.deals.Trades.Trade;
import dev.parley.model.Case;
import dev.parley.report.wording.TradeText;
import dev.parley.report.wording.Words;
import java.math.BigInteger;

/** The exchanges from which two parties both gain. */
final class TradesText {
  private static final int SHOWN = 3;

  private final Page page;
  private final TradeText text;

  TradesText(Page page, Words words, Case negotiation) {
    this.page = page;
    text = new TradeText(words, negotiation);
  }

  void write(Trades trades) {
    page.heading("Trades of two issues, starting from " + text.start(trades));
    page.paragraph(1, text.summary(trades));
    for (Trade trade : trades.first().stream().limit(SHOWN).toList()) {
      page.item(1, text.sentence(trade));
      page.paragraph(2, text.beside(trade));
    }
    int listed = trades.first().size();
    More.of(BigInteger.valueOf(trades.size()), Math.min(SHOWN, listed), listed)
        .ifPresent(m -> page.paragraph(1, m));
  }
}
