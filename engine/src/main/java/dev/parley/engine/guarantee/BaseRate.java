package dev.parley.engine.guarantee;

import java.util.List;

/**
 * How often promises of alliances were honoured in wars, as a study published it. It stands beside
 * a model's number and never goes into it.
 *
 * @param share from 0 to 1
 * @param years the wars that were counted
 * @param definition what counted as a promise and as honouring it
 */
public record BaseRate(String study, String years, String what, double share, String definition) {

  /** What a reader must know before comparing. */
  public static final String SELECTION =
      "such rates are conditional on an attack: promises that deterred were never tested, and those"
          + " that were tested had been doubted (Smith 1995; Fearon 1997). They are shown beside the"
          + " model's number and do not enter it";

  private static final String LEEDS =
      "Leeds, Long and Mitchell 2000, doi:10.1177/0022002700044005006";
  private static final String BERKEMEIER =
      "Berkemeier and Fuhrmann 2018, doi:10.1177/2053168018779697";
  private static final String STRICT =
      "what the text of an alliance asked of its members in the war that occurred, and whether they"
          + " did it";
  private static final String LATER =
      "commitments of alliances that a war called on, coded on more and later wars than the study"
          + " of 2000";

  /** In the order of publication. */
  public static final List<BaseRate> PUBLISHED =
      List.of(
          new BaseRate(LEEDS, "1816–1944", "alliance promises in wartime", 0.745, STRICT),
          new BaseRate(BERKEMEIER, "1816–2003", "alliance promises in wartime", 0.50, LATER),
          new BaseRate(BERKEMEIER, "1816–1945", "of these before 1945", 0.66, LATER),
          new BaseRate(BERKEMEIER, "1945–2003", "of these after 1945", 0.22, LATER),
          new BaseRate(BERKEMEIER, "1816–2003", "defence pacts alone", 0.41, LATER));
}
