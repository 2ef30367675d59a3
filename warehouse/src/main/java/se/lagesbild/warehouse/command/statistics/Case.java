package se.lagesbild.warehouse.command.statistics;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

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

  /** Numbers, or {@code length} times {@code otherwise} where the case has none. */
  double[] numbersOr(String name, int length, double otherwise) {
    if (has(name)) {
      return numbers(name);
    }
    double[] values = new double[length];
    Arrays.fill(values, otherwise);
    return values;
  }

  /** Rows of numbers. */
  double[][] matrix(String name) {
    List<double[]> rows = new ArrayList<>();
    for (JsonNode row : array(required(name), name)) {
      rows.add(numbers(row, name));
    }
    return rows.toArray(new double[0][]);
  }

  int[] integers(String name) {
    double[] numbers = numbers(name);
    int[] integers = new int[numbers.length];
    for (int at = 0; at < integers.length; at++) {
      integers[at] = integer(name + "[" + (at + 1) + "]", numbers[at]);
    }
    return integers;
  }

  /** Indexes from 0, of one or a list of indexes from 1. */
  int[] indexes(String name) {
    JsonNode node = required(name);
    int[] indexes =
        node.isNumber() ? new int[] {integer(name, number(node, name))} : integers(name);
    for (int at = 0; at < indexes.length; at++) {
      indexes[at]--;
    }
    return indexes;
  }

  /** Rows of whole numbers, possibly of different lengths; a number alone is a row of one. */
  int[][] integerRows(String name) {
    List<int[]> rows = new ArrayList<>();
    for (JsonNode row : array(required(name), name)) {
      double[] numbers = row.isNumber() ? new double[] {row.doubleValue()} : numbers(row, name);
      int[] integers = new int[numbers.length];
      for (int at = 0; at < numbers.length; at++) {
        integers[at] = integer(name, numbers[at]);
      }
      rows.add(integers);
    }
    return rows.toArray(new int[0][]);
  }

  List<String> texts(String name) {
    List<String> texts = new ArrayList<>();
    for (JsonNode text : array(required(name), name)) {
      texts.add(text.asText());
    }
    return texts;
  }

  List<LocalDate> dates(String name) {
    List<LocalDate> dates = new ArrayList<>();
    for (String text : texts(name)) {
      try {
        dates.add(LocalDate.parse(text));
      } catch (DateTimeParseException e) {
        throw new BadCase("%s har %s, som inte är ett datum (ÅÅÅÅ-MM-DD).".formatted(name, text));
      }
    }
    return dates;
  }

  /** Moments on the wall clock, null where one is missing or an empty text. */
  List<@Nullable LocalDateTime> clocks(String name) {
    List<@Nullable LocalDateTime> clocks = new ArrayList<>();
    for (JsonNode text : array(required(name), name)) {
      clocks.add(text.asText("").isBlank() || text.isNull() ? null : clock(text.asText(), name));
    }
    return clocks;
  }

  private static LocalDateTime clock(String text, String name) {
    try {
      return LocalDateTime.parse(text.trim().replace(' ', 'T'));
    } catch (DateTimeParseException e) {
      throw new BadCase(
          "%s har %s, som inte är en tidpunkt (ÅÅÅÅ-MM-DD TT:MM).".formatted(name, text));
    }
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

  String text(String name) {
    return required(name).asText();
  }

  /** An object within. */
  Case object(String name) {
    JsonNode object = required(name);
    if (!object.isObject()) {
      throw new BadCase("%s ska vara ett objekt.".formatted(name));
    }
    return new Case(object, MissingNode.getInstance());
  }

  /** Objects within. */
  List<Case> objects(String name) {
    List<Case> objects = new ArrayList<>();
    for (JsonNode object : array(required(name), name)) {
      objects.add(new Case(object, MissingNode.getInstance()));
    }
    return objects;
  }

  /** Names of the values, in order. */
  List<String> names() {
    List<String> names = new ArrayList<>();
    input.fieldNames().forEachRemaining(names::add);
    return names;
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
