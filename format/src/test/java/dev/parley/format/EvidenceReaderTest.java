package dev.parley.format;

import static dev.parley.format.CaseText.errors;
import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.model.Draft;
import dev.parley.model.Draft.Setting;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Sources, statements, events and drafts. */
class EvidenceReaderTest {

  @Test
  void datesArePartial() {
    assertThat(CaseText.model("as-of: 2025-12\n").asOf()).hasToString("Optional[2025-12]");
    assertThat(errors("as-of: 2025-02-30\n"))
        .containsExactly(
            "1:8: `2025-02-30` is not a day of the calendar → check the month and the day");
    assertThat(errors("as-of: 2025-00\n"))
        .containsExactly(
            "1:8: `2025-00` is not a day of the calendar → check the month and the day");
    assertThat(errors("as-of: 15.12.2025\n"))
        .containsExactly("1:8: `15.12.2025` is not a date → 2025, 2025-12 or 2025-12-15");
  }

  @Test
  void statementsAreChecked() {
    assertThat(
            errors(
                "statements: {s: {by: bob, date: 2025, kind: demands, source: x, para: 0, if: colour}}\n"))
        .containsExactly(
            "1:22: `bob` is not a person or party of this case → alpha, beta or gamma; or declare it under `people`",
            "1:45: `demands` is not one of demand, concede, reject, promise, threaten or report"
                + " → demand",
            "1:62: `x` is not a source of this case → declare it under `sources`",
            "1:71: `0` is not a whole number from 1 up → 1",
            "1:84: after `colour` a comparison sign is missing at the end → colour = option");
    assertThat(errors("statements: {s: {}}\n"))
        .containsExactly(
            "1:14: a statement needs `by` → by: alpha",
            "1:14: a statement needs `date` → date: 2025-12-15",
            "1:14: a statement needs `kind` → kind: demand");
  }

  @Test
  void eventsAndSourcesAreChecked() {
    assertThat(errors("events: {e: {date: 2001, sources: x, disputed: [{text: y}]}}\n"))
        .containsExactly(
            "1:10: an event needs `text` → text: Alpha becomes independent",
            "1:35: `sources` is a list, not text → sources: [gazette]",
            "1:49: a disputed date needs `date` → date: 2025-12-15",
            "1:50: `text` is not a key of a disputed date → one of date or sources");
    assertThat(errors("sources: {g: {title: }}\n"))
        .containsExactly("1:21: `title` has no text → write it, in quotes if it contains a comma");
  }

  @Test
  void pointsSetIssuesToOptionsOrAlternatives() {
    Draft plan =
        CaseText.model(
                "drafts: {plan: {points: [{nr: 2, sets: {guarantee: assurance | treaty, toll: 10.0}},"
                    + " {nr: 3, status: unknown}]}}\n")
            .drafts()
            .getFirst();
    assertThat(plan.title()).isEqualTo("plan");
    assertThat(plan.points().getFirst().sets())
        .containsExactly(
            new Setting("guarantee", List.of("assurance", "treaty")),
            new Setting("toll", List.of("10")));
    assertThat(plan.points().get(1).status()).contains(Draft.Status.UNKNOWN);
  }

  @Test
  void pointsAreChecked() {
    assertThat(
            errors(
                """
                drafts:
                  plan:
                    points:
                      - {nr: 1, sets: {colour: red}}
                      - {nr: 1, sets: {guarantee: none | none | nome}}
                      - {nr: x, sets: {colour: blue}, status: done}
                      - {sets: {colur: red}}
                """))
        .containsExactly(
            "5:14: there are two points with the number 1 → number the points differently",
            "5:42: `none` is listed twice → leave out one of them",
            "5:49: `nome` is not an option of guarantee → none",
            "6:14: `x` is not a whole number from 1 up → 1",
            "6:32: this point leaves colour no option: earlier points leave red"
                + " → an option that both points allow",
            "6:47: `done` is not one of agreed, open, disputed or unknown"
                + " → agreed, open, disputed or unknown",
            "7:9: a point needs `nr` → nr: 1",
            "7:17: `colur` is not an issue of this case → colour");
  }
}
