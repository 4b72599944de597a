package dev.parley.report.text;

import dev.parley.engine.Finding;
import dev.parley.engine.Plan;
import dev.parley.engine.deals.Deals;
import dev.parley.engine.diff.Difference;
import dev.parley.engine.explain.Explanation;
import dev.parley.engine.overview.Overview;
import dev.parley.model.Case;
import dev.parley.report.Origin;
import dev.parley.report.wording.Words;

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

  /** How each part of a finding was computed, and why so. */
  public static String plan(Plan plan, Layout layout) {
    Page page = Page.on(layout);
    page.heading("How it was computed");
    plan.parts()
        .forEach(p -> {
          page.item(1, Words.sentence(p.name()) + ": " + p.method() + Footer.exactness(p.exactness()) + ".");
          page.paragraph(2, "Because: " + p.why() + ".");
        });
    return page.toString();
  }

  /** What a case holds; {@code matrix} adds issue × party. */
  public static String show(
      Finding<Overview> finding, Case negotiation, boolean matrix, Origin origin, Layout layout) {
    Page page = Page.on(layout);
    new OverviewText(page, finding, negotiation).write(matrix, origin);
    return page.toString();
  }

  /** What changed between two versions, called as the user calls them. */
  public static String diff(
      Finding<Difference> finding, String before, String after, Origin origin, Layout layout) {
    Page page = Page.on(layout);
    new DifferenceText(page, finding).write(before, after, origin);
    return page.toString();
  }
}
