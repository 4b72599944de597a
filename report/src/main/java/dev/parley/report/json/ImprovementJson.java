package dev.parley.report.json;

import dev.parley.engine.guarantee.Change;
import dev.parley.engine.guarantee.Costs;
import dev.parley.engine.guarantee.Improvements;
import dev.parley.engine.guarantee.Improvements.Improvement;
import java.util.Map;

/** Changes that would make a promise believed. */
final class ImprovementJson {
  private final Json json;

  ImprovementJson(Json json) {
    this.json = json;
  }

  void write(Improvements improvements) {
    json.object(() -> {
      json.name("target").fine(improvements.target());
      json.name("costs").object(() -> costs(improvements.costs()));
      json.name("reached").bool(improvements.reached());
      json.name("size").integer(improvements.size());
      json.name("reaching").array(improvements.reaching(), this::improvement);
      json.name("best").array(improvements.best(), this::improvement);
      json.name("examined").integer(improvements.examined());
      json.name("complete").bool(improvements.complete());
    });
  }

  private void costs(Costs costs) {
    json.name("form").fine(costs.form());
    json.name("trigger").fine(costs.trigger());
    json.name("tripwire").fine(costs.tripwire());
    json.name("strength").fine(costs.strength());
    json.name("guarantor").fine(costs.guarantor());
  }

  void improvement(Improvement improvement) {
    json.object(() -> {
      json.name("changes").array(improvement.changes(), this::change);
      json.name("cost").fine(improvement.cost());
      json.name("deterred").fine(improvement.after().deterred());
      json.name("attackFails").fine(improvement.after().attackFails());
      json.name("weakens").bool(improvement.effect().weakens());
      json.name("falls")
          .fields(
              improvement.effect().falls().entrySet(),
              Map.Entry::getKey,
              e -> json.fine(e.getValue()));
      json.name("change");
      GuaranteeJson.effect(json, improvement.effect());
    });
  }

  private void change(Change change) {
    json.object(() -> {
      switch (change) {
        case Change.ToForm to -> json.name("form").string(PromiseJson.word(to.form()));
        case Change.ToTrigger to -> json.name("trigger").string(PromiseJson.word(to.trigger()));
        case Change.Tripwire t -> {
          json.name("tripwire").fine(t.points());
          json.name("guarantor").string(t.guarantor());
        }
        case Change.Strength s -> {
          json.name("strength").fine(s.added());
          json.name("guarantor").string(s.guarantor());
        }
        case Change.Another a -> json.name("anotherLike").string(a.like());
      }
    });
  }
}
