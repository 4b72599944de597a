package dev.parley.engine.sensitivity;

import dev.parley.engine.explain.Verdict;
import dev.parley.engine.sensitivity.Sensitivity.VerdictShare;
import dev.parley.model.Analyst;
import dev.parley.model.number.Parameter;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * What several analysts' numbers make of one question.
 *
 * @param views in the case's order; their shares come from the same points, so that they differ by
 *     the numbers alone
 * @param inputs the numbers on which they differ, least agreed first
 * @param ranks how alike they order the weights of one party
 * @param unanimous whether all central verdicts are the same
 * @param alike chance that two draws by two different analysts have the same verdict, pairs
 *     weighted by the product of their weights
 * @param pooled over a draw from an analyst picked by weight
 * @param swaps what one number does when it passes from one analyst to another, in the central
 *     scenario; those that turn the verdict first, then by how far the margin moves
 */
public record Opinions(
    List<View> views,
    List<Disagreement> inputs,
    List<RankAgreement> ranks,
    boolean unanimous,
    double alike,
    List<VerdictShare> pooled,
    Estimate pooledSignable,
    List<Swap> swaps) {
  public Opinions {
    views = List.copyOf(views);
    inputs = List.copyOf(inputs);
    ranks = List.copyOf(ranks);
    pooled = List.copyOf(pooled);
    swaps = List.copyOf(swaps);
  }

  /**
   * The conclusion of one analyst.
   *
   * @param share of the weights of all
   */
  public record View(
      Analyst analyst,
      double share,
      Outcome central,
      List<VerdictShare> verdicts,
      Estimate signable,
      Optional<Estimate> margin) {
    public View {
      verdicts = List.copyOf(verdicts);
    }

    /** The most frequent verdict. */
    public Verdict mode() {
      return verdicts.getFirst().verdict();
    }
  }

  /**
   * One number as the analysts see it.
   *
   * @param stated in the order of the views
   * @param overlap what all intervals from the 5th to the 95th percentile have in common, as a
   *     share of what they cover together; 1 where all state the same single number
   */
  public record Disagreement(Parameter parameter, List<Stated> stated, double overlap) {
    public Disagreement {
      stated = List.copyOf(stated);
    }
  }

  /**
   * How one analyst sees it.
   *
   * @param own whether it is not the case's own number
   */
  public record Stated(String analyst, String text, double low, double high, boolean own) {}

  /**
   * Kendall's tau-b between two analysts' central weights of one party.
   *
   * @param tau from −1 to 1; empty where one of them gives all weights alike
   */
  public record RankAgreement(
      String party, String one, String other, int weights, OptionalDouble tau) {}

  /** One number passes {@code from} one analyst {@code to} another, who keeps all other numbers. */
  public record Swap(
      String path,
      String from,
      String to,
      Verdict before,
      Verdict after,
      OptionalDouble marginBefore,
      OptionalDouble marginAfter) {
    public boolean turns() {
      return before != after;
    }

    /** How far the margin moves; 0 where there is none. */
    public double width() {
      return marginBefore.isPresent() && marginAfter.isPresent()
          ? Math.abs(marginAfter.getAsDouble() - marginBefore.getAsDouble())
          : 0;
    }
  }
}
