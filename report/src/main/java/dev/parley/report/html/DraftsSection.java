package dev.parley.report.html;

import static j2html.TagCreator.each;
import static j2html.TagCreator.h3;
import static j2html.TagCreator.li;
import static j2html.TagCreator.ol;
import static j2html.TagCreator.p;
import static j2html.TagCreator.td;

import dev.parley.engine.deals.Deals;
import dev.parley.engine.deals.DraftReading;
import dev.parley.engine.deals.DraftReading.Sure;
import dev.parley.model.Draft;
import dev.parley.report.html.Frame.Part;
import dev.parley.report.wording.AmendmentText;
import dev.parley.report.wording.DraftText;
import dev.parley.report.wording.GapText;
import dev.parley.report.wording.TradeText;
import dev.parley.report.wording.Words;
import j2html.tags.DomContent;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Drafts with their amendments, trades, and the gap where nothing is signable. */
final class DraftsSection {
  private static final int SHOWN = 5;

  private final Links links;
  private final Words words;
  private final NumberLinks numbers;

  DraftsSection(Links links) {
    this.links = links;
    words = links.words();
    numbers = new NumberLinks(links);
  }

  Optional<Part> write(Deals deals) {
    List<DomContent> content = new ArrayList<>();
    deals
        .gap()
        .ifPresent(g -> {
          content.add(h3(words.say("html.gap.heading")));
          GapText text = new GapText(words);
          content.add(p(numbers.sentence(text.largest(g))));
          content.add(new Blockers(links).list(g.largest().blockers()));
          content.add(p(numbers.sentence(text.sum(g))));
          if (!text.same(g)) {
            content.add(new Blockers(links).list(g.sum().blockers()));
          }
          content.add(p(text.measured()).withClass("quiet"));
        });
    deals.drafts().forEach(d -> draft(d, content));
    deals
        .trades()
        .forEach(t -> {
          TradeText text = new TradeText(words, links.negotiation());
          content.add(h3(words.say("html.trades.heading", text.start(t))));
          content.add(p(text.summary(t)));
          content.add(
              ol(
                  each(
                      t.first().stream().limit(SHOWN).toList(),
                      x ->
                          li(
                              p(numbers.sentence(text.sentence(x))),
                              p(numbers.sentence(text.beside(x))).withClass("quiet")))));
        });
    return content.isEmpty()
        ? Optional.empty()
        : Optional.of(new Part("drafts", words.say("html.drafts.heading"), content));
  }

  private void draft(DraftReading reading, List<DomContent> content) {
    Draft draft = links.negotiation().draft(reading.draft()).orElseThrow();
    DraftText text = new DraftText(words);
    content.add(
        h3(draft.title() + draft.date().map(d -> ", " + words.phrases().date(d)).orElse("")));
    content.add(points(draft));
    content.add(p(text.standsFor(reading, draft)));
    if (!reading.surely().isEmpty()) {
      content.add(p(text.surely()));
      content.add(new Blockers(links).list(reading.surely().stream().map(Sure::blocker).toList()));
    }
    text.may(reading).ifPresent(m -> content.add(p(numbers.sentence(m))));
    DraftReading.Nearest nearest = reading.nearest();
    if (nearest.none()) {
      content.add(p(text.noAmendment()));
      return;
    }
    AmendmentText amendments = new AmendmentText(words, draft, reading.open());
    content.add(p(amendments.heading(nearest, reading.exactness())));
    content.add(
        ol(
            each(
                nearest.first().stream().limit(SHOWN).toList(),
                a -> li(numbers.sentence(amendments.sentence(a))))));
    nearest
        .size()
        .map(size -> size.subtract(BigInteger.valueOf(Math.min(SHOWN, nearest.first().size()))))
        .filter(more -> more.signum() > 0)
        .ifPresent(
            more -> content.add(p(words.phrases().plural("html.more", more)).withClass("quiet")));
  }

  private DomContent points(Draft draft) {
    List<List<DomContent>> rows = new ArrayList<>();
    for (Draft.Point point : draft.points()) {
      List<String> sets =
          point.sets().stream()
              .map(s ->
                  words.say(
                      "issue-option",
                      words.issue(s.issue()),
                      words
                          .phrases()
                          .any(s.options().stream().map(o -> words.option(s.issue(), o)).toList())))
              .toList();
      rows.add(
          List.of(
              Links.number(Integer.toString(point.nr())),
              td(point.title().orElse("")),
              td(
                  sets.isEmpty()
                      ? words.say("html.draft.unmapped")
                      : String.join(words.say("separator"), sets)),
              td(
                  point
                      .status()
                      .map(s -> words.say("html.status." + s.name().toLowerCase(Locale.ROOT)))
                      .orElse(""))));
    }
    return Charts.dataTable(
        words.phrases(),
        List.of(
            words.say("html.draft.point"),
            words.say("html.draft.title"),
            words.say("html.draft.read"),
            words.say("html.draft.status")),
        rows);
  }
}
