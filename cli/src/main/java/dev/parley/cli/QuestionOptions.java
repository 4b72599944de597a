package dev.parley.cli;

import dev.parley.format.ExpressionReader;
import dev.parley.model.Case;
import dev.parley.model.Party;
import dev.parley.model.Question;
import dev.parley.model.expression.Expression;
import dev.parley.model.preference.Preferences;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Which question is asked: the case's own, or the one of {@code --why} and {@code --concedes}. */
final class QuestionOptions {
  @Option(
      names = "--why",
      order = 1,
      paramLabel = "PARTY",
      description = "the id of the party that is asked (default: from the case)")
  private @Nullable String party;

  @Option(
      names = "--concedes",
      order = 2,
      paramLabel = "EXPR",
      description = "the concession, such as 'price <= 325' (default: from the case)")
  private @Nullable String concession;

  /** As they were given, for the command that prints the same again. */
  String given() {
    return (party == null ? "" : " --why " + CaseVerb.quoted(party))
        + (concession == null ? "" : " --concedes " + CaseVerb.quoted(concession));
  }

  /** What is not given comes from the case. */
  Question ask(Case negotiation) {
    if (negotiation.question().isEmpty() && (party == null || concession == null)) {
      throw BadInput.question(
          "The case asks no question of its own", "--why PARTY --concedes 'ISSUE = OPTION'");
    }
    String who = party != null ? party : negotiation.question().map(Question::party).orElseThrow();
    Expression what =
        concession != null
            ? expression(concession, negotiation)
            : negotiation.question().map(Question::concedes).orElseThrow();
    checkParty(negotiation, who);
    return new Question(who, what);
  }

  private static Expression expression(String text, Case negotiation) {
    return switch (ExpressionReader.read(text, negotiation)) {
      case ExpressionReader.Outcome.Read(var expression) -> expression;
      case ExpressionReader.Outcome.Failed(var diagnostics) -> throw BadInput.refused(diagnostics);
    };
  }

  private static void checkParty(Case negotiation, String party) {
    if (negotiation.preferences(party).isPresent()) {
      return;
    }
    List<String> able = negotiation.preferences().stream().map(Preferences::party).toList();
    String problem =
        negotiation
            .party(party)
            .map(Party::name)
            .map(
                n -> n + " (" + party + ") has no preferences, so nothing can be said of its wants")
            .orElse("No party `" + party + "` in this case");
    String advice =
        CaseFinder.closest(party, able)
            .orElseGet(() -> "PARTY, where PARTY is one of " + String.join(", ", able));
    throw BadInput.question(problem, "--why " + advice);
  }
}
