package dev.parley.interchange.profile;

import dev.parley.interchange.profile.Profiles.Profile;
import dev.parley.interchange.profile.Profiles.Topic;
import dev.parley.interchange.source.FaultCode;
import dev.parley.interchange.source.Faults;
import dev.parley.interchange.source.Tree;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.commons.numbers.fraction.BigFraction;

/**
 * Reads one linear additive profile of GeniusWeb. Utilities of values lie in 0 to 1 and are not
 * divided by anything; weights sum to 1; the reservation is a bid, worth its own utility.
 */
final class GeniusWebProfile {
  private final List<Topic> topics;
  private final Faults faults;
  private final Shape shape;

  GeniusWebProfile(List<Topic> topics, Faults faults) {
    this.topics = topics;
    this.faults = faults;
    this.shape = new Shape(faults);
  }

  Profile read(Tree.Entries space) {
    String name =
        shape
            .need(space, "name", "the profile")
            .flatMap(n -> shape.scalar(n, "`name`"))
            .map(n -> n.text().strip())
            .orElse("party");
    List<BigFraction> weights = new ArrayList<>();
    List<List<BigFraction>> values = new ArrayList<>();
    Optional<Tree.Entries> stated = part(space, "issueWeights");
    Optional<Tree.Entries> utilities = part(space, "issueUtilities");
    for (Topic topic : topics) {
      weights.add(stated.map(w -> weight(w, topic)).orElse(BigFraction.ZERO));
      values.add(utilities.map(u -> utilities(u, topic)).orElse(List.of()));
    }
    BigFraction sum = weights.stream().reduce(BigFraction.ZERO, BigFraction::add);
    if (faults.none() && sum.signum() == 0) {
      shape.fault(FaultCode.BAD_VALUE, space.at(), "all weights are 0", "weights that sum to 1");
    }
    Optional<Tree> bid = space.get("reservationBid");
    BigFraction reservation =
        faults.none() && bid.isPresent()
            ? utility(bid.get(), weights, values).divide(sum)
            : BigFraction.ZERO;
    return new Profile(
        name,
        Optional.empty(),
        weights,
        values,
        reservation,
        "From "
            + space.at().file().name()
            + (sum.equals(BigFraction.ONE) ? "" : "; weights divided by their sum"),
        bid.isPresent()
            ? "the utility of the file's reservation bid"
            : "the file states no reservation bid");
  }

  private Optional<Tree.Entries> part(Tree.Entries space, String key) {
    return shape.need(space, key, "the profile").flatMap(p -> shape.object(p, "`" + key + "`"));
  }

  private BigFraction weight(Tree.Entries weights, Topic topic) {
    BigFraction weight =
        shape
            .need(weights, topic.name(), "`issueWeights`")
            .flatMap(w -> shape.number(w, "the weight of `" + topic.name() + "`"))
            .orElse(BigFraction.ZERO);
    if (weight.signum() < 0) {
      shape.fault(
          FaultCode.BAD_VALUE,
          weights.get(topic.name()).map(Tree::at).orElse(weights.at()),
          "the weight of `" + topic.name() + "` is negative",
          "0 or more");
    }
    return weight;
  }

  private List<BigFraction> utilities(Tree.Entries utilities, Topic topic) {
    Optional<Tree.Entries> issue =
        shape
            .need(utilities, topic.name(), "`issueUtilities`")
            .flatMap(i -> shape.object(i, "the utilities of `" + topic.name() + "`"));
    if (issue.isEmpty()) {
      return List.of();
    }
    Optional<Tree> discrete = either(issue.get(), "discreteutils", "DiscreteValueSetUtilities");
    Optional<Tree> numbers = either(issue.get(), "numberutils", "NumberValueSetUtilities");
    if (discrete.isPresent()) {
      return shape
          .object(discrete.get(), "the utilities of `" + topic.name() + "`")
          .flatMap(d -> shape.need(d, "valueUtilities", "the issue `" + topic.name() + "`"))
          .flatMap(v -> shape.object(v, "`valueUtilities`"))
          .map(v -> topic.names().stream().map(c -> value(v, c)).toList())
          .orElse(List.of());
    }
    if (numbers.isPresent() && topic.numbers()) {
      return shape
          .object(numbers.get(), "the utilities of `" + topic.name() + "`")
          .map(n -> line(n, topic))
          .orElse(List.of());
    }
    shape.fault(
        FaultCode.UNSUPPORTED,
        issue.get().at(),
        "the utilities of `" + topic.name() + "` are of a kind that is not read",
        "discreteutils, or numberutils for a range");
    return List.of();
  }

  private static Optional<Tree> either(Tree.Entries issue, String older, String newer) {
    return Stream.of(older, newer).flatMap(k -> issue.get(k).stream()).findFirst();
  }

  private BigFraction value(Tree.Entries values, String choice) {
    Optional<Tree> value = shape.need(values, choice, "`valueUtilities`");
    return value.map(v -> checked(v, "the utility of `" + choice + "`")).orElse(BigFraction.ZERO);
  }

  private BigFraction checked(Tree tree, String what) {
    BigFraction value = shape.number(tree, what).orElse(BigFraction.ZERO);
    if (value.signum() < 0 || value.compareTo(BigFraction.ONE) > 0) {
      shape.fault(FaultCode.BAD_VALUE, tree.at(), what + " lies outside of 0 to 1", "0 to 1");
    }
    return value;
  }

  private List<BigFraction> line(Tree.Entries numbers, Topic topic) {
    BigFraction lowValue = end(numbers, "lowValue", topic, false);
    BigFraction highValue = end(numbers, "highValue", topic, false);
    BigFraction low = end(numbers, "lowUtility", topic, true);
    BigFraction high = end(numbers, "highUtility", topic, true);
    if (lowValue.equals(highValue)) {
      shape.fault(
          FaultCode.BAD_VALUE,
          numbers.at(),
          "the two values of `" + topic.name() + "` are equal",
          "\"lowValue\": 0, \"highValue\": 10");
      return List.of();
    }
    BigFraction slope = high.subtract(low).divide(highValue.subtract(lowValue));
    return topic.names().stream()
        .map(n -> Fractions.of(new BigDecimal(n)).subtract(lowValue).multiply(slope).add(low))
        .map(u -> Fractions.max(BigFraction.ZERO, Fractions.min(BigFraction.ONE, u)))
        .toList();
  }

  private BigFraction end(Tree.Entries numbers, String key, Topic topic, boolean utility) {
    String what = "`" + key + "` of `" + topic.name() + "`";
    return shape
        .need(numbers, key, "the issue `" + topic.name() + "`")
        .map(n -> utility ? checked(n, what) : shape.number(n, what).orElse(BigFraction.ZERO))
        .orElse(BigFraction.ZERO);
  }

  private BigFraction utility(Tree bid, List<BigFraction> weights, List<List<BigFraction>> values) {
    Optional<Tree.Entries> chosen =
        shape
            .object(bid, "the reservation bid")
            .flatMap(b -> shape.need(b, "issuevalues", "the reservation bid"))
            .flatMap(b -> shape.object(b, "`issuevalues`"));
    BigFraction utility = BigFraction.ZERO;
    for (int i = 0; i < topics.size() && chosen.isPresent(); i++) {
      Topic topic = topics.get(i);
      Optional<Tree.Scalar> choice =
          shape
              .need(chosen.get(), topic.name(), "the reservation bid")
              .flatMap(c -> shape.scalar(c, "the bid on `" + topic.name() + "`"));
      if (choice.isEmpty()) {
        return utility;
      }
      int index = index(topic, choice.get().text().strip());
      if (index < 0) {
        shape.fault(
            FaultCode.DISAGREEMENT,
            choice.get().at(),
            "`" + choice.get().text() + "` is no value of `" + topic.name() + "`",
            "one of " + String.join(", ", topic.names().stream().limit(8).toList()));
        return utility;
      }
      utility = utility.add(weights.get(i).multiply(values.get(i).get(index)));
    }
    return utility;
  }

  private static int index(Topic topic, String choice) {
    int index = topic.names().indexOf(choice);
    return index < 0 && topic.numbers() && Fractions.parse(choice).isPresent()
        ? topic.names().indexOf(Levels.plain(choice))
        : index;
  }
}
