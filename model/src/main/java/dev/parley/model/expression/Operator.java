package dev.parley.model.expression;

/** How a comparison relates an issue's option to the operand. */
public enum Operator {
  EQUAL("="),
  NOT_EQUAL("!="),
  LESS("<"),
  AT_MOST("<="),
  GREATER(">"),
  AT_LEAST(">=");

  private final String symbol;

  Operator(String symbol) {
    this.symbol = symbol;
  }

  public String symbol() {
    return symbol;
  }

  /** Whether the operator needs an ordered issue. */
  public boolean ordering() {
    return this != EQUAL && this != NOT_EQUAL;
  }
}
