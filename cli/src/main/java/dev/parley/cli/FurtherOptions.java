package dev.parley.cli;

import dev.parley.engine.stability.Concept;
import dev.parley.engine.stability.DealQuestion;
import dev.parley.engine.stability.FurtherQuestions;
import dev.parley.engine.stability.FurtherQuestions.Sampling;
import dev.parley.model.Case;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.IntConsumer;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** What {@code stability} answers beyond its table. */
final class FurtherOptions {
  private static final int MOST_MOVES = 1_000;

  /** Draws that say what is known, where nothing else is said. */
  private static final int USUAL_DRAWS = 1_000;

  @Option(
      names = "--inverse",
      order = 3,
      paramLabel = "DEAL",
      description = "which preferences would make this deal hold? named as with --deal")
  private @Nullable String inverse;

  @Option(
      names = "--coalitions",
      order = 3,
      description = "also what several parties would leave together (CR, CGMR, CSMR, CSEQ)")
  private boolean coalitions;

  @Option(
      names = "--horizon",
      order = 3,
      paramLabel = "H",
      description = "also what two parties would leave that look H moves ahead, or any number")
  private @Nullable Integer horizon;

  @Option(
      names = "--strength",
      order = 3,
      description = "also whether sanctions would leave a party worse off than no deal")
  private boolean strength;

  @Option(
      names = "--unknown",
      order = 3,
      description =
          "also what holds where only that is known of preferences on which all draws agree")
  private boolean unknown;

  @Option(
      names = "--draws",
      order = 4,
      paramLabel = "N",
      defaultValue = "0",
      description =
          "also how often each state holds, over N draws of the uncertain numbers"
              + " (default: ${DEFAULT-VALUE}; 1000 for --unknown)")
  private int draws;

  @Option(
      names = "--seed",
      order = 4,
      paramLabel = "N",
      defaultValue = "1",
      description = "seed of the draws (default: ${DEFAULT-VALUE})")
  private long seed;

  void check(CaseVerb verb) {
    verb.atLeast(0, draws, "--draws");
    verb.within(
        horizon == null || (horizon >= 1 && horizon <= MOST_MOVES),
        "--horizon is %s, expected a number from 1 to " + MOST_MOVES,
        String.valueOf(horizon));
  }

  int draws() {
    return draws;
  }

  /** The deal that is to become an equilibrium. */
  Optional<DealNames> inverse(Case negotiation, int threads) {
    return Optional.ofNullable(inverse).map(d -> DealNames.find(negotiation, d, threads));
  }

  FurtherQuestions questions(
      Optional<DealNames> wanted, List<Concept> concepts, IntConsumer progress) {
    return new FurtherQuestions(
        coalitions,
        strength,
        horizon == null ? OptionalInt.empty() : OptionalInt.of(horizon),
        unknown
            ? Optional.of(new Sampling(draws == 0 ? USUAL_DRAWS : draws, seed, _ -> {}))
            : Optional.empty(),
        draws == 0 ? Optional.empty() : Optional.of(new Sampling(draws, seed, progress)),
        wanted.map(DealNames::question).orElseGet(DealQuestion.None::new),
        concepts);
  }

  /** The options as they are repeated in a command. */
  String repeated() {
    return (inverse == null ? "" : " --inverse " + CaseVerb.quoted(inverse))
        + (coalitions ? " --coalitions" : "")
        + (horizon == null ? "" : " --horizon " + horizon)
        + (strength ? " --strength" : "")
        + (unknown ? " --unknown" : "")
        + (draws == 0 ? "" : " --draws " + draws)
        + (draws == 0 && !unknown ? "" : " --seed " + seed);
  }
}
