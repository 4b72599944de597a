package dev.parley.cli;

import dev.parley.engine.Finding;
import dev.parley.engine.game.ExtensiveGame;
import dev.parley.engine.game.GuaranteeTree;
import dev.parley.engine.guarantee.GuaranteeAnalysis;
import dev.parley.engine.guarantee.Guarantees;
import dev.parley.engine.scenario.Scenario;
import dev.parley.format.Reading;
import dev.parley.interchange.gambit.GambitWriter;
import dev.parley.model.Case;
import dev.parley.model.Guarantee;
import dev.parley.report.Origin;
import dev.parley.report.html.HtmlReport;
import dev.parley.report.json.JsonReport;
import dev.parley.report.text.TextReport;
import java.nio.file.Path;
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

  @Option(
      names = "--efg",
      order = 4,
      paramLabel = "FILE",
      description =
          "also write the promise NAME as a tree for parley game and Gambit, each guarantor with a"
              + " cheap and a dear type")
  private @Nullable Path tree;

  @Option(
      names = "--types",
      order = 4,
      paramLabel = "N",
      defaultValue = "2",
      description = "with --efg: types of each guarantor, 1 or 2 (default: ${DEFAULT-VALUE})")
  private int types;

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
    within(types == 1 || types == 2, "--types is %s, expected 1 or 2", types);
    costs.check(this);
  }

  @Override
  String answer(Reading.Accepted accepted) {
    Case negotiation = accepted.model();
    List<Guarantee> chosen = chosen(negotiation);
    Origin origin = origin(accepted, options());
    Finding<Guarantees> finding = analyse(negotiation, chosen);
    writeTree(negotiation, chosen);
    html.write(surroundings(), () -> HtmlReport.guarantee(finding, negotiation, origin));
    return json()
        ? JsonReport.guarantee(finding, negotiation, origin)
        : TextReport.guarantee(finding, negotiation, origin, layout());
  }

  /** The three stages as a game of one file; see {@link GuaranteeTree}. */
  private void writeTree(Case negotiation, List<Guarantee> chosen) {
    if (tree == null) {
      return;
    }
    if (chosen.size() > 1) {
      throw BadInput.question(
          "--efg writes one promise, and the case has " + chosen.size(),
          "parley guarantee "
              + quoted(caseName())
              + " "
              + chosen.getFirst().id()
              + " --efg "
              + tree);
    }
    ExtensiveGame game = GuaranteeTree.of(chosen.getFirst(), Scenario.central(negotiation), types);
    Path place = surroundings().workingFolder().resolve(tree);
    NewFile.write(place, GambitWriter.write(game));
    surroundings().err().println("Game: " + place);
    surroundings().err().println("  Try: parley game " + quoted(tree.toString()) + " --lambda 1");
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
