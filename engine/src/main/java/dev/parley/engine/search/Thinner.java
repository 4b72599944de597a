package dev.parley.engine.search;

import dev.parley.engine.CannotCompute;
import dev.parley.engine.Workers;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;

/**
 * Thins out partial packages: one that another falls short of by at most some width, for every
 * voter, goes, and the other stands for it and for all that it stood for (an archive of
 * ε-dominance, Laumanns, Thiele, Deb and Zitzler 2002). Everyone who stays knows the ceiling over
 * all that it stands for, so that the width bounds what all issues so far have cost together, and
 * not only this one. Time grows with candidates × what is met in a tree of those that stay.
 */
final class Thinner {
  /** Points; where the search for a width begins. */
  private static final double FINEST = 1.0 / 64;

  /** By what the width grows at least where it leaves too many; more where it left far too many. */
  private static final double LEAST_STEP = 1.1;

  /** The same, as long as nothing is known of how wide it has to be. */
  private static final double FIRST_STEP = 2;

  /** Of what there is room for, this part is kept. */
  private static final int SHARE = 4;

  /** So many times more may be left after the last issue. */
  private static final int LAST = 2;

  private static final double SUM_DIGITS = 1 << 16;

  private final Search.Thinning thinning;
  private final int width;
  private final int threads;

  private double points;

  Thinner(Search.Thinning thinning, int width, int threads) {
    this.thinning = thinning;
    this.width = width;
    this.threads = threads;
  }

  /** Whether some partial packages stand for others. */
  boolean begun() {
    return points > 0;
  }

  /**
   * How many partial packages may be left before they are thinned. What is left after the last
   * issue goes no further, so that there may be more; and where no point may be lost, or the damage
   * is done, any number.
   *
   * @param further whether there are more issues
   */
  int most(boolean further) {
    if (further) {
      return thinning.rows();
    }
    return begun() || thinning.worst() == 0 ? Integer.MAX_VALUE : LAST * thinning.rows();
  }

  /**
   * The parts as they are where few enough, or as few as the least width leaves that leaves few
   * enough.
   *
   * @throws CannotCompute if that would cost too many points
   */
  List<Filtered> thinned(List<Filtered> parts, boolean further) {
    long size = parts.stream().mapToLong(Filtered::size).sum();
    if ((!begun() || !further) && size <= most(further)) {
      return parts;
    }
    List<Candidates> candidates =
        parts.stream().map(p -> new Candidates(p, width, order(p))).toList();
    int room = room(parts.size());
    double next = Math.max(points, FINEST);
    while (true) {
      refuseTooCoarse(next, size);
      Attempt attempt = attempt(candidates, next, room);
      if (attempt.kept() <= room) {
        points = next;
        return attempt.staying().stream().map(Staying::filtered).toList();
      }
      next *= begun() ? LEAST_STEP + (1 - attempt.share()) / 2 : FIRST_STEP;
    }
  }

  /** How many may stay: fewer than there is room for, so that the next level is cheap. */
  private int room(int states) {
    return Math.min(thinning.rows(), Math.max(thinning.rows() / SHARE, SHARE * states));
  }

  private void refuseTooCoarse(double next, long size) {
    if (next > thinning.worst() || thinning.units().stream().allMatch(u -> u == 0)) {
      throw new CannotCompute(
          "%d partial packages matter at once, and even a Pareto set within %s points would need more than %d"
              .formatted(size, Double.toString(thinning.worst()), thinning.rows()),
          List.of("issues"),
          "leave out parties whose consent is not needed, settle some issues in advance, or "
              + Room.FEWER);
    }
  }

  /** The candidates' positions, from the largest sum of points to the least. */
  private int[] order(Filtered part) {
    long[] sums = new long[part.size()];
    for (int p = 0; p < sums.length; p++) {
      double sum = 0;
      for (int a = 0; a < width; a++) {
        double unit = thinning.units().get(a);
        sum += unit > 0 ? part.rows()[p * width + a] / unit : 0;
      }
      sums[p] = (long) (sum * SUM_DIGITS);
    }
    return RowSort.order(sums, 1, sums.length);
  }

  /**
   * What a width leaves.
   *
   * @param share of the candidates that were looked at before there were too many
   */
  private record Attempt(List<Staying> staying, long kept, double share) {}

  private Attempt attempt(List<Candidates> candidates, double next, int room) {
    long[] loose =
        thinning.units().stream().mapToLong(u -> (long) StrictMath.floor(next * u)).toArray();
    List<Staying> staying = candidates.stream().map(c -> new Staying(c, loose, room)).toList();
    List<Callable<Boolean>> small = new ArrayList<>();
    for (Staying part : staying) {
      // Small parts are thinned whole, on one thread each.
      if (part.candidates.size() < Room.FEW) {
        small.add(() -> part.run(1));
      } else if (!part.run(threads)) {
        return new Attempt(staying, part.kept, part.share());
      }
    }
    List<Boolean> _ = Workers.run(threads, small);
    return new Attempt(staying, staying.stream().mapToLong(s -> s.kept).sum(), 1);
  }

  /** The partial packages of one state, with the order in which they are looked at. */
  // Arrays, because these are the rows of the merge: they are made once and never handed out.
  @SuppressWarnings("ArrayRecordComponent")
  private record Candidates(Filtered part, int width, int[] order) {
    int size() {
      return order.length;
    }

    long slack(int position, int axis) {
      return part.slack().length == 0 ? 0 : part.slack()[position * width + axis];
    }

    long ceiling(int position, int axis) {
      return part.rows()[position * width + axis] + slack(position, axis);
    }
  }

  /** Those of one state that stay under a width. */
  private static final class Staying {
    /** Candidates that are compared with those before them at once. */
    private static final int BLOCK = 4096;

    private static final int STRETCH = 512;

    private final Candidates candidates;
    private final int width;
    private final long[] loose;
    private final int most;
    private final Archive.Tree archive;

    /** Positions of those that stay, in the order in which they came, and their ceilings. */
    private int[] positions;

    private long[] ceilings;
    private int kept;
    private int looked;

    Staying(Candidates candidates, long[] loose, int most) {
      this.candidates = candidates;
      this.loose = loose;
      this.most = most;
      width = loose.length;
      archive = new Archive.Tree(0, width);
      // There may be a million states with a few candidates each.
      positions = new int[Math.clamp(candidates.size(), 1, 256)];
      ceilings = new long[positions.length * width];
    }

    double share() {
      return (double) looked / candidates.size();
    }

    /** Returns false where too many stay. */
    boolean run(int threads) {
      while (looked < candidates.size() && kept <= most) {
        Workers.stopIfCancelled();
        block(looked, Math.min(candidates.size(), looked + BLOCK), threads);
      }
      return kept <= most;
    }

    /** Compares with those before the block on all threads, then within the block. */
    private void block(int begin, int end, int threads) {
      int[] found = new int[end - begin];
      Workers.stretches(
          threads, begin, end, STRETCH, (from, to) -> find(from, to, found, from - begin));
      Archive.Tree recent = new Archive.Tree(0, width);
      int before = kept;
      long[] row = new long[width];
      for (int k = begin; k < end; k++) {
        int position = candidates.order()[k];
        int standing = found[k - begin];
        if (standing < 0) {
          least(position, row);
          int among = recent.find(row, 0);
          standing = among < 0 ? -1 : before + among;
        }
        if (standing < 0) {
          recent.add(candidates.part().rows(), position * width);
          keep(position);
        } else {
          raise(standing, position);
        }
      }
      for (int k = before; k < kept; k++) {
        archive.add(candidates.part().rows(), positions[k] * width);
      }
      looked = end;
    }

    private void find(int from, int to, int[] found, int at) {
      long[] row = new long[width];
      for (int k = from; k < to; k++) {
        least(candidates.order()[k], row);
        found[at + k - from] = archive.find(row, 0);
      }
    }

    /** What another must have to stand for a candidate and all that it stands for. */
    private void least(int position, long[] row) {
      for (int a = 0; a < width; a++) {
        row[a] = candidates.ceiling(position, a) - loose[a];
      }
    }

    private void keep(int position) {
      if (kept == positions.length) {
        positions = Arrays.copyOf(positions, 2 * kept);
        ceilings = Arrays.copyOf(ceilings, 2 * kept * width);
      }
      for (int a = 0; a < width; a++) {
        ceilings[kept * width + a] = candidates.ceiling(position, a);
      }
      positions[kept++] = position;
    }

    private void raise(int standing, int position) {
      for (int a = 0; a < width; a++) {
        int at = standing * width + a;
        ceilings[at] = Math.max(ceilings[at], candidates.ceiling(position, a));
      }
    }

    /** Those that stay, in the order of the part, with the edges into them. */
    Filtered filtered() {
      Filtered part = candidates.part();
      int[] sorted =
          IntStream.range(0, kept)
              .boxed()
              .sorted((a, b) -> Integer.compare(positions[a], positions[b]))
              .mapToInt(k -> k)
              .toArray();
      boolean tracked = part.sources().length > 0;
      long[] rows = new long[kept * width];
      long[] slack = new long[kept * width];
      int[] offsets = new int[kept];
      int[] sources = new int[part.sources().length];
      int[] digits = new int[sources.length];
      int edges = 0;
      for (int k = 0; k < kept; k++) {
        int position = positions[sorted[k]];
        System.arraycopy(part.rows(), position * width, rows, k * width, width);
        for (int a = 0; a < width; a++) {
          slack[k * width + a] = ceilings[sorted[k] * width + a] - rows[k * width + a];
        }
        offsets[k] = edges;
        int to = position + 1 == part.size() ? sources.length : part.offsets()[position + 1];
        for (int e = part.offsets()[position]; tracked && e < to; e++) {
          sources[edges] = part.sources()[e];
          digits[edges] = part.digits()[e];
          edges++;
        }
      }
      return new Filtered(
          part.state(),
          rows,
          slack,
          kept,
          part.weights(),
          offsets,
          Arrays.copyOf(sources, edges),
          Arrays.copyOf(digits, edges));
    }
  }
}
