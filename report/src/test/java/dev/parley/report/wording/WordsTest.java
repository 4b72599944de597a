package dev.parley.report.wording;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.model.expression.Expression;
import dev.parley.model.expression.Expression.Comparison;
import dev.parley.model.expression.Operator;
import dev.parley.report.Talks;
import java.util.List;
import org.junit.jupiter.api.Test;

class WordsTest {
  private final Words words = new Words(Talks.talks());

  @Test
  void aSingleComparisonIsSaidInWords() {
    assertThat(words.concession(Talks.CONCESSION)).isEqualTo("alliance: Aspiration given up");
    assertThat(
            words.concession(new Comparison("guarantee", Operator.AT_LEAST, List.of("assurance"))))
        .isEqualTo("guarantee: at least Political assurance");
    assertThat(
            words.concession(
                new Comparison("alliance", Operator.NOT_EQUAL, List.of("member", "open-door"))))
        .isEqualTo("alliance: not Invited to join or Aspiration kept");
  }

  @Test
  void anythingElseStaysAnExpression() {
    Expression both = new Expression.And(List.of(Talks.CONCESSION, Talks.CONCESSION));
    assertThat(words.concession(both)).isEqualTo("alliance = renounced and alliance = renounced");
  }

  @Test
  void levelsCarryTheirUnitOnce() {
    assertThat(words.change("border-toll", "10", "20")).isEqualTo("10 → 20 crowns a lorry");
  }

  @Test
  void bodiesAndTheirMembersHaveNames() {
    assertThat(words.who(List.of("alpha", "council", "island", "no-such")))
        .isEqualTo(List.of("Alpha", "Council of the alliance", "The Island", "no such"));
  }
}
