package se.lagesbild.etl.conform;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.time.zone.ZoneRules;
import java.util.ArrayList;
import java.util.List;

/**
 * Reads dates and times by the patterns of Table Schema ({@code %Y-%m-%d}), several of them
 * separated by {@code |}. Times are local; a text that states an offset ({@code %z}) is moved to
 * local time. The time 24:00 is the midnight that ends the day. {@code excel} stands for the day
 * number of a spreadsheet. {@code %I} is the hour of twelve, and {@code %p} says AM or PM. Every
 * contract row passes here, so patterns are read once and texts character by character.
 */
public final class TimePattern {
  /** What {@link #parse} answers for a text that does not fit. */
  public static final long NONE = Long.MIN_VALUE;

  static final long MICROS_PER_SECOND = 1_000_000L;
  static final long MICROS_PER_DAY = 86_400L * MICROS_PER_SECOND;

  private static final String DIRECTIVES = "YymdHMSzIp";
  private static final String SPREADSHEET = "excel";
  private static final long SPREADSHEET_EPOCH_DAY = LocalDate.of(1899, 12, 30).toEpochDay();

  private final List<char[]> alternatives = new ArrayList<>();
  private final ZoneRules zone;

  private TimePattern(ZoneRules zone) {
    this.zone = zone;
  }

  /**
   * The reader of a pattern.
   *
   * @param zone in which local times are meant
   * @throws UnusableContract for a directive that has no meaning here
   */
  public static TimePattern of(String pattern, ZoneRules zone) {
    TimePattern parsed = new TimePattern(zone);
    for (String alternative : pattern.split("\\|")) {
      parsed.alternatives.add(compile(alternative));
    }
    return parsed;
  }

  /** Directives become the negative of their letter, everything else stays itself. */
  private static char[] compile(String pattern) {
    if (pattern.equals(SPREADSHEET)) {
      return new char[0];
    }
    StringBuilder compiled = new StringBuilder();
    for (int at = 0; at < pattern.length(); at++) {
      char c = pattern.charAt(at);
      if (c != '%') {
        compiled.append(c);
        continue;
      }
      at++;
      char directive = at < pattern.length() ? pattern.charAt(at) : ' ';
      if (DIRECTIVES.indexOf(directive) < 0) {
        throw new UnusableContract(
            "datumformatet \"%"
                + directive
                + "\" är okänt; tillåtna: %Y %y %m %d %H %I %p %M %S %z.");
      }
      compiled.append((char) -directive);
    }
    return compiled.toString().toCharArray();
  }

  /** Microseconds of local time since 1970-01-01T00:00, or {@link #NONE}. */
  public long parse(String text) {
    for (int at = 0; at < alternatives.size(); at++) {
      char[] pattern = alternatives.get(at);
      long micros = pattern.length == 0 ? spreadsheet(text) : parse(pattern, text);
      if (micros != NONE) {
        return micros;
      }
    }
    return NONE;
  }

  private static long spreadsheet(String text) {
    double days = NumberText.parse(text, '.');
    boolean plausible = days >= 1 && days < 2_958_466;
    return plausible
        ? SPREADSHEET_EPOCH_DAY * MICROS_PER_DAY + Math.round(days * 86_400) * MICROS_PER_SECOND
        : NONE;
  }

  private long parse(char[] pattern, String text) {
    int year = 1970;
    int month = 1;
    int day = 1;
    int hour = 0;
    int minute = 0;
    int second = 0;
    int offsetSeconds = Integer.MIN_VALUE;
    int halfDay = 0;
    int at = 0;
    for (int step = 0; step < pattern.length; step++) {
      char c = pattern[step];
      char directive = (char) -c;
      if (directive > 'z') {
        if (at >= text.length() || text.charAt(at) != c) {
          return NONE;
        }
        at++;
        continue;
      }
      if (directive == 'z') {
        offsetSeconds = offset(text, at);
        if (offsetSeconds == Integer.MIN_VALUE) {
          return NONE;
        }
        at = text.length();
        continue;
      }
      if (directive == 'p') {
        if (!isHalfDay(text, at)) {
          return NONE;
        }
        halfDay = Character.toLowerCase(text.charAt(at)) == 'p' ? 12 : 0;
        at += 2;
        continue;
      }
      int width = directive == 'Y' ? 4 : 2;
      boolean exact =
          width == 4 || isDirective(pattern, step - 1) || isDirective(pattern, step + 1);
      int digits = digits(text, at, width);
      if (digits == 0 || exact && digits < width) {
        return NONE;
      }
      int value = number(text, at, digits);
      at += digits;
      switch (directive) {
        case 'Y' -> year = value;
        case 'y' -> year = value < 70 ? 2000 + value : 1900 + value;
        case 'm' -> month = value;
        case 'd' -> day = value;
        case 'H' -> hour = value;
        case 'I' -> {
          if (value < 1 || value > 12) {
            return NONE;
          }
          hour = value % 12;
        }
        case 'M' -> minute = value;
        default -> second = value;
      }
    }
    return at == text.length()
        ? local(year, month, day, hour + halfDay, minute, second, offsetSeconds)
        : NONE;
  }

  private static boolean isHalfDay(String text, int at) {
    return text.regionMatches(true, at, "AM", 0, 2) || text.regionMatches(true, at, "PM", 0, 2);
  }

  /** Digits that touch the digits of a neighbour must all be there. */
  private static boolean isDirective(char[] pattern, int step) {
    return step >= 0 && step < pattern.length && (char) -pattern[step] <= 'z';
  }

  private long local(
      int year, int month, int day, int hour, int minute, int second, int offsetSeconds) {
    boolean endOfDay = hour == 24 && minute == 0 && second == 0;
    boolean valid =
        month >= 1
            && month <= 12
            && day >= 1
            && (day <= 28 || day <= YearMonth.of(year, month).lengthOfMonth())
            && (hour <= 23 || endOfDay)
            && minute <= 59
            && second <= 59;
    if (!valid) {
      return NONE;
    }
    long seconds =
        LocalDate.of(year, month, day).toEpochDay() * 86_400
            + hour * 3_600L
            + minute * 60L
            + second;
    if (offsetSeconds != Integer.MIN_VALUE) {
      long utc = seconds - offsetSeconds;
      seconds = utc + zone.getOffset(java.time.Instant.ofEpochSecond(utc)).getTotalSeconds();
    }
    return seconds * MICROS_PER_SECOND;
  }

  /** Seconds east of UTC that the rest of the text states, {@code Z}, {@code +02:00}. */
  private static int offset(String text, int at) {
    int start = at < text.length() && text.charAt(at) == ' ' ? at + 1 : at;
    String rest = text.substring(start);
    if (rest.equals("Z")) {
      return 0;
    }
    String plain = rest.replace(":", "");
    if (plain.length() != 5
        || "+-".indexOf(plain.charAt(0)) < 0
        || digits(plain, 1, 4) != 4
        || number(plain, 1, 2) > 14) {
      return Integer.MIN_VALUE;
    }
    int seconds = number(plain, 1, 2) * 3_600 + number(plain, 3, 2) * 60;
    return plain.charAt(0) == '-' ? -seconds : seconds;
  }

  private static int digits(String text, int at, int most) {
    int digits = 0;
    while (digits < most && at + digits < text.length() && isDigit(text.charAt(at + digits))) {
      digits++;
    }
    return digits;
  }

  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }

  private static int number(String text, int at, int digits) {
    int value = 0;
    for (int digit = 0; digit < digits; digit++) {
      value = value * 10 + text.charAt(at + digit) - '0';
    }
    return value;
  }

  /** The day that a local time lies in, since 1970-01-01. */
  static int epochDay(long micros) {
    return (int) Math.floorDiv(micros, MICROS_PER_DAY);
  }

  /** The same day as java.time tells it. */
  static LocalDate day(long micros) {
    return LocalDate.ofEpochDay(epochDay(micros));
  }

  /** A local time as java.time tells it. */
  static LocalDateTime toLocal(long micros) {
    return LocalDateTime.ofEpochSecond(
        Math.floorDiv(micros, MICROS_PER_SECOND),
        (int) Math.floorMod(micros, MICROS_PER_SECOND) * 1_000,
        ZoneOffset.UTC);
  }

  /** Microseconds of local time since 1970-01-01T00:00. */
  static long toMicros(LocalDateTime time) {
    return time.toEpochSecond(ZoneOffset.UTC) * MICROS_PER_SECOND + time.getNano() / 1_000;
  }
}
