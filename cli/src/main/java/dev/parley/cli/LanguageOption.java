package dev.parley.cli;

import dev.parley.report.wording.Language;
import dev.parley.report.wording.Phrases;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The language of an answer: {@code --lang}, else {@code PARLEY_LANG}, else English. */
final class LanguageOption {
  private static final String VARIABLE = "PARLEY_LANG";

  @Spec(Spec.Target.MIXEE)
  private CommandSpec spec;

  @Option(
      names = "--lang",
      order = 4,
      paramLabel = "LANG",
      description =
          "language of the answer, en or fr; the case keeps its own"
              + " (default: $"
              + VARIABLE
              + ", else en)")
  private @Nullable String language;

  /** As it was given, for the command that prints the same again. */
  String option() {
    return language == null ? "" : " --lang " + language;
  }

  Phrases phrases(Surroundings surroundings) {
    String variable = surroundings.variables().getOrDefault(VARIABLE, "");
    if (language == null && variable.isBlank()) {
      return Phrases.ENGLISH;
    }
    String wanted = language == null ? variable : language;
    return Phrases.in(
        Language.of(wanted)
            .orElseThrow(() ->
                new ParameterException(
                    spec.commandLine(),
                    "%s is `%s`, expected one of %s"
                        .formatted(
                            language == null ? VARIABLE : "--lang",
                            wanted,
                            String.join(", ", Language.ids())))));
  }
}
