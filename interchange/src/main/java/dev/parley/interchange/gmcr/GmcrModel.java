package dev.parley.interchange.gmcr;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;

/**
 * What a file says.
 *
 * @param infeasible patterns that no state may match
 * @param ranked whether the rankings count, and not the statements
 */
record GmcrModel(
    List<Option> options, List<Maker> makers, List<Pattern> infeasible, boolean ranked) {
  /** More options than can be enumerated. */
  static final int MOST_OPTIONS = 20;

  GmcrModel {
    options = List.copyOf(options);
    makers = List.copyOf(makers);
    infeasible = List.copyOf(infeasible);
  }

  /** Which way an option can be changed. */
  enum Direction {
    BOTH,
    FWD,
    BACK
  }

  record Option(String name, Direction direction) {}

  /**
   * A decision maker.
   *
   * @param options positions of the options that it controls
   * @param statements most important first
   * @param ranking classes of states' numbers from 1, best first; empty where the file has none
   */
  record Maker(
      String name, List<Integer> options, List<Statement> statements, List<List<Integer>> ranking) {
    Maker {
      options = List.copyOf(options);
      statements = List.copyOf(statements);
      ranking = ranking.stream().map(List::copyOf).toList();
    }
  }

  /** Holds where at least one of its patterns does. */
  record Statement(List<Pattern> anyOf) {
    Statement {
      anyOf = List.copyOf(anyOf);
    }
  }

  /**
   * Options that are taken, and options that are not.
   *
   * @param taken by position
   */
  record Pattern(Map<Integer, Boolean> taken) {
    Pattern {
      taken = Collections.unmodifiableMap(new TreeMap<>(taken));
    }

    boolean matches(boolean[] state) {
      return taken.entrySet().stream().allMatch(e -> state[e.getKey()] == e.getValue());
    }
  }

  /** The feasible states in the order of their numbers. */
  List<boolean[]> states() {
    List<Integer> order = OptionOrder.of(options.size(), makers);
    List<boolean[]> states = new ArrayList<>();
    for (int decimal = 0; decimal < 1 << options.size(); decimal++) {
      boolean[] state = new boolean[options.size()];
      for (int k = 0; k < order.size(); k++) {
        state[order.get(k)] = (decimal >> k & 1) == 1;
      }
      if (infeasible.stream().noneMatch(p -> p.matches(state))) {
        states.add(state);
      }
    }
    return states;
  }

  /** Positions of the makers that control an option. */
  List<Integer> controllers(int option) {
    return IntStream.range(0, makers.size())
        .filter(m -> makers.get(m).options().contains(option))
        .boxed()
        .toList();
  }
}
