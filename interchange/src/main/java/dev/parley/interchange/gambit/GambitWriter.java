package dev.parley.interchange.gambit;

import dev.parley.engine.game.ExtensiveGame;
import dev.parley.engine.game.ExtensiveGame.Event;
import dev.parley.engine.game.ExtensiveGame.InformationSet;
import dev.parley.engine.game.ExtensiveGame.Node;
import dev.parley.engine.game.Game;
import dev.parley.engine.game.Outcome;
import dev.parley.engine.game.StrategicGame;
import java.util.List;
import java.util.stream.Collectors;
import org.apache.commons.numbers.fraction.BigFraction;

/** Writes a game as a file from which the same game can be read; numbers as fractions. */
public final class GambitWriter {
  private GambitWriter() {}

  public static String write(Game game) {
    return switch (game) {
      case ExtensiveGame tree -> tree(tree);
      case StrategicGame table -> table(table);
    };
  }

  private static String tree(ExtensiveGame game) {
    StringBuilder text = new StringBuilder();
    text.append("EFG 2 R ").append(quoted(game.title())).append(' ');
    text.append(list(game.players())).append('\n');
    text.append(quoted(game.comment())).append("\n\n");
    for (Node node : game.nodes()) {
      text.append(
          switch (node) {
            case Node.Chance(String name, int event, _) ->
                "c " + quoted(name) + " " + event(game.events().get(event));
            case Node.Decision(String name, int set, _) ->
                "p " + quoted(name) + " " + set(game.informationSets().get(set));
            case Node.Terminal(String name, _) -> "t " + quoted(name);
          });
      boolean none = node.outcome() == ExtensiveGame.NO_OUTCOME;
      text.append(' ').append(none ? "0" : outcome(game.outcomes().get(node.outcome())));
      text.append('\n');
    }
    return text.toString();
  }

  private static String event(Event event) {
    StringBuilder text = new StringBuilder();
    text.append(event.number()).append(' ').append(quoted(event.name())).append(" {");
    for (int a = 0; a < event.actions().size(); a++) {
      text.append(' ').append(quoted(event.actions().get(a)));
      text.append(' ').append(Numbers.text(event.probabilities().get(a)));
    }
    return text.append(" }").toString();
  }

  private static String set(InformationSet set) {
    return "%d %d %s %s"
        .formatted(set.player() + 1, set.number(), quoted(set.name()), list(set.actions()));
  }

  private static String outcome(Outcome outcome) {
    return "%d %s { %s }"
        .formatted(outcome.number(), quoted(outcome.name()), numbers(outcome.payoffs(), ", "));
  }

  private static String table(StrategicGame game) {
    StringBuilder text = new StringBuilder();
    text.append("NFG 1 R ").append(quoted(game.title())).append(' ');
    text.append(list(game.players())).append("\n\n{ ");
    boolean counts = game.strategies().stream().allMatch(GambitWriter::counted);
    for (List<String> own : game.strategies()) {
      text.append(counts ? own.size() : list(own)).append(' ');
    }
    text.append("}\n").append(quoted(game.comment())).append("\n\n");
    if (plain(game)) {
      game.outcomes().forEach(o -> text.append(numbers(o.payoffs(), " ")).append('\n'));
      return text.toString();
    }
    text.append("{\n");
    for (Outcome o : game.outcomes()) {
      text.append("{ ").append(quoted(o.name())).append(' ');
      text.append(numbers(o.payoffs(), ", ")).append(" }\n");
    }
    text.append("}\n");
    text.append(game.cells().stream().map(String::valueOf).collect(Collectors.joining(" ")));
    return text.append('\n').toString();
  }

  /** Whether strategies are called 1, 2, 3, … */
  private static boolean counted(List<String> strategies) {
    for (int s = 0; s < strategies.size(); s++) {
      if (!strategies.get(s).equals(Integer.toString(s + 1))) {
        return false;
      }
    }
    return true;
  }

  /** Whether each cell has an outcome of its own, in the order of the cells, without a name. */
  private static boolean plain(StrategicGame game) {
    boolean plain = game.outcomes().size() == game.cells().size();
    for (int c = 0; plain && c < game.cells().size(); c++) {
      plain = game.cells().get(c) == c + 1 && game.outcomes().get(c).name().isEmpty();
    }
    return plain;
  }

  private static String numbers(List<BigFraction> numbers, String between) {
    return numbers.stream().map(Numbers::text).collect(Collectors.joining(between));
  }

  private static String list(List<String> texts) {
    return texts.stream().map(GambitWriter::quoted).collect(Collectors.joining(" ", "{ ", " }"));
  }

  /** A backslash is doubled only where it would be read as the beginning of an escape. */
  private static String quoted(String text) {
    StringBuilder quoted = new StringBuilder("\"");
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean last = i + 1 == text.length();
      boolean escape =
          c == '\\' && (last || text.charAt(i + 1) == '\\' || text.charAt(i + 1) == '"');
      quoted.append(c == '"' || escape ? "\\" : "").append(c);
    }
    return quoted.append('"').toString();
  }
}
