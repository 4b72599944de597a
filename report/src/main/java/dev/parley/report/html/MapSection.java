package dev.parley.report.html;

import static j2html.TagCreator.details;
import static j2html.TagCreator.div;
import static j2html.TagCreator.each;
import static j2html.TagCreator.figcaption;
import static j2html.TagCreator.label;
import static j2html.TagCreator.option;
import static j2html.TagCreator.p;
import static j2html.TagCreator.select;
import static j2html.TagCreator.summary;
import static j2html.TagCreator.td;
import static j2html.TagCreator.text;

import dev.parley.engine.Evaluated;
import dev.parley.engine.deals.Deals;
import dev.parley.engine.deals.PointCloud;
import dev.parley.report.html.Frame.Part;
import dev.parley.report.wording.Figures;
import dev.parley.report.wording.Words;
import j2html.tags.DomContent;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;

/** All feasible packages as points of two parties, with their walk-aways. */
final class MapSection {
  private final Words words;
  private final Links links;

  MapSection(Links links) {
    words = links.words();
    this.links = links;
  }

  Part write(PointCloud cloud, List<Mark> marks, Deals deals) {
    List<String> parties = List.copyOf(cloud.walkAways().keySet());
    List<DomContent> content = new ArrayList<>();
    if (parties.size() < 2) {
      content.add(p("No map: it needs two parties whose values are points."));
      return new Part("map", "The map of deals", content);
    }
    content.add(
        p(
            "Each mark is a feasible package, placed by what it is worth to two parties in this"
                + " model. The lines are their walk-aways: above and to the right of both, the two"
                + " accept. Whether a package can be signed depends on the others as well."));
    content.add(
        div(chooser("x", "Across", parties, 0), chooser("y", "Up", parties, 1))
            .withClass("choosers screen-only"));
    content.add(
        Charts.picture(
            "map",
            "Feasible packages by the points of two parties",
            figcaption(caption(cloud, deals.pareto()))));
    content.add(
        div().withId("package").withClass("package screen-only").attr("aria-live", "polite"));
    content.add(Charts.dataTable(heads(parties), rows(parties, marks)));
    content.add(
        details(
                summary("All %s marks as a table".formatted(Figures.count(cloud.dots().size()))),
                div().withId("dots"))
            .withClass("data screen-only scripted"));
    return new Part("map", "The map of deals", content);
  }

  private static String caption(PointCloud cloud, Deals.Front front) {
    String feasible = Figures.count(cloud.feasible());
    if (cloud.every().isEmpty()) {
      return "%s packages drawn evenly from %s feasible ones, with %s, today's and the named ones."
          .formatted(Figures.count(cloud.dots().size()), feasible, pareto(front));
    }
    long every = cloud.every().getAsLong();
    return every == 1
        ? "All %s feasible packages; each point rests on the numbers of its parties."
            .formatted(feasible)
        : "One in %s of %s feasible packages, evenly in their order, with %s, today's and the named ones."
            .formatted(Figures.count(every), feasible, pareto(front));
  }

  private static String pareto(Deals.Front front) {
    int marked = front.first().size();
    return BigInteger.valueOf(marked).compareTo(front.size()) < 0
        ? "the first %s of the Pareto set".formatted(Figures.count(marked))
        : "the Pareto set";
  }

  private DomContent chooser(String id, String name, List<String> parties, int chosen) {
    return label(
        text(name + " "),
        select(
                each(
                    parties,
                    p ->
                        option(words.who(p))
                            .withValue(p)
                            .condAttr(parties.indexOf(p) == chosen, "selected", "selected")))
            .withId("map-" + id));
  }

  private List<String> heads(List<String> parties) {
    List<String> heads = new ArrayList<>(List.of("package", "its options"));
    parties.forEach(p -> heads.add(words.who(p)));
    return heads;
  }

  private List<List<DomContent>> rows(List<String> parties, List<Mark> marks) {
    List<List<DomContent>> rows = new ArrayList<>();
    for (Mark mark : marks) {
      List<DomContent> row = new ArrayList<>();
      row.add(td(mark.name()));
      row.add(td(words.deal(mark.deal().deal())));
      for (String party : parties) {
        row.add(links.number(points(mark.deal(), party), party));
      }
      rows.add(row);
    }
    return rows;
  }

  private static String points(Evaluated deal, String party) {
    return deal.utilities().containsKey(party) ? Figures.points(deal.utilities().get(party)) : "";
  }

  /** A package with a name of its own. */
  record Mark(String kind, String name, Evaluated deal) {}
}
