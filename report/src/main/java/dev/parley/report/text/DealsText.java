package dev.parley.report.text;

import dev.parley.engine.Evaluated;
import dev.parley.engine.Exactness;
import dev.parley.engine.Finding;
import dev.parley.engine.Share;
import dev.parley.engine.deals.Deals;
import dev.parley.engine.deals.Deals.ConsentShare;
import dev.parley.engine.deals.Deals.Point;
import dev.parley.engine.deals.Deals.Solution;
import dev.parley.model.Case;
import dev.parley.model.Package;
import dev.parley.report.Origin;
import dev.parley.report.text.Page.Column;
import dev.parley.report.wording.CoverWords;
import dev.parley.report.wording.Evidence;
import dev.parley.report.wording.Figures;
import dev.parley.report.wording.Words;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.commons.numbers.fraction.BigFraction;

/** What could be signed. */
final class DealsText {
  private final Page page;
  private final Words words;
  private final Case negotiation;
  private final Finding<Deals> finding;
  private final Deals deals;

  DealsText(Page page, Finding<Deals> finding, Case negotiation) {
    this.page = page;
    this.words = new Words(negotiation);
    this.negotiation = negotiation;
    this.finding = finding;
    this.deals = finding.result();
  }

  void write(Origin origin) {
    page.heading("What could be signed? " + negotiation.title());
    page.blank();
    page.lead(
        "%s of %s."
            .formatted(
                signable(),
                Words.number(deals.feasible(), "feasible package", "feasible packages")),
        "In this model so many can be signed, that is, have every consent they need. %s in all%s."
            .formatted(
                Words.number(deals.packages(), "package", "packages"),
                Footer.exactness(deals.plan().counts())));
    deals.gap().ifPresent(g -> new GapSection(page, words, new Evidence(negotiation)).write(g));
    deals.drafts().forEach(new DraftsText(page, words, negotiation)::write);
    statusQuo();
    consents();
    PowerText power = new PowerText(page, words);
    power.swings(deals.swings());
    pareto();
    points();
    deals.trades().forEach(new TradesText(page, words, negotiation)::write);
    deals.power().forEach(power::power);
    Footer.write(page, finding, origin);
  }

  /** An estimate is not given to the last digit. */
  private String signable() {
    return deals.plan().counts() instanceof Exactness.Sampled
        ? "About " + Figures.percent(new Share(deals.signable(), deals.feasible()))
        : Figures.count(deals.signable());
  }

  private void statusQuo() {
    page.heading("Today's package");
    Map<String, Boolean> answers = deals.statusQuoAcceptable();
    if (answers.isEmpty()) {
      page.paragraph(1, "Not judged: the case does not say what is in force on every issue.");
      return;
    }
    List<String> yes = words.who(parties(answers, true));
    List<String> no = words.who(parties(answers, false));
    String acceptable = yes.isEmpty() ? "to nobody" : "to " + Words.list(yes, "and");
    page.paragraph(
        1,
        "Acceptable in this model "
            + acceptable
            + (no.isEmpty() ? "." : "; not to " + Words.list(no, "and") + "."));
  }

  private static List<String> parties(Map<String, Boolean> answers, boolean wanted) {
    return answers.keySet().stream()
        .filter(p -> wanted == answers.getOrDefault(p, !wanted))
        .toList();
  }

  private void consents() {
    page.heading("Who says yes");
    List<List<String>> rows = new ArrayList<>();
    for (ConsentShare consent : deals.consents()) {
      rows.add(
          List.of(
              words.who(consent.by()),
              PivotText.percent(consent.given(), words.phrases()),
              Figures.percent(consent.soleBlocker())));
    }
    page.table(
        1,
        List.of(Column.TEXT, Column.NUMBER, Column.NUMBER),
        List.of("", "accepts", "sole blocker"),
        rows);
    page.paragraph(
        1,
        "Accepts: of the feasible packages that need this consent. Sole blocker: of all feasible"
            + " packages, today's among them, those at which it is the only consent missing.");
  }

  private void pareto() {
    page.heading("Pareto set");
    Deals.Front front = deals.pareto();
    page.paragraph(
        1,
        front.cover().isPresent()
            ? CoverWords.signable(front)
            : front.size().signum() == 0
                ? "Empty, because nothing can be signed."
                : "%s with %s: in this model no voter can do better among the signable packages unless another does worse."
                    .formatted(
                        Words.number(front.size(), "package", "packages"),
                        Words.number(
                            front.points(), "distinct utility point", "distinct utility points")));
    page.paragraph(
        1,
        "Among all feasible packages, signable or not: %s."
            .formatted(CoverWords.size(deals.paretoFeasible())));
  }

  private void points() {
    page.heading("Bargaining points");
    if (deals.points().isEmpty()) {
      page.paragraph(
          1,
          deals.pareto().size().signum() == 0
              ? "None, because nothing can be signed."
              : "None: they compare two or more parties whose consent is always needed and whose values are points.");
      return;
    }
    page.paragraph(
        1, "Between " + Words.list(words.who(deals.bargainers()), "and") + ", in this model.");
    Map<Package, String> seen = new LinkedHashMap<>();
    deals.points().forEach(p -> point(p, seen));
  }

  private void point(Point point, Map<Package, String> seen) {
    String name = name(point.solution());
    page.item(1, name + " (" + meaning(point.solution()) + "). " + margin(point));
    for (Evaluated tie : point.packages()) {
      String before = seen.putIfAbsent(tie.deal(), name);
      page.paragraph(
          2, before == null ? words.deal(tie.deal()) : "The same package as under " + before + ".");
      page.paragraph(2, utilities(tie));
    }
    if (point.gap().isPresent()) {
      return;
    }
    BigInteger more = point.ties().subtract(BigInteger.valueOf(point.packages().size()));
    if (more.signum() > 0) {
      page.paragraph(2, "And %s more (--limit shows them).".formatted(Figures.count(more)));
    }
  }

  private static String margin(Point point) {
    if (point.gap().isPresent()) {
      return CoverWords.gap(point.solution(), point.gap().get());
    }
    String ties = Words.number(point.ties(), "package", "packages");
    return point
        .margin()
        .map(m ->
            "%s; the next distinct value is %s away."
                .formatted(ties, Figures.points(BigFraction.from(m))))
        .orElse(ties + "; no margin to compare.");
  }

  private String utilities(Evaluated tie) {
    List<String> own = new ArrayList<>();
    List<String> others = new ArrayList<>();
    tie.utilities()
        .forEach((party, points) ->
            (deals.bargainers().contains(party) ? own : others)
                .add(words.who(party) + "\u00a0" + Figures.points(points)));
    String beside = others.isEmpty() ? "" : "; beside them: " + String.join(", ", others);
    return "Points: " + String.join(", ", own) + beside + ".";
  }

  private static String name(Solution solution) {
    return switch (solution) {
      case NASH -> "Nash";
      case KALAI_SMORODINSKY -> "Kalai–Smorodinsky";
      case EGALITARIAN -> "Egalitarian";
      case UTILITARIAN -> "Utilitarian";
    };
  }

  private String meaning(Solution solution) {
    return switch (solution) {
      case NASH ->
          "the largest product of gains over no deal"
              + (words.bargainingPower(deals.bargainers())
                  ? ", each to the power of its bargaining power"
                  : "");
      case KALAI_SMORODINSKY -> "gains in proportion to each one's largest possible gain";
      case EGALITARIAN -> "the smallest gain as large as possible";
      case UTILITARIAN -> "the largest sum of points";
    };
  }
}
