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
import dev.parley.report.wording.Phrases;
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
  private final SensitivityWords text;
  private final Phrases phrases;
  private final int most;

  SensitivityText(
      Page page, Finding<Sensitivity> finding, Case negotiation, int limit, Phrases phrases) {
    this.page = page;
    this.finding = finding;
    this.phrases = phrases;
    result = finding.result();
    text = new SensitivityWords(new Words(negotiation, phrases), negotiation);
    most = Math.min(limit, MOST_ROWS);
  }

  void write(Origin origin) {
    page.heading(text.question(result));
    page.paragraph(0, text.words().title());
    page.blank();
    page.lead(text.label(result), text.sentence(result));
    if (result.stop() != Stop.ALL_DRAWS) {
      page.paragraph(0, text.stop(result.stop()));
    }
    verdicts();
    nash();
    influences();
    tornado();
    result.tree().ifPresent(this::tree);
    convergence();
    result.opinions().ifPresent(o -> new OpinionsText(page, text, o, most).write());
    Footer.write(page, finding, origin, phrases);
  }

  private void verdicts() {
    page.heading(phrases.say("sensitivity.verdicts.heading"));
    List<List<String>> rows = new ArrayList<>();
    for (VerdictShare v : result.verdicts()) {
      rows.add(row(v, text));
    }
    page.table(
        1,
        List.of(Column.TEXT, Column.TEXT, Column.NUMBER, Column.NUMBER),
        List.of(
            "",
            "",
            phrases.say("sensitivity.head.share"),
            phrases.say("sensitivity.head.interval")),
        rows);
    page.paragraph(1, phrases.say("sensitivity.signable", text.share(result.signable())));
    result
        .margin()
        .ifPresent(m ->
            page.paragraph(
                1,
                phrases.say(
                    "sensitivity.margin", text.points(m), text.words().who(result.party()))));
  }

  static List<String> row(VerdictShare v, SensitivityWords text) {
    return List.of(
        text.verdict(v.verdict()),
        Bar.of(v.share().value(), OptionalDouble.empty(), BAR),
        text.phrases().percent(v.share().value()),
        text.range(v.share()));
  }

  private void nash() {
    List<List<String>> rows = new ArrayList<>();
    for (NashShare n : result.nash()) {
      if (n.share().value() > 0) {
        rows.add(
            List.of(
                text.words().issue(n.issue()),
                text.words().option(n.issue(), n.option()),
                phrases.percent(n.share().value()),
                text.range(n.share())));
      }
    }
    if (rows.isEmpty()) {
      return;
    }
    page.heading(phrases.say("sensitivity.nash.heading"));
    page.table(
        1,
        List.of(Column.TEXT, Column.TEXT, Column.NUMBER, Column.NUMBER),
        List.of(
            phrases.say("sensitivity.head.issue"),
            phrases.say("sensitivity.head.option"),
            phrases.say("sensitivity.head.share"),
            phrases.say("sensitivity.head.interval")),
        rows);
    if (result.noNash().value() > 0) {
      page.paragraph(1, phrases.say("sensitivity.no-nash", text.share(result.noNash())));
    }
  }

  private void influences() {
    if (result.indexDraws() == 0) {
      return;
    }
    page.heading(phrases.say("sensitivity.influences.heading"));
    boolean any =
        result.influences().stream()
            .anyMatch(i -> i.onVerdict().isPresent() || i.onMargin().isPresent());
    if (!any) {
      page.paragraph(
          1, phrases.say("sensitivity.influences.none", phrases.count(result.indexDraws())));
      return;
    }
    page.paragraph(
        1,
        phrases.say(
            "sensitivity.influences",
            phrases.count(result.indexDraws()),
            text.verdict(result.mode())));
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
        List.of(
            "",
            phrases.say("sensitivity.head.verdict-alone"),
            phrases.say("sensitivity.head.verdict-total"),
            phrases.say("sensitivity.head.margin-total")),
        rows);
    more(result.influences().size());
  }

  private String first(Optional<Indices> indices) {
    return indices.map(i -> text.plusMinus(i.first())).orElse("–");
  }

  private String total(Optional<Indices> indices) {
    return indices.map(i -> text.plusMinus(i.total())).orElse("–");
  }

  private void tornado() {
    if (result.tornado().isEmpty()) {
      return;
    }
    page.heading(phrases.say("sensitivity.tornado.heading"));
    page.paragraph(1, phrases.say("sensitivity.tornado"));
    List<List<String>> rows = new ArrayList<>();
    for (TornadoBar bar : result.tornado().subList(0, shown(result.tornado().size()))) {
      rows.add(
          List.of(
              text.name(bar.input()),
              phrases.say(
                  "sensitivity.from-to",
                  text.end(bar.input(), bar.low(), false),
                  text.end(bar.input(), bar.high(), true)),
              text.margins(bar),
              text.verdicts(bar, result.central().verdict())));
    }
    page.table(
        1,
        List.of(Column.TEXT, Column.NUMBER, Column.NUMBER, Column.TEXT),
        List.of(
            "",
            phrases.say("sensitivity.head.from-to"),
            phrases.say("sensitivity.head.margin"),
            phrases.say("sensitivity.head.verdict")),
        rows);
    more(result.tornado().size());
  }

  private int shown(int size) {
    return Math.min(most, size);
  }

  private void more(int size) {
    if (size > most) {
      page.paragraph(1, phrases.plural("sensitivity.more", size - most));
    }
  }

  private void tree(VerdictTree tree) {
    page.heading(phrases.say("sensitivity.tree.heading"));
    List<String> lines = new ArrayList<>();
    node(tree.root(), "", "", lines);
    page.figure(1, lines);
    page.paragraph(1, text.accuracy(tree));
  }

  private void node(VerdictTree.Node node, String indent, String answer, List<String> lines) {
    switch (node) {
      case VerdictTree.Leaf leaf -> lines.add(indent + answer + text.leaf(leaf));
      case VerdictTree.Split split -> {
        lines.add(indent + answer + text.asks(split));
        String yes = phrases.say("sensitivity.yes") + " ";
        String no = phrases.say("sensitivity.no") + " ";
        int width = Math.max(yes.length(), no.length());
        node(split.below(), indent + "  ", yes + " ".repeat(width - yes.length()), lines);
        node(split.above(), indent + "  ", no + " ".repeat(width - no.length()), lines);
      }
    }
  }

  private void convergence() {
    page.heading(phrases.say("sensitivity.convergence.heading"));
    List<List<String>> rows = new ArrayList<>();
    for (Step step : result.convergence()) {
      rows.add(
          List.of(
              phrases.count(step.draws()),
              text.share(step.verdict()),
              Bar.of(step.verdict().value(), OptionalDouble.empty(), NARROW_BAR),
              text.share(step.signable())));
    }
    page.table(
        1,
        List.of(Column.NUMBER, Column.NUMBER, Column.TEXT, Column.NUMBER),
        List.of(
            phrases.say("sensitivity.head.draws"),
            text.verdict(result.mode()),
            "",
            phrases.say("sensitivity.head.signable")),
        rows);
  }
}
