package dev.parley.engine.oracle;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.engine.explain.Explanation;
import dev.parley.engine.reason.Reasons;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** E3 and E4 by trying every set of issues on every package. */
final class NaiveReasons {
  private final NaiveExplain naive;
  private final Optional<Map<String, String>> chosen;
  private final List<String> others = new ArrayList<>();

  NaiveReasons(NaiveExplain naive, Optional<Map<String, String>> chosen) {
    this.naive = naive;
    this.chosen = chosen;
    naive.world.negotiation.issues().stream()
        .map(i -> i.id())
        .filter(i -> !naive.concession.issues().contains(i))
        .forEach(others::add);
  }

  void compare(Explanation explanation) {
    if (chosen.isEmpty()) {
      assertThat(explanation.scrutiny().reasons()).isEmpty();
      return;
    }
    for (Reasons reasons : explanation.scrutiny().reasons()) {
      Predicate<Map<String, String>> fails =
          reasons.claim() == Reasons.Claim.ACCEPTS
              ? x -> !naive.world.accepts(naive.party, x)
              : x -> !naive.world.signable(x);
      assertThat(reasons.missing().isPresent()).isEqualTo(fails.test(chosen.get()));
      if (reasons.missing().isEmpty()) {
        assertThat(reasons.complete()).isTrue();
        assertThat(sets(reasons.suffices())).isEqualTo(minimal(t -> suffices(t, fails)));
        assertThat(sets(reasons.breaks().stream().map(b -> b.issues()).toList()))
            .isEqualTo(minimal(d -> breaks(d, fails)));
        reasons.breaks().forEach(b -> check(b, fails));
      }
    }
  }

  private boolean suffices(Set<String> kept, Predicate<Map<String, String>> fails) {
    return naive.deals.feasible.stream()
        .filter(x -> changed(x).stream().noneMatch(kept::contains) && keepsConcession(x))
        .noneMatch(fails);
  }

  private boolean breaks(Set<String> free, Predicate<Map<String, String>> fails) {
    return naive.deals.feasible.stream()
        .filter(x -> free.containsAll(changed(x)) && keepsConcession(x))
        .anyMatch(fails);
  }

  private Set<String> changed(Map<String, String> x) {
    return others.stream()
        .filter(i -> !x.get(i).equals(chosen.orElseThrow().get(i)))
        .collect(Collectors.toSet());
  }

  private boolean keepsConcession(Map<String, String> x) {
    return naive.concession.issues().stream()
        .allMatch(i -> x.get(i).equals(chosen.orElseThrow().get(i)));
  }

  private void check(Reasons.Breach breach, Predicate<Map<String, String>> fails) {
    Map<String, String> witness = breach.witness().deal().options();
    assertThat(changed(witness)).isEqualTo(Set.copyOf(breach.issues()));
    assertThat(keepsConcession(witness)).isTrue();
    assertThat(naive.world.feasible(witness)).isTrue();
    assertThat(fails.test(witness)).isTrue();
  }

  private Set<Set<String>> minimal(Predicate<Set<String>> property) {
    Set<Set<String>> found = new HashSet<>();
    for (int size = 0; size <= others.size(); size++) {
      for (int bits = 0; bits < 1 << others.size(); bits++) {
        Set<String> set = new HashSet<>();
        for (int i = 0; i < others.size(); i++) {
          if ((bits >>> i & 1) != 0) {
            set.add(others.get(i));
          }
        }
        if (set.size() == size
            && found.stream().noneMatch(set::containsAll)
            && property.test(set)) {
          found.add(set);
        }
      }
    }
    return found;
  }

  private static Set<Set<String>> sets(List<List<String>> lists) {
    return lists.stream().map(Set::copyOf).collect(Collectors.toSet());
  }
}
