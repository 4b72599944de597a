package dev.parley.report.text;

import dev.parley.engine.guarantee.Assessment;
import dev.parley.engine.guarantee.Distribution;
import dev.parley.engine.guarantee.Ensemble;
import dev.parley.engine.guarantee.Improvements;
import dev.parley.engine.guarantee.Improvements.Improvement;
import dev.parley.engine.guarantee.Pivot;
import dev.parley.engine.guarantee.Swing;
import dev.parley.engine.guarantee.Variant;
import dev.parley.model.Case;
import dev.parley.model.number.Domain;
import dev.parley.report.text.Page.Column;
import dev.parley.report.wording.Chances;
import dev.parley.report.wording.Figures;
import dev.parley.report.wording.GuaranteeText;
import dev.parley.report.wording.NamedNumbers;
import dev.parley.report.wording.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.stream.Collectors;

/** One promise: answer, tree, bars, comparison, pivots, draws, changes and assumptions. */
final class AssessmentText {
  private static final int BAR = 30;
  private static final int SWINGS = 8;

  private final Page page;
  private final Words words;
  private final GuaranteeText text;
  private final Map<String, String> names;

  AssessmentText(Page page, Words words, Case negotiation) {
    this.page = page;
    this.words = words;
    text = new GuaranteeText(words);
    names =
        NamedNumbers.of(negotiation).stream()
            .collect(Collectors.toMap(n -> n.parameter().path(), NamedNumbers.Named::name));
  }

  void write(Assessment a) {
    page.heading(
        "%s: in force where %s; %s, %s"
            .formatted(
                a.guarantee().id(),
                a.guarantee().when().text(),
                GuaranteeText.word(a.guarantee().form()),
                GuaranteeText.word(a.guarantee().trigger())));
    page.lead(text.label(a), text.sentence(a));
    page.paragraph(0, text.equilibria(a.solution()));
    page.blank();
    page.figure(1, new GameTree(words).lines(a));
    bars(a);
    forms(a);
    pivots(a);
    a.ensemble().ifPresent(this::ensemble);
    tornado(a);
    a.improvements().ifPresent(this::improvements);
    assumptions(a);
  }

  private void bars(Assessment a) {
    if (a.numbers().guarantors().isEmpty()) {
      return;
    }
    page.blank();
    page.paragraph(
        1,
        a.breakEven().isPresent()
            ? "Who would come; | marks p* = " + Chances.breakEven(a.breakEven()) + ":"
            : "Who would come; no p* exists:");
    List<List<String>> rows = new ArrayList<>();
    for (int j = 0; j < a.numbers().guarantors().size(); j++) {
      double q = a.least().credibility().get(j);
      rows.add(
          List.of(
              words.who(a.numbers().guarantors().get(j).party()),
              Bar.of(q, a.breakEven(), BAR),
              Chances.plain(q),
              above(q, a.breakEven())));
    }
    page.table(
        1,
        List.of(Column.TEXT, Column.TEXT, Column.NUMBER, Column.NUMBER),
        List.of("", "", "honours", "margin"),
        rows);
    List<String> arrivals = new ArrayList<>();
    for (int k = 0; k < a.arrivals().size(); k++) {
      if (a.arrivals().get(k) >= 0.005) {
        arrivals.add("%d: %s".formatted(k, Chances.plain(a.arrivals().get(k))));
      }
    }
    page.paragraph(1, "How many come: " + String.join(", ", arrivals) + ".");
  }

  private static String above(double q, OptionalDouble breakEven) {
    return breakEven.isEmpty() ? "" : Chances.signed(q - breakEven.getAsDouble());
  }

  private void forms(Assessment a) {
    page.blank();
    page.paragraph(1, "The same numbers in every form and with every trigger (* the case's own):");
    List<List<String>> rows = new ArrayList<>();
    for (Variant v : a.forms()) {
      int equilibria = v.solution().equilibria().size();
      rows.add(
          List.of(
              GuaranteeText.word(v.form()) + (v.chosen() ? " *" : ""),
              GuaranteeText.word(v.trigger()),
              Chances.plain(v.solution().least().deterred()),
              Chances.signed(v.effect().deterred()),
              Chances.plain(v.solution().least().attackFails()),
              Chances.plain(v.solution().least().nobodyComes()),
              equilibria == 1 ? "" : equilibria + " equilibria"));
    }
    page.table(
        1,
        List.of(
            Column.TEXT,
            Column.TEXT,
            Column.NUMBER,
            Column.NUMBER,
            Column.NUMBER,
            Column.NUMBER,
            Column.TEXT),
        List.of("form", "trigger", "deters", "change", "attack fails", "nobody", ""),
        rows);
  }

  private void pivots(Assessment a) {
    if (a.pivotal().isEmpty()) {
      return;
    }
    page.blank();
    page.paragraph(
        1,
        "What turns on each guarantor, as the change of P(deterred), if it leaves, doubles its cost"
            + " of reneging, or adds a tripwire of "
            + GuaranteeText.whole(Pivot.TRIPWIRE)
            + " points (assumed):");
    page.table(
        1,
        List.of(Column.TEXT, Column.NUMBER, Column.NUMBER, Column.NUMBER),
        List.of("", "leaves", "renege × 2", "tripwire"),
        a.pivotal().stream()
            .map(p ->
                List.of(
                    words.who(p.guarantor()),
                    Chances.signed(p.leaves().deterred()),
                    Chances.signed(p.doublesRenege().deterred()),
                    Chances.signed(p.addsTripwire().deterred())))
            .toList());
    for (Pivot pivot : a.pivotal()) {
      String freed =
          pivot.leaves().credibility().entrySet().stream()
              .filter(e -> e.getValue() > 0.005)
              .map(e -> words.who(e.getKey()) + " " + Chances.signed(e.getValue()))
              .collect(Collectors.joining(", "));
      if (!freed.isEmpty()) {
        page.item(
            1,
            "Some rely on %s; without it they come more readily: %s."
                .formatted(words.who(pivot.guarantor()), freed));
      }
    }
  }

  private void ensemble(Ensemble e) {
    page.blank();
    page.paragraph(1, GuaranteeText.reached(e));
    List<List<String>> rows = new ArrayList<>();
    rows.add(distribution("P(deterred)", e.deterred()));
    e.credibility().forEach((who, d) -> rows.add(distribution(words.who(who), d)));
    e.breakEven().ifPresent(d -> rows.add(distribution("p*", d)));
    page.table(
        1,
        List.of(Column.TEXT, Column.TEXT, Column.NUMBER, Column.NUMBER, Column.NUMBER),
        List.of("", "density from 0 to 1", "5 %", "median", "95 %"),
        rows);
    if (e.never() > 0) {
      page.paragraph(
          1,
          "In %s of the draws there is no p*: not even certain help deters."
              .formatted(Figures.percent((double) e.never() / e.n())));
    }
  }

  private static List<String> distribution(String name, Distribution d) {
    return List.of(
        name,
        Bar.density(d.histogram()),
        Chances.plain(d.quantiles().getFirst()),
        Chances.plain(d.quantiles().get(2)),
        Chances.plain(d.quantiles().getLast()));
  }

  private void tornado(Assessment a) {
    if (a.tornado().isEmpty()) {
      return;
    }
    page.blank();
    page.paragraph(
        1,
        "What moves P(deterred) most, one number at a time from its 5th to its 95th percentile:");
    List<List<String>> rows = new ArrayList<>();
    for (Swing swing : a.tornado().subList(0, Math.min(SWINGS, a.tornado().size()))) {
      rows.add(
          List.of(
              name(swing.parameter().path()),
              amount(swing, swing.low()) + " to " + amount(swing, swing.high()),
              Chances.plain(swing.deterredLow()),
              Chances.plain(swing.deterredHigh())));
    }
    page.table(
        1,
        List.of(Column.TEXT, Column.NUMBER, Column.NUMBER, Column.NUMBER),
        List.of("", "from, to", "deters", "deters"),
        rows);
  }

  private static String amount(Swing swing, double value) {
    return swing.parameter().domain() == Domain.PROBABILITY
        ? Chances.plain(value)
        : Figures.decimal(value);
  }

  private void improvements(Improvements i) {
    page.blank();
    if (i.reached()) {
      page.paragraph(
          1, "It reaches a P(deterred) of %s as it stands.".formatted(Chances.plain(i.target())));
      return;
    }
    String costs =
        "a step of form %s, a trigger %s, a point of tripwire %s, a hundredth of strength %s, a guarantor %s"
            .formatted(
                GuaranteeText.whole(i.costs().form()),
                GuaranteeText.whole(i.costs().trigger()),
                GuaranteeText.whole(i.costs().tripwire()),
                GuaranteeText.whole(i.costs().strength()),
                GuaranteeText.whole(i.costs().guarantor()));
    page.paragraph(
        1,
        "What would lift P(deterred) to %s, ranked".formatted(Chances.plain(i.target()))
            + " by assumed costs ("
            + costs
            + "; --costs changes them):");
    List<Improvement> shown = i.reaching().isEmpty() ? i.best() : i.reaching();
    if (i.reaching().isEmpty()) {
      page.paragraph(
          1,
          shown.isEmpty()
              ? "None of the single or double changes that were tried helps."
              : "None of the single or double changes that were tried reaches it; this comes nearest:");
    }
    if (!shown.isEmpty()) {
      page.table(
          1,
          List.of(Column.NUMBER, Column.TEXT, Column.NUMBER, Column.EVIDENCE),
          List.of("cost", "change", "deters", "but"),
          shown.stream()
              .map(s ->
                  List.of(
                      GuaranteeText.whole(s.cost()),
                      text.changes(s.changes()),
                      Chances.plain(s.after().deterred()),
                      String.join("; ", text.losses(s.effect()))))
              .toList());
    }
    if (i.size() > shown.size() && !i.reaching().isEmpty()) {
      page.paragraph(
          1, "And %s more.".formatted(Figures.count((long) i.size() - i.reaching().size())));
    }
    if (!i.complete()) {
      page.paragraph(
          1,
          "Only the %s cheapest changes were tried; dearer pairs may reach it as well."
              .formatted(Figures.count(i.examined())));
    }
  }

  private void assumptions(Assessment a) {
    page.blank();
    page.paragraph(
        1,
        a.assumed().isEmpty()
            ? "Every number rests on a statement."
            : "Assumed, resting on no statement (%s): %s."
                .formatted(
                    Figures.count(a.assumed().size()),
                    String.join("; ", a.assumed().stream().map(this::name).toList())));
  }

  private String name(String path) {
    return names.getOrDefault(path, path);
  }
}
