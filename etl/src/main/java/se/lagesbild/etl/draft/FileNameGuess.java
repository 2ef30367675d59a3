package se.lagesbild.etl.draft;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import se.lagesbild.warehouse.catalogue.CalendarPeriod;
import se.lagesbild.warehouse.catalogue.DateRange;
import se.lagesbild.warehouse.privacy.Label;

/**
 * What a file name tells of all files that will come after it.
 *
 * @param pattern for a contract
 * @param id for a source
 * @param period that the name tells, or null
 * @param count how many such periods there are from the first that the name tells to the last
 * @param named whether the name tells up to when it is about
 */
record FileNameGuess(
    String pattern, String id, @Nullable CalendarPeriod period, int count, boolean named) {
  /**
   * Reads a name.
   *
   * @param municipalities codes that may stand in names
   */
  static FileNameGuess of(String fileName, Set<String> municipalities) {
    int dot = fileName.lastIndexOf('.');
    String stem = dot > 0 ? fileName.substring(0, dot) : fileName;
    NameParts told = new NameParts(stem, municipalities);
    StringBuilder pattern = new StringBuilder("^");
    StringBuilder left = new StringBuilder();
    int at = 0;
    for (NameParts.Part part : told.parts()) {
      literal(stem.substring(at, part.start()), pattern);
      left.append(stem, at, part.start()).append(' ');
      at = part.end();
      pattern.append(part.pattern());
    }
    literal(stem.substring(at), pattern);
    left.append(stem.substring(at));
    CalendarPeriod period = told.period();
    return new FileNameGuess(
        pattern.toString(),
        id(left.toString()),
        period,
        told.count(),
        period != null || told.hasDate());
  }

  /** Other digits change from file to file, and what looks personal is not repeated. */
  private static void literal(String text, StringBuilder pattern) {
    Matcher digits = Pattern.compile("\\d+").matcher(masked(text));
    int at = 0;
    String shown = masked(text);
    while (digits.find()) {
      pattern.append(NameParts.plain(shown.substring(at, digits.start())));
      pattern.append(digits.group().length() >= 3 ? "\\d+" : digits.group());
      at = digits.end();
    }
    pattern.append(NameParts.plain(shown.substring(at)));
  }

  private static String masked(String text) {
    return Label.of(text);
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
          case DAY -> count;
          case WEEK -> 7 * count;
          case MONTH -> (int) Math.ceil(30.5 * count);
          case QUARTER -> (int) Math.ceil(91.5 * count);
          case YEAR -> 366;
        };
  }

  /** The days, months, quarters or year that the name tells with their year, or null. */
  @Nullable DateRange days(String fileName) {
    Matcher told = Pattern.compile(pattern).matcher(fileName);
    if (period == null || period == CalendarPeriod.WEEK || !told.find()) {
      return null;
    }
    if (period == CalendarPeriod.DAY) {
      return new DateRange(day(told.group("firstDate")), day(told.group("date")).plusDays(1));
    }
    if (!pattern.contains("<year>")) {
      return null;
    }
    int months = period == CalendarPeriod.MONTH ? 1 : period == CalendarPeriod.QUARTER ? 3 : 12;
    int last = months == 12 ? 1 : number(told, period.id(), 1);
    int first =
        months == 12
            ? 1
            : number(told, period == CalendarPeriod.MONTH ? "firstMonth" : "firstQuarter", last);
    int year = number(told, "year", 0);
    int firstYear = number(told, "firstYear", first > last ? year - 1 : year);
    return new DateRange(
        LocalDate.of(firstYear, months * (first - 1) + 1, 1),
        YearMonth.of(year, months * last).plusMonths(1).atDay(1));
  }

  private static LocalDate day(String text) {
    return LocalDate.parse(text.replace("-", ""), DateTimeFormatter.BASIC_ISO_DATE);
  }

  private int number(Matcher told, String group, int otherwise) {
    return pattern.contains("<" + group + ">") ? Integer.parseInt(told.group(group)) : otherwise;
  }

  /** The pattern without what tells a period, for files that are about another one. */
  String patternWithoutPeriod() {
    return pattern.replaceAll("\\?<(?!municipality)[a-zA-Z]+>", "");
  }

  int lateAfterDays() {
    return Math.max(1, Math.min(30, everyDays() / 3));
  }
}
