package dev.parley.verify;

import dev.parley.model.Case;
import dev.parley.model.Consent;
import dev.parley.model.Issue;
import dev.parley.model.Question;
import dev.parley.model.preference.Preferences;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.apache.commons.numbers.fraction.BigFraction;

/** Section 9 of the design by visiting every package. */
final class Answer {
  private static final BigFraction TOLERANCE = BigFraction.of(1, 100);

  private final World world;
  private final String party;
  private final Question question;

  /** Feasible packages in index order, today's among them. */
  private final List<Map<String, String>> feasible;

  private final List<Map<String, String>> all;
  private final List<Map<String, String>> with;
  private final List<Map<String, String>> signable;

  Answer(World world, Question question, List<Map<String, String>> feasible) {
    this.world = world;
    this.question = question;
    this.feasible = feasible;
    party = question.party();
    all = feasible.stream().filter(x -> !world.today(x)).toList();
    with = all.stream().filter(this::conceded).toList();
    signable =
        all.stream()
            .filter(x -> world.blocking(x, World.Counting.AS_THEY_ARE, "").isEmpty())
            .toList();
  }

  /** The number of packages, feasible or not. */
  static BigInteger packages(Case negotiation) {
    return negotiation.issues().stream()
        .map(i -> BigInteger.valueOf(i.options().size()))
        .reduce(BigInteger.ONE, BigInteger::multiply);
  }

  /** All feasible packages; the last issue varies fastest. */
  static List<Map<String, String>> feasible(World world) {
    List<Map<String, String>> deals = List.of(Map.of());
    for (Issue issue : world.negotiation().issues()) {
      List<Map<String, String>> longer = new ArrayList<>();
      for (Map<String, String> deal : deals) {
        for (Issue.Option option : issue.options()) {
          Map<String, String> next = new LinkedHashMap<>(deal);
          next.put(issue.id(), option.id());
          longer.add(next);
        }
      }
      deals = longer;
    }
    return deals.stream().filter(world::feasible).toList();
  }

  boolean conceded(Map<String, String> deal) {
    return world.holds(question.concedes(), deal);
  }

  World world() {
    return world;
  }

  String party() {
    return party;
  }

  Question question() {
    return question;
  }

  List<Map<String, String>> feasible() {
    return feasible;
  }

  /** F, which leaves out no agreement. */
  List<Map<String, String>> all() {
    return all;
  }

  /** F_A. */
  List<Map<String, String>> with() {
    return with;
  }

  List<Map<String, String>> without() {
    return all.stream().filter(x -> !conceded(x)).toList();
  }

  List<Map<String, String>> signable() {
    return signable;
  }

  List<Map<String, String>> signable(boolean conceding) {
    return signable.stream().filter(x -> conceded(x) == conceding).toList();
  }

  boolean cardinal() {
    return world.preferences(party).cardinal();
  }

  Optional<Map<String, String>> best(List<Map<String, String>> deals) {
    Optional<Map<String, String>> best = Optional.empty();
    for (Map<String, String> deal : deals) {
      if (best.isEmpty()
          || world.utility(party, deal).compareTo(world.utility(party, best.get())) > 0) {
        best = Optional.of(deal);
      }
    }
    return best;
  }

  Optional<BigFraction> worth(Optional<Map<String, String>> deal) {
    return deal.map(d -> world.utility(party, d));
  }

  /** The first row of the table of verdicts that applies. */
  String verdict() {
    if (with.isEmpty()) {
      return "RULED OUT";
    }
    if (with.size() == all.size()) {
      return "GIVEN";
    }
    if (signable.isEmpty()) {
      return "NO DEAL";
    }
    Optional<BigFraction> have = worth(best(signable(true)));
    Optional<BigFraction> lack = worth(best(signable(false)));
    if (have.isPresent() && lack.isEmpty()) {
      return "NECESSARY";
    }
    if (have.isPresent()) {
      BigFraction more = have.get().subtract(lack.orElseThrow());
      BigFraction least = cardinal() ? TOLERANCE : BigFraction.ZERO;
      return more.compareTo(least) > 0
          ? "PREFERRED"
          : more.negate().compareTo(least) > 0 ? "NOT NEEDED" : "TIED";
    }
    return refuses() ? "WOULD NOT" : "BLOCKED BY";
  }

  private boolean refuses() {
    boolean alone =
        with.stream()
            .anyMatch(x ->
                world.blocking(x, World.Counting.PARTY_SAYS_YES, party).isEmpty());
    return alone
        || with.stream()
            .allMatch(x ->
                !world.accepts(party, x)
                    && !world.blocking(x, World.Counting.ALL_OTHERS_SAY_YES, party).isEmpty());
  }

  /** The inclusion-minimal sets of blocking consents over F_A. */
  Set<Set<String>> blockers() {
    return Sets.minimal(
        with.stream().map(x -> Set.copyOf(blocking(x))).toList());
  }

  List<String> blocking(Map<String, String> deal) {
    return world.blocking(deal, World.Counting.AS_THEY_ARE, "");
  }

  /** The parties that bargain: cardinal, and asked for their consent to everything. */
  List<String> bargainers() {
    return world.negotiation().consents().stream()
        .filter(Consent::unconditional)
        .map(Consent::by)
        .filter(by ->
            world.negotiation().preferences(by).map(Preferences::cardinal).orElse(false))
        .toList();
  }

  boolean weighted() {
    return world.negotiation().preferences().stream()
        .filter(p -> bargainers().contains(p.party()))
        .anyMatch(p ->
            p instanceof Preferences.Additive a && a.bargainingPower().isPresent());
  }

  /** The first of the packages with most gainers and, of these, the greatest product of gains. */
  Optional<Map<String, String>> nash(Predicate<Map<String, String>> among) {
    List<String> bargainers = bargainers();
    if (bargainers.size() < 2) {
      return Optional.empty();
    }
    Optional<Map<String, String>> best = Optional.empty();
    long most = -1;
    BigFraction greatest = BigFraction.ZERO;
    for (Map<String, String> deal : signable) {
      if (among.test(deal)) {
        long gainers = 0;
        BigFraction product = BigFraction.ONE;
        for (String each : bargainers) {
          BigFraction gain = world.utility(each, deal).subtract(world.walkAway(each));
          if (gain.signum() > 0) {
            gainers++;
            product = product.multiply(gain);
          }
        }
        if (gainers > most || (gainers == most && product.compareTo(greatest) > 0)) {
          best = Optional.of(deal);
          most = gainers;
          greatest = product;
        }
      }
    }
    return best;
  }

  boolean contested() {
    Optional<Map<String, String>> nash = nash(_ -> true);
    Optional<BigFraction> top = worth(best(signable));
    if (nash.isEmpty() || top.isEmpty()) {
      return false;
    }
    Set<Boolean> sides = new HashSet<>();
    signable.stream()
        .filter(x -> world.utility(party, x).equals(top.get()))
        .forEach(x -> sides.add(conceded(x)));
    return sides.size() == 1 && !sides.contains(conceded(nash.get()));
  }

  boolean concedesNothing() {
    Optional<Map<String, String>> chosen = best(signable(true));
    Set<String> issues = question.concedes().issues();
    return chosen.isPresent()
        && feasible.stream()
            .filter(x -> !conceded(x) && issues.containsAll(changed(x, chosen.get())))
            .noneMatch(x ->
                world.utility(party, x).compareTo(world.utility(party, chosen.get())) > 0);
  }

  /** The issues on which two packages differ. */
  static Set<String> changed(Map<String, String> one, Map<String, String> other) {
    Set<String> changed = new HashSet<>();
    one.forEach((issue, option) -> {
      if (!option.equals(other.get(issue))) {
        changed.add(issue);
      }
    });
    return changed;
  }

  /** The fewest changes, then the least loss of cardinal consenters, then index order. */
  Optional<Map<String, String>> repair(Map<String, String> chosen) {
    return signable(false).stream()
        .min(
            Comparator.comparingInt((Map<String, String> x) -> changed(x, chosen).size())
                .thenComparing(x -> loss(chosen, x)));
  }

  private BigFraction loss(Map<String, String> chosen, Map<String, String> other) {
    BigFraction loss = BigFraction.ZERO;
    for (Consent consent : world.negotiation().consents()) {
      if (world.negotiation().preferences(consent.by()).map(Preferences::cardinal).orElse(false)) {
        BigFraction less =
            world.utility(consent.by(), chosen).subtract(world.utility(consent.by(), other));
        loss = less.signum() > 0 ? loss.add(less) : loss;
      }
    }
    return loss;
  }
}
