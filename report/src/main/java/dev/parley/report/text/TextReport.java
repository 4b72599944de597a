package dev.parley.report.text;

import dev.parley.engine.Finding;
import dev.parley.engine.deals.Deals;
import dev.parley.engine.explain.Explanation;
import dev.parley.model.Case;
import dev.parley.report.Origin;

/** Findings as text for a terminal, a pipe or a file; the text needs no colour to be read. */
public final class TextReport {
  private TextReport() {}

  public static String deals(
      Finding<Deals> finding, Case negotiation, Origin origin, Layout layout) {
    Page page = Page.on(layout);
    new DealsText(page, finding, negotiation).write(origin);
    return page.toString();
  }

  public static String explain(
      Finding<Explanation> finding, Case negotiation, Origin origin, Layout layout) {
    Page page = Page.on(layout);
    new ExplanationText(page, finding, negotiation).write(origin);
    return page.toString();
  }
}
