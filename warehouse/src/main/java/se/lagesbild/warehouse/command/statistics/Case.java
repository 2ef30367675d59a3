package se.lagesbild.warehouse.command.statistics;

import com.fasterxml.jackson.databind.JsonNode;

/** What a method is asked to work on: named numbers, null where one is missing. */
final class Case {
  private final JsonNode input;

  private Case(JsonNode input) {
    this.input = input;
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
    return new Case(tree.path("input"));
  }

  /**
   * Numbers, NaN where one is missing.
   *
   * @throws BadCase if there is no such list, or something in it is no number
   */
  double[] numbers(String name) {
    JsonNode list = input.path(name);
    if (!list.isArray()) {
      throw new BadCase(
          list.isMissingNode() || list.isNull()
              ? "%s saknas i underlaget.".formatted(name)
              : "%s ska vara en lista.".formatted(name));
    }
    double[] numbers = new double[list.size()];
    for (int at = 0; at < numbers.length; at++) {
      numbers[at] = number(list.get(at), name + "[" + (at + 1) + "]");
    }
    return numbers;
  }

  private static double number(JsonNode node, String where) {
    if (node.isNumber() || node.isNull()) {
      return node.isNull() ? Double.NaN : node.doubleValue();
    }
    return switch (node.asText()) {
      case "NaN" -> Double.NaN;
      case "Infinity" -> Double.POSITIVE_INFINITY;
      case "-Infinity" -> Double.NEGATIVE_INFINITY;
      default -> throw new BadCase("%s är %s, som inte är ett tal.".formatted(where, node));
    };
  }
}
