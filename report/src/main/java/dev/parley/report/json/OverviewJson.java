package dev.parley.report.json;

import dev.parley.engine.overview.Overview;
import dev.parley.engine.overview.Stakes.Stake;
import dev.parley.model.Case;
import dev.parley.model.Consent;
import dev.parley.model.Issue;
import dev.parley.model.expression.Expression;
import java.util.Map;

/** The {@code result} of {@code show}. */
final class OverviewJson {
  private final Json json;

  OverviewJson(Json json) {
    this.json = json;
  }

  void write(Overview overview, Case negotiation) {
    json.object(() -> {
      json.name("title").string(negotiation.title());
      json.name("packages").count(overview.packages());
      json.name("numbers").integer(overview.numbers());
      json.name("sourced").integer(overview.sourced());
      json.name("uncertain").integer(overview.uncertain());
      json.name("parties").fields(negotiation.parties(), p -> p.id(), p -> json.string(p.name()));
      json.name("issues").fields(negotiation.issues(), Issue::id, this::issue);
      json.name("consents")
          .fields(
              negotiation.consents(),
              Consent::by,
              c -> json.strings(c.when().stream().map(Expression::text).toList()));
      json.name("sources").integer(negotiation.sources().size());
      json.name("statements").integer(negotiation.statements().size());
      json.name("events").integer(negotiation.events().size());
      json.name("drafts").strings(negotiation.drafts().stream().map(d -> d.id()).toList());
      json.name("stakes")
          .fields(
              overview.stakes().byParty().entrySet(),
              Map.Entry::getKey,
              e ->
                  json.fields(
                      e.getValue().entrySet(), Map.Entry::getKey, s -> stake(s.getValue())));
    });
  }

  private void issue(Issue issue) {
    json.object(() -> {
      json.name("title").string(issue.title());
      json.name("options").strings(issue.options().stream().map(Issue.Option::id).toList());
      json.name("now").optional(issue.now(), json::string);
    });
  }

  private void stake(Stake stake) {
    json.object(() -> {
      json.name("points").points(stake.points());
      json.name("weight").points(stake.weight());
      json.name("options")
          .fields(
              stake.contributions().entrySet(), Map.Entry::getKey, o -> json.points(o.getValue()));
    });
  }
}
