package dev.parley.report.html;

import static j2html.TagCreator.a;
import static j2html.TagCreator.p;
import static j2html.TagCreator.span;
import static j2html.TagCreator.td;
import static j2html.TagCreator.th;

import dev.parley.engine.overview.Stakes;
import dev.parley.model.Case;
import dev.parley.model.Issue;
import dev.parley.model.preference.Preferences;
import dev.parley.report.html.Frame.Part;
import dev.parley.report.wording.Words;
import j2html.tags.DomContent;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.apache.commons.numbers.fraction.BigFraction;

/** What is at stake for whom: points between a party's worst and best option of each issue. */
final class MatrixSection {
  private final Case negotiation;
  private final Words words;
  private final Links links;

  MatrixSection(Links links) {
    negotiation = links.negotiation();
    words = links.words();
    this.links = links;
  }

  Part write(Stakes stakes) {
    List<String> parties = negotiation.preferences().stream().map(Preferences::party).toList();
    double most = most(stakes);
    List<String> heads = new ArrayList<>(List.of(words.say("html.issue")));
    parties.forEach(p -> heads.add(words.who(p)));
    List<List<DomContent>> rows = new ArrayList<>();
    for (Issue issue : negotiation.issues()) {
      List<DomContent> row = new ArrayList<>();
      row.add(th(issue.title()).attr("scope", "row").attr("data-issue", issue.id()));
      parties.forEach(p -> row.add(cell(p, issue, stakes, most)));
      rows.add(row);
    }
    return new Part(
        "stakes",
        words.say("html.stakes.heading"),
        List.of(p(words.say("html.stakes.how")), Charts.grid(words.phrases(), heads, rows)));
  }

  /** The largest stake of all, which is shaded darkest; 1 where nothing is at stake. */
  private static double most(Stakes stakes) {
    return stakes.byParty().values().stream()
        .flatMap(s -> s.values().stream())
        .mapToDouble(s -> s.points().doubleValue())
        .filter(p -> p > 0)
        .max()
        .orElse(1);
  }

  private DomContent cell(String party, Issue issue, Stakes stakes, double most) {
    Optional<Stakes.Stake> stake = stakes.of(party, issue.id());
    if (stake.isEmpty()) {
      return td("–").withClass("number stake");
    }
    BigFraction points = stake.get().points();
    String shade = String.format(Locale.ROOT, "--shade:%.2f", points.doubleValue() / most);
    return td(
            a(words.phrases().points(points)).withHref(links.to(party)),
            span(best(issue, stake.get())).withClass("quiet"))
        .withClass("number stake")
        .withStyle(shade)
        .attr("data-issue", issue.id());
  }

  private String best(Issue issue, Stakes.Stake stake) {
    return stake.points().signum() == 0
        ? words.say("html.stakes.indifferent")
        : words.option(issue.id(), stake.best());
  }
}
