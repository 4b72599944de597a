package dev.parley.engine.generate;

import dev.parley.model.Issue;
import dev.parley.model.evidence.Grounds;
import dev.parley.model.expression.Expression;
import dev.parley.model.number.Domain;
import dev.parley.model.number.Parameter;
import dev.parley.model.preference.Preferences;
import dev.parley.model.preference.Valuation;
import dev.parley.model.preference.WalkAway;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;

/** Invents additive preferences: whole numbers, each issue's best option 100 and its worst 0. */
final class PlanPreferences {
  private static final int LEAST_WALK_AWAY = 38;
  private static final int WALK_AWAYS = 10;

  private final PlanShape shape;
  private final List<Issue> issues;
  private final List<InteractionGraph.Pair> pairs;
  private final SplittableRandom random;

  /** By issue and option: what parties would agree on if they agreed. */
  private final int[][] shared;

  PlanPreferences(
      PlanShape shape,
      List<Issue> issues,
      List<InteractionGraph.Pair> pairs,
      SplittableRandom random) {
    this.shape = shape;
    this.issues = issues;
    this.pairs = pairs;
    this.random = random;
    this.shared = new int[shape.issues()][shape.options()];
    for (int[] values : shared) {
      for (int o = 0; o < values.length; o++) {
        values[o] = random.nextInt(101);
      }
    }
  }

  Preferences of(int party, String id) {
    String path = "preferences." + id + ".";
    List<Preferences.IssueValue> values = new ArrayList<>();
    for (int i = 0; i < issues.size(); i++) {
      values.add(value(party, i, path + issues.get(i).id()));
    }
    return new Preferences.Additive(
        id,
        values,
        terms(party, path),
        new WalkAway.Worth(
            PlanGenerator.number(
                path + "walk-away", Domain.POINTS, LEAST_WALK_AWAY + random.nextInt(WALK_AWAYS))),
        Optional.empty(),
        Grounds.NONE);
  }

  private Preferences.IssueValue value(int party, int issue, String path) {
    int[] points = points(party, issue);
    List<Valuation.Knot> knots = new ArrayList<>();
    for (int o = 0; o < points.length; o++) {
      String option = PlanGenerator.option(o);
      Parameter value = PlanGenerator.number(path + ".values." + option, Domain.POINTS, points[o]);
      knots.add(new Valuation.Knot(option, value));
    }
    return new Preferences.IssueValue(
        issues.get(issue).id(),
        PlanGenerator.number(path + ".weight", Domain.NON_NEGATIVE, 1 + random.nextInt(40)),
        new Valuation.Stated(knots),
        Grounds.NONE);
  }

  /** A mixture of what all like and of one end of the issue, stretched to 0 to 100. */
  private int[] points(int party, int issue) {
    boolean rising = ((party + issue) & 1) == 0;
    double[] mixed = new double[shape.options()];
    double least = Double.MAX_VALUE;
    double greatest = -Double.MAX_VALUE;
    for (int o = 0; o < mixed.length; o++) {
      double place = 100.0 * o / (mixed.length - 1);
      double own = (rising ? place : 100 - place) + random.nextInt(21) - 10;
      mixed[o] = shape.opposition() * own + (1 - shape.opposition()) * shared[issue][o];
      least = Math.min(least, mixed[o]);
      greatest = Math.max(greatest, mixed[o]);
    }
    int[] points = new int[mixed.length];
    for (int o = 0; o < points.length; o++) {
      double spread = Math.max(greatest - least, 1e-9);
      points[o] = (int) Math.round(100 * (mixed[o] - least) / spread);
    }
    return points;
  }

  /** The interactions that fall to this party; each belongs to one. */
  private List<Preferences.Term> terms(int party, String path) {
    List<Preferences.Term> terms = new ArrayList<>();
    for (int i = party; i < pairs.size(); i += shape.parties()) {
      Expression when =
          PlanGenerator.both(
              pairs.get(i), random.nextInt(shape.options()), random.nextInt(shape.options()));
      int size = 2 + random.nextInt(9);
      long add = random.nextBoolean() ? size : -size;
      // The path is the reader's: an entry without an id is called by its text.
      String place = path + "terms." + when.text() + ".add";
      terms.add(new Preferences.Term(when, PlanGenerator.number(place, Domain.ANY, add)));
    }
    return terms;
  }
}
