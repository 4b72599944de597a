package dev.parley.engine.deals;

import dev.parley.engine.scenario.Parameters;
import dev.parley.engine.space.Space;
import dev.parley.model.Body;
import dev.parley.model.Case;
import dev.parley.model.Issue;
import dev.parley.model.Party;
import dev.parley.model.number.Parameter;
import dev.parley.model.preference.Preferences;
import dev.parley.model.preference.Valuation;
import dev.parley.model.preference.WalkAway;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What findings about signable packages rest on. */
public final class Basis {
  private Basis() {}

  /** Paths of the numbers of all parties and bodies that take part in a consent. */
  public static List<String> paths(Case negotiation, Space space) {
    Set<String> bodies = new LinkedHashSet<>();
    negotiation.consents().forEach(c -> addBody(negotiation, c.by(), bodies));
    Stream<Parameter> ofParties =
        negotiation.preferences().stream()
            .filter(p -> concerns(space, p.party()))
            .flatMap(p -> Parameters.of(p).stream());
    Stream<Parameter> ofBodies =
        bodies.stream().flatMap(b -> Parameters.of(negotiation.body(b).orElseThrow()).stream());
    return Stream.concat(ofParties, ofBodies).map(Parameter::path).distinct().toList();
  }

  /** Assumptions that the case makes by leaving something out. */
  public static List<String> warnings(Case negotiation, Space space) {
    List<String> warnings = new ArrayList<>();
    String unstated = named(negotiation, p -> p.walkAway() instanceof WalkAway.StatusQuo);
    if (!unstated.isEmpty()) {
      warnings.add("no walk-away is stated, so today is assumed to be worth as much: " + unstated);
    }
    String ordered = named(negotiation, Basis::spacingAssumed);
    if (!ordered.isEmpty()) {
      warnings.add("spacing assumed, some values are known only by their order: " + ordered);
    }
    String levelled = named(negotiation, Basis::withoutLevels);
    if (!levelled.isEmpty()) {
      warnings.add("an order with a single level makes all its options worth 0: " + levelled);
    }
    String unlisted = named(negotiation, p -> leavesOutPackages(negotiation, p));
    if (!unlisted.isEmpty()) {
      warnings.add("packages that a ranking leaves out share the last rank: " + unlisted);
    }
    String unvalued = unvalued(negotiation);
    if (!unvalued.isEmpty()) {
      warnings.add("issues left out of a party's preferences have weight 0: " + unvalued);
    }
    if (space.rounded()) {
      warnings.add("utilities were rounded to a grid: the numbers need more than 126 bits");
    }
    return warnings;
  }

  private static String named(Case negotiation, Predicate<Preferences> condition) {
    return names(
        negotiation,
        negotiation.preferences().stream().filter(condition).map(Preferences::party).toList());
  }

  /** The parties' names, for a sentence. */
  static String names(Case negotiation, List<String> parties) {
    return parties.stream()
        .map(p -> negotiation.party(p).map(Party::name).orElse(p))
        .collect(Collectors.joining(", "));
  }

  private static boolean withoutLevels(Preferences preferences) {
    return preferences instanceof Preferences.Additive additive
        && additive.issues().stream()
            .anyMatch(v -> v.valuation() instanceof Valuation.Order o && o.bestFirst().size() == 1);
  }

  private static boolean leavesOutPackages(Case negotiation, Preferences preferences) {
    if (!(preferences instanceof Preferences.Ranking ranking)) {
      return false;
    }
    BigInteger all = BigInteger.ONE;
    for (String issue : ranking.issues()) {
      int options = negotiation.issue(issue).orElseThrow().options().size();
      all = all.multiply(BigInteger.valueOf(options));
    }
    long listed = ranking.bestFirst().stream().mapToLong(List::size).sum();
    return all.compareTo(BigInteger.valueOf(listed)) > 0;
  }

  /** {@code Alpha (price, toll), Beta (price)}; ids, because titles may be sentences. */
  private static String unvalued(Case negotiation) {
    List<String> parties = new ArrayList<>();
    for (Preferences preferences : negotiation.preferences()) {
      if (preferences instanceof Preferences.Additive additive) {
        Set<String> valued =
            additive.issues().stream()
                .map(Preferences.IssueValue::issue)
                .collect(Collectors.toSet());
        String left =
            negotiation.issues().stream()
                .map(Issue::id)
                .filter(i -> !valued.contains(i))
                .collect(Collectors.joining(", "));
        if (!left.isEmpty()) {
          parties.add(names(negotiation, List.of(preferences.party())) + " (" + left + ")");
        }
      }
    }
    return String.join(", ", parties);
  }

  private static boolean spacingAssumed(Preferences preferences) {
    return preferences instanceof Preferences.Additive additive
        && additive.issues().stream()
            .anyMatch(v -> v.valuation() instanceof Valuation.Order o && o.bestFirst().size() > 2);
  }

  private static boolean concerns(Space space, String party) {
    return (space.voting() >>> space.voter(party) & 1) != 0;
  }

  private static void addBody(Case negotiation, String id, Set<String> bodies) {
    negotiation
        .body(id)
        .filter(b -> bodies.add(b.id()))
        .ifPresent(body -> {
          switch (body.decision()) {
            case Body.Collective collective -> addFollowed(negotiation, collective.vote(), bodies);
            case Body.Members members ->
                members
                    .members()
                    .forEach(m -> {
                      addBody(negotiation, m.id(), bodies);
                      addFollowed(negotiation, m.vote(), bodies);
                    });
          }
        });
  }

  private static void addFollowed(Case negotiation, Body.Vote vote, Set<String> bodies) {
    if (vote instanceof Body.Vote.Follows follows) {
      addBody(negotiation, follows.id(), bodies);
    }
  }
}
