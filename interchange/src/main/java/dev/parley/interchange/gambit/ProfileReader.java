package dev.parley.interchange.gambit;

import dev.parley.engine.game.Game;
import dev.parley.engine.game.Labels;
import dev.parley.engine.game.Labels.Part;
import dev.parley.engine.game.Profile;
import dev.parley.engine.game.StrategicGame;
import dev.parley.format.Code;
import dev.parley.format.Diagnostic;
import dev.parley.interchange.gambit.ProfileTree.Entry;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.commons.numbers.fraction.BigFraction;

/**
 * Reads how everybody plays from JSON, as {@code game --json} prints it: player to strategy to
 * probability in a table, player to information set to action to probability in a tree. A
 * probability is a number or a text such as {@code "1/3"}; what is not named is not played.
 */
public final class ProfileReader {
  /** Decimals that were rounded to nine places may sum to a little more or less than 1. */
  private static final BigFraction ROUNDING = BigFraction.of(1, 1_000_000);

  private final Game game;

  private ProfileReader(Game game) {
    this.game = game;
  }

  /** What came of reading a profile. */
  public sealed interface Outcome {
    /**
     * The profile.
     *
     * @param scaled whether some probabilities did not quite sum to 1 and were divided by their sum
     */
    record Read(Profile profile, boolean scaled) implements Outcome {}

    record Refused(Diagnostic diagnostic) implements Outcome {}
  }

  /**
   * Reads a profile of a game.
   *
   * @param name the file as messages call it
   */
  public static Outcome read(Path file, String name, Game game) {
    return switch (SourceFile.load(file, name)) {
      case SourceFile.Loading.Loaded(SourceFile source) -> read(source, game);
      case SourceFile.Loading.Failed(var diagnostic) -> new Outcome.Refused(diagnostic);
    };
  }

  private static Outcome read(SourceFile source, Game game) {
    try {
      Entry root = ProfileTree.read(source.text());
      for (String key : List.of("exact", "profile")) {
        Entry inner = root.children().get(key);
        if (inner != null && !Labels.players(game).contains(key)) {
          root = inner;
        }
      }
      return new ProfileReader(game).profile(root);
    } catch (Refusal refusal) {
      return new Outcome.Refused(source.diagnostic(refusal));
    }
  }

  private Outcome profile(Entry root) {
    boolean table = game instanceof StrategicGame;
    List<List<String>> strategies =
        game instanceof StrategicGame strategic ? strategic.strategies() : List.of();
    Profile any = table ? new Profile.Mixed(List.of()) : new Profile.Behaviour(List.of());
    List<Part> parts = Labels.parts(game, any, strategies);
    known(root, Labels.players(game), "player");
    List<List<BigFraction>> read = new ArrayList<>();
    boolean scaled = false;
    for (Part part : parts) {
      Entry player = child(root, part.player(), "player");
      if (!table) {
        known(
            player,
            parts.stream().filter(p -> p.player().equals(part.player())).map(Part::set).toList(),
            "information set of " + part.player());
      }
      Entry own = table ? player : child(player, part.set(), "information set");
      List<BigFraction> weights = part(own, part);
      BigFraction sum = weights.stream().reduce(BigFraction.ZERO, BigFraction::add);
      if (sum.subtract(BigFraction.ONE).abs().compareTo(ROUNDING) > 0) {
        throw refusal(
            own, "these probabilities sum to " + sum.doubleValue() + ", not to 1", "a sum of 1");
      }
      scaled |= !sum.equals(BigFraction.ONE);
      read.add(weights.stream().map(w -> w.divide(sum)).toList());
    }
    return new Outcome.Read(table ? new Profile.Mixed(read) : new Profile.Behaviour(read), scaled);
  }

  private static List<BigFraction> part(Entry own, Part part) {
    known(own, part.actions(), "action");
    List<BigFraction> weights =
        new ArrayList<>(Collections.nCopies(part.actions().size(), BigFraction.ZERO));
    for (Map.Entry<String, Entry> e : own.children().entrySet()) {
      weights.set(part.actions().indexOf(e.getKey()), probability(e.getValue()));
    }
    return weights;
  }

  private static BigFraction probability(Entry entry) {
    if (entry.text().isEmpty()) {
      throw refusal(entry, "expected a probability here", "a number or a text such as \"1/3\"");
    }
    BigFraction number =
        Numbers.fraction(
            new Token(Token.Kind.NUMBER, entry.text().get(), entry.line(), entry.column()));
    if (number.signum() < 0) {
      throw refusal(entry, "a probability cannot be negative", "0 or more");
    }
    return number;
  }

  private static Entry child(Entry parent, String name, String what) {
    return Optional.ofNullable(parent.children().get(name))
        .orElseThrow(() ->
            refusal(
                parent,
                "the %s “%s” has no probabilities here".formatted(what, name),
                "\"" + name + "\": {…}"));
  }

  private static void known(Entry parent, List<String> names, String what) {
    if (parent.text().isPresent()) {
      throw refusal(parent, "expected an object with names of a " + what, "{\"…\": …}");
    }
    for (Map.Entry<String, Entry> e : parent.children().entrySet()) {
      if (!names.contains(e.getKey())) {
        throw refusal(
            e.getValue(),
            "there is no %s “%s”".formatted(what, e.getKey()),
            "one of " + String.join(", ", names));
      }
    }
  }

  private static Refusal refusal(Entry at, String message, String tryThis) {
    return new Refusal(Code.PROFILE, at.line(), at.column(), message, Optional.of(tryThis));
  }
}
