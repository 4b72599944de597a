package dev.parley.format;

import static dev.parley.format.CaseText.errors;
import static dev.parley.format.CaseText.warnings;
import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.model.Package;
import dev.parley.model.evidence.Grounds;
import dev.parley.model.preference.Preferences;
import dev.parley.model.preference.Preferences.Additive;
import dev.parley.model.preference.Preferences.IssueValue;
import dev.parley.model.preference.Preferences.Priorities;
import dev.parley.model.preference.Preferences.Ranking;
import dev.parley.model.preference.Valuation;
import dev.parley.model.preference.WalkAway;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class PreferencesReaderTest {

  @Test
  void issuesComeInTheOrderOfTheCase() {
    Additive alpha =
        (Additive)
            alpha(
                "toll: {order: rising}, alliance: {order: member > open-door = renounced}, walk-away: 1");
    assertThat(alpha.issues()).extracting(IssueValue::issue).containsExactly("alliance", "toll");
    assertThat(order(alpha, 0))
        .containsExactly(List.of("member"), List.of("open-door", "renounced"));
    assertThat(order(alpha, 1)).containsExactly(List.of("20"), List.of("10"), List.of("0"));
  }

  @Test
  void levelsMayFallOrHaveAnyOrder() {
    assertThat(order((Additive) alpha("toll: {order: falling}, walk-away: 1"), 0))
        .containsExactly(List.of("0"), List.of("10"), List.of("20"));
    assertThat(order((Additive) alpha("toll: {order: 10.0 > 0 = 20}, walk-away: 1"), 0))
        .containsExactly(List.of("10"), List.of("0", "20"));
  }

  @Test
  void valuesOfLevelsStandAtLeastAtBothEnds() {
    Additive alpha = (Additive) alpha("toll: {values: {20: 100, 0: 0}}, walk-away: 1");
    assertThat(((Valuation.Stated) alpha.issues().getFirst().valuation()).knots())
        .extracting(Valuation.Knot::option)
        .containsExactly("20", "0");
    assertThat(errors("preferences: {alpha: {toll: {values: {0: 0, 10: 5}}, walk-away: 1}}\n"))
        .containsExactly("1:30: `values` of toll leaves out 20 → give a value at both ends");
    assertThat(
            errors("preferences: {alpha: {toll: {values: {0: 0, 5: 5, 20: 1}}, walk-away: 1}}\n"))
        .containsExactly("1:45: `5` is not a level of toll → 0, 10 or 20");
  }

  @Test
  void valuesAndOrdersNameEveryOption() {
    assertThat(errors("preferences: {alpha: {colour: {values: {red: 1}}, walk-away: 1}}\n"))
        .containsExactly("1:32: `values` of colour leaves out blue → give every option a value");
    assertThat(errors("preferences: {alpha: {colour: {order: red}, walk-away: 1}}\n"))
        .containsExactly(
            "1:39: the order of colour leaves out blue → name every option of the issue");
    assertThat(errors("preferences: {alpha: {colour: {order: red > blue > red}, walk-away: 1}}\n"))
        .containsExactly("1:52: `red` is listed twice → leave out one of them");
    assertThat(errors("preferences: {alpha: {colour: {order: red > }, walk-away: 1}}\n"))
        .containsExactly(
            "1:44: the order ends without an option → best > second = equally good > worst");
    assertThat(errors("preferences: {alpha: {colour: {order: red < blue}, walk-away: 1}}\n"))
        .containsExactly(
            "1:43: `<` cannot stand in an order of options with >"
                + " → best > second = equally good > worst");
    assertThat(errors("preferences: {alpha: {colour: {weight: 3}, walk-away: 1}}\n"))
        .containsExactly("1:23: `values` or `order` of colour is missing → order: best > worst");
    assertThat(
            errors(
                "preferences: {alpha: {colour: {values: {red: 1, blue: 2}, order: red > blue},"
                    + " walk-away: 1}}\n"))
        .containsExactly(
            "1:59: `values` and `order` exclude each other"
                + " → keep `values` if you know the distances");
  }

  @Test
  void oneLevelOrdersAreWarnedOf() {
    assertThat(warnings("preferences: {alpha: {colour: {order: red = blue}, walk-away: 1}}\n"))
        .containsExactly(
            "1:39: an order with a single level: all options of colour are worth 0"
                + " → leave the issue out if it does not matter");
  }

  @Test
  void prioritiesAreExpressions() {
    Priorities alpha =
        (Priorities)
            alpha("priorities: [colour = red, toll < 5 if colour = red], walk-away: {first: 1}");
    assertThat(alpha.mostImportantFirst())
        .extracting(e -> e.text())
        .containsExactly("colour = red", "colour = red implies toll < 5");
    assertThat(alpha.walkAway()).isEqualTo(new WalkAway.First(1, Grounds.NONE));
  }

  @Test
  void rankingsAreGroupsOfTuples() {
    Ranking alpha =
        (Ranking)
            alpha(
                "ranking: {issues: [colour, toll], best-first: [red 0 = blue 0.0, red 10]},"
                    + " walk-away: {like: {colour: blue}}");
    assertThat(alpha.bestFirst())
        .containsExactly(
            List.of(List.of("red", "0"), List.of("blue", "0")), List.of(List.of("red", "10")));
  }

  @Test
  void unlistedPackagesAreWarnedOf() {
    assertThat(
            warnings(
                "preferences: {alpha: {ranking: {issues: [colour], best-first: [red]},"
                    + " walk-away: {like: {}}}}\n"))
        .containsExactly(
            "1:23: the ranking leaves out 1 of 2 combinations of colour"
                + " → list them, or accept that they share the last rank");
  }

  @Test
  void rankingsAreChecked() {
    assertThat(
            errors(
                "preferences: {alpha: {ranking: {issues: [colour, toll],"
                    + " best-first: [red 0 = red 0, blue, red 7, = red 10]}, walk-away: {like: {}}}}\n"))
        .containsExactly(
            "1:78: `red 0` is ranked twice → leave out one of them",
            "1:85: `blue` gives 1 option for the 2 issues of the ranking"
                + " → one option for each of colour, toll, separated by spaces",
            "1:95: `7` is not a level of toll → 0, 10 or 20",
            "1:98: this gives no option for the 2 issues of the ranking"
                + " → one option for each of colour, toll, separated by spaces");
  }

  @Test
  void formsDoNotMix() {
    assertThat(
            errors(
                "preferences: {alpha: {priorities: [colour = red], colour: {order: red > blue},"
                    + " walk-away: {first: 1}}}\n"))
        .containsExactly(
            "1:51: `colour` cannot stand beside `priorities`"
                + " → state additive preferences, priorities or a ranking");
  }

  @Test
  void somethingIsValued() {
    assertThat(errors("preferences: {alpha: {walk-away: 1}}\n"))
        .containsExactly(
            "1:15: the preferences of alpha value no issue"
                + " → `alliance: {weight: 30, order: member > renounced}`, with an issue of the case");
    assertThat(errors("preferences: {alpha: {priorities: [], walk-away: {like: {}}}}\n"))
        .containsExactly("1:23: `priorities` lists nothing → priorities: [alliance != member]");
    assertThat(errors("preferences: {alpha: {price: {weight: 1}, walk-away: 1}}\n"))
        .containsExactly(
            "1:23: `price` is not a key of the preferences of alpha"
                + " → one of alliance, guarantee, colour, toll, terms, walk-away or bargaining-power");
  }

  @Test
  void prioritiesAreAtMost120() {
    String many = "colour = red, ".repeat(121);
    assertThat(
            errors("preferences: {alpha: {priorities: [" + many + "], walk-away: {like: {}}}}\n"))
        .containsExactly(
            "1:1716: these are 121 priorities, but at most 120 are possible"
                + " → leave out the least important ones");
  }

  @Test
  void walkAwaysHaveSeveralForms() {
    String colour = "colour: {order: red > blue}, ";
    assertThat(alpha(colour + "walk-away: 20 to 30").walkAway()).isInstanceOf(WalkAway.Worth.class);
    assertThat(alpha(colour + "walk-away: {like: {toll: 10, colour: blue}, note: n}").walkAway())
        .isEqualTo(
            new WalkAway.Like(
                new Package(Map.of("colour", "blue", "toll", "10")),
                Optional.empty(),
                new Grounds(List.of(), Optional.of("n"))));
  }

  @Test
  void aMissingWalkAwayIsAssumed() {
    assertThat(alpha("colour: {order: red > blue}").walkAway()).isEqualTo(new WalkAway.StatusQuo());
    assertThat(warnings("preferences: {alpha: {colour: {order: red > blue}}}\n"))
        .containsExactly(
            "1:15: alpha has no walk-away: today's package is taken, as an assumption"
                + " → `walk-away: {like: {}}` says the same on purpose");
  }

  @Test
  void incompleteWalkAwaysAreErrors() {
    String open = CaseText.REST.replace(", now: red", "").replace(", now: 20", "");
    assertThat(
            CaseText.errorsOfWhole("preferences: {alpha: {colour: {order: red > blue}}}\n" + open))
        .containsExactly(
            "1:15: alpha has no walk-away, and `now` is missing for colour, toll"
                + " → state a walk-away, or `now` of these issues");
    assertThat(
            CaseText.errorsOfWhole(
                "preferences: {alpha: {colour: {order: red > blue}, walk-away: {like: {toll: 0}}}}\n"
                    + open))
        .containsExactly(
            "1:64: `like` says nothing of colour, and `now` is missing there"
                + " → name an option of each");
  }

  @Test
  void theFormOfTheWalkAwayFitsThePreferences() {
    assertThat(errors("preferences: {alpha: {priorities: [colour = red], walk-away: 30}}\n"))
        .containsExactly(
            "1:62: a number as walk-away needs additive preferences"
                + " → `walk-away: {first: 1}`, or `like:` a package");
    assertThat(
            errors("preferences: {alpha: {priorities: [colour = red], walk-away: {first: 2}}}\n"))
        .containsExactly("1:70: `first: 2`, but there are only 1 priorities → first: 1");
    assertThat(
            errors("preferences: {alpha: {colour: {order: red > blue}, walk-away: {first: 2}}}\n"))
        .containsExactly(
            "1:64: `first` needs priorities → `walk-away: 20 to 30`, or `like:` a package");
    assertThat(
            errors(
                "preferences: {alpha: {priorities: [colour = red],"
                    + " walk-away: {like: {colour: rad}, add: 3}}}\n"))
        .containsExactly(
            "1:78: `rad` is not an option of colour → red",
            "1:84: `add` needs additive preferences"
                + " → `walk-away: {first: 1}`, or `like:` a package");
  }

  @Test
  void termsNeedConditionAndPoints() {
    assertThat(
            errors(
                "preferences: {alpha: {colour: {order: red > blue}, walk-away: 1, terms: [{ad: 3}]}}\n"))
        .containsExactly(
            "1:74: a term needs `if` → if: alliance = renounced",
            "1:74: a term needs `add` → add: -40",
            "1:75: `ad` is not a key of a term → one of id, if or add");
  }

  private static List<List<String>> order(Additive preferences, int issue) {
    return ((Valuation.Order) preferences.issues().get(issue).valuation()).bestFirst();
  }

  private static Preferences alpha(String fields) {
    return CaseText.model("preferences: {alpha: {" + fields + "}}\n").preferences().getFirst();
  }
}
