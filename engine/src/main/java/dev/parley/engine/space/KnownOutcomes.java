package dev.parley.engine.space;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Consents by pattern, remembered for all spaces that differ in utilities only: an answer depends
 * on who says yes, and not on why. Safe for several threads.
 */
final class KnownOutcomes {
  /** Where patterns are more, each scan remembers its own. */
  private static final int MOST = 1 << 12;

  private final Map<Long, Consents> known = new ConcurrentHashMap<>();

  /** Consents required, and those of them not given, as bits. */
  record Consents(long required, long blocking) {}

  Optional<Consents> at(long pattern) {
    return Optional.ofNullable(known.get(pattern));
  }

  void remember(long pattern, Consents consents) {
    if (known.size() < MOST) {
      known.put(pattern, consents);
    }
  }
}
