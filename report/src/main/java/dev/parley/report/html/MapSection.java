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
import dev.parley.report.wording.Phrases;
import dev.parley.report.wording.Words;
import j2html.tags.DomContent;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** All feasible packages as points of two parties, with their walk-aways. */
final class MapSection {
  private final Words words;
  private final Phrases phrases;
  private final Links links;

  MapSection(Links links) {
    words = links.words();
    phrases = words.phrases();
    this.links = links;
  }

  Part write(PointCloud cloud, List<Mark> marks, Deals deals) {
    List<String> parties = List.copyOf(cloud.walkAways().keySet());
    List<DomContent> content = new ArrayList<>();
    if (parties.size() < 2) {
      content.add(p(phrases.say("html.map.none")));
      return new Part("map", phrases.say("html.map.heading"), content);
    }
    content.add(p(phrases.say("html.map.how")));
    content.add(
        div(
                chooser("x", phrases.say("html.map.across"), parties, 0),
                chooser("y", phrases.say("html.map.up"), parties, 1))
            .withClass("choosers screen-only"));
    content.add(
        Charts.picture(
            "map", phrases.say("html.map.picture"), figcaption(caption(cloud, deals.pareto()))));
    content.add(
        div().withId("package").withClass("package screen-only").attr("aria-live", "polite"));
    content.add(Charts.dataTable(phrases, heads(parties), rows(parties, marks)));
    content.add(
        details(summary(phrases.plural("html.map.all", cloud.dots().size())), div().withId("dots"))
            .withClass("data screen-only scripted"));
    return new Part("map", phrases.say("html.map.heading"), content);
  }

  private String caption(PointCloud cloud, Deals.Front front) {
    String feasible = phrases.count(cloud.feasible());
    List<String> kept = kept(cloud, front);
    if (cloud.every().isEmpty()) {
      // Those kept are dots like the others, so that their number counts them.
      String dots = phrases.count(cloud.dots().size());
      return kept.isEmpty()
          ? phrases.say("html.map.drawn-alone", dots, feasible)
          : phrases.say("html.map.drawn", dots, feasible, phrases.all(kept));
    }
    long every = cloud.every().getAsLong();
    return every == 1
        ? phrases.say("html.map.every", feasible)
        : phrases.say(
            "html.map.one-in",
            phrases.count(every),
            feasible,
            phrases.all(
                Stream.concat(kept.stream(), Stream.of(phrases.say("html.map.named"))).toList()));
  }

  /** What is shown however few the dots are. */
  private List<String> kept(PointCloud cloud, Deals.Front front) {
    List<String> kept = new ArrayList<>();
    if (!front.first().isEmpty()) {
      kept.add(pareto(front));
    }
    if (cloud.dots().stream().anyMatch(PointCloud.Dot::today)) {
      kept.add(phrases.say("html.map.today"));
    }
    return kept;
  }

  private String pareto(Deals.Front front) {
    int marked = front.first().size();
    return BigInteger.valueOf(marked).compareTo(front.size()) < 0
        ? phrases.say("html.map.pareto-first", phrases.count(marked))
        : phrases.say("html.map.pareto");
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
    List<String> heads =
        new ArrayList<>(List.of(phrases.say("html.map.package"), phrases.say("html.map.options")));
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

  private String points(Evaluated deal, String party) {
    return deal.utilities().containsKey(party) ? phrases.points(deal.utilities().get(party)) : "";
  }

  /** A package with a name of its own. */
  record Mark(String kind, String name, Evaluated deal) {}
}
