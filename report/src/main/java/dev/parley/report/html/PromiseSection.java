package dev.parley.report.html;

import static j2html.TagCreator.each;
import static j2html.TagCreator.figcaption;
import static j2html.TagCreator.h3;
import static j2html.TagCreator.li;
import static j2html.TagCreator.p;
import static j2html.TagCreator.strong;
import static j2html.TagCreator.td;
import static j2html.TagCreator.text;
import static j2html.TagCreator.th;
import static j2html.TagCreator.ul;

import dev.parley.engine.guarantee.Assessment;
import dev.parley.engine.guarantee.Distribution;
import dev.parley.engine.guarantee.Ensemble;
import dev.parley.engine.guarantee.Improvements;
import dev.parley.engine.guarantee.Improvements.Improvement;
import dev.parley.engine.guarantee.Pivot;
import dev.parley.engine.guarantee.Swing;
import dev.parley.engine.guarantee.Variant;
import dev.parley.engine.promise.Solution;
import dev.parley.report.html.Frame.Part;
import dev.parley.report.wording.Chances;
import dev.parley.report.wording.Figures;
import dev.parley.report.wording.GuaranteeText;
import dev.parley.report.wording.NamedNumbers;
import dev.parley.report.wording.Words;
import j2html.tags.DomContent;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** One promise: tree, credibility with p*, forms, pivots, draws and changes. */
final class PromiseSection {
  private static final double VISIBLE = 0.005;

  private final Words words;
  private final GuaranteeText text;
  private final Map<String, String> names;
  private final Links links;
  private final NumberLinks numbers;

  PromiseSection(Links links) {
    this.links = links;
    numbers = new NumberLinks(links);
    words = links.words();
    text = new GuaranteeText(words);
    names =
        NamedNumbers.of(links.negotiation()).stream()
            .collect(Collectors.toMap(n -> n.parameter().path(), NamedNumbers.Named::name));
  }

  static String anchor(Assessment a) {
    return "promise-" + a.guarantee().id();
  }

  Part write(Assessment a) {
    List<DomContent> content = new ArrayList<>();
    content.add(
        p(
            "In force where %s; %s, %s."
                .formatted(
                    a.guarantee().when().text(),
                    GuaranteeText.word(a.guarantee().form()),
                    GuaranteeText.word(a.guarantee().trigger()))));
    content.add(
        p(
            strong(numbers.of(text.label(a), id(a))),
            text(" "),
            numbers.of(text.sentence(a), id(a))));
    content.add(p(numbers.of(text.equilibria(a.solution()), id(a))).withClass("quiet"));
    content.add(
        Charts.picture(
            "tree:" + a.guarantee().id(),
            "The three stages of " + a.guarantee().id(),
            figcaption("From left to right: attack, resistance, help. Wider lines are likelier.")));
    credibility(a, content);
    forms(a, content);
    pivots(a, content);
    a.ensemble().ifPresent(e -> ensemble(a, e, content));
    tornado(a, content);
    a.improvements().ifPresent(i -> improvements(a, i, content));
    content.add(
        p(a.assumed().isEmpty()
                ? "Every number rests on a statement."
                : "Assumed, resting on no statement (%s): %s."
                    .formatted(
                        Figures.count(a.assumed().size()),
                        String.join("; ", a.assumed().stream().map(this::name).toList())))
            .withClass("quiet"));
    return new Part(anchor(a), a.guarantee().id(), content);
  }

  private void credibility(Assessment a, List<DomContent> content) {
    if (a.numbers().guarantors().isEmpty()) {
      content.add(p("No guarantor is named."));
      return;
    }
    content.add(h3("Who would come"));
    content.add(
        Charts.picture(
            "credibility:" + a.guarantee().id(),
            "Credibility of each guarantor",
            figcaption(line(a, "The dashed line is p*, the credibility that even odds need."))));
    List<List<DomContent>> rows = new ArrayList<>();
    for (int j = 0; j < a.numbers().guarantors().size(); j++) {
      double q = a.least().credibility().get(j);
      rows.add(
          List.of(
              th(words.who(a.numbers().guarantors().get(j).party())).attr("scope", "row"),
              number(a, Chances.plain(q)),
              number(
                  a,
                  a.breakEven().isPresent()
                      ? Chances.signed(q - a.breakEven().getAsDouble())
                      : "–")));
    }
    content.add(Charts.dataTable(List.of("guarantor", "honours", "above p*"), rows));
    List<String> arrivals = new ArrayList<>();
    for (int k = 0; k < a.arrivals().size(); k++) {
      if (a.arrivals().get(k) >= 0.005) {
        arrivals.add("%d: %s".formatted(k, Chances.plain(a.arrivals().get(k))));
      }
    }
    content.add(p(numbers.of("How many come: " + String.join(", ", arrivals) + ".", id(a))));
  }

  private void forms(Assessment a, List<DomContent> content) {
    content.add(h3("In every form and with every trigger"));
    List<List<DomContent>> rows = new ArrayList<>();
    for (Variant v : a.forms()) {
      String name =
          GuaranteeText.word(v.form())
              + ", "
              + GuaranteeText.word(v.trigger())
              + (v.chosen() ? " (the case's own)" : "");
      rows.add(
          List.of(
              th(name).attr("scope", "row"),
              number(a, Chances.plain(v.solution().least().deterred())),
              number(a, Chances.signed(v.effect().deterred())),
              number(a, Chances.plain(v.solution().least().attackFails())),
              number(a, Chances.plain(v.solution().least().nobodyComes())),
              td(
                  v.solution().completeness() == Solution.Completeness.UNIQUE
                      ? ""
                      : text.equilibria(v.solution()))));
    }
    content.add(
        Charts.grid(
            List.of("form, trigger", "deters", "change", "attack fails", "nobody comes", ""),
            rows));
  }

  private void pivots(Assessment a, List<DomContent> content) {
    if (a.pivotal().isEmpty()) {
      return;
    }
    content.add(h3("What turns on each guarantor"));
    content.add(
        p(
            "The change of P(deterred) if it leaves, doubles its cost of reneging, or adds a tripwire of %s points (an assumption)."
                .formatted(GuaranteeText.whole(Pivot.TRIPWIRE))));
    content.add(
        Charts.grid(
            List.of("guarantor", "leaves", "renege × 2", "tripwire", "if it leaves, others"),
            a.pivotal().stream().map(p -> pivot(a, p)).toList()));
  }

  private List<DomContent> pivot(Assessment a, Pivot p) {
    return List.of(
        th(words.who(p.guarantor())).attr("scope", "row"),
        number(a, Chances.signed(p.leaves().deterred())),
        number(a, Chances.signed(p.doublesRenege().deterred())),
        number(a, Chances.signed(p.addsTripwire().deterred())),
        td(
            p.leaves().credibility().entrySet().stream()
                .filter(e -> Math.abs(e.getValue()) >= VISIBLE)
                .map(e -> words.who(e.getKey()) + " " + Chances.signed(e.getValue()))
                .collect(Collectors.joining(", "))));
  }

  /** What the line is, where there is one. */
  private static String line(Assessment a, String meaning) {
    return a.breakEven().isPresent() ? meaning : "No credibility would make the odds even.";
  }

  private void ensemble(Assessment a, Ensemble e, List<DomContent> content) {
    content.add(h3("Over the draws"));
    content.add(p(numbers.of(GuaranteeText.reached(e), id(a))));
    content.add(
        Charts.picture(
            "density:" + a.guarantee().id(),
            "Densities over the draws",
            figcaption(
                "Each strip from 0 to 1. " + line(a, "The dashed line is the central p*."))));
    List<List<DomContent>> rows = new ArrayList<>();
    rows.add(row(a, "P(deterred)", e.deterred()));
    e.credibility().forEach((who, d) -> rows.add(row(a, words.who(who), d)));
    e.breakEven().ifPresent(d -> rows.add(row(a, "p*", d)));
    content.add(Charts.dataTable(List.of("", "5 %", "25 %", "median", "75 %", "95 %"), rows));
    if (e.never() > 0) {
      content.add(
          p(
              numbers.of(
                  "In %s of the draws there is no p*: not even certain help deters."
                      .formatted(Figures.percent((double) e.never() / e.n())),
                  id(a))));
    }
  }

  private List<DomContent> row(Assessment a, String name, Distribution d) {
    List<DomContent> cells = new ArrayList<>();
    cells.add(th(name).attr("scope", "row"));
    d.quantiles().forEach(q -> cells.add(number(a, Chances.plain(q))));
    return cells;
  }

  private void tornado(Assessment a, List<DomContent> content) {
    if (a.tornado().isEmpty()) {
      return;
    }
    content.add(h3("What moves it most"));
    content.add(p("One number at a time from its 5th to its 95th percentile."));
    List<List<DomContent>> rows = new ArrayList<>();
    for (Swing s : a.tornado().subList(0, Math.min(10, a.tornado().size()))) {
      rows.add(
          List.of(
              th(name(s.parameter().path())).attr("scope", "row"),
              td(s.parameter().value().text()),
              number(a, Chances.plain(s.deterredLow())),
              number(a, Chances.plain(s.deterredHigh()))));
    }
    content.add(
        Charts.grid(List.of("number", "as stated", "deters at 5 %", "deters at 95 %"), rows));
  }

  private void improvements(Assessment a, Improvements i, List<DomContent> content) {
    content.add(h3("What would lift it to " + Chances.plain(i.target())));
    if (i.reached()) {
      content.add(p("It reaches that as it stands."));
      return;
    }
    List<Improvement> shown = i.reaching().isEmpty() ? i.best() : i.reaching();
    content.add(
        p(
            i.reaching().isEmpty()
                ? "None of the %s single and double changes that were tried reaches it%s"
                    .formatted(
                        Figures.count(i.examined()),
                        shown.isEmpty() ? "." : "; this comes nearest:")
                : "%s of %s changes that were tried reach it; the cheapest first, by assumed costs."
                    .formatted(Figures.count(i.size()), Figures.count(i.examined()))));
    content.add(
        ul(
            each(
                shown,
                s -> li(numbers.of(GuaranteeText.whole(s.cost()) + ": " + text.line(s), id(a))))));
  }

  private static String id(Assessment a) {
    return a.guarantee().id();
  }

  private DomContent number(Assessment a, String number) {
    return links.number(number, id(a));
  }

  private String name(String path) {
    return names.getOrDefault(path, path);
  }
}
