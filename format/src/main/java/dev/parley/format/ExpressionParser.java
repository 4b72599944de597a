package dev.parley.format;

import dev.parley.format.Token.Kind;
import dev.parley.model.expression.Expression;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.IntFunction;
import java.util.function.Supplier;

/** Recursive descent over the one grammar of rules, conditions, questions and filters. */
final class ExpressionParser {
  /*
   * statement  = choice [ ("implies" | "if") statement ]
   * choice     = chain { "or" chain }
   * chain      = negation { "and" negation }
   * negation   = "not" negation | "(" statement ")" | comparison
   *
   * The first syntax error is reported and moves the cursor to the end, so that every loop stops
   * by itself; what is built after it is thrown away.
   */
  private static final int DEEPEST = 100;
  private static final Expression PLACEHOLDER = new Expression.And(List.of());

  private final List<Token> tokens;
  private final IntFunction<Place> places;
  private final Problems problems;
  private final ComparisonReader comparisons;
  private int next;
  private int depth;
  private boolean failed;

  /**
   * @param places from offsets in the text to places in the file
   */
  ExpressionParser(String text, IntFunction<Place> places, IssueTable issues, Problems problems) {
    this.tokens = Lexer.tokens(text);
    this.places = places;
    this.problems = problems;
    this.comparisons = new ComparisonReader(issues, places, problems);
  }

  /** The expression; empty where something has been reported. */
  Optional<Expression> parse() {
    Expression expression = statement();
    Token rest = peek();
    if (rest.kind() != Kind.END) {
      boolean close = rest.kind() == Kind.CLOSE;
      fail(
          rest,
          close
              ? "a parenthesis is closed that was not opened"
              : "`" + shown(rest) + "` cannot stand here",
          close ? "leave it out" : "join comparisons with and, or, implies or if");
    }
    return failed || comparisons.failed() ? Optional.empty() : Optional.of(expression);
  }

  private Expression statement() {
    return nested(() -> {
      Expression left = choice();
      if (accept("implies")) {
        return new Expression.Implies(left, statement());
      }
      return accept("if") ? new Expression.Implies(statement(), left) : left;
    });
  }

  private Expression choice() {
    List<Expression> parts = chain("or", this::conjunction);
    return parts.size() == 1 ? parts.getFirst() : new Expression.Or(parts);
  }

  private Expression conjunction() {
    List<Expression> parts = chain("and", this::negation);
    return parts.size() == 1 ? parts.getFirst() : new Expression.And(parts);
  }

  private List<Expression> chain(String word, Supplier<Expression> part) {
    List<Expression> parts = new ArrayList<>();
    do {
      parts.add(part.get());
    } while (accept(word));
    return parts;
  }

  private Expression negation() {
    if (accept("not")) {
      return nested(() -> new Expression.Not(negation()));
    }
    Token open = peek();
    if (open.kind() != Kind.OPEN) {
      return comparison();
    }
    next++;
    Expression inner = statement();
    if (peek().kind() == Kind.CLOSE) {
      next++;
    } else if (peek().kind() == Kind.END) {
      fail(open, "the parenthesis that opens here is not closed", "close it with )");
    } else {
      fail(
          peek(),
          "`" + shown(peek()) + "` cannot stand here",
          "join comparisons with and, or, implies or if");
    }
    return inner;
  }

  private Expression comparison() {
    Token issue = take();
    if (issue.kind() != Kind.WORD || issue.keyword()) {
      return missing(issue, "a comparison is missing", "issue = option");
    }
    Token operator = take();
    if (operator.kind() != Kind.OPERATOR) {
      String word = Ids.shortened(issue.text());
      return missing(
          operator, "after `" + word + "` a comparison sign is missing", word + " = option");
    }
    List<Token> operands = new ArrayList<>();
    do {
      Token operand = take();
      if (operand.kind() != Kind.WORD || operand.keyword()) {
        return missing(operand, "an option is missing", issue.text() + " = option");
      }
      operands.add(operand);
    } while (acceptBar());
    return failed ? PLACEHOLDER : comparisons.read(issue, operator, operands);
  }

  /** Reports a missing piece where another token stands. */
  private Expression missing(Token instead, String message, String tryThis) {
    String before = instead.kind() == Kind.END ? " at the end" : " before `" + shown(instead) + "`";
    fail(instead, message + before, tryThis);
    return PLACEHOLDER;
  }

  private Expression nested(Supplier<Expression> inner) {
    if (depth == DEEPEST) {
      if (!failed) {
        problems.error(
            Code.TOO_DEEP,
            place(peek()),
            "the expression is nested more than 100 deep",
            "split it into several rules or conditions");
      }
      stop();
      return PLACEHOLDER;
    }
    depth++;
    Expression expression = inner.get();
    depth--;
    return expression;
  }

  private void fail(Token at, String message, String tryThis) {
    if (!failed) {
      boolean foreign = at.kind() == Kind.BAD;
      problems.error(
          Code.EXPRESSION,
          place(at),
          message,
          foreign
              ? "write and, or, not, implies, if, and comparisons like issue = option"
              : tryThis);
    }
    stop();
  }

  private void stop() {
    failed = true;
    next = tokens.size() - 1;
  }

  private boolean accept(String word) {
    boolean found = peek().is(word);
    next += found ? 1 : 0;
    return found;
  }

  private boolean acceptBar() {
    boolean found = peek().kind() == Kind.BAR;
    next += found ? 1 : 0;
    return found;
  }

  private Token peek() {
    return tokens.get(next);
  }

  private Token take() {
    Token token = peek();
    next += token.kind() == Kind.END ? 0 : 1;
    return token;
  }

  private Place place(Token token) {
    return places.apply(token.offset());
  }

  private static String shown(Token token) {
    return Ids.shortened(token.text());
  }
}
