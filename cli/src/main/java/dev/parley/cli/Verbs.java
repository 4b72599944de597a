package dev.parley.cli;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import picocli.CommandLine;

/** The verbs in the order of the help. */
final class Verbs {
  private static final List<Verb> ALL =
      List.of(
          new Verb("explain", ExplainCommand::new),
          new Verb("deals", DealsCommand::new),
          new Verb("sensitivity", SensitivityCommand::new),
          new Verb("stability", StabilityCommand::new),
          new Verb("guarantee", GuaranteeCommand::new),
          new Verb("game", GameCommand::new),
          new Verb("process", ProcessCommand::new),
          new Verb("talks", TalksCommand::new),
          new Verb("timeline", TimelineCommand::new),
          new Verb("show", ShowCommand::new),
          new Verb("check", CheckCommand::new),
          new Verb("verify", VerifyCommand::new),
          new Verb("diff", DiffCommand::new),
          new Verb("new", NewCommand::new),
          new Verb("import", ImportCommand::new),
          new Verb("export", ExportCommand::new),
          new Verb("schema", SchemaCommand::new),
          new Verb("completion", CompletionCommand::new));

  /** Tells of all the others. */
  private static final String OF_ALL = "completion";

  private Verbs() {}

  private record Verb(String name, Function<Surroundings, Object> command) {}

  /**
   * Adds the verb that is asked for, or all where it is not plain which: picocli takes its time to
   * read each of them.
   */
  static void add(CommandLine line, List<String> args, Surroundings surroundings) {
    Optional<Verb> only =
        args.stream()
            .findFirst()
            .filter(first -> !first.equals(OF_ALL))
            .flatMap(first -> ALL.stream().filter(v -> v.name().equals(first)).findFirst());
    for (Verb verb : only.map(List::of).orElse(ALL)) {
      line.addSubcommand(verb.name(), verb.command().apply(surroundings));
    }
  }
}
