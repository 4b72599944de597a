package dev.parley.engine.reason;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.parley.engine.reason.Duality.Break;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class DualityTest {
  private static final int CASES = Boolean.getBoolean("parley.slow") ? 20_000 : 600;

  /** A claim that fails where all elements of one of some sets change. */
  private static Duality.Claim<String> failing(List<Long> sets) {
    return fixed ->
        sets.stream()
            .filter(s -> (s & fixed) == 0)
            .map(s -> new Break<>(s, "changes " + s))
            .findFirst();
  }

  private static List<Long> suffices(int elements, Duality.Claim<String> claim) {
    return HittingSets.minimalOf(
        LongStream.range(0, 1L << elements)
            .boxed()
            .filter(fixed -> claim.against(fixed).isEmpty())
            .toList());
  }

  private static List<Long> breaks(int elements, Duality.Claim<String> claim) {
    long all = (1L << elements) - 1;
    return HittingSets.minimalOf(
        LongStream.range(0, 1L << elements)
            .boxed()
            .filter(free -> claim.against(all & ~free).isPresent())
            .toList());
  }

  private static List<Long> elements(Duality<String> found) {
    return found.breaks().stream().map(Break::elements).toList();
  }

  @Test
  void bothFamiliesEqualBruteForceOnRandomMonotoneClaims() {
    SplittableRandom random = new SplittableRandom(7);
    for (int c = 0; c < CASES; c++) {
      int elements = 1 + random.nextInt(12);
      List<Long> sets = new ArrayList<>();
      for (int s = random.nextInt(9); s > 0; s--) {
        sets.add(some(random, elements) | (1L << random.nextInt(elements)));
      }
      Duality.Claim<String> claim = failing(sets);
      Duality<String> found = Duality.of(elements, 10_000, claim);
      assertThat(found.complete()).isTrue();
      assertThat(found.suffices()).isEqualTo(suffices(elements, claim));
      assertThat(elements(found)).isEqualTo(breaks(elements, claim));
    }
  }

  @Test
  void aClaimThatNothingBreaksNeedsNothing() {
    Duality<String> found = Duality.of(5, 10, failing(List.of()));
    assertThat(found.suffices()).containsExactly(0L);
    assertThat(found.breaks()).isEmpty();
    assertThat(found.complete()).isTrue();
  }

  @Test
  void withACapEverySetIsStillMinimalAndTheRestIsSaidToBeMissing() {
    // Any two of ten elements break it, any nine of them suffice: 45 and 10 sets.
    List<Long> pairs =
        LongStream.range(0, 1024).boxed().filter(s -> Long.bitCount(s) == 2).toList();
    Duality<String> found = Duality.of(10, 7, failing(pairs));
    assertThat(found.complete()).isFalse();
    assertThat(found.suffices()).allMatch(s -> Long.bitCount(s) == 9).isNotEmpty();
    assertThat(elements(found)).allMatch(s -> Long.bitCount(s) == 2).isNotEmpty();
    assertThat(Math.max(found.suffices().size(), found.breaks().size())).isEqualTo(7);
  }

  @Test
  void aClaimThatFixingMoreBreaksIsCaughtAtRunTime() {
    Duality.Claim<String> odd =
        fixed ->
            Long.bitCount(fixed) == 1 ? Optional.empty() : Optional.of(new Break<>(7 & ~fixed, ""));
    assertThatThrownBy(() -> Duality.of(3, 100, odd)).isInstanceOf(IllegalStateException.class);
  }

  @Test
  void hittingSetsOfPairsAreTheCovers() {
    assertThat(HittingSets.minimal(List.of(0b011L, 0b110L))).containsExactly(0b010L, 0b101L);
    assertThat(HittingSets.minimal(List.of())).containsExactly(0L);
    assertThat(HittingSets.minimal(List.of(0L))).isEmpty();
  }

  /** About a quarter of the elements. */
  private static long some(SplittableRandom random, int elements) {
    long half = random.nextLong(1L << elements);
    long otherHalf = random.nextLong(1L << elements);
    return half & otherHalf;
  }
}
