package dev.parley.cli;

import dev.parley.engine.Finding;
import dev.parley.engine.guarantee.GuaranteeAnalysis;
import dev.parley.engine.guarantee.Guarantees;
import dev.parley.format.Reading;
import dev.parley.model.Case;
import dev.parley.model.Guarantee;
import dev.parley.report.Origin;
import dev.parley.report.html.HtmlReport;
import dev.parley.report.json.JsonReport;
import dev.parley.report.text.TextReport;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code parley guarantee}. */
@Command(
    name = "guarantee",
    description = {
      "Would a promise to defend be believed: who would come, how likely it deters, what it needs,"
          + " and what would make it so.",
      "More in docs/guides/guarantee.md."
    },
    sortOptions = false)
final class GuaranteeCommand extends CaseVerb {
  @Parameters(
      index = "1",
      arity = "0..1",
      paramLabel = "NAME",
      description = "the id of one promise of the case (default: all)")
  private @Nullable String promise;

  @Option(
      names = "--draws",
      order = 1,
      paramLabel = "N",
      defaultValue = "1000",
      description = "draws of the uncertain numbers; 0 for none (default: ${DEFAULT-VALUE})")
  private int draws;

  @Option(
      names = "--seed",
      order = 2,
      paramLabel = "N",
      defaultValue = "1",
      description = "seed of the draws (default: ${DEFAULT-VALUE})")
  private long seed;

  @Option(
      names = "--target",
      order = 3,
      paramLabel = "P",
      defaultValue = "0.9",
      description = "the chance to deter that is asked for (default: ${DEFAULT-VALUE})")
  private double target;

  @Option(
      names = "--improve",
      order = 4,
      description = "look for the cheapest single and double changes that reach the target")
  private boolean improve;

  @Mixin private final CostOptions costs = new CostOptions();

  @Mixin private final HtmlOptions html = new HtmlOptions();

  GuaranteeCommand(Surroundings surroundings) {
    super(surroundings);
  }

  @Override
  void checkOptions() {
    atLeast(0, draws, "--draws");
    within(
        target > 0 && target < 1, "--target is %s, expected more than 0 and less than 1", target);
    costs.check(this);
  }

  @Override
  String answer(Reading.Accepted accepted) {
    Case negotiation = accepted.model();
    List<Guarantee> chosen = chosen(negotiation);
    Origin origin = origin(accepted, options());
    Finding<Guarantees> finding = analyse(negotiation, chosen);
    html.write(surroundings(), () -> HtmlReport.guarantee(finding, negotiation, origin));
    return json()
        ? JsonReport.guarantee(finding, negotiation, origin)
        : TextReport.guarantee(finding, negotiation, origin, layout());
  }

  private Finding<Guarantees> analyse(Case negotiation, List<Guarantee> chosen) {
    try (Progress progress = new Progress(surroundings(), draws)) {
      return GuaranteeAnalysis.analyse(
          negotiation,
          chosen,
          new GuaranteeAnalysis.Options(
              draws, seed, threads(), limit(), target, improve, costs.costs(), progress));
    }
  }

  private List<Guarantee> chosen(Case negotiation) {
    List<String> known = negotiation.guarantees().stream().map(Guarantee::id).toList();
    if (known.isEmpty()) {
      throw BadInput.question(
          "The case states no promise to defend",
          "a section `guarantees:` in the case file; docs/case-format.md describes it");
    }
    String name = promise;
    if (name == null) {
      return negotiation.guarantees();
    }
    return List.of(negotiation.guarantee(name).orElseThrow(() -> unknown(name, known)));
  }

  private static BadInput unknown(String name, List<String> known) {
    return BadInput.question(
        "No promise `" + name + "` in this case",
        CaseFinder.closest(name, known).orElseGet(() -> "one of " + String.join(", ", known)));
  }

  private String options() {
    return (promise == null ? "" : " " + quoted(promise))
        + " --draws "
        + draws
        + " --seed "
        + seed
        + (target == 0.9 ? "" : " --target " + target)
        + (improve ? " --improve" : "")
        + costs.text();
  }
}
