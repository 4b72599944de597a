package dev.parley.engine.explain;

import java.util.List;

/**
 * Which single source, if it were left out with all its statements, would change the verdict.
 *
 * @param losses one per source that supports a number of the case: those that change the verdict
 *     first, of these the weakest first, that is by the number of numbers that rest on it alone;
 *     then the others in the case's order
 */
public record WeakestEvidence(List<Loss> losses) {
  static final WeakestEvidence NONE = new WeakestEvidence(List.of());

  public WeakestEvidence {
    losses = List.copyOf(losses);
  }

  /** The sources without which the verdict would be another one, the weakest first. */
  public List<Loss> decisive() {
    return losses.stream().filter(Loss::changes).toList();
  }

  /**
   * What a source carries.
   *
   * @param statements ids of its statements
   * @param fallen paths of the numbers that nothing else supports: without the source they are
   *     unknown, see {@code docs/methods/explain.md}
   * @param kept paths of numbers that nothing else supports but that have no fallback, so that they
   *     stay as they are
   * @param verdict without the source
   * @param changes whether that is another verdict
   */
  public record Loss(
      String source,
      List<String> statements,
      List<String> fallen,
      List<String> kept,
      Verdict verdict,
      boolean changes) {
    public Loss {
      statements = List.copyOf(statements);
      fallen = List.copyOf(fallen);
      kept = List.copyOf(kept);
    }
  }
}
