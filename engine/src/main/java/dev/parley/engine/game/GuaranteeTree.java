package dev.parley.engine.game;

import dev.parley.engine.CannotCompute;
import dev.parley.engine.game.ExtensiveGame.Event;
import dev.parley.engine.game.ExtensiveGame.InformationSet;
import dev.parley.engine.game.ExtensiveGame.Node;
import dev.parley.engine.scenario.Scenario;
import dev.parley.model.Guarantee;
import dev.parley.model.Guarantee.Guarantor;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.numbers.fraction.BigFraction;

/**
 * The three stages of a guarantee as a tree: the challenger attacks or refrains, the protégé
 * resists or yields, and the guarantors, each knowing its own cost of fighting and no other's,
 * honour or renege (design, section 8; with finite types and λ in place of logistic shocks:
 * Signorino and Tarar 2006).
 *
 * <p>Chance draws the guarantors' types first, so that challenger and protégé do not see them.
 * Payoffs are those of section 8 at the numbers of a scenario: 0 for everybody without an attack,
 * and the expectation over whether the attack fails. A protégé without a stated value always
 * resists.
 */
public final class GuaranteeTree {
  private static final long MOST_NODES = 50_000;

  /** Where a case states no noise: the scale that section 8 assumes. */
  private static final BigFraction USUAL_NOISE = BigFraction.of(10);

  private final GuaranteeStakes stakes;
  private final List<List<Type>> types;
  private final List<Event> events = new ArrayList<>();
  private final List<InformationSet> sets = new ArrayList<>();
  private final List<Outcome> outcomes = new ArrayList<>();
  private final List<Node> nodes = new ArrayList<>();

  private GuaranteeTree(GuaranteeStakes stakes, List<List<Type>> types) {
    this.stakes = stakes;
    this.types = types;
  }

  /**
   * One way in which a guarantor may be made.
   *
   * @param fight its cost of fighting, in points of its own
   */
  public record Type(String name, BigFraction probability, BigFraction fight) {}

  /**
   * The tree, with players challenger, protégé, and the guarantors in their order.
   *
   * @param types for each guarantor at least one; their probabilities sum to 1
   * @throws CannotCompute if the tree would have more than 50,000 nodes
   */
  public static ExtensiveGame of(Guarantee guarantee, Scenario scenario, List<List<Type>> types) {
    GuaranteeTree tree = new GuaranteeTree(new GuaranteeStakes(guarantee, scenario), types);
    if (types.size() != guarantee.guarantors().size()) {
      throw new IllegalArgumentException("types of " + types.size() + " guarantors");
    }
    tree.checkSize();
    tree.draw(new ArrayList<>());
    List<String> players = new ArrayList<>();
    players.add(guarantee.against().party());
    players.add(guarantee.protects().party());
    guarantee.guarantors().stream().map(Guarantor::party).forEach(players::add);
    return new ExtensiveGame(
        guarantee.id(), "", players, tree.events, tree.sets, tree.outcomes, tree.nodes);
  }

  /**
   * The tree with one type of each guarantor, or with those of {@link #cheapAndDear}.
   *
   * @param types 1 or 2
   */
  public static ExtensiveGame of(Guarantee guarantee, Scenario scenario, int types) {
    BigFraction noise =
        guarantee
            .noise()
            .flatMap(Guarantee.Noise::guarantor)
            .map(scenario::value)
            .orElse(USUAL_NOISE);
    List<List<Type>> all =
        guarantee.guarantors().stream()
            .map(g ->
                types == 1
                    ? List.of(new Type("", BigFraction.ONE, scenario.value(g.fight())))
                    : cheapAndDear(g, scenario, noise))
            .toList();
    return of(guarantee, scenario, all);
  }

  private void checkSize() {
    long size = 8;
    for (List<Type> own : types) {
      size *= 2L * own.size();
      if (size > MOST_NODES) {
        throw new CannotCompute(
            "the tree of this guarantee would have more than 50,000 nodes",
            List.of(),
            "fewer guarantors or fewer types");
      }
    }
  }

  /** Draws the type of the next guarantor, or goes on to the attack. */
  private void draw(List<Integer> drawn) {
    int guarantor = drawn.size();
    if (guarantor == types.size()) {
      attack(drawn);
      return;
    }
    List<Type> own = types.get(guarantor);
    if (own.size() > 1) {
      nodes.add(new Node.Chance("", event(guarantor), ExtensiveGame.NO_OUTCOME));
    }
    for (int t = 0; t < own.size(); t++) {
      List<Integer> more = new ArrayList<>(drawn);
      more.add(t);
      draw(more);
    }
  }

  private int event(int guarantor) {
    List<Type> own = types.get(guarantor);
    int number = guarantor + 1;
    for (int e = 0; e < events.size(); e++) {
      if (events.get(e).number() == number) {
        return e;
      }
    }
    events.add(
        new Event(
            number,
            "type of " + stakes.guarantor(guarantor),
            own.stream().map(Type::name).toList(),
            own.stream().map(Type::probability).toList()));
    return events.size() - 1;
  }

  private void attack(List<Integer> drawn) {
    decide(0, 1, "", List.of("attack", "refrain"));
    if (stakes.yields()) {
      decide(1, 1, "", List.of("resist", "yield"));
    }
    honour(drawn, new ArrayList<>());
    if (stakes.yields()) {
      end("yielded", stakes.yielded());
    }
    end("no attack", stakes.peace());
  }

  private void honour(List<Integer> drawn, List<Boolean> honoured) {
    int guarantor = honoured.size();
    if (guarantor == types.size()) {
      List<BigFraction> costs = new ArrayList<>();
      for (int g = 0; g < types.size(); g++) {
        costs.add(types.get(g).get(drawn.get(g)).fight());
      }
      end("", stakes.resisted(honoured, costs));
      return;
    }
    int type = drawn.get(guarantor);
    decide(
        guarantor + 2,
        type + 1,
        types.get(guarantor).get(type).name(),
        List.of("honour", "renege"));
    for (boolean honours : new boolean[] {true, false}) {
      List<Boolean> more = new ArrayList<>(honoured);
      more.add(honours);
      honour(drawn, more);
    }
  }

  private void decide(int player, int number, String name, List<String> actions) {
    InformationSet set = new InformationSet(player, number, name, actions);
    int at = sets.indexOf(set);
    if (at < 0) {
      at = sets.size();
      sets.add(set);
    }
    nodes.add(new Node.Decision("", at, ExtensiveGame.NO_OUTCOME));
  }

  private void end(String name, List<BigFraction> payoffs) {
    outcomes.add(new Outcome(outcomes.size() + 1, name, payoffs));
    nodes.add(new Node.Terminal("", outcomes.size() - 1));
  }

  /**
   * Two types of a guarantor with the same probability, at the quartiles of a logistic shock of the
   * guarantors' noise: its central cost of fighting less and plus noise × ln 3, to six decimals.
   */
  public static List<Type> cheapAndDear(Guarantor guarantor, Scenario scenario, BigFraction noise) {
    BigFraction half = BigFraction.of(1, 2);
    BigFraction spread = noise.multiply(BigFraction.of(1_098_612, 1_000_000));
    BigFraction fight = scenario.value(guarantor.fight());
    return List.of(
        new Type("cheap", half, fight.subtract(spread)), new Type("dear", half, fight.add(spread)));
  }
}
