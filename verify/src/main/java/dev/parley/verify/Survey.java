package dev.parley.verify;

import dev.parley.model.Consent;
import dev.parley.model.Question;
import dev.parley.verify.world.Deal;
import dev.parley.verify.world.Votes.Supposing;
import dev.parley.verify.world.World;
import java.math.BigInteger;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.apache.commons.numbers.fraction.BigFraction;

/** One visit to every package: counts, bests, who blocks, and the verdict of section 9. */
final class Survey {
  /** Differences up to this many points count as none (design, section 9). */
  private static final BigFraction TIE = BigFraction.of(1, 100);

  private final World world;
  private final String party;
  private final Predicate<Deal> concession;
  private long feasible;
  private long others;
  private long othersWith;
  private long signable;
  private long signableWith;
  private Optional<Deal> bestWith = Optional.empty();
  private Optional<Deal> bestWithout = Optional.empty();
  private final NashSearch nash;
  private final NashSearch nashWith;
  private final Set<Set<String>> blocking = new HashSet<>();
  private final Map<String, long[]> consents = new LinkedHashMap<>();
  private final boolean whole;

  Survey(World world, Question question) {
    this(world, question, true);
  }

  /**
   * @param whole whether more is wanted than the counts, the bests and the verdict
   */
  Survey(World world, Question question, boolean whole) {
    this.world = world;
    this.whole = whole;
    party = question.party();
    concession = world.condition(question.concedes());
    nash = new NashSearch(world);
    nashWith = new NashSearch(world);
    world.negotiation().consents().forEach(c -> consents.put(c.by(), new long[4]));
    world.visit(this::visit);
  }

  private void visit(Deal deal) {
    if (!world.feasible(deal)) {
      return;
    }
    feasible++;
    if (world.noAgreement(deal)) {
      return;
    }
    boolean concedes = concession.test(deal);
    List<String> blockers = world.votes().blocking(deal);
    others++;
    othersWith += concedes ? 1 : 0;
    if (whole) {
      shares(deal, concedes, blockers);
    }
    if (whole && concedes) {
      blocking.add(new TreeSet<>(blockers));
    }
    if (blockers.isEmpty()) {
      signed(deal, concedes);
    }
  }

  private void shares(Deal deal, boolean concedes, List<String> blockers) {
    for (Consent consent : world.negotiation().consents()) {
      if (world.votes().required(consent, deal)) {
        long[] counts = consents.computeIfAbsent(consent.by(), _ -> new long[4]);
        counts[concedes ? 0 : 2]++;
        counts[concedes ? 1 : 3] += blockers.contains(consent.by()) ? 0 : 1;
      }
    }
  }

  /** Whether the party's yes alone would do somewhere, or its needed vote is a no everywhere. */
  private boolean refused() {
    boolean[] found = {false, true};
    world.visit(deal -> {
      if (!found[0] && world.feasible(deal) && !world.noAgreement(deal) && concession.test(deal)) {
        found[0] = world.votes().blocking(deal, new Supposing.SaysYes(party)).isEmpty();
        found[1] =
            found[1]
                && !world.accepts(party, deal)
                && !world.votes().blocking(deal, new Supposing.AllOthersSayYes(party)).isEmpty();
      }
    });
    return found[0] || found[1];
  }

  private void signed(Deal deal, boolean concedes) {
    signable++;
    if (whole) {
      nash.offer(deal);
    }
    if (concedes) {
      signableWith++;
      bestWith = better(bestWith, deal);
      if (whole) {
        nashWith.offer(deal);
      }
    } else {
      bestWithout = better(bestWithout, deal);
    }
  }

  /** The first of the best for the party. */
  private Optional<Deal> better(Optional<Deal> best, Deal deal) {
    return best.isEmpty() || worth(deal).compareTo(worth(best.get())) > 0
        ? Optional.of(deal)
        : best;
  }

  private BigInteger worth(Deal deal) {
    return world.worth(party, deal);
  }

  String verdict() {
    if (othersWith == 0) {
      return "RULED OUT";
    }
    if (othersWith == others) {
      return "GIVEN";
    }
    if (signable == 0) {
      return "NO DEAL";
    }
    if (bestWithout.isEmpty()) {
      return "NECESSARY";
    }
    if (bestWith.isPresent()) {
      BigFraction lead = worthOfBest(bestWith).subtract(worthOfBest(bestWithout));
      BigFraction least = world.cardinal(party) ? TIE : BigFraction.ZERO;
      return lead.compareTo(least) > 0
          ? "PREFERRED"
          : lead.negate().compareTo(least) > 0 ? "NOT NEEDED" : "TIED";
    }
    return refused() ? "WOULD NOT" : "BLOCKED BY";
  }

  private BigFraction worthOfBest(Optional<Deal> best) {
    return world.utility(party, best.orElseThrow());
  }

  /** X's best and the first Nash package disagree about the concession. */
  boolean contested() {
    Optional<Deal> point = nash.first();
    if (point.isEmpty()) {
      return false;
    }
    int side =
        bestWithout.isEmpty()
            ? 1
            : bestWith.map(w -> worth(w).compareTo(worth(bestWithout.get()))).orElse(-1);
    return side != 0 && side > 0 != concession.test(point.get());
  }

  World world() {
    return world;
  }

  boolean concedes(Deal deal) {
    return concession.test(deal);
  }

  long feasible() {
    return feasible;
  }

  long signable() {
    return signable;
  }

  long signableWith() {
    return signableWith;
  }

  Optional<Deal> bestWith() {
    return bestWith;
  }

  Optional<Deal> bestWithout() {
    return bestWithout;
  }

  NashSearch nash() {
    return nash;
  }

  NashSearch nashWith() {
    return nashWith;
  }

  /** The inclusion-minimal sets of blocking consents over the packages with the concession. */
  Set<Set<String>> minimalBlocking() {
    return minimal(blocking);
  }

  /** Per consent how often it is required and given with the concession, and without. */
  Map<String, long[]> consents() {
    return consents;
  }

  static <T> Set<Set<T>> minimal(Set<Set<T>> sets) {
    Set<Set<T>> minimal = new LinkedHashSet<>();
    for (Set<T> set : sets) {
      if (sets.stream().noneMatch(s -> !s.equals(set) && set.containsAll(s))) {
        minimal.add(set);
      }
    }
    return minimal;
  }
}
