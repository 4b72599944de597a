package dev.parley.report.wording;

import dev.parley.engine.explain.Explanation;
import dev.parley.engine.explain.Flag;
import java.util.List;

/** What the flags of a verdict mean. */
public final class FlagText {
  private static final double SOLID = 0.8;

  private final Explanation result;
  private final Words words;
  private final String party;

  public FlagText(Explanation result, Words words) {
    this.result = result;
    this.words = words;
    this.party = words.who(result.party());
  }

  /** One sentence for each flag, in the order of the finding. */
  public List<String> sentences() {
    return result.flags().stream().map(this::flag).toList();
  }

  private String flag(Flag flag) {
    return switch (flag) {
      case CONTESTED -> "Contested: " + contested();
      case NO_CONCESSION ->
          ("No concession: at the package chosen below, no change of %s alone that drops the"
                  + " concession and is feasible would be better for %s. Measured so, it concedes"
                  + " nothing there.")
              .formatted(issues(), party);
      case FRAGILE -> "Fragile: " + fragile();
      case OVERTURNED ->
          "Overturned: over the draws another verdict is more frequent" + frequent() + ".";
    };
  }

  private String contested() {
    boolean without =
        result.bestWith().isEmpty()
            || result
                .bestWithout()
                .map(b -> b.compareTo(result.bestWith().get()) > 0)
                .orElse(false);
    return without
        ? "if %s could choose among the signable packages it would do better without the concession,"
                .formatted(party)
            + " but the Nash bargain includes it."
        : "if %s could choose among the signable packages it would do better with the concession,"
                .formatted(party)
            + " but the Nash bargain leaves it out.";
  }

  private String fragile() {
    return result
        .robustness()
        .filter(r -> r.verdicts().getOrDefault(result.verdict(), 0) < SOLID * r.n())
        .map(_ -> "the verdict holds in under 80\u00a0% of the draws.")
        .orElse("a number at which the verdict flips lies inside its stated range.");
  }

  private String frequent() {
    return result
        .robustness()
        .flatMap(r ->
            RobustnessText.byFrequency(r).stream()
                .findFirst()
                .map(v -> ": " + v.label() + ", " + RobustnessText.percent(r, v)))
        .orElse("");
  }

  private String issues() {
    List<String> issues = result.concession().issues().stream().map(words::issue).toList();
    return Words.list(issues, "and");
  }
}
