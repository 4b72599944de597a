package dev.parley.format;

import dev.parley.model.expression.Expression;
import dev.parley.model.expression.Operator;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntFunction;

/** Resolves the words of a comparison against the issues of the case. */
final class ComparisonReader {
  private static final Map<String, String> OTHER_SIGNS =
      Map.of(
          "==", "=", "<>", "!=", "=<", "<=", "=>", ">=", "≠", "!=", "≤", "<=", "≥", ">=", "!",
          "!=");

  private final IssueTable issues;
  private final IntFunction<Place> places;
  private final Problems problems;
  private boolean failed;

  ComparisonReader(IssueTable issues, IntFunction<Place> places, Problems problems) {
    this.issues = issues;
    this.places = places;
    this.problems = problems;
  }

  /** Whether a comparison could not be resolved, reported or not. */
  boolean failed() {
    return failed;
  }

  Expression read(Token issue, Token sign, List<Token> operands) {
    Optional<Operator> operator = operator(sign);
    Optional<IssueShape> shape = issues.mentioned(issue.text(), place(issue), problems);
    boolean affordable = issues.affords(operands.size() + 1, place(issue), problems);
    if (operator.isEmpty() || shape.isEmpty() || !affordable) {
      failed = true;
      return new Expression.And(List.of());
    }
    check(shape.get(), operator.get(), sign, operands);
    List<String> options = new ArrayList<>();
    for (Token operand : operands) {
      Optional<String> option = option(shape.get(), operand);
      if (!operator.get().ordering()) {
        option.ifPresent(o -> checkLevel(shape.get(), operand, o));
      }
      failed |= option.isEmpty();
      option.ifPresent(options::add);
    }
    return new Expression.Comparison(shape.get().id(), operator.get(), options);
  }

  private void check(IssueShape shape, Operator operator, Token sign, List<Token> operands) {
    if (operator.ordering() && !shape.ordered()) {
      error(
          Code.NOT_ORDERED,
          sign,
          "`" + operator.symbol() + "` needs an order, but " + shape.id() + " has none",
          "use = or !=, or give the issue `ordered:`");
    }
    if (operator.ordering() && operands.size() > 1) {
      error(
          Code.ALTERNATIVES,
          operands.get(1),
          "alternatives stand only after = and !=, not after " + operator.symbol(),
          "compare with one option");
    }
  }

  private Optional<String> option(IssueShape shape, Token operand) {
    if (!shape.levels()) {
      return IssueTable.option(shape, operand.text(), place(operand), problems);
    }
    Optional<BigDecimal> number = Decimals.parse(operand.text());
    if (number.isEmpty()) {
      error(
          Code.UNKNOWN_OPTION,
          operand,
          "`"
              + Ids.shortened(operand.text())
              + "` is not a number, but "
              + shape.id()
              + " has levels",
          shape.id() + " <= " + shape.options().stream().findFirst().orElse("10"));
    }
    return number.map(Decimals::plain);
  }

  private void checkLevel(IssueShape shape, Token operand, String number) {
    if (shape.levels() && shape.readable() && !shape.options().contains(number)) {
      problems.warning(
          Code.NO_SUCH_LEVEL,
          place(operand),
          number + " is not a level of " + shape.id() + ", so that no package has it",
          "one of " + Suggestions.some(shape.options()) + ", or compare with < or >");
    }
  }

  private Optional<Operator> operator(Token sign) {
    for (Operator operator : Operator.values()) {
      if (operator.symbol().equals(sign.text())) {
        return Optional.of(operator);
      }
    }
    error(
        Code.EXPRESSION,
        sign,
        "`" + Ids.shortened(sign.text()) + "` is not a comparison sign",
        OTHER_SIGNS.getOrDefault(sign.text(), "=, !=, <, <=, > or >="));
    return Optional.empty();
  }

  private void error(Code code, Token token, String message, String tryThis) {
    problems.error(code, place(token), message, tryThis);
    failed = true;
  }

  private Place place(Token token) {
    return places.apply(token.offset());
  }
}
