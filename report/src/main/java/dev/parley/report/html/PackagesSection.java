package dev.parley.report.html;

import static j2html.TagCreator.p;
import static j2html.TagCreator.td;
import static j2html.TagCreator.th;

import dev.parley.engine.Evaluated;
import dev.parley.report.html.Frame.Part;
import dev.parley.report.html.MapSection.Mark;
import dev.parley.report.wording.Words;
import j2html.tags.DomContent;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.commons.numbers.fraction.BigFraction;

/** The named packages side by side, option by option; what differs from the first stands out. */
final class PackagesSection {
  private final Words words;
  private final Links links;

  PackagesSection(Links links) {
    words = links.words();
    this.links = links;
  }

  Optional<Part> write(List<Mark> marks) {
    if (marks.isEmpty()) {
      return Optional.empty();
    }
    List<String> heads = new ArrayList<>(List.of(""));
    marks.forEach(m -> heads.add(m.name()));
    List<List<DomContent>> rows = new ArrayList<>();
    Evaluated first = marks.getFirst().deal();
    for (String issue : first.deal().options().keySet()) {
      List<DomContent> row = new ArrayList<>(List.of(th(words.issue(issue)).attr("scope", "row")));
      for (Mark mark : marks) {
        String option = option(mark.deal(), issue);
        boolean same = option.equals(option(first, issue));
        row.add(
            td(words.option(issue, option))
                .withClass(same ? "same" : "differs")
                .attr("data-issue", issue));
      }
      rows.add(row);
    }
    for (String party : first.utilities().keySet()) {
      List<DomContent> row =
          new ArrayList<>(
              List.of(th(words.say("package.points-of", words.who(party))).attr("scope", "row")));
      marks.forEach(m -> row.add(links.number(points(m.deal().utilities(), party), party)));
      rows.add(row);
    }
    return Optional.of(
        new Part(
            "packages",
            words.say("html.packages.heading"),
            List.of(
                p(words.say("html.packages.differ")), Charts.grid(words.phrases(), heads, rows))));
  }

  private static String option(Evaluated deal, String issue) {
    return deal.deal().options().getOrDefault(issue, "");
  }

  private String points(Map<String, BigFraction> utilities, String party) {
    return Optional.ofNullable(utilities.get(party)).map(words.phrases()::points).orElse("");
  }
}
