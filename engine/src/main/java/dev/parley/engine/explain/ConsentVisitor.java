package dev.parley.engine.explain;

import dev.parley.engine.Share;
import dev.parley.engine.space.Block;
import dev.parley.engine.space.Condition;
import dev.parley.engine.space.Scan;
import dev.parley.engine.space.Space;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Counts how often each consent is given, and keeps the sets of consents that block. */
final class ConsentVisitor implements Scan.Visitor {
  private final Condition concession;
  private final long[][] required;
  private final long[][] given;
  private final Set<Long> blockingWith = new HashSet<>();

  ConsentVisitor(Space space, Condition concession) {
    this.concession = concession;
    required = new long[2][space.consents().size()];
    given = new long[2][space.consents().size()];
  }

  @Override
  public void visit(Block block) {
    for (int p = 0; p < block.size(); p++) {
      if (!block.feasible(p) || block.today(p)) {
        continue;
      }
      int side = block.holds(concession, p) ? 0 : 1;
      if (side == 0) {
        blockingWith.add(block.blocking(p));
      }
      for (long rest = block.required(p); rest != 0; rest &= rest - 1) {
        int c = Long.numberOfTrailingZeros(rest);
        required[side][c]++;
        given[side][c] += (block.blocking(p) >>> c & 1) == 0 ? 1 : 0;
      }
    }
  }

  ConsentVisitor merged(ConsentVisitor later) {
    for (int side = 0; side < 2; side++) {
      for (int c = 0; c < required[side].length; c++) {
        required[side][c] += later.required[side][c];
        given[side][c] += later.given[side][c];
      }
    }
    blockingWith.addAll(later.blockingWith);
    return this;
  }

  Share with(int consent) {
    return Share.of(given[0][consent], required[0][consent]);
  }

  Share without(int consent) {
    return Share.of(given[1][consent], required[1][consent]);
  }

  /** The inclusion-minimal sets of blocking consents with the concession, as bits, unordered. */
  List<Long> minimalBlocking() {
    return minimal(blockingWith);
  }

  /** Of some sets those that include no other, unordered. */
  static List<Long> minimal(Set<Long> sets) {
    List<Long> minimal = new ArrayList<>();
    sets.stream()
        .sorted(Comparator.comparingInt(Long::bitCount))
        .filter(set -> minimal.stream().noneMatch(m -> (m & set) == m))
        .forEach(minimal::add);
    return minimal;
  }
}
