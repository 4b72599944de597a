package dev.parley.cli;

import dev.parley.engine.CannotCompute;
import dev.parley.engine.Finding;
import dev.parley.engine.game.Analysis;
import dev.parley.engine.game.Game;
import dev.parley.engine.game.GameAnalysis;
import dev.parley.engine.game.Method;
import dev.parley.engine.game.Profile;
import dev.parley.format.Position;
import dev.parley.interchange.gambit.GambitReader;
import dev.parley.interchange.gambit.GambitReading;
import dev.parley.interchange.gambit.GambitWriter;
import dev.parley.interchange.gambit.ProfileReader;
import dev.parley.report.Origin;
import dev.parley.report.json.JsonReport;
import dev.parley.report.text.Layout;
import dev.parley.report.text.Markdown;
import dev.parley.report.text.TextReport;
import java.nio.charset.StandardCharsets;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code parley game}. */
@Command(
    name = "game",
    description = {
      "Who does what in a small game: its equilibria by every method that applies, each judged by"
          + " a separate checker. Reads Gambit's files.",
      "More in docs/guides/game.md."
    },
    sortOptions = false)
final class GameCommand implements Callable<Integer> {
  private static final double LARGEST_LAMBDA = 1e9;

  @Spec private CommandSpec spec;

  @Parameters(index = "0", paramLabel = "FILE", description = "a game, .efg or .nfg")
  private String file;

  @Option(
      names = "--method",
      split = ",",
      paramLabel = "NAMES",
      description =
          "only these, with commas: backward-induction, pure, lemke-howson, extreme,"
              + " agent-quantal-response, quantal-response, logit-limit")
  private @Nullable List<String> methods;

  @Option(
      names = "--lambda",
      paramLabel = "L",
      defaultValue = "1",
      description = "rationality of quantal responses, in 1 per payoff unit (default: 1)")
  private double lambda;

  @Option(names = "--path", description = "quantal responses on the way from 0 to --lambda too")
  private boolean path;

  @Option(
      names = "--check",
      paramLabel = "PROFILE.json",
      description = "judge this profile, and compute only what --method names")
  private @Nullable String profile;

  @Option(
      names = "--limit",
      paramLabel = "N",
      defaultValue = "20",
      description = "how many equilibria of a kind are printed (default: ${DEFAULT-VALUE})")
  private int limit;

  @Option(names = "--json", description = "print the finding as JSON; see parley schema findings")
  private boolean json;

  @Option(names = "--md", description = "print the finding as Markdown, for a paper or a page")
  private boolean markdown;

  @Option(
      names = {"-h", "--help"},
      usageHelp = true,
      description = "print this help")
  @SuppressWarnings("UnusedVariable") // picocli reads it
  private boolean help;

  private final Surroundings surroundings;

  GameCommand(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  @Override
  public Integer call() {
    checkOptions();
    GameAnalysis.Options options = new GameAnalysis.Options(methods(), lambda, path);
    Game game = game();
    Origin origin = new Origin(command(), digest(game));
    Finding<Analysis> finding = finding(game, options);
    Layout layout = markdown ? new Markdown() : surroundings.style();
    surroundings
        .out()
        .print(
            json
                ? JsonReport.game(finding, file, origin)
                : TextReport.game(finding, file, limit, origin, layout));
    return ExitCode.OK;
  }

  private void checkOptions() {
    if (json && markdown) {
      throw wrong("--json and --md exclude each other");
    }
    if (!(lambda >= 0 && lambda <= LARGEST_LAMBDA)) {
      throw wrong("--lambda is " + lambda + ", expected 0 to 1000000000");
    }
    if (limit < 1) {
      throw wrong("--limit is " + limit + ", expected at least 1");
    }
  }

  private ParameterException wrong(String message) {
    return new ParameterException(spec.commandLine(), message);
  }

  private Set<Method> methods() {
    if (methods == null) {
      return profile == null ? EnumSet.allOf(Method.class) : EnumSet.noneOf(Method.class);
    }
    Set<Method> chosen = EnumSet.noneOf(Method.class);
    for (String name : methods) {
      chosen.add(
          Arrays.stream(Method.values())
              .filter(m -> m.id().equals(name))
              .findFirst()
              .orElseThrow(() -> wrong("No method `" + name + "`, expected " + names())));
    }
    return chosen;
  }

  private static String names() {
    return Arrays.stream(Method.values()).map(Method::id).collect(Collectors.joining(", "));
  }

  private Game game() {
    return switch (GambitReader.read(resolved(file), file)) {
      case GambitReading.Read(Game game) -> game;
      case GambitReading.Refused(var diagnostic) -> throw BadInput.refused(List.of(diagnostic));
    };
  }

  private Path resolved(String name) {
    try {
      return surroundings.workingFolder().resolve(name);
    } catch (InvalidPathException _) {
      throw BadInput.unknownCase("`" + name + "` cannot be the name of a file", "another name");
    }
  }

  private Finding<Analysis> finding(Game game, GameAnalysis.Options options) {
    try {
      return profile == null ? GameAnalysis.analyse(game, options) : check(game, profile, options);
    } catch (CannotCompute e) {
      throw BadInput.cannotCompute(e, new Position(file, 1, 1));
    }
  }

  private Finding<Analysis> check(Game game, String name, GameAnalysis.Options options) {
    return switch (ProfileReader.read(resolved(name), name, game)) {
      case ProfileReader.Outcome.Read(Profile read, boolean scaled) ->
          GameAnalysis.check(game, read, scaled, options);
      case ProfileReader.Outcome.Refused(var diagnostic) ->
          throw BadInput.refused(List.of(diagnostic));
    };
  }

  /** The command that gives the same result again. */
  private String command() {
    List<String> words = new ArrayList<>(List.of("parley", "game", CaseVerb.quoted(file)));
    if (methods != null) {
      words.add("--method " + String.join(",", methods));
    }
    if (lambda != 1) {
      words.add("--lambda " + lambda);
    }
    if (path) {
      words.add("--path");
    }
    if (profile != null) {
      words.add("--check " + CaseVerb.quoted(profile));
    }
    return String.join(" ", words);
  }

  /** Of the game as it is written anew: layout does not count. */
  private static String digest(Game game) {
    try {
      byte[] text = GambitWriter.write(game).getBytes(StandardCharsets.UTF_8);
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(text));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
