package dev.parley.engine.space;

import dev.parley.engine.CannotCompute;
import dev.parley.model.Case;
import dev.parley.model.Issue;
import dev.parley.model.Package;
import java.math.BigInteger;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;

/** The packages of a case as numbers: mixed radix over the issues, the last issue fastest. */
public final class Shape {
  /** Beyond this number a scan that visits every package is no longer reasonable. */
  public static final long MOST_PACKAGES = 1L << 24;

  private final List<Issue> issues;
  private final Map<String, Integer> positions = new HashMap<>();
  private final int[] radices;
  private final BigInteger packages;
  private final int split;
  private final int highCodes;
  private final int lowCodes;

  public Shape(Case negotiation) {
    issues = negotiation.issues();
    radices = issues.stream().mapToInt(i -> i.options().size()).toArray();
    for (int i = 0; i < radices.length; i++) {
      positions.put(issues.get(i).id(), i);
    }
    BigInteger size = BigInteger.ONE;
    for (int radix : radices) {
      size = size.multiply(BigInteger.valueOf(radix));
    }
    packages = size;
    split = scannable() ? middle(size.longValueExact()) : 0;
    lowCodes = scannable() ? product(split, radices.length) : 0;
    highCodes = scannable() ? product(0, split) : 0;
  }

  /** Number of packages, feasible or not. */
  public BigInteger packages() {
    return packages;
  }

  /** Whether all packages can be visited; otherwise there are no tables over halves of them. */
  public boolean scannable() {
    return packages.compareTo(BigInteger.valueOf(MOST_PACKAGES)) <= 0;
  }

  public int issues() {
    return radices.length;
  }

  public int radix(int issue) {
    return radices[issue];
  }

  /**
   * Refuses what needs to visit packages, or to number them.
   *
   * @throws CannotCompute if there are more than {@link #MOST_PACKAGES} packages
   */
  void requireScannable() {
    if (!scannable()) {
      throw new CannotCompute(
          "the case has " + packages + " packages, too many to visit each of them",
          issues.stream().map(i -> "issues." + i.id()).toList(),
          "merge or leave out options that nobody would choose, or use fewer levels");
    }
  }

  /** Number of packages of a space that can be scanned. */
  public long size() {
    requireScannable();
    return (long) highCodes * lowCodes;
  }

  /** Number of codes of the first half of the issues. */
  int highCodes() {
    return highCodes;
  }

  /** Number of codes of the second half of the issues: consecutive packages. */
  int lowCodes() {
    return lowCodes;
  }

  Issue at(int position) {
    return issues.get(position);
  }

  /** Id of the issue at a position. */
  public String issue(int position) {
    return issues.get(position).id();
  }

  /** Id of an issue's option. */
  public String option(int issue, int digit) {
    return issues.get(issue).options().get(digit).id();
  }

  /** Position of an issue of the case. */
  public int position(String issue) {
    Integer position = positions.get(issue);
    if (position == null) {
      throw new IllegalStateException("no issue " + issue);
    }
    return position;
  }

  /** One digit per issue: the option's position in the case file. */
  public int[] digits(long index) {
    int[] digits = new int[radices.length];
    long rest = index;
    for (int i = radices.length - 1; i >= 0; i--) {
      digits[i] = (int) (rest % radices[i]);
      rest /= radices[i];
    }
    return digits;
  }

  public long index(int[] digits) {
    long index = 0;
    for (int i = 0; i < radices.length; i++) {
      index = index * radices[i] + digits[i];
    }
    return index;
  }

  public Choice choice(long index) {
    return Choice.of(digits(index));
  }

  /** The index of a package of a space that can be scanned. */
  public long index(Choice choice) {
    return index(choice.digits());
  }

  public Package deal(long index) {
    return deal(choice(index));
  }

  public Package deal(Choice choice) {
    int[] digits = choice.digits();
    Map<String, String> options = new LinkedHashMap<>();
    for (int i = 0; i < digits.length; i++) {
      options.put(issues.get(i).id(), issues.get(i).options().get(digits[i]).id());
    }
    return new Package(options);
  }

  /** The package that is in force today; empty where an issue has no {@code now}. */
  public Optional<Choice> today() {
    return placed(new Package(Map.of()));
  }

  /** The index of today's package in a scan. */
  public OptionalLong now() {
    return overlay(new Package(Map.of()));
  }

  /** The index, in a scan, of today's package with some options replaced. */
  public OptionalLong overlay(Package replaced) {
    requireScannable();
    return placed(replaced).stream().mapToLong(this::index).findFirst();
  }

  /** Today's package with some options replaced; empty where an issue then has no option. */
  public Optional<Choice> placed(Package replaced) {
    int[] digits = new int[radices.length];
    for (int i = 0; i < digits.length; i++) {
      Issue issue = issues.get(i);
      String option = replaced.options().getOrDefault(issue.id(), issue.now().orElse(""));
      digits[i] = issue.indexOf(option);
      if (digits[i] < 0) {
        return Optional.empty();
      }
    }
    return Optional.of(Choice.of(digits));
  }

  /**
   * Mixed-radix codes over a subset of issues, as the sum of one number per half: {@code
   * high[highCode] + low[lowCode]}.
   */
  final class SubIndex {
    private final int[] subset;
    private final int[] strides;
    private final int size;
    private final int[] high;
    private final int[] low;

    private SubIndex(int[] subset, int[] strides, int size, int[] high, int[] low) {
      this.subset = subset;
      this.strides = strides;
      this.size = size;
      this.high = high;
      this.low = low;
    }

    int size() {
      return size;
    }

    List<Integer> subset() {
      return Arrays.stream(subset).boxed().toList();
    }

    int code(int highCode, int lowCode) {
      return high[highCode] + low[lowCode];
    }

    int code(Choice choice) {
      int code = 0;
      for (int issue : subset) {
        code += strides[issue] * choice.digit(issue);
      }
      return code;
    }

    /** A package with the subset settled as a code says, and the rest as it is. */
    Choice at(int code, Choice choice) {
      Choice at = choice;
      for (int issue : subset) {
        at = at.with(issue, code / strides[issue] % radices[issue]);
      }
      return at;
    }

    /** Equal for high codes that agree on the subset. */
    int row(int highCode) {
      return high[highCode];
    }

    /** Looks up a table over the subset at all low codes. */
    void fill(int highCode, boolean[] table, boolean[] found) {
      int row = high[highCode];
      for (int code = 0; code < found.length; code++) {
        found[code] = table[row + low[code]];
      }
    }
  }

  SubIndex subIndex(int[] subset) {
    int[] strides = new int[radices.length];
    int size = 1;
    for (int k = subset.length - 1; k >= 0; k--) {
      strides[subset[k]] = size;
      size *= radices[subset[k]];
    }
    return new SubIndex(
        subset.clone(),
        strides,
        size,
        sums(0, split, strides, highCodes),
        sums(split, issues(), strides, lowCodes));
  }

  private int[] sums(int from, int to, int[] strides, int codes) {
    int[] sums = new int[codes];
    for (int code = 0; code < codes; code++) {
      int rest = code;
      for (int i = to - 1; i >= from; i--) {
        sums[code] += strides[i] * (rest % radices[i]);
        rest /= radices[i];
      }
    }
    return sums;
  }

  /** Adds up one number per issue and digit over the codes of a half. */
  BigInteger[] halfSums(boolean highHalf, BigInteger[][] parts) {
    int from = highHalf ? 0 : split;
    int to = highHalf ? split : issues();
    BigInteger[] sums = {BigInteger.ZERO};
    for (int i = from; i < to; i++) {
      BigInteger[] longer = new BigInteger[sums.length * radices[i]];
      for (int code = 0; code < longer.length; code++) {
        longer[code] = sums[code / radices[i]].add(parts[i][code % radices[i]]);
      }
      sums = longer;
    }
    return sums;
  }

  /** The split that makes the halves' sizes most alike. */
  private int middle(long size) {
    int best = 0;
    long bestSpread = Long.MAX_VALUE;
    for (int candidate = 0; candidate <= radices.length; candidate++) {
      long low = product(candidate, radices.length);
      long spread = Math.max(low, size / low);
      if (spread < bestSpread) {
        best = candidate;
        bestSpread = spread;
      }
    }
    return best;
  }

  private int product(int from, int to) {
    int product = 1;
    for (int i = from; i < to; i++) {
      product *= radices[i];
    }
    return product;
  }
}
