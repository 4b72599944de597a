package dev.parley.engine.space;

import dev.parley.model.expression.Expression;
import dev.parley.model.expression.Expression.And;
import dev.parley.model.expression.Expression.Comparison;
import dev.parley.model.expression.Expression.Implies;
import dev.parley.model.expression.Expression.Not;
import dev.parley.model.expression.Expression.Or;
import dev.parley.model.expression.Operator;
import dev.parley.model.preference.Preferences.Ranking;
import java.util.Arrays;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Compiles expressions, each instance once; afterwards reading is safe for several threads. */
final class ConditionCompiler {
  private static final long LARGEST_TABLE = 1 << 16;

  private final Shape shape;
  private final Truth truth;
  private final IdentityHashMap<Expression, Condition> compiled = new IdentityHashMap<>();
  private final IdentityHashMap<List<List<String>>, List<Condition>> tuples =
      new IdentityHashMap<>();
  private final Map<List<Integer>, Shape.SubIndex> subIndexes = new HashMap<>();

  ConditionCompiler(Shape shape) {
    this.shape = shape;
    truth = new Truth(issue -> shape.at(shape.position(issue)));
  }

  Condition compile(Expression expression) {
    Condition known = compiled.get(expression);
    if (known == null) {
      known = build(expression);
      compiled.put(expression, known);
    }
    return known;
  }

  /** The conditions of the option tuples of one group of a ranking. */
  List<Condition> tuples(Ranking ranking, int group) {
    return tuples.computeIfAbsent(
        ranking.bestFirst().get(group),
        g -> g.stream().map(t -> build(equal(ranking.issues(), t))).toList());
  }

  private static Expression equal(List<String> issues, List<String> options) {
    return new And(
        IntStream.range(0, issues.size())
            .<Expression>mapToObj(
                i -> new Comparison(issues.get(i), Operator.EQUAL, List.of(options.get(i))))
            .toList());
  }

  private Condition build(Expression expression) {
    int[] mentioned = expression.issues().stream().mapToInt(shape::position).sorted().toArray();
    long size = 1;
    for (int i : mentioned) {
      size = Math.min(Long.MAX_VALUE / 100_000, size * shape.radix(i));
    }
    if (size <= LARGEST_TABLE || expression instanceof Comparison) {
      return tabled(expression, mentioned);
    }
    return switch (expression) {
      case Comparison _ -> throw new IllegalStateException("tabled above");
      case Not not -> new Condition.Negated(compile(not.inner()));
      case And and -> new Condition.All(and.parts().stream().map(this::compile).toList());
      case Or or -> noneFails(or.parts().stream().map(this::compile));
      case Implies i ->
          noneFails(
              Stream.of(new Condition.Negated(compile(i.antecedent())), compile(i.consequent())));
    };
  }

  /** Or, as the negation of a conjunction of negations. */
  private static Condition noneFails(Stream<Condition> parts) {
    List<Condition> negated = parts.<Condition>map(Condition.Negated::new).toList();
    return new Condition.Negated(new Condition.All(negated));
  }

  private Condition tabled(Expression expression, int[] mentioned) {
    Shape.SubIndex index =
        subIndexes.computeIfAbsent(
            Arrays.stream(mentioned).boxed().toList(), _ -> shape.subIndex(mentioned));
    boolean[] table = new boolean[index.size()];
    int[] digits = new int[shape.issues()];
    for (int code = 0; code < table.length; code++) {
      int rest = code;
      for (int k = mentioned.length - 1; k >= 0; k--) {
        digits[mentioned[k]] = rest % shape.radix(mentioned[k]);
        rest /= shape.radix(mentioned[k]);
      }
      table[code] = truth.holds(expression, issue -> option(issue, digits));
    }
    return new Condition.Tabled(index, table);
  }

  private String option(String issue, int[] digits) {
    int position = shape.position(issue);
    return shape.option(position, digits[position]);
  }
}
