package dev.parley.engine.mixture;

import dev.parley.model.Case;
import dev.parley.model.Draft;
import dev.parley.model.Issue;
import dev.parley.model.Rule;
import dev.parley.model.evidence.Grounds;
import dev.parley.model.expression.Expression;
import dev.parley.model.expression.Operator;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * Mixtures of two drafts. Under a draft only the packages that complete it are feasible: each issue
 * that it settles becomes a rule. Inputs are the issues that the drafts settle in different ways.
 */
public final class DraftMixture implements Mixture {
  private final Case negotiation;
  private final Map<String, Set<String>> before;
  private final Map<String, Set<String>> after;
  private final List<String> inputs;

  public DraftMixture(Case negotiation, Draft before, Draft after) {
    this.negotiation = negotiation;
    this.before = settled(negotiation, before);
    this.after = settled(negotiation, after);
    inputs =
        negotiation.issues().stream()
            .map(Issue::id)
            .filter(i -> !Objects.equals(this.before.get(i), this.after.get(i)))
            .toList();
  }

  /**
   * The options that a draft leaves, per issue that it mentions: those that all its points allow.
   */
  private static Map<String, Set<String>> settled(Case negotiation, Draft draft) {
    Map<String, Set<String>> settled = new LinkedHashMap<>();
    for (Issue issue : negotiation.issues()) {
      Set<String> left =
          new LinkedHashSet<>(issue.options().stream().map(Issue.Option::id).toList());
      boolean mentioned = false;
      for (Draft.Point point : draft.points()) {
        for (Draft.Setting setting : point.sets()) {
          if (setting.issue().equals(issue.id())) {
            left.retainAll(setting.options());
            mentioned = true;
          }
        }
      }
      if (mentioned) {
        settled.put(issue.id(), left);
      }
    }
    return settled;
  }

  @Override
  public List<String> inputs() {
    return inputs;
  }

  @Override
  public Case mixed(long changed) {
    List<Rule> rules = new ArrayList<>(negotiation.rules());
    for (Issue issue : negotiation.issues()) {
      int input = inputs.indexOf(issue.id());
      Map<String, Set<String>> version =
          input >= 0 && (changed >>> input & 1) != 0 ? after : before;
      Optional.ofNullable(version.get(issue.id()))
          .ifPresent(left ->
              rules.add(
                  new Rule(
                      new Expression.Comparison(issue.id(), Operator.EQUAL, List.copyOf(left)),
                      Grounds.NONE)));
    }
    return negotiation.withRules(rules);
  }
}
