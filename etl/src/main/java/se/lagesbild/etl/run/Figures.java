package se.lagesbild.etl.run;

import java.util.Locale;

/** Numbers in Swedish text; a space that does not break keeps thousands together. */
final class Figures {
  private static final char NO_BREAK_SPACE = '\u00a0';

  private Figures() {}

  /** A whole number with its thousands apart. */
  static String grouped(long number) {
    return String.format(Locale.ROOT, "%,d", number).replace(',', NO_BREAK_SPACE);
  }

  /** A number and what it counts, in the singular or the plural. */
  static String counted(long number, String one, String many) {
    return grouped(number) + ' ' + (number == 1 ? one : many);
  }

  /** Seconds with one decimal. */
  static String seconds(double seconds) {
    long tenths = Math.round(seconds * 10);
    return grouped(tenths / 10) + "," + tenths % 10 + " s";
  }
}
