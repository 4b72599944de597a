package dev.parley.report.wording;

import dev.parley.engine.stability.StateSet;
import dev.parley.engine.stability.States;
import dev.parley.engine.stability.Step;
import dev.parley.model.Package;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Names the states of a graph model, and what a move between two of them changes. */
public final class StateWords {
  private static final int MOST_NUMBERS = 12;

  private final Words words;
  private final States states;

  public StateWords(Words words, States states) {
    this.words = words;
    this.states = states;
  }

  /** How tables and pictures number a state: from 1, as the literature does. */
  public static String number(int state) {
    return Integer.toString(state + 1);
  }

  /** {@code 1, 4 and 7}, of many states the first. */
  private static String numbers(StateSet set) {
    List<String> first =
        set.stream()
            .limit(MOST_NUMBERS)
            .mapToObj(StateWords::number)
            .collect(Collectors.toCollection(ArrayList::new));
    if (set.size() > MOST_NUMBERS) {
      first.add(Figures.count(set.size() - MOST_NUMBERS) + " more");
    }
    return Words.list(first, "and");
  }

  /** The same with the word in front. */
  static String named(StateSet set) {
    return (set.size() == 1 ? "state " : "states ") + numbers(set);
  }

  /** The package that a state is; empty for states that are only names. */
  public Optional<Package> deal(int state) {
    return switch (states) {
      case States.Packages packages -> Optional.of(packages.deal(state));
      case States.Named _ -> Optional.empty();
    };
  }

  /** A state in words: its options, or its name where it has no others. */
  public String state(int state) {
    return switch (states) {
      case States.Named named -> named.ids().get(state);
      case States.Packages packages -> {
        Map<String, String> options = packages.deal(state).options();
        yield options.size() == 1 ? only(options) : words.deal(packages.deal(state));
      }
    };
  }

  private String only(Map<String, String> options) {
    Map.Entry<String, String> option = options.entrySet().iterator().next();
    return words.option(option.getKey(), option.getValue());
  }

  /** What changes from one state to another. */
  public String change(int from, int to) {
    return switch (states) {
      case States.Named named -> named.ids().get(from) + " → " + named.ids().get(to);
      case States.Packages packages -> {
        Package before = packages.deal(from);
        Package after = packages.deal(to);
        yield before.options().size() == 1
            ? only(before.options()) + " → " + only(after.options())
            : words.difference(before, after);
      }
    };
  }

  /** How many issues change from one state to another. */
  public int changes(int from, int to) {
    if (!(states instanceof States.Packages packages)) {
      return 1;
    }
    Map<String, String> before = packages.deal(from).options();
    return (int)
        packages.deal(to).options().entrySet().stream()
            .filter(e -> !e.getValue().equals(before.get(e.getKey())))
            .count();
  }

  /** Moves one after the other: who makes each, and what it changes. */
  public List<String> steps(int from, List<Step> steps) {
    List<String> texts = new ArrayList<>();
    int here = from;
    for (Step step : steps) {
      texts.add(words.who(step.mover()) + " (" + change(here, step.to()) + ")");
      here = step.to();
    }
    return texts;
  }
}
