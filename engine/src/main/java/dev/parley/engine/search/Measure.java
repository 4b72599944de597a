package dev.parley.engine.search;

import dev.parley.engine.CannotCompute;
import dev.parley.engine.space.Choice;
import dev.parley.engine.space.Condition;
import dev.parley.engine.space.Shape;
import dev.parley.engine.space.UtilityForm;
import dev.parley.engine.space.Voter;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;

/**
 * A number per package that is a sum over issues, plus amounts where conditions hold: a utility on
 * its own integer scale, or a count of changes.
 */
public final class Measure {
  private static final int MOST_BITS = 61;

  private final long[][] parts;
  private final List<Term> terms;

  Measure(long[][] parts, List<Term> terms) {
    this.parts = parts;
    this.terms = List.copyOf(terms);
  }

  /** An amount added where a condition holds. */
  record Term(Condition when, long amount) {}

  /**
   * A voter's utility.
   *
   * @throws CannotCompute if its numbers need more than 61 bits
   */
  public static Measure of(Voter voter, Shape shape) {
    UtilityForm form = voter.form();
    if (form.bits() > MOST_BITS) {
      throw new CannotCompute(
          "the numbers of " + voter.party() + " need more than 61 bits in a case of this size",
          List.of("preferences." + voter.party()),
          "give weights and values with fewer decimals");
    }
    long[][] parts = new long[shape.issues()][];
    for (int i = 0; i < parts.length; i++) {
      parts[i] = new long[shape.radix(i)];
      for (int d = 0; d < parts[i].length; d++) {
        parts[i][d] = form.part(i, d).longValueExact();
      }
    }
    List<Term> terms = new ArrayList<>();
    form.terms().forEach(t -> terms.add(new Term(t.when(), t.amount().longValueExact())));
    return new Measure(parts, terms);
  }

  /** Minus the number of issues, of those that count, on which a package differs from another. */
  public static Measure fewChanges(Shape shape, Choice from, List<Integer> counted) {
    long[][] parts = new long[shape.issues()][];
    for (int i = 0; i < parts.length; i++) {
      parts[i] = new long[shape.radix(i)];
      for (int d = 0; d < parts[i].length; d++) {
        parts[i][d] = counted.contains(i) && d != from.digit(i) ? -1 : 0;
      }
    }
    return new Measure(parts, List.of());
  }

  /** Minus the number of conditions that fail. */
  static Measure fewFailing(Shape shape, List<Condition> conditions) {
    long[][] parts = new long[shape.issues()][];
    for (int i = 0; i < parts.length; i++) {
      parts[i] = new long[shape.radix(i)];
    }
    List<Term> terms = new ArrayList<>();
    for (Condition condition : conditions) {
      if (condition.scope().size() == 1) {
        // A matter of one issue, so that bounds know it issue by issue.
        int issue = condition.scope().getFirst();
        int[] digits = new int[parts.length];
        for (int d = 0; d < parts[issue].length; d++) {
          digits[issue] = d;
          parts[issue][d] -= condition.holds(Choice.of(digits)) ? 0 : 1;
        }
      } else {
        terms.add(new Term(new Condition.Negated(condition), -1));
      }
    }
    return new Measure(parts, terms);
  }

  /** A sum of measures in other units: not less than it is exactly. */
  public static Measure sum(List<Measure> measures, List<Double> units) {
    long[][] sum = new long[measures.getFirst().parts.length][];
    List<Term> terms = new ArrayList<>();
    for (int i = 0; i < sum.length; i++) {
      sum[i] = new long[measures.getFirst().parts[i].length];
    }
    for (int m = 0; m < units.size(); m++) {
      double unit = units.get(m);
      for (int i = 0; i < sum.length; i++) {
        for (int d = 0; d < sum[i].length; d++) {
          sum[i][d] += up(measures.get(m).parts[i][d], unit);
        }
      }
      measures.get(m).terms.forEach(t -> terms.add(new Term(t.when(), up(t.amount(), unit))));
    }
    return new Measure(sum, terms);
  }

  /** One more than rounded up, because the quotient is itself rounded. */
  private static long up(long number, double unit) {
    return number == 0 ? 0 : (long) Math.ceil((double) number / unit) + 1;
  }

  /** The same with the other sign. */
  public Measure negated() {
    long[][] negated = new long[parts.length][];
    for (int i = 0; i < parts.length; i++) {
      negated[i] = new long[parts[i].length];
      for (int d = 0; d < negated[i].length; d++) {
        negated[i][d] = -parts[i][d];
      }
    }
    return new Measure(negated, terms.stream().map(t -> new Term(t.when(), -t.amount())).toList());
  }

  /** The number of one package. */
  public BigInteger at(Choice choice) {
    return BigInteger.valueOf(number(choice));
  }

  long number(Choice choice) {
    long sum = 0;
    for (int i = 0; i < parts.length; i++) {
      sum += parts[i][choice.digit(i)];
    }
    for (Term term : terms) {
      sum += term.when().holds(choice) ? term.amount() : 0;
    }
    return sum;
  }

  int radix(int issue) {
    return parts[issue].length;
  }

  long part(int issue, int digit) {
    return parts[issue][digit];
  }

  List<Term> terms() {
    return terms;
  }

  long least(int issue) {
    long least = Long.MAX_VALUE;
    for (long part : parts[issue]) {
      least = Math.min(least, part);
    }
    return least;
  }

  long most(int issue) {
    long most = Long.MIN_VALUE;
    for (long part : parts[issue]) {
      most = Math.max(most, part);
    }
    return most;
  }
}
