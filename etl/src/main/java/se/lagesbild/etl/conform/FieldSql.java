package se.lagesbild.etl.conform;

import java.util.LinkedHashMap;
import java.util.Map;
import se.lagesbild.warehouse.catalogue.SourceContract;

/** Spark SQL that reads the text of a field by its type, and that finds what is wrong with it. */
final class FieldSql {
  private static final String BLANKS = "[ \\u00a0\\u2009\\u202f]";

  private FieldSql() {}

  /** The value of the field, null where the text does not fit the type. */
  static String typed(SourceContract.Field field, SourceContract.Dialect dialect) {
    String name = "`" + field.name() + "`";
    return switch (field.type()) {
      case STRING -> name;
      case INTEGER -> "try_cast(regexp_replace(%s, '%s', '') as int)".formatted(name, BLANKS);
      case NUMBER -> number(name, dialect.decimalChar());
      case BOOLEAN -> "try_cast(%s as boolean)".formatted(name);
      case DATE -> "try_to_date(%s, '%s')".formatted(name, pattern(field, "%Y-%m-%d"));
      case DATETIME ->
          "try_to_timestamp(%s, '%s')".formatted(name, pattern(field, "%Y-%m-%dT%H:%M:%S"));
    };
  }

  /**
   * Conditions that are true for an unusable text, by the reason they stand for.
   *
   * @param typedName column with the value that {@link #typed} gave
   */
  static Map<String, String> flaws(SourceContract.Field field, String typedName) {
    String text = "`" + field.name() + "`";
    String value = "`" + typedName + "`";
    Map<String, String> flaws = new LinkedHashMap<>();
    if (field.constraints().required()) {
      flaws.put("missing_value", text + " is null");
    }
    if (field.type() != SourceContract.FieldType.STRING) {
      flaws.put(reason(field.type()), "%s is not null and %s is null".formatted(text, value));
      if (field.constraints().minimum() != null) {
        flaws.put("below_minimum", "%s < %s".formatted(value, field.constraints().minimum()));
      }
    }
    return flaws;
  }

  private static String number(String name, String decimalChar) {
    String plain = "regexp_replace(%s, '%s', '')".formatted(name, BLANKS);
    String pointed = ".".equals(decimalChar) ? plain : "replace(%s, ',', '.')".formatted(plain);
    return "try_cast(%s as double)".formatted(pointed);
  }

  private static String pattern(SourceContract.Field field, String fallback) {
    return DatePattern.toSpark(field.format() == null ? fallback : field.format());
  }

  private static String reason(SourceContract.FieldType type) {
    return switch (type) {
      case INTEGER -> "not_an_integer";
      case NUMBER -> "not_a_number";
      case DATE -> "not_a_date";
      case DATETIME -> "not_a_time";
      case BOOLEAN -> "not_a_boolean";
      case STRING -> "missing_value";
    };
  }
}
