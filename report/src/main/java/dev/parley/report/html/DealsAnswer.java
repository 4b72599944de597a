package dev.parley.report.html;

import static j2html.TagCreator.div;
import static j2html.TagCreator.h1;
import static j2html.TagCreator.p;
import static j2html.TagCreator.strong;
import static j2html.TagCreator.text;

import dev.parley.engine.Exactness;
import dev.parley.engine.Finding;
import dev.parley.engine.Share;
import dev.parley.engine.deals.Deals;
import dev.parley.model.Case;
import dev.parley.report.wording.CoverWords;
import dev.parley.report.wording.Evidence;
import dev.parley.report.wording.ExactnessText;
import dev.parley.report.wording.Figures;
import dev.parley.report.wording.Words;
import j2html.tags.DomContent;
import java.util.List;
import java.util.Map;

/** What could be signed, in numbers. */
final class DealsAnswer {
  private final Words words;
  private final Case negotiation;
  private final NumberLinks numbers;

  DealsAnswer(Links links) {
    words = links.words();
    negotiation = links.negotiation();
    numbers = new NumberLinks(links);
  }

  DomContent write(Finding<Deals> finding) {
    Deals deals = finding.result();
    return div(
        p(negotiation.title()
                + negotiation.asOf().map(d -> ", as of " + Evidence.date(d)).orElse(""))
            .withClass("overline"),
        h1("What could be signed?"),
        p(
                strong(
                        "%s of %s."
                            .formatted(
                                signable(deals),
                                Words.number(
                                    deals.feasible(), "feasible package", "feasible packages")))
                    .withClass("verdict"),
                text(
                    " In this model so many can be signed, that is, have every consent they need. "
                        + Words.number(deals.packages(), "package", "packages")
                        + " in all"
                        + ExactnessText.closing(deals.plan().counts(), words.phrases())
                        + "."))
            .withClass("lead"),
        p(today(deals)).withClass("quiet"),
        p(pareto(deals)).withClass("quiet"),
        numbers.behind(finding.trace()));
  }

  /** An estimate is not given to the last digit. */
  private static String signable(Deals deals) {
    return deals.plan().counts() instanceof Exactness.Sampled
        ? "About " + Figures.percent(new Share(deals.signable(), deals.feasible()))
        : Figures.count(deals.signable());
  }

  private static String pareto(Deals deals) {
    Deals.Front front = deals.pareto();
    if (front.cover().isPresent()) {
      return "The Pareto set: "
          + CoverWords.signable(front)
          + " Among all feasible packages: "
          + CoverWords.size(deals.paretoFeasible())
          + ".";
    }
    return "The Pareto set has %s with %s; among all feasible packages %s."
        .formatted(
            Words.number(front.size(), "package", "packages"),
            Words.number(front.points(), "distinct utility point", "distinct utility points"),
            deals.paretoFeasible().cover().isPresent()
                ? CoverWords.size(deals.paretoFeasible())
                : Figures.count(deals.paretoFeasible().size()));
  }

  private String today(Deals deals) {
    if (deals.statusQuoAcceptable().isEmpty()) {
      return "Today's package is not judged: the case does not say what is in force on every issue.";
    }
    List<String> yes = answers(deals, true);
    List<String> no = answers(deals, false);
    return "Today's package is acceptable "
        + (yes.isEmpty() ? "to nobody" : "to " + Words.list(yes, "and"))
        + (no.isEmpty() ? "." : "; not to " + Words.list(no, "and") + ".");
  }

  private List<String> answers(Deals deals, boolean wanted) {
    return deals.statusQuoAcceptable().entrySet().stream()
        .filter(e -> e.getValue() == wanted)
        .map(Map.Entry::getKey)
        .map(words::who)
        .toList();
  }
}
