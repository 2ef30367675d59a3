package se.lagesbild.warehouse.command.statistics;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;

/** What a method is asked to work on; indexes count from 1, a missing number is null. */
final class Case {
  private final JsonNode input;
  private final JsonNode params;

  private Case(JsonNode input, JsonNode params) {
    this.input = input;
    this.params = params;
  }

  /**
   * Reads a case.
   *
   * @throws BadCase if it is no object with the object {@code input}
   */
  static Case of(JsonNode tree) {
    if (!tree.path("input").isObject()) {
      throw new BadCase("Underlaget ska vara ett JSON-objekt med objektet \"input\".");
    }
    JsonNode params = tree.path("params");
    return new Case(tree.path("input"), params.isObject() ? params : MissingNode.getInstance());
  }

  /** The options, named by {@code params}. */
  Case params() {
    return new Case(params, MissingNode.getInstance());
  }

  boolean has(String name) {
    return !input.path(name).isMissingNode() && !input.path(name).isNull();
  }

  /** Numbers, NaN where one is missing. */
  double[] numbers(String name) {
    return numbers(required(name), name);
  }

  double number(String name) {
    return number(required(name), name);
  }

  double numberOr(String name, double otherwise) {
    return has(name) ? number(name) : otherwise;
  }

  int integer(String name) {
    return integer(name, number(name));
  }

  int integerOr(String name, int otherwise) {
    return has(name) ? integer(name) : otherwise;
  }

  boolean flagOr(String name, boolean otherwise) {
    if (!has(name)) {
      return otherwise;
    }
    JsonNode flag = input.path(name);
    if (!flag.isBoolean()) {
      throw new BadCase("%s ska vara true eller false.".formatted(name));
    }
    return flag.booleanValue();
  }

  String textOr(String name, String otherwise) {
    return has(name) ? input.path(name).asText() : otherwise;
  }

  /** An object within. */
  Case object(String name) {
    JsonNode object = required(name);
    if (!object.isObject()) {
      throw new BadCase("%s ska vara ett objekt.".formatted(name));
    }
    return new Case(object, MissingNode.getInstance());
  }

  private JsonNode required(String name) {
    if (!has(name)) {
      throw new BadCase("%s saknas i underlaget.".formatted(name));
    }
    return input.path(name);
  }

  private static double[] numbers(JsonNode node, String name) {
    JsonNode array = array(node, name);
    double[] numbers = new double[array.size()];
    for (int at = 0; at < numbers.length; at++) {
      JsonNode value = array.get(at);
      numbers[at] = value.isNull() ? Double.NaN : number(value, name + "[" + (at + 1) + "]");
    }
    return numbers;
  }

  private static JsonNode array(JsonNode node, String name) {
    if (!node.isArray()) {
      throw new BadCase("%s ska vara en lista.".formatted(name));
    }
    return node;
  }

  private static double number(JsonNode node, String name) {
    if (node.isNumber()) {
      return node.doubleValue();
    }
    return switch (node.asText()) {
      case "NaN" -> Double.NaN;
      case "Infinity" -> Double.POSITIVE_INFINITY;
      case "-Infinity" -> Double.NEGATIVE_INFINITY;
      default -> throw new BadCase("%s är %s, som inte är ett tal.".formatted(name, node));
    };
  }

  private static int integer(String name, double value) {
    if (value != Math.rint(value) || Math.abs(value) > Integer.MAX_VALUE) {
      throw new BadCase("%s är %s, som inte är ett heltal.".formatted(name, value));
    }
    return (int) value;
  }
}
