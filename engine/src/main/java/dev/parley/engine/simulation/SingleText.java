package dev.parley.engine.simulation;

import dev.parley.engine.CannotCompute;
import dev.parley.engine.space.Choice;
import dev.parley.engine.space.Shape;
import dev.parley.engine.space.Space;
import dev.parley.model.Case;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/**
 * A mediator with a single negotiating text (Klein, Faratin, Sayama and Bar-Yam 2003): it changes
 * one issue of the text at random, everybody votes on the change, and a change that nobody rejects
 * becomes the text. Hill climbers accept what is no worse for them; annealers accept losses too,
 * ever less gladly, with probability exp(loss/temperature) at a temperature that falls to zero. A
 * change that would need the consent of somebody who is not at the table and withholds it is not
 * put to the vote, nor one that would make a text that can be signed one that cannot. It looks at
 * one package at a time, so that the number of packages does not matter.
 */
public final class SingleText {
  /** Whose turns a trace shows: nobody at the table is called so. */
  static final String MEDIATOR = "mediator";

  private static final int TRIES = 100_000;

  private final Case negotiation;
  private final Space space;
  private final Shape shape;
  private final Options options;
  private final int[] voters;
  private final long others;
  private final SplittableRandom random;

  /**
   * How the mediator works.
   *
   * @param rounds changes that are put to the vote; at least 1
   * @param temperature points of loss that an annealer accepts at first with probability 1/e; 0
   *     makes everybody a hill climber
   * @param traced whether the changes that were adopted are kept
   */
  public record Options(int rounds, double temperature, long seed, boolean traced) {}

  SingleText(Case negotiation, Space space, Options options) {
    this.negotiation = negotiation;
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
    others = Arena.others(space, voters);
    random = new SplittableRandom(options.seed());
  }

  SimulatedTalks run() {
    Choice text = start();
    double[] worth = worth(text);
    List<SimulatedTalks.Turn> trace = new ArrayList<>();
    if (options.traced()) {
      trace.add(turn(0, "begins", text));
    }
    for (int round = 0; round < options.rounds(); round++) {
      double heat = options.temperature() * (1 - (double) round / options.rounds());
      Choice changed = changed(text);
      if (changed.equals(text) || !space.feasible(changed) || !open(text, changed)) {
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
        if (options.traced()) {
          trace.add(turn(round + 1, "changes", text));
        }
      }
    }
    return result(text, trace);
  }

  private SimulatedTalks.Turn turn(int round, String act, Choice text) {
    return new SimulatedTalks.Turn(round, MEDIATOR, act, Optional.of(space.evaluated(text)));
  }

  /** Whether a change loses neither a consent of somebody absent nor a text that can be signed. */
  private boolean open(Choice text, Choice changed) {
    return space.signable(text)
        ? space.signable(changed)
        : (space.blocking(changed) & others & ~space.blocking(text)) == 0;
  }

  private boolean accepts(double gain, double heat) {
    double luck = random.nextDouble();
    return gain >= 0 || (heat > 0 && luck < StrictMath.exp(gain / heat));
  }

  /** Today's package where it is complete, else any; always a feasible one. */
  private Choice start() {
    Optional<Choice> today = space.today().filter(space::feasible);
    if (today.isPresent()) {
      return today.get();
    }
    for (int attempt = 0; attempt < TRIES; attempt++) {
      int[] digits = new int[shape.issues()];
      for (int i = 0; i < digits.length; i++) {
        digits[i] = random.nextInt(shape.radix(i));
      }
      Choice text = Choice.of(digits);
      if (space.feasible(text)) {
        return text;
      }
    }
    throw new CannotCompute(
        "no feasible package was met in 100,000 tries to begin with",
        List.of("rules"),
        "state a feasible `now`");
  }

  private Choice changed(Choice text) {
    int issue = random.nextInt(text.issues());
    return text.with(issue, random.nextInt(shape.radix(issue)));
  }

  private double[] worth(Choice text) {
    double[] worth = new double[voters.length];
    for (int p = 0; p < voters.length; p++) {
      worth[p] = space.utility(voters[p], text).doubleValue();
    }
    return worth;
  }

  private List<String> withheld(Choice text) {
    long blocking = space.blocking(text);
    return IntStream.range(0, space.consents().size())
        .filter(c -> (blocking >>> c & 1) != 0)
        .mapToObj(c -> space.consents().get(c).by())
        .toList();
  }

  /** What is not signable in the end is no agreement. */
  private SimulatedTalks result(Choice text, List<SimulatedTalks.Turn> trace) {
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
    // Where the packages are few enough, the text is held against the best ones.
    Optional<Arena> arena =
        agreed && Arena.fits(space) ? Optional.of(Arena.of(negotiation, space)) : Optional.empty();
    Optional<Yardstick> yardstick = arena.map(Yardstick::new);
    return new SimulatedTalks(
        SimulatedTalks.SINGLE_TEXT,
        played,
        options.rounds(),
        options.rounds(),
        agreed ? Optional.of(space.evaluated(text)) : Optional.empty(),
        gains,
        yardstick.map(y -> y.toFront(arena.orElseThrow().offer(text))),
        yardstick.map(y -> y.toNash(arena.orElseThrow().offer(text))),
        withheld(text),
        trace);
  }
}
