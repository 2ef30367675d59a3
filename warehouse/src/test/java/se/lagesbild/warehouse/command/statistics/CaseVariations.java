package se.lagesbild.warehouse.command.statistics;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.NumericNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.Collectors;

/** Other cases made from a case: few events, none, many, constant, missing and short ones. */
final class CaseVariations {
  /** Fields whose numbers are about events, and not about when, where or how they were counted. */
  private static final Set<String> ABOUT_EVENTS =
      Set.of(
          "counts",
          "y",
          "values",
          "train",
          "test",
          "gaps",
          "observed",
          "predicted",
          "counts1",
          "counts2",
          "events0",
          "events1",
          "count",
          "count1",
          "count2",
          "treatedPre",
          "treatedPost",
          "controlPre",
          "controlPost",
          "bufferPre",
          "bufferPost",
          "x",
          "p");

  /** Fields that hold such numbers, by names of their own. */
  private static final Set<String> HOLDING_EVENTS = Set.of("before", "after");

  private CaseVariations() {}

  /** The case as it is, and others with the same form, by what was done with them. */
  static Map<String, JsonNode> of(JsonNode tree) {
    Map<String, JsonNode> variations = new LinkedHashMap<>();
    variations.put("as it is", tree);
    variations.put("a twentieth", changed(tree, value -> Math.rint(value * 0.05)));
    variations.put("a tenth", changed(tree, value -> value / 10));
    variations.put("ten thousand times", changed(tree, value -> Math.rint(value * 10_000)));
    variations.put("zeros", changed(tree, value -> 0));
    variations.put("ones", changed(tree, value -> 1));
    variations.put("threes", changed(tree, value -> 3));
    variations.put("the last large", changedLast(tree, value -> Math.rint(value * 10 + 20)));
    variations.put("the last 0", changedLast(tree, value -> 0));
    variations.put("the last missing", changedLast(tree, value -> Double.NaN));
    variations.put("all missing", changed(tree, value -> Double.NaN));
    variations.put("five values", shortened(tree, 5));
    variations.put("twenty values", shortened(tree, 20));
    return variations;
  }

  private static JsonNode changed(JsonNode tree, DoubleUnaryOperator change) {
    return varied(tree, change, false);
  }

  private static JsonNode changedLast(JsonNode tree, DoubleUnaryOperator change) {
    return varied(tree, change, true);
  }

  private static JsonNode shortened(JsonNode tree, int length) {
    JsonNode copy = tree.deepCopy();
    for (String field : ABOUT_EVENTS) {
      if (copy.path("input").path(field) instanceof ArrayNode array) {
        while (array.size() > length) {
          array.remove(array.size() - 1);
        }
      }
    }
    return copy;
  }

  private static JsonNode varied(JsonNode tree, DoubleUnaryOperator change, boolean onlyLast) {
    ObjectNode copy = tree.deepCopy();
    ObjectNode input = (ObjectNode) copy.path("input");
    vary(input, change, onlyLast, ABOUT_EVENTS);
    for (String holder : HOLDING_EVENTS) {
      if (input.path(holder) instanceof ObjectNode within) {
        vary(within, change, onlyLast, names(within));
      } else {
        vary(input, change, onlyLast, Set.of(holder));
      }
    }
    return copy;
  }

  private static Set<String> names(ObjectNode object) {
    return object.properties().stream().map(Map.Entry::getKey).collect(Collectors.toSet());
  }

  private static void vary(
      ObjectNode object, DoubleUnaryOperator change, boolean onlyLast, Set<String> fields) {
    for (String field : fields) {
      JsonNode now = object.path(field);
      if (now instanceof ArrayNode array) {
        for (int at = onlyLast ? Math.max(0, array.size() - 1) : 0; at < array.size(); at++) {
          array.set(at, number(array.get(at), change));
        }
      } else if (now.isNumber()) {
        object.set(field, number(now, change));
      }
    }
  }

  private static JsonNode number(JsonNode node, DoubleUnaryOperator change) {
    if (!(node instanceof NumericNode)) {
      return node;
    }
    double value = change.applyAsDouble(node.doubleValue());
    return Double.isNaN(value) ? NullNode.instance : JsonNodeFactory.instance.numberNode(value);
  }
}
