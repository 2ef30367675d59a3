package se.lagesbild.warehouse.privacy;

import java.util.BitSet;
import org.jspecify.annotations.Nullable;

/**
 * Telephone numbers: mobile numbers and landline numbers of the Swedish numbering plan (PTSFS,
 * "Svensk nummerplan för telefoni"), the same with {@code +46} or {@code 0046}, and any number with
 * a plus sign and a country code.
 */
final class PhoneNumbers {
  private static final int LONGEST_NATIONAL = 10;
  private static final int LONGEST_INTERNATIONAL = 15;
  private static final int SHORTEST_INTERNATIONAL = 9;
  private static final int MOBILE_DIGITS = 10;
  private static final int SHORTEST_UNBROKEN = 9;

  private PhoneNumbers() {}

  static boolean search(CharSequence text, @Nullable BitSet marks) {
    boolean found = false;
    for (int index = 0; index < text.length(); index++) {
      int end = end(text, index);
      if (end > 0) {
        found = true;
        if (marks == null) {
          return true;
        }
        marks.set(index, end);
      }
    }
    return found;
  }

  private static int end(CharSequence text, int index) {
    char character = text.charAt(index);
    char before = Chars.at(text, index - 1);
    if (character == '+') {
      return Chars.isDigit(before) ? -1 : withCountry(text, index + 1);
    }
    if (character != '0' || Chars.isDigit(before)) {
      return -1;
    }
    if (Chars.reads(text, index, "0046")) {
      return Math.max(swedish(text, index + 4), mobile(text, index));
    }
    return Math.max(mobile(text, index), landline(text, index));
  }

  private static int withCountry(CharSequence text, int from) {
    int start = Chars.spacesEnd(text, from);
    if (Chars.reads(text, start, "46")) {
      int end = swedish(text, start + 2);
      return end > 0 ? end : -1;
    }
    char first = Chars.at(text, start);
    if (start > from || first < '1' || first > '9') {
      return -1;
    }
    Groups groups = new Groups(text, start, LONGEST_INTERNATIONAL);
    int end = -1;
    while (groups.next()) {
      if (groups.digits >= SHORTEST_INTERNATIONAL && !continuesAsNumber(text, groups.end)) {
        end = groups.end;
      }
    }
    return end;
  }

  /** Behind the country code: {@code 70-123 45 67, (0)70 123 45 67, 0701234567}. */
  private static int swedish(CharSequence text, int from) {
    int start = from;
    while (Chars.isSpace(Chars.at(text, start)) || isBracketOrDash(Chars.at(text, start))) {
      start++;
    }
    if (Chars.at(text, start) == '0') {
      start++;
      while (Chars.isSpace(Chars.at(text, start)) || isBracketOrDash(Chars.at(text, start))) {
        start++;
      }
    }
    Groups groups = new Groups(text, start, LONGEST_NATIONAL - 1);
    int end = -1;
    while (groups.next()) {
      if (groups.digits >= 7 && !continuesAsNumber(text, groups.end)) {
        end = groups.end;
      }
    }
    return end;
  }

  private static boolean isBracketOrDash(char character) {
    return character == '(' || character == ')' || Chars.isDash(character);
  }

  private static int mobile(CharSequence text, int start) {
    if (Chars.at(text, start + 1) != '7' || isDate(text, start)) {
      return -1;
    }
    Groups groups = new Groups(text, start, LONGEST_NATIONAL);
    int pairs = 0;
    while (groups.next()) {
      pairs += groups.length == 2 ? 1 : 0;
      boolean groupedAsPhone = groups.first >= 3 || pairs == 5;
      if (groups.digits == MOBILE_DIGITS && groupedAsPhone && isMobile(groups.value)) {
        boolean bounded =
            !Chars.isLetter(Chars.at(text, start - 1)) || groups.first == MOBILE_DIGITS;
        return bounded && !continuesAsNumber(text, groups.end) ? groups.end : -1;
      }
    }
    return -1;
  }

  private static boolean isMobile(long value) {
    return switch ((int) (value / 10_000_000)) {
      case 70, 72, 73, 76, 79 -> true;
      default -> false;
    };
  }

  private static int landline(CharSequence text, int start) {
    int area = AreaCodes.length(text, start);
    if (area == 0 || !mayPrecede(text, start) || isDate(text, start)) {
      return -1;
    }
    Groups groups = new Groups(text, start, LONGEST_NATIONAL);
    groups.plainAfterFirst = true;
    int end = -1;
    while (groups.next()) {
      boolean whole = groups.first == area || groups.first == groups.digits;
      int least = groups.first == area ? area + 5 : SHORTEST_UNBROKEN;
      if (whole
          && groups.length > 1
          && groups.digits >= Math.max(8, least)
          && subscriberStart(groups.value, groups.digits - area) > 0
          && !continuesAsNumber(text, groups.end)) {
        end = groups.end;
      }
    }
    return end;
  }

  /** The first digit of the subscriber's own number, which is never 0. */
  private static int subscriberStart(long value, int digits) {
    long scaled = value;
    for (int digit = 1; digit < digits; digit++) {
      scaled /= 10;
    }
    return (int) (scaled % 10);
  }

  /** Not within a date, a decimal number, a clock time or a reference number. */
  private static boolean mayPrecede(CharSequence text, int start) {
    char before = Chars.at(text, start - 1);
    if (Chars.isWord(before)) {
      return false;
    }
    boolean joint = Chars.isDash(before) || ".,:/_".indexOf(before) >= 0;
    char ahead = Chars.at(text, start - 2);
    return !joint || !(Chars.isDigit(ahead) || Chars.isDash(before) && Chars.isLetter(ahead));
  }

  private static boolean continuesAsNumber(CharSequence text, int end) {
    char next = Chars.at(text, end);
    boolean sign = next == ':' || next == ',' || next == '.';
    // A comma with a zero behind it separates two telephone numbers.
    char behind = Chars.at(text, end + 1);
    return sign && Chars.isDigit(behind) && !(next == ',' && behind == '0');
  }

  /** {@code 08-10-2024, 7.8.24}: day and month with the same sign on both sides of the month. */
  private static boolean isDate(CharSequence text, int start) {
    int dayEnd = Chars.digitsEnd(text, start);
    int monthEnd = Chars.digitsEnd(text, dayEnd + 1);
    int yearEnd = Chars.digitsEnd(text, monthEnd + 1);
    char sign = Chars.at(text, dayEnd);
    if (dayEnd - start != 2 || monthEnd - dayEnd != 3 || Chars.at(text, monthEnd) != sign) {
      return false;
    }
    boolean month = Chars.number(text, dayEnd + 1, monthEnd) <= 12;
    return switch (yearEnd - monthEnd) {
      case 5 -> month && Chars.number(text, monthEnd + 1, monthEnd + 3) <= 20;
      case 3 -> month && !Chars.isSpace(sign);
      default -> false;
    };
  }

  /** Walks over groups of digits and what separates them. */
  private static final class Groups {
    private final CharSequence text;
    private final int most;
    private int next;
    private int end;
    private int digits;
    private int first;
    private int length;
    private long value;
    private boolean plainAfterFirst;

    private Groups(CharSequence text, int start, int most) {
      this.text = text;
      this.most = most;
      this.next = start;
    }

    /** Takes the next group; false when there is none or it makes the number too long. */
    private boolean next() {
      int start = digits == 0 ? next : separatorEnd();
      int stop = Chars.digitsEnd(text, start);
      if (stop == start || digits + stop - start > most) {
        return false;
      }
      for (int index = start; index < stop; index++) {
        value = 10 * value + text.charAt(index) - '0';
      }
      length = stop - start;
      first = digits == 0 ? length : first;
      digits += length;
      end = stop;
      return true;
    }

    private int separatorEnd() {
      boolean plain = plainAfterFirst && digits > first;
      int index = end;
      while (index - end < 3 && isSeparator(Chars.at(text, index), plain)) {
        index++;
      }
      return index == end ? text.length() : index;
    }

    private boolean isSeparator(char character, boolean plain) {
      if (Chars.isSpace(character) || Chars.isDash(character)) {
        return true;
      }
      boolean mark = character == ')' || character == '/';
      return !plain && (mark || !plainAfterFirst && character == '.');
    }
  }
}
