package dev.parley.report.html;

import dev.parley.engine.Evaluated;
import dev.parley.engine.deals.Deals;
import dev.parley.engine.deals.PointCloud;
import dev.parley.engine.explain.Explanation;
import dev.parley.model.Issue;
import dev.parley.model.Package;
import dev.parley.model.evidence.Event;
import dev.parley.model.evidence.PartialDate;
import dev.parley.report.html.MapSection.Mark;
import dev.parley.report.json.Json;
import dev.parley.report.wording.RobustnessText;
import dev.parley.report.wording.RowText;
import dev.parley.report.wording.VerdictText;
import dev.parley.report.wording.Words;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** The numbers of the pictures as JSON, with the names that they show. */
final class ChartData {
  private final Links links;
  private final Words words;
  private final Json json;

  private ChartData(Links links, Json json) {
    this.links = links;
    words = links.words();
    this.json = json;
  }

  static String of(
      Links links,
      Deals deals,
      PointCloud cloud,
      List<Mark> marks,
      Optional<Explanation> explanation) {
    return Json.text(json ->
        json.object(() -> {
          ChartData data = new ChartData(links, json);
          data.names(cloud);
          data.cloud(cloud, marks, deals);
          data.consents(deals);
          data.timeline();
          explanation.ifPresent(data::explanation);
        }));
  }

  private void names(PointCloud cloud) {
    json.name("parties")
        .array(
            List.copyOf(cloud.walkAways().entrySet()),
            e ->
                json.object(() -> {
                  json.name("id").string(e.getKey());
                  json.name("name").string(words.who(e.getKey()));
                  json.name("walkAway").points(e.getValue());
                }));
    json.name("issues")
        .array(
            links.negotiation().issues(),
            i ->
                json.object(() -> {
                  json.name("id").string(i.id());
                  json.name("name").string(words.issue(i.id()));
                  json.name("options").strings(options(i));
                }));
  }

  private List<String> options(Issue issue) {
    return issue.options().stream().map(o -> words.option(issue.id(), o.id())).toList();
  }

  private void cloud(PointCloud cloud, List<Mark> marks, Deals deals) {
    Set<Package> undominated =
        deals.pareto().first().stream().map(Evaluated::deal).collect(Collectors.toSet());
    List<String> parties = List.copyOf(cloud.walkAways().keySet());
    json.name("dots")
        .array(
            cloud.dots(),
            d ->
                json.object(() -> {
                  place(d.deal(), parties);
                  json.name("signable").bool(d.signable());
                  json.name("today").bool(d.today());
                  json.name("pareto").bool(undominated.contains(d.deal().deal()));
                }));
    json.name("marks")
        .array(
            marks,
            m ->
                json.object(() -> {
                  json.name("kind").string(m.kind());
                  json.name("name").string(m.name());
                  place(m.deal(), parties);
                }));
  }

  /** Options by position and points in the order of the parties. */
  private void place(Evaluated deal, List<String> parties) {
    json.name("o")
        .array(
            links.negotiation().issues(),
            i -> json.integer(i.indexOf(deal.deal().options().getOrDefault(i.id(), ""))));
    json.name("u")
        .array(
            parties,
            p -> json.optional(Optional.ofNullable(deal.utilities().get(p)), json::points));
  }

  private void consents(Deals deals) {
    json.name("consents")
        .array(
            deals.consents(),
            c ->
                json.object(() -> {
                  json.name("name").string(words.who(c.by()));
                  json.name("given").share(c.given());
                  json.name("sole").share(c.soleBlocker());
                }));
  }

  private void timeline() {
    json.name("events")
        .array(
            links.negotiation().events(),
            (Event e) ->
                json.object(() -> {
                  json.name("from").string(first(e.date()));
                  json.name("to").string(e.date().last().toString());
                  json.name("text").string(e.text());
                  json.name("disputed").array(e.disputed(), d -> json.string(first(d.date())));
                }));
  }

  private static String first(PartialDate date) {
    PartialDate day =
        new PartialDate(date.year(), Math.max(1, date.month()), Math.max(1, date.day()));
    return day.toString();
  }

  private void explanation(Explanation result) {
    RowText rows = new RowText(words, links.evidence());
    json.name("ledgers")
        .fields(
            result.ledgers(),
            l -> l.baseline().id(),
            l ->
                json.array(
                    l.rows(),
                    r ->
                        json.object(() -> {
                          json.name("what")
                              .string(rows.what(r.subject(), r.points(), l.from().isEmpty()));
                          json.name("points").points(r.points());
                          json.name("because").string(links.evidence().because(r.because()));
                        })));
    result
        .robustness()
        .ifPresent(r ->
            json.name("verdicts")
                .array(
                    RobustnessText.byFrequency(r),
                    v ->
                        json.object(() -> {
                          json.name("name").string(VerdictText.name(v, words.phrases()));
                          json.name("share").share(share(r.verdicts(), v, r.n()));
                          json.name("central").bool(v == result.verdict());
                        })));
  }

  private static <K> double share(Map<K, Integer> counts, K key, int n) {
    return (double) counts.getOrDefault(key, 0) / n;
  }
}
