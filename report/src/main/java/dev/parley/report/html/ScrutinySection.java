package dev.parley.report.html;

import static j2html.TagCreator.a;
import static j2html.TagCreator.details;
import static j2html.TagCreator.div;
import static j2html.TagCreator.each;
import static j2html.TagCreator.li;
import static j2html.TagCreator.ol;
import static j2html.TagCreator.p;
import static j2html.TagCreator.span;
import static j2html.TagCreator.summary;
import static j2html.TagCreator.td;
import static j2html.TagCreator.text;
import static j2html.TagCreator.th;
import static j2html.TagCreator.ul;

import dev.parley.engine.explain.Explanation;
import dev.parley.engine.explain.Scrutiny;
import dev.parley.engine.explain.Tipping;
import dev.parley.engine.explain.Tipping.Point;
import dev.parley.engine.explain.WeakestEvidence;
import dev.parley.engine.orders.OrdersAlone.Conclusion;
import dev.parley.engine.reason.Reasons;
import dev.parley.report.html.Frame.Part;
import dev.parley.report.wording.Phrases;
import dev.parley.report.wording.ScrutinyWords;
import j2html.tags.DomContent;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** What suffices and what breaks it, tipping points as bars, why now, orders, single sources. */
final class ScrutinySection {
  /** Numbers in the open. */
  private static final int MOST_NUMBERS = 8;

  private final Links links;
  private final Phrases phrases;
  private final Lattice lattice;

  ScrutinySection(Links links) {
    this.links = links;
    phrases = links.words().phrases();
    lattice = new Lattice(links);
  }

  /** One part each; those without a finding are left out, and the text says why. */
  List<Part> write(Explanation result) {
    Scrutiny scrutiny = result.scrutiny();
    ScrutinyWords words =
        new ScrutinyWords(links.words(), links.evidence(), result, links.negotiation());
    List<Part> parts = new ArrayList<>();
    if (!scrutiny.reasons().isEmpty()) {
      List<DomContent> content = new ArrayList<>();
      scrutiny.reasons().forEach(r -> reasons(r, words, content));
      content.add(p(phrases.say("reasons.fixed")).withClass("quiet"));
      parts.add(new Part("reasons", phrases.say("reasons.heading"), content));
    }
    if (scrutiny.tipping().varied() > 0) {
      parts.add(
          new Part("tipping", phrases.say("tipping.heading"), tipping(scrutiny.tipping(), words)));
    }
    parts.add(
        new Part(
            "why-now",
            phrases.say("why-now.heading"),
            scrutiny
                .whyNow()
                .map(words::whyNow)
                .orElse(List.of(phrases.say("why-now.how")))
                .stream()
                .<DomContent>map(s -> p(s))
                .toList()));
    if (!scrutiny.orders().conclusions().isEmpty()) {
      parts.add(
          new Part(
              "orders",
              phrases.say("orders.heading"),
              List.of(ul(each(scrutiny.orders().conclusions(), c -> conclusion(c, words))))));
    }
    if (!scrutiny.weakest().losses().isEmpty()) {
      parts.add(
          new Part(
              "weakest",
              phrases.say("weakest.heading"),
              List.of(weakest(scrutiny.weakest(), words))));
    }
    return parts;
  }

  /** Leads to what is known of the party's numbers. */
  private DomContent conclusion(Conclusion conclusion, ScrutinyWords words) {
    return li(
        text(words.conclusion(conclusion) + " "),
        a(phrases.say("html.its-numbers"))
            .withHref(links.to(conclusion.party()))
            .withClass("quiet"));
  }

  /** Each source with its statements; where none decides, one sentence. */
  private DomContent weakest(WeakestEvidence weakest, ScrutinyWords words) {
    List<String> sentences = words.weakest(weakest);
    List<DomContent> items = new ArrayList<>();
    for (int i = 0; i < sentences.size(); i++) {
      List<String> statements =
          weakest.decisive().isEmpty() ? List.of() : weakest.decisive().get(i).statements();
      items.add(
          li(
              text(sentences.get(i)),
              each(statements, s -> span(text(" "), links.cite(s)).withClass("because"))));
    }
    return ul(each(items, i -> i));
  }

  /** The first of each kind in the open, all of them as two columns folded away. */
  private void reasons(Reasons reasons, ScrutinyWords words, List<DomContent> content) {
    words.limits(reasons).ifPresent(l -> content.add(p(l).withClass("quiet")));
    List<String> suffices = words.suffices(reasons);
    List<String> breaks = words.breaks(reasons);
    suffices.stream().findFirst().ifPresent(s -> content.add(p(s)));
    breaks.stream().findFirst().ifPresent(s -> content.add(p(s)));
    lattice.write(reasons, words).ifPresent(content::add);
    if (suffices.size() > 1) {
      content.add(
          folded("html.reasons.suffices", suffices.stream().<DomContent>map(x -> li(x)).toList()));
    }
    if (reasons.breaks().size() > 1) {
      List<DomContent> items = new ArrayList<>();
      for (int b = 0; b < breaks.size(); b++) {
        items.add(
            li(
                text(breaks.get(b) + " "),
                span(words.witness(reasons.breaks().get(b))).withClass("quiet")));
      }
      content.add(folded("html.reasons.breaks", items));
    }
  }

  /** A numbered list, as the columns of the drawing are. */
  private DomContent folded(String key, List<DomContent> items) {
    return details(summary(phrases.say(key, phrases.count(items.size()))), ol(each(items, i -> i)))
        .withClass("data");
  }

  /** A row per number with all its flips, the nearest first; those further away are folded. */
  private List<DomContent> tipping(Tipping tipping, ScrutinyWords words) {
    Map<Tipping.Subject, List<Point>> flips = new LinkedHashMap<>();
    tipping
        .points()
        .forEach(p -> flips.computeIfAbsent(p.subject(), _ -> new ArrayList<>()).add(p));
    List<List<DomContent>> rows = flips.values().stream().map(f -> row(f, words)).toList();
    List<DomContent> content = new ArrayList<>();
    if (!rows.isEmpty()) {
      List<List<DomContent>> near = rows.subList(0, Math.min(MOST_NUMBERS, rows.size()));
      content.add(table(near));
      content.add(p(phrases.say("html.tipping.bar")).withClass("quiet"));
      List<List<DomContent>> far = rows.subList(near.size(), rows.size());
      if (!far.isEmpty()) {
        content.add(
            details(summary(phrases.plural("html.tipping.more", far.size())), table(far))
                .withClass("data"));
      }
    }
    words.searched(tipping).forEach(s -> content.add(p(s).withClass("quiet")));
    return content;
  }

  private DomContent table(List<List<DomContent>> rows) {
    return div(Charts.grid(
            phrases,
            List.of(
                phrases.say("tipping.number"),
                phrases.say("html.tipping.where"),
                phrases.say("tipping.at")),
            rows))
        .withClass("tipping");
  }

  private List<DomContent> row(List<Point> flips, ScrutinyWords words) {
    Point first = flips.getFirst();
    return List.of(
        th(
                a(words.number(first)).withHref(trace(first)).withClass("plain"),
                div(words.assumed(first)).withClass("quiet"))
            .attr("scope", "row"),
        td(
            TippingBar.draw(
                flips, flips.stream().map(words::flip).collect(Collectors.joining("; ")))),
        td(each(flips, f -> div(flip(f, words)))));
  }

  /** That a flip is outside the range is plain from the bar; that it is inside must be read. */
  private String flip(Point flip, ScrutinyWords words) {
    return flip.inside()
        ? phrases.say(
            "html.tipping.inside", words.at(flip), words.verdict(flip), words.inside(flip))
        : phrases.say("html.tipping.flip", words.at(flip), words.verdict(flip));
  }

  /** The number among all numbers, or those of the promise. */
  private String trace(Point point) {
    return switch (point.subject()) {
      case Tipping.Subject.OfNumber(String path) -> "#" + AssumptionsSection.anchor(path);
      case Tipping.Subject.OfPromise(String id) -> links.to(id);
    };
  }
}
