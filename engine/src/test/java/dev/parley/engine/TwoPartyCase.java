package dev.parley.engine;

import dev.parley.model.Case;
import dev.parley.model.Consent;
import dev.parley.model.Issue;
import dev.parley.model.Issue.Option;
import dev.parley.model.Party;
import dev.parley.model.evidence.Grounds;
import dev.parley.model.number.Domain;
import dev.parley.model.number.Parameter;
import dev.parley.model.number.Uncertain;
import dev.parley.model.preference.Preferences;
import dev.parley.model.preference.Preferences.Additive;
import dev.parley.model.preference.Preferences.IssueValue;
import dev.parley.model.preference.Valuation;
import dev.parley.model.preference.Valuation.Knot;
import dev.parley.model.preference.WalkAway;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/** Cases of two additive parties whose numbers have as many decimals as wanted. */
public final class TwoPartyCase {
  private final SplittableRandom random;
  private final int decimals;

  private TwoPartyCase(long seed, int decimals) {
    this.random = new SplittableRandom(seed);
    this.decimals = decimals;
  }

  /** Four issues of three options, nothing in force today, both parties consent. */
  public static Case of(long seed, int decimals) {
    return new TwoPartyCase(seed, decimals).build();
  }

  private Case build() {
    List<Issue> issues =
        IntStream.range(0, 4)
            .mapToObj(i ->
                new Issue(
                    "i" + i,
                    "Issue " + i,
                    List.of(new Option("a", "A"), new Option("b", "B"), new Option("c", "C")),
                    List.of(),
                    false,
                    Optional.empty(),
                    Optional.empty(),
                    Issue.Control.NOBODY,
                    List.of(),
                    Grounds.NONE))
            .toList();
    List<Party> parties =
        List.of(
            new Party("x", "X", List.of(), Grounds.NONE),
            new Party("y", "Y", List.of(), Grounds.NONE));
    List<Preferences> preferences = List.of(preferences("x", issues), preferences("y", issues));
    return new Case(
        "generated",
        "Generated",
        Optional.empty(),
        Optional.empty(),
        parties,
        issues,
        List.of(),
        List.of(),
        List.of(new Consent("x", List.of()), new Consent("y", List.of())),
        preferences,
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        Optional.empty(),
        List.of(),
        List.of(),
        Optional.empty());
  }

  private Preferences preferences(String party, List<Issue> issues) {
    List<IssueValue> values = new ArrayList<>();
    for (Issue issue : issues) {
      String path = "preferences." + party + "." + issue.id();
      List<Knot> knots =
          issue.options().stream()
              .map(o -> new Knot(o.id(), number(path + "." + o.id(), Domain.POINTS)))
              .toList();
      values.add(
          new IssueValue(
              issue.id(),
              number(path + ".weight", Domain.NON_NEGATIVE),
              new Valuation.Stated(knots),
              Grounds.NONE));
    }
    return new Additive(
        party,
        values,
        List.of(),
        new WalkAway.Worth(number("preferences." + party + ".walk-away", Domain.POINTS)),
        Optional.empty(),
        Grounds.NONE);
  }

  private Parameter number(String path, Domain domain) {
    StringBuilder digits = new StringBuilder().append(1 + random.nextInt(98)).append('.');
    for (int d = 0; d < decimals; d++) {
      digits.append(random.nextInt(10));
    }
    return new Parameter(
        path, path, domain, new Uncertain.Exact(new BigDecimal(digits + "1")), Grounds.NONE);
  }
}
