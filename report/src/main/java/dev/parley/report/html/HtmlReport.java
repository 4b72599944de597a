package dev.parley.report.html;

import dev.parley.engine.Finding;
import dev.parley.engine.deals.Deals;
import dev.parley.engine.deals.PointCloud;
import dev.parley.engine.explain.Explanation;
import dev.parley.engine.guarantee.Assessment;
import dev.parley.engine.guarantee.Guarantees;
import dev.parley.engine.overview.Stakes;
import dev.parley.engine.process.Course;
import dev.parley.engine.sensitivity.Sensitivity;
import dev.parley.engine.stability.Stability;
import dev.parley.engine.talks.TalksReading;
import dev.parley.engine.timeline.Timeline;
import dev.parley.model.Case;
import dev.parley.report.Origin;
import dev.parley.report.StabilityView;
import dev.parley.report.html.Frame.Part;
import dev.parley.report.html.MapSection.Mark;
import dev.parley.report.wording.FurtherSections;
import dev.parley.report.wording.Phrases;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Findings as one HTML file that needs no network and, for its text and tables, no script. */
public final class HtmlReport {
  private HtmlReport() {}

  /**
   * What a report shows beside the finding itself.
   *
   * @param planned whether it says how each part was computed
   */
  public record Context(
      Case negotiation,
      Finding<Deals> deals,
      PointCloud cloud,
      Stakes stakes,
      boolean planned,
      Origin origin) {}

  /** Why a party would accept a concession, verdict first. */
  public static String explain(Finding<Explanation> finding, Context context) {
    return explain(finding, context, Phrases.ENGLISH);
  }

  /** The same in a language; what the case says keeps its own. */
  public static String explain(Finding<Explanation> finding, Context context, Phrases phrases) {
    Links links = new Links(context.negotiation(), phrases);
    Explanation result = finding.result();
    List<Mark> marks = marks(result, phrases);
    marks.addAll(marks(context.deals().result(), phrases));
    List<Part> parts = new ArrayList<>();
    parts.add(new LedgerSection(links).write(result));
    parts.add(new PriceSection(links).write(result));
    new ArgumentsSection(links).write(result).ifPresent(parts::add);
    new PivotSection(links).write(result.pivotal()).ifPresent(parts::add);
    result.holds().ifPresent(h -> parts.add(new HoldsSection(links).write(h)));
    new BelievedSection(links).write(result.believed()).ifPresent(parts::add);
    parts.addAll(new ScrutinySection(links).write(result));
    new MissingSection(links).write(result).ifPresent(parts::add);
    new PackagesSection(links).write(marks).ifPresent(parts::add);
    parts.addAll(shared(links, context, marks));
    if (context.planned()) {
      parts.add(PlanSection.write(phrases, result.plan()));
    }
    parts.add(MethodSection.write(phrases, List.of(finding, context.deals()), context.origin()));
    return Frame.page(
        phrases,
        context.negotiation().title(),
        new AnswerSection(links).write(finding),
        parts,
        ChartData.of(links, context.deals().result(), context.cloud(), marks, Optional.of(result)));
  }

  /** What could be signed. */
  public static String deals(Context context) {
    Links links = new Links(context.negotiation());
    Deals deals = context.deals().result();
    List<Mark> marks = marks(deals, Phrases.ENGLISH);
    List<Part> parts = new ArrayList<>();
    new PackagesSection(links).write(marks).ifPresent(parts::add);
    parts.addAll(shared(links, context, marks));
    if (context.planned()) {
      parts.add(PlanSection.write(Phrases.ENGLISH, deals.plan()));
    }
    parts.add(MethodSection.write(List.of(context.deals()), context.origin()));
    return Frame.page(
        context.negotiation().title(),
        new DealsAnswer(links).write(context.deals()),
        parts,
        ChartData.of(links, deals, context.cloud(), marks, Optional.empty()));
  }

  /** Whether promises would be believed. */
  public static String guarantee(Finding<Guarantees> finding, Case negotiation, Origin origin) {
    Links links = new Links(negotiation);
    List<Assessment> promises = finding.result().promises();
    List<Part> parts = new ArrayList<>();
    promises.forEach(a -> parts.add(new PromiseSection(links).write(a)));
    parts.add(GuaranteeAnswer.baseRates());
    parts.add(new EvidenceSection(links).write());
    parts.add(new AssumptionsSection(links).write());
    parts.add(MethodSection.write(List.of(finding), origin));
    return Frame.page(
        negotiation.title(),
        GuaranteeAnswer.write(finding.result(), negotiation),
        parts,
        PromiseData.of(links.words(), promises));
  }

  /** What would hold once it is signed; its picture needs no script. */
  public static String stability(
      Finding<Stability> finding, Case negotiation, StabilityView view, Origin origin) {
    Links links = new Links(negotiation);
    Stability result = finding.result();
    StatesSection states = new StatesSection(links, result, view);
    List<Part> parts = new ArrayList<>();
    new HoldingDetails(links).write(result).ifPresent(parts::add);
    FurtherSections.of(links.words(), result, view).forEach(x -> parts.add(SectionPart.of(x)));
    parts.add(states.options());
    parts.add(new GraphSection(links).write(result));
    parts.add(states.counts());
    new DriftSection(links).write(result).ifPresent(parts::add);
    parts.add(new EvidenceSection(links).write());
    parts.add(new AssumptionsSection(links).write());
    parts.add(MethodSection.write(List.of(finding), origin));
    return Frame.page(
        negotiation.title(), new StabilityAnswer(links).write(result, view), parts, "{}");
  }

  /** How processes travel; the picture of the steps needs no script. */
  public static String process(List<Finding<Course>> findings, Case negotiation, Origin origin) {
    Links links = new Links(negotiation);
    ProcessPage page = new ProcessPage(links);
    List<Part> parts = new ArrayList<>();
    findings.forEach(f -> parts.add(page.write(f.result())));
    parts.add(new EvidenceSection(links).write());
    parts.add(new AssumptionsSection(links).write());
    parts.add(MethodSection.write(List.of(findings.getFirst()), origin));
    return Frame.page(
        negotiation.title(), page.answer(findings), parts, ProcessPage.data(findings));
  }

  /** Who stands where, who moved, and whether the drafts come together. */
  public static String talks(Finding<TalksReading> finding, Case negotiation, Origin origin) {
    Links links = new Links(negotiation);
    TalksPage page = new TalksPage(links);
    List<Part> parts = new ArrayList<>(page.write(finding.result()));
    parts.add(new EvidenceSection(links).write());
    parts.add(MethodSection.write(List.of(finding), origin));
    return Frame.page(
        negotiation.title(), page.answer(finding.result()), parts, page.data(finding.result()));
  }

  /** Everything dated. */
  public static String timeline(Finding<Timeline> finding, Case negotiation, Origin origin) {
    Links links = new Links(negotiation);
    TimelinePage page = new TimelinePage(links, finding.result());
    return Frame.page(
        negotiation.title(),
        page.answer(),
        List.of(
            page.write(),
            new EvidenceSection(links).write(),
            MethodSection.write(List.of(finding), origin)),
        page.data());
  }

  /** How sure a verdict is; its pictures need no script. */
  public static String sensitivity(
      Finding<Sensitivity> finding, Case negotiation, Origin origin, Phrases phrases) {
    Links links = new Links(negotiation, phrases);
    SensitivitySection section = new SensitivitySection(links, finding.result());
    List<Part> parts = new ArrayList<>(section.parts());
    parts.add(new EvidenceSection(links).write());
    parts.add(new AssumptionsSection(links).write());
    parts.add(MethodSection.write(phrases, List.of(finding), origin));
    return Frame.page(phrases, negotiation.title(), section.answer(), parts, "{}");
  }

  private static List<Part> shared(Links links, Context context, List<Mark> marks) {
    Deals deals = context.deals().result();
    List<Part> parts = new ArrayList<>();
    parts.add(new MapSection(links).write(context.cloud(), marks, deals));
    parts.add(new ConsentsSection(links).write(deals));
    parts.add(new MatrixSection(links).write(context.stakes()));
    new DraftsSection(links).write(deals).ifPresent(parts::add);
    parts.add(new EvidenceSection(links).write());
    new TimelineSection(links).write().ifPresent(parts::add);
    parts.add(new AssumptionsSection(links).write());
    return parts;
  }

  private static List<Mark> marks(Explanation result, Phrases phrases) {
    List<Mark> marks = new ArrayList<>();
    result
        .chosen()
        .ifPresent(c -> marks.add(new Mark("chosen", phrases.say("html.mark.chosen"), c)));
    result
        .repair()
        .ifPresent(r -> marks.add(new Mark("repair", phrases.say("html.mark.repair"), r.deal())));
    return marks;
  }

  private static List<Mark> marks(Deals deals, Phrases phrases) {
    List<Mark> marks = new ArrayList<>();
    deals
        .points()
        .forEach(p ->
            marks.add(
                new Mark(
                    p.solution().id(),
                    phrases.say("html.mark." + p.solution().id()),
                    p.packages().getFirst())));
    return marks;
  }
}
