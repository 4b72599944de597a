package dev.parley.interchange.profile;

import dev.parley.interchange.profile.Profiles.Profile;
import dev.parley.interchange.profile.Profiles.Topic;
import dev.parley.interchange.source.FaultCode;
import dev.parley.interchange.source.Faults;
import dev.parley.interchange.source.Tree;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.commons.numbers.fraction.BigFraction;

/**
 * Reads one linear additive utility function of NegMAS, u = b + Σᵢ wᵢ·fᵢ(vᵢ) on a scale of its own,
 * with the reserved value on the same scale. Where it does not lie in 0 to 1 as it stands, it is
 * moved and stretched to 0 to 1, which keeps the party's order, gains and dominance.
 */
final class NegmasFunction {
  private final List<Topic> topics;
  private final Faults faults;
  private final Shape shape;
  private final Set<String> losses;
  private final List<String> warnings = new ArrayList<>();

  NegmasFunction(List<Topic> topics, Faults faults, Set<String> losses) {
    this.topics = topics;
    this.faults = faults;
    this.shape = new Shape(faults);
    this.losses = losses;
  }

  Profile read(Tree.Entries function) {
    String name = NegmasReader.text(function, "name").orElse(function.at().file().stem());
    refuseOthers(function);
    List<BigFraction> weights = weights(function);
    List<List<BigFraction>> values = values(function);
    if (!faults.none()) {
      return new Profile(name, Optional.empty(), List.of(), List.of(), BigFraction.ZERO, "", "");
    }
    for (String key : List.of("discount", "discount_factor", "reserved_outcome")) {
      function.get(key).ifPresent(_ -> losses.add("`" + key + "` of " + name));
    }
    BigFraction bias =
        function.get("bias").flatMap(b -> shape.number(b, "`bias`")).orElse(BigFraction.ZERO);
    Scaled scaled = new Scaled(weights, values, bias);
    Profile profile = scaled.profile(function, name);
    // What is moved and stretched is divided by its width, whatever the weights sum to.
    if (scaled.asItStands) {
      warnings.addAll(WeightSums.warnings(List.of(profile), "NegMAS takes them as they stand"));
    }
    return profile;
  }

  /** What was read otherwise than NegMAS has it, in the functions so far. */
  List<String> warnings() {
    return List.copyOf(warnings);
  }

  private void refuseOthers(Tree.Entries function) {
    String type = NegmasReader.text(function, "type").orElse("LinearAdditiveUtilityFunction");
    if (!type.endsWith("LinearAdditiveUtilityFunction")
        && !type.endsWith("LinearUtilityFunction")) {
      shape.fault(
          FaultCode.UNSUPPORTED,
          function.get("type").orElse(function).at(),
          "utility functions of the type `" + type + "` are not read",
          "LinearAdditiveUtilityFunction");
      faults.check();
    }
  }

  private List<BigFraction> weights(Tree.Entries function) {
    Optional<Tree> stated = function.get("weights");
    if (stated.isEmpty()) {
      return topics.stream().map(_ -> BigFraction.of(1, topics.size())).toList();
    }
    List<BigFraction> weights = new ArrayList<>();
    if (stated.get() instanceof Tree.Entries byName) {
      for (Topic topic : topics) {
        shape.need(byName, topic.name(), "`weights`").ifPresent(w -> addWeight(w, weights));
      }
    } else {
      shape.list(stated.get(), "`weights`").ifPresent(l -> l.forEach(w -> addWeight(w, weights)));
    }
    if (faults.none() && weights.size() != topics.size()) {
      shape.fault(
          FaultCode.DISAGREEMENT,
          stated.get().at(),
          "there are " + weights.size() + " weights for " + topics.size() + " issues",
          "one weight for each issue of the domain");
    }
    return weights;
  }

  private void addWeight(Tree tree, List<BigFraction> weights) {
    BigFraction weight = shape.number(tree, "a weight").orElse(BigFraction.ZERO);
    if (weight.signum() < 0) {
      shape.fault(
          FaultCode.UNSUPPORTED,
          tree.at(),
          "a negative weight is not read",
          "turn the sign of the issue's values instead");
    }
    weights.add(weight);
  }

  private List<List<BigFraction>> values(Tree.Entries function) {
    Optional<Tree> stated = shape.need(function, "values", "the utility function");
    List<List<BigFraction>> values = new ArrayList<>();
    for (int i = 0; i < topics.size() && stated.isPresent(); i++) {
      Topic topic = topics.get(i);
      Optional<Tree> one = Optional.empty();
      if (stated.get() instanceof Tree.Entries byName) {
        one = shape.need(byName, topic.name(), "`values`");
      } else if (stated.get() instanceof Tree.Items items && i < items.list().size()) {
        one = Optional.of(items.list().get(i));
      } else {
        shape.fault(
            FaultCode.DISAGREEMENT,
            stated.get().at(),
            "`values` says nothing of the issue `" + topic.name() + "`",
            "one function for each issue of the domain");
        return values;
      }
      one.map(f -> new NegmasValues(topic, shape).read(f)).ifPresent(values::add);
    }
    return values;
  }

  /** The function on a scale from 0 to 1. */
  private final class Scaled {
    private final BigFraction low;
    private final BigFraction width;
    private final List<BigFraction> weights = new ArrayList<>();
    private final List<List<BigFraction>> values = new ArrayList<>();
    private final boolean asItStands;

    Scaled(List<BigFraction> stated, List<List<BigFraction>> raw, BigFraction bias) {
      BigFraction sum = stated.stream().reduce(BigFraction.ZERO, BigFraction::add);
      boolean unit =
          raw.stream()
              .flatMap(List::stream)
              .allMatch(v -> v.signum() >= 0 && v.compareTo(BigFraction.ONE) <= 0);
      asItStands = unit && bias.signum() == 0;
      BigFraction least = bias;
      BigFraction range = BigFraction.ZERO;
      for (int i = 0; i < stated.size(); i++) {
        BigFraction min = raw.get(i).stream().reduce(Fractions::min).orElse(BigFraction.ZERO);
        BigFraction max = raw.get(i).stream().reduce(Fractions::max).orElse(BigFraction.ZERO);
        BigFraction spread = max.subtract(min);
        least = least.add(stated.get(i).multiply(min));
        range = range.add(stated.get(i).multiply(spread));
        weights.add(asItStands ? stated.get(i) : stated.get(i).multiply(spread));
        boolean flat = spread.signum() == 0;
        values.add(
            raw.get(i).stream()
                .map(v -> asItStands ? v : flat ? BigFraction.ZERO : v.subtract(min).divide(spread))
                .toList());
      }
      low = asItStands ? BigFraction.ZERO : least;
      width = asItStands ? sum : range;
    }

    Profile profile(Tree.Entries function, String name) {
      if (width.signum() == 0) {
        shape.fault(
            FaultCode.BAD_VALUE,
            function.at(),
            "all packages have the same utility",
            "weights and values that differ");
        return new Profile(name, Optional.empty(), weights, values, BigFraction.ZERO, "", "");
      }
      if (Fractions.extreme(width)) {
        shape.fault(
            FaultCode.BAD_VALUE,
            function.get("weights").orElse(function).at(),
            "with these weights the utilities differ by more than 1e20, or by less than 1e-20",
            "weights that sum to 1");
      }
      Optional<Tree> stated = function.get("reserved_value");
      boolean none = stated.filter(r -> !Shape.minusInfinity(r)).isEmpty();
      boolean never = stated.filter(Shape::plusInfinity).isPresent();
      BigFraction reserved =
          none || never ? low : shape.number(stated.orElseThrow(), "`reserved_value`").orElse(low);
      BigFraction reservation = reserved.subtract(low).divide(width);
      if (never || reservation.compareTo(BigFraction.ONE) > 0) {
        shape.fault(
            FaultCode.BAD_VALUE,
            stated.orElse(function).at(),
            "the reserved value is above every utility, so no package would do",
            "a value that some package reaches");
      }
      String note = "From " + function.at().file().name();
      return new Profile(
          name,
          Optional.empty(),
          weights,
          values,
          Fractions.max(BigFraction.ZERO, Fractions.min(BigFraction.ONE, reservation)),
          asItStands
              ? note + (width.equals(BigFraction.ONE) ? "" : "; divided by the sum of the weights")
              : note + "; utilities moved and stretched so that they reach from 0 to 1",
          none
              ? "the file states no reserved value"
              : "the file's reserved value, on the same scale");
    }
  }
}
