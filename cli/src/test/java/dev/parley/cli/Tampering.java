package dev.parley.cli;

import dev.parley.verify.document.DocumentReader;
import dev.parley.verify.document.Fingerprint;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Predicate;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Changes one leaf of a report's result, and seals the report anew, as a forger would. */
final class Tampering {
  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

  private final Random random;
  private final Predicate<String> spared;

  /**
   * @param spared paths of leaves that are left alone
   */
  Tampering(long seed, Predicate<String> spared) {
    random = new Random(seed);
    this.spared = spared;
  }

  /** A forged report, and what was changed in it. */
  record Forged(String json, String change) {}

  private record Leaf(String path, JsonNode value, JsonNode parent, String key) {}

  Forged forge(String report) {
    ObjectNode root = (ObjectNode) JsonMapper.shared().readTree(report);
    List<Leaf> leaves = new ArrayList<>();
    collect(root.get("result"), "result", leaves);
    Leaf leaf = leaves.get(random.nextInt(leaves.size()));
    JsonNode other = other(leaf.value(), leaves);
    if (leaf.parent() instanceof ObjectNode object) {
      object.set(leaf.key(), other);
    } else {
      ((ArrayNode) leaf.parent()).set(Integer.parseInt(leaf.key()), other);
    }
    ((ObjectNode) root.get("certificate")).put("fingerprint", seal(root));
    return new Forged(root.toString(), leaf.path() + ": " + leaf.value() + " -> " + other);
  }

  static String seal(ObjectNode root) {
    return Fingerprint.of(DocumentReader.read(root.toString()));
  }

  private void collect(JsonNode node, String path, List<Leaf> leaves) {
    if (node instanceof ObjectNode object) {
      for (Map.Entry<String, JsonNode> entry : object.properties()) {
        add(entry.getValue(), path + "." + entry.getKey(), object, entry.getKey(), leaves);
      }
    } else if (node instanceof ArrayNode array) {
      for (int i = 0; i < array.size(); i++) {
        add(array.get(i), path + "." + (i + 1), array, "" + i, leaves);
      }
    }
  }

  private void add(JsonNode value, String path, JsonNode parent, String key, List<Leaf> leaves) {
    if (value.isContainer()) {
      collect(value, path, leaves);
    } else if (!spared.test(path)) {
      leaves.add(new Leaf(path, value, parent, key));
    }
  }

  /** A value of the same kind that says something else; something for nothing. */
  private JsonNode other(JsonNode value, List<Leaf> leaves) {
    if (value.isBoolean()) {
      return NODES.booleanNode(!value.booleanValue());
    }
    if (value.isNumber()) {
      BigDecimal number = value.decimalValue();
      BigDecimal change =
          number.stripTrailingZeros().scale() <= 0 && random.nextBoolean()
              ? BigDecimal.ONE
              : new BigDecimal(List.of("0.001", "0.5", "12.5", "-3").get(random.nextInt(4)));
      return NODES.numberNode(number.add(change));
    }
    if (value.isNull()) {
      return random.nextBoolean() ? NODES.numberNode(7) : NODES.stringNode("pa");
    }
    List<String> texts =
        leaves.stream()
            .map(Leaf::value)
            .filter(v -> v.isString() && !v.equals(value))
            .map(JsonNode::stringValue)
            .distinct()
            .toList();
    return NODES.stringNode(
        texts.isEmpty() ? value.stringValue() + "x" : texts.get(random.nextInt(texts.size())));
  }
}
