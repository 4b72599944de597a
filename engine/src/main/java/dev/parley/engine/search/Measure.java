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
import java.util.Set;
import java.util.function.IntPredicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * A number per package that is a sum over issues, plus amounts where conditions hold: a utility on
 * its own integer scale, or a count of changes.
 */
public final class Measure {
  private static final int MOST_BITS = 61;

  private final long[][] parts;
  private final List<Term> terms;

  private Measure(long[][] parts, List<Term> terms) {
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

  /**
   * Minus a word of the index: packages with greater numbers in the last words come first. Word 0
   * belongs to the last issues.
   */
  static Measure early(Shape shape, int word) {
    int[] words = words(shape);
    long[][] parts = new long[shape.issues()][];
    long stride = 1;
    for (int i = parts.length - 1; i >= 0; i--) {
      parts[i] = new long[shape.radix(i)];
      if (words[i] == word) {
        for (int d = 0; d < parts[i].length; d++) {
          parts[i][d] = -d * stride;
        }
        stride *= shape.radix(i);
      }
    }
    return new Measure(parts, List.of());
  }

  /** Per issue the word of the index that its option counts in; each is below 2⁶⁰. */
  static int[] words(Shape shape) {
    int[] words = new int[shape.issues()];
    int word = 0;
    long size = 1;
    for (int i = words.length - 1; i >= 0; i--) {
      if (size > (1L << 60) / shape.radix(i)) {
        word++;
        size = 1;
      }
      words[i] = word;
      size *= shape.radix(i);
    }
    return words;
  }

  /**
   * The package with that index.
   *
   * @param index its words, the first issues' first
   */
  static Choice choice(Shape shape, long[] index) {
    int[] word = words(shape);
    long[] rest = index.clone();
    int[] digits = new int[shape.issues()];
    for (int i = digits.length - 1; i >= 0; i--) {
      int from = word[0] - word[i];
      digits[i] = (int) (rest[from] % shape.radix(i));
      rest[from] /= shape.radix(i);
    }
    return Choice.of(digits);
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

  /**
   * What a package has beyond others.
   *
   * @param others what they have in the same measure
   * @param slack by how much the difference may be off
   */
  public record Beyond(Measure measure, long others, long slack) {}

  /**
   * By how much a package is beyond those that have some options: issue by issue against the worst
   * of them, and nothing where it has one of these itself. The others have its own options where
   * all are theirs, so that terms count for it as they are and against it with the issues settled
   * that leave one option. Terms that depend on issues with a few such options are slack.
   *
   * @param options per issue
   */
  public Beyond beyond(Shape shape, int[][] options) {
    long[][] beyond = new long[parts.length][];
    int[] digits = new int[parts.length];
    for (int i = 0; i < parts.length; i++) {
      beyond[i] = new long[parts[i].length];
      long worst = Long.MAX_VALUE;
      for (int d : options[i]) {
        worst = Math.min(worst, parts[i][d]);
        digits[i] = d;
      }
      for (int d = 0; d < parts[i].length && options[i].length > 0; d++) {
        beyond[i][d] = parts[i][d] - worst;
      }
      for (int d : options[i]) {
        beyond[i][d] = 0;
      }
    }
    Choice choice = Choice.of(digits);
    Set<Integer> settled = issues(options, i -> options[i].length == 1);
    Set<Integer> free = issues(options, i -> options[i].length == parts[i].length);
    List<Term> kept = new ArrayList<>();
    long others = 0;
    long slack = 0;
    for (Term term : terms) {
      List<Integer> scope = term.when().scope();
      if (settled.containsAll(scope)) {
        kept.add(term);
        others += term.when().holds(choice) ? term.amount() : 0;
      } else if (scope.stream().allMatch(i -> settled.contains(i) || free.contains(i))) {
        if (scope.stream().anyMatch(settled::contains)) {
          kept.add(term);
          kept.add(
              new Term(Condition.settled(shape, term.when(), choice, settled), -term.amount()));
        }
      } else {
        slack += Math.abs(term.amount());
      }
    }
    return new Beyond(new Measure(beyond, kept), others, slack);
  }

  private static Set<Integer> issues(int[][] options, IntPredicate kind) {
    return IntStream.range(0, options.length).filter(kind).boxed().collect(Collectors.toSet());
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
