package dev.parley.engine.deals;

import dev.parley.engine.space.Block;
import dev.parley.engine.space.Space;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;

/**
 * The utility points that no other dominates for the voting parties, with the number of packages at
 * each. An archive: a point that is offered is dropped if a kept one dominates it, and drops those
 * that it dominates. Time per offer grows with the archive at worst; the point that dominated last
 * is tried first.
 */
final class ParetoFront {
  private final Space space;
  private final int limit;
  private final int[] voters;
  private final Map<Key, UtilityPoint> kept = new HashMap<>();
  private List<UtilityPoint> archive = new ArrayList<>();

  ParetoFront(Space space, int limit) {
    this.space = space;
    this.limit = limit;
    voters =
        LongStream.range(0, 64)
            .filter(v -> (space.voting() >>> v & 1) != 0)
            .mapToInt(v -> (int) v)
            .toArray();
  }

  /** A distinct point, with the number of its packages and the first of them. */
  static final class UtilityPoint {
    /** Per voting party the high limb (in a wide space) and the low limb. */
    private final long[] limbs;

    /** The least indices of its packages, as many as lists hold. */
    private final long[] first;

    private int listed;
    private long packages;

    UtilityPoint(long[] limbs, int limit) {
      this.limbs = limbs;
      first = new long[limit];
    }

    long packages() {
      return packages;
    }

    LongStream first() {
      return Arrays.stream(first, 0, listed);
    }

    private void add(long count, LongStream indices) {
      packages += count;
      indices
          .limit(first.length - listed)
          .forEach(i -> {
            first[listed] = i;
            listed++;
          });
    }
  }

  private static final class Key {
    private final long[] limbs;

    Key(long[] limbs) {
      this.limbs = limbs;
    }

    @Override
    public boolean equals(Object other) {
      return other instanceof Key key && Arrays.equals(limbs, key.limbs);
    }

    @Override
    public int hashCode() {
      return Arrays.hashCode(limbs);
    }
  }

  void offer(Block block, int position) {
    long[] limbs = new long[space.wide() ? 2 * voters.length : voters.length];
    int next = 0;
    for (int v : voters) {
      if (space.wide()) {
        limbs[next++] = block.high(v, position);
      }
      limbs[next++] = block.low(v, position);
    }
    offer(limbs, 1, LongStream.of(block.index(position)));
  }

  /** Adds the points of a later part of the space. */
  void merge(ParetoFront later) {
    later.archive.forEach(p -> offer(p.limbs, p.packages, p.first()));
  }

  private void offer(long[] limbs, long packages, LongStream indices) {
    UtilityPoint same = kept.get(new Key(limbs));
    if (same != null) {
      same.add(packages, indices);
      return;
    }
    if (dominated(limbs)) {
      return;
    }
    List<UtilityPoint> survivors = new ArrayList<>();
    for (UtilityPoint point : archive) {
      if (atLeast(limbs, point.limbs)) {
        kept.remove(new Key(point.limbs));
      } else {
        survivors.add(point);
      }
    }
    archive = survivors.size() == archive.size() ? archive : survivors;
    UtilityPoint added = new UtilityPoint(limbs, limit);
    added.add(packages, indices);
    archive.add(added);
    kept.put(new Key(limbs), added);
  }

  private boolean dominated(long[] limbs) {
    for (int k = 0; k < archive.size(); k++) {
      if (atLeast(archive.get(k).limbs, limbs)) {
        UtilityPoint dominator = archive.set(0, archive.get(k));
        archive.set(k, dominator);
        return true;
      }
    }
    return false;
  }

  /** Whether the first is nowhere less than the second. */
  private boolean atLeast(long[] first, long[] second) {
    if (!space.wide()) {
      for (int k = 0; k < first.length; k++) {
        if (first[k] < second[k]) {
          return false;
        }
      }
      return true;
    }
    for (int k = 0; k < first.length; k += 2) {
      if (first[k] < second[k] || (first[k] == second[k] && first[k + 1] < second[k + 1])) {
        return false;
      }
    }
    return true;
  }

  long packages() {
    return archive.stream().mapToLong(UtilityPoint::packages).sum();
  }

  List<UtilityPoint> points() {
    return archive;
  }

  /** The first packages in index order. */
  List<Long> first(int count) {
    return archive.stream()
        .flatMapToLong(UtilityPoint::first)
        .sorted()
        .limit(count)
        .boxed()
        .toList();
  }

  Gains gains(UtilityPoint point, Bargainers bargainers) {
    int width = space.wide() ? 2 : 1;
    return new Gains(
        bargainers,
        v -> space.wide() ? point.limbs[width * positionOf(v)] : 0,
        v -> point.limbs[width * positionOf(v) + width - 1]);
  }

  private int positionOf(int voter) {
    return Arrays.binarySearch(voters, voter);
  }
}
