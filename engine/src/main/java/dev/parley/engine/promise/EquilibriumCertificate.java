package dev.parley.engine.promise;

import dev.parley.model.Guarantee;
import java.util.ArrayList;
import java.util.List;

/**
 * The equilibrium that a promise's one number comes from, in full digits, so that others can check
 * that it is one.
 *
 * @param promise its id
 * @param guarantors who the credibilities belong to
 * @param nodes one without a climate; otherwise one per value of the common shock
 */
public record EquilibriumCertificate(String promise, List<String> guarantors, List<Node> nodes) {
  public EquilibriumCertificate {
    guarantors = List.copyOf(guarantors);
    nodes = List.copyOf(nodes);
  }

  /**
   * The least equilibrium under one value of the common shock.
   *
   * @param shock in points
   * @param weight of this value in the expectation; the weights sum to 1
   * @param credibility in the guarantors' order
   */
  public record Node(double shock, double weight, List<Double> credibility) {
    public Node {
      credibility = List.copyOf(credibility);
    }
  }

  /** That of a promise in a scenario. */
  public static EquilibriumCertificate of(Guarantee guarantee, Promise numbers) {
    List<PromiseGame.Node> solved = PromiseGame.nodes(numbers);
    List<Node> nodes = new ArrayList<>();
    for (int i = 0; i < solved.size(); i++) {
      PromiseGame.Node node = solved.get(i);
      double shock = numbers.climate() == 0 ? 0 : numbers.climate() * GaussHermite.RULE.node(i);
      nodes.add(new Node(shock, node.weight(), Prospect.boxed(node.q())));
    }
    return new EquilibriumCertificate(
        guarantee.id(),
        numbers.guarantors().stream().map(Promise.Guarantor::party).toList(),
        nodes);
  }
}
