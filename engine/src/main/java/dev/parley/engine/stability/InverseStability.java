package dev.parley.engine.stability;

import java.math.BigInteger;
import java.util.List;
import java.util.Optional;
import org.apache.commons.numbers.fraction.BigFraction;

/**
 * Which preferences would make a state an equilibrium (inverse GMCR: Kinsara, Petersons, Hipel and
 * Kilgour 2015), party by party. Under SEQ and SSEQ the answers that a party fears depend on the
 * others' preferences, which are taken as they are.
 *
 * @param asks one per mover with preferences
 * @param most the party that it asks the most new statements of; empty where none needs to change
 */
public record InverseStability(int state, Concept concept, List<Ask> asks, Optional<String> most) {
  public InverseStability {
    asks = List.copyOf(asks);
  }

  /**
   * What one party would have to think.
   *
   * @param stable whether the state is stable for it already
   * @param needed the sets of states such that the state is stable for the party if, and in total
   *     only if, it likes all states of one of the sets no better than this one; minimal, those
   *     that ask the fewest new statements first, then small ones, then in the order of states
   * @param complete whether these are all such sets; otherwise there are more than are kept
   * @param fewestNew the least number of states that it now likes better and must not; not more
   *     than this where the sets are not complete
   * @param share of all strict rankings of the states, those under which it is stable; empty where
   *     too many states matter
   */
  public record Ask(
      String party,
      boolean stable,
      List<List<Integer>> needed,
      boolean complete,
      Optional<Integer> fewestNew,
      Optional<BigFraction> share) {
    public Ask {
      needed = needed.stream().map(List::copyOf).toList();
    }

    /** How many of the strict rankings of so many states that is. */
    public Optional<BigInteger> rankings(int states) {
      BigInteger all = BigInteger.ONE;
      for (int k = 2; k <= states; k++) {
        all = all.multiply(BigInteger.valueOf(k));
      }
      BigFraction factorial = BigFraction.of(all);
      return share.map(s -> s.multiply(factorial).getNumerator());
    }
  }
}
