package dev.parley.engine.sensitivity;

import dev.parley.engine.explain.Verdict;
import dev.parley.engine.sensitivity.Features.Feature;
import dev.parley.engine.sensitivity.VerdictTree.Leaf;
import dev.parley.engine.sensitivity.VerdictTree.Node;
import dev.parley.engine.sensitivity.VerdictTree.Split;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * Grows a classification tree by the Gini impurity (CART: Breiman, Friedman, Olshen and Stone
 * 1984), at most {@value #DEPTH} questions deep. Thresholds lie between quantiles of the draws;
 * ties go to the input that comes first and to the lower threshold. Time grows with draws × inputs.
 */
final class TreeGrower {
  static final int DEPTH = 3;

  /** Thresholds that are tried for each input. */
  private static final int THRESHOLDS = 31;

  /** A question is worth asking if it lowers the impurity of all draws by this share of it. */
  private static final double LEAST_GAIN = 0.01;

  /** No answer rests on fewer draws than this share of them. */
  private static final double LEAST_LEAF = 0.01;

  /** Three in four scramblings grow the tree, the others test it. */
  private static final int GROWING = 12;

  private static final List<Verdict> VERDICTS = List.of(Verdict.values());

  private final List<Feature> features;
  private final int[] verdicts;
  private final double[][] thresholds;
  private final byte[][] bins;
  private final int least;
  private final double leastGain;

  private TreeGrower(List<Feature> features, int[] verdicts, int[] growing) {
    this.features = features;
    this.verdicts = verdicts;
    thresholds = new double[features.size()][];
    bins = new byte[features.size()][verdicts.length];
    for (int f = 0; f < features.size(); f++) {
      Feature feature = features.get(f);
      thresholds[f] = thresholds(feature, growing);
      for (int i = 0; i < feature.size(); i++) {
        bins[f][i] = (byte) bin(thresholds[f], feature.at(i));
      }
    }
    least = (int) Math.max(1, Math.ceil(LEAST_LEAF * growing.length));
    leastGain = LEAST_GAIN * impurity(counts(growing), growing.length);
  }

  /** Empty where all draws have one verdict. Draws take turns among the scramblings. */
  static Optional<VerdictTree> grow(List<Feature> features, List<Verdict> drawn) {
    int[] verdicts = drawn.stream().mapToInt(Verdict::ordinal).toArray();
    if (Arrays.stream(verdicts).distinct().count() < 2) {
      return Optional.empty();
    }
    int[] growing =
        IntStream.range(0, verdicts.length)
            .filter(i -> i % Replicates.SCRAMBLINGS < GROWING)
            .toArray();
    int[] apart =
        IntStream.range(0, verdicts.length)
            .filter(i -> i % Replicates.SCRAMBLINGS >= GROWING)
            .toArray();
    TreeGrower grower = new TreeGrower(features, verdicts, growing);
    Node root = grower.node(growing, DEPTH);
    long[] counts = grower.counts(growing);
    int guess =
        IntStream.range(0, VERDICTS.size())
            .reduce((a, b) -> counts[b] > counts[a] ? b : a)
            .orElse(0);
    return Optional.of(
        new VerdictTree(
            root,
            growing.length,
            apart.length,
            grower.accuracy(root, apart),
            grower.accuracy(root, growing),
            (double) Arrays.stream(apart).filter(i -> verdicts[i] == guess).count()
                / apart.length));
  }

  private Node node(int[] draws, int depth) {
    long[] counts = counts(draws);
    Optional<Question> question = depth == 0 ? Optional.empty() : best(draws, counts);
    if (question.isEmpty()) {
      int most = 0;
      for (int v = 1; v < VERDICTS.size(); v++) {
        most = counts[v] > counts[most] ? v : most;
      }
      return new Leaf(VERDICTS.get(most), (int) counts[most], draws.length);
    }
    int f = question.get().feature();
    int t = question.get().threshold();
    Feature feature = features.get(f);
    return new Split(
        feature.input(),
        feature.level(),
        thresholds[f][t],
        draws.length,
        node(Arrays.stream(draws).filter(i -> bins[f][i] <= t).toArray(), depth - 1),
        node(Arrays.stream(draws).filter(i -> bins[f][i] > t).toArray(), depth - 1));
  }

  private record Question(int feature, int threshold, double gain) {}

  private Optional<Question> best(int[] draws, long[] counts) {
    double whole = impurity(counts, draws.length);
    Optional<Question> best = Optional.empty();
    for (int f = 0; f < bins.length; f++) {
      long[][] table = new long[thresholds[f].length + 1][VERDICTS.size()];
      for (int i : draws) {
        table[bins[f][i]][verdicts[i]]++;
      }
      long[] below = new long[VERDICTS.size()];
      long[] above = counts.clone();
      int size = 0;
      for (int t = 0; t < thresholds[f].length; t++) {
        for (int v = 0; v < VERDICTS.size(); v++) {
          below[v] += table[t][v];
          above[v] -= table[t][v];
          size += (int) table[t][v];
        }
        double gain = whole - impurity(below, size) - impurity(above, draws.length - size);
        if (Math.min(size, draws.length - size) >= least
            && gain >= leastGain
            && (best.isEmpty() || gain > best.get().gain())) {
          best = Optional.of(new Question(f, t, gain));
        }
      }
    }
    return best;
  }

  /** The Gini impurity times the number of draws. */
  private static double impurity(long[] counts, int size) {
    double squares = 0;
    for (long count : counts) {
      squares += (double) count * count;
    }
    return size == 0 ? 0 : size - squares / size;
  }

  private long[] counts(int[] draws) {
    long[] counts = new long[VERDICTS.size()];
    for (int i : draws) {
      counts[verdicts[i]]++;
    }
    return counts;
  }

  private double accuracy(Node root, int[] draws) {
    return (double) Arrays.stream(draws).filter(i -> answer(root, i) == verdicts[i]).count()
        / draws.length;
  }

  private int answer(Node node, int draw) {
    return switch (node) {
      case Leaf leaf -> VERDICTS.indexOf(leaf.verdict());
      case Split split -> {
        double value =
            features.stream()
                .filter(f -> f.input().equals(split.input()) && f.level() == split.level())
                .findFirst()
                .orElseThrow()
                .at(draw);
        yield answer(value < split.threshold() ? split.below() : split.above(), draw);
      }
    };
  }

  private static double[] thresholds(Feature feature, int[] growing) {
    double[] sorted = Arrays.stream(growing).mapToDouble(feature::at).sorted().toArray();
    return IntStream.rangeClosed(1, THRESHOLDS)
        .map(t -> (int) ((long) sorted.length * t / (THRESHOLDS + 1)))
        .filter(i -> i > 0 && sorted[i - 1] < sorted[i])
        .mapToDouble(i -> (sorted[i - 1] + sorted[i]) / 2)
        .distinct()
        .toArray();
  }

  /** How many thresholds a value reaches. */
  private static int bin(double[] thresholds, double value) {
    int bin = 0;
    while (bin < thresholds.length && value >= thresholds[bin]) {
      bin++;
    }
    return bin;
  }
}
