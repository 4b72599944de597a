package dev.parley.report.text;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.report.Findings;
import dev.parley.report.Talks;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TerminalPageTest {
  private static String text(int width) {
    Style style = new Style(width, false);
    return TextReport.explain(Findings.preferred(), Talks.talks(), Talks.ORIGIN, style)
        + TextReport.explain(Findings.blocked(), Talks.talks(), Talks.ORIGIN, style)
        + TextReport.deals(Findings.deals(), Talks.talks(), Talks.ORIGIN, style);
  }

  @ParameterizedTest
  @ValueSource(ints = {40, 41, 50, 63, 64, 72, 80})
  void noLineIsWiderThanThePage(int width) {
    assertThat(text(width).lines()).allMatch(l -> l.codePointCount(0, l.length()) <= width);
  }

  @Test
  void aWrappedCellKeepsItsIndent() {
    TerminalPage page = new TerminalPage(new Style(40, false));
    String member = "\u00a0\u00a0Somebody with a long name does not say yes, 35.0 points short";
    page.table(0, BlockerRows.COLUMNS, List.of(), List.of(List.of(member, "assumption")));
    assertThat(page.toString().lines()).hasSizeGreaterThan(2).allMatch(l -> l.startsWith("  "));
  }

  @Test
  void numbersWithIntervalsLeaveRoomForNames() {
    TerminalPage page = new TerminalPage(new Style(40, false));
    String share = "83.4\u00a0% (83.0\u00a0% to 83.7\u00a0%)";
    page.table(
        0,
        List.of(Page.Column.TEXT, Page.Column.NUMBER, Page.Column.NUMBER),
        List.of("", "accepts", "sole blocker"),
        List.of(List.of("Party A", share, share)));
    assertThat(page.toString().lines())
        .hasSize(3)
        .allMatch(l -> l.length() <= 40)
        .anyMatch(l -> l.startsWith("Party A "));
  }

  @Test
  void withoutColourThereIsNoEscape() {
    assertThat(text(80)).doesNotContain("\u001b").doesNotContain("\u00a0");
  }

  @Test
  void colourChangesNoWords() {
    String coloured =
        TextReport.explain(Findings.preferred(), Talks.talks(), Talks.ORIGIN, new Style(80, true));
    String plain =
        TextReport.explain(Findings.preferred(), Talks.talks(), Talks.ORIGIN, Style.PLAIN);
    assertThat(coloured).contains("\u001b[1m");
    assertThat(coloured.replaceAll("\u001b\\[[0-9]m", "")).isEqualTo(plain);
  }

  @Test
  void aCaseCannotSteerTheTerminal() {
    TerminalPage page = new TerminalPage(Style.PLAIN);
    page.paragraph(0, "a\u001b[2Jb\nc");
    assertThat(page.toString()).isEqualTo("a [2Jb c\n");
  }

  @Test
  void aWordLongerThanTheLineIsBroken() {
    assertThat(TerminalPage.wrap("ab abcdefgh i", 4)).isEqualTo(List.of("ab", "abcd", "efgh", "i"));
  }

  @Test
  void aCommandCanBeCopied() {
    TerminalPage page = new TerminalPage(new Style(40, false));
    page.command(1, "parley explain border --concedes 'price <= 325' --draws 1000 --seed 1");
    assertThat(page.toString())
        .isEqualTo(
            """
              parley explain border --concedes \\
                'price <= 325' --draws 1000 --seed \\
                1
            """);
  }

  @Test
  void aCommandThatCannotBeBrokenIsLeftAlone() {
    TerminalPage page = new TerminalPage(new Style(40, false));
    String command = "parley explain border --concedes 'a = b and c = d and e = f and g = h'";
    page.command(0, command);
    assertThat(page.toString()).isEqualTo(command + "\n");
  }

  @Test
  void swappingPartiesSwapsTheText() {
    String one =
        TextReport.deals(Findings.deals(), Talks.talks("Alpha", "Beta"), Talks.ORIGIN, Style.PLAIN);
    String other =
        TextReport.deals(Findings.deals(), Talks.talks("Omega", "Psi."), Talks.ORIGIN, Style.PLAIN);
    assertThat(other).isEqualTo(one.replace("Alpha", "Omega").replace("Beta", "Psi."));
  }
}
