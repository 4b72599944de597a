package dev.parley.cli;

import dev.parley.engine.Evaluated;
import dev.parley.engine.Finding;
import dev.parley.engine.deals.DealAnalysis;
import dev.parley.engine.deals.Deals;
import dev.parley.engine.deals.PointCloud;
import dev.parley.engine.overview.Stakes;
import dev.parley.model.Case;
import dev.parley.model.Package;
import dev.parley.report.Origin;
import dev.parley.report.html.HtmlReport;
import java.util.List;

/** Computes what an HTML report shows beside the finding that was asked for. */
final class ReportContext {
  /** How many packages the map of deals shows at most. */
  private static final int MOST_DOTS = 3000;

  /** How many members of the Pareto set are marked on it at most. */
  private static final int MOST_MARKED = 500;

  private ReportContext() {}

  static HtmlReport.Context of(Case negotiation, Origin origin, int threads, boolean planned) {
    Finding<Deals> deals =
        DealAnalysis.analyse(negotiation, new DealAnalysis.Options(threads, MOST_MARKED));
    List<Package> marked = deals.result().pareto().first().stream().map(Evaluated::deal).toList();
    return new HtmlReport.Context(
        negotiation,
        deals,
        PointCloud.of(negotiation, threads, MOST_DOTS, marked),
        Stakes.of(negotiation),
        planned,
        new Origin(
            origin.command() + (planned ? " --explain-plan" : "") + " --html report.html",
            origin.digest()));
  }
}
