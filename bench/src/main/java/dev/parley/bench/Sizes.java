package dev.parley.bench;

import dev.parley.engine.CannotCompute;
import dev.parley.engine.Finding;
import dev.parley.engine.deals.DealAnalysis;
import dev.parley.engine.deals.Deals;
import dev.parley.engine.generate.PlanGenerator;
import dev.parley.engine.generate.PlanShape;
import dev.parley.model.Case;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Measures all of {@code deals} on invented plans of growing size: {@code bench/run}. */
public final class Sizes {
  private static final Map<String, String> USUAL =
      Map.of(
          "options", "4",
          "parties", "2,3,4",
          "density", "0.3",
          "treewidth", "2",
          "opposition", "0.6",
          "least", "4",
          "most", "40",
          "seconds", "20",
          "threads", "1",
          "seed", "1");

  /** Short runs are repeated, and the best of them counts. */
  private static final int REPEATS = 3;

  private static final double SHORT = 2;

  private final Settings asked;
  private final List<Integer> parties;
  private final int options;
  private final int least;
  private final int most;
  private final double seconds;
  private final int threads;

  /** Reads all of them, so that a wrong one is refused before anything is measured. */
  private Sizes(Settings asked) {
    this.asked = asked;
    parties = asked.wholes("parties");
    options = asked.whole("options");
    least = asked.whole("least");
    most = asked.whole("most");
    seconds = asked.number("seconds");
    threads = asked.positive("threads");
    parties.forEach(p -> List.of(least, most).forEach(issues -> shape(issues, p)));
    asked.seed("seed");
  }

  /** Prints the table; arguments are {@code key=value}. */
  public static void main(String[] arguments) {
    try {
      new Sizes(Settings.of(USUAL, List.of(arguments))).run();
    } catch (IllegalArgumentException e) {
      System.err.println(e.getMessage());
      System.err.println("  Try: bench/run parties=3 seconds=5");
      System.exit(2);
    }
  }

  private void run() {
    System.out.println("| parties | issues × options | packages | signable | s | MiB | method |");
    System.out.println("|--:|--:|--:|--:|--:|--:|---|");
    // The compiler warms up before anything counts.
    for (int i = 0; i < REPEATS; i++) {
      analyse(plan(6, 3));
    }
    List<String> exponents = new ArrayList<>();
    for (int p : parties) {
      double exponent = Growth.exponent(row(p));
      exponents.add(
          Double.isNaN(exponent)
              ? p + " parties: too few sizes"
              : String.format(Locale.ROOT, "%d parties: %.2f", p, exponent));
    }
    System.out.println();
    System.out.println(
        "Growth of time with the number of packages, exponent over the larger half: "
            + String.join("; ", exponents));
    System.out.println("Settings: " + asked);
  }

  private List<Growth.Point> row(int voters) {
    List<Growth.Point> points = new ArrayList<>();
    for (int issues = least; issues <= most; issues++) {
      Case plan = plan(issues, voters);
      BigInteger packages = BigInteger.valueOf(options).pow(issues);
      String start = "| %d | %d × %d | %s |".formatted(voters, issues, options, shown(packages));
      double best;
      try {
        resetPeaks();
        long before = System.nanoTime();
        Finding<Deals> finding = analyse(plan);
        best = (System.nanoTime() - before) / 1e9;
        for (int i = 1; i < REPEATS && best < SHORT; i++) {
          before = System.nanoTime();
          finding = analyse(plan);
          best = Math.min(best, (System.nanoTime() - before) / 1e9);
        }
        System.out.printf(
            Locale.ROOT,
            "%s %s | %.3f | %d | %s |%n",
            start,
            finding.result().signable(),
            best,
            peak() >> 20,
            Chosen.of(finding.result().plan()));
        points.add(new Growth.Point(issues * Math.log(options), best));
      } catch (CannotCompute e) {
        System.out.println(start + " | | | " + e.getMessage() + " |");
        return points;
      } catch (OutOfMemoryError _) {
        System.out.println(start + " | | | more than the heap holds |");
        return points;
      }
      if (best > seconds) {
        return points;
      }
    }
    return points;
  }

  private Case plan(int issues, int voters) {
    return PlanGenerator.plan("sizes", shape(issues, voters), asked.seed("seed"));
  }

  private PlanShape shape(int issues, int voters) {
    return new PlanShape(
        issues,
        options,
        voters,
        asked.number("opposition"),
        asked.number("density"),
        asked.whole("treewidth"),
        false);
  }

  private Finding<Deals> analyse(Case plan) {
    return DealAnalysis.analyse(plan, new DealAnalysis.Options(threads, 20));
  }

  private static String shown(BigInteger packages) {
    return packages.bitLength() < 34
        ? packages.toString()
        : String.format(Locale.ROOT, "%.1e", packages.doubleValue());
  }

  private static void resetPeaks() {
    System.gc();
    ManagementFactory.getMemoryPoolMXBeans().forEach(MemoryPoolMXBean::resetPeakUsage);
  }

  /** Of the heap, all pools together: an upper bound, because they need not peak at once. */
  private static long peak() {
    return ManagementFactory.getMemoryPoolMXBeans().stream()
        .filter(p -> p.getType() == MemoryType.HEAP)
        .mapToLong(p -> p.getPeakUsage().getUsed())
        .sum();
  }
}
