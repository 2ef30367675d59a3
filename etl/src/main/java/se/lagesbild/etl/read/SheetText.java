package se.lagesbild.etl.read;

import java.math.BigDecimal;
import java.math.MathContext;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.dhatim.fastexcel.reader.Cell;
import org.jspecify.annotations.Nullable;

/**
 * The text of a spreadsheet's cell: a date or time where its number format shows one, in ISO 8601;
 * other numbers plainly; of a formula the value that was computed last.
 */
final class SheetText {
  private static final Pattern NOT_SHOWN = Pattern.compile("\"[^\"]*\"|\\\\.|_.|\\*.|\\[[^\\]]*]");
  private static final Pattern ELAPSED = Pattern.compile("(?i)\\[(h+|m+|s+)]");
  private static final Pattern INTEGER = Pattern.compile("-?[0-9]{1,20}");
  private static final int DIGITS = 15;
  private static final int MOST_PLACES = 40;
  private static final int SECONDS_OF_DAY = 86_400;
  private static final int DAYS_TO_1904 = 1462;
  private static final double DAYS_TO_YEAR_10000 = 2_958_466;

  /** The spreadsheet counts a 29 February 1900, which never was, as day 60. */
  private static final int FIRST_RIGHT_DAY = 61;

  private static final LocalDate DAY_ZERO = LocalDate.of(1899, 12, 30);

  private final boolean from1904;
  private final Map<String, Shown> shown = new HashMap<>();

  /**
   * @param from1904 whether days are counted from 1904
   */
  SheetText(boolean from1904) {
    this.from1904 = from1904;
  }

  private enum Shown {
    NUMBER,
    DATE,
    TIME,
    DATE_AND_TIME
  }

  String of(Cell cell) {
    if (!(cell.getValue() instanceof BigDecimal)) {
      return cell.getValue() instanceof Boolean flag ? (flag ? "ja" : "nej") : cell.getText();
    }
    BigDecimal number = (BigDecimal) cell.getValue();
    Shown as = shown(cell.getDataFormatString());
    double days = number.doubleValue() + (from1904 ? DAYS_TO_1904 : 0);
    boolean isTime = as == Shown.TIME && number.signum() >= 0 && number.doubleValue() < 1;
    if (isTime) {
      return time(Math.round(number.doubleValue() * SECONDS_OF_DAY) % SECONDS_OF_DAY);
    }
    boolean isDay =
        as != Shown.NUMBER && as != Shown.TIME && days >= 0 && days < DAYS_TO_YEAR_10000;
    return isDay ? day(days, as) : plain(cell.getRawValue(), number);
  }

  private static String time(long second) {
    return LocalTime.ofSecondOfDay(second).toString();
  }

  private static String day(double days, Shown as) {
    long seconds = Math.round(days * SECONDS_OF_DAY);
    long whole = seconds / SECONDS_OF_DAY;
    LocalDate date = DAY_ZERO.plusDays(whole < FIRST_RIGHT_DAY ? whole + 1 : whole);
    long second = seconds % SECONDS_OF_DAY;
    if (as == Shown.DATE && second == 0) {
      return date.toString();
    }
    return "%s %02d:%02d:%02d".formatted(date, second / 3600, second / 60 % 60, second % 60);
  }

  /** Rounds to the digits a spreadsheet keeps, so that 0.1 + 0.2 is 0.3. */
  private static String plain(@Nullable String raw, BigDecimal number) {
    if (raw == null || INTEGER.matcher(raw).matches()) {
      return raw == null ? "" : raw;
    }
    boolean odd = Math.abs(number.scale()) > MOST_PLACES || number.precision() > MOST_PLACES;
    if (odd) {
      return raw;
    }
    BigDecimal rounded = number.round(new MathContext(DIGITS)).stripTrailingZeros();
    return rounded.toPlainString();
  }

  private Shown shown(@Nullable String format) {
    return format == null ? Shown.NUMBER : shown.computeIfAbsent(format, SheetText::read);
  }

  private static Shown read(String format) {
    String codes = ELAPSED.matcher(format).replaceAll("$1");
    codes = NOT_SHOWN.matcher(codes).replaceAll("");
    int section = codes.indexOf(';');
    codes = (section < 0 ? codes : codes.substring(0, section)).toLowerCase(Locale.ROOT);
    boolean time = codes.indexOf('h') >= 0 || codes.indexOf('s') >= 0;
    boolean month = !time && codes.indexOf('m') >= 0;
    boolean date = codes.indexOf('y') >= 0 || codes.indexOf('d') >= 0 || month;
    if (codes.contains("general") || !date && !time) {
      return Shown.NUMBER;
    }
    if (date) {
      return time ? Shown.DATE_AND_TIME : Shown.DATE;
    }
    return Shown.TIME;
  }
}
