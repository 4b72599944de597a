package dev.parley.engine.diff;

import dev.parley.engine.explain.Flag;
import dev.parley.engine.explain.Verdict;
import java.math.BigInteger;
import java.util.List;
import java.util.Optional;
import org.apache.commons.numbers.fraction.BigFraction;

/**
 * What a version of a case answers in its central scenario.
 *
 * @param explained empty where the case asks no question
 * @param missing why the answer could not be computed; then the counts are 0
 */
public record Answer(
    BigInteger feasible,
    BigInteger signable,
    Optional<Explained> explained,
    Optional<String> missing) {

  /** The answer to the case's own question; no draws, so never fragile or overturned. */
  public record Explained(
      String party,
      String concedes,
      Verdict verdict,
      List<Flag> flags,
      BigInteger signableWith,
      Optional<BigFraction> bestWith,
      Optional<BigFraction> bestWithout) {
    public Explained {
      flags = List.copyOf(flags);
    }
  }
}
