package dev.parley.cli;

import java.util.concurrent.Callable;
import picocli.AutoComplete;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code parley completion}. */
@Command(
    name = "completion",
    description =
        "Prints a script that completes verbs, options and names of cases in bash and zsh:"
            + " source <(parley completion)")
final class CompletionCommand implements Callable<Integer> {
  /** Cases come and go, so their names are looked up whenever a word is completed. */
  private static final String CASES =
      """

      _complete_parley_and_cases() {
        local word=${COMP_WORDS[COMP_CWORD]} folder name
        COMPREPLY=()
        _complete_parley
        if ((COMP_CWORD > 1)) && [[ $word != -* ]]; then
          for folder in cases cases/classics HOME_CASES; do
            for name in "$folder"/*/case.yaml; do
              name=${name%/case.yaml}
              name=${name##*/}
              [[ $name == '*' || $name != "$word"* ]] || COMPREPLY+=("$name")
            done
          done
        fi
      }
      complete -F _complete_parley_and_cases -o default parley
      """;

  @Spec private CommandSpec spec;

  @Option(
      names = {"-h", "--help"},
      usageHelp = true,
      description = "print this help")
  @SuppressWarnings("UnusedVariable") // picocli reads it
  private boolean help;

  private final Surroundings surroundings;

  CompletionCommand(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  @Override
  public Integer call() {
    surroundings.out().print(AutoComplete.bash("parley", spec.root().commandLine()));
    String home =
        surroundings
            .home()
            .map(h -> h.resolve("cases"))
            .map(h -> CaseVerb.quoted(h.toString()) + " " + CaseVerb.quoted(h + "/classics"))
            .orElse("");
    surroundings.out().print(CASES.replace("HOME_CASES", home));
    return ExitCode.OK;
  }
}
