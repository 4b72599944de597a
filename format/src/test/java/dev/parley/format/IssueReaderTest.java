package dev.parley.format;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.model.Issue;
import dev.parley.model.Issue.Control;
import dev.parley.model.Issue.OneWay;
import dev.parley.model.Issue.Option;
import java.util.List;
import org.junit.jupiter.api.Test;

class IssueReaderTest {
  private static final String HEAD =
      "parley: 1\ncase: demo\ntitle: Demo\nparties: {alpha: Alpha, beta: Beta}\nissues:\n";

  @Test
  void levelsAreOptionsInOrder() {
    Issue issue = issue("levels: -0.5 to 1 by 0.50, unit: points, now: 0.0");
    assertThat(issue.options()).extracting(Option::id).containsExactly("-0.5", "0", "0.5", "1");
    assertThat(issue.ascending()).containsExactly("-0.5", "0", "0.5", "1");
    assertThat(issue.levels()).isTrue();
    assertThat(issue.now()).contains("0");
    assertThat(issue.unit()).contains("points");
  }

  @Test
  void orderIsAsWrittenStatedOrNone() {
    assertThat(issue("options: {a: A, b: B}, ordered: true").ascending()).containsExactly("a", "b");
    assertThat(issue("options: {a: A, b: B}, ordered: b < a").ascending())
        .containsExactly("b", "a");
    assertThat(issue("options: {a: A, b: B}, ordered: false").ordered()).isFalse();
    assertThat(issue("options: {a: A, b: B}").ordered()).isFalse();
  }

  @Test
  void titleIsTheIdUnlessStated() {
    assertThat(issue("options: {a: A}").title()).isEqualTo("x");
  }

  @Test
  void controlIsAloneOrJoint() {
    assertThat(issue("options: {a: A}, controlled-by: alpha").control())
        .isEqualTo(new Control(List.of("alpha"), false));
    assertThat(issue("options: {a: A}, controlled-by: [alpha, beta]").control())
        .isEqualTo(new Control(List.of("alpha", "beta"), false));
    assertThat(issue("options: {a: A}, jointly: [alpha, beta]").control())
        .isEqualTo(new Control(List.of("alpha", "beta"), true));
    assertThat(errors("options: {a: A}, controlled-by: alfa, jointly: [alpha, alpha]"))
        .containsExactly(
            "6:39: `alfa` is not a party of this case → alpha",
            "6:45: `controlled-by` and `jointly` exclude each other"
                + " → keep `jointly` if nobody can change the issue alone",
            "6:62: `alpha` is listed twice → leave out one of them");
  }

  @Test
  void oneWayStepsForbidTheWayBack() {
    assertThat(issue("options: {a: A, b: B, c: C}, one-way: [a -> c, b -> c]").oneWay())
        .containsExactly(new OneWay("a", "c"), new OneWay("b", "c"));
  }

  @Test
  void oneWayStepsThatADetourUndoesAreRefused() {
    assertThat(errors("options: {a: A, b: B, c: C}, one-way: [a -> b]"))
        .containsExactly(
            "6:46: the step can be undone by other steps: b -> c -> a"
                + " → make one of these steps one-way as well");
  }

  @Test
  void longDetoursAreFound() {
    assertThat(errors("options: {a: A, b: B, c: C, d: D}," + " one-way: [a -> b, c -> b, a -> d]"))
        .containsExactly(
            "6:52: the step can be undone by other steps: b -> d -> c -> a"
                + " → make one of these steps one-way as well",
            "6:60: the step can be undone by other steps: b -> d -> c"
                + " → make one of these steps one-way as well",
            "6:68: the step can be undone by other steps: d -> c -> a"
                + " → make one of these steps one-way as well");
  }

  @Test
  void oneWayStepsAreChecked() {
    assertThat(errors("options: {a: A, b: B}, one-way: [a => b, a -> a, a -> z, a -> b, a->b]"))
        .containsExactly(
            "6:40: `a => b` is not a step from one option to another → open -> closed",
            "6:48: the step leads from an option to itself → name two options",
            "6:61: `z` is not an option of x → a or b",
            "6:72: the step is listed twice → leave out one of them");
  }

  @Test
  void levelsAreChecked() {
    assertThat(errors("levels: 0 to 20 by 7"))
        .containsExactly("6:15: the step 7 does not lead from 0 to 20 → 0 to 14 by 7");
    assertThat(errors("levels: 0..20"))
        .containsExactly("6:15: levels are written `A to B by STEP` → 300 to 340 by 10");
    assertThat(errors("levels: 5 to 0 by 1"))
        .containsExactly(
            "6:15: levels go from the smaller to the greater number by a step above 0"
                + " → 300 to 340 by 10");
    assertThat(errors("levels: 0 to 10000 by 1"))
        .containsExactly("6:15: these are more than 10,000 levels → take a greater step");
    assertThat(errors("levels: 0 to 20 by 10, now: 5"))
        .containsExactly("6:35: `5` is not a level of x → 0, 10 or 20");
  }

  @Test
  void optionsAreChecked() {
    assertThat(errors("options: {yes: Agreed, b: }"))
        .containsExactly(
            "6:17: `yes` cannot be an id: it means something else in YAML"
                + " → choose another id, such as `yes-1`",
            "6:32: the option `b` has no text → write it, in quotes if it contains a comma");
    assertThat(errors("options: {none: None, or so, b: B}"))
        .containsExactly(
            "6:29: the comma before `or so` ends the text of `none`"
                + " → quote the text, it contains a comma: `none: \"None, or so\"`");
    assertThat(errors("options: {}"))
        .containsExactly(
            "6:7: an issue needs at least one option"
                + " → {stay: They stay, withdraw: They withdraw}");
    assertThat(errors("options: [a, b]"))
        .containsExactly("6:16: `options` is a map, not a list → {key: value}");
    assertThat(errors("title: X"))
        .containsExactly(
            "6:3: an issue needs `options` → options: {yes-please: Yes, no-thanks: No}");
    assertThat(errors("options: {a: A}, levels: 1 to 2 by 1"))
        .containsExactly(
            "6:24: `options` and `levels` exclude each other"
                + " → keep `levels` for numbers, `options` for all else");
    assertThat(errors("options: {a: A}, unit: euros"))
        .containsExactly(
            "6:24: `unit` belongs to `levels`, but the issue has `options` → leave out `unit`");
  }

  @Test
  void ordersAreChecked() {
    assertThat(errors("options: {a: A, b: B, c: C}, ordered: a < c"))
        .containsExactly("6:45: the order of x leaves out b → name every option of the issue");
    assertThat(errors("options: {a: A, b: B}, ordered: b > a"))
        .containsExactly("6:41: `>` cannot stand in an order of options with < → least < greatest");
    assertThat(errors("options: {a: A, b: B}, ordered: a < b < a"))
        .containsExactly("6:47: `a` is listed twice → leave out one of them");
    assertThat(errors("levels: 1 to 2 by 1, ordered: false"))
        .containsExactly("6:37: levels are ordered by their numbers → leave out `ordered`");
  }

  @Test
  void issueIdsAreNoKeysOfPreferences() {
    assertThat(CaseText.errorsOfWhole(HEAD + "  walk-away: {options: {a: A}}\n"))
        .containsExactly(
            "6:3: `walk-away` cannot be an id: it is a key of the case file"
                + " → choose another id, such as `walk-away-1`");
  }

  @Test
  void mentionsOfAnUnreadableIssueAreNotReported() {
    assertThat(
            CaseText.errorsOfWhole(
                HEAD + "  x: text\n  y: {option: {a: A}}\nrules: [x = a, y >= b]\n"))
        .containsExactly(
            "6:6: an issue is a map, not text → {key: value}",
            "7:7: `option` is not a key of an issue; did you mean `options`? → options");
  }

  private static Issue issue(String fields) {
    return switch (CaseText.read(HEAD + "  x: {" + fields + "}\n")) {
      case Reading.Accepted a -> a.model().issues().getFirst();
      case Reading.Refused r ->
          throw new AssertionError(CaseText.shown(r.diagnostics()).toString());
    };
  }

  private static List<String> errors(String fields) {
    return CaseText.errorsOfWhole(HEAD + "  x: {" + fields + "}\n");
  }
}
