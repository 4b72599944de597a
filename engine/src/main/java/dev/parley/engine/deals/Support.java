package dev.parley.engine.deals;

import dev.parley.model.Body;
import dev.parley.model.Case;
import dev.parley.model.evidence.Grounds;
import dev.parley.model.preference.Preferences;
import dev.parley.model.preference.Preferences.Additive;
import dev.parley.model.preference.Preferences.IssueValue;
import dev.parley.model.preference.Valuation;
import dev.parley.model.preference.WalkAway;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** The statements behind numbers: which ids a row shows; none makes it an assumption. */
public final class Support {
  private final Case negotiation;

  public Support(Case negotiation) {
    this.negotiation = negotiation;
  }

  /** Behind what a party thinks of some options of an issue. */
  public List<String> ofIssue(String party, String issue, Set<String> options) {
    return negotiation
        .preferences(party)
        .filter(Additive.class::isInstance)
        .map(Additive.class::cast)
        .flatMap(a -> a.issues().stream().filter(v -> v.issue().equals(issue)).findFirst())
        .map(value -> ids(Stream.concat(Stream.of(value.weight().grounds()), of(value, options))))
        .orElse(List.of());
  }

  public List<String> ofWalkAway(String party) {
    return ids(negotiation.preferences(party).stream().flatMap(p -> of(p.walkAway())));
  }

  public Optional<String> noteOfWalkAway(String party) {
    return negotiation.preferences(party).stream()
        .flatMap(p -> of(p.walkAway()))
        .flatMap(g -> g.note().stream())
        .findFirst();
  }

  /** Behind a party's answer at a package that changes some issues. */
  public List<String> ofParty(String party, Collection<String> issues) {
    Stream<String> ofIssues = issues.stream().flatMap(i -> ofIssue(party, i, Set.of()).stream());
    Stream<String> ofForm =
        negotiation.preferences(party).stream()
            .filter(p -> !p.cardinal())
            .map(Preferences::grounds)
            .flatMap(g -> g.statements().stream());
    return Stream.of(ofIssues, ofForm, ofWalkAway(party).stream())
        .flatMap(s -> s)
        .distinct()
        .toList();
  }

  public List<String> ofBody(String body) {
    return negotiation.body(body).map(b -> b.grounds().statements()).orElse(List.of());
  }

  public List<String> ofMember(String body, String member) {
    return negotiation
        .body(body)
        .filter(b -> b.decision() instanceof Body.Members)
        .flatMap(b ->
            ((Body.Members) b.decision())
                .members().stream().filter(m -> m.id().equals(member)).findFirst())
        .map(m -> ids(Stream.of(m.grounds(), m.seats().grounds())))
        .orElse(List.of());
  }

  private static Stream<Grounds> of(IssueValue value, Set<String> options) {
    return switch (value.valuation()) {
      case Valuation.Order _ -> Stream.of(value.grounds());
      case Valuation.Stated stated -> {
        boolean named = stated.knots().stream().anyMatch(k -> options.contains(k.option()));
        yield stated.knots().stream()
            .filter(k -> !named || options.contains(k.option()))
            .map(k -> k.value().grounds());
      }
    };
  }

  private static Stream<Grounds> of(WalkAway walkAway) {
    return switch (walkAway) {
      case WalkAway.Worth worth -> Stream.of(worth.points().grounds());
      case WalkAway.Like like ->
          Stream.concat(like.add().stream().map(a -> a.grounds()), Stream.of(like.grounds()));
      case WalkAway.First first -> Stream.of(first.grounds());
      case WalkAway.StatusQuo _ -> Stream.empty();
    };
  }

  private static List<String> ids(Stream<Grounds> grounds) {
    Set<String> ids = new LinkedHashSet<>();
    grounds.forEach(g -> ids.addAll(g.statements()));
    return List.copyOf(ids);
  }
}
