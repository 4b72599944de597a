package dev.parley.report.text;

import dev.parley.engine.Finding;
import dev.parley.engine.sensitivity.Indices;
import dev.parley.engine.sensitivity.Influence;
import dev.parley.engine.sensitivity.Sensitivity;
import dev.parley.engine.sensitivity.Sensitivity.NashShare;
import dev.parley.engine.sensitivity.Sensitivity.Step;
import dev.parley.engine.sensitivity.Sensitivity.Stop;
import dev.parley.engine.sensitivity.Sensitivity.VerdictShare;
import dev.parley.engine.sensitivity.TornadoBar;
import dev.parley.engine.sensitivity.VerdictTree;
import dev.parley.model.Case;
import dev.parley.report.Origin;
import dev.parley.report.text.Page.Column;
import dev.parley.report.wording.Evidence;
import dev.parley.report.wording.Figures;
import dev.parley.report.wording.SensitivityWords;
import dev.parley.report.wording.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/** How sure a verdict is: shares, what drives it, the tree, and how the estimates settled. */
final class SensitivityText {
  private static final int BAR = 24;
  private static final int NARROW_BAR = 12;
  private static final int MOST_ROWS = 10;

  private final Page page;
  private final Sensitivity result;
  private final Finding<Sensitivity> finding;
  private final Case negotiation;
  private final SensitivityWords text;
  private final int most;

  SensitivityText(Page page, Finding<Sensitivity> finding, Case negotiation, int limit) {
    this.page = page;
    this.finding = finding;
    this.negotiation = negotiation;
    result = finding.result();
    text = new SensitivityWords(negotiation);
    most = Math.min(limit, MOST_ROWS);
  }

  void write(Origin origin) {
    page.heading(text.question(result));
    page.paragraph(
        0,
        negotiation.title()
            + negotiation.asOf().map(d -> ", as of " + Evidence.date(d)).orElse(""));
    page.blank();
    page.lead(text.label(result), text.sentence(result));
    if (result.stop() != Stop.ALL_DRAWS) {
      page.paragraph(0, SensitivityWords.stop(result.stop()));
    }
    verdicts();
    nash();
    influences();
    tornado();
    result.tree().ifPresent(this::tree);
    convergence();
    result.opinions().ifPresent(o -> new OpinionsText(page, text, o, most).write());
    Footer.write(page, finding, origin);
  }

  private void verdicts() {
    page.heading("The verdicts over the draws");
    List<List<String>> rows = new ArrayList<>();
    for (VerdictShare v : result.verdicts()) {
      rows.add(row(v));
    }
    page.table(
        1,
        List.of(Column.TEXT, Column.TEXT, Column.NUMBER, Column.NUMBER),
        List.of("", "", "share", "95 % interval"),
        rows);
    page.paragraph(
        1, "Something can be signed in %s.".formatted(SensitivityWords.share(result.signable())));
    result
        .margin()
        .ifPresent(m ->
            page.paragraph(
                1,
                "The margin is %s points on average: what the best signable package with the concession is worth to %s beyond its best without it; where one side has nothing signable, no deal stands in."
                    .formatted(SensitivityWords.points(m), text.words().who(result.party()))));
  }

  static List<String> row(VerdictShare v) {
    return List.of(
        v.verdict().label(),
        Bar.of(v.share().value(), OptionalDouble.empty(), BAR),
        Figures.percent(v.share().value()),
        SensitivityWords.range(v.share()));
  }

  private void nash() {
    List<List<String>> rows = new ArrayList<>();
    for (NashShare n : result.nash()) {
      if (n.share().value() > 0) {
        rows.add(
            List.of(
                text.words().issue(n.issue()),
                text.words().option(n.issue(), n.option()),
                Figures.percent(n.share().value()),
                SensitivityWords.range(n.share())));
      }
    }
    if (rows.isEmpty()) {
      return;
    }
    page.heading("How often each option is in the Nash package");
    page.table(
        1,
        List.of(Column.TEXT, Column.TEXT, Column.NUMBER, Column.NUMBER),
        List.of("issue", "option", "share", "95 % interval"),
        rows);
    if (result.noNash().value() > 0) {
      page.paragraph(
          1, "In %s there is no Nash package.".formatted(SensitivityWords.share(result.noNash())));
    }
  }

  private void influences() {
    if (result.indexDraws() == 0) {
      return;
    }
    page.heading("Which uncertain numbers matter");
    boolean any =
        result.influences().stream()
            .anyMatch(i -> i.onVerdict().isPresent() || i.onMargin().isPresent());
    if (!any) {
      page.paragraph(
          1,
          "Neither the verdict nor the margin varied over the %s points."
              .formatted(Figures.count(result.indexDraws())));
      return;
    }
    page.paragraph(
        1,
        "Shares of variance (Sobol indices) from %s points: alone, and together with all others. “Verdict” is whether %s is given."
            .formatted(Figures.count(result.indexDraws()), result.mode().label()));
    List<List<String>> rows = new ArrayList<>();
    for (Influence i : result.influences().subList(0, shown(result.influences().size()))) {
      rows.add(
          List.of(
              text.name(i.input()),
              first(i.onVerdict()),
              total(i.onVerdict()),
              total(i.onMargin())));
    }
    page.table(
        1,
        List.of(Column.TEXT, Column.NUMBER, Column.NUMBER, Column.NUMBER),
        List.of("", "verdict, alone", "verdict, total", "margin, total"),
        rows);
    more(result.influences().size());
  }

  private static String first(Optional<Indices> indices) {
    return indices.map(i -> SensitivityWords.plusMinus(i.first())).orElse("–");
  }

  private static String total(Optional<Indices> indices) {
    return indices.map(i -> SensitivityWords.plusMinus(i.total())).orElse("–");
  }

  private void tornado() {
    if (result.tornado().isEmpty()) {
      return;
    }
    page.heading("One at a time, from the 5th to the 95th percentile");
    page.paragraph(1, "All others stay at their centre; those that turn the verdict come first.");
    List<List<String>> rows = new ArrayList<>();
    for (TornadoBar bar : result.tornado().subList(0, shown(result.tornado().size()))) {
      rows.add(
          List.of(
              text.name(bar.input()),
              SensitivityWords.end(bar.input(), bar.low(), false)
                  + " to "
                  + SensitivityWords.end(bar.input(), bar.high(), true),
              margin(bar),
              verdicts(bar)));
    }
    page.table(
        1,
        List.of(Column.TEXT, Column.NUMBER, Column.NUMBER, Column.TEXT),
        List.of("", "from, to", "margin", "verdict"),
        rows);
    more(result.tornado().size());
  }

  private static String margin(TornadoBar bar) {
    return bar.marginLow().isPresent() && bar.marginHigh().isPresent()
        ? Figures.decimal(bar.marginLow().getAsDouble())
            + " → "
            + Figures.decimal(bar.marginHigh().getAsDouble())
        : "–";
  }

  private String verdicts(TornadoBar bar) {
    return bar.turns(result.central().verdict())
        ? bar.verdictLow().label() + " → " + bar.verdictHigh().label()
        : "";
  }

  private int shown(int size) {
    return Math.min(most, size);
  }

  private void more(int size) {
    if (size > most) {
      page.paragraph(1, "And %s more: --json.".formatted(Figures.count(size - most)));
    }
  }

  private void tree(VerdictTree tree) {
    page.heading("Which assumption leads to which verdict");
    List<String> lines = new ArrayList<>();
    node(tree.root(), "", "", lines);
    page.figure(1, lines);
    page.paragraph(1, SensitivityWords.accuracy(tree));
  }

  private void node(VerdictTree.Node node, String indent, String answer, List<String> lines) {
    switch (node) {
      case VerdictTree.Leaf leaf -> lines.add(indent + answer + SensitivityWords.leaf(leaf));
      case VerdictTree.Split split -> {
        lines.add(indent + answer + text.asks(split));
        node(split.below(), indent + "  ", "yes: ", lines);
        node(split.above(), indent + "  ", "no:  ", lines);
      }
    }
  }

  private void convergence() {
    page.heading("How the estimates settled");
    List<List<String>> rows = new ArrayList<>();
    for (Step step : result.convergence()) {
      rows.add(
          List.of(
              Figures.count(step.draws()),
              SensitivityWords.share(step.verdict()),
              Bar.of(step.verdict().value(), OptionalDouble.empty(), NARROW_BAR),
              SensitivityWords.share(step.signable())));
    }
    page.table(
        1,
        List.of(Column.NUMBER, Column.NUMBER, Column.TEXT, Column.NUMBER),
        List.of("draws", Words.sentence(result.mode().label()), "", "signable"),
        rows);
  }
}
