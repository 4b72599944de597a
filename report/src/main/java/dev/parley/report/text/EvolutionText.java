package dev.parley.report.text;

import dev.parley.engine.stability.Evolution;
import dev.parley.report.wording.DriftText;
import java.math.BigInteger;

/** Where the talks could drift from today if nobody signs. */
final class EvolutionText {
  private static final int MOST_ROUTES = 6;

  private final Page page;
  private final DriftText text;

  EvolutionText(Page page, DriftText text) {
    this.page = page;
    this.text = text;
  }

  void write(Evolution evolution) {
    page.heading("If nobody signs: from today's state");
    page.paragraph(1, text.reach(evolution));
    evolution.attractors().forEach(a -> page.item(1, text.attractor(a)));
    evolution.routes().stream()
        .limit(MOST_ROUTES)
        .forEach(r -> page.item(1, text.route(evolution, r)));
    int routes = evolution.routes().size();
    More.of(BigInteger.valueOf(routes), Math.min(MOST_ROUTES, routes), routes)
        .ifPresent(m -> page.paragraph(1, m));
  }
}
