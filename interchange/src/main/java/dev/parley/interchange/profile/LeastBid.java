package dev.parley.interchange.profile;

import dev.parley.interchange.profile.Profiles.Profile;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.commons.numbers.fraction.BigFraction;
import org.jspecify.annotations.Nullable;

/**
 * Finds the bid that stands for a reservation, by going through all bids: of those at or above it
 * the one that is worth least by the numbers of the file. Those are rounded, and by them two bids
 * of equal worth may differ; taking the lower one refuses none that the party accepts.
 */
final class LeastBid {
  /** More are not looked at: exact fractions take their time. */
  private static final long MOST = 1L << 18;

  private final Profile party;
  private final List<BigDecimal> weights;
  private final List<List<BigDecimal>> values;
  private final int[] choices;
  private @Nullable Bid best;
  private @Nullable BigDecimal refused;

  /**
   * A choice of each topic, and what they are worth.
   *
   * @param utility exactly
   * @param written by the numbers of the file
   */
  record Bid(List<Integer> choices, BigFraction utility, BigDecimal written) {}

  /**
   * What was found.
   *
   * @param same whether the file's numbers accept the same bids
   */
  record Found(Bid bid, boolean same) {}

  private LeastBid(Profile party) {
    this.party = party;
    this.choices = new int[party.values().size()];
    this.weights = UnitWeights.of(party.weights()).weights();
    this.values =
        party.values().stream().map(v -> v.stream().map(UnitWeights::utility).toList()).toList();
  }

  /** Empty where no bid reaches the reservation, or where there are too many. */
  static Optional<Found> above(Profile party) {
    long bids = 1;
    for (List<BigFraction> values : party.values()) {
      bids *= values.size();
      if (bids > MOST) {
        return Optional.empty();
      }
    }
    LeastBid search = new LeastBid(party);
    search.visit(0, BigFraction.ZERO, BigDecimal.ZERO);
    return Optional.ofNullable(search.best)
        .map(
            b -> new Found(b, search.refused == null || search.refused.compareTo(b.written()) < 0));
  }

  private void visit(int topic, BigFraction sum, BigDecimal written) {
    if (topic < choices.length) {
      List<BigFraction> exact = party.values().get(topic);
      for (int c = 0; c < exact.size(); c++) {
        choices[topic] = c;
        visit(
            topic + 1,
            sum.add(party.weights().get(topic).multiply(exact.get(c))),
            written.add(weights.get(topic).multiply(values.get(topic).get(c))));
      }
    } else if (sum.compareTo(party.reservation()) < 0) {
      refused = refused == null ? written : refused.max(written);
    } else if (best == null || written.compareTo(best.written()) < 0) {
      List<Integer> bid = new ArrayList<>();
      for (int choice : choices) {
        bid.add(choice);
      }
      best = new Bid(List.copyOf(bid), sum, written);
    }
  }
}
