package se.lagesbild.warehouse.command.statistics;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.function.Function;
import java.util.function.IntPredicate;
import org.jspecify.annotations.Nullable;

/**
 * Named numbers for JSON. What is not available is null; a number that is not finite is the text
 * {@code NaN}, {@code Infinity} or {@code -Infinity}; whole numbers have no decimals.
 */
final class Numbers {
  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
  private final ObjectNode object = NODES.objectNode();

  Numbers with(String name, double value) {
    object.set(name, node(value));
    return this;
  }

  /** A number that is null where it is NaN: it does not apply. */
  Numbers withAvailable(String name, double value) {
    object.set(name, Double.isNaN(value) ? NODES.nullNode() : node(value));
    return this;
  }

  Numbers with(String name, double[] values) {
    object.set(name, array(values, false));
    return this;
  }

  /** Numbers of which each is null where it is NaN. */
  Numbers withAvailable(String name, double[] values) {
    object.set(name, array(values, true));
    return this;
  }

  /** Rows of numbers of which each is null where it is NaN. */
  Numbers withAvailable(String name, double[][] rows) {
    ArrayNode array = NODES.arrayNode();
    for (double[] row : rows) {
      array.add(array(row, true));
    }
    object.set(name, array);
    return this;
  }

  /** Numbers, or null for all of them where the first is NaN: they do not apply. */
  Numbers withUnlessNaN(String name, double[] values) {
    object.set(name, Double.isNaN(values[0]) ? NODES.nullNode() : array(values, false));
    return this;
  }

  /** Numbers, or null where there are none: they do not apply. */
  Numbers withUnlessEmpty(String name, double[] values) {
    object.set(name, values.length == 0 ? NODES.nullNode() : array(values, false));
    return this;
  }

  Numbers with(String name, int[] values) {
    ArrayNode array = NODES.arrayNode();
    for (int value : values) {
      array.add(value);
    }
    object.set(name, array);
    return this;
  }

  Numbers with(String name, boolean[] values) {
    ArrayNode array = NODES.arrayNode();
    for (boolean value : values) {
      array.add(value);
    }
    object.set(name, array);
    return this;
  }

  /** Answers of which each is null where it is not available. */
  Numbers withAvailable(String name, int length, IntPredicate answer, IntPredicate available) {
    ArrayNode array = NODES.arrayNode();
    for (int at = 0; at < length; at++) {
      array.add(available.test(at) ? NODES.booleanNode(answer.test(at)) : NODES.nullNode());
    }
    object.set(name, array);
    return this;
  }

  /** Places in a list, which JSON counts from 1. */
  Numbers withOneBased(String name, int[] places) {
    ArrayNode array = NODES.arrayNode();
    for (int place : places) {
      array.add(place + 1);
    }
    object.set(name, array);
    return this;
  }

  Numbers with(String name, double[][] rows) {
    ArrayNode array = NODES.arrayNode();
    for (double[] row : rows) {
      array.add(array(row, false));
    }
    object.set(name, array);
    return this;
  }

  Numbers with(String name, boolean value) {
    object.put(name, value);
    return this;
  }

  Numbers with(String name, @Nullable String value) {
    object.put(name, value);
    return this;
  }

  Numbers withTexts(String name, List<@Nullable String> values) {
    ArrayNode array = NODES.arrayNode();
    values.forEach(array::add);
    object.set(name, array);
    return this;
  }

  Numbers with(String name, Numbers value) {
    object.set(name, value.object);
    return this;
  }

  /** A value's numbers, or null where there is none. */
  <T> Numbers with(String name, @Nullable T value, Function<T, Numbers> naming) {
    object.set(name, value == null ? NODES.nullNode() : naming.apply(value).object);
    return this;
  }

  JsonNode tree() {
    return object;
  }

  private static ArrayNode array(double[] values, boolean nanIsNull) {
    ArrayNode array = NODES.arrayNode();
    for (double value : values) {
      array.add(nanIsNull && Double.isNaN(value) ? NODES.nullNode() : node(value));
    }
    return array;
  }

  private static JsonNode node(double value) {
    if (Double.isNaN(value) || Double.isInfinite(value)) {
      return NODES.textNode(Double.toString(value));
    }
    boolean whole = value == Math.rint(value) && Math.abs(value) < 1e15;
    return whole ? NODES.numberNode((long) value) : NODES.numberNode(value);
  }
}
