package dev.parley.format;

import dev.parley.model.Case;
import dev.parley.model.expression.Expression;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Reads an expression that was given on the command line. */
public final class ExpressionReader {
  private ExpressionReader() {}

  /** What came of reading an expression. */
  public sealed interface Outcome {

    /** The expression, resolved against the case. */
    record Read(Expression expression) implements Outcome {}

    /** No expression, because of at least one error. */
    record Failed(List<Diagnostic> diagnostics) implements Outcome {
      public Failed {
        diagnostics = List.copyOf(diagnostics);
      }
    }
  }

  /**
   * Positions in the diagnostics are in line 1 of a file named {@code --concedes}. What is only
   * warned of in a case is refused here: nobody asks for what no package can have.
   */
  public static Outcome read(String text, Case model) {
    return read(text, "--concedes", model);
  }

  /**
   * Reads an expression.
   *
   * @param option positions in the diagnostics are in line 1 of a file that is called so
   */
  public static Outcome read(String text, String option, Case model) {
    Problems problems = new Problems();
    SourceText source = new SourceText(option, text.getBytes(StandardCharsets.UTF_8), 0);
    IssueTable issues = IssueTable.of(model);
    ExpressionParser parser =
        new ExpressionParser(text, o -> new Place(source, 1, o + 1), issues, problems);
    return parser
        .parse()
        .filter(_ -> problems.diagnostics().isEmpty())
        .<Outcome>map(Outcome.Read::new)
        .orElseGet(() ->
            new Outcome.Failed(problems.diagnostics().stream().map(Diagnostic::asError).toList()));
  }
}
