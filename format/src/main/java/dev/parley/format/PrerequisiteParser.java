package dev.parley.format;

import dev.parley.format.Node.Scalar;
import dev.parley.format.Token.Kind;
import dev.parley.model.course.Prerequisite;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/** Reads which steps must come first: step ids, and, or, parentheses. */
final class PrerequisiteParser {
  /*
   * any  = all { "or" all }
   * all  = atom { "and" atom }
   * atom = "(" any ")" | STEP
   *
   * As in ExpressionParser the first syntax error moves the cursor to the end.
   */
  private static final int DEEPEST = 100;

  private final Scalar text;
  private final Set<String> steps;
  private final Context context;
  private final List<Token> tokens;
  private int next;
  private int depth;
  private boolean failed;

  /**
   * @param steps ids that may be mentioned
   */
  PrerequisiteParser(Scalar text, Set<String> steps, Context context) {
    this.text = text;
    this.steps = steps;
    this.context = context;
    this.tokens = Lexer.tokens(text.text());
  }

  /** The prerequisite; empty where something has been reported. */
  Optional<Prerequisite> parse() {
    if (!context.affords(tokens.size(), text.at())) {
      return Optional.empty();
    }
    Prerequisite found = any();
    if (peek().kind() != Kind.END) {
      fail("`" + Ids.shortened(peek().text()) + "` cannot stand here");
    }
    return failed ? Optional.empty() : Optional.of(found);
  }

  private Prerequisite any() {
    List<Prerequisite> parts = chain("or", this::all);
    return parts.size() == 1 ? parts.getFirst() : new Prerequisite.Any(parts);
  }

  private Prerequisite all() {
    List<Prerequisite> parts = chain("and", this::atom);
    return parts.size() == 1 ? parts.getFirst() : new Prerequisite.All(parts);
  }

  private List<Prerequisite> chain(String word, Supplier<Prerequisite> part) {
    List<Prerequisite> parts = new ArrayList<>();
    boolean more = true;
    while (more) {
      parts.add(part.get());
      more = peek().is(word);
      next += more ? 1 : 0;
    }
    return parts;
  }

  private Prerequisite atom() {
    Token token = peek();
    if (token.kind() == Kind.OPEN) {
      return parenthesis();
    }
    if (token.kind() != Kind.WORD || token.keyword()) {
      fail(
          token.kind() == Kind.END
              ? "a step is missing at the end"
              : "a step is missing before `" + Ids.shortened(token.text()) + "`");
      return Prerequisite.none();
    }
    next++;
    if (!steps.contains(token.text())) {
      failed = true;
      context
          .problems()
          .error(
              Code.UNKNOWN_STEP,
              text.at(token.offset()),
              "`" + Ids.shortened(token.text()) + "` is not a step of this process",
              () -> Suggestions.advice(token.text(), steps));
    }
    return new Prerequisite.After(token.text());
  }

  private Prerequisite parenthesis() {
    if (depth == DEEPEST) {
      fail("the prerequisites are nested more than 100 deep");
      return Prerequisite.none();
    }
    depth++;
    next++;
    Prerequisite inner = any();
    depth--;
    if (peek().kind() == Kind.CLOSE) {
      next++;
    } else {
      fail("a parenthesis is not closed");
    }
    return inner;
  }

  private void fail(String message) {
    if (!failed) {
      context
          .problems()
          .error(
              Code.PREREQUISITE,
              text.at(peek().offset()),
              message,
              "join steps with and, or and parentheses: application and (plan or waiver)");
    }
    failed = true;
    next = tokens.size() - 1;
  }

  private Token peek() {
    return tokens.get(next);
  }
}
