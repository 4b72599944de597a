package dev.parley.engine.stability;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * Witnesses: why a state is stable for a party under a concept or why it is not. Each takes one
 * search over the states. {@link WitnessChecker} confirms them.
 */
public final class Reasons {
  private final GraphModel model;
  private final Reach reach;

  /** Prepares what all witnesses of a model share. */
  public Reasons(GraphModel model) {
    this(model, Reach.prepared(model, 1));
  }

  /** With searches made ready, which other questions share. */
  Reasons(GraphModel model, Reach reach) {
    this.model = model;
    this.reach = reach;
  }

  /**
   * The reason for one entry of the table.
   *
   * @param mover position of a mover with preferences
   */
  public Reason of(int mover, int state, Concept concept) {
    int[] improvements = model.improvements(mover, state);
    if (improvements.length == 0) {
      return new Reason.NoImprovement();
    }
    if (concept == Concept.NASH) {
      return unpunished(mover, List.of(), improvements);
    }
    List<Sanction> sanctions =
        concept == Concept.SIM
            ? simultaneous(mover, state, improvements)
            : sequential(mover, state, concept, improvements);
    return sanctions.size() == improvements.length
        ? new Reason.Deterred(sanctions)
        : unpunished(mover, sanctions, improvements);
  }

  private Reason unpunished(int mover, List<Sanction> sanctions, int[] improvements) {
    List<Integer> punished = sanctions.stream().map(Sanction::improvement).toList();
    Ranks ranks = model.ranks(mover);
    return new Reason.Unpunished(
        IntStream.of(improvements)
            .filter(s -> !punished.contains(s))
            .reduce((a, b) -> ranks.prefers(b, a) ? b : a)
            .orElseThrow());
  }

  private List<Sanction> simultaneous(int mover, int state, int[] improvements) {
    SimultaneousStability stability = new SimultaneousStability(model);
    return IntStream.of(improvements)
        .mapToObj(s -> stability.sanction(mover, state, s))
        .flatMap(Optional::stream)
        .toList();
  }

  private List<Sanction> sequential(int mover, int state, Concept concept, int[] improvements) {
    boolean improving = concept == Concept.SEQ || concept == Concept.SSEQ;
    boolean escapes = concept == Concept.SMR || concept == Concept.SSEQ;
    StateSet deterrents = deterrents(mover, state, escapes);
    long others = ((1L << model.movers().size()) - 1) & ~(1L << mover);
    Reach.Routes routes = reach.routesTo(others, improving, deterrents::contains);
    List<Sanction> sanctions = new ArrayList<>();
    for (int improvement : improvements) {
      routes
          .of(improvement)
          .ifPresent(
              steps -> sanctions.add(new Sanction(improvement, steps, steps.getLast().to())));
    }
    return sanctions;
  }

  /** States no better for the mover than the given one, and without a way out of them. */
  private StateSet deterrents(int mover, int state, boolean escapes) {
    int[] utility = reach.spread(model.ranks(mover));
    int[] values = escapes ? reach.greatest(mover, utility) : utility;
    int[] bound = values.clone();
    Arrays.fill(bound, model.ranks(mover).of(state));
    return reach.stable(values, bound);
  }
}
