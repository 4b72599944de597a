package dev.parley.format;

import static dev.parley.format.CaseText.errors;
import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.model.Body;
import dev.parley.model.Body.Collective;
import dev.parley.model.Body.DecisionRule;
import dev.parley.model.Body.Member;
import dev.parley.model.Body.Members;
import dev.parley.model.Body.Vote;
import java.util.List;
import org.junit.jupiter.api.Test;

class BodyReaderTest {
  private static final String PREFERENCES =
      "preferences: {alpha: {colour: {order: red > blue}, walk-away: 1}}\n";

  @Test
  void rulesOfDecisionAreRead() {
    assertThat(rule("unanimity")).isEqualTo(new DecisionRule.Unanimity());
    assertThat(rule("consensus")).isEqualTo(new DecisionRule.Consensus());
    assertThat(rule("majority")).isEqualTo(new DecisionRule.Majority());
    assertThat(rule("any")).isEqualTo(new DecisionRule.AnyMember());
    assertThat(rule("300 of 450")).isEqualTo(new DecisionRule.Quota(300, 450));
  }

  @Test
  void membersVoteByWhatTheySay() {
    List<Member> members =
        members(
            "alpha: {}, beta: {}, usa: {name: States}, left: {follows: alpha},"
                + " right: {yes-if: colour = red}, rest: {chance: likely, seats: 3 to 5}");
    assertThat(members)
        .extracting(m -> m.vote().getClass().getSimpleName())
        .containsExactly("Own", "Abstains", "Abstains", "Follows", "YesIf", "Chance");
    assertThat(members.get(5).seats().path()).isEqualTo("bodies.b.members.rest.seats");
    assertThat(((Vote.Chance) members.get(5).vote()).drawKey())
        .isEqualTo("bodies.b.members.rest.vote");
    assertThat(members.get(0).seats().value().text()).isEqualTo("1");
  }

  @Test
  void membersMayBeAListOfIds() {
    Body body = body("{decides: any, members: [alpha, beta]}");
    assertThat(((Members) body.decision()).members())
        .extracting(Member::vote)
        .containsExactly(new Vote.Own(), new Vote.Abstains());
  }

  @Test
  void chancesMayDependOnConditions() {
    Vote.Chance chance =
        (Vote.Chance)
            members("x: {chance: [{if: colour = red, p: 0.5}, {id: two, p: 1}, {p: 0}]}")
                .getFirst()
                .vote();
    assertThat(chance.cases())
        .extracting(c -> c.probability().path())
        .containsExactly(
            "bodies.b.members.x.chance.colour = red.p",
            "bodies.b.members.x.chance.two.p",
            "bodies.b.members.x.chance.otherwise.p");
  }

  @Test
  void bodiesMayAnswerCollectively() {
    Collective collective = (Collective) body("{chance: 0.5}").decision();
    assertThat(((Vote.Chance) collective.vote()).drawKey()).isEqualTo("bodies.b.vote");
    assertThat(((Vote.Chance) collective.vote()).cases().getFirst().probability().path())
        .isEqualTo("bodies.b.chance");
  }

  @Test
  void decisionsAreChecked() {
    assertThat(errors("bodies: {b: {decides: consensu, members: [alpha]}}\n"))
        .containsExactly("1:23: `consensu` is not a rule of decision → consensus");
    assertThat(errors("bodies: {b: {decides: 3 of 2, members: [alpha]}}\n"))
        .containsExactly("1:23: `3 of 2` asks for more seats than there are → 300 of 450");
    assertThat(errors("bodies: {b: {decides: 0 of 2, members: [alpha]}}\n"))
        .containsExactly("1:23: `0 of 2` asks for no seat at all → 300 of 450");
    assertThat(errors("bodies: {b: {members: [alpha]}}\n"))
        .containsExactly("1:10: a body needs `decides` → decides: majority");
    assertThat(errors("bodies: {b: {}}\n"))
        .containsExactly(
            "1:10: the body has neither members nor an answer of its own"
                + " → `members: [alpha, beta]`, or `chance: 0.5` for a referendum");
    assertThat(errors("bodies: {b: {decides: any, chance: 1, members: {x: {}}}}\n"))
        .containsExactly(
            "1:39: a body has members or one collective answer, not both → keep one of the two");
  }

  @Test
  void membersAreChecked() {
    assertThat(errors("bodies: {b: {decides: any, members: [alfa, beta, beta]}}\n"))
        .containsExactly(
            "1:38: `alfa` is not a party or body of this case → alpha",
            "1:50: `beta` is listed twice → leave out one of them");
    assertThat(
            errors(
                "bodies: {b: {decides: any, members: {x: {chance: 1, yes-if: colour = red}}}}\n"))
        .containsExactly("1:53: `chance` and `yes-if` exclude each other → keep one of them");
    assertThat(errors("bodies: {b: {decides: any, members: {x: {follows: beta}}}}\n")).isEmpty();
    assertThat(
            CaseText.warnings(
                "bodies: {b: {decides: any, members: {x: {follows: beta}}}}\n" + PREFERENCES))
        .containsExactly(
            "1:51: `beta` has no preferences, so whoever follows it abstains"
                + " → give it preferences, or state `yes-if` or `chance`");
    assertThat(errors("bodies: {b: {decides: any, members: [alpha], veto: [beta]}}\n"))
        .containsExactly("1:53: `beta` is not a member of this body → alpha");
  }

  @Test
  void seatsDoNotExceedTheQuota() {
    assertThat(
            errors(
                "bodies: {b: {decides: 3 of 5, members: {x: {seats: 3}, y: {seats: 2 to 3}}}}\n"))
        .containsExactly(
            "1:10: the members of b have 6 seats in the middle of their ranges, but there are 5"
                + " → fewer seats, or `3 of 6`");
    assertThat(
            errors(
                "bodies: {b: {decides: 3 of 6, members: {x: {seats: 3}, y: {seats: 2 to 3}}}}\n"))
        .isEmpty();
  }

  @Test
  void seatsAreFewEnoughToBeSummed() {
    String seats = "bodies: {b: {decides: majority, members: {x: {seats: %s}}}}\n";
    assertThat(errors(seats.formatted("0 to 1e30")))
        .containsExactly(
            "1:59: `1e30`: a member has at most 1,000,000,000 seats"
                + " → count in thousands; only the proportions matter");
    assertThat(errors(seats.formatted("1000000001")))
        .containsExactly(
            "1:54: `1000000001`: a member has at most 1,000,000,000 seats"
                + " → count in thousands; only the proportions matter");
    assertThat(errors(seats.formatted("1000000000"))).isEmpty();
    assertThat(errors("bodies: {b: {decides: 1 of 1000000001, members: [alpha]}}\n"))
        .containsExactly(
            "1:23: `1 of 1000000001`: a body has at most 1,000,000,000 seats"
                + " → count in thousands; only the proportions matter");
  }

  @Test
  void answersDoNotRunInACircle() {
    assertThat(
            errors(
                "bodies: {a: {decides: any, members: [b]}, b: {decides: any, members: {x: {follows: c}}},"
                    + " c: {follows: a}, d: {decides: any, members: [d]}}\n"))
        .containsExactly(
            "1:10: the answer of a depends on itself: a → b → c → a"
                + " → give one of them an answer of its own",
            "1:107: the answer of d depends on itself: d → d"
                + " → give one of them an answer of its own");
  }

  private static DecisionRule rule(String decides) {
    return ((Members) body("{decides: " + decides + ", members: [alpha]}").decision()).rule();
  }

  private static List<Member> members(String members) {
    return ((Members) body("{decides: any, members: {" + members + "}}").decision()).members();
  }

  private static Body body(String text) {
    return CaseText.model("bodies: {b: " + text + "}\n" + PREFERENCES).bodies().getFirst();
  }
}
