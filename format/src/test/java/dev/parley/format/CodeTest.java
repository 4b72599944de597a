package dev.parley.format;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class CodeTest {

  @Test
  void idsAreDistinctAndInOrder() {
    assertThat(Code.values())
        .extracting(Code::id)
        .doesNotHaveDuplicates()
        .allMatch(id -> id.matches("P[1-9]\\d\\d"));
  }

  @Test
  void everyCodeIsExplained() {
    assertThat(Code.values()).allMatch(c -> !c.title().isBlank() && c.title().length() < 50);
    assertThat(Code.values()).allMatch(c -> c.explanation().endsWith("."));
  }
}
