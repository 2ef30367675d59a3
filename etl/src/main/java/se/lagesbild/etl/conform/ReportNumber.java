package se.lagesbild.etl.conform;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The number of a police report within a text, {@code 5000-K123456-24}: unit, number and year. Each
 * unit counts for itself, so that a number is the same report only together with its unit. Not for
 * two threads.
 */
final class ReportNumber {
  /** Digits in front that are no unit make it another kind of number. */
  private static final Pattern NUMBER =
      Pattern.compile(
          "(?<![\\p{L}\\d])(?<!\\d[-\\s])(?:(\\d{4})[-\\s]?)?[Kk]\\s?(\\d{3,7})-(\\d{2})\\b");

  private final @Nullable String ownUnit;
  private final Matcher matcher = NUMBER.matcher("");

  /**
   * A reader of one column.
   *
   * @param ownUnit the unit of numbers that stand without one, or null
   */
  ReportNumber(@Nullable String ownUnit) {
    this.ownUnit = ownUnit;
  }

  /** The whole number in one form, or null when there is none or nothing tells its unit. */
  @Nullable String find(@Nullable String text) {
    if (text == null || !matcher.reset(text).find()) {
      return null;
    }
    String unit = matcher.group(1) == null ? ownUnit : matcher.group(1);
    return unit == null ? null : unit + "-K" + matcher.group(2) + "-" + matcher.group(3);
  }
}
