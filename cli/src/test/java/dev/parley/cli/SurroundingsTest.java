package dev.parley.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.format.CaseReader;
import java.io.PrintWriter;
import java.io.Writer;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class SurroundingsTest {
  private static int width(boolean terminal, Optional<Integer> columns, String... variable) {
    PrintWriter nowhere = new PrintWriter(Writer.nullWriter());
    Map<String, String> variables =
        variable.length == 0 ? Map.of() : Map.of(variable[0], variable[1]);
    return new Surroundings(
            nowhere,
            nowhere,
            variables,
            Path.of(""),
            Optional.empty(),
            terminal,
            terminal,
            false,
            () -> columns,
            CaseReader::read)
        .style()
        .width();
  }

  @Test
  void eightyColumnsInAPipe() {
    assertThat(width(false, Optional.of(60))).isEqualTo(80);
  }

  @Test
  void narrowerWhereTheTerminalIs() {
    assertThat(width(true, Optional.of(60))).isEqualTo(60);
    assertThat(width(true, Optional.of(200))).isEqualTo(80);
    assertThat(width(true, Optional.of(10))).isEqualTo(40);
    assertThat(width(true, Optional.empty())).isEqualTo(80);
  }

  @Test
  void theVariableComesFirst() {
    assertThat(width(true, Optional.of(60), "COLUMNS", "50")).isEqualTo(50);
    assertThat(width(false, Optional.of(60), "COLUMNS", "50")).isEqualTo(50);
    assertThat(width(false, Optional.of(60), "COLUMNS", "wide")).isEqualTo(80);
    assertThat(width(false, Optional.of(60), "COLUMNS", "0")).isEqualTo(80);
  }
}
