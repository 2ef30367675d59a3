package se.lagesbild.dashboard.words;

import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.Locale;

/** Numbers as they are read: {@code 1 234} and {@code 3,5} in Swedish. */
public final class Numbers {
  /** Keeps together what is read as one. */
  public static final char NO_BREAK_SPACE = '\u00a0';

  /** What rounding of the machine may add to a number. */
  private static final double LEAST_ABOVE = 1e-9;

  private static final int DECIMALS_OF_TIMES = 2;

  /** Nothing is told as nearer than that. */
  private static final int MOST_DECIMALS = 6;

  private final Locale locale;
  private final DecimalFormatSymbols symbols;

  Numbers(Locale locale) {
    this.locale = locale;
    this.symbols = DecimalFormatSymbols.getInstance(locale);
    if (locale.getLanguage().equals("sv")) {
      symbols.setGroupingSeparator(NO_BREAK_SPACE);
    }
  }

  /** A whole number with its thousands apart. */
  public String whole(long number) {
    return format("#,##0", number);
  }

  /** A number with at most one decimal; none when it is whole. */
  public String number(double number) {
    return format("#,##0.#", number);
  }

  /** A number with at most two decimals. */
  public String fine(double number) {
    return format("#,##0.##", number);
  }

  /** A number with so many decimals, zeros among them. */
  public String fixed(double number, int decimals) {
    String pattern = decimals <= 0 ? "#,##0" : "#,##0." + "0".repeat(decimals);
    return new DecimalFormat(pattern, symbols).format(number);
  }

  /** How many times as many: as many is {@code 1,0}, since one time is not said of a measure. */
  public String times(double times) {
    String said = fine(times);
    return said.equals("1") ? fixed(times, 1) : said;
  }

  /** The same with so many decimals, or as many more as show on which side of 1 it lies. */
  public String times(double times, int decimals) {
    int shown = decimals;
    while (times != 1 && shown < MOST_DECIMALS && rounded(times, shown) == 1) {
      shown++;
    }
    double rounded = rounded(times, shown);
    return shown > DECIMALS_OF_TIMES ? fixed(rounded, shown) : times(rounded);
  }

  private static double rounded(double number, int decimals) {
    double scale = Math.pow(10, decimals);
    return Math.rint(number * scale) / scale;
  }

  /** A share (0-1) in whole percent; a small one that is not zero is {@code < 1 %}. */
  public String share(double share) {
    String unit = locale.getLanguage().equals("sv") ? NO_BREAK_SPACE + "%" : "%";
    long percent = Math.round(share * 100);
    if (percent == 0 && share > 0) {
      return "<" + NO_BREAK_SPACE + "1" + unit;
    }
    return whole(percent) + unit;
  }

  /**
   * A share (0-1) in percent with one decimal, rounded up, so that what lies above a limit never
   * reads as if it lay within it.
   */
  public String shareUp(double share) {
    String unit = locale.getLanguage().equals("sv") ? NO_BREAK_SPACE + "%" : "%";
    return number(Math.ceil(share * 1000 - LEAST_ABOVE) / 10) + unit;
  }

  private String format(String pattern, double number) {
    // Most numbers of a table are small counts, and a page can hold 50 000 of them.
    boolean plain = number >= 0 && number < 1_000 && number == Math.rint(number);
    // DecimalFormat is not thread-safe, so each call makes its own.
    return plain
        ? String.valueOf((int) number)
        : new DecimalFormat(pattern, symbols).format(number);
  }
}
