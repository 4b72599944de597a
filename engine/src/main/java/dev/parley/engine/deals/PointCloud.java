package dev.parley.engine.deals;

import dev.parley.engine.Evaluated;
import dev.parley.engine.search.Explorer;
import dev.parley.engine.space.Block;
import dev.parley.engine.space.Choice;
import dev.parley.engine.space.Scan;
import dev.parley.engine.space.Space;
import dev.parley.engine.space.SpaceCompiler;
import dev.parley.model.Case;
import dev.parley.model.Package;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeSet;
import org.apache.commons.numbers.fraction.BigFraction;

/**
 * Feasible packages as points, for a picture of the central scenario.
 *
 * @param dots in index order
 * @param every 1 where all feasible packages are shown, k where only each k-th and those kept;
 *     empty where there are too many to visit, and those shown were drawn evenly
 * @param feasible number of feasible packages
 * @param walkAways points per cardinal party with a vote
 */
public record PointCloud(
    List<Dot> dots, OptionalLong every, BigInteger feasible, Map<String, BigFraction> walkAways) {
  private static final long SEED = 1;

  public PointCloud {
    dots = List.copyOf(dots);
    walkAways = Collections.unmodifiableMap(new LinkedHashMap<>(walkAways));
  }

  /** A feasible package. */
  public record Dot(Evaluated deal, boolean signable, boolean today) {}

  /**
   * All feasible packages, or evenly many of them in index order.
   *
   * @param most how many dots there may be, beside those kept
   * @param kept packages that are shown if they are feasible, however few are; today's is too
   * @throws dev.parley.engine.CannotCompute if the case is too large, or a party has no weights
   */
  public static PointCloud of(Case negotiation, int threads, int most, List<Package> kept) {
    Space space = new SpaceCompiler(negotiation).central();
    if (!space.shape().scannable()) {
      return drawn(space, most, kept);
    }
    long feasible = Scan.run(space, threads, Counter::new).stream().mapToLong(c -> c.count).sum();
    long every = Math.max(1, (feasible + most - 1) / most);
    // One thread, because which packages are shown depends on those before them.
    Set<Long> always = new HashSet<>(Set.of());
    space.today().map(space.shape()::index).ifPresent(always::add);
    kept.forEach(d -> space.shape().placed(d).map(space.shape()::index).ifPresent(always::add));
    Picker picker = Scan.run(space, 1, () -> new Picker(space, every, always)).getFirst();
    return new PointCloud(
        picker.dots, OptionalLong.of(every), BigInteger.valueOf(feasible), walkAways(space));
  }

  private static PointCloud drawn(Space space, int most, List<Package> kept) {
    Explorer explorer = new Explorer(space, 1, new Explorer.Layouts());
    Explorer.Found all = explorer.undominated(Explorer.Query.feasible(List.of()));
    Set<Choice> shown = new TreeSet<>();
    space.today().ifPresent(shown::add);
    kept.forEach(d -> space.shape().placed(d).ifPresent(shown::add));
    SplittableRandom random = new SplittableRandom(SEED);
    int[] digits = new int[space.shape().issues()];
    for (int k = 0; k < most; k++) {
      for (int i = 0; i < digits.length; i++) {
        digits[i] = random.nextInt(space.shape().radix(i));
      }
      shown.add(Choice.of(digits));
    }
    List<Dot> dots =
        shown.stream()
            .filter(space::feasible)
            .map(c ->
                new Dot(
                    space.evaluated(c), space.signable(c), space.today().equals(Optional.of(c))))
            .toList();
    return new PointCloud(dots, OptionalLong.empty(), all.packages(all.points()), walkAways(space));
  }

  private static Map<String, BigFraction> walkAways(Space space) {
    Map<String, BigFraction> walkAways = new LinkedHashMap<>();
    for (int v = 0; v < space.voters().size(); v++) {
      if (space.voters().get(v).cardinal() && (space.voting() >>> v & 1) != 0) {
        walkAways.put(space.voters().get(v).party(), space.voters().get(v).walkAway());
      }
    }
    return walkAways;
  }

  private static final class Counter implements Scan.Visitor {
    private long count;

    @Override
    public void visit(Block block) {
      for (int p = 0; p < block.size(); p++) {
        count += block.feasible(p) ? 1 : 0;
      }
    }
  }

  private static final class Picker implements Scan.Visitor {
    private final Space space;
    private final long every;
    private final Set<Long> always;
    private final List<Dot> dots = new ArrayList<>();
    private long seen;

    Picker(Space space, long every, Set<Long> always) {
      this.space = space;
      this.every = every;
      this.always = always;
    }

    @Override
    public void visit(Block block) {
      for (int p = 0; p < block.size(); p++) {
        if (block.feasible(p)) {
          if (seen % every == 0 || always.contains(block.index(p))) {
            dots.add(
                new Dot(
                    space.evaluated(space.shape().choice(block.index(p))),
                    block.signable(p),
                    block.today(p)));
          }
          seen++;
        }
      }
    }
  }
}
