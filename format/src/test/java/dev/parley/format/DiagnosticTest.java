package dev.parley.format;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;

class DiagnosticTest {

  @Test
  void showsLineCaretAndAdvice() {
    assertThat(diagnostic(9, "rules: [allience = member]", Optional.of("alliance")).render())
        .isEqualTo(
            """
            talks/case.yaml:7:9: not an issue
              rules: [allience = member]
                      ^
              Try: alliance\
            """);
  }

  @Test
  void leavesOutWhatItDoesNotKnow() {
    assertThat(diagnostic(1, "", Optional.empty()).render())
        .isEqualTo("talks/case.yaml:7:1: not an issue");
  }

  @Test
  void cutsLongLinesAroundTheCaret() {
    String line = "x".repeat(100) + "HERE" + "y".repeat(100);
    assertThat(diagnostic(101, line, Optional.empty()).render())
        .isEqualTo(
            "talks/case.yaml:7:101: not an issue\n  …"
                + "x".repeat(50)
                + "HERE"
                + "y".repeat(22)
                + "…\n"
                + " ".repeat(53)
                + "^");
  }

  @Test
  void countsCodePoints() {
    assertThat(diagnostic(3, "😀😀x", Optional.empty()).render())
        .isEqualTo("talks/case.yaml:7:3: not an issue\n  😀😀x\n    ^");
  }

  @Test
  void marksAPlaceBehindTheLine() {
    assertThat(diagnostic(9, "abc", Optional.empty()).render())
        .isEqualTo("talks/case.yaml:7:9: not an issue\n  abc\n     ^");
  }

  private static Diagnostic diagnostic(int column, String line, Optional<String> advice) {
    Position at = new Position("talks/case.yaml", 7, column);
    return new Diagnostic(Code.UNKNOWN_ISSUE, Severity.ERROR, at, "not an issue", advice, line);
  }
}
