package dev.parley.engine.stability;

import dev.parley.engine.Evaluated;
import dev.parley.engine.Witness;
import dev.parley.engine.space.Space;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;

/** What shows a verdict on a deal, as packages: the breach that nobody punishes, or sanctions. */
final class HoldingCertificate {
  private HoldingCertificate() {}

  static List<Witness> of(Holding holding, CaseGraph graph, Space space) {
    StateIndex index = graph.states().index();
    IntFunction<Evaluated> valued = s -> space.evaluated(index.code(s));
    List<Witness> witnesses = new ArrayList<>();
    witnesses.add(new Witness("deal", valued.apply(holding.shown())));
    holding.underConcepts().stream()
        .filter(u -> u.concept() == holding.concept())
        .flatMap(u -> u.parties().stream())
        .forEach(p -> {
          switch (p.reason()) {
            case Reason.NoImprovement _ -> {}
            case Reason.Unpunished(int breach) ->
                witnesses.add(new Witness("breach-by-" + p.party(), valued.apply(breach)));
            case Reason.Deterred(List<Sanction> sanctions) ->
                witnesses.add(
                    new Witness(
                        "sanction-of-" + p.party(), valued.apply(sanctions.getFirst().outcome())));
          }
        });
    return witnesses;
  }
}
