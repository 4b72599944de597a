package dev.parley.report.json;

import dev.parley.engine.diff.Answer;
import dev.parley.engine.diff.Difference;
import dev.parley.engine.explain.Flag;
import dev.parley.engine.facts.Change;
import java.util.Optional;

/** The {@code result} of {@code diff}. */
final class DifferenceJson {
  private final Json json;

  DifferenceJson(Json json) {
    this.json = json;
  }

  void write(Difference difference) {
    json.object(() -> {
      json.name("changes").array(difference.changes(), this::change);
      json.name("before").optional(difference.before(), this::answer);
      json.name("after").optional(difference.after(), this::answer);
      json.name("sameAnswer").bool(difference.sameAnswer());
    });
  }

  void change(Change change) {
    json.object(() -> {
      json.name("kind").string(change.fact().kind().label());
      json.name("of").strings(change.fact().of());
      json.name("attribute").string(change.fact().attribute());
      value("before", change.before());
      value("after", change.after());
    });
  }

  private void value(String name, Optional<String> value) {
    json.name(name).optional(value, json::string);
  }

  private void answer(Answer answer) {
    json.object(() -> {
      json.name("feasible").count(answer.feasible());
      json.name("signable").count(answer.signable());
      json.name("explained").optional(answer.explained(), e -> json.object(() -> explained(e)));
      json.name("missing").optional(answer.missing(), json::string);
    });
  }

  private void explained(Answer.Explained explained) {
    json.name("party").string(explained.party());
    json.name("concedes").string(explained.concedes());
    json.name("verdict").string(explained.verdict().label());
    json.name("flags").array(explained.flags(), (Flag f) -> json.string(f.label()));
    json.name("signableWith").count(explained.signableWith());
    json.name("bestWith").optional(explained.bestWith(), json::points);
    json.name("bestWithout").optional(explained.bestWithout(), json::points);
  }
}
