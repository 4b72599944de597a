package dev.parley.report.wording;

import dev.parley.engine.stability.Concept;
import dev.parley.engine.stability.Stability;
import dev.parley.engine.stability.Standing;
import dev.parley.engine.stability.StateSet;
import dev.parley.engine.stability.States;
import dev.parley.model.Case;
import dev.parley.model.Issue;
import dev.parley.model.Package;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntFunction;

/**
 * States as columns, as conflict analysis writes them: which options are taken, what holds for all
 * parties, and what for each.
 *
 * @param options one row per option, or per issue where it has only two; none where a case has but
 *     one issue, whose options are the states
 * @param concepts one row per concept: where the state is an equilibrium
 * @param parties one row per party with a verdict: the strongest reason why the state is stable
 */
public record OptionTable(
    List<Integer> states, List<Row> options, List<Row> concepts, List<Row> parties) {
  /** Says what the letters of the parties' rows mean. */
  public static final String LEGEND =
      "For a party: r it has no improvement; q every improvement is answered by what others like"
          + " themselves (SEQ); m only by what they would not like (GMR); s only where others move"
          + " at the same moment (SIM); u unstable.";

  private static final int MOST_ROWS = 6;
  private static final int SHORT = 8;

  public OptionTable {
    states = List.copyOf(states);
    options = List.copyOf(options);
    concepts = List.copyOf(concepts);
    parties = List.copyOf(parties);
  }

  /** A name and one cell per state. */
  public record Row(String name, List<String> cells) {
    public Row {
      cells = List.copyOf(cells);
    }
  }

  /** The table of some states of a result. */
  public static OptionTable of(
      Case negotiation, Stability result, List<Concept> concepts, List<Integer> states) {
    Words words = new Words(negotiation);
    List<Row> options = new ArrayList<>();
    if (result.states() instanceof States.Packages packages && negotiation.issues().size() > 1) {
      List<Package> deals = states.stream().map(packages::deal).toList();
      negotiation.issues().forEach(i -> addRows(options, words, i, deals));
    }
    return new OptionTable(
        states,
        options,
        concepts.stream()
            .filter(result.equilibria()::containsKey)
            .map(c -> row(ConceptText.name(c), states, equilibrium(result, c)))
            .toList(),
        result.standings().stream()
            .map(s -> row(words.who(s.party()), states, state -> letter(s, state)))
            .toList());
  }

  private static void addRows(List<Row> rows, Words words, Issue issue, List<Package> deals) {
    List<String> taken = deals.stream().map(d -> d.options().getOrDefault(issue.id(), "")).toList();
    List<Issue.Option> options = issue.options();
    if (options.size() == 2) {
      Issue.Option yes = yes(issue);
      Issue.Option no = options.get(1 - options.indexOf(yes));
      boolean plain = yes.label().equalsIgnoreCase("yes") && no.label().equalsIgnoreCase("no");
      String name =
          plain
              ? words.issue(issue.id())
              : "%s: %s (else %s)"
                  .formatted(words.issue(issue.id()), label(words, issue, yes), no.label());
      rows.add(new Row(name, taken.stream().map(t -> t.equals(yes.id()) ? "Y" : "N").toList()));
      return;
    }
    boolean brief = options.stream().allMatch(o -> label(words, issue, o).length() <= SHORT);
    if (options.size() > MOST_ROWS && brief) {
      rows.add(
          new Row(
              words.issue(issue.id()),
              taken.stream().map(t -> words.option(issue.id(), t)).toList()));
      return;
    }
    for (Issue.Option option : options) {
      if (taken.contains(option.id())) {
        rows.add(
            new Row(
                words.issue(issue.id()) + ": " + label(words, issue, option),
                taken.stream().map(t -> t.equals(option.id()) ? "Y" : "–").toList()));
      }
    }
  }

  private static String label(Words words, Issue issue, Issue.Option option) {
    return words.option(issue.id(), option.id());
  }

  /** Of two options the one that says yes, or that would be new. */
  private static Issue.Option yes(Issue issue) {
    return issue.options().stream()
        .filter(o -> o.label().equalsIgnoreCase("yes"))
        .findFirst()
        .or(() ->
            issue.options().stream()
                .filter(o -> !issue.now().equals(Optional.of(o.id())))
                .findFirst())
        .orElse(issue.options().getLast());
  }

  private static IntFunction<String> equilibrium(Stability result, Concept concept) {
    StateSet held = result.equilibria().getOrDefault(concept, StateSet.where(0, _ -> false));
    return state -> held.contains(state) ? "E" : "·";
  }

  private static Row row(String name, List<Integer> states, IntFunction<String> cell) {
    return new Row(name, states.stream().map(cell::apply).toList());
  }

  /** The strongest reason why a state is stable for a party, as a letter of {@link #LEGEND}. */
  public static String letter(Standing standing, int state) {
    Map<Concept, Boolean> stable = new EnumMap<>(Concept.class);
    standing.stable().forEach((c, set) -> stable.put(c, set.contains(state)));
    if (stable.getOrDefault(Concept.NASH, false)) {
      return "r";
    }
    if (stable.getOrDefault(Concept.SEQ, false)) {
      return "q";
    }
    if (stable.getOrDefault(Concept.GMR, false)) {
      return "m";
    }
    return stable.getOrDefault(Concept.SIM, false) ? "s" : "u";
  }
}
