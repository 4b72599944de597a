package dev.parley.interchange.gmcr;

import dev.parley.engine.scenario.Scenario;
import dev.parley.engine.space.Space;
import dev.parley.engine.space.SpaceCompiler;
import dev.parley.interchange.gmcr.GmcrModel.Direction;
import dev.parley.interchange.gmcr.GmcrModel.Maker;
import dev.parley.interchange.gmcr.GmcrModel.Option;
import dev.parley.interchange.gmcr.GmcrModel.Pattern;
import dev.parley.interchange.gmcr.GmcrModel.Statement;
import dev.parley.model.Case;
import dev.parley.model.Issue;
import dev.parley.model.Issue.OneWay;
import dev.parley.model.Party;
import dev.parley.model.Rule;
import dev.parley.model.expression.Expression;
import dev.parley.model.preference.Preferences;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.apache.commons.numbers.fraction.BigFraction;

/** Makes a file's content of a case. */
final class CaseToGmcr {
  /** Weights of statements are powers of two in 64 bits there. */
  private static final int MOST_STATEMENTS = 62;

  private static final int MOST_STATES = 1 << 16;

  private final Case model;
  private final OptionMap options;
  private final Conjunctions conjunctions;
  private final Set<String> losses = new LinkedHashSet<>();

  CaseToGmcr(Case model) {
    this.model = model;
    options = new OptionMap(model, byController(model));
    conjunctions = new Conjunctions(options);
  }

  /** The program keeps the options of one decision maker together. */
  private static List<Issue> byController(Case model) {
    Set<Issue> order = new LinkedHashSet<>();
    for (Party party : model.parties()) {
      model.issues().stream()
          .filter(i -> i.control().parties().contains(party.id()))
          .forEach(order::add);
    }
    order.addAll(model.issues());
    return List.copyOf(order);
  }

  Exported write() {
    if (model.graph().isPresent()) {
      throw new CannotExport(
          "the case lists states and moves, but a .gmcr file holds options",
          "give the case issues that somebody controls, instead of `graph`");
    }
    if (options.names().size() > GmcrModel.MOST_OPTIONS) {
      throw new CannotExport(
          "the case needs %d options of a .gmcr file; at most %d are written"
              .formatted(options.names().size(), GmcrModel.MOST_OPTIONS),
          "leave out issues or answers that nobody would choose");
    }
    List<Option> written = new ArrayList<>();
    for (Issue issue : byController(model)) {
      List<Direction> directions = directions(issue);
      List<Integer> positions = options.positions(issue);
      for (int k = 0; k < positions.size(); k++) {
        written.add(new Option(options.names().get(positions.get(k)), directions.get(k)));
      }
    }
    List<Pattern> infeasible = infeasible();
    boolean ranked = !statementsSuffice();
    GmcrModel bare = new GmcrModel(written, makers(false, List.of()), infeasible, ranked);
    List<Maker> makers = makers(ranked, ranked ? bare.states() : List.of());
    new GmcrLosses(model, losses).add();
    return new Exported(
        GmcrWriter.text(new GmcrModel(written, makers, infeasible, ranked)), List.copyOf(losses));
  }

  private List<Direction> directions(Issue issue) {
    int size = issue.options().size();
    List<Direction> directions = new ArrayList<>();
    if (size == 2) {
      int yes = OptionMap.yes(issue);
      boolean canLeave = allowed(issue, yes, 1 - yes);
      boolean canTake = allowed(issue, 1 - yes, yes);
      if (!canLeave && !canTake) {
        losses.add("that " + issue.title() + " cannot be changed at all: in the file it can");
      }
      directions.add(direction(canTake || !canLeave, canLeave || !canTake));
      return directions;
    }
    for (int k = 0; k < size; k++) {
      int option = k;
      boolean canTake = others(size, k).stream().anyMatch(o -> allowed(issue, o, option));
      boolean canLeave = others(size, k).stream().anyMatch(o -> allowed(issue, option, o));
      directions.add(direction(canTake, canLeave));
    }
    for (int from = 0; from < size && size > 2; from++) {
      for (int to : others(size, from)) {
        boolean inFile =
            directions.get(from) != Direction.FWD && directions.get(to) != Direction.BACK;
        if (inFile != allowed(issue, from, to)) {
          losses.add(
              "some one-way steps of "
                  + issue.title()
                  + ", because the file knows a direction per option only");
        }
      }
    }
    return directions;
  }

  private static Direction direction(boolean canTake, boolean canLeave) {
    return canTake == canLeave ? Direction.BOTH : canTake ? Direction.FWD : Direction.BACK;
  }

  private static List<Integer> others(int size, int one) {
    List<Integer> others = new ArrayList<>();
    for (int k = 0; k < size; k++) {
      if (k != one) {
        others.add(k);
      }
    }
    return others;
  }

  /** A one-way step a → b forbids b → a. */
  private static boolean allowed(Issue issue, int from, int to) {
    String back = issue.options().get(to).id();
    return !issue.oneWay().contains(new OneWay(back, issue.options().get(from).id()));
  }

  /** Of an issue with several answers exactly one is taken; and what the rules exclude. */
  private List<Pattern> infeasible() {
    List<Pattern> patterns = new ArrayList<>();
    for (Issue issue : model.issues()) {
      List<Integer> positions = options.positions(issue);
      if (positions.size() < 2) {
        continue;
      }
      TreeMap<Integer, Boolean> none = new TreeMap<>();
      positions.forEach(p -> none.put(p, false));
      patterns.add(new Pattern(none));
      for (int a = 0; a < positions.size(); a++) {
        for (int b = a + 1; b < positions.size(); b++) {
          TreeMap<Integer, Boolean> both = new TreeMap<>();
          both.put(positions.get(a), true);
          both.put(positions.get(b), true);
          patterns.add(new Pattern(both));
        }
      }
    }
    for (Rule rule : model.rules()) {
      Optional<List<Pattern>> excluded = conjunctions.failing(rule.holds());
      if (excluded.isEmpty() || excluded.get().stream().anyMatch(p -> p.taken().isEmpty())) {
        throw new CannotExport(
            "the rule `" + rule.holds().text() + "` has no short form as infeasible conditions",
            "split the rule");
      }
      patterns.addAll(excluded.get());
    }
    return patterns;
  }

  private boolean statementsSuffice() {
    for (Preferences preferences : model.preferences()) {
      if (!(preferences instanceof Preferences.Priorities priorities)
          || priorities.mostImportantFirst().size() > MOST_STATEMENTS
          || priorities.mostImportantFirst().stream().anyMatch(e -> conjunctions.of(e).isEmpty())) {
        return false;
      }
    }
    return true;
  }

  private List<Maker> makers(boolean ranked, List<boolean[]> states) {
    List<Maker> makers = new ArrayList<>();
    Optional<Rankings> rankings = ranked ? Optional.of(new Rankings(states)) : Optional.empty();
    for (Party party : model.parties()) {
      List<Integer> own = new ArrayList<>();
      for (Issue issue : byController(model)) {
        if (!issue.control().jointly() && issue.control().parties().contains(party.id())) {
          own.addAll(options.positions(issue));
        }
      }
      Optional<Preferences> preferences = model.preferences(party.id());
      if (own.isEmpty() && preferences.isEmpty()) {
        losses.add("the party " + party.name() + ", which controls nothing and has no preferences");
        continue;
      }
      List<Statement> statements =
          preferences.filter(_ -> !ranked).map(this::statements).orElse(List.of());
      makers.add(
          new Maker(
              party.name(),
              own,
              statements,
              rankings.map(r -> r.of(party.id())).orElse(List.of())));
    }
    return makers;
  }

  private List<Statement> statements(Preferences preferences) {
    List<Statement> statements = new ArrayList<>();
    if (preferences instanceof Preferences.Priorities priorities) {
      for (Expression expression : priorities.mostImportantFirst()) {
        statements.add(new Statement(conjunctions.of(expression).orElse(List.of())));
      }
    }
    return statements;
  }

  /** The order that the central scenario gives the states, by their numbers in the file. */
  private final class Rankings {
    private final Space space;
    private final long[] packages;

    Rankings(List<boolean[]> states) {
      if (states.size() > MOST_STATES) {
        throw new CannotExport(
            "the case has %d feasible states to rank; at most %d are written"
                .formatted(states.size(), MOST_STATES),
            "state preferences as priorities, or use fewer options");
      }
      space = new SpaceCompiler(model).compile(Scenario.central(model));
      packages = new long[states.size()];
      TreeMap<String, Long> byTaken = new TreeMap<>();
      for (long index = 0; index < space.shape().size(); index++) {
        if (space.feasible(index)) {
          byTaken.put(key(options.taken(space.shape().deal(index))), index);
        }
      }
      for (int s = 0; s < packages.length; s++) {
        packages[s] = byTaken.getOrDefault(key(states.get(s)), 0L);
      }
    }

    private static String key(boolean[] taken) {
      StringBuilder text = new StringBuilder();
      for (boolean yes : taken) {
        text.append(yes ? 'Y' : 'N');
      }
      return text.toString();
    }

    List<List<Integer>> of(String party) {
      TreeMap<BigFraction, List<Integer>> byUtility = new TreeMap<>();
      boolean known = model.preferences(party).isPresent();
      for (int s = 0; s < packages.length; s++) {
        BigFraction utility =
            known ? space.utility(space.voter(party), packages[s]) : BigFraction.ZERO;
        byUtility.computeIfAbsent(utility, _ -> new ArrayList<>()).add(s + 1);
      }
      return List.copyOf(byUtility.descendingMap().values());
    }
  }
}
