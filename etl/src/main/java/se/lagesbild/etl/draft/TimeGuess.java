package se.lagesbild.etl.draft;

import java.time.ZoneId;
import java.time.zone.ZoneRules;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import se.lagesbild.etl.conform.NumberText;
import se.lagesbild.etl.conform.TimePattern;

/**
 * How the dates or times of a column are written, by the patterns that contracts know.
 *
 * @param form what the column holds
 * @param format patterns for a contract, or null where ISO 8601 needs none and where an expression
 *     reads the column
 * @param ambiguous whether day and month could change places in every value
 */
record TimeGuess(Form form, @Nullable String format, boolean ambiguous) {
  private static final double ENOUGH = 0.9;
  private static final double MOSTLY = 0.8;
  private static final ZoneRules ZONE = ZoneId.of("Europe/Stockholm").getRules();

  private static final List<String> DATES =
      List.of(
          "%Y-%m-%d",
          "%Y/%m/%d",
          "%Y.%m.%d",
          "%Y%m%d",
          "%y%m%d",
          "%d/%m-%y",
          "%d/%m-%Y",
          "%d/%m %Y",
          "%d/%m/%Y",
          "%m/%d/%Y",
          "%d/%m/%y",
          "%m/%d/%y",
          "%d.%m.%Y",
          "%d.%m.%y",
          "%d-%m-%Y",
          "%d-%m-%y",
          "%y-%m-%d");

  private static final List<String> TIMES =
      List.of(
          " %H:%M",
          " %H:%M:%S",
          "T%H:%M:%S",
          "T%H:%M",
          " %H.%M",
          "T%H:%M:%S%z",
          "T%H:%M%z",
          " %H:%M:%S %z",
          " %H:%M %z",
          "%H%M",
          " kl %H:%M",
          " %I:%M %p",
          " %I:%M:%S %p",
          " %I:%M%p");

  private static final Pattern CLOCK =
      Pattern.compile(
          "(?i:kl\\.? ?)?([01]?\\d|2[0-4])[:.]?[0-5]\\d([:.][0-5]\\d)?(?i: ?[ap]\\.?m\\.?)?");
  private static final Pattern WEEK =
      Pattern.compile(
          "(?i)((19|20)\\d\\d ?-? ?[wv]\\.? ?\\d{1,2}|v(ecka)?\\.? ?\\d{1,2}( ?[-–] ?v?\\.?\\d{1,2})?|\\d{1,2}/\\d\\d)");
  private static final Pattern NUMBERED_WEEK =
      Pattern.compile(
          "(?i)\\D{0,8}\\d{1,2}([-–/ ]+\\D{0,8}\\d{1,4})?\\.?|(19|20)\\d\\d\\D{0,3}\\d{1,2}");
  private static final java.util.function.Predicate<String> HAS_LETTER =
      text -> text.chars().anyMatch(Character::isLetter);
  private static final Pattern UNIX = Pattern.compile("1[0-9]{9}|1[0-9]{12}");

  /** What a column of dates or times holds. */
  enum Form {
    DATE,
    DATETIME,
    /** A time of day. */
    CLOCK,
    /** A name of a week. */
    WEEK,
    /** Seconds since 1970. */
    SECONDS,
    /** Milliseconds since 1970. */
    MILLISECONDS
  }

  /**
   * The form of a column, or null when it holds no times.
   *
   * @param values that are told, without tokens
   * @param sheet whether a spreadsheet shows most of them as dates
   */
  static @Nullable TimeGuess of(String heading, Collection<String> values, boolean sheet) {
    if (values.isEmpty()) {
      return null;
    }
    boolean hinted =
        sheet
            || Words.HAPPENS.in(heading)
            || Words.BEGINS.in(heading)
            || Words.BECOMES_KNOWN.in(heading)
            || Words.TIME_STAMP.in(heading)
            || Words.ENDS.in(heading)
            || Words.CHANGES.in(heading)
            || Words.LATER.in(heading);
    TimeGuess written = written(values, hinted);
    if (written != null) {
      return written;
    }
    if (hinted && share(values, UNIX) >= ENOUGH) {
      boolean millis =
          values.stream().filter(value -> value.length() > 10).count() * 2 > values.size();
      return new TimeGuess(millis ? Form.MILLISECONDS : Form.SECONDS, null, false);
    }
    boolean weeks =
        Words.WEEK.in(heading)
            ? share(values, NUMBERED_WEEK) >= MOSTLY
            : share(values, WEEK) >= ENOUGH && values.stream().anyMatch(HAS_LETTER);
    if (weeks) {
      return new TimeGuess(Form.WEEK, null, false);
    }
    boolean clock =
        Words.TIME_OF_DAY.in(heading)
            || Words.plain(heading).contains("tid")
            || Words.LATER.in(heading)
            || Words.ENDS.in(heading)
            || values.stream().allMatch(value -> value.contains(":"));
    return clock && share(values, CLOCK) >= ENOUGH ? new TimeGuess(Form.CLOCK, null, false) : null;
  }

  private static double share(Collection<String> values, Pattern pattern) {
    return values.stream().filter(value -> pattern.matcher(value).matches()).count()
        / (double) values.size();
  }

  /** Patterns one after the other, each for what those before it leave. */
  private static @Nullable TimeGuess written(Collection<String> values, boolean hinted) {
    List<String> found = new ArrayList<>();
    List<String> left = new ArrayList<>(values);
    boolean ambiguous = false;
    while (!left.isEmpty() && found.size() < 3) {
      Candidate best = best(left, hinted);
      if (best == null || best.read() * 50 < values.size()) {
        break;
      }
      ambiguous |= best.ambiguous();
      found.add(best.pattern());
      TimePattern pattern = TimePattern.of(best.pattern(), ZONE);
      left.removeIf(value -> pattern.parse(value) != TimePattern.NONE);
    }
    if (found.isEmpty() || (values.size() - left.size()) < ENOUGH * values.size()) {
      return null;
    }
    boolean time =
        found.stream().anyMatch(pattern -> pattern.contains("%H") || pattern.contains("%I"));
    String format = String.join("|", found);
    return new TimeGuess(
        time ? Form.DATETIME : Form.DATE, format.equals("%Y-%m-%d") ? null : format, ambiguous);
  }

  private record Candidate(String pattern, int read, boolean ambiguous) {}

  private static @Nullable Candidate best(List<String> values, boolean hinted) {
    Candidate best = null;
    for (String date : DATES) {
      best = better(best, candidate(date, values, hinted));
      for (String time : TIMES) {
        best = better(best, candidate(date + time, values, hinted));
      }
    }
    if (hinted) {
      best = better(best, serials(values));
    }
    return best;
  }

  private static @Nullable Candidate better(@Nullable Candidate one, @Nullable Candidate other) {
    return other != null && (one == null || other.read() > one.read()) ? other : one;
  }

  private static @Nullable Candidate candidate(String format, List<String> values, boolean hinted) {
    boolean bare = format.equals("%y%m%d") || format.equals("%Y%m%d");
    if (bare && !hinted) {
      return null;
    }
    TimePattern pattern = TimePattern.of(format, ZONE);
    int read = 0;
    int swapped = 0;
    boolean dayAndMonth = format.contains("%d/%m") || format.contains("%m/%d");
    TimePattern other =
        dayAndMonth
            ? TimePattern.of(
                format.contains("%d/%m")
                    ? format.replace("%d/%m", "%m/%d")
                    : format.replace("%m/%d", "%d/%m"),
                ZONE)
            : null;
    for (String value : values) {
      long micros = pattern.parse(value);
      boolean plausible = micros != TimePattern.NONE && isPlausible(micros);
      read += plausible ? 1 : 0;
      swapped += plausible && other != null && other.parse(value) != TimePattern.NONE ? 1 : 0;
    }
    boolean written = format.contains("-%y") || format.contains("-%Y") || format.contains(" %Y");
    return read == 0 ? null : new Candidate(format, read, swapped == read && !written);
  }

  /** Nothing that is counted here happened before 1950, and little is foretold for long. */
  private static boolean isPlausible(long micros) {
    long year = 1970 + Math.floorDiv(micros, 31_556_952_000_000L);
    return year >= 1900 && year <= 2060;
  }

  private static @Nullable Candidate serials(List<String> values) {
    int read = 0;
    for (String value : values) {
      double days = NumberText.parse(value, '.');
      read += days >= 30_000 && days < 60_000 ? 1 : 0;
    }
    return read == 0 ? null : new Candidate("excel", read, false);
  }
}
