package dev.parley.engine.space;

import java.math.BigInteger;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * The consents by pattern. A pattern says, as bits, which voters accept a package and which
 * conditions hold there: packages of equal pattern have equal consents, so that these are worked
 * out once and remembered. Where patterns are many, a later one takes an earlier one's place.
 */
final class Outcomes {
  private static final int MOST_BITS = 62;
  private static final int MOST_SLOT_BITS = 12;
  private static final long NONE = -1;

  private final Space space;
  private final List<Condition> conditions;
  private final int bits;
  private final int slotBits;
  private final long[] patterns;
  private final long[] required;
  private final long[] blocking;
  private final long[] swinging;

  Outcomes(Space space) {
    this.space = space;
    conditions = space.consentConditions();
    bits = space.voters().size() + conditions.size();
    int sizeBits = Long.SIZE - Long.numberOfLeadingZeros(space.shape().size());
    slotBits = remembers() ? Math.min(Math.min(bits, MOST_SLOT_BITS), sizeBits) : 0;
    patterns = new long[1 << slotBits];
    Arrays.fill(patterns, NONE);
    required = new long[patterns.length];
    blocking = new long[patterns.length];
    swinging = new long[patterns.length];
  }

  /** Conditions whose truth is part of a pattern, at the bits after the voters'. */
  List<Condition> conditions() {
    return remembers() ? conditions : List.of();
  }

  private boolean remembers() {
    return bits <= MOST_BITS;
  }

  /**
   * Where the outcome of a package stands until the next call.
   *
   * @param pattern what all conditions and voters say there
   */
  int slot(long pattern, int high, int low) {
    int slot = slotBits == bits ? (int) pattern : mixed(pattern);
    if (patterns[slot] != pattern || !remembers()) {
      KnownOutcomes.Consents consents = consents(pattern, high, low);
      required[slot] = consents.required();
      blocking[slot] = consents.blocking();
      swinging[slot] = NONE;
      patterns[slot] = pattern;
    }
    return slot;
  }

  private KnownOutcomes.Consents consents(long pattern, int high, int low) {
    Optional<KnownOutcomes.Consents> known =
        remembers() ? space.knownOutcomes().at(pattern) : Optional.empty();
    if (known.isPresent()) {
      return known.get();
    }
    Ballot ballot = ballot(pattern, high, low);
    long needed = space.required(ballot);
    KnownOutcomes.Consents consents =
        new KnownOutcomes.Consents(needed, space.blocking(ballot, needed));
    if (remembers()) {
      space.knownOutcomes().remember(pattern, consents);
    }
    return consents;
  }

  long required(int slot) {
    return required[slot];
  }

  long blocking(int slot) {
    return blocking[slot];
  }

  /** See {@link Block#swinging}; worked out only when asked for. */
  long swinging(long pattern, int high, int low) {
    int slot = slot(pattern, high, low);
    if (swinging[slot] == NONE) {
      swinging[slot] = space.swinging(ballot(pattern, high, low), blocking[slot]);
    }
    return swinging[slot];
  }

  /** The same for other uses than the memory of outcomes. */
  Pattern pattern(long pattern, long index) {
    return remembers()
        ? new Pattern(
            pattern & ((1L << space.voters().size()) - 1),
            BigInteger.valueOf(pattern >>> space.voters().size()))
        : space.pattern(space.shape().choice(index));
  }

  private Ballot ballot(long pattern, int high, int low) {
    return new Ballot(
        condition -> condition.holds(high, low),
        pattern & ((1L << space.voters().size()) - 1),
        false);
  }

  /** Spreads patterns over the slots (multiplicative hashing by the golden ratio). */
  private int mixed(long pattern) {
    return slotBits == 0 ? 0 : (int) ((pattern * 0x9E3779B97F4A7C15L) >>> (Long.SIZE - slotBits));
  }
}
