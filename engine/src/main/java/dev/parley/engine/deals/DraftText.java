package dev.parley.engine.deals;

import dev.parley.engine.deals.DraftReading.PointChange;
import dev.parley.engine.deals.DraftReading.Replacement;
import dev.parley.engine.space.Choice;
import dev.parley.engine.space.Condition;
import dev.parley.engine.space.Shape;
import dev.parley.engine.space.Space;
import dev.parley.model.Draft;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.commons.numbers.fraction.BigFraction;

/** What a draft's points leave open, as option positions. */
final class DraftText {
  private final Shape shape;
  private final Draft draft;

  /** Issue → digit → whether every point that sets the issue allows it. */
  private final boolean[][] allowed;

  /** Per point, in the draft's order, what it sets. */
  private final List<List<Clause>> points;

  DraftText(Shape shape, Draft draft) {
    this.shape = shape;
    this.draft = draft;
    allowed = new boolean[shape.issues()][];
    for (int i = 0; i < allowed.length; i++) {
      allowed[i] = new boolean[shape.radix(i)];
      Arrays.fill(allowed[i], true);
    }
    points =
        draft.points().stream().map(p -> p.sets().stream().map(this::clause).toList()).toList();
  }

  private Clause clause(Draft.Setting setting) {
    int issue = shape.position(setting.issue());
    boolean[] kept = new boolean[shape.radix(issue)];
    for (int d = 0; d < kept.length; d++) {
      kept[d] = setting.options().contains(shape.option(issue, d));
      allowed[issue][d] &= kept[d];
    }
    return new Clause(setting, issue, kept);
  }

  /** One issue of a point. */
  private static final class Clause {
    private final Draft.Setting setting;
    private final int issue;
    private final boolean[] kept;

    Clause(Draft.Setting setting, int issue, boolean[] kept) {
      this.setting = setting;
      this.issue = issue;
      this.kept = kept;
    }

    boolean contradicts(Choice choice) {
      return !kept[choice.digit(issue)];
    }
  }

  Draft draft() {
    return draft;
  }

  /** Ids of the issues with more than one option left. */
  List<String> open() {
    List<String> open = new ArrayList<>();
    for (int i = 0; i < allowed.length; i++) {
      if (count(allowed[i]) > 1) {
        open.add(shape.issue(i));
      }
    }
    return open;
  }

  /** Per issue the positions of the options that all points allow. */
  int[][] options() {
    int[][] options = new int[allowed.length][];
    for (int i = 0; i < options.length; i++) {
      boolean[] left = allowed[i];
      options[i] = IntStream.range(0, left.length).filter(d -> left[d]).toArray();
    }
    return options;
  }

  /** Ids of the issues that some point sets. */
  List<String> set() {
    return draft.points().stream()
        .flatMap(p -> p.sets().stream())
        .map(Draft.Setting::issue)
        .distinct()
        .toList();
  }

  /** Per point that sets anything the condition that a package keeps it. */
  List<Condition> kept() {
    return points.stream()
        .filter(p -> !p.isEmpty())
        .<Condition>map(p ->
            new Condition.All(
                p.stream().map(c -> Condition.oneOf(shape, c.issue, c.kept)).toList()))
        .toList();
  }

  /** How many points the package contradicts. */
  int contradicted(Choice choice) {
    int count = 0;
    for (List<Clause> point : points) {
      for (Clause clause : point) {
        if (clause.contradicts(choice)) {
          count++;
          break;
        }
      }
    }
    return count;
  }

  /** The points that the package contradicts, with what would replace their options. */
  List<PointChange> changes(Choice choice) {
    List<PointChange> changes = new ArrayList<>();
    for (int p = 0; p < points.size(); p++) {
      List<Replacement> issues =
          points.get(p).stream()
              .filter(c -> c.contradicts(choice))
              .map(c ->
                  new Replacement(
                      c.setting.issue(),
                      c.setting.options(),
                      shape.option(c.issue, choice.digit(c.issue))))
              .toList();
      if (!issues.isEmpty()) {
        changes.add(new PointChange(draft.points().get(p).nr(), issues));
      }
    }
    return changes;
  }

  /**
   * What the cardinal consenters lose together at a package, against the draft completed in
   * agreement with it. Where the draft excludes the package's option and leaves several of its own,
   * the completion with the least loss counts, of the feasible ones where there are any. Time grows
   * with the number of these completions.
   */
  BigFraction loss(Space space, Choice choice) {
    List<Choice> completions = completions(choice);
    List<Choice> feasible = completions.stream().filter(space::feasible).toList();
    return (feasible.isEmpty() ? completions : feasible)
        .stream().map(c -> space.loss(c, choice)).min(Comparator.naturalOrder()).orElseThrow();
  }

  /** The completions that have a package's options wherever the draft allows them. */
  private List<Choice> completions(Choice choice) {
    List<Choice> completions = new ArrayList<>(List.of(choice));
    for (int i = 0; i < choice.issues(); i++) {
      if (!allowed[i][choice.digit(i)]) {
        List<Choice> settled = new ArrayList<>();
        for (Choice completion : completions) {
          for (int d = 0; d < allowed[i].length; d++) {
            if (allowed[i][d]) {
              settled.add(completion.with(i, d));
            }
          }
        }
        completions = settled;
      }
    }
    return completions;
  }

  private static int count(boolean[] digits) {
    int count = 0;
    for (boolean digit : digits) {
      count += digit ? 1 : 0;
    }
    return count;
  }
}
