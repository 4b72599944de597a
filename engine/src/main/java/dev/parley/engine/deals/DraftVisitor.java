package dev.parley.engine.deals;

import dev.parley.engine.space.Block;
import dev.parley.engine.space.Choice;
import dev.parley.engine.space.Scan;
import dev.parley.engine.space.Space;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * Counts a draft's feasible completions and who fails them, and collects the signable packages that
 * contradict the fewest points.
 */
final class DraftVisitor implements Scan.Visitor {
  private final Space space;
  private final DraftText text;
  private final long[] failing;

  /** Per consent the failing completion where the least is missing, if any. */
  private final List<Optional<Choice>> nearest;

  private final Amended amended;
  private long completions;
  private long signable;
  private int fewestChanges = Integer.MAX_VALUE;
  private Optional<Choice> nearToday = Optional.empty();

  DraftVisitor(Space space, DraftText text, int limit) {
    this.space = space;
    this.text = text;
    amended = new Amended(space, text, limit);
    failing = new long[space.consents().size()];
    nearest = new ArrayList<>(Collections.nCopies(failing.length, Optional.empty()));
  }

  @Override
  public void visit(Block block) {
    for (int p = 0; p < block.size(); p++) {
      if (block.feasible(p)) {
        visit(space.shape().choice(block.index(p)), block.blocking(p), block.signable(p));
      }
    }
  }

  private void visit(Choice choice, long blocking, boolean canBeSigned) {
    int contradicted = text.contradicted(choice);
    if (contradicted == 0) {
      completions++;
      offer(choice, space.today().map(choice::changes).orElse(0));
      signable += canBeSigned ? 1 : 0;
      for (long rest = blocking; rest != 0; rest &= rest - 1) {
        int consent = Long.numberOfTrailingZeros(rest);
        failing[consent]++;
        offer(consent, choice);
      }
    }
    if (canBeSigned) {
      amended.offer(choice, contradicted);
    }
  }

  private void offer(Choice choice, int changes) {
    if (changes < fewestChanges) {
      fewestChanges = changes;
      nearToday = Optional.of(choice);
    }
  }

  private void offer(int consent, Choice choice) {
    Optional<Choice> before = nearest.get(consent);
    if (before.isEmpty() || nearer(consent, choice, before.get())) {
      nearest.set(consent, Optional.of(choice));
    }
  }

  /** Whether less is missing at one package than at another. */
  private boolean nearer(int consent, Choice choice, Choice other) {
    OptionalInt voter = space.consents().get(consent).voter();
    return voter.isPresent()
        ? space.utility(voter.getAsInt(), choice).compareTo(space.utility(voter.getAsInt(), other))
            > 0
        : space.missingSeats(consent, choice) < space.missingSeats(consent, other);
  }

  DraftVisitor merged(DraftVisitor later) {
    completions += later.completions;
    signable += later.signable;
    for (int c = 0; c < failing.length; c++) {
      failing[c] += later.failing[c];
      int consent = c;
      later.nearest.get(c).ifPresent(n -> offer(consent, n));
    }
    later.nearToday.ifPresent(n -> offer(n, later.fewestChanges));
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

  Choice nearest(int consent) {
    return nearest.get(consent).orElseThrow();
  }

  /** The completion that changes the fewest of today's issues, the first in index order. */
  Optional<Choice> nearToday() {
    return nearToday;
  }

  Amended amended() {
    return amended;
  }
}
