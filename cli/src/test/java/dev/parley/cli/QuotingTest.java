package dev.parley.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class QuotingTest {
  @Test
  void wordsAShellWouldChangeAreQuoted() {
    assertThat(CaseVerb.quoted("cases/berlin-2025")).isEqualTo("cases/berlin-2025");
    assertThat(CaseVerb.quoted("price <= 325")).isEqualTo("'price <= 325'");
    assertThat(CaseVerb.quoted("Anna's case")).isEqualTo("'Anna'\\''s case'");
    assertThat(CaseVerb.quoted("")).isEqualTo("''");
  }
}
