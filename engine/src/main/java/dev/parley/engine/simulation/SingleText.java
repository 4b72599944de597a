package dev.parley.engine.simulation;

import dev.parley.engine.CannotCompute;
import dev.parley.engine.space.Shape;
import dev.parley.engine.space.Space;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;

/**
 * A mediator with a single negotiating text (Klein, Faratin, Sayama and Bar-Yam 2003): it changes
 * one issue of the text at random, everybody votes on the change, and a change that nobody rejects
 * becomes the text. Hill climbers accept what is no worse for them; annealers accept losses too,
 * ever less gladly, with probability exp(loss/temperature) at a temperature that falls to zero. It
 * looks at one package at a time, so that the number of packages does not matter.
 */
public final class SingleText {
  private final Space space;
  private final Shape shape;
  private final Options options;
  private final int[] voters;
  private final SplittableRandom random;

  /**
   * How the mediator works.
   *
   * @param rounds changes that are put to the vote; at least 1
   * @param temperature points of loss that an annealer accepts at first with probability 1/e; 0
   *     makes everybody a hill climber
   */
  public record Options(int rounds, double temperature, long seed) {}

  SingleText(Space space, Options options) {
    this.space = space;
    this.options = options;
    shape = space.shape();
    voters = Arena.negotiators(space);
    if (voters.length < 2) {
      throw new CannotCompute(
          "talks need two parties that consent unconditionally and whose points mean distances",
          List.of("consent"),
          "give the parties values, or make their consents unconditional");
    }
    random = new SplittableRandom(options.seed());
  }

  SimulatedTalks run() {
    long text = start();
    double[] worth = worth(text);
    for (int round = 0; round < options.rounds(); round++) {
      double heat = options.temperature() * (1 - (double) round / options.rounds());
      long changed = changed(text);
      if (changed == text || !space.feasible(changed)) {
        continue;
      }
      double[] offered = worth(changed);
      boolean all = true;
      for (int p = 0; p < voters.length; p++) {
        // Everybody votes, so that each voter's random numbers do not depend on the others' votes.
        all &= accepts(offered[p] - worth[p], heat);
      }
      if (all) {
        text = changed;
        worth = offered;
      }
    }
    return result(text);
  }

  private boolean accepts(double gain, double heat) {
    double luck = random.nextDouble();
    return gain >= 0 || (heat > 0 && luck < StrictMath.exp(gain / heat));
  }

  /** Today's package where it is complete, else any; always a feasible one. */
  private long start() {
    if (space.now() >= 0 && space.feasible(space.now())) {
      return space.now();
    }
    int[] digits = new int[shape.issues()];
    for (int attempt = 0; attempt < 100_000; attempt++) {
      for (int i = 0; i < digits.length; i++) {
        digits[i] = random.nextInt(shape.radix(i));
      }
      if (space.feasible(shape.index(digits))) {
        return shape.index(digits);
      }
    }
    throw new CannotCompute(
        "no feasible package was met in 100,000 tries to begin with",
        List.of("rules"),
        "state a feasible `now`");
  }

  private long changed(long text) {
    int[] digits = shape.digits(text);
    int issue = random.nextInt(digits.length);
    digits[issue] = random.nextInt(shape.radix(issue));
    return shape.index(digits);
  }

  private double[] worth(long text) {
    double[] worth = new double[voters.length];
    for (int p = 0; p < voters.length; p++) {
      worth[p] = space.utility(voters[p], text).doubleValue();
    }
    return worth;
  }

  /** What is not signable in the end is no agreement. */
  private SimulatedTalks result(long text) {
    boolean agreed = space.signable(text);
    Map<String, String> played = new LinkedHashMap<>();
    Map<String, Double> gains = new LinkedHashMap<>();
    double[] worth = worth(text);
    for (int p = 0; p < voters.length; p++) {
      String party = space.voters().get(voters[p]).party();
      played.put(party, options.temperature() > 0 ? "annealer" : "hill-climber");
      double points = worth[p] - space.voters().get(voters[p]).walkAway().doubleValue();
      gains.put(party, agreed ? points : 0);
    }
    List<SimulatedTalks.Turn> none = new ArrayList<>();
    return new SimulatedTalks(
        "single-text",
        played,
        options.rounds(),
        options.rounds(),
        agreed ? Optional.of(space.evaluated(text)) : Optional.empty(),
        gains,
        Optional.empty(),
        Optional.empty(),
        none);
  }
}
