package se.lagesbild.etl.conform;

import java.util.function.ToDoubleFunction;
import java.util.regex.Pattern;
import se.lagesbild.warehouse.catalogue.SourceContract;

/** Reads numbers as Swedish exports write them: {@code 1 250,00}. */
public final class NumberText {
  private static final int EXACT_DIGITS = 15;
  private static final double[] POWERS_OF_TEN = {
    1, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15
  };

  /** A thousand or one and three decimals, {@code 1,250}. */
  private static final Pattern AMBIGUOUS = Pattern.compile("[-+\u2212]?[1-9]\\d{0,2},\\d{3}");

  private NumberText() {}

  /** Reads the numbers of a contract's files; what is none becomes NaN. */
  static ToDoubleFunction<String> of(SourceContract contract) {
    String stated = contract.dialect().decimalChar();
    if (stated != null) {
      char decimal = stated.charAt(0);
      return text -> parse(text, decimal);
    }
    return contract.format() == SourceContract.Format.XLSX
        ? text -> AMBIGUOUS.matcher(text).matches() ? Double.NaN : parse(text, ',')
        : text -> parse(text, '.');
  }

  /**
   * The number, or NaN for a text that is none. Blanks between digits group thousands.
   *
   * @param decimal the decimal sign; with a comma a point is accepted too
   */
  public static double parse(String text, char decimal) {
    long mantissa = 0;
    int digits = 0;
    int decimals = -1;
    int start = !text.isEmpty() && "+-\u2212".indexOf(text.charAt(0)) >= 0 ? 1 : 0;
    for (int at = start; at < text.length(); at++) {
      char c = text.charAt(at);
      if (c >= '0' && c <= '9') {
        mantissa = mantissa * 10 + c - '0';
        digits++;
        decimals += decimals >= 0 ? 1 : 0;
      } else if ((c == decimal || c == '.') && decimals < 0) {
        decimals = 0;
      } else if (!isGroup(c) || decimals >= 0) {
        return Double.NaN;
      }
      if (digits > EXACT_DIGITS) {
        return Double.NaN;
      }
    }
    if (digits == 0) {
      return Double.NaN;
    }
    double value = mantissa / POWERS_OF_TEN[Math.max(decimals, 0)];
    return start == 1 && text.charAt(0) != '+' ? -value : value;
  }

  private static boolean isGroup(char c) {
    return c == ' ' || c == '\u00a0' || c == '\u2009' || c == '\u202f';
  }
}
