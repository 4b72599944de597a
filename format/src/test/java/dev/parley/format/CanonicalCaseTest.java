package dev.parley.format;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.model.Case;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class CanonicalCaseTest {
  /** Every construct, with draw keys, notes and statements at each level. */
  static final String EVERYTHING =
      """
      note: "a\\nb \\"quoted\\" \\\\ ü 😀\\u2028"
      because: [s]
      as-of: 2025-12
      question: {why: alpha, concedes: colour = blue if toll > 3}
      rules: [{is: alliance = member, note: why, because: []}, toll > -5.50 or not colour = red]
      preferences:
        alpha:
          draw-key: K
          because: [t]
          alliance: {weight: {is: 3 to 4, note: hm}, order: member > renounced = open-door}
          toll: {weight: mix 70% 1 to 2 | 30% 5, order: falling, because: []}
          guarantee: {weight: same-as alpha.toll.weight, values: {none: 0, assurance: unknown, treaty: uniform 90 to 95}, draw-key: X Y}
          terms:
            - {if: "toll  <= 10", add: 3, note: z}
            - {if: "toll  <= 10", add: 4}
            - {if: toll <= 10, add: 1 to 2 to 3, draw-key: Q}
            - {id: foo bar, if: (toll <= 10), add: {is: 4, because: [s]}}
          bargaining-power: 2
          walk-away: {like: {toll: 10, alliance: member}, add: same-as alpha.terms.foo bar.add, draw-key: W}
        beta:
          priorities: [toll < 5 if alliance = member, not (colour = red or colour = blue) and alliance = member]
          walk-away: {first: 1, note: n, because: []}
        gamma:
          ranking: {issues: [toll, colour], best-first: [0 red = 10 red, 20 blue]}
      analysts:
        cleo: {name: Cleo, weight: 2.5, because: [s], numbers: {alpha.guarantee.weight: 1, alpha.toll.weight: {is: 3 to 4, note: n, because: []}}}
        dan: {note: agrees}
      sources: {g: {title: G, publisher: P, author: A, date: 2001-02-03, url: "https://example.org/?a=b#c"}}
      statements:
        s: {by: alpha, date: 2025-12, kind: demand, about: colour = red, if: toll = 3, source: g, para: 4, quote: q, says: x, note: n}
        t: {by: beta, date: 2025, kind: report}
      events: {e: {date: 1991, text: t, sources: [g], disputed: [{date: 1992, sources: [g], note: n}], because: []}}
      drafts:
        d: {title: D, date: 2025, source: g, note: n, points: [{nr: 1, title: t, sets: {colour: red | blue}, status: open, note: n}, {nr: 2}]}
      bodies:
        council: {title: C, decides: majority, members: [alpha, beta, gamma], veto: [alpha]}
        house:
          decides: 3 of 10
          note: hmm
          members:
            left: {name: L, seats: 1 to 3, chance: 0.5, draw-key: D}
            right: {chance: [{if: toll = 10, p: likely}, {if: toll  = 10, p: 0.2}, {p: 0, draw-key: F}, {p: 1}], seats: {is: 2, because: [s]}}
            mid: {follows: alpha, note: n}
            low: {yes-if: toll < 3}
            high: {chance: [{p: 0.5}]}
            council: {}
            gamma: {}
            nobody: {}
        referendum: {chance: very unlikely, draw-key: R}
      consent: [{by: house, when: toll = 3}, {by: alpha}, {by: house, when: colour = red}]
      guarantees:
        promise:
          when: guarantee = treaty
          protects: {party: alpha, value: 80 to 100, war-cost: 20}
          against: {party: beta, gain: 40 to 80, war-cost: 20 to 50, loss: 10 to 40}
          form: alliance
          trigger: automatic
          alone: unknown
          guarantors:
            gamma: {stake: 20, fight: 30, renege: 10, tripwire: 0, strength: almost certain, note: n}
          noise: {challenger: 5, guarantor: 10}
          climate: 0
      process:
        accession:
          title: Accession
          goal: c or (a and b)
          because: [s]
          steps:
            a: {title: A, by: [alpha, council], done: 1994-02, started: 1993, sources: [g]}
            b: {after: a, takes: {is: 2 to 6 months, note: n, because: []}, chance: likely, draw-key: B, undo: impossible}
            c: {after: a and (b or a), consent: [alpha, each of council], leads-to: colour = blue and toll = 10, takes: P1Y6M to P2Y, refused: 2001}
            d: {after: c, takes: 3 weeks, chance: {is: 0.5, draw-key: Z}, note: last}
      talks:
        first: {title: Talks, date: 2025-12, place: Here, host: H, lasted: two hours, present: [alpha], tabled: [d], statements: [s], sources: [g], note: n}
      views:
        alpha:
          note: n
          beta: {toll: {weight: 3 to 4, order: falling, draw-key: V}, terms: [{if: toll <= 10, add: same-as alpha.terms.foo bar.add}]}
          gamma: {priorities: [toll < 5], because: [s]}
        gamma:
          beta: {because: [t], toll: {weight: 2, order: rising}}
      """;

  @Test
  void everythingIsReadBack() {
    assertReadBack(CaseText.model(EVERYTHING));
  }

  @Test
  void movesOfAGraphAreReadBack() {
    Case model =
        ((Reading.Accepted)
                CaseText.read(
                    """
                    parley: 1
                    case: graph
                    title: Graph
                    parties: {alpha: Alpha, beta: Beta}
                    issues: {state: {title: State, options: {a: A, b: B, c: C}}}
                    graph:
                      note: n
                      alpha: [a <-> b, a -> c]
                      beta: {moves: [b -> a | c], note: m, because: [s]}
                    preferences:
                      alpha:
                        ranking: {issues: [state], best-first: [a, b = c]}
                        walk-away: {like: {state: a}}
                    statements: {s: {by: alpha, date: 2025, kind: demand}}
                    """))
            .model();
    assertReadBack(model);
    assertThat(CanonicalCase.json(model))
        .contains(
            "\"graph\":{\"note\":\"n\",\"alpha\":{\"moves\":[\"a -> b\",\"b -> a\",\"a -> c\"]},"
                + "\"beta\":{\"because\":[\"s\"],\"note\":\"m\",\"moves\":[\"b -> a\",\"b -> c\"]}}");
  }

  @Test
  void referenceCasesAreReadBack() throws IOException {
    for (Path folder : ReferenceCasesTest.folders()) {
      assertReadBack(((Reading.Accepted) CaseReader.read(folder)).model());
    }
  }

  @Test
  void theTextIsCompactAndPlain() {
    String head =
        "{\"parley\":1,\"case\":\"demo\",\"title\":\"Demo\",\"parties\":{\"alpha\":{\"name\":\"Alpha\"},";
    assertThat(CanonicalCase.json(CaseText.model(""))).startsWith(head);
    Case model =
        CaseText.model("preferences: {alpha: {colour: {order: red > blue}, walk-away: 3}}\n");
    assertThat(CanonicalCase.json(model))
        .endsWith(
            "\"consent\":[{\"by\":\"alpha\"}],\"preferences\":{\"alpha\":{\"colour\":"
                + "{\"weight\":1,\"order\":\"red > blue\"},\"walk-away\":3}}}");
  }

  @Test
  void numbersCarryWhatTheyInherit() {
    Case model =
        CaseText.model(
            """
            preferences:
              alpha:
                because: [s]
                draw-key: K
                colour: {weight: 2 to 3, values: {red: 1, blue: {is: 2, note: n}}}
                walk-away: 3
            statements: {s: {by: alpha, date: 2025, kind: demand}}
            """);
    assertThat(CanonicalCase.json(model))
        .contains(
            "\"weight\":{\"is\":\"2 to 3\",\"because\":[\"s\"],\"draw-key\":\"K.colour.weight\"}",
            "\"blue\":{\"is\":2,\"because\":[\"s\"],\"note\":\"n\",\"draw-key\":\"K.colour.values.blue\"}");
  }

  @Test
  void layoutAndCommentsDoNotCount() {
    String one = "rules: [colour = red]\n";
    String other = "# a comment\nrules:\n  - (colour   =  red)   # another\n";
    assertThat(CanonicalCase.digest(CaseText.model(one)))
        .isEqualTo(CanonicalCase.digest(CaseText.model(other)))
        .isNotEqualTo(CanonicalCase.digest(CaseText.model("rules: [colour = blue]\n")))
        .matches("[0-9a-f]{64}");
  }

  @Test
  void generatedCasesAreReadBack() {
    for (long seed = 0; seed < 300; seed++) {
      assertReadBack(CaseText.model(new RandomCase(seed).lines()));
    }
  }

  private static void assertReadBack(Case model) {
    String json = CanonicalCase.json(model);
    switch (CaseText.read(json)) {
      case Reading.Accepted(Case again, _, _) -> {
        assertThat(again).as(json).isEqualTo(model);
        assertThat(CanonicalCase.json(again)).isEqualTo(json);
      }
      case Reading.Refused refused ->
          assertThat(CaseText.shown(refused.diagnostics())).as(json).isEmpty();
    }
  }
}
