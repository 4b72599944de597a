package dev.parley.report.html;

import static j2html.TagCreator.a;
import static j2html.TagCreator.details;
import static j2html.TagCreator.each;
import static j2html.TagCreator.li;
import static j2html.TagCreator.ol;
import static j2html.TagCreator.p;
import static j2html.TagCreator.rawHtml;
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
import java.util.List;
import java.util.Locale;
import org.apache.commons.numbers.fraction.BigFraction;

/** What suffices and what breaks it, tipping points as bars, why now, orders, single sources. */
final class ScrutinySection {
  private static final double WIDTH = 240;

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
      content.add(folded(suffices.getFirst(), suffices));
    }
    if (reasons.breaks().size() > 1) {
      List<DomContent> items = new ArrayList<>();
      for (int b = 0; b < breaks.size(); b++) {
        items.add(
            li(
                text(breaks.get(b) + " "),
                span(words.witness(reasons.breaks().get(b))).withClass("quiet")));
      }
      content.add(
          details(summary(number(breaks.getFirst(), breaks.size())), ol(each(items, i -> i)))
              .withClass("data"));
    }
  }

  private DomContent folded(String name, List<String> sentences) {
    return details(summary(number(name, sentences.size())), ol(each(sentences, s -> li(s))))
        .withClass("data");
  }

  private String number(String first, int size) {
    return first + " (" + phrases.count(size) + ")";
  }

  private List<DomContent> tipping(Tipping tipping, ScrutinyWords words) {
    List<DomContent> content = new ArrayList<>();
    if (!tipping.points().isEmpty()) {
      List<List<DomContent>> rows = new ArrayList<>();
      for (Point point : tipping.points()) {
        rows.add(
            List.of(
                th(a(words.number(point)).withHref(trace(point)).withClass("plain"))
                    .attr("scope", "row"),
                td(bar(point, words.flip(point))),
                Links.number(words.assumed(point)),
                Links.number(words.at(point)),
                td(words.verdict(point)),
                td(words.inside(point))));
      }
      content.add(
          Charts.grid(
              phrases,
              List.of(
                  phrases.say("tipping.number"),
                  phrases.say("html.tipping.where"),
                  phrases.say("tipping.central"),
                  phrases.say("tipping.at"),
                  phrases.say("tipping.verdict"),
                  phrases.say("html.tipping.range")),
              rows));
      content.add(p(phrases.say("html.tipping.bar")).withClass("quiet"));
    }
    words.searched(tipping).forEach(s -> content.add(p(s).withClass("quiet")));
    return content;
  }

  /** The number among all numbers, or those of the promise. */
  private String trace(Point point) {
    return switch (point.subject()) {
      case Tipping.Subject.OfNumber(String path) -> "#" + AssumptionsSection.anchor(path);
      case Tipping.Subject.OfPromise(String id) -> links.to(id);
    };
  }

  /**
   * What was searched as a line, the stated range as a box, a dot where it is, a tick where it
   * flips.
   */
  private static DomContent bar(Point point, String label) {
    StringBuilder svg = new StringBuilder();
    svg.append(
            "<svg width=\"250\" height=\"18\" viewBox=\"-5 0 250 18\" role=\"img\" aria-label=\"")
        .append(label.replace("&", "&amp;").replace("<", "&lt;").replace("\"", "&quot;"))
        .append(
            "\"><line x1=\"0\" x2=\"240\" y1=\"9\" y2=\"9\" stroke=\"currentColor\" opacity=\"0.4\"/>");
    point
        .stated()
        .ifPresent(s -> {
          double from = place(point, s.from());
          double to = place(point, s.to());
          svg.append(
              String.format(
                  Locale.ROOT,
                  "<rect x=\"%.1f\" y=\"4\" width=\"%.1f\" height=\"10\" fill=\"currentColor\" opacity=\"0.25\"/>",
                  from,
                  Math.max(1, to - from)));
        });
    svg.append(
        String.format(
            Locale.ROOT,
            "<circle cx=\"%.1f\" cy=\"9\" r=\"3.5\" fill=\"currentColor\"/><line x1=\"%.1f\" x2=\"%.1f\" y1=\"0\" y2=\"18\" stroke=\"currentColor\" stroke-width=\"2\"/></svg>",
            place(point, point.central()),
            place(point, point.at()),
            place(point, point.at())));
    return rawHtml(svg.toString());
  }

  private static double place(Point point, BigFraction value) {
    double from = point.searched().from().doubleValue();
    double to = point.searched().to().doubleValue();
    double share = to > from ? (value.doubleValue() - from) / (to - from) : 0.5;
    return WIDTH * Math.clamp(share, 0, 1);
  }
}
