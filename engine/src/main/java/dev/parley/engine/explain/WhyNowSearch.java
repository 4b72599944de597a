package dev.parley.engine.explain;

import dev.parley.engine.CannotCompute;
import dev.parley.engine.deals.DealAnalysis.Way;
import dev.parley.engine.explain.Explainer.Earlier;
import dev.parley.engine.explain.WhyNow.Between;
import dev.parley.engine.explain.WhyNow.Input;
import dev.parley.engine.facts.Facts;
import dev.parley.engine.mixture.DraftMixture;
import dev.parley.engine.mixture.Mixture;
import dev.parley.engine.mixture.Soundness;
import dev.parley.engine.mixture.VersionMixture;
import dev.parley.engine.reason.Duality;
import dev.parley.engine.reason.HittingSets;
import dev.parley.engine.scenario.Scenario;
import dev.parley.engine.space.Space;
import dev.parley.engine.space.SpaceCompiler;
import dev.parley.engine.talks.TalksAnalysis;
import dev.parley.engine.talks.TalksReading.Move;
import dev.parley.model.Case;
import dev.parley.model.Draft;
import dev.parley.model.Question;
import dev.parley.model.evidence.PartialDate;
import java.math.BigInteger;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * Finds the smallest sets of changes that turn an earlier verdict into today's, by trying sets of
 * changes, small ones first. A verdict may turn back when more changes, so every set is tried
 * itself; a set is minimal where none of the smaller sets inside of it gives today's verdict.
 */
final class WhyNowSearch {
  private static final int MOST_INPUTS = 62;

  /** Packages that are visited at most, and verdicts asked at most. */
  private static final long MOST_VISITS = 1L << 26;

  private static final int MOST_VERDICTS = 4096;

  private final Question question;
  private final Way way;
  private final Mixture mixture;
  private final Map<Long, Optional<Verdict>> known = new HashMap<>();
  private int left;

  private WhyNowSearch(Question question, Way way, Mixture mixture, BigInteger packages) {
    this.question = question;
    this.way = way;
    this.mixture = mixture;
    left =
        BigInteger.valueOf(MOST_VISITS)
            .divide(packages.max(BigInteger.ONE))
            .min(BigInteger.valueOf(MOST_VERDICTS))
            .intValue();
  }

  /**
   * Compares.
   *
   * @throws CannotCompute if the earlier state cannot be asked, or too much changed
   */
  static WhyNow find(Asked asked, Way way, Earlier earlier) {
    Case now = asked.negotiation();
    return switch (earlier) {
      case Earlier.Version(Case before) -> {
        WhyNowSearch search =
            new WhyNowSearch(
                asked.question(),
                way,
                new VersionMixture(before, now),
                asked.compiler().shape().packages());
        yield search.answer(
            Between.VERSIONS, name(before), name(now), moves(now, before.asOf(), now.asOf()));
      }
      case Earlier.Drafts(String before, String after) -> {
        Draft first = draft(now, before);
        Draft second = draft(now, after);
        WhyNowSearch search =
            new WhyNowSearch(
                asked.question(),
                way,
                new DraftMixture(now, first, second),
                asked.compiler().shape().packages());
        yield search.answer(Between.DRAFTS, before, after, moves(now, first.date(), second.date()));
      }
    };
  }

  private static Draft draft(Case negotiation, String id) {
    return negotiation
        .draft(id)
        .orElseThrow(() ->
            new CannotCompute("the case has no draft " + id, List.of("drafts"), "name another"));
  }

  private static String name(Case negotiation) {
    return negotiation.asOf().map(Object::toString).orElse(negotiation.title());
  }

  /** What parties said in between, where both days are known. */
  private static List<Move> moves(
      Case negotiation, Optional<PartialDate> before, Optional<PartialDate> after) {
    Optional<LocalDate> since = before.map(PartialDate::last);
    Optional<LocalDate> until = after.map(PartialDate::last);
    return since.isPresent() && until.isPresent() && since.get().isBefore(until.get())
        ? TalksAnalysis.read(negotiation, until, since).result().moves()
        : List.of();
  }

  private WhyNow answer(Between between, String before, String after, List<Move> moves) {
    int inputs = mixture.inputs().size();
    if (inputs > MOST_INPUTS) {
      throw new CannotCompute(
          inputs + " inputs changed, more than " + MOST_INPUTS,
          List.of(),
          "compare versions that are closer to one another");
    }
    long all = (1L << inputs) - 1;
    Case start = mixture.mixed(0);
    Verdict from =
        verdict(0)
            .orElseThrow(() ->
                new CannotCompute(
                    "the question cannot be asked of " + before,
                    List.of(),
                    "compare with a version that has the party, the concession's issues and their"
                        + " options"));
    Verdict to = verdict(all).orElseThrow();
    List<Long> flips = new ArrayList<>();
    boolean complete = from == to || search(inputs, to, flips);
    return new WhyNow(
        between,
        before,
        after,
        from,
        to,
        IntStream.range(0, inputs)
            .mapToObj(i -> new Input(Facts.changes(start, mixture.mixed(1L << i))))
            .toList(),
        flips.stream().map(WhyNowSearch::positions).toList(),
        complete,
        moves);
  }

  private static List<Integer> positions(long set) {
    return IntStream.range(0, Long.SIZE).filter(i -> (set >>> i & 1) != 0).boxed().toList();
  }

  /** Adds all minimal sets, the smallest first; returns whether there are no others. */
  private boolean search(int inputs, Verdict to, List<Long> flips) {
    for (int size = 1; size <= inputs; size++) {
      long set = (1L << size) - 1;
      while (set < 1L << inputs) {
        long candidate = set;
        if (flips.stream().noneMatch(f -> (f & ~candidate) == 0)) {
          if (left == 0) {
            return false;
          }
          if (verdict(candidate).equals(Optional.of(to))) {
            flips.add(candidate);
          }
        }
        set = next(set);
      }
    }
    check(inputs, flips);
    return true;
  }

  /** The next set of as many elements (Gosper). */
  private static long next(long set) {
    long lowest = Long.lowestOneBit(set);
    long ripple = set + lowest;
    return ripple | ((set ^ ripple) >>> 2) / lowest;
  }

  /** What was found and what must stay the same for the verdict to stay are each other's duals. */
  private static void check(int inputs, List<Long> flips) {
    Duality<Long> dual =
        Duality.of(
            inputs,
            Integer.MAX_VALUE,
            fixed ->
                flips.stream()
                    .filter(f -> (f & fixed) == 0)
                    .findFirst()
                    .map(f -> new Duality.Break<>(f, f)));
    List<Long> found = dual.breaks().stream().map(Duality.Break::elements).toList();
    if (dual.complete() && !found.equals(HittingSets.minimalOf(flips))) {
      throw new IllegalStateException("sets of changes are not minimal");
    }
  }

  private Optional<Verdict> verdict(long changed) {
    Optional<Verdict> seen = known.get(changed);
    if (seen == null) {
      left--;
      seen = mixture.of(changed).flatMap(this::verdict);
      known.put(changed, seen);
    }
    return seen;
  }

  /** Empty where the question cannot be asked. */
  private Optional<Verdict> verdict(Case mixed) {
    boolean askable =
        mixed.preferences(question.party()).isPresent()
            && new Soundness(mixed).sound(question.concedes());
    if (!askable) {
      return Optional.empty();
    }
    try {
      Scenario central = Scenario.central(mixed);
      SpaceCompiler compiler = new SpaceCompiler(mixed);
      Space space = compiler.central();
      Asked asked =
          new Asked(
              mixed,
              question,
              central,
              compiler,
              space.voter(question.party()),
              compiler.condition(question.concedes()));
      return Optional.of(new Outlooks(asked, way).run(space, 1, Outlook::verdict));
    } catch (CannotCompute e) {
      return Optional.empty();
    }
  }
}
