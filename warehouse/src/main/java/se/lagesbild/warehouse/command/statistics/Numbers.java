package se.lagesbild.warehouse.command.statistics;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** Named numbers for JSON, where what is not available is null. */
final class Numbers {
  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
  private final ObjectNode object = NODES.objectNode();

  /** Numbers of which each is null where it is NaN. */
  Numbers withAvailable(String name, double[] values) {
    ArrayNode array = NODES.arrayNode();
    for (double value : values) {
      array.add(Double.isNaN(value) ? NODES.nullNode() : node(value));
    }
    object.set(name, array);
    return this;
  }

  JsonNode tree() {
    return object;
  }

  private static JsonNode node(double value) {
    boolean whole = value == Math.rint(value) && Math.abs(value) < 1e15;
    return whole ? NODES.numberNode((long) value) : NODES.numberNode(value);
  }
}
