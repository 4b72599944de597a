package dev.parley.engine.generate;

/**
 * What an invented plan looks like.
 *
 * @param issues number of issues, from 1
 * @param options of each issue, from 2
 * @param parties from 1; all of them must agree
 * @param opposition from 0, where all parties like the same options, to 1, where neighbours want
 *     opposite ends of every issue
 * @param density share of the pairs of issues within reach that interact, from 0 to 1
 * @param width bound on the treewidth of the interaction graph, from 1
 * @param council whether a body must consent to some packages as well
 */
public record PlanShape(
    int issues,
    int options,
    int parties,
    double opposition,
    double density,
    int width,
    boolean council) {
  /** More have no names here, and no engine would take them. */
  public static final int MOST_ISSUES = 200;

  public static final int MOST_OPTIONS = 26;
  public static final int MOST_PARTIES = 26;

  public static final PlanShape DEFAULT = new PlanShape(20, 4, 3, 0.6, 0.3, 2, false);

  public PlanShape {
    within("issues", issues, 1, MOST_ISSUES);
    within("options", options, 2, MOST_OPTIONS);
    within("parties", parties, 1, MOST_PARTIES);
    within("opposition", opposition, 0, 1);
    within("density", density, 0, 1);
    within("treewidth", width, 1, MOST_ISSUES);
  }

  private static void within(String name, double value, double least, double most) {
    if (!(value >= least && value <= most)) {
      throw new IllegalArgumentException(
          name + " is " + plain(value) + ", expected " + plain(least) + " to " + plain(most));
    }
  }

  private static String plain(double number) {
    return number == Math.rint(number) && Math.abs(number) < 1e9
        ? Long.toString((long) number)
        : Double.toString(number);
  }
}
