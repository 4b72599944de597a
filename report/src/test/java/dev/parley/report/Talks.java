package dev.parley.report;

import dev.parley.engine.Evaluated;
import dev.parley.engine.explain.Certificate;
import dev.parley.engine.promise.EquilibriumCertificate;
import dev.parley.model.Body;
import dev.parley.model.Case;
import dev.parley.model.Consent;
import dev.parley.model.Draft;
import dev.parley.model.Issue;
import dev.parley.model.Package;
import dev.parley.model.Party;
import dev.parley.model.Person;
import dev.parley.model.Question;
import dev.parley.model.evidence.Grounds;
import dev.parley.model.evidence.PartialDate;
import dev.parley.model.evidence.Source;
import dev.parley.model.evidence.Statement;
import dev.parley.model.expression.Expression;
import dev.parley.model.expression.Expression.Comparison;
import dev.parley.model.expression.Operator;
import dev.parley.model.number.Domain;
import dev.parley.model.number.Parameter;
import dev.parley.model.number.Uncertain;
import dev.parley.model.preference.Preferences;
import dev.parley.model.preference.Valuation;
import dev.parley.model.preference.WalkAway;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.commons.numbers.fraction.BigFraction;

/** A small invented case for the views; its numbers are made up and fit no engine. */
public final class Talks {
  public static final Expression CONCESSION =
      new Comparison("alliance", Operator.EQUAL, List.of("renounced"));
  public static final Certificate CERTIFICATE =
      new Certificate(
          new Question("alpha", CONCESSION),
          Map.of("rules", "0a1b"),
          Map.of("preferences.alpha.walk-away", "20 to 30"),
          List.of(
              new EquilibriumCertificate(
                  "treaty-promise",
                  List.of("gamma", "delta"),
                  List.of(new EquilibriumCertificate.Node(0, 1, List.of(0.5, 0.25))))));
  public static final Origin ORIGIN =
      new Origin(
          "parley explain border-talks --draws 1000 --seed 1",
          "0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef");

  private Talks() {}

  public static Case talks() {
    return talks("Alpha", "Beta");
  }

  /** With the two first parties called as given. */
  public static Case talks(String first, String second) {
    return new Case(
        "border-talks",
        "Talks on the border",
        Optional.of(new PartialDate(2025, 12, 15)),
        Optional.of(new Question("alpha", CONCESSION)),
        List.of(
            new Party(
                "alpha",
                first,
                List.of(new Person("ann", "Ann Ames", Optional.empty())),
                Grounds.NONE),
            new Party(
                "beta",
                second,
                List.of(new Person("bob", "Bob van den Boyd", Optional.empty())),
                Grounds.NONE),
            new Party("gamma", "Gamma", List.of(), Grounds.NONE)),
        List.of(
            issue("alliance", "Invited to join", "Aspiration kept", "Aspiration given up"),
            issue("guarantee", "None", "Political assurance", "Treaty of mutual defence"),
            toll()),
        List.of(),
        List.of(council()),
        List.of(
            new Consent("alpha", List.of()),
            new Consent("beta", List.of()),
            new Consent("council", List.of(CONCESSION))),
        List.of(preferences("alpha", "ann-1"), preferences("beta", "bob-1")),
        List.of(
            new Source(
                "gazette",
                "The border question",
                Optional.of("Gazette"),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Grounds.NONE)),
        List.of(
            statement("ann-1", "ann", new PartialDate(2025, 12, 12), 3),
            statement("bob-1", "bob", new PartialDate(2025, 11, 0), 6),
            statement("gamma-1", "gamma", new PartialDate(2024, 0, 0), 9)),
        List.of(),
        List.of(outline()),
        List.of(),
        List.of(),
        List.of(),
        Optional.empty(),
        List.of(),
        List.of(),
        Optional.empty());
  }

  private static Draft outline() {
    return new Draft(
        "outline",
        "Mediator's outline",
        Optional.of(new PartialDate(2025, 12, 10)),
        Optional.of("gazette"),
        List.of(
            point(1, "No alliance", new Draft.Setting("alliance", List.of("renounced"))),
            point(2, "A promise", new Draft.Setting("guarantee", List.of("none", "assurance")))),
        Grounds.NONE);
  }

  private static Draft.Point point(int nr, String title, Draft.Setting setting) {
    return new Draft.Point(
        nr, Optional.of(title), List.of(setting), Optional.empty(), Grounds.NONE);
  }

  private static Issue issue(String id, String first, String second, String third) {
    List<String> ids =
        id.equals("alliance")
            ? List.of("member", "open-door", "renounced")
            : List.of("none", "assurance", "treaty");
    return new Issue(
        id,
        "The " + id,
        List.of(
            new Issue.Option(ids.get(0), first),
            new Issue.Option(ids.get(1), second),
            new Issue.Option(ids.get(2), third)),
        ids,
        false,
        Optional.empty(),
        Optional.of(ids.get(1)),
        Issue.Control.NOBODY,
        List.of(),
        Grounds.NONE);
  }

  private static Issue toll() {
    return new Issue(
        "border-toll",
        "Toll on the border road",
        List.of(new Issue.Option("10", "10"), new Issue.Option("20", "20")),
        List.of("10", "20"),
        true,
        Optional.of("crowns a lorry"),
        Optional.of("20"),
        Issue.Control.NOBODY,
        List.of(),
        Grounds.NONE);
  }

  private static Body council() {
    return new Body(
        "council",
        Optional.of("Council of the alliance"),
        new Body.Members(
            new Body.DecisionRule.Consensus(),
            List.of(
                new Body.Member(
                    "gamma",
                    Optional.empty(),
                    one("bodies.council.gamma"),
                    new Body.Vote.Abstains(),
                    Grounds.NONE),
                new Body.Member(
                    "island",
                    Optional.of("The Island"),
                    one("bodies.council.island"),
                    new Body.Vote.Abstains(),
                    Grounds.NONE)),
            List.of()),
        Grounds.NONE);
  }

  private static Preferences preferences(String party, String statement) {
    Grounds grounds = new Grounds(List.of(statement), Optional.empty());
    return new Preferences.Additive(
        party,
        List.of(
            new Preferences.IssueValue(
                "alliance",
                one("preferences." + party + ".alliance"),
                new Valuation.Order(List.of(), party),
                grounds)),
        List.of(),
        new WalkAway.Worth(one("preferences." + party + ".walk-away")),
        Optional.empty(),
        Grounds.NONE);
  }

  private static Parameter one(String path) {
    return new Parameter(path, path, Domain.ANY, new Uncertain.Exact(BigDecimal.ONE), Grounds.NONE);
  }

  private static Statement statement(String id, String by, PartialDate date, int para) {
    return new Statement(
        id,
        by,
        date,
        Statement.Kind.DEMAND,
        Optional.of(CONCESSION),
        Optional.empty(),
        Optional.of("gazette"),
        Optional.of(para),
        Optional.empty(),
        Optional.empty(),
        Optional.empty());
  }

  public static Package deal(String alliance, String guarantee, String toll) {
    Map<String, String> options = new LinkedHashMap<>();
    options.put("alliance", alliance);
    options.put("guarantee", guarantee);
    options.put("border-toll", toll);
    return new Package(options);
  }

  public static Evaluated worth(Package deal, String alpha, String beta) {
    Map<String, BigFraction> utilities = new LinkedHashMap<>();
    utilities.put("alpha", BigFraction.parse(alpha));
    utilities.put("beta", BigFraction.parse(beta));
    return new Evaluated(deal, utilities);
  }
}
