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
import dev.parley.report.html.Frame.Part;
import dev.parley.report.wording.Phrases;
import dev.parley.report.wording.SensitivityWords;
import dev.parley.report.wording.Words;
import j2html.tags.DomContent;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** How sure a verdict is, as sections of a page. */
final class SensitivitySection {
  private static final int MOST = 12;

  private final Phrases phrases;
  private final SensitivityWords words;
  private final Sensitivity result;
  private final SensitivitySvg svg;

  SensitivitySection(Links links, Sensitivity result) {
    phrases = links.words().phrases();
    words = new SensitivityWords(links.words(), links.negotiation());
    svg = new SensitivitySvg(words);
    this.result = result;
  }

  DomContent answer() {
    List<DomContent> parts = new ArrayList<>();
    parts.add(p(words.words().title()).withClass("overline"));
    parts.add(h1(words.question(result)));
    parts.add(
        p(strong(words.label(result)).withClass("verdict"), text(" " + words.sentence(result)))
            .withClass("lead"));
    if (result.stop() != Stop.ALL_DRAWS) {
      parts.add(p(words.stop(result.stop())).withClass("quiet"));
    }
    parts.add(verdicts(result.verdicts(), words));
    parts.add(p(phrases.say("sensitivity.signable", words.share(result.signable()))));
    return div(each(parts, x -> x));
  }

  static DomContent verdicts(List<VerdictShare> verdicts, SensitivityWords words) {
    Phrases phrases = words.phrases();
    return Charts.grid(
        phrases,
        List.of(
            phrases.say("sensitivity.head.verdict"),
            phrases.say("sensitivity.head.share"),
            phrases.say("sensitivity.head.interval")),
        verdicts.stream()
            .map(v ->
                List.<DomContent>of(
                    th(words.verdict(v.verdict())).attr("scope", "row"),
                    Links.number(phrases.percent(v.share().value())),
                    Links.number(words.range(v.share()))))
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
        phrases.say("sensitivity.influences.heading"),
        List.of(
            p(
                phrases.say(
                    "sensitivity.influences",
                    phrases.count(result.indexDraws()),
                    words.verdict(result.mode()))),
            Charts.grid(
                phrases,
                List.of(
                    "",
                    phrases.say("sensitivity.head.verdict-alone"),
                    phrases.say("sensitivity.head.verdict-total"),
                    phrases.say("sensitivity.head.margin-alone"),
                    phrases.say("sensitivity.head.margin-total")),
                rows),
            more(result.influences().size())));
  }

  private String first(Optional<Indices> indices) {
    return indices.map(i -> words.plusMinus(i.first())).orElse("–");
  }

  private String total(Optional<Indices> indices) {
    return indices.map(i -> words.plusMinus(i.total())).orElse("–");
  }

  private DomContent more(int size) {
    return p(size > MOST ? phrases.plural("sensitivity.more", size - MOST) : "").withClass("quiet");
  }

  private static int shown(int size) {
    return Math.min(MOST, size);
  }

  private Part tornado() {
    List<TornadoBar> bars = result.tornado().subList(0, shown(result.tornado().size()));
    List<DomContent> content = new ArrayList<>();
    content.add(p(phrases.say("sensitivity.tornado")));
    result
        .central()
        .margin()
        .ifPresent(m ->
            content.add(
                figure(svg.tornado(bars, m), figcaption(phrases.say("sensitivity.tornado.picture")))
                    .withClass("chart")));
    content.add(
        Charts.grid(
            phrases,
            List.of(
                "",
                phrases.say("sensitivity.head.from"),
                phrases.say("sensitivity.head.to"),
                phrases.say("sensitivity.head.margin"),
                phrases.say("sensitivity.head.verdict")),
            bars.stream().map(this::row).toList()));
    content.add(more(result.tornado().size()));
    return new Part("tornado", phrases.say("sensitivity.tornado.heading"), content);
  }

  private List<DomContent> row(TornadoBar bar) {
    return List.of(
        th(words.name(bar.input())).attr("scope", "row"),
        Links.number(words.end(bar.input(), bar.low(), false)),
        Links.number(words.end(bar.input(), bar.high(), true)),
        Links.number(words.margins(bar)),
        td(words.verdicts(bar, result.central().verdict())));
  }

  private Part tree(VerdictTree tree) {
    return new Part(
        "tree",
        phrases.say("sensitivity.tree.heading"),
        List.of(ul(node("", tree.root())), p(words.accuracy(tree))));
  }

  private DomContent node(String answer, VerdictTree.Node node) {
    return switch (node) {
      case VerdictTree.Leaf leaf -> li(answer + words.leaf(leaf));
      case VerdictTree.Split split ->
          li(
              text(answer + words.asks(split)),
              ul(
                  node(Words.sentence(phrases.say("sensitivity.yes")) + " ", split.below()),
                  node(Words.sentence(phrases.say("sensitivity.no")) + " ", split.above())));
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
                Links.number(phrases.percent(n.share().value())),
                Links.number(words.range(n.share()))));
      }
    }
    return new Part(
        "nash",
        phrases.say("sensitivity.nash.heading"),
        List.of(
            rows.isEmpty()
                ? p(phrases.say("sensitivity.no-nash.ever"))
                : Charts.grid(
                    phrases,
                    List.of(
                        phrases.say("sensitivity.head.issue"),
                        phrases.say("sensitivity.head.option"),
                        phrases.say("sensitivity.head.share"),
                        phrases.say("sensitivity.head.interval")),
                    rows),
            p(phrases.say("sensitivity.no-nash", words.share(result.noNash())))
                .withClass("quiet")));
  }

  private Part convergence() {
    return new Part(
        "convergence",
        phrases.say("sensitivity.convergence.heading"),
        List.of(
            figure(
                    svg.convergence(result),
                    figcaption(phrases.say("sensitivity.convergence.picture")))
                .withClass("chart"),
            Charts.dataTable(
                phrases,
                List.of(
                    phrases.say("sensitivity.head.draws"),
                    words.verdict(result.mode()),
                    phrases.say("sensitivity.head.signable")),
                result.convergence().stream()
                    .map(s ->
                        List.<DomContent>of(
                            Links.number(phrases.count(s.draws())),
                            Links.number(words.share(s.verdict())),
                            Links.number(words.share(s.signable()))))
                    .toList())));
  }
}
