package dev.parley.report.wording;

import dev.parley.engine.stability.Concept;
import dev.parley.engine.stability.Holding;
import dev.parley.engine.stability.Holding.PartyReason;
import dev.parley.engine.stability.Holding.UnderConcept;
import dev.parley.engine.stability.Holding.Verdict;
import dev.parley.engine.stability.Reason;
import dev.parley.engine.stability.Sanction;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** Whether a signed deal would hold, with its witness in words. */
public final class HoldingText {
  private final Words words;
  private final Phrases phrases;
  private final StateWords states;

  public HoldingText(Words words, StateWords states) {
    this.words = words;
    this.phrases = words.phrases();
    this.states = states;
  }

  /** The verdict, which for a deal that leaves issues open is that of its best completion. */
  public static String label(Holding holding) {
    return (holding.verdicts().size() > 1 ? "At best " : "") + holding.verdict().words() + ".";
  }

  /** What follows the verdict. */
  public String meaning(Holding holding) {
    String sentence =
        switch (holding.verdict()) {
          case HOLDS -> phrases.say("holds.holds");
          case HOLDS_IF_PUNISHED ->
              phrases.say(
                  "holds.if-punished." + (credible(holding.concept()) ? "willing" : "unwilling"),
                  tempted(holding),
                  ConceptText.name(holding.concept()));
          case BREAKS -> phrases.say("holds.breaks", leaving(holding));
        };
    return holding.states() == 1 ? sentence : sentence + " " + completions(holding);
  }

  /** Whether the answers that the concept looks at are improvements for whoever gives them. */
  private static boolean credible(Concept concept) {
    return switch (concept) {
      case SEQ, SSEQ, SIM -> true;
      case NASH, GMR, SMR -> false;
    };
  }

  /** The verdict's name in the language. */
  public String name(Verdict verdict) {
    return phrases.say("holds." + verdict.name());
  }

  private String completions(Holding holding) {
    List<String> parts = new ArrayList<>();
    holding.verdicts().forEach((v, n) -> parts.add(phrases.count(n) + " " + name(v)));
    return phrases.say(
        "holds.completions", phrases.plural("unit.state", holding.states()), phrases.all(parts));
  }

  /** Who would gain by a breach; where some cannot be punished, only those. */
  public String gainers(Holding holding) {
    return holding.verdict() == Verdict.BREAKS ? leaving(holding) : tempted(holding);
  }

  private String tempted(Holding holding) {
    return named(holding, r -> !(r instanceof Reason.NoImprovement));
  }

  private String leaving(Holding holding) {
    return named(holding, r -> r instanceof Reason.Unpunished);
  }

  private String named(Holding holding, Predicate<Reason> which) {
    List<String> parties =
        decisive(holding).stream()
            .flatMap(c -> c.parties().stream())
            .filter(p -> which.test(p.reason()))
            .map(p -> words.who(p.party()))
            .toList();
    return phrases.all(parties);
  }

  /** The line of the concept that the verdict rests on. */
  public static Optional<UnderConcept> decisive(Holding holding) {
    return holding.underConcepts().stream()
        .filter(c -> c.concept() == holding.concept())
        .findFirst();
  }

  /**
   * The witness of the verdict: what each party could do, and what would follow.
   *
   * @param most how many breaches of a party are told, those that change the fewest issues first
   */
  public List<String> witness(Holding holding, int most) {
    List<PartyReason> parties =
        decisive(holding).map(UnderConcept::parties).orElse(List.of()).stream()
            .filter(p -> holding.verdict() != Verdict.BREAKS || !p.reason().stable())
            .toList();
    ReasonText text = new ReasonText(words, states);
    List<String> sentences = new ArrayList<>();
    for (PartyReason party : parties) {
      Reason told = party.reason();
      if (told instanceof Reason.Deterred(List<Sanction> sanctions)) {
        told = new Reason.Deterred(first(sanctions, holding.shown(), most));
      }
      sentences.addAll(text.sentences(holding.shown(), party.party(), holding.concept(), told));
      if (party.reason() instanceof Reason.Deterred(List<Sanction> all) && all.size() > most) {
        sentences.add(
            phrases.say(
                "holds.more-breaches",
                words.who(party.party()),
                phrases.plural("unit.breach", all.size() - most)));
      }
    }
    return sentences;
  }

  private List<Sanction> first(List<Sanction> sanctions, int state, int most) {
    return sanctions.stream()
        .sorted(Comparator.comparingInt((Sanction s) -> states.changes(state, s.improvement())))
        .limit(most)
        .toList();
  }

  /** For whom the state is not stable under a concept. */
  public String unstableFor(UnderConcept line) {
    List<String> parties =
        line.parties().stream()
            .filter(p -> !p.reason().stable())
            .map(p -> words.who(p.party()))
            .toList();
    return parties.isEmpty() ? phrases.say("nobody") : phrases.all(parties);
  }
}
