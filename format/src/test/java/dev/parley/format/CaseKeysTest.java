package dev.parley.format;

import static dev.parley.format.CaseText.errors;
import static dev.parley.format.CaseText.errorsOfWhole;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Keys, ids and the top of a case. */
class CaseKeysTest {

  @Test
  void unknownKeysAreErrors() {
    assertThat(errors("titel: x\n"))
        .containsExactly("1:1: `titel` is not a key of a case; did you mean `title`? → title");
    assertThat(errors("graph_data: x\n"))
        .containsExactly("1:1: `graph_data` is not a key of a case → leave it out");
    assertThat(errors("question: {why: alpha, topic: beta, concedes: colour = red}\n"))
        .contains("1:24: `topic` is not a key of the question → one of why or concedes");
  }

  @Test
  void aMisspeltSectionDoesNotMakeItsIdsUnknown() {
    assertThat(errors("statments: {a: x}\nevents: {e: {date: 2001, text: t, because: [a]}}\n"))
        .containsExactly(
            "1:1: `statments` is not a key of a case; did you mean `statements`? → statements");
  }

  @Test
  void requiredKeysAreDemanded() {
    assertThat(errorsOfWhole("note: empty\n"))
        .containsExactly(
            "1:1: a case needs `parley` → parley: 1",
            "1:1: a case needs `parties` → parties: {alpha: Alpha, beta: Beta}",
            "1:1: a case needs `issues` → issues: {price: {levels: 300 to 340 by 10}}",
            "1:1: a case needs `case` → case: border-talks",
            "1:1: a case needs `title` → title: Talks on the border");
  }

  @Test
  void onlyVersionOneIsRead() {
    assertThat(errorsOfWhole(CaseText.REST.replace("parley: 1", "parley: 2")))
        .containsExactly("1:9: format version `2` is not read by this program → parley: 1");
  }

  @Test
  void idsHaveOneForm() {
    assertThat(errors("sources: {Gazette: {title: G}}\n"))
        .containsExactly(
            "1:11: `Gazette` is not an id → use a to z, 0 to 9 and hyphens,"
                + " beginning with a letter, at most 100 characters");
  }

  @Test
  void idsAreNoWordsOfGrammarYamlOrFormat() {
    assertThat(errors("sources: {and: {title: A}, yes: {title: Y}, null: {title: N}}\n"))
        .containsExactly(
            "1:11: `and` cannot be an id: it is a word of expressions"
                + " → choose another id, such as `and-1`",
            "1:28: `yes` cannot be an id: it means something else in YAML"
                + " → choose another id, such as `yes-1`",
            "1:45: a key is missing before the colon → name the key");
  }

  @Test
  void idsOfPartiesBodiesAndPeopleAreDistinct() {
    String text =
        CaseText.REST.replace("alpha: Alpha", "alpha: {name: Alpha, people: {beta: B, hall: H}}");
    assertThat(errorsOfWhole("bodies: {alpha: {chance: 1}, hall: {chance: 1}}\n" + text))
        .containsExactly(
            "1:10: `alpha` is already the id of a party → choose another id for the body",
            "5:41: `beta` is already the id of a party → choose another id for the person",
            "5:50: `hall` is already the id of a body → choose another id for the person");
  }

  @Test
  void namesHaveText() {
    assertThat(errorsOfWhole(CaseText.REST.replace("alpha: Alpha", "alpha: ")))
        .containsExactly(
            "4:17: the name of `alpha` has no text → write it, in quotes if it contains a comma");
    assertThat(errorsOfWhole(CaseText.REST.replace("alpha: Alpha", "alpha: {people: {ann: ''}}")))
        .containsExactly(
            "4:11: a party needs `name` → name: Alpha",
            "4:33: the name of `ann` has no text → write it, in quotes if it contains a comma");
  }

  @Test
  void becauseListsStatements() {
    assertThat(errors("because: [nobody]\nevents: {e: {date: 2001, text: t, because: x}}\n"))
        .containsExactly(
            "1:11: `nobody` is not a statement of this case → declare it under `statements`",
            "2:44: `because` is a list, not text → because: [ann-1]");
  }

  @Test
  void questionAsksAboutAPartyWithPreferences() {
    assertThat(errors("question: {why: gamma, concedes: colour = blue}\n"))
        .containsExactly(
            "1:17: `gamma` has no preferences, so there is no reason to find"
                + " → ask about a party with preferences");
    assertThat(errors("question: {why: gama}\n"))
        .containsExactly(
            "1:1: the question needs `concedes` → concedes: alliance = renounced",
            "1:17: `gama` is not a party of this case → gamma");
  }
}
