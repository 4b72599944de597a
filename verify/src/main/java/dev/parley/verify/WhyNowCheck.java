package dev.parley.verify;

import dev.parley.model.Case;
import dev.parley.model.Draft;
import dev.parley.verify.document.Value;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * Why the verdict is another one than before: both verdicts, each set by the verdict that its
 * changes give, and that no smaller set does, by trying them all.
 */
final class WhyNowCheck {
  private static final String PLACE = "result.whyNow";

  /** With so few inputs all sets are tried within the effort of explain. */
  private static final int FEW = 12;

  private final ExplanationCheck check;
  private final Case negotiation;
  private final Optional<Case> earlier;
  private final Elsewhere elsewhere;
  private final Value found;
  private final Map<Long, Optional<String>> known = new HashMap<>();

  WhyNowCheck(
      ExplanationCheck check, Case negotiation, Optional<Case> earlier, Elsewhere elsewhere) {
    this.check = check;
    this.negotiation = negotiation;
    this.earlier = earlier;
    this.elsewhere = elsewhere;
    found = check.part("whyNow");
  }

  void run(String verdict) {
    if (check.result().field("whyNow").isEmpty() || found.nothing()) {
      return;
    }
    check.check(
        "why now",
        c -> {
          if (!(found instanceof Value.Fields)) {
            c.differ(PLACE, found, "a comparison, or nothing");
            return;
          }
          boolean versions = text("between").equals(Optional.of("versions"));
          if (versions) {
            c.field(found, PLACE, "to", Expected.text(verdict));
          }
          if (text("from").equals(text("to")) && !part("sets").items().isEmpty()) {
            c.differ(PLACE + ".sets", part("sets"), "none, because the verdict is the same");
          }
          Optional<Blend> blend = versions ? versions(c) : drafts(c);
          blend.ifPresent(b -> blended(b, c));
        });
    check.skip(PLACE + ".moves", "who moved between the two dates");
    check.skip(PLACE + ".inputs", "what supports the changed numbers");
  }

  private Optional<String> text(String name) {
    return found.field(name).flatMap(Value::text);
  }

  private Value part(String name) {
    return found.field(name).orElse(found);
  }

  private static String name(Case version) {
    return version.asOf().map(Object::toString).orElse(version.title());
  }

  private Optional<Blend> drafts(Comparison comparison) {
    comparison.field(found, PLACE, "between", Expected.text("drafts"));
    Optional<Draft> before = text("before").flatMap(negotiation::draft);
    Optional<Draft> after = text("after").flatMap(negotiation::draft);
    if (before.isEmpty() || after.isEmpty()) {
      comparison.differ(PLACE + ".before", part("before"), "two drafts of the case");
      return Optional.empty();
    }
    return Optional.of(new DraftBlend(negotiation, elsewhere, before.get(), after.get()));
  }

  private Optional<Blend> versions(Comparison comparison) {
    if (earlier.isEmpty()) {
      check.skip(PLACE, "the earlier version: give it with --since");
      return Optional.empty();
    }
    comparison.field(found, PLACE, "before", Expected.text(name(earlier.get())));
    comparison.field(found, PLACE, "after", Expected.text(name(negotiation)));
    Optional<Blend> blend = VersionBlend.of(earlier.get(), negotiation, elsewhere, part("inputs"));
    if (blend.isEmpty()) {
      check.skip(PLACE, "versions that differ in more than plain numbers of preferences");
    }
    return blend;
  }

  private void blended(Blend blend, Comparison comparison) {
    blend.describe(part("inputs"), comparison);
    int inputs = blend.inputs();
    if (inputs >= Integer.SIZE || !affordable(2)) {
      check.skip(PLACE, "too many changes or packages to try them again");
      return;
    }
    long all = (1L << inputs) - 1;
    Optional<String> from = verdict(blend, 0);
    Optional<String> to = verdict(blend, all);
    comparison.field(found, PLACE, "from", Expected.maybe(from, Expected::text));
    comparison.field(found, PLACE, "to", Expected.maybe(to, Expected::text));
    if (from.equals(to)) {
      comparison.field(found, PLACE, "sets", new Expected.Items(List.of()));
      comparison.field(found, PLACE, "complete", Expected.truth(true));
      return;
    }
    boolean complete = found.field("complete").flatMap(Value::truth).orElse(true);
    if (!complete && inputs <= FEW) {
      comparison.field(found, PLACE, "complete", Expected.truth(true));
    }
    List<Long> sets = new ArrayList<>();
    boolean finished = minimal(blend, inputs, to, complete ? Integer.MAX_VALUE : listed(), sets);
    if (finished) {
      comparison.field(
          found,
          PLACE,
          "sets",
          new Expected.Items(sets.stream().map(WhyNowCheck::positions).toList()));
    } else {
      check.skip(PLACE + ".sets", "too many sets of changes to try them again");
    }
    if (!complete) {
      check.skip(PLACE + ".complete", "how far the search went");
    }
  }

  private int listed() {
    return part("sets").items().size();
  }

  /** The sets, small ones first, up to so many; false where it takes too many recounts. */
  private boolean minimal(Blend blend, int inputs, Optional<String> to, int most, List<Long> sets) {
    for (int size = 1; size <= inputs; size++) {
      for (long set = (1L << size) - 1; set < 1L << inputs; set = next(set)) {
        long candidate = set;
        if (sets.size() == most) {
          return true;
        }
        if (sets.stream().anyMatch(s -> (s & candidate) == s)) {
          continue;
        }
        if (!affordable(1)) {
          return false;
        }
        if (verdict(blend, candidate).equals(to)) {
          sets.add(candidate);
        }
      }
    }
    return true;
  }

  /** The next larger number with as many bits. */
  private static long next(long set) {
    int zeros = Long.numberOfTrailingZeros(set);
    int ones = Long.numberOfTrailingZeros(~(set >>> zeros));
    return (set + (1L << zeros)) | ((1L << (ones - 1)) - 1);
  }

  private boolean affordable(int recounts) {
    return elsewhere.affordable(negotiation, recounts);
  }

  private Optional<String> verdict(Blend blend, long later) {
    return known.computeIfAbsent(later, blend::verdict);
  }

  private static Expected positions(long set) {
    return new Expected.Items(
        IntStream.range(0, Long.SIZE)
            .filter(i -> (set >>> i & 1) != 0)
            .mapToObj(Expected::count)
            .<Expected>map(e -> e)
            .toList());
  }
}
