package dev.parley.interchange.profile;

import dev.parley.interchange.profile.Profiles.Profile;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.commons.numbers.fraction.BigFraction;
import org.jspecify.annotations.Nullable;

/** Finds the bid of least utility at or above the reservation, by going through all bids. */
final class LeastBid {
  /** More are not looked at: exact fractions take their time. */
  private static final long MOST = 1L << 18;

  private final Profile party;
  private final int[] choices;
  private @Nullable Bid best;

  /** A choice of each topic, and what they are worth. */
  record Bid(List<Integer> choices, BigFraction utility) {}

  private LeastBid(Profile party) {
    this.party = party;
    this.choices = new int[party.values().size()];
  }

  /** Empty where no bid reaches the reservation, or where there are too many. */
  static Optional<Bid> above(Profile party) {
    long bids = 1;
    for (List<BigFraction> values : party.values()) {
      bids *= values.size();
      if (bids > MOST) {
        return Optional.empty();
      }
    }
    LeastBid search = new LeastBid(party);
    search.visit(0, BigFraction.ZERO);
    return Optional.ofNullable(search.best);
  }

  private void visit(int topic, BigFraction sum) {
    if (topic < choices.length) {
      List<BigFraction> values = party.values().get(topic);
      for (int c = 0; c < values.size(); c++) {
        choices[topic] = c;
        visit(topic + 1, sum.add(party.weights().get(topic).multiply(values.get(c))));
      }
      return;
    }
    boolean reaches = sum.compareTo(party.reservation()) >= 0;
    if (reaches && (best == null || sum.compareTo(best.utility()) < 0)) {
      List<Integer> bid = new ArrayList<>();
      for (int choice : choices) {
        bid.add(choice);
      }
      best = new Bid(List.copyOf(bid), sum);
    }
  }
}
