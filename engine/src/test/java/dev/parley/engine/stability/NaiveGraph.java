package dev.parley.engine.stability;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.BiPredicate;

/**
 * The definitions of docs/methods/stability.md, word for word and without regard to time. Shares no
 * code with the engine.
 *
 * @param moves mover → state → states it can move to
 * @param ranks mover → state → rank, greater is better; empty for a mover without preferences
 * @param digits state → option per issue; empty in graph form
 * @param remembered what is reached, only to save time
 */
record NaiveGraph(
    int states,
    List<List<Set<Integer>>> moves,
    List<int[]> ranks,
    List<List<Integer>> digits,
    Map<Start, Set<Integer>> remembered) {

  NaiveGraph(
      int states, List<List<Set<Integer>>> moves, List<int[]> ranks, List<List<Integer>> digits) {
    this(states, moves, ranks, digits, new HashMap<>());
  }

  /** From where who goes how. */
  record Start(Set<Integer> movers, boolean improving, int state) {}

  private record Node(int state, int last) {}

  int movers() {
    return moves.size();
  }

  boolean judges(int i) {
    return ranks.get(i).length > 0;
  }

  boolean better(int i, int t, int s) {
    return judges(i) && ranks.get(i)[t] > ranks.get(i)[s];
  }

  Set<Integer> improvements(int i, int s) {
    Set<Integer> found = new TreeSet<>();
    for (int t : moves.get(i).get(s)) {
      if (better(i, t, s)) {
        found.add(t);
      }
    }
    return found;
  }

  /** States reached by one move or more, nobody moving twice in a row. */
  Set<Integer> reached(Set<Integer> movers, boolean improving, int s) {
    Start start = new Start(movers, improving, s);
    Set<Integer> known = remembered.get(start);
    if (known == null) {
      known = sequences(movers, improving, s);
      remembered.put(start, known);
    }
    return known;
  }

  private Set<Integer> sequences(Set<Integer> movers, boolean improving, int s) {
    Set<Integer> found = new TreeSet<>();
    Set<Node> seen = new HashSet<>();
    Deque<Node> queue = new ArrayDeque<>(List.of(new Node(s, -1)));
    while (!queue.isEmpty()) {
      Node here = queue.remove();
      for (int j : movers) {
        if (j == here.last) {
          continue;
        }
        Set<Integer> next = improving ? improvements(j, here.state) : moves.get(j).get(here.state);
        for (int t : next) {
          found.add(t);
          if (seen.add(new Node(t, j))) {
            queue.add(new Node(t, j));
          }
        }
      }
    }
    return found;
  }

  Set<Integer> others(int i) {
    Set<Integer> others = new TreeSet<>();
    for (int j = 0; j < movers(); j++) {
      if (j != i) {
        others.add(j);
      }
    }
    return others;
  }

  boolean stable(Concept concept, int i, int s) {
    for (int s1 : improvements(i, s)) {
      if (!deterred(concept, i, s, s1)) {
        return false;
      }
    }
    return true;
  }

  private boolean deterred(Concept concept, int i, int s, int s1) {
    return switch (concept) {
      case NASH -> false;
      case GMR -> answered(i, s, reached(others(i), false, s1), false);
      case SMR -> answered(i, s, reached(others(i), false, s1), true);
      case SEQ -> answered(i, s, reached(others(i), true, s1), false);
      case SSEQ -> answered(i, s, reached(others(i), true, s1), true);
      case SIM -> combined(i, s, s1);
    };
  }

  private boolean answered(int i, int s, Set<Integer> answers, boolean lasting) {
    for (int s2 : answers) {
      boolean deters = !better(i, s2, s);
      if (lasting) {
        for (int s3 : moves.get(i).get(s2)) {
          deters &= !better(i, s3, s);
        }
      }
      if (deters) {
        return true;
      }
    }
    return false;
  }

  private boolean combined(int i, int s, int s1) {
    return digits.isEmpty() ? commuted(i, s, s1) : merged(i, s, s1);
  }

  /** Every non-empty choice of improvements of the others: mover → where it goes. */
  private boolean commuted(int i, int s, int s1) {
    List<Map<Integer, Integer>> choices = new ArrayList<>(List.of(Map.of(i, s1)));
    for (int j : others(i)) {
      for (int k = choices.size() - 1; k >= 0; k--) {
        for (int t : improvements(j, s)) {
          Map<Integer, Integer> longer = new TreeMap<>(choices.get(k));
          longer.put(j, t);
          choices.add(longer);
        }
      }
    }
    for (Map<Integer, Integer> choice : choices) {
      for (int outcome = 0; outcome < states; outcome++) {
        if (choice.size() > 1 && endsIn(outcome, choice) && !better(i, outcome, s)) {
          return true;
        }
      }
    }
    return false;
  }

  /** Whether a state is reached whoever of some movers goes last. */
  private boolean endsIn(int outcome, Map<Integer, Integer> choice) {
    if (choice.size() == 1) {
      return choice.containsValue(outcome);
    }
    for (int last : choice.keySet()) {
      Map<Integer, Integer> earlier = new TreeMap<>(choice);
      earlier.remove(last);
      boolean led = false;
      for (int before = 0; before < states; before++) {
        led |= moves.get(last).get(before).contains(outcome) && endsIn(before, earlier);
      }
      if (!led) {
        return false;
      }
    }
    return true;
  }

  /** Every non-empty choice of improvements of the others, merged issue by issue. */
  private boolean merged(int i, int s, int s1) {
    List<Map<Integer, Integer>> outcomes = new ArrayList<>(List.of(changes(s, s1)));
    List<Boolean> some = new ArrayList<>(List.of(false));
    for (int j : others(i)) {
      for (int k = outcomes.size() - 1; k >= 0; k--) {
        for (int t : improvements(j, s)) {
          Map<Integer, Integer> merged = new TreeMap<>(outcomes.get(k));
          boolean agree = true;
          for (Map.Entry<Integer, Integer> change : changes(s, t).entrySet()) {
            Integer before = merged.put(change.getKey(), change.getValue());
            agree &= before == null || before.equals(change.getValue());
          }
          if (agree) {
            outcomes.add(merged);
            some.add(true);
          }
        }
      }
    }
    for (int k = 0; k < outcomes.size(); k++) {
      List<Integer> package_ = new ArrayList<>(digits.get(s));
      outcomes.get(k).forEach(package_::set);
      int outcome = digits.indexOf(package_);
      if (some.get(k) && outcome >= 0 && !better(i, outcome, s)) {
        return true;
      }
    }
    return false;
  }

  private Map<Integer, Integer> changes(int s, int t) {
    Map<Integer, Integer> changes = new TreeMap<>();
    for (int a = 0; a < digits.get(s).size(); a++) {
      if (!digits.get(s).get(a).equals(digits.get(t).get(a))) {
        changes.put(a, digits.get(t).get(a));
      }
    }
    return changes;
  }

  /** Graph form from a condition on pairs of states. */
  static List<Set<Integer>> moves(int states, BiPredicate<Integer, Integer> leads) {
    List<Set<Integer>> moves = new ArrayList<>();
    for (int s = 0; s < states; s++) {
      Set<Integer> targets = new TreeSet<>();
      for (int t = 0; t < states; t++) {
        if (s != t && leads.test(s, t)) {
          targets.add(t);
        }
      }
      moves.add(targets);
    }
    return moves;
  }
}
