package dev.parley.engine.explain;

import dev.parley.engine.scenario.Scenario;
import dev.parley.engine.space.Condition;
import dev.parley.engine.space.Shape;
import dev.parley.engine.space.SpaceCompiler;
import dev.parley.model.Case;
import dev.parley.model.Question;
import java.util.List;

/** A question about a case, compiled. */
record Asked(
    Case negotiation,
    Question question,
    Scenario scenario,
    SpaceCompiler compiler,
    int voter,
    Condition concession) {

  /** Positions of the issues that the concession mentions. */
  List<Integer> issues(Shape shape) {
    return question.concedes().issues().stream().map(shape::position).sorted().toList();
  }
}
