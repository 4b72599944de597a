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
import dev.parley.report.wording.Evidence;
import dev.parley.report.wording.Figures;
import dev.parley.report.wording.GapText;
import dev.parley.report.wording.TradeText;
import dev.parley.report.wording.Words;
import j2html.tags.DomContent;
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
          content.add(h3("How far from a deal"));
          GapText text = new GapText(words);
          content.add(p(numbers.sentence(text.largest(g))));
          content.add(new Blockers(links).list(g.largest().blockers()));
          content.add(p(numbers.sentence(text.sum(g))));
          if (!text.same(g)) {
            content.add(new Blockers(links).list(g.sum().blockers()));
          }
          content.add(p(GapText.MEASURED).withClass("quiet"));
        });
    deals.drafts().forEach(d -> draft(d, content));
    deals
        .trades()
        .forEach(t -> {
          TradeText text = new TradeText(words, links.negotiation());
          content.add(h3("Trades of two issues, starting from " + text.start(t)));
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
        : Optional.of(new Part("drafts", "Drafts, amendments and trades", content));
  }

  private void draft(DraftReading reading, List<DomContent> content) {
    Draft draft = links.negotiation().draft(reading.draft()).orElseThrow();
    DraftText text = new DraftText(words);
    content.add(h3(draft.title() + draft.date().map(d -> ", " + Evidence.date(d)).orElse("")));
    content.add(points(draft));
    content.add(p(text.standsFor(reading, draft)));
    if (!reading.surely().isEmpty()) {
      content.add(p(DraftText.SURELY));
      content.add(new Blockers(links).list(reading.surely().stream().map(Sure::blocker).toList()));
    }
    text.may(reading).ifPresent(m -> content.add(p(numbers.sentence(m))));
    DraftReading.Nearest nearest = reading.nearest();
    if (nearest.size() == 0) {
      content.add(p(DraftText.NO_AMENDMENT));
      return;
    }
    AmendmentText amendments = new AmendmentText(words, draft, reading.open());
    content.add(p(amendments.heading(nearest)));
    content.add(
        ol(
            each(
                nearest.first().stream().limit(SHOWN).toList(),
                a -> li(numbers.sentence(amendments.sentence(a))))));
    long more = nearest.size() - Math.min(SHOWN, nearest.first().size());
    if (more > 0) {
      content.add(p("And %s more.".formatted(Figures.count(more))).withClass("quiet"));
    }
  }

  private DomContent points(Draft draft) {
    List<List<DomContent>> rows = new ArrayList<>();
    for (Draft.Point point : draft.points()) {
      List<String> sets =
          point.sets().stream()
              .map(s ->
                  words.issue(s.issue())
                      + ": "
                      + Words.list(
                          s.options().stream().map(o -> words.option(s.issue(), o)).toList(), "or"))
              .toList();
      rows.add(
          List.of(
              Links.number(Integer.toString(point.nr())),
              td(point.title().orElse("")),
              td(sets.isEmpty() ? "not mapped" : String.join("; ", sets)),
              td(point.status().map(s -> s.name().toLowerCase(Locale.ROOT)).orElse(""))));
    }
    return Charts.dataTable(List.of("point", "title", "read as", "status"), rows);
  }
}
