package dev.parley.verify;

import dev.parley.model.Case;
import dev.parley.model.Draft;
import dev.parley.model.Issue;
import dev.parley.model.Rule;
import dev.parley.model.evidence.Grounds;
import dev.parley.model.expression.Expression;
import dev.parley.model.expression.Operator;
import dev.parley.verify.document.Value;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Two drafts: what one settles is a rule, and the issues that they settle differently are inputs.
 */
final class DraftBlend implements Blend {
  private final Case negotiation;
  private final Elsewhere elsewhere;
  private final Map<String, Expression> before;
  private final Map<String, Expression> after;
  private final List<String> inputs;

  DraftBlend(Case negotiation, Elsewhere elsewhere, Draft before, Draft after) {
    this.negotiation = negotiation;
    this.elsewhere = elsewhere;
    this.before = settled(before);
    this.after = settled(after);
    inputs =
        negotiation.issues().stream()
            .map(Issue::id)
            .filter(i -> !text(this.before, i).equals(text(this.after, i)))
            .toList();
  }

  /** Per issue that some point sets, what all its points together allow. */
  private Map<String, Expression> settled(Draft draft) {
    Map<String, Expression> rules = new LinkedHashMap<>();
    for (Issue issue : negotiation.issues()) {
      List<List<String>> allowed =
          draft.points().stream()
              .flatMap(p -> p.sets().stream())
              .filter(s -> s.issue().equals(issue.id()))
              .map(Draft.Setting::options)
              .toList();
      if (!allowed.isEmpty()) {
        List<String> left =
            issue.options().stream()
                .map(Issue.Option::id)
                .filter(o -> allowed.stream().allMatch(a -> a.contains(o)))
                .toList();
        rules.put(issue.id(), new Expression.Comparison(issue.id(), Operator.EQUAL, left));
      }
    }
    return rules;
  }

  private static Optional<String> text(Map<String, Expression> rules, String issue) {
    return Optional.ofNullable(rules.get(issue)).map(Expression::text);
  }

  @Override
  public int inputs() {
    return inputs.size();
  }

  @Override
  public void describe(Value found, Comparison comparison) {
    List<Expected> expected = new ArrayList<>();
    for (String issue : inputs) {
      List<Expected> changes = new ArrayList<>();
      change(text(before, issue), true).ifPresent(changes::add);
      change(text(after, issue), false).ifPresent(changes::add);
      expected.add(new Expected.Items(changes));
    }
    comparison.same("result.whyNow.inputs", new Expected.Items(expected), found);
  }

  /** A rule that goes or comes; one that the case has anyway does neither. */
  private Optional<Expected> change(Optional<String> rule, boolean goes) {
    return rule.filter(
            r -> negotiation.rules().stream().noneMatch(own -> own.holds().text().equals(r)))
        .map(r -> {
          Map<String, Expected> fields = new LinkedHashMap<>();
          fields.put("kind", Expected.text("rule"));
          fields.put("of", new Expected.Items(List.of(Expected.text(r))));
          fields.put("attribute", Expected.text(""));
          fields.put("before", goes ? Expected.text("stated") : new Expected.Nothing());
          fields.put("after", goes ? new Expected.Nothing() : Expected.text("stated"));
          return new Expected.Fields(fields);
        });
  }

  @Override
  public Optional<String> verdict(long later) {
    List<Rule> rules = new ArrayList<>(negotiation.rules());
    for (Issue issue : negotiation.issues()) {
      int input = inputs.indexOf(issue.id());
      boolean fresh = input >= 0 && (later >>> input & 1) != 0;
      Optional.ofNullable((fresh ? after : before).get(issue.id()))
          .ifPresent(r -> rules.add(new Rule(r, Grounds.NONE)));
    }
    return elsewhere.verdict(negotiation.withRules(rules), Map.of());
  }
}
