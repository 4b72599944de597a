package dev.parley.engine.deals;

import dev.parley.engine.space.Block;
import dev.parley.engine.space.Scan;
import dev.parley.engine.space.Space;
import java.util.Arrays;
import java.util.OptionalInt;
import java.util.OptionalLong;

/**
 * Counts a draft's feasible completions and who fails them, and collects the signable packages that
 * contradict the fewest points.
 */
final class DraftVisitor implements Scan.Visitor {
  private final Space space;
  private final DraftText text;
  private final long[] failing;

  /** Per consent the failing completion where the least is missing, or −1. */
  private final long[] nearest;

  private final Amended amended;
  private long completions;
  private long signable;
  private final int[] today;
  private int fewestChanges = Integer.MAX_VALUE;
  private long nearToday = -1;

  DraftVisitor(Space space, DraftText text, int limit) {
    this.space = space;
    this.text = text;
    amended = new Amended(space, text, limit);
    failing = new long[space.consents().size()];
    nearest = new long[failing.length];
    Arrays.fill(nearest, -1);
    today = space.now() < 0 ? new int[0] : space.shape().digits(space.now());
  }

  @Override
  public void visit(Block block) {
    for (int p = 0; p < block.size(); p++) {
      if (block.feasible(p)) {
        visit(block.index(p), block.blocking(p), block.signable(p));
      }
    }
  }

  private void visit(long index, long blocking, boolean canBeSigned) {
    int[] digits = space.shape().digits(index);
    int contradicted = text.contradicted(digits);
    if (contradicted == 0) {
      completions++;
      offer(index, changes(digits));
      signable += canBeSigned ? 1 : 0;
      for (long rest = blocking; rest != 0; rest &= rest - 1) {
        int consent = Long.numberOfTrailingZeros(rest);
        failing[consent]++;
        offer(consent, index);
      }
    }
    if (canBeSigned) {
      amended.offer(index, contradicted);
    }
  }

  private int changes(int[] digits) {
    int changes = 0;
    for (int i = 0; i < today.length; i++) {
      changes += digits[i] == today[i] ? 0 : 1;
    }
    return changes;
  }

  private void offer(long index, int changes) {
    if (changes < fewestChanges) {
      fewestChanges = changes;
      nearToday = index;
    }
  }

  private void offer(int consent, long index) {
    if (nearest[consent] < 0 || nearer(consent, index, nearest[consent])) {
      nearest[consent] = index;
    }
  }

  /** Whether less is missing at one package than at another. */
  private boolean nearer(int consent, long index, long other) {
    OptionalInt voter = space.consents().get(consent).voter();
    return voter.isPresent()
        ? space.utility(voter.getAsInt(), index).compareTo(space.utility(voter.getAsInt(), other))
            > 0
        : space.missingSeats(consent, index) < space.missingSeats(consent, other);
  }

  DraftVisitor merged(DraftVisitor later) {
    completions += later.completions;
    signable += later.signable;
    for (int c = 0; c < failing.length; c++) {
      failing[c] += later.failing[c];
      if (later.nearest[c] >= 0) {
        offer(c, later.nearest[c]);
      }
    }
    if (later.nearToday >= 0) {
      offer(later.nearToday, later.fewestChanges);
    }
    amended.merge(later.amended);
    return this;
  }

  long completions() {
    return completions;
  }

  long signable() {
    return signable;
  }

  long failing(int consent) {
    return failing[consent];
  }

  long nearest(int consent) {
    return nearest[consent];
  }

  /** The completion that changes the fewest of today's issues, the first in index order. */
  OptionalLong nearToday() {
    return nearToday < 0 ? OptionalLong.empty() : OptionalLong.of(nearToday);
  }

  Amended amended() {
    return amended;
  }
}
