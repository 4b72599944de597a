package dev.parley.format;

import static dev.parley.format.CaseText.errors;
import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.format.ExpressionReader.Outcome;
import dev.parley.model.Case;
import dev.parley.model.expression.Expression;
import dev.parley.model.expression.Expression.And;
import dev.parley.model.expression.Expression.Comparison;
import dev.parley.model.expression.Expression.Implies;
import dev.parley.model.expression.Expression.Not;
import dev.parley.model.expression.Expression.Or;
import dev.parley.model.expression.Operator;
import java.util.List;
import org.junit.jupiter.api.Test;

class ExpressionTest {
  private static final Case MODEL = CaseText.model("");
  private static final Expression A = equal("alliance", "member");
  private static final Expression B = equal("colour", "red");
  private static final Expression C = equal("guarantee", "none");

  private static final String A_TEXT = "alliance = member";
  private static final String B_TEXT = "colour = red";
  private static final String C_TEXT = "guarantee = none";

  @Test
  void andBindsTighterThanOr() {
    assertThat(read(A_TEXT + " or " + B_TEXT + " and " + C_TEXT))
        .isEqualTo(new Or(List.of(A, new And(List.of(B, C)))));
  }

  @Test
  void notBindsTighterThanAnd() {
    assertThat(read("not " + A_TEXT + " and " + B_TEXT)).isEqualTo(new And(List.of(new Not(A), B)));
  }

  @Test
  void ifTurnsImpliesRound() {
    assertThat(read(A_TEXT + " if " + B_TEXT)).isEqualTo(new Implies(B, A));
    assertThat(read(B_TEXT + " implies " + A_TEXT)).isEqualTo(new Implies(B, A));
  }

  @Test
  void impliesAndIfAreRightAssociative() {
    assertThat(read(A_TEXT + " implies " + B_TEXT + " implies " + C_TEXT))
        .isEqualTo(new Implies(A, new Implies(B, C)));
    assertThat(read(A_TEXT + " if " + B_TEXT + " if " + C_TEXT))
        .isEqualTo(new Implies(new Implies(C, B), A));
  }

  @Test
  void impliesIsLooserThanOr() {
    assertThat(read(A_TEXT + " or " + B_TEXT + " implies " + C_TEXT))
        .isEqualTo(new Implies(new Or(List.of(A, B)), C));
  }

  @Test
  void chainsAreFlatAndParenthesesAreKept() {
    assertThat(read(A_TEXT + " and " + B_TEXT + " and " + C_TEXT))
        .isEqualTo(new And(List.of(A, B, C)));
    assertThat(read(A_TEXT + " and (" + B_TEXT + " and " + C_TEXT + ")"))
        .isEqualTo(new And(List.of(A, new And(List.of(B, C)))));
  }

  @Test
  void spacesAroundSignsAreFree() {
    assertThat(read("alliance=member|open-door"))
        .isEqualTo(new Comparison("alliance", Operator.EQUAL, List.of("member", "open-door")));
  }

  @Test
  void levelsCompareWithAnyNumber() {
    assertThat(read("toll <= 12.50"))
        .isEqualTo(new Comparison("toll", Operator.AT_MOST, List.of("12.5")));
    assertThat(read("toll>-5")).isEqualTo(new Comparison("toll", Operator.GREATER, List.of("-5")));
  }

  @Test
  void textIsReadBack() {
    for (String text :
        List.of(
            "not (alliance = member and colour = red) or not guarantee >= treaty",
            "(alliance = member implies colour = red) implies toll > 3",
            "alliance = member if colour != red | blue if not not toll = 10",
            "(alliance = member or colour = red) and (toll < 5 if colour = red)")) {
      Expression expression = read(text);
      assertThat(read(expression.text())).isEqualTo(expression);
    }
  }

  @Test
  void commandLineErrorsNameTheOption() {
    Outcome outcome = ExpressionReader.read("colour = rad and", MODEL);
    assertThat(outcome).isInstanceOf(Outcome.Failed.class);
    assertThat(((Outcome.Failed) outcome).diagnostics())
        .extracting(Diagnostic::render)
        .containsExactly(
            """
            --concedes:1:10: `rad` is not an option of colour
              colour = rad and
                       ^
              Try: red\
            """,
            """
            --concedes:1:17: a comparison is missing at the end
              colour = rad and
                              ^
              Try: issue = option\
            """);
  }

  @Test
  void namesAreChecked() {
    assertThat(errors("rules: [allience = member]\n"))
        .containsExactly("1:9: `allience` is not an issue of this case → alliance");
    assertThat(errors("rules: [alliance = membr]\n"))
        .containsExactly("1:20: `membr` is not an option of alliance → member");
    assertThat(errors("rules: [member = alliance]\n"))
        .containsExactly("1:9: `member` is not an issue of this case → alliance = member");
    assertThat(errors("rules: [toll < cheap]\n"))
        .containsExactly("1:16: `cheap` is not a number, but toll has levels → toll <= 0");
  }

  @Test
  void positionsAreExactInQuotes() {
    assertThat(errors("rules:\n  - 'colour = red and allience = member'\n"))
        .containsExactly("2:23: `allience` is not an issue of this case → alliance");
  }

  @Test
  void positionsOfFoldedTextsAreThatOfTheText() {
    assertThat(errors("rules:\n  - colour = red\n    and allience = member\n"))
        .containsExactly("2:5: `allience` is not an issue of this case → alliance");
  }

  @Test
  void orderNeedsAnOrderedIssue() {
    assertThat(errors("rules: [colour < red]\n"))
        .containsExactly(
            "1:16: `<` needs an order, but colour has none"
                + " → use = or !=, or give the issue `ordered:`");
  }

  @Test
  void alternativesNeedEquality() {
    assertThat(errors("rules: [alliance < member | open-door]\n"))
        .containsExactly(
            "1:29: alternatives stand only after = and !=, not after <"
                + " → compare with one option");
  }

  @Test
  void syntaxIsChecked() {
    assertThat(errors("rules: [(colour = red]\n"))
        .containsExactly("1:9: the parenthesis that opens here is not closed → close it with )");
    assertThat(errors("rules: [colour = red)]\n"))
        .containsExactly("1:21: a parenthesis is closed that was not opened → leave it out");
    assertThat(errors("rules: [colour red]\n"))
        .containsExactly(
            "1:16: after `colour` a comparison sign is missing before `red` → colour = option");
    assertThat(errors("rules: [colour =]\n"))
        .containsExactly("1:17: an option is missing at the end → colour = option");
    assertThat(errors("rules: [colour == red]\n"))
        .containsExactly("1:16: `==` is not a comparison sign → =");
    assertThat(errors("rules: [colour = red && toll = 3]\n"))
        .containsExactly(
            "1:22: `&` cannot stand here"
                + " → write and, or, not, implies, if, and comparisons like issue = option");
    assertThat(errors("rules: [colour = red toll = 3]\n"))
        .containsExactly(
            "1:22: `toll` cannot stand here → join comparisons with and, or, implies or if");
    assertThat(errors("rules: ['']\n"))
        .containsExactly(
            "1:9: the expression has no text → write it, in quotes if it contains a comma");
  }

  private static Expression read(String text) {
    return switch (ExpressionReader.read(text, MODEL)) {
      case Outcome.Read(Expression expression) -> expression;
      case Outcome.Failed(List<Diagnostic> diagnostics) ->
          throw new AssertionError(CaseText.shown(diagnostics).toString());
    };
  }

  private static Expression equal(String issue, String option) {
    return new Comparison(issue, Operator.EQUAL, List.of(option));
  }
}
