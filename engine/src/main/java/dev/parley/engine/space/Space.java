package dev.parley.engine.space;

import dev.parley.engine.Evaluated;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.apache.commons.numbers.fraction.BigFraction;

/**
 * One scenario of a case as numbers: the packages, who wants what, and who must say yes. Immutable
 * and safe for several threads.
 */
public final class Space {
  private final Shape shape;
  private final List<Condition> rules;
  private final List<Voter> voters;
  private final List<ConsentRule> consents;
  private final boolean wide;
  private final Optional<Choice> today;
  private final long now;
  private final long voting;

  /** Per consent the voters whose yes may change it, as bits. */
  private final long[] influence;

  private final long influential;
  private final List<Condition> consentConditions;
  private final KnownOutcomes knownOutcomes;

  Space(
      Shape shape,
      List<Condition> rules,
      List<Voter> voters,
      List<ConsentRule> consents,
      boolean wide) {
    this.shape = shape;
    this.rules = List.copyOf(rules);
    this.voters = List.copyOf(voters);
    this.consents = List.copyOf(consents);
    this.wide = wide;
    today = shape.today();
    now = shape.scannable() ? today.map(shape::index).orElse(-1L) : -1;
    long found = 0;
    for (ConsentRule consent : consents) {
      found |= reach(consent.answer(), true);
    }
    this.voting = found;
    influence = this.consents.stream().mapToLong(c -> reach(c.answer(), false)).toArray();
    influential = Arrays.stream(influence).reduce(0, (a, b) -> a | b);
    consentConditions = this.consents.stream().flatMap(ConsentRule::conditions).distinct().toList();
    knownOutcomes = new KnownOutcomes();
  }

  /** The same rules and consents with other utilities. */
  private Space(Space like, List<Voter> voters, boolean wide) {
    shape = like.shape;
    rules = like.rules;
    this.voters = List.copyOf(voters);
    consents = like.consents;
    this.wide = wide;
    today = like.today;
    now = like.now;
    voting = like.voting;
    influence = like.influence;
    influential = like.influential;
    consentConditions = like.consentConditions;
    knownOutcomes = like.knownOutcomes;
  }

  /** The same rules and consents with other utilities. */
  Space with(List<Voter> others, boolean othersWide) {
    return new Space(this, others, othersWide);
  }

  public Shape shape() {
    return shape;
  }

  /** The parties with preferences, in the case's order. */
  public List<Voter> voters() {
    return voters;
  }

  public List<ConsentView> consents() {
    return consents.stream()
        .map(c -> new ConsentView(c.by(), c.when().isEmpty(), voter(c.answer())))
        .toList();
  }

  private static OptionalInt voter(Answer answer) {
    return answer instanceof Answer.OfVoter own ? OptionalInt.of(own.voter()) : OptionalInt.empty();
  }

  /**
   * A consenter as other packages see it.
   *
   * @param voter its position among the voters, where it is a party with preferences
   */
  public record ConsentView(String by, boolean unconditional, OptionalInt voter) {
    public boolean party() {
      return voter.isPresent();
    }
  }

  /** What every feasible package satisfies. */
  public List<Condition> rules() {
    return rules;
  }

  /** Voters whose yes may change some consent, as bits. */
  public long influential() {
    return influential;
  }

  /** The conditions on which the consents depend, beside the voters' answers. */
  public List<Condition> consentConditions() {
    return consentConditions;
  }

  /** Voters that consent directly or as members of a body, as bits. */
  public long voting() {
    return voting;
  }

  /** The consents of packages that were judged before, by pattern. */
  KnownOutcomes knownOutcomes() {
    return knownOutcomes;
  }

  /** Whether utilities take two limbs. */
  public boolean wide() {
    return wide;
  }

  /** Whether some utilities had to be rounded. */
  public boolean rounded() {
    return voters.stream().anyMatch(Voter::rounded);
  }

  /** Index of today's package in a scan, or −1 where it is incomplete. */
  public long now() {
    return now;
  }

  /** Today's package; empty where it is incomplete. */
  public Optional<Choice> today() {
    return today;
  }

  public int voter(String party) {
    for (int v = 0; v < voters.size(); v++) {
      if (voters.get(v).party().equals(party)) {
        return v;
      }
    }
    throw new IllegalStateException(party + " has no preferences");
  }

  /** The same of an index in a scan, as with all methods here that take one. */
  public boolean feasible(long index) {
    int high = high(index);
    int low = low(index);
    return rules.stream().allMatch(r -> r.holds(high, low));
  }

  public boolean feasible(Choice choice) {
    for (Condition rule : rules) {
      if (!rule.holds(choice)) {
        return false;
      }
    }
    return true;
  }

  public BigFraction utility(int voter, long index) {
    Voter v = voters.get(voter);
    return v.points(v.utility(high(index), low(index)));
  }

  public boolean accepts(int voter, long index) {
    Voter v = voters.get(voter);
    return v.utility(high(index), low(index)).compareTo(v.threshold()) >= 0;
  }

  public boolean holds(Condition condition, long index) {
    return condition.holds(high(index), low(index));
  }

  public boolean signable(long index) {
    return index != now && feasible(index) && blocking(index) == 0;
  }

  public long blocking(long index) {
    return blocking(ballot(index));
  }

  Ballot ballot(long index) {
    long accepting = 0;
    for (int v = 0; v < voters.size(); v++) {
      accepting |= accepts(v, index) ? 1L << v : 0;
    }
    int high = high(index);
    int low = low(index);
    return new Ballot(condition -> condition.holds(high, low), accepting, false);
  }

  public Evaluated evaluated(long index) {
    return evaluated(shape.choice(index));
  }

  private int high(long index) {
    shape.requireScannable();
    return (int) (index / shape.lowCodes());
  }

  private int low(long index) {
    return (int) (index % shape.lowCodes());
  }

  /** The exact utility of a package for a voter, in points. */
  public BigFraction utility(int voter, Choice choice) {
    Voter v = voters.get(voter);
    return v.points(v.utility(choice));
  }

  /** A package with the points of every party whose points mean distances. */
  public Evaluated evaluated(Choice choice) {
    Map<String, BigFraction> utilities = new LinkedHashMap<>();
    for (int v = 0; v < voters.size(); v++) {
      if (voters.get(v).cardinal()) {
        utilities.put(voters.get(v).party(), utility(v, choice));
      }
    }
    return new Evaluated(shape.deal(choice), utilities);
  }

  /** What the cardinal consenters lose together between two packages, in points. */
  public BigFraction loss(Choice from, Choice to) {
    BigFraction sum = BigFraction.ZERO;
    for (ConsentRule consent : consents) {
      if (consent.answer() instanceof Answer.OfVoter own && voters.get(own.voter()).cardinal()) {
        BigFraction lost = utility(own.voter(), from).subtract(utility(own.voter(), to));
        sum = lost.signum() > 0 ? sum.add(lost) : sum;
      }
    }
    return sum;
  }

  public boolean accepts(int voter, Choice choice) {
    Voter v = voters.get(voter);
    return v.utility(choice).compareTo(v.threshold()) >= 0;
  }

  /** Whether the package is feasible, not today's, and has every consent that it requires. */
  public boolean signable(Choice choice) {
    return !today.equals(Optional.of(choice)) && feasible(choice) && blocking(choice) == 0;
  }

  /** The consents that are required at a package and not given, as bits. */
  public long blocking(Choice choice) {
    return blocking(ballot(choice));
  }

  /** What decides the consents at a package. */
  public Pattern pattern(Choice choice) {
    BigInteger holding = BigInteger.ZERO;
    for (int c = 0; c < consentConditions.size(); c++) {
      holding = consentConditions.get(c).holds(choice) ? holding.setBit(c) : holding;
    }
    return new Pattern(ballot(choice).accepting(), holding);
  }

  /**
   * The consents at all packages of one pattern, as bits.
   *
   * @param required the consents that are required
   * @param blocking of these, the ones that are not given
   * @param swinging voters whose yes alone would leave nobody blocking
   */
  public record Outcome(long required, long blocking, long swinging) {}

  /** What a pattern means for the consents. */
  public Outcome outcome(Pattern pattern) {
    Ballot ballot = ballot(pattern);
    long required = required(ballot);
    long blocking = blocking(ballot, required);
    return new Outcome(required, blocking, blocking == 0 ? 0 : swinging(ballot, blocking));
  }

  /** The blocking consents, had one voter said yes wherever it votes. */
  public long blockingIfYes(int voter, Pattern pattern) {
    return blocking(ballot(pattern).with(pattern.accepting() | 1L << voter, false));
  }

  /** Whether a voter says no and that alone, whatever all others vote, blocks the package. */
  public boolean neededAndNo(int voter, Pattern pattern) {
    return (pattern.accepting() >>> voter & 1) == 0
        && blocking(ballot(pattern).with(~(1L << voter), true)) != 0;
  }

  /** Who does not say yes at a package, as far as their consent is required. */
  public List<Refusal> refusals(Choice choice) {
    return refusals(ballot(choice));
  }

  private List<Refusal> refusals(Ballot ballot) {
    List<Refusal> refusals = new ArrayList<>();
    for (ConsentRule consent : consents) {
      if (consent.required(ballot)) {
        Refusal.of(consent.by(), consent.answer(), ballot).ifPresent(refusals::add);
      }
    }
    return refusals;
  }

  /** The same at all packages of one pattern. */
  public List<Refusal> refusals(Pattern pattern) {
    return refusals(ballot(pattern));
  }

  /** See {@link PassingSets}. */
  public PassingSets passingSets(String body, Pattern pattern, int most) {
    for (ConsentRule consent : consents) {
      if (consent.by().equals(body) && consent.answer() instanceof Answer.OfBody answer) {
        return PassingSets.of(answer, ballot(pattern), most);
      }
    }
    return PassingSets.NONE;
  }

  Ballot ballot(Choice choice) {
    long accepting = 0;
    for (int v = 0; v < voters.size(); v++) {
      accepting |= accepts(v, choice) ? 1L << v : 0;
    }
    return new Ballot(condition -> condition.holds(choice), accepting, false);
  }

  private Ballot ballot(Pattern pattern) {
    return new Ballot(
        c -> c.equals(Condition.ALWAYS) || pattern.holding().testBit(consentConditions.indexOf(c)),
        pattern.accepting(),
        false);
  }

  long required(Ballot ballot) {
    long required = 0;
    for (int c = 0; c < consents.size(); c++) {
      required |= consents.get(c).required(ballot) ? 1L << c : 0;
    }
    return required;
  }

  long blocking(Ballot ballot) {
    return blocking(ballot, required(ballot));
  }

  long blocking(Ballot ballot, long required) {
    long blocking = 0;
    for (long rest = required; rest != 0; rest &= rest - 1) {
      int c = Long.numberOfTrailingZeros(rest);
      blocking |= consents.get(c).answer().at(ballot) == Answer.YES ? 0 : 1L << c;
    }
    return blocking;
  }

  /** Voters that say no and whose yes alone would leave nobody blocking, as bits. */
  long swinging(Ballot ballot, long blocking) {
    long candidates = ~ballot.accepting();
    for (long rest = blocking; rest != 0; rest &= rest - 1) {
      candidates &= influence[Long.numberOfTrailingZeros(rest)];
    }
    long found = 0;
    for (long rest = candidates; rest != 0; rest &= rest - 1) {
      long voter = Long.lowestOneBit(rest);
      Ballot persuaded = ballot.with(ballot.accepting() | voter, false);
      found |= blocking(persuaded, blocking) == 0 ? voter : 0;
    }
    return found;
  }

  /** Yes seats that a body misses at a package; 0 for any other consenter. */
  public long missingSeats(int consent, Choice choice) {
    return missingSeats(consent, ballot(choice));
  }

  /** The same at all packages of one pattern. */
  public long missingSeats(int consent, Pattern pattern) {
    return missingSeats(consent, ballot(pattern));
  }

  private long missingSeats(int consent, Ballot ballot) {
    return consents.get(consent).answer() instanceof Answer.OfBody body
        ? new Tally(body, ballot).missing()
        : 0;
  }

  /** The voters behind an answer; those that are only followed count unless asked otherwise. */
  private static long reach(Answer answer, boolean ownSeats) {
    return switch (answer) {
      case Answer.OfVoter voter -> 1L << voter.voter();
      case Answer.Fixed _ -> 0;
      case Answer.OfBody body -> {
        long found = 0;
        for (Answer.Seat seat : body.members()) {
          found |= seat.own() || !ownSeats ? reach(seat.answer(), ownSeats) : 0;
        }
        yield found;
      }
    };
  }
}
