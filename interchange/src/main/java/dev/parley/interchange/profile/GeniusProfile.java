package dev.parley.interchange.profile;

import dev.parley.interchange.profile.Profiles.Profile;
import dev.parley.interchange.profile.Profiles.Topic;
import dev.parley.interchange.source.FaultCode;
import dev.parley.interchange.source.Faults;
import dev.parley.interchange.source.XmlElement;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.commons.numbers.fraction.BigFraction;

/**
 * Reads one profile of Genius. A discrete evaluation is divided by the greatest of its issue where
 * that exceeds 1, as Genius 10 does; functions of numbers are cut off at 0 and 1; weights are
 * divided by their sum; the reservation value is a utility from 0 to 1.
 */
final class GeniusProfile {
  private final List<Topic> topics;
  private final Faults faults;
  private final Set<String> losses;

  GeniusProfile(List<Topic> topics, Faults faults, Set<String> losses) {
    this.topics = topics;
    this.faults = faults;
    this.losses = losses;
  }

  Profile read(XmlElement space, String name) {
    Map<String, XmlElement> issues = new HashMap<>();
    for (XmlElement issue : GeniusTree.elements(space, "issue")) {
      issues.put(issue.attribute("name").orElse("").strip(), issue);
    }
    Map<String, XmlElement> weights = weights(space);
    List<BigFraction> weightList = new ArrayList<>();
    List<List<BigFraction>> values = new ArrayList<>();
    for (Topic topic : topics) {
      XmlElement issue = issues.get(topic.name());
      if (issue == null) {
        faults.add(
            FaultCode.DISAGREEMENT,
            space.at(),
            "the profile lacks the issue `" + topic.name() + "` of the domain",
            "take a profile of this domain");
        return nothing(name);
      }
      weightList.add(weight(issue, weights, topic.name()));
      boolean discrete = GeniusTree.kind(issue).equals("discrete");
      values.add(discrete ? discrete(issue, topic) : numbers(issue, topic));
    }
    if (faults.none() && weightList.stream().allMatch(w -> w.signum() == 0)) {
      faults.add(FaultCode.BAD_VALUE, space.at(), "all weights are 0", "give an issue a weight");
    }
    discount(space, name);
    BigFraction sum = weightList.stream().reduce(BigFraction.ZERO, BigFraction::add);
    String note =
        "From "
            + space.at().file().name()
            + "; evaluations divided by their issue's greatest"
            + (sum.equals(BigFraction.ONE) ? "" : ", weights by their sum");
    return new Profile(
        name,
        space.attribute("party"),
        weightList,
        values,
        reservation(space),
        note,
        reservationNote(space));
  }

  private static Profile nothing(String name) {
    return new Profile(name, Optional.empty(), List.of(), List.of(), BigFraction.ZERO, "", "");
  }

  private static Map<String, XmlElement> weights(XmlElement space) {
    Map<String, XmlElement> weights = new HashMap<>();
    for (XmlElement weight : GeniusTree.elements(space, "weight")) {
      weight.attribute("value").ifPresent(_ -> weights.put(index(weight), weight));
    }
    return weights;
  }

  private static String index(XmlElement element) {
    return element.attribute("index").orElse("");
  }

  private BigFraction weight(XmlElement issue, Map<String, XmlElement> weights, String name) {
    XmlElement stated = weights.get(index(issue));
    if (stated == null) {
      faults.add(
          FaultCode.MISSING,
          issue.at(),
          "the issue `" + name + "` has no weight",
          "<weight index=\"" + issue.attribute("index").orElse("1") + "\" value=\"0\"/>");
      return BigFraction.ZERO;
    }
    // A bad number is reported once, and is not missing as well.
    BigFraction weight = number(stated, "value").orElse(BigFraction.ZERO);
    if (weight.signum() < 0) {
      faults.add(
          FaultCode.BAD_VALUE,
          stated.place("value"),
          "the weight of `" + name + "` is negative: " + stated.attribute("value").orElse(""),
          "0 or more");
    }
    return weight;
  }

  private List<BigFraction> discrete(XmlElement issue, Topic topic) {
    Map<String, BigFraction> evaluations = new HashMap<>();
    Map<String, XmlElement> items = new HashMap<>();
    for (XmlElement item : issue.all("item")) {
      if (item.attribute("evaluation").isPresent()) {
        // A bad number has been reported and is not missing as well.
        BigFraction evaluation = number(item, "evaluation").orElse(BigFraction.ZERO);
        evaluations.put(item.attribute("value").orElse("").strip(), evaluation);
        items.put(item.attribute("value").orElse("").strip(), item);
      }
    }
    List<BigFraction> values = new ArrayList<>();
    for (String choice : topic.names()) {
      BigFraction value = evaluations.get(choice);
      if (value == null || value.signum() < 0) {
        faults.add(
            value == null ? FaultCode.DISAGREEMENT : FaultCode.BAD_VALUE,
            value == null ? issue.at() : items.getOrDefault(choice, issue).place("evaluation"),
            (value == null ? "there is no evaluation of `" : "there is a negative evaluation of `")
                + choice
                + "` in `"
                + topic.name()
                + "`",
            "give every item of the domain an evaluation from 0 up");
        return List.of();
      }
      values.add(value);
    }
    BigFraction greatest = values.stream().reduce(BigFraction.ZERO, Fractions::max);
    return greatest.compareTo(BigFraction.ONE) > 0
        ? values.stream().map(v -> v.divide(greatest)).toList()
        : values;
  }

  private List<BigFraction> numbers(XmlElement issue, Topic topic) {
    Optional<XmlElement> evaluator = issue.first("evaluator");
    if (evaluator.isEmpty()) {
      faults.add(
          FaultCode.MISSING,
          issue.at(),
          "the issue `" + topic.name() + "` has no evaluator",
          "<evaluator ftype=\"linear\" offset=\"0\" slope=\"0.1\"/>");
      return List.of();
    }
    GeniusFunction function = new GeniusFunction(evaluator.get(), faults);
    BigFraction first = Fractions.of(new BigDecimal(topic.names().getFirst()));
    return topic.names().stream()
        .map(n -> function.at(Fractions.of(new BigDecimal(n)), first))
        .toList();
  }

  private void discount(XmlElement space, String name) {
    GeniusTree.elements(space, "discount_factor").stream()
        .flatMap(d -> d.attribute("value").stream())
        .filter(v -> !Fractions.parse(v).equals(Optional.of(BigFraction.ONE)))
        .findFirst()
        .ifPresent(v -> losses.add("the discount factor " + v + " of " + name));
  }

  private BigFraction reservation(XmlElement space) {
    Optional<XmlElement> reservation =
        GeniusTree.elements(space, "reservation").stream().findFirst();
    BigFraction value = reservation.flatMap(r -> number(r, "value")).orElse(BigFraction.ZERO);
    if (value.compareTo(BigFraction.ONE) > 0) {
      faults.add(
          FaultCode.BAD_VALUE,
          reservation.orElse(space).place("value"),
          "the reservation value is above 1, the greatest utility",
          "0 to 1");
    }
    return Fractions.max(BigFraction.ZERO, Fractions.min(BigFraction.ONE, value));
  }

  private static String reservationNote(XmlElement space) {
    return GeniusTree.elements(space, "reservation").stream()
        .flatMap(r -> r.attribute("value").stream())
        .findFirst()
        .map(v ->
            "the file's reservation value "
                + v
                + (v.startsWith("-") ? ", no utility is below 0" : ""))
        .orElse("the file states no reservation value");
  }

  private Optional<BigFraction> number(XmlElement element, String attribute) {
    return GeniusFunction.number(element, attribute, faults);
  }
}
