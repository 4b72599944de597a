package dev.parley.engine.lint;

import dev.parley.engine.overview.Overview;
import dev.parley.engine.overview.Reasons;
import dev.parley.engine.scenario.Parameters;
import dev.parley.model.Case;
import dev.parley.model.number.Parameter;
import java.util.List;
import java.util.Set;

/** Numbers that no statement supports and no note explains. */
final class NumberRules {
  private NumberRules() {}

  static List<Notice> check(Case negotiation) {
    Set<String> deciding = Set.copyOf(Overview.of(negotiation).trace());
    Reasons reasons = Reasons.of(negotiation);
    return new Parameters(negotiation)
        .all().stream()
            .filter(p -> deciding.contains(p.path()) && p.grounds().assumed())
            .filter(p -> reasons.of(p).isEmpty())
            .map(NumberRules::notice)
            .toList();
  }

  private static Notice notice(Parameter parameter) {
    return new Notice(
        Rule.UNSUPPORTED_NUMBERS,
        parameter.path(),
        "no statement supports and no note explains %s: %s"
            .formatted(parameter.path(), parameter.value().text()),
        "name a statement with `because: [ID]`, or say in a `note` why it is assumed");
  }
}
