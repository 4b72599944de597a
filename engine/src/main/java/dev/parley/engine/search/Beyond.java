package dev.parley.engine.search;

import dev.parley.engine.space.Choice;
import dev.parley.engine.space.Condition;
import dev.parley.engine.space.Shape;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.IntPredicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * What a package has beyond others.
 *
 * @param others what they have in the same measure
 * @param slack by how much the difference may be off
 */
public record Beyond(Measure measure, long others, long slack) {
  /**
   * By how much a package is beyond those that have some options: issue by issue against the worst
   * of them, and nothing where it has one of these itself. The others have its own options where
   * all are theirs, so that terms count for it as they are and against it with the issues settled
   * that leave one option. Terms that depend on issues with a few such options are slack.
   *
   * @param options per issue
   */
  public static Beyond of(Measure of, Shape shape, int[][] options) {
    int[] digits = new int[options.length];
    for (int i = 0; i < digits.length; i++) {
      digits[i] = options[i].length == 0 ? 0 : options[i][0];
    }
    Choice choice = Choice.of(digits);
    Set<Integer> settled = issues(options, i -> options[i].length == 1);
    Set<Integer> free = issues(options, i -> options[i].length == of.radix(i));
    List<Measure.Term> kept = new ArrayList<>();
    long others = 0;
    long slack = 0;
    for (Measure.Term term : of.terms()) {
      List<Integer> scope = term.when().scope();
      if (settled.containsAll(scope)) {
        kept.add(term);
        others += term.when().holds(choice) ? term.amount() : 0;
      } else if (!scope.stream().allMatch(i -> settled.contains(i) || free.contains(i))) {
        slack += Math.abs(term.amount());
      } else if (scope.stream().anyMatch(settled::contains)) {
        Condition theirs = Condition.settled(shape, term.when(), choice, settled);
        kept.add(term);
        kept.add(new Measure.Term(theirs, -term.amount()));
      }
    }
    return new Beyond(new Measure(parts(of, options), kept), others, slack);
  }

  private static long[][] parts(Measure of, int[][] options) {
    long[][] beyond = new long[options.length][];
    for (int i = 0; i < beyond.length; i++) {
      beyond[i] = new long[of.radix(i)];
      long worst = Long.MAX_VALUE;
      for (int d : options[i]) {
        worst = Math.min(worst, of.part(i, d));
      }
      for (int d = 0; d < beyond[i].length && options[i].length > 0; d++) {
        beyond[i][d] = of.part(i, d) - worst;
      }
      for (int d : options[i]) {
        beyond[i][d] = 0;
      }
    }
    return beyond;
  }

  private static Set<Integer> issues(int[][] options, IntPredicate kind) {
    return IntStream.range(0, options.length).filter(kind).boxed().collect(Collectors.toSet());
  }
}
