package dev.parley.report.terminal;

import dev.parley.engine.Finding;
import dev.parley.engine.deals.Deals;
import dev.parley.engine.explain.Explanation;
import dev.parley.model.Case;
import dev.parley.report.Origin;

/** Findings as text for a terminal, a pipe or a file; the text needs no colour to be read. */
public final class TerminalReport {
  private TerminalReport() {}

  public static String deals(Finding<Deals> finding, Case negotiation, Origin origin, Style style) {
    Page page = new Page(style);
    new DealsText(page, finding, negotiation).write(origin);
    return page.toString();
  }

  public static String explain(
      Finding<Explanation> finding, Case negotiation, Origin origin, Style style) {
    Page page = new Page(style);
    new ExplanationText(page, finding, negotiation).write(origin);
    return page.toString();
  }
}
