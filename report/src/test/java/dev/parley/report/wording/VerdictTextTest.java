package dev.parley.report.wording;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.engine.explain.Verdict;
import dev.parley.report.Findings;
import dev.parley.report.Talks;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class VerdictTextTest {
  private static String sentence(Verdict verdict, boolean cardinal, long signable, long with) {
    return new VerdictText(
            Findings.bare(verdict, cardinal, signable, with), new Words(Talks.talks()))
        .sentence();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "RULED_OUT|10|0|the rules leave no package with the concession",
        "GIVEN|10|10|has the concession: nothing else can be agreed, whatever Alpha wants.",
        "GIVEN|0|0|No deal can be signed at all",
        "NO_DEAL|0|0|no package can be signed at all",
        "NECESSARY|10|10|without it there is no deal. The best one is worth 60.0 points to Alpha; no deal is worth 25.0.",
        "PREFERRED|10|5|Alpha does best with the concession: 60.0 points in the best signable package that has it, against 55.0 in the best one that does not; no deal is worth 25.0.",
        "NOT_NEEDED|10|5|Alpha does best without the concession: 75.0 points in the best signable package that does not have it, against 60.0 in the best one that has it; no deal is worth 25.0.",
        "TIED|10|5|the concession makes no difference to Alpha",
        "WOULD_NOT|10|0|Alpha itself stands in the way",
        "BLOCKED_BY|10|0|a yes from Alpha alone would not change that",
      })
  void saysWhatTheVerdictMeans(Verdict verdict, long signable, long with, String part) {
    assertThat(sentence(verdict, true, signable, with)).contains(part);
  }

  @ParameterizedTest
  @EnumSource
  void everySentenceSpeaksOfTheModel(Verdict verdict) {
    assertThat(sentence(verdict, true, 10, 5)).startsWith("In this model ");
  }

  @ParameterizedTest
  @EnumSource
  void anOrderHasNoPoints(Verdict verdict) {
    assertThat(sentence(verdict, false, 10, 5)).doesNotContain("points").doesNotContain(".0");
  }

  @ParameterizedTest
  @EnumSource
  void swappingPartiesSwapsTheText(Verdict verdict) {
    var result = Findings.bare(verdict, true, 10, 5);
    String one = new VerdictText(result, new Words(Talks.talks("Alpha", "Beta"))).sentence();
    String other = new VerdictText(result, new Words(Talks.talks("Beta", "Alpha"))).sentence();
    assertThat(other).isEqualTo(one.replace("Alpha", "Beta"));
  }
}
