package dev.parley.interchange.profile;

import dev.parley.interchange.profile.Profiles.Topic;
import dev.parley.interchange.source.FaultCode;
import dev.parley.interchange.source.Tree;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.apache.commons.numbers.fraction.BigFraction;

/** Reads the value function of one issue: a table, or a straight line. */
final class NegmasValues {
  private final Topic topic;
  private final Shape shape;

  NegmasValues(Topic topic, Shape shape) {
    this.topic = topic;
    this.shape = shape;
  }

  List<BigFraction> read(Tree tree) {
    Optional<Tree.Entries> function = shape.object(tree, "the values of `" + topic.name() + "`");
    if (function.isEmpty()) {
      return List.of();
    }
    String type = NegmasReader.text(function.get(), "type").orElse("TableFun");
    String kind = type.substring(type.lastIndexOf('.') + 1);
    return switch (kind) {
      case "TableFun" -> table(function.get());
      case "LinearFun" -> line(function.get(), number(function.get(), "slope"), BigFraction.ZERO);
      case "AffineFun" ->
          line(function.get(), number(function.get(), "slope"), bias(function.get()));
      case "IdentityFun" -> line(function.get(), BigFraction.ONE, BigFraction.ZERO);
      case "ConstFun" -> topic.names().stream().map(_ -> bias(function.get())).toList();
      default -> {
        shape.fault(
            FaultCode.UNSUPPORTED,
            function.get().get("type").orElse(tree).at(),
            "value functions of the type `" + kind + "` are not read",
            "TableFun, AffineFun, LinearFun, IdentityFun or ConstFun");
        yield List.of();
      }
    };
  }

  private List<BigFraction> table(Tree.Entries function) {
    Optional<Tree.Entries> mapping =
        function.get("mapping").isPresent()
            ? shape.object(function.get("mapping").orElseThrow(), "`mapping`")
            : function.get("type").isPresent()
                ? shape
                    .need(function, "mapping", "the table")
                    .flatMap(m -> shape.object(m, "`mapping`"))
                : Optional.of(function);
    // YAML keys may be written as 1 or 1.0, as the program pleases.
    Map<String, Tree> byChoice = new TreeMap<>();
    mapping
        .map(Tree.Entries::map)
        .orElse(Map.of())
        .forEach((k, v) -> byChoice.put(normal(k), v.value()));
    List<BigFraction> values = new ArrayList<>();
    for (String choice : topic.names()) {
      Tree value = byChoice.get(normal(choice));
      if (value == null) {
        shape.fault(
            FaultCode.DISAGREEMENT,
            function.at(),
            "the values of `" + topic.name() + "` leave out `" + choice + "`",
            "map every value of the issue");
        return values;
      }
      values.add(shape.number(value, "the value of `" + choice + "`").orElse(BigFraction.ZERO));
    }
    return values;
  }

  private static String normal(String key) {
    String text = key.strip();
    return Fractions.parse(text).isPresent() ? Levels.plain(text) : text;
  }

  private List<BigFraction> line(Tree.Entries function, BigFraction slope, BigFraction bias) {
    List<BigFraction> values = new ArrayList<>();
    for (String choice : topic.names()) {
      Optional<BigFraction> x = Fractions.parse(choice);
      if (x.isEmpty()) {
        shape.fault(
            FaultCode.DISAGREEMENT,
            function.at(),
            "a line needs numbers, but `" + choice + "` of `" + topic.name() + "` is none",
            "use a TableFun");
        return values;
      }
      values.add(x.get().multiply(slope).add(bias));
    }
    return values;
  }

  private BigFraction number(Tree.Entries function, String key) {
    return shape
        .need(function, key, "the value function")
        .flatMap(n -> shape.number(n, "`" + key + "`"))
        .orElse(BigFraction.ZERO);
  }

  private BigFraction bias(Tree.Entries function) {
    return function.get("bias").flatMap(b -> shape.number(b, "`bias`")).orElse(BigFraction.ZERO);
  }
}
