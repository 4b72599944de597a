package dev.parley.report.wording;

import dev.parley.engine.talks.TalksReading;
import dev.parley.engine.talks.TalksReading.Contradiction;
import dev.parley.engine.talks.TalksReading.DraftStage;
import dev.parley.engine.talks.TalksReading.Move;
import dev.parley.engine.talks.TalksReading.Position;
import dev.parley.engine.talks.TalksReading.Stance;
import dev.parley.engine.talks.TalksReading.Worth;
import dev.parley.model.Case;
import dev.parley.model.Draft;
import dev.parley.model.course.Session;
import dev.parley.model.evidence.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** Sessions, stances, moves and drafts in words. */
public final class TalksWords {
  private final Case negotiation;
  private final Words words;
  private final Evidence evidence;

  public TalksWords(Case negotiation) {
    this.negotiation = negotiation;
    words = new Words(negotiation);
    evidence = new Evidence(negotiation);
  }

  /** When, where, for how long, who was there, and what was tabled. */
  public String session(Session session) {
    List<String> parts = new ArrayList<>();
    parts.add(Evidence.date(session.date()) + ": " + session.title());
    session.place().ifPresent(p -> parts.add("in " + p));
    session.host().ifPresent(h -> parts.add("hosted by " + h));
    session.lasted().ifPresent(parts::add);
    String text = String.join(", ", parts) + ".";
    if (!session.present().isEmpty()) {
      text +=
          " Present: "
              + session.present().stream().map(evidence::speaker).collect(Collectors.joining(", "))
              + ".";
    }
    if (!session.tabled().isEmpty()) {
      text +=
          " Tabled: "
              + session.tabled().stream()
                  .map(d -> negotiation.draft(d).map(Draft::title).orElse(d))
                  .collect(Collectors.joining("; "))
              + ".";
    }
    return text;
  }

  /** What a stance demands, concedes or rejects, and on what condition. */
  public String said(String issue, Stance stance) {
    Statement statement = negotiation.statement(stance.statement()).orElseThrow();
    String verb = statement.kind().name().toLowerCase(Locale.ROOT) + "s ";
    String what =
        statement.kind() == Statement.Kind.REJECT
            ? statement.about().map(words::concession).orElse("")
            : options(issue, stance);
    return verb + what + statement.condition().map(c -> ", if " + words.concession(c)).orElse("");
  }

  private String options(String issue, Stance stance) {
    return Words.list(stance.options().stream().map(o -> words.option(issue, o)).toList(), "or");
  }

  /** One sentence per pair of words that leave no option in common. */
  public List<String> contradictions(TalksReading reading) {
    List<String> found = new ArrayList<>();
    for (Position position : reading.positions()) {
      for (Contradiction c : position.contradictions()) {
        found.add(
            "Contradiction on %s: %s and %s leave no option in common."
                .formatted(
                    words.issue(position.issue()),
                    evidence.citation(c.statement()),
                    evidence.citation(c.other())));
      }
    }
    return found;
  }

  /** The options that stances leave. */
  public String joined(String issue, List<Stance> stances) {
    return stances.stream()
        .map(s -> options(issue, s))
        .distinct()
        .collect(Collectors.joining("; "));
  }

  /** What a move is worth, each party on its own scale; empty where nobody has points. */
  public String points(Move move) {
    return move.points().entrySet().stream()
        .map(e -> words.who(e.getKey()) + " " + Figures.signed(e.getValue()))
        .collect(Collectors.joining(", "));
  }

  /** A draft's title and date. */
  public String draft(DraftStage stage) {
    return negotiation.draft(stage.draft()).map(Draft::title).orElse(stage.draft())
        + stage.date().map(d -> ", " + Evidence.date(d)).orElse("");
  }

  /** One number, or from the least to the most. */
  public static String range(Worth worth) {
    String least = Figures.points(worth.least());
    return worth.least().equals(worth.most())
        ? least
        : least + " to " + Figures.points(worth.most());
  }
}
