package dev.parley.verify;

import dev.parley.model.Case;
import dev.parley.model.Guarantee;
import dev.parley.verify.document.Value;
import dev.parley.verify.world.CentralNumbers;
import dev.parley.verify.world.PromiseNumbers;
import dev.parley.verify.world.PromiseNumbers.Prospect;
import dev.parley.verify.world.Unverifiable;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.commons.numbers.fraction.BigFraction;

/**
 * The equilibria that a certificate carries: each is checked to be one, and not that no other
 * deters less.
 */
final class Promises {
  /** How far a credibility may be from the reply to the others'. */
  static final double TOLERANCE = 1e-9;

  private static final int NODES = 32;
  private static final long GRID = 1_000_000;

  private final Case negotiation;
  private final Value certificate;
  private final CentralNumbers numbers;
  private final Map<String, BigFraction> replaced;
  private final Map<String, Least> known = new HashMap<>();

  Promises(Case negotiation, Value certificate) {
    this(negotiation, certificate, Map.of());
  }

  /**
   * @param replaced numbers that are not at their centre, by path
   */
  Promises(Case negotiation, Value certificate, Map<String, BigFraction> replaced) {
    this.negotiation = negotiation;
    this.certificate = certificate;
    this.replaced = Map.copyOf(replaced);
    numbers = new CentralNumbers(negotiation, this::worth, replaced);
  }

  /** What the equilibrium says, averaged over the climate. */
  record Least(PromiseNumbers numbers, List<Double> credibility, Prospect prospect) {}

  /** One value of the common shock. */
  private record Node(double shock, double weight, List<Double> credibility) {}

  CentralNumbers numbers() {
    return numbers;
  }

  /** The name under which what a promise is worth can be replaced. */
  static String tied(String promise) {
    return "credible(" + promise + ")";
  }

  /** What a promise is worth to a value that is tied to it: 100·P(deterred) to six decimals. */
  private BigFraction worth(String promise) {
    BigFraction instead = replaced.get(tied(promise));
    if (instead != null) {
      return instead;
    }
    double deterred = least(promise).prospect().deterred();
    return BigFraction.of((long) Math.rint(100 * deterred * GRID), GRID);
  }

  /**
   * The equilibrium of a promise.
   *
   * @throws Unverifiable where the certificate has none
   */
  Least least(String promise) {
    Least found = known.get(promise);
    if (found == null) {
      found = average(promise);
      known.put(promise, found);
    }
    return found;
  }

  private Guarantee guarantee(String promise) {
    return negotiation
        .guarantee(promise)
        .orElseThrow(() -> new Unverifiable("the case has no promise " + promise));
  }

  private Least average(String promise) {
    PromiseNumbers formulas = new PromiseNumbers(guarantee(promise), numbers);
    int guarantors = guarantee(promise).guarantors().size();
    double[] q = new double[guarantors];
    double[] sums = new double[5];
    for (Node node : nodes(promise)) {
      if (node.credibility().size() != guarantors) {
        throw new Unverifiable("the certificate's promise " + promise + " has other guarantors");
      }
      for (int j = 0; j < guarantors; j++) {
        q[j] += node.weight() * node.credibility().get(j);
      }
      Prospect prospect = formulas.prospect(node.credibility());
      sums[0] += node.weight() * prospect.attackFails();
      sums[1] += node.weight() * prospect.nobodyComes();
      sums[2] += node.weight() * prospect.resists();
      sums[3] += node.weight() * prospect.attackUtility();
      sums[4] += node.weight() * prospect.deterred();
    }
    List<Double> credibility = new ArrayList<>();
    for (double each : q) {
      credibility.add(each);
    }
    return new Least(
        formulas, credibility, new Prospect(sums[0], sums[1], sums[2], sums[3], sums[4]));
  }

  private List<Node> nodes(String promise) {
    Value listed =
        certificate
            .field("promises")
            .flatMap(p -> p.field(promise))
            .orElseThrow(() ->
                new Unverifiable("the certificate has no equilibrium of the promise " + promise));
    List<Node> nodes = new ArrayList<>();
    for (Value node : listed.items()) {
      List<Double> credibility = new ArrayList<>();
      for (Value each : node.field("credibility").map(Value::items).orElse(List.of())) {
        credibility.add(each.number().map(BigDecimal::doubleValue).orElse(Double.NaN));
      }
      nodes.add(new Node(number(node, "shock"), number(node, "weight"), credibility));
    }
    return nodes;
  }

  private static double number(Value node, String name) {
    return node.field(name).flatMap(Value::number).map(BigDecimal::doubleValue).orElse(Double.NaN);
  }

  /** Checks every promise that the certificate carries, and that it carries every promise. */
  void check(Comparison comparison) {
    for (Guarantee guarantee : negotiation.guarantees()) {
      String path = "certificate.promises." + guarantee.id();
      Optional<Value> carried = certificate.field("promises").flatMap(p -> p.field(guarantee.id()));
      Value listed = carried.orElse(certificate);
      List<Node> nodes = carried.isPresent() ? nodes(guarantee.id()) : List.of();
      PromiseNumbers formulas = new PromiseNumbers(guarantee, numbers);
      if (!shocks(nodes, formulas.climate())) {
        comparison.differ(path, listed, "the values of the common shock, with their weights");
        continue;
      }
      for (Node node : nodes) {
        if (!fixed(formulas, node, guarantee.guarantors().size())) {
          comparison.differ(path, listed, "credibilities that are best replies to each other");
          break;
        }
      }
    }
  }

  private static boolean fixed(PromiseNumbers formulas, Node node, int guarantors) {
    if (node.credibility().size() != guarantors) {
      return false;
    }
    List<Double> replies = formulas.replies(node.credibility(), node.shock());
    for (int j = 0; j < guarantors; j++) {
      // Written so that a credibility that is no number fails.
      if (!(Math.abs(replies.get(j) - node.credibility().get(j)) <= TOLERANCE)) {
        return false;
      }
    }
    return true;
  }

  /** One calm node without a climate; otherwise the Gauss–Hermite rule with 32 nodes. */
  private static boolean shocks(List<Node> nodes, double climate) {
    if (climate == 0) {
      return nodes.size() == 1 && nodes.getFirst().shock() == 0 && nodes.getFirst().weight() == 1;
    }
    double before = Double.NEGATIVE_INFINITY;
    for (Node node : nodes) {
      double z = node.shock() / climate;
      if (!(z > before) || !hermite(z, node.weight())) {
        return false;
      }
      before = z;
    }
    return nodes.size() == NODES;
  }

  /** Whether z is a root of the polynomial of degree 32 and the weight is that of its rule. */
  private static boolean hermite(double z, double weight) {
    double previous = 0;
    double current = 1;
    double sum = 0;
    for (int degree = 0; degree < NODES; degree++) {
      sum += current * current;
      double next =
          (z * current - StrictMath.sqrt(degree) * previous) / StrictMath.sqrt(degree + 1);
      previous = current;
      current = next;
    }
    // By Christoffel's identity the slope at a root is √32 times the polynomial below.
    double slope = StrictMath.sqrt(NODES) * previous;
    return Math.abs(current / slope) <= TOLERANCE && Math.abs(weight - 1 / sum) <= TOLERANCE;
  }
}
