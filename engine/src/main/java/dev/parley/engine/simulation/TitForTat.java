package dev.parley.engine.simulation;

import java.util.ArrayList;
import java.util.List;

/**
 * Gives what it is given: after its first offer it aims at its best less what the others' offers
 * have improved for it since their first one (absolute tit-for-tat, and averaged over a window of
 * offers: Faratin, Sierra and Jennings 1998, eq. 9 and 10). What they take back it takes back too.
 *
 * <p>If everybody waited to be given something nobody would begin, and where the steps of the
 * issues round a gift down it would peter out. It therefore begins with a small gift that is not
 * asked for, one package below the best at least, and lets it grow a little with time.
 */
final class TitForTat extends Concession {
  private static final double GIFT = 0.02;
  private static final double GROWTH = 0.1;

  private final int window;
  private final List<List<Double>> heard = new ArrayList<>();
  private boolean begun;

  /**
   * @param window over how many of a party's offers its concession is averaged; at least 1
   */
  TitForTat(Seat seat, int window) {
    super(seat, new TradeOff(seat));
    this.window = window;
    for (int p = 0; p < seat.arena().parties(); p++) {
      heard.add(new ArrayList<>());
    }
  }

  @Override
  public void heard(int party, int offer) {
    super.heard(party, offer);
    heard.get(party).add(seat().gain(offer));
  }

  @Override
  double target(double time) {
    if (!begun) {
      begun = true;
      return 1;
    }
    double first = Math.min(1 - GIFT, seat().belowBest());
    return Math.clamp(first - GROWTH * time - received(), 0, 1);
  }

  /** Mean over those who have offered something. */
  private double received() {
    return heard.stream()
        .filter(g -> !g.isEmpty())
        .mapToDouble(this::improvement)
        .average()
        .orElse(0);
  }

  private double improvement(List<Double> gains) {
    List<Double> last = gains.subList(Math.max(0, gains.size() - window), gains.size());
    return last.stream().mapToDouble(g -> g - gains.getFirst()).average().orElseThrow();
  }
}
