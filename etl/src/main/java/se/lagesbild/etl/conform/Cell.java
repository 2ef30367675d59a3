package se.lagesbild.etl.conform;

import java.time.ZoneId;
import java.time.zone.ZoneRules;
import java.util.Locale;
import java.util.Set;
import java.util.function.ToDoubleFunction;
import java.util.regex.Pattern;
import org.apache.spark.sql.catalyst.InternalRow;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.unsafe.types.UTF8String;
import org.jspecify.annotations.Nullable;
import se.lagesbild.warehouse.catalogue.SourceContract;

/**
 * A column of a contract while a row is being conformed: {@link #load} takes the row's value, the
 * other methods tell what it means. Not for two threads.
 */
abstract class Cell {

  /**
   * Takes the value of a row.
   *
   * @param values texts of the fields
   * @param columns what the contract's expressions came to
   */
  abstract void load(@Nullable String[] values, InternalRow columns);

  /** Reason why the value cannot be used, or null. */
  abstract @Nullable String flaw();

  /** The value as text, or null when nothing is stated. */
  abstract @Nullable String text();

  /** Microseconds of local time since 1970-01-01T00:00, or {@link TimePattern#NONE}. */
  abstract long micros();

  /** Whether the value is a day without a time of day. */
  abstract boolean isDay();

  /** The value as a number, or NaN. */
  abstract double number();

  /** The value as a condition; what is not stated is false. */
  abstract boolean flag();

  /** The column of a field. */
  static Cell ofField(
      SourceContract.Field field, ToDoubleFunction<String> numbers, int ordinal, ZoneId zone) {
    return new OfField(field, numbers, ordinal, zone.getRules());
  }

  /** The column of an expression under {@code derive}. */
  static Cell ofExpression(DataType type, int ordinal, ZoneId zone) {
    return new OfExpression(type, ordinal, zone.getRules());
  }

  /** A text of the export, read by the field's type. */
  private static final class OfField extends Cell {
    private static final String ISO_DATE = "%Y-%m-%d";
    private static final String ISO_TIME =
        "%Y-%m-%dT%H:%M:%S|%Y-%m-%dT%H:%M|%Y-%m-%dT%H:%M:%S%z|%Y-%m-%dT%H:%M%z";

    private final SourceContract.Field field;
    private final int ordinal;
    private final ToDoubleFunction<String> numbers;
    private final @Nullable TimePattern pattern;
    private final @Nullable Pattern textPattern;
    private final @Nullable Set<String> allowed;
    private @Nullable String text;
    private long micros;
    private double number;
    private boolean usable;

    OfField(
        SourceContract.Field field, ToDoubleFunction<String> numbers, int ordinal, ZoneRules zone) {
      this.field = field;
      this.ordinal = ordinal;
      this.numbers = numbers;
      this.pattern =
          switch (field.type()) {
            case DATE -> TimePattern.of(orElse(field.format(), ISO_DATE), zone);
            case DATETIME -> TimePattern.of(orElse(field.format(), ISO_TIME), zone);
            default -> null;
          };
      SourceContract.Constraints constraints = field.constraints();
      this.textPattern =
          constraints.pattern() == null ? null : Pattern.compile(constraints.pattern());
      this.allowed = constraints.values() == null ? null : Set.copyOf(constraints.values());
    }

    private static String orElse(@Nullable String format, String fallback) {
      return format == null ? fallback : format;
    }

    @Override
    void load(@Nullable String[] values, InternalRow columns) {
      text = values[ordinal];
      micros = TimePattern.NONE;
      number = Double.NaN;
      usable = true;
      if (text == null) {
        return;
      }
      switch (field.type()) {
        case DATE, DATETIME -> {
          micros = pattern == null ? TimePattern.NONE : pattern.parse(text);
          usable = micros != TimePattern.NONE;
        }
        case INTEGER -> {
          number = numbers.applyAsDouble(text);
          usable = number == Math.rint(number);
        }
        case NUMBER -> {
          number = numbers.applyAsDouble(text);
          usable = !Double.isNaN(number);
        }
        case BOOLEAN -> usable = isTrue(text) || isFalse(text);
        case STRING -> {}
      }
    }

    @Override
    @Nullable String flaw() {
      SourceContract.Constraints constraints = field.constraints();
      if (text == null) {
        return constraints.required() ? "missing_value" : null;
      }
      if (!usable) {
        return switch (field.type()) {
          case INTEGER -> "not_an_integer";
          case NUMBER -> "not_a_number";
          case DATE -> "not_a_date";
          case DATETIME -> "not_a_time";
          case BOOLEAN -> "not_a_boolean";
          case STRING -> "missing_value";
        };
      }
      if (constraints.minimum() != null && number < constraints.minimum()) {
        return "below_minimum";
      }
      if (constraints.maximum() != null && number > constraints.maximum()) {
        return "above_maximum";
      }
      if (allowed != null && !allowed.contains(text)) {
        return "not_accepted";
      }
      return textPattern != null && !textPattern.matcher(text).matches() ? "wrong_pattern" : null;
    }

    @Override
    @Nullable String text() {
      return text;
    }

    @Override
    long micros() {
      return micros;
    }

    @Override
    boolean isDay() {
      return field.type() == SourceContract.FieldType.DATE;
    }

    @Override
    double number() {
      return number;
    }

    @Override
    boolean flag() {
      return text != null && isTrue(text);
    }

    private static boolean isTrue(String text) {
      return switch (text.toLowerCase(Locale.ROOT)) {
        case "true", "ja", "j", "yes", "1" -> true;
        default -> false;
      };
    }

    private static boolean isFalse(String text) {
      return switch (text.toLowerCase(Locale.ROOT)) {
        case "false", "nej", "n", "no", "0" -> true;
        default -> false;
      };
    }
  }

  /** What Spark has computed, by its type. */
  private static final class OfExpression extends Cell {
    private final DataType type;
    private final int ordinal;
    private final ZoneRules zone;
    private @Nullable Object value;

    OfExpression(DataType type, int ordinal, ZoneRules zone) {
      this.type = type;
      this.ordinal = ordinal;
      this.zone = zone;
    }

    @Override
    void load(@Nullable String[] values, InternalRow columns) {
      value = columns.isNullAt(ordinal) ? null : columns.get(ordinal, type);
    }

    @Override
    @Nullable String flaw() {
      return null;
    }

    @Override
    @Nullable String text() {
      if (value instanceof UTF8String text) {
        String stripped = text.toString().strip();
        return stripped.isEmpty() ? null : stripped;
      }
      if (value != null && micros() != TimePattern.NONE) {
        return TimePattern.toLocal(micros()).toString();
      }
      return value == null ? null : value.toString();
    }

    @Override
    long micros() {
      if (value == null) {
        return TimePattern.NONE;
      }
      if (type.equals(DataTypes.DateType)) {
        return (Integer) value * TimePattern.MICROS_PER_DAY;
      }
      if (type.equals(DataTypes.TimestampNTZType)) {
        return (Long) value;
      }
      if (type.equals(DataTypes.TimestampType)) {
        long micros = (Long) value;
        long seconds = Math.floorDiv(micros, TimePattern.MICROS_PER_SECOND);
        int offset = zone.getOffset(java.time.Instant.ofEpochSecond(seconds)).getTotalSeconds();
        return micros + offset * TimePattern.MICROS_PER_SECOND;
      }
      return TimePattern.NONE;
    }

    @Override
    boolean isDay() {
      return type.equals(DataTypes.DateType);
    }

    @Override
    double number() {
      if (value instanceof UTF8String text) {
        return NumberText.parse(text.toString(), ',');
      }
      return value instanceof Number number
          ? number.doubleValue()
          : value == null ? Double.NaN : NumberText.parse(value.toString(), '.');
    }

    @Override
    boolean flag() {
      return Boolean.TRUE.equals(value);
    }
  }
}
