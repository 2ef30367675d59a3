package se.lagesbild.etl.draft;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import se.lagesbild.warehouse.catalogue.CalendarPeriod;
import se.lagesbild.warehouse.privacy.Label;

/**
 * What a file name tells of all files that will come after it.
 *
 * @param pattern for a contract
 * @param id for a source
 * @param period that the name tells, or null
 * @param weeks how many weeks, where it tells weeks
 * @param named whether the name tells up to when it is about
 */
record FileNameGuess(
    String pattern, String id, @Nullable CalendarPeriod period, int weeks, boolean named) {
  private static final Pattern YEAR = Pattern.compile("(?<!\\d)(19|20)\\d\\d(?!\\d)");

  private static final Pattern PARTS =
      Pattern.compile(
          """
          (?<moment>(?<!\\d)20\\d\\d-[01]\\d-[0-3]\\dT[0-2]\\d[0-5]\\d[0-5]\\dZ)
          |(?<isodate>(?<!\\d)20\\d\\d-[01]\\d-[0-3]\\d(?!\\d))
          |(?<date>(?<!\\d)20\\d\\d[01]\\d[0-3]\\d(?!\\d))
          |(?<yearmonth>(?<!\\d)20\\d\\d-(0[1-9]|1[0-2])(?!\\d))
          |(?<weeks>(?i:v|vecka|w)[ _.]?\\d{1,2}-(?i:v)?\\d{1,2}(?!\\d))
          |(?<week>(?i:(?<![a-zåäö])(v|vecka|w))[ _.]?\\d{1,2}(?!\\d))
          |(?<quarter>(?i:(?<![a-zåäö])(kvartal|kv|q))[ _.]?[1-4](?!\\d))
          |(?<hex>(?<![0-9A-Za-z])(?=[a-f]*\\d)(?=\\d*[a-f])[0-9a-f]{6,64}(?![0-9A-Za-z]))
          |(?<monthname>(?<!\\p{L})(?i:januari|februari|mars|april|maj|juni|juli|augusti|september|oktober|november|december)[ _-]?20\\d\\d(?!\\d))
          |(?<year>(?<!\\d)(19|20)\\d\\d(?!\\d))
          """
              .replace("\n", ""));

  /**
   * Reads a name.
   *
   * @param municipalities codes that may stand in names
   */
  static FileNameGuess of(String fileName, Set<String> municipalities) {
    int dot = fileName.lastIndexOf('.');
    String stem = dot > 0 ? fileName.substring(0, dot) : fileName;
    long years = YEAR.matcher(stem).results().count();
    StringBuilder pattern = new StringBuilder();
    StringBuilder left = new StringBuilder();
    boolean year = false;
    boolean month = false;
    boolean quarter = false;
    boolean date = false;
    int weeks = 0;
    int at = 0;
    Matcher part = PARTS.matcher(stem);
    while (part.find()) {
      String text = part.group();
      boolean municipality =
          part.group("year") != null && municipalities.contains(text) && years > 1 && !year;
      boolean span =
          part.group("year") != null && !municipality && spansYears(stem, municipalities);
      String told = municipality ? "(?<municipality>\\d{4})" : span ? "\\d{4}" : told(part, year);
      if (told == null) {
        continue;
      }
      literal(stem.substring(at, part.start()), pattern);
      left.append(stem, at, part.start()).append(' ');
      at = part.end();
      pattern.append(told);
      date |= told.contains("<date>");
      month |= told.contains("<month>");
      quarter |= told.contains("<quarter>");
      weeks = told.contains("<week>") ? weeks(text) : weeks;
      year |= told.contains("<year>");
    }
    literal(stem.substring(at), pattern);
    left.append(stem.substring(at));
    CalendarPeriod period =
        weeks > 0
            ? CalendarPeriod.WEEK
            : month
                ? CalendarPeriod.MONTH
                : quarter
                    ? CalendarPeriod.QUARTER
                    : date ? null : year ? CalendarPeriod.YEAR : null;
    return new FileNameGuess(
        "^" + pattern, id(left.toString()), period, weeks, period != null || date);
  }

  /** Two years: the name tells from when to when, which patterns cannot. */
  private static boolean spansYears(String stem, Set<String> municipalities) {
    Matcher years = YEAR.matcher(stem);
    long told = 0;
    boolean first = true;
    while (years.find()) {
      told += first && municipalities.contains(years.group()) ? 0 : 1;
      first = false;
    }
    return told > 1;
  }

  private static @Nullable String told(Matcher part, boolean yearKnown) {
    String text = part.group();
    if (part.group("moment") != null) {
      return "(?<date>\\d{4}-\\d{2}-\\d{2})T(?<time>\\d{6})Z";
    }
    if (part.group("hex") != null) {
      return "[0-9a-f]+";
    }
    if (part.group("isodate") != null) {
      return "(?<date>\\d{4}-\\d{2}-\\d{2})";
    }
    if (part.group("date") != null) {
      return "(?<date>\\d{8})";
    }
    if (part.group("yearmonth") != null) {
      return yearKnown ? null : "(?<year>\\d{4})-(?<month>\\d{2})";
    }
    if (part.group("monthname") != null) {
      return "\\p{L}+[ _-]?\\d{4}";
    }
    if (part.group("weeks") != null) {
      String before = text.replaceFirst("\\d.*$", "");
      String between = text.replaceFirst("^\\D*\\d{1,2}-", "").replaceFirst("\\d.*$", "");
      return plain(before) + "(?<firstWeek>\\d{1,2})-" + plain(between) + "(?<week>\\d{1,2})";
    }
    if (part.group("week") != null) {
      return plain(text.replaceFirst("\\d.*$", "")) + "(?<week>\\d{1,2})";
    }
    if (part.group("quarter") != null) {
      return plain(text.replaceFirst("\\d.*$", "")) + "(?<quarter>[1-4])";
    }
    return yearKnown ? "\\d{4}" : "(?<year>\\d{4})";
  }

  private static int weeks(String text) {
    Matcher numbers = Pattern.compile("\\d+").matcher(text);
    int first = numbers.find() ? Integer.parseInt(numbers.group()) : 1;
    int last = numbers.find() ? Integer.parseInt(numbers.group()) : first;
    return last >= first ? last - first + 1 : last + 53 - first;
  }

  /** Other digits change from file to file, and what looks personal is not repeated. */
  private static void literal(String text, StringBuilder pattern) {
    Matcher digits = Pattern.compile("\\d+").matcher(masked(text));
    int at = 0;
    String shown = masked(text);
    while (digits.find()) {
      pattern.append(plain(shown.substring(at, digits.start())));
      pattern.append(digits.group().length() >= 3 ? "\\d+" : digits.group());
      at = digits.end();
    }
    pattern.append(plain(shown.substring(at)));
  }

  private static String masked(String text) {
    return Label.of(text);
  }

  private static String plain(String text) {
    StringBuilder plain = new StringBuilder();
    for (char c : text.toCharArray()) {
      boolean mask = c == '#' || c == '*' || c == '?';
      boolean special = "\\.[]{}()+^$|".indexOf(c) >= 0;
      plain.append(mask ? "." : special ? "\\" + c : String.valueOf(c));
    }
    return plain.toString();
  }

  private static final Map<Character, Character> LETTERS =
      Map.of('å', 'a', 'ä', 'a', 'ö', 'o', 'é', 'e');

  /** What is left of a name without its period, as an id. */
  static String id(String name) {
    StringBuilder id = new StringBuilder();
    for (char c : masked(name).toLowerCase(Locale.ROOT).toCharArray()) {
      char plain = LETTERS.getOrDefault(c, c);
      boolean kept = plain >= 'a' && plain <= 'z' || plain >= '0' && plain <= '9';
      boolean gap = !kept && id.length() > 0 && id.charAt(id.length() - 1) != '-';
      id.append(kept ? String.valueOf(plain) : gap ? "-" : "");
    }
    String trimmed = id.toString().replaceAll("-+$", "");
    trimmed = trimmed.length() > 40 ? trimmed.substring(0, 40).replaceAll("-+$", "") : trimmed;
    return trimmed.isEmpty() ? "ny-kalla" : trimmed;
  }

  /** Days between deliveries, or 0 where the name does not tell. */
  int everyDays() {
    return period == null
        ? 0
        : switch (period) {
          case DAY -> 1;
          case WEEK -> 7 * Math.max(1, weeks);
          case MONTH -> 31;
          case QUARTER -> 92;
          case YEAR -> 366;
        };
  }

  /** The last day of the month, quarter or year that the name tells with its year, or null. */
  @Nullable LocalDate lastDay(String fileName) {
    Matcher told = Pattern.compile(pattern).matcher(fileName);
    if (period == null || !pattern.contains("<year>") || !told.find()) {
      return null;
    }
    int year = Integer.parseInt(told.group("year"));
    return switch (period) {
      case DAY, WEEK -> null;
      case MONTH -> YearMonth.of(year, Integer.parseInt(told.group("month"))).atEndOfMonth();
      case QUARTER ->
          YearMonth.of(year, 3 * Integer.parseInt(told.group("quarter"))).atEndOfMonth();
      case YEAR -> YearMonth.of(year, 12).atEndOfMonth();
    };
  }

  /** The pattern without what tells a period, for files that are about another one. */
  String patternWithoutPeriod() {
    return pattern.replaceAll("\\?<(?!municipality)[a-zA-Z]+>", "");
  }

  int lateAfterDays() {
    return Math.max(1, Math.min(30, everyDays() / 3));
  }
}
