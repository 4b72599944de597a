package dev.parley.verify.world;

import dev.parley.model.Case;
import dev.parley.model.Consent;
import dev.parley.model.Issue;
import dev.parley.model.expression.Expression;
import dev.parley.model.preference.Preferences;
import dev.parley.verify.document.Value;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.apache.commons.numbers.fraction.BigFraction;

/** The packages of a case in one scenario: what the rules allow, their worth, who consents. */
public final class World {
  private final Case negotiation;
  private final CentralNumbers numbers;
  private final Conditions conditions;
  private final List<Predicate<Deal>> rules;
  private final Optional<Deal> today;
  private final Map<String, Wants> wants = new LinkedHashMap<>();
  private final Map<String, Additive> additive = new LinkedHashMap<>();
  private final Votes votes;

  public World(Case negotiation, CentralNumbers numbers) {
    this.negotiation = negotiation;
    this.numbers = numbers;
    conditions = new Conditions(negotiation.issues());
    rules = negotiation.rules().stream().map(r -> conditions.of(r.holds())).toList();
    today = placed(Map.of());
    WantsReader reader = new WantsReader(negotiation, numbers, this);
    for (Preferences preferences : negotiation.preferences()) {
      wants.put(preferences.party(), reader.of(preferences));
      if (preferences instanceof Preferences.Additive stated) {
        additive.put(preferences.party(), Additive.of(stated, negotiation.issues(), numbers));
      }
    }
    votes = new Votes(this);
  }

  public Case negotiation() {
    return negotiation;
  }

  public CentralNumbers numbers() {
    return numbers;
  }

  public Votes votes() {
    return votes;
  }

  public BigInteger packages() {
    return negotiation.issues().stream()
        .map(i -> BigInteger.valueOf(i.options().size()))
        .reduce(BigInteger.ONE, BigInteger::multiply);
  }

  /** Visits every package in index order: the last issue changes fastest. */
  public void visit(Consumer<Deal> visitor) {
    visit(new int[negotiation.issues().size()], 0, visitor);
  }

  private void visit(int[] options, int issue, Consumer<Deal> visitor) {
    if (issue == options.length) {
      visitor.accept(new Deal(options));
      return;
    }
    for (int o = 0; o < negotiation.issues().get(issue).options().size(); o++) {
      options[issue] = o;
      visit(options, issue + 1, visitor);
    }
  }

  public Predicate<Deal> condition(Expression expression) {
    return conditions.of(expression);
  }

  int position(String issue) {
    for (int i = 0; i < negotiation.issues().size(); i++) {
      if (negotiation.issues().get(i).id().equals(issue)) {
        return i;
      }
    }
    throw new IllegalStateException("no issue " + issue);
  }

  /** Today's package with some options replaced; empty where an issue then has no option. */
  public Optional<Deal> placed(Map<String, String> named) {
    Map<String, String> options = new LinkedHashMap<>();
    for (Issue issue : negotiation.issues()) {
      issue.now().ifPresent(now -> options.put(issue.id(), now));
    }
    options.putAll(named);
    return deal(options);
  }

  /** A complete package by ids; empty where one is missing, unknown or too many. */
  public Optional<Deal> deal(Map<String, String> options) {
    int[] positions = new int[negotiation.issues().size()];
    for (int i = 0; i < positions.length; i++) {
      Issue issue = negotiation.issues().get(i);
      positions[i] = issue.indexOf(options.getOrDefault(issue.id(), ""));
      if (positions[i] < 0) {
        return Optional.empty();
      }
    }
    return options.size() == positions.length ? Optional.of(new Deal(positions)) : Optional.empty();
  }

  /** The package that a part of a report shows; empty where it is none. */
  public Optional<Deal> shown(Value part) {
    Map<String, String> options = new LinkedHashMap<>();
    part.field("package")
        .ifPresent(p -> p.fields().forEach((i, o) -> options.put(i, o.text().orElse(""))));
    return deal(options);
  }

  public Map<String, String> options(Deal deal) {
    Map<String, String> options = new LinkedHashMap<>();
    for (int i = 0; i < deal.issues(); i++) {
      options.put(negotiation.issues().get(i).id(), option(i, deal.option(i)));
    }
    return options;
  }

  public String option(int issue, int option) {
    return negotiation.issues().get(issue).options().get(option).id();
  }

  public boolean feasible(Deal deal) {
    return rules.stream().allMatch(r -> r.test(deal));
  }

  public Optional<Deal> today() {
    return today;
  }

  /** Whether a package would not be a deal, because it is in force already. */
  public boolean noAgreement(Deal deal) {
    return today.filter(deal::equals).isPresent();
  }

  public boolean signable(Deal deal) {
    return feasible(deal) && !noAgreement(deal) && votes.blocking(deal).isEmpty();
  }

  Optional<Wants> wants(String party) {
    return Optional.ofNullable(wants.get(party));
  }

  private Wants wanted(String party) {
    return wants(party).orElseThrow(() -> new Unverifiable(party + " has no preferences"));
  }

  /** The parts of an additive party's utility; empty for one that only orders packages. */
  public Optional<Additive> additive(String party) {
    return Optional.ofNullable(additive.get(party));
  }

  public boolean cardinal(String party) {
    return wanted(party).cardinal();
  }

  public boolean accepts(String party, Deal deal) {
    return wanted(party).accepts(deal);
  }

  /** On a scale of the party's own: for comparisons of packages only. */
  public BigInteger worth(String party, Deal deal) {
    return wanted(party).worth().of(deal);
  }

  /** What one point is on that scale. */
  public BigInteger scale(String party) {
    return wanted(party).scale();
  }

  public BigFraction utility(String party, Deal deal) {
    return wanted(party).points(deal);
  }

  public BigFraction walkAway(String party) {
    return wanted(party).walkAwayPoints();
  }

  /** Points per party with cardinal preferences, in the case's order. */
  public Map<String, BigFraction> utilities(Deal deal) {
    Map<String, BigFraction> utilities = new LinkedHashMap<>();
    wants.forEach((party, w) -> {
      if (w.cardinal()) {
        utilities.put(party, w.points(deal));
      }
    });
    return utilities;
  }

  /** The cardinal parties that consent to every package: those whom the Nash point compares. */
  public List<String> bargainers() {
    List<String> bargainers = new ArrayList<>();
    wants.forEach((party, w) -> {
      boolean always =
          negotiation.consents().stream().anyMatch(c -> c.by().equals(party) && c.when().isEmpty());
      if (w.cardinal() && always) {
        bargainers.add(party);
      }
    });
    return bargainers;
  }

  /** What a package costs the cardinal parties that consent, compared with another. */
  public BigFraction loss(Deal from, Deal to) {
    BigFraction sum = BigFraction.ZERO;
    for (Consent consent : negotiation.consents()) {
      if (wants(consent.by()).filter(Wants::cardinal).isPresent()) {
        BigFraction lost = utility(consent.by(), from).subtract(utility(consent.by(), to));
        sum = lost.signum() > 0 ? sum.add(lost) : sum;
      }
    }
    return sum;
  }
}
