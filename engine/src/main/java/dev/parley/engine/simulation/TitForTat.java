package dev.parley.engine.simulation;

/**
 * Gives what it is given: lowers its aim by what the others' last offers have improved for it over
 * a window of its turns (absolute and averaged tit-for-tat: Faratin, Sierra and Jennings 1998, eq.
 * 9 and 10). It never aims below its walk-away, and what others take back it takes back too.
 */
final class TitForTat extends Concession {
  private final double[] heard;
  private int count;
  private double aim = 1;

  /**
   * @param window over how many offers the others' concession is averaged; at least 1
   */
  TitForTat(Seat seat, int window) {
    super(seat);
    heard = new double[window + 1];
  }

  @Override
  public void heard(int party, int offer) {
    heard[count % heard.length] = seat().gain(offer);
    count++;
  }

  @Override
  double target(double time) {
    if (count >= heard.length) {
      double last = heard[(count - 1) % heard.length];
      double first = heard[count % heard.length];
      aim = Math.clamp(aim - (last - first) / (heard.length - 1), 0, 1);
    }
    return aim;
  }
}
