package dev.parley.interchange.gmcr;

import dev.parley.interchange.gmcr.GmcrModel.Pattern;
import dev.parley.model.Case;
import dev.parley.model.Issue;
import dev.parley.model.Package;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Which options of the file stand for an issue: one for two answers, otherwise one per answer of
 * which exactly one is taken, and none for an issue with a single answer.
 */
final class OptionMap {
  private final Map<String, Issue> issues = new LinkedHashMap<>();
  private final Map<String, Integer> first = new LinkedHashMap<>();
  private final List<String> names = new ArrayList<>();

  OptionMap(Case model, List<Issue> order) {
    model.issues().forEach(i -> issues.put(i.id(), i));
    for (Issue issue : order) {
      first.put(issue.id(), names.size());
      names.addAll(names(issue));
    }
  }

  Issue issue(String id) {
    return Optional.ofNullable(issues.get(id)).orElseThrow();
  }

  /** The names of all options, in the order of the file. */
  List<String> names() {
    return List.copyOf(names);
  }

  private static List<String> names(Issue issue) {
    return switch (issue.options().size()) {
      case 1 -> List.of();
      case 2 -> {
        String yes = issue.options().get(yes(issue)).label();
        yield List.of(yes.equalsIgnoreCase("yes") ? issue.title() : issue.title() + ": " + yes);
      }
      default -> issue.options().stream().map(o -> issue.title() + ": " + o.label()).toList();
    };
  }

  /** Of two answers the one that says yes, or that would be new. */
  static int yes(Issue issue) {
    for (int k = 0; k < 2; k++) {
      Issue.Option option = issue.options().get(k);
      if (option.label().equalsIgnoreCase("yes")) {
        return k;
      }
    }
    return issue.now().map(n -> 1 - issue.indexOf(n)).orElse(1);
  }

  /** Positions of the options that stand for an issue. */
  List<Integer> positions(Issue issue) {
    int from = first.getOrDefault(issue.id(), 0);
    List<Integer> positions = new ArrayList<>();
    for (int k = 0; k < names(issue).size(); k++) {
      positions.add(from + k);
    }
    return positions;
  }

  /** The position that stands for one answer of many, or for the yes of two. */
  int position(Issue issue, int option) {
    return first.getOrDefault(issue.id(), 0) + (issue.options().size() == 2 ? 0 : option);
  }

  /** The pattern that an answer is; the empty one for an issue's only answer. */
  Optional<Pattern> pattern(Issue issue, String option) {
    int at = issue.indexOf(option);
    if (at < 0) {
      return Optional.empty();
    }
    TreeMap<Integer, Boolean> taken = new TreeMap<>();
    if (issue.options().size() == 2) {
      taken.put(position(issue, at), at == yes(issue));
    } else if (issue.options().size() > 2) {
      taken.put(position(issue, at), true);
    }
    return Optional.of(new Pattern(taken));
  }

  /** Which options a package takes. */
  boolean[] taken(Package deal) {
    boolean[] taken = new boolean[names.size()];
    deal.options()
        .forEach((id, option) -> {
          Issue issue = issue(id);
          pattern(issue, option)
              .ifPresent(p -> p.taken().forEach((position, yes) -> taken[position] = yes));
        });
    return taken;
  }
}
