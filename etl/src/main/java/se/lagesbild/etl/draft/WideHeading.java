package se.lagesbild.etl.draft;

import java.time.LocalDate;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import se.lagesbild.warehouse.catalogue.CalendarPeriod;

/**
 * How the headings of columns side by side name their periods, in Swedish and English. Those that
 * tell no year are of the year that the delivery tells.
 */
enum WideHeading {
  /** {@code v51}. */
  WEEK(
      CalendarPeriod.WEEK,
      "(v|vecka)\\.? ?\\d{1,2}",
      "heter som veckor",
      null,
      derive("week_number", "try_cast(regexp_extract(rubrik, '([0-9]{1,2})', 1) as int)"),
      TimeRole.nearestMonday("week_number", "period_start")),

  /** {@code jan}, {@code januari}. */
  MONTH(
      CalendarPeriod.MONTH,
      Text.MONTH + "\\.?",
      "heter som månader",
      null,
      derive("month_name", "lower(substring(rubrik, 1, 3))"),
      derive("month_number", Derived.MONTH_NUMBER),
      derive("period_start", "make_date(year(_as_of), cast(month_number as int), 1)")),

  /** {@code jan-24}, {@code januari 2024}, {@code 2024 jan}. */
  NAMED_MONTH(
      CalendarPeriod.MONTH,
      Text.MONTH
          + Text.BETWEEN
          + "("
          + Text.YEAR
          + "|\\d\\d)|"
          + Text.YEAR
          + Text.BETWEEN
          + Text.MONTH
          + "\\.?",
      "heter som månader med år",
      heading -> LocalDate.of(year(heading), month(heading), 1),
      derive(
          "told_year", "try_cast(regexp_extract(rubrik, '((19|20)[0-9]{2}|[0-9]{2})', 1) as int)"),
      derive("year_number", "case when told_year < 100 then 2000 + told_year else told_year end"),
      derive("month_name", "lower(regexp_extract(rubrik, '([A-Za-z]{3})', 1))"),
      derive("month_number", Derived.MONTH_NUMBER),
      derive("period_start", "make_date(year_number, cast(month_number as int), 1)")),

  /** {@code 2024-01}, {@code 202401}, {@code 2024M01}, {@code 01/2024}, a spreadsheet's day. */
  NUMBERED_MONTH(
      CalendarPeriod.MONTH,
      Text.YEAR + "[-/. ]?M?(0[1-9]|1[0-2])(-01)?( 00:00:00)?|(0?[1-9]|1[0-2])[-/.]" + Text.YEAR,
      "heter som månader med år",
      heading ->
          LocalDate.of(
              year(heading), number(heading.replaceFirst("^" + Text.YEAR, ""), "(\\d{1,2})"), 1),
      derive("year_number", Derived.TOLD_YEAR),
      derive(
          "month_number",
          "try_cast(regexp_extract(regexp_replace(rubrik, '^(19|20)[0-9]{2}', ''), '([0-9]{1,2})', 1) as int)"),
      derive("period_start", "make_date(year_number, month_number, 1)")),

  /** {@code kv1 2024}, {@code 2024K1}. */
  QUARTER(
      CalendarPeriod.QUARTER,
      Text.QUARTER
          + "[1-4]"
          + Text.BETWEEN
          + Text.YEAR
          + "|"
          + Text.YEAR
          + Text.BETWEEN
          + Text.QUARTER
          + "[1-4]",
      "heter som kvartal",
      heading ->
          LocalDate.of(year(heading), 3 * number(heading, Text.QUARTER + "(?<n>[1-4])") - 2, 1),
      derive("year_number", Derived.TOLD_YEAR),
      derive(
          "quarter_number",
          "try_cast(regexp_extract(lower(rubrik), '(kv(artal)?|q|k)[. ]*([1-4])', 3) as int)"),
      derive("period_start", "make_date(year_number, 3 * quarter_number - 2, 1)")),

  /** {@code v51 2024}, {@code 2024-W51}. */
  NAMED_WEEK(
      CalendarPeriod.WEEK,
      Text.WEEK
          + "\\d{1,2}[ ._/,-]+"
          + Text.YEAR
          + "|"
          + Text.YEAR
          + Text.BETWEEN
          + Text.WEEK
          + "\\d{1,2}",
      "heter som veckor med år",
      heading ->
          CalendarPeriod.WEEK
              .around(LocalDate.of(year(heading), 1, 4))
              .from()
              .plusWeeks(number(heading, Text.WEEK + "(?<n>\\d{1,2})") - 1L),
      derive("year_number", Derived.TOLD_YEAR),
      derive(
          "week_number",
          "try_cast(regexp_extract(lower(rubrik), '(v|vecka|w)[. ]*([0-9]{1,2})', 2) as int)"),
      derive("period_start", TimeRole.monday("year_number", "week_number"))),

  /** {@code 2024-01-15}. */
  DAY(
      CalendarPeriod.DAY,
      Text.YEAR + "-\\d\\d-\\d\\d( 00:00:00)?",
      "heter som dagar",
      heading -> LocalDate.parse(heading.substring(0, 10)),
      derive("period_start", "try_to_date(substring(rubrik, 1, 10), 'yyyy-MM-dd')")),

  /** {@code 2024}, or a measure and its year, {@code Stöld 2024}. */
  YEAR(
      CalendarPeriod.YEAR,
      "(.*\\D)?" + Text.YEAR + "(?![-/. ]?\\d)(\\D.*)?",
      "har årtal i rubriken",
      heading -> LocalDate.of(year(heading), 1, 1),
      derive("year_number", Derived.TOLD_YEAR),
      derive("period_start", "make_date(year_number, 1, 1)"));

  /** Those that name one period of a year each. */
  static final List<WideHeading> WITHIN_YEARS =
      List.of(NAMED_MONTH, NUMBERED_MONTH, QUARTER, NAMED_WEEK, DAY);

  /** Parts of the patterns. */
  private static final class Text {
    static final String YEAR = "(19|20)\\d\\d";
    static final String MONTH =
        "(jan(uari|uary)?|feb(ruari|ruary)?|mar(s|ch)?|apr(il)?|ma[jy]|jun[ie]?|jul[iy]?"
            + "|aug(usti|ust)?|sept?(ember)?|o[ck]t(ober)?|nov(ember)?|dec(ember)?)";
    static final String QUARTER = "(kv(artal)?|q|k)\\.? ?";
    static final String WEEK = "(v|vecka|w)\\.? ?";
    static final String BETWEEN = "[ ._'’/,-]*";
  }

  /** Expressions that several forms derive. */
  private static final class Derived {
    static final String MONTH_NUMBER =
        "case month_name when 'may' then 5 when 'oct' then 10 else"
            + " array_position(array('jan','feb','mar','apr','maj','jun','jul','aug','sep','okt','nov','dec'),"
            + " month_name) end";
    static final String TOLD_YEAR =
        "try_cast(regexp_extract(rubrik, '((19|20)[0-9]{2})', 1) as int)";
  }

  private static final List<String> MONTHS =
      List.of("jan", "feb", "mar", "apr", "maj", "jun", "jul", "aug", "sep", "okt", "nov", "dec");

  final CalendarPeriod period;

  /** Pattern of the headings, for a contract. */
  final String headings;

  private final String sign;
  private final Pattern pattern;
  private final @Nullable Function<String, LocalDate> start;
  private final Map<String, String> derive = new LinkedHashMap<>();

  /**
   * A form.
   *
   * @param sign what columns with such headings do, in Swedish
   * @param start first day of the period that a heading names, or null where it tells no year
   * @param derive expressions that make {@code period_start} of it, each of those before it
   */
  @SafeVarargs
  WideHeading(
      CalendarPeriod period,
      String pattern,
      String sign,
      @Nullable Function<String, LocalDate> start,
      Map<String, String>... derive) {
    this.period = period;
    this.headings = "(?i)" + pattern;
    this.sign = sign;
    this.pattern = Pattern.compile(headings);
    this.start = start;
    for (Map<String, String> expressions : derive) {
      this.derive.putAll(expressions);
    }
  }

  private static Map<String, String> derive(String name, String expression) {
    return Map.of(name, expression);
  }

  boolean fits(String heading) {
    return pattern.matcher(heading).matches();
  }

  /** Whether a heading names a month, quarter, week or day and its year. */
  static boolean tellsYear(String heading) {
    return WITHIN_YEARS.stream().anyMatch(form -> form.fits(heading));
  }

  /** Whether such headings tell the year. */
  boolean tellsYear() {
    return start != null;
  }

  /** First day of the period that a heading names, where it tells the year. */
  LocalDate start(String heading) {
    if (start == null) {
      throw new IllegalStateException("no year in " + heading);
    }
    return start.apply(heading);
  }

  private static int year(String heading) {
    return Pattern.compile(Text.YEAR).matcher(heading).find()
        ? number(heading, "(?<n>" + Text.YEAR + ")")
        : 2000 + number(heading, "(\\d\\d)");
  }

  private static int month(String heading) {
    String letters = heading.toLowerCase(Locale.ROOT).replaceAll("[^a-z]", "").substring(0, 3);
    return 1 + MONTHS.indexOf(letters.replace("may", "maj").replace("oct", "okt"));
  }

  private static int number(String heading, String wanted) {
    Matcher found = Pattern.compile("(?i)" + wanted).matcher(heading);
    if (!found.find()) {
      throw new IllegalArgumentException("no " + wanted + " in " + heading);
    }
    return Integer.parseInt(wanted.contains("<n>") ? found.group("n") : found.group(1));
  }

  /** Expressions that make {@code period_start} of the heading. */
  Map<String, String> derive() {
    return Collections.unmodifiableMap(derive);
  }

  /** Why columns are taken to be such, in Swedish. */
  String evidence(int columns) {
    return "%d kolumner %s: tabellen är bred (pivoterad)".formatted(columns, sign);
  }
}
