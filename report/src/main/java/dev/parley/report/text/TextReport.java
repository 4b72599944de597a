package dev.parley.report.text;

import dev.parley.engine.Finding;
import dev.parley.engine.Plan;
import dev.parley.engine.deals.Deals;
import dev.parley.engine.diff.Difference;
import dev.parley.engine.explain.Explanation;
import dev.parley.engine.game.Analysis;
import dev.parley.engine.guarantee.Guarantees;
import dev.parley.engine.overview.Overview;
import dev.parley.engine.process.Course;
import dev.parley.engine.sensitivity.Sensitivity;
import dev.parley.engine.simulation.SimulatedTalks;
import dev.parley.engine.simulation.Tournament;
import dev.parley.engine.stability.Stability;
import dev.parley.engine.talks.TalksReading;
import dev.parley.engine.timeline.Timeline;
import dev.parley.model.Case;
import dev.parley.report.Origin;
import dev.parley.report.StabilityView;
import dev.parley.report.wording.Phrases;
import dev.parley.report.wording.PlanText;
import dev.parley.verify.Verification;

/** Findings as text for a terminal, a pipe or a file; the text needs no colour to be read. */
public final class TextReport {
  private TextReport() {}

  /** A text without structure, in lines. */
  public static String paragraph(String words, Layout layout) {
    Page page = Page.on(layout);
    page.paragraph(0, words);
    return page.toString();
  }

  public static String deals(
      Finding<Deals> finding, Case negotiation, Origin origin, Layout layout) {
    Page page = Page.on(layout);
    new DealsText(page, finding, negotiation).write(origin);
    return page.toString();
  }

  public static String explain(
      Finding<Explanation> finding, Case negotiation, Origin origin, Layout layout) {
    return explain(finding, negotiation, origin, layout, Phrases.ENGLISH);
  }

  /** The same on one screen. */
  public static String brief(
      Finding<Explanation> finding,
      Case negotiation,
      Origin origin,
      Layout layout,
      Phrases phrases) {
    Page page = Page.on(layout, phrases);
    new BriefText(page, finding, negotiation, phrases).write(origin);
    return page.toString();
  }

  /** Why a party would accept a concession, with every section. */
  public static String explain(
      Finding<Explanation> finding,
      Case negotiation,
      Origin origin,
      Layout layout,
      Phrases phrases) {
    Page page = Page.on(layout, phrases);
    new ExplanationText(page, finding, negotiation, phrases).write(origin);
    return page.toString();
  }

  /** Whether promises would be believed. */
  public static String guarantee(
      Finding<Guarantees> finding, Case negotiation, Origin origin, Layout layout) {
    Page page = Page.on(layout);
    new GuaranteesText(page, finding, negotiation).write(origin);
    return page.toString();
  }

  /** How sure a verdict is; lists hold at most {@code limit} rows. */
  public static String sensitivity(
      Finding<Sensitivity> finding,
      Case negotiation,
      int limit,
      Origin origin,
      Layout layout,
      Phrases phrases) {
    Page page = Page.on(layout, phrases);
    new SensitivityText(page, finding, negotiation, limit, phrases).write(origin);
    return page.toString();
  }

  /** How each part of a finding was computed, and why so. */
  public static String plan(Plan plan, Layout layout) {
    Page page = Page.on(layout);
    PlanText words = new PlanText(Phrases.ENGLISH);
    page.heading(words.heading());
    plan.parts()
        .forEach(p -> {
          page.item(1, words.how(p));
          page.paragraph(2, words.why(p));
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

  /** What would hold. */
  public static String stability(
      Finding<Stability> finding,
      Case negotiation,
      StabilityView view,
      Origin origin,
      Layout layout) {
    Page page = Page.on(layout);
    new StabilityText(page, finding, negotiation, view).write(origin);
    return page.toString();
  }

  /** What changed between two versions, called as the user calls them. */
  public static String diff(
      Finding<Difference> finding, String before, String after, Origin origin, Layout layout) {
    Page page = Page.on(layout);
    new DifferenceText(page, finding).write(before, after, origin);
    return page.toString();
  }

  /** What a check of a report found; report and case are called as the user calls them. */
  public static String verify(Verification found, String report, String name, Layout layout) {
    Page page = Page.on(layout);
    new VerificationText(page, found).write(report, name);
    return page.toString();
  }

  /** A small game and its equilibria, called as the user calls it. */
  public static String game(
      Finding<Analysis> finding, String name, int limit, Origin origin, Layout layout) {
    Page page = Page.on(layout);
    new GameText(page, finding).write(name, limit, origin);
    return page.toString();
  }

  /** How one process may travel. */
  public static String process(
      Finding<Course> finding, Case negotiation, Origin origin, Layout layout) {
    Page page = Page.on(layout);
    new ProcessText(page, finding, negotiation).write(origin);
    return page.toString();
  }

  /** Who stands where in the talks, and who moved. */
  public static String talks(
      Finding<TalksReading> finding, Case negotiation, Origin origin, Layout layout) {
    Page page = Page.on(layout);
    new TalksText(page, finding, negotiation).write(origin);
    return page.toString();
  }

  /** Everything dated, in order. */
  public static String timeline(
      Finding<Timeline> finding, Case negotiation, Origin origin, Layout layout) {
    Page page = Page.on(layout);
    new TimelineText(page, finding, negotiation).write(origin);
    return page.toString();
  }

  /** How simulated talks went; {@code traced} adds every turn. */
  public static String simulation(
      Finding<SimulatedTalks> finding,
      Case negotiation,
      boolean traced,
      Origin origin,
      Layout layout) {
    Page page = Page.on(layout);
    new SimulationText(page, negotiation).talks(finding, traced, origin);
    return page.toString();
  }

  /** How strategies fared against each other. */
  public static String tournament(
      Finding<Tournament> finding, Case negotiation, Origin origin, Layout layout) {
    Page page = Page.on(layout);
    new SimulationText(page, negotiation).tournament(finding, origin);
    return page.toString();
  }
}
