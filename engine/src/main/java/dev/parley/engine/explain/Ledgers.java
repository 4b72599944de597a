package dev.parley.engine.explain;

import dev.parley.engine.explain.Explanation.Baseline;
import dev.parley.engine.explain.Explanation.Ledger;
import dev.parley.engine.space.Choice;
import dev.parley.engine.space.Space;
import dev.parley.engine.space.SpaceCompiler;
import dev.parley.model.Case;
import dev.parley.model.Question;
import dev.parley.model.preference.Preferences.Additive;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The ledgers of a chosen package against each baseline that can be formed. */
final class Ledgers {
  private final Case negotiation;
  private final Question question;
  private final SpaceCompiler compiler;
  private final Space space;
  private final Outlook outlook;

  Ledgers(Asked asked, Space space, Outlook outlook) {
    negotiation = asked.negotiation();
    question = asked.question();
    compiler = asked.compiler();
    this.outlook = outlook;
    this.space = space;
  }

  /** Notes in {@code missing} why a ledger is absent. */
  List<Ledger> of(Choice chosen, Map<String, String> missing) {
    if (writer().isEmpty()) {
      missing.put("ledger", "the party's preferences are an order: there are no points to sum");
      return List.of();
    }
    LedgerWriter writer = writer().get();
    List<Ledger> ledgers = new ArrayList<>();
    ledgers.add(writer.againstNoDeal(chosen));
    Optional<Choice> demanded = outlook.demanded(Demands.of(negotiation, question.party()), chosen);
    if (demanded.isPresent()) {
      ledgers.add(writer.against(Baseline.DEMAND, demanded.get(), chosen));
    } else {
      missing.put("demand", "no feasible package satisfies what the party demands");
    }
    if (space.today().isPresent()) {
      ledgers.add(writer.against(Baseline.TODAY, space.today().get(), chosen));
    } else {
      missing.put("today", "the case does not say what is in force today on every issue");
    }
    return ledgers;
  }

  /** Empty for a party whose preferences are only an order. */
  Optional<LedgerWriter> writer() {
    return negotiation
        .preferences(question.party())
        .filter(Additive.class::isInstance)
        .map(p -> new LedgerWriter(negotiation, space, compiler, (Additive) p));
  }
}
