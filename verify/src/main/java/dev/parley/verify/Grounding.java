package dev.parley.verify;

import dev.parley.model.Body;
import dev.parley.model.Case;
import dev.parley.model.evidence.Grounds;
import dev.parley.model.preference.Preferences;
import dev.parley.model.preference.Valuation;
import dev.parley.model.preference.WalkAway;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The statements behind the lines of an explanation: none means assumption. */
final class Grounding {
  private final Case negotiation;

  Grounding(Case negotiation) {
    this.negotiation = negotiation;
  }

  /** Behind the weight of an issue and the values of some of its options. */
  List<String> ofIssue(String party, String issue, Set<String> options) {
    Set<String> ids = new LinkedHashSet<>();
    for (Preferences.IssueValue value : values(party)) {
      if (value.issue().equals(issue)) {
        ids.addAll(value.weight().grounds().statements());
        ofValues(value, options).forEach(g -> ids.addAll(g.statements()));
      }
    }
    return List.copyOf(ids);
  }

  private List<Preferences.IssueValue> values(String party) {
    return negotiation.preferences(party).orElseThrow() instanceof Preferences.Additive additive
        ? additive.issues()
        : List.of();
  }

  /** Where none of the options has a value of its own, all values count. */
  private static List<Grounds> ofValues(Preferences.IssueValue value, Set<String> options) {
    return switch (value.valuation()) {
      case Valuation.Order _ -> List.of(value.grounds());
      case Valuation.Stated stated -> {
        List<Valuation.Knot> own =
            stated.knots().stream().filter(k -> options.contains(k.option())).toList();
        yield (own.isEmpty() ? stated.knots() : own)
            .stream().map(k -> k.value().grounds()).toList();
      }
    };
  }

  List<String> ofWalkAway(String party) {
    Set<String> ids = new LinkedHashSet<>();
    grounds(party).forEach(g -> ids.addAll(g.statements()));
    return List.copyOf(ids);
  }

  Optional<String> noteOfWalkAway(String party) {
    return grounds(party).stream().flatMap(g -> g.note().stream()).findFirst();
  }

  private List<Grounds> grounds(String party) {
    return switch (negotiation.preferences(party).orElseThrow().walkAway()) {
      case WalkAway.Worth worth -> List.of(worth.points().grounds());
      case WalkAway.First first -> List.of(first.grounds());
      case WalkAway.StatusQuo _ -> List.of();
      case WalkAway.Like like -> {
        List<Grounds> grounds = new ArrayList<>();
        like.add().ifPresent(a -> grounds.add(a.grounds()));
        grounds.add(like.grounds());
        yield grounds;
      }
    };
  }

  /** Behind a party's answer to a package that changes some issues. */
  List<String> ofAnswer(String party, List<String> issues) {
    Set<String> ids = new LinkedHashSet<>();
    issues.forEach(i -> ids.addAll(ofIssue(party, i, Set.of())));
    Preferences preferences = negotiation.preferences(party).orElseThrow();
    if (!preferences.cardinal()) {
      ids.addAll(preferences.grounds().statements());
    }
    ids.addAll(ofWalkAway(party));
    return List.copyOf(ids);
  }

  List<String> ofBody(String id) {
    return negotiation.body(id).map(b -> b.grounds().statements()).orElse(List.of());
  }

  List<String> ofMember(String id, String member) {
    Set<String> ids = new LinkedHashSet<>();
    if (negotiation.body(id).map(Body::decision).orElse(null) instanceof Body.Members members) {
      for (Body.Member one : members.members()) {
        if (one.id().equals(member)) {
          ids.addAll(one.grounds().statements());
          ids.addAll(one.seats().grounds().statements());
        }
      }
    }
    return List.copyOf(ids);
  }
}
