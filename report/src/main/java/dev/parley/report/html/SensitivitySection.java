package dev.parley.report.html;

import static j2html.TagCreator.div;
import static j2html.TagCreator.each;
import static j2html.TagCreator.figcaption;
import static j2html.TagCreator.figure;
import static j2html.TagCreator.h1;
import static j2html.TagCreator.li;
import static j2html.TagCreator.p;
import static j2html.TagCreator.strong;
import static j2html.TagCreator.td;
import static j2html.TagCreator.text;
import static j2html.TagCreator.th;
import static j2html.TagCreator.ul;

import dev.parley.engine.sensitivity.Indices;
import dev.parley.engine.sensitivity.Influence;
import dev.parley.engine.sensitivity.Sensitivity;
import dev.parley.engine.sensitivity.Sensitivity.Stop;
import dev.parley.engine.sensitivity.Sensitivity.VerdictShare;
import dev.parley.engine.sensitivity.TornadoBar;
import dev.parley.engine.sensitivity.VerdictTree;
import dev.parley.model.Case;
import dev.parley.report.html.Frame.Part;
import dev.parley.report.wording.Evidence;
import dev.parley.report.wording.Figures;
import dev.parley.report.wording.SensitivityWords;
import j2html.tags.DomContent;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** How sure a verdict is, as sections of a page. */
final class SensitivitySection {
  private static final int MOST = 12;

  private final Case negotiation;
  private final SensitivityWords words;
  private final Sensitivity result;
  private final SensitivitySvg svg;

  SensitivitySection(Links links, Sensitivity result) {
    negotiation = links.negotiation();
    words = new SensitivityWords(negotiation);
    svg = new SensitivitySvg(words);
    this.result = result;
  }

  DomContent answer() {
    List<DomContent> parts = new ArrayList<>();
    parts.add(
        p(negotiation.title()
                + negotiation.asOf().map(d -> ", as of " + Evidence.date(d)).orElse(""))
            .withClass("overline"));
    parts.add(h1(words.question(result)));
    parts.add(
        p(strong(words.label(result)).withClass("verdict"), text(" " + words.sentence(result)))
            .withClass("lead"));
    if (result.stop() != Stop.ALL_DRAWS) {
      parts.add(p(SensitivityWords.stop(result.stop())).withClass("quiet"));
    }
    parts.add(verdicts(result.verdicts()));
    parts.add(
        p("Something can be signed in %s.".formatted(SensitivityWords.share(result.signable()))));
    return div(each(parts, x -> x));
  }

  static DomContent verdicts(List<VerdictShare> verdicts) {
    return Charts.grid(
        List.of("verdict", "share", "95 % interval"),
        verdicts.stream()
            .map(v ->
                List.<DomContent>of(
                    th(v.verdict().label()).attr("scope", "row"),
                    Links.number(Figures.percent(v.share().value())),
                    Links.number(SensitivityWords.range(v.share()))))
            .toList());
  }

  List<Part> parts() {
    List<Part> parts = new ArrayList<>();
    if (result.indexDraws() > 0) {
      parts.add(influences());
    }
    if (!result.tornado().isEmpty()) {
      parts.add(tornado());
    }
    result.tree().ifPresent(t -> parts.add(tree(t)));
    parts.add(nash());
    parts.add(convergence());
    result.opinions().ifPresent(o -> parts.add(new OpinionsSection(words).write(o)));
    return parts;
  }

  private Part influences() {
    List<List<DomContent>> rows = new ArrayList<>();
    for (Influence i : result.influences().subList(0, shown(result.influences().size()))) {
      rows.add(
          List.of(
              th(words.name(i.input())).attr("scope", "row"),
              Links.number(first(i.onVerdict())),
              Links.number(total(i.onVerdict())),
              Links.number(first(i.onMargin())),
              Links.number(total(i.onMargin()))));
    }
    return new Part(
        "influences",
        "Which uncertain numbers matter",
        List.of(
            p(
                "Sobol indices from %s points: the share of variance that a number explains alone, and together with all others. “Verdict” is whether %s is given."
                    .formatted(Figures.count(result.indexDraws()), result.mode().label())),
            Charts.grid(
                List.of("", "verdict, alone", "verdict, total", "margin, alone", "margin, total"),
                rows),
            more(result.influences().size())));
  }

  private static String first(Optional<Indices> indices) {
    return indices.map(i -> SensitivityWords.plusMinus(i.first())).orElse("–");
  }

  private static String total(Optional<Indices> indices) {
    return indices.map(i -> SensitivityWords.plusMinus(i.total())).orElse("–");
  }

  private static DomContent more(int size) {
    return p(size > MOST ? "And %s more, in --json.".formatted(Figures.count(size - MOST)) : "")
        .withClass("quiet");
  }

  private static int shown(int size) {
    return Math.min(MOST, size);
  }

  private Part tornado() {
    List<TornadoBar> bars = result.tornado().subList(0, shown(result.tornado().size()));
    List<DomContent> content = new ArrayList<>();
    content.add(
        p(
            "Each input alone at its 5th and at its 95th percentile, all others at their centre; those that turn the verdict come first."));
    result
        .central()
        .margin()
        .ifPresent(m ->
            content.add(
                figure(
                        svg.tornado(bars, m),
                        figcaption(
                            "Green: the margin rises with the number; red: it falls. The dashed line is the central margin, the solid one zero."))
                    .withClass("chart")));
    content.add(
        Charts.grid(
            List.of("", "from", "to", "margin", "verdict"), bars.stream().map(this::row).toList()));
    content.add(more(result.tornado().size()));
    return new Part("tornado", "One at a time", content);
  }

  private List<DomContent> row(TornadoBar bar) {
    return List.of(
        th(words.name(bar.input())).attr("scope", "row"),
        Links.number(SensitivityWords.end(bar.input(), bar.low(), false)),
        Links.number(SensitivityWords.end(bar.input(), bar.high(), true)),
        Links.number(
            bar.marginLow().isPresent() && bar.marginHigh().isPresent()
                ? Figures.decimal(bar.marginLow().getAsDouble())
                    + " → "
                    + Figures.decimal(bar.marginHigh().getAsDouble())
                : "–"),
        td(
            bar.turns(result.central().verdict())
                ? bar.verdictLow().label() + " → " + bar.verdictHigh().label()
                : ""));
  }

  private Part tree(VerdictTree tree) {
    return new Part(
        "tree",
        "Which assumption leads to which verdict",
        List.of(ul(node("", tree.root())), p(SensitivityWords.accuracy(tree))));
  }

  private DomContent node(String answer, VerdictTree.Node node) {
    return switch (node) {
      case VerdictTree.Leaf leaf -> li(answer + SensitivityWords.leaf(leaf));
      case VerdictTree.Split split ->
          li(
              text(answer + words.asks(split)),
              ul(node("Yes: ", split.below()), node("No: ", split.above())));
    };
  }

  private Part nash() {
    List<List<DomContent>> rows = new ArrayList<>();
    for (Sensitivity.NashShare n : result.nash()) {
      if (n.share().value() > 0) {
        rows.add(
            List.of(
                th(words.words().issue(n.issue())).attr("scope", "row"),
                td(words.words().option(n.issue(), n.option())),
                Links.number(Figures.percent(n.share().value())),
                Links.number(SensitivityWords.range(n.share()))));
      }
    }
    return new Part(
        "nash",
        "How often each option is in the Nash package",
        List.of(
            rows.isEmpty()
                ? p("No draw has a Nash package.")
                : Charts.grid(List.of("issue", "option", "share", "95 % interval"), rows),
            p("No Nash package in %s.".formatted(SensitivityWords.share(result.noNash())))
                .withClass("quiet")));
  }

  private Part convergence() {
    return new Part(
        "convergence",
        "How the estimates settled",
        List.of(
            figure(
                    svg.convergence(result),
                    figcaption("Draws double from left to right; lines are 95 % intervals."))
                .withClass("chart"),
            Charts.dataTable(
                List.of("draws", result.mode().label(), "signable"),
                result.convergence().stream()
                    .map(s ->
                        List.<DomContent>of(
                            Links.number(Figures.count(s.draws())),
                            Links.number(SensitivityWords.share(s.verdict())),
                            Links.number(SensitivityWords.share(s.signable()))))
                    .toList())));
  }
}
