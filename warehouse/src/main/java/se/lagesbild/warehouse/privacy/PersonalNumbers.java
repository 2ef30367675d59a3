package se.lagesbild.warehouse.privacy;

import java.time.YearMonth;
import java.util.BitSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Personnummer and samordningsnummer: a date of birth (day + 60 for the latter), three digits and a
 * check digit (Skatteverket, SKV 704 and SKV 707), with or without century and separator.
 *
 * <p>Without a matching check digit, and for a bare date of birth, a word such as {@code pnr} has
 * to stand beside it.
 */
final class PersonalNumbers {
  private static final int SERIAL_DIGITS = 4;
  private static final int CONTEXT_BEFORE = 30;
  private static final int CONTEXT_AFTER = 20;
  private static final int COORDINATION_DAYS = 60;

  /** How words begin that announce a personal number. */
  private static final List<String> CONTEXT =
      List.of(
          "född", "fodd", "födel", "pnr", "p-nr", "personn", "persnr", "pers.nr", "pers nr", "ssn",
          "samordn", "samnr", "sam.nr");

  private PersonalNumbers() {}

  static boolean search(CharSequence text, @Nullable BitSet marks) {
    return search(text, marks, false);
  }

  /** Whether anything is shaped like one, with a possible date and whatever check digit. */
  static boolean isShapedIn(CharSequence text) {
    return search(text, null, true);
  }

  private static boolean search(CharSequence text, @Nullable BitSet marks, boolean anyDigit) {
    boolean found = false;
    for (int index = 0; index < text.length(); index++) {
      if (Chars.startsNumber(text, index) && !isFraction(text, index)) {
        int end = end(text, index, anyDigit);
        if (end > 0) {
          found = true;
          if (marks == null) {
            return true;
          }
          marks.set(index, end);
        }
      }
    }
    return found;
  }

  /** The digits behind a decimal sign; behind ten digits or more it separates two numbers. */
  private static boolean isFraction(CharSequence text, int index) {
    char sign = Chars.at(text, index - 1);
    if (sign != ',' && sign != '.') {
      return false;
    }
    int start = index - 1;
    while (Chars.isDigit(Chars.at(text, start - 1))) {
      start--;
    }
    int digits = index - 1 - start;
    return digits > 0 && digits < 10;
  }

  private static int end(CharSequence text, int start, boolean anyDigit) {
    int end = Chars.digitsEnd(text, start);
    switch (end - start) {
      case 10, 12:
        return confirm(text, start, end - SERIAL_DIGITS, end, anyDigit);
      case 6, 8:
        int serial = serialStart(text, end);
        if (serial > 0) {
          return confirm(text, start, end, serial + SERIAL_DIGITS, anyDigit);
        }
        boolean birthday = isDate(text, start, end) && hasContextBefore(text, start);
        return birthday ? end : -1;
      case 2, 4:
        return dashed(text, start, end, anyDigit);
      default:
        return -1;
    }
  }

  /** {@code 1890-01-01-9802}: only a dash before the serial tells it from a date with a time. */
  private static int dashed(CharSequence text, int start, int yearEnd, boolean anyDigit) {
    int serial = yearEnd + 7;
    boolean shaped =
        Chars.isDash(Chars.at(text, yearEnd))
            && Chars.digitsEnd(text, yearEnd + 1) == yearEnd + 3
            && Chars.isDash(Chars.at(text, yearEnd + 3))
            && Chars.digitsEnd(text, yearEnd + 4) == yearEnd + 6
            && Chars.isDash(Chars.at(text, yearEnd + 6))
            && Chars.digitsEnd(text, serial) == serial + SERIAL_DIGITS;
    if (!shaped) {
      return -1;
    }
    StringBuilder digits = new StringBuilder();
    for (int index = start; index < serial + SERIAL_DIGITS; index++) {
      if (Chars.isDigit(text.charAt(index))) {
        digits.append(text.charAt(index));
      }
    }
    int dateEnd = digits.length() - SERIAL_DIGITS;
    boolean matches = isDate(digits, 0, dateEnd) && (anyDigit || isLuhn(digits, dateEnd, dateEnd));
    return matches || hasContext(text, start, serial + SERIAL_DIGITS) ? serial + SERIAL_DIGITS : -1;
  }

  /** Where four digits follow a separator ({@code -}, {@code +}, blanks), or -1. */
  private static int serialStart(CharSequence text, int end) {
    int start = Chars.spacesEnd(text, end);
    char sign = Chars.at(text, start);
    if (Chars.isDash(sign) || sign == '+') {
      start = Chars.spacesEnd(text, start + 1);
    }
    boolean serial =
        start > end && start - end <= 3 && Chars.digitsEnd(text, start) == start + SERIAL_DIGITS;
    return serial ? start : -1;
  }

  private static int confirm(CharSequence text, int start, int dateEnd, int end, boolean anyDigit) {
    if (!isDate(text, start, dateEnd)) {
      return -1;
    }
    boolean matches =
        (anyDigit || isLuhn(text, dateEnd, end - SERIAL_DIGITS))
            && !isTimeOfDay(text, start, dateEnd, end);
    return matches || hasContext(text, start, end) ? end : -1;
  }

  private static boolean isDate(CharSequence text, int start, int end) {
    boolean withCentury = end - start == 8;
    int year = Chars.number(text, start, end - 4);
    int month = Chars.number(text, end - 4, end - 2);
    int day = Chars.number(text, end - 2, end) % COORDINATION_DAYS;
    boolean possible = !withCentury || year >= 1850 && year < 2050;
    // Two digits leave the century open: 2000 + 00 is a leap year, and so is any fourth year.
    return possible
        && month >= 1
        && month <= 12
        && day >= 1
        && day <= YearMonth.of(withCentury ? year : 2000 + year, month).lengthOfMonth();
  }

  /** {@code 240906 1805} is a day and a time: a blank, a recent year and a possible clock. */
  private static boolean isTimeOfDay(CharSequence text, int start, int dateEnd, int end) {
    int year = Chars.number(text, dateEnd - 6, dateEnd - 4);
    int hour = Chars.number(text, end - 4, end - 2);
    int minute = Chars.number(text, end - 2, end);
    boolean thisCentury = dateEnd - start == 6 || text.charAt(start) == '2';
    return end - dateEnd == SERIAL_DIGITS + 1
        && Chars.isSpace(text.charAt(dateEnd))
        && thisCentury
        && year >= 10
        && year < 40
        && hour < 24
        && minute < 60;
  }

  /** The Luhn sum (ISO/IEC 7812-1) over six digits of the date and four of the serial. */
  private static boolean isLuhn(CharSequence text, int dateEnd, int serial) {
    int sum = 0;
    for (int position = 0; position < 10; position++) {
      int index = position < 6 ? dateEnd - 6 + position : serial + position - 6;
      int product = (text.charAt(index) - '0') * (position % 2 == 0 ? 2 : 1);
      sum += product / 10 + product % 10;
    }
    return sum % 10 == 0;
  }

  private static boolean hasContextBefore(CharSequence text, int start) {
    return hasContextWord(text, Math.max(0, start - CONTEXT_BEFORE), start);
  }

  private static boolean hasContext(CharSequence text, int start, int end) {
    return hasContextBefore(text, start)
        || hasContextWord(text, end, Math.min(text.length(), end + CONTEXT_AFTER));
  }

  private static boolean hasContextWord(CharSequence text, int from, int to) {
    for (int index = from; index < to; index++) {
      if (Chars.startsWord(text, index)) {
        for (String word : CONTEXT) {
          if (Chars.reads(text, index, word)) {
            return true;
          }
        }
      }
    }
    return false;
  }
}
