package dev.parley.report.wording;

import dev.parley.engine.game.Analysis;
import dev.parley.engine.game.Answer;
import dev.parley.engine.game.Answer.Extent;
import dev.parley.engine.game.Equilibrium;
import dev.parley.engine.game.ExtensiveGame;
import dev.parley.engine.game.Labels;
import dev.parley.engine.game.Labels.Part;
import dev.parley.engine.game.Method;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.commons.numbers.fraction.BigFraction;

/** Says what was found in a game, for readers who know no game theory. */
public final class GameWords {
  private static final int LONGEST_FRACTION = 13;
  private static final int DECIMALS = 6;

  /** A profile of more parts is not read by anybody. */
  private static final int MOST_PARTS = 24;

  private final Analysis analysis;

  /** Players who have several information sets. */
  private final Set<String> several = new HashSet<>();

  public GameWords(Analysis analysis) {
    this.analysis = analysis;
    if (analysis.game() instanceof ExtensiveGame tree) {
      Set<Integer> seen = new HashSet<>();
      List<String> players = Labels.players(tree);
      tree.informationSets().stream()
          .map(ExtensiveGame.InformationSet::player)
          .filter(p -> !seen.add(p))
          .forEach(p -> several.add(players.get(p)));
    }
  }

  /** What a method is called. */
  public static String method(Method method) {
    return switch (method) {
      case BACKWARD_INDUCTION -> "Reasoning from the end";
      case PURE -> "Equilibria without mixing";
      case LEMKE_HOWSON -> "One equilibrium by Lemke and Howson";
      case EXTREME -> "Equilibria with and without mixing";
      case AGENT_RESPONSE -> "Quantal response, each place by itself";
      case RESPONSE -> "Quantal response, whole plans";
      case LIMIT -> "Where quantal response leads";
    };
  }

  /** How many there are, and whether these are all. */
  public static String extent(Answer answer) {
    int size = answer.equilibria().size();
    return switch (answer.extent()) {
      case ALL -> count(size) + ": all there are.";
      case ALL_PURE -> count(size) + ": all in which nobody mixes; mixed ones may exist.";
      case ALL_SUBGAME_PERFECT ->
          count(size)
              + ": all without mixing that hold in every part of the tree"
              + (size == 1 ? "; there is no tie." : "; ties make several.");
      case ALL_SEQUENTIAL ->
          count(size)
              + ": all sequential ones without mixing"
              + (size == 1 ? "; there is no tie." : "; ties make several.");
      case ALL_EXTREME ->
          count(size)
              + " that are extreme: every other one mixes some of these"
              + dash(answer)
              + ".";
      case SOME -> "One equilibrium; others may exist" + dash(answer) + ".";
      case CUT -> "More than " + count(size) + "; these are the first.";
      case BRANCH -> "How players respond who err the less the more it costs" + dash(answer) + ".";
      case NOT_COMPUTED -> "Not computed: " + answer.note() + ".";
    };
  }

  private static String dash(Answer answer) {
    return answer.note().isEmpty() ? "" : " (" + answer.note() + ")";
  }

  private static String count(int size) {
    return size == 0 ? "None" : Words.number(size, "equilibrium", "equilibria");
  }

  /** Who does what; what is not played is left out. */
  public String profile(Equilibrium found) {
    List<Part> parts = analysis.parts(found.profile());
    List<String> texts = new ArrayList<>();
    int shown = Math.min(parts.size(), MOST_PARTS);
    for (int i = 0; i < shown; i++) {
      Part part = parts.get(i);
      texts.add(where(part) + ": " + mixture(part.actions(), found.profile().parts().get(i)));
    }
    if (shown < parts.size()) {
      texts.add("and " + (parts.size() - shown) + " more places, which --json shows");
    }
    return texts.isEmpty() ? "nobody has a choice" : String.join("; ", texts);
  }

  /** A player, and where it has several information sets the one that is meant. */
  private String where(Part part) {
    return several.contains(part.player()) && !part.set().isEmpty()
        ? part.player() + " at " + part.set()
        : part.player();
  }

  private static String mixture(List<String> actions, List<BigFraction> weights) {
    List<String> played = new ArrayList<>();
    for (int a = 0; a < weights.size(); a++) {
      if (weights.get(a).equals(BigFraction.ONE)) {
        return actions.get(a);
      }
      if (weights.get(a).signum() > 0) {
        played.add(actions.get(a) + " " + number(weights.get(a)));
      }
    }
    return String.join(", ", played);
  }

  /** What it is worth to each player. */
  public String payoffs(Equilibrium found) {
    List<String> players = Labels.players(analysis.game());
    List<String> texts = new ArrayList<>();
    for (int p = 0; p < players.size(); p++) {
      texts.add(players.get(p) + " " + number(found.verdict().payoffs().get(p)));
    }
    return String.join(", ", texts);
  }

  /** What the checker says. */
  public String regret(Equilibrium found) {
    BigFraction regret = found.verdict().regret();
    return regret.signum() == 0
        ? "Nobody would gain by doing otherwise while the others keep to it (regret 0, exact)."
        : "The most that anybody would gain by doing otherwise while the others keep to it: "
            + number(regret)
            + ".";
  }

  /** Whether threats and promises off the path would be carried out. */
  public Optional<String> sequential(Equilibrium found) {
    if (analysis.traits().isEmpty()
        || found.verdict().regret().signum() != 0
        || found.verdict().setRegrets().isEmpty()) {
      return Optional.empty();
    }
    List<Part> parts = analysis.parts(found.profile());
    List<String> broken = new ArrayList<>();
    for (int s = 0; s < parts.size(); s++) {
      Optional<BigFraction> regret = found.verdict().setRegrets().get(s);
      if (regret.filter(r -> r.signum() > 0).isPresent()) {
        broken.add(
            "%s (it would gain %s)".formatted(where(parts.get(s)), number(regret.orElseThrow())));
      }
    }
    if (!broken.isEmpty()) {
      return Optional.of(
          "It rests on what would not be done if it came to it: "
              + Words.list(first(broken), "and")
              + ".");
    }
    return found.verdict().judgedEverywhere()
        ? Optional.empty()
        : Optional.of(
            "Places that are not reached depend on beliefs that nothing in the play fixes.");
  }

  private static List<String> first(List<String> all) {
    List<String> first = new ArrayList<>(all.subList(0, Math.min(all.size(), MOST_PARTS)));
    if (first.size() < all.size()) {
      first.add((all.size() - first.size()) + " more");
    }
    return first;
  }

  /** The certificate of reasoning from the end. */
  public Optional<String> margins(Equilibrium found) {
    List<Part> parts = analysis.parts(found.profile());
    Optional<Integer> closest = Optional.empty();
    for (int s = 0; s < found.margins().size(); s++) {
      int at = s;
      if (found.margins().get(s).isPresent()
          && closest.filter(c -> margin(found, c).compareTo(margin(found, at)) <= 0).isEmpty()) {
        closest = Optional.of(s);
      }
    }
    return closest.map(c ->
        "Each choice is best where it is made, given what follows; closest is %s, by %s."
            .formatted(where(parts.get(c)), number(margin(found, c))));
  }

  private static BigFraction margin(Equilibrium found, int set) {
    return found.margins().get(set).orElseThrow();
  }

  /** What may change without leaving equilibrium. */
  public List<String> rooms(Equilibrium found) {
    List<String> players = Labels.players(analysis.game());
    return found.rooms().stream()
        .map(r ->
            r.most().equals(BigFraction.ONE)
                ? "%s alone may as well play “%s”".formatted(players.get(r.player()), r.strategy())
                : "%s alone may play “%s” with probability up to %s"
                    .formatted(players.get(r.player()), r.strategy(), number(r.most())))
        .toList();
  }

  /** λ and how well its equations are solved. */
  public static Optional<String> response(Equilibrium found) {
    return found
        .response()
        .map(r -> "λ = %s, residual %s".formatted(plain(r.lambda()), small(r.residual())));
  }

  private static String small(double number) {
    return number == 0 ? "0" : new BigDecimal(number).round(new MathContext(1)).toString();
  }

  private static String plain(double number) {
    BigDecimal exact = BigDecimal.valueOf(number);
    return exact.signum() == 0 ? "0" : exact.stripTrailingZeros().toPlainString();
  }

  /** Numbers of a list of payoffs. */
  public static String numbers(List<BigFraction> numbers) {
    return numbers.stream().map(GameWords::number).collect(Collectors.joining(", "));
  }

  /** A short fraction as it is, anything else to six decimals. */
  public static String number(BigFraction number) {
    String fraction = number.toString().replace(" ", "").replace('-', '−');
    if (fraction.length() <= LONGEST_FRACTION) {
      return fraction;
    }
    BigDecimal rounded = number.bigDecimalValue(DECIMALS, RoundingMode.HALF_UP);
    if (rounded.signum() == 0) {
      return number.signum() > 0 ? "almost 0" : "just below 0";
    }
    String text = rounded.stripTrailingZeros().toPlainString();
    return (text.equals("1") ? "almost 1" : text).replace('-', '−');
  }

  /** Whether a method has anything to show. */
  public static boolean computed(Answer answer) {
    return answer.extent() != Extent.NOT_COMPUTED;
  }
}
