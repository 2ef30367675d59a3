package se.lagesbild.etl.draft;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import se.lagesbild.warehouse.catalogue.CalendarPeriod;

/**
 * Which columns tell when something happened, and the expressions that put their parts together.
 *
 * @param columns that are needed, in the order of the file
 * @param derive expressions by name
 * @param from name of the column or expression with the beginning
 * @param to name of the one with the end, or null
 * @param reported name of the one with the day it became known, or null
 * @param period the calendar period that a row is about, or null where it is about a day or moment
 * @param evidence in Swedish
 */
record TimeRole(
    List<ColumnGuess> columns,
    Map<String, String> derive,
    String from,
    @Nullable String to,
    @Nullable String reported,
    @Nullable CalendarPeriod period,
    String evidence) {

  /** The date {@code make_date} gives of the Monday of a week, as Spark SQL. */
  static String monday(String year, String week) {
    String fourth = "make_date(%s, 1, 4)".formatted(year);
    return "date_add(date_sub(%1$s, weekday(%1$s)), (%2$s - 1) * 7)".formatted(fourth, week);
  }

  /**
   * Expressions for the Monday of a week whose year nobody tells: that within the delivery's
   * window, where weeks 52 and 1 can stand side by side, else the latest that the delivery can tell
   * of.
   *
   * @param week name of the expression with the number
   * @param name of the expression with the Monday
   */
  static Map<String, String> nearestMonday(String week, String name) {
    Map<String, String> derive = new LinkedHashMap<>();
    derive.put("first_day", "coalesce(_window_from, date_sub(_as_of, 363))");
    derive.put("last_day", "coalesce(date_sub(_window_to, 1), date_sub(_as_of, 0))");
    // A week is of the year that its Thursday lies in; the first one begins in the window.
    derive.put("first_year", "year(date_add(first_day, (7 - weekday(first_day)) % 7 + 3))");
    derive.put("last_year", "year(date_add(date_sub(last_day, weekday(last_day)), 3))");
    derive.put("monday_in_first_year", monday("first_year", week));
    derive.put("monday_in_last_year", monday("last_year", week));
    derive.put("monday_before", monday("(last_year - 1)", week));
    derive.put(
        name,
        "case when monday_in_first_year >= first_day and monday_in_first_year <= last_day then monday_in_first_year when monday_in_last_year <= last_day then monday_in_last_year else monday_before end");
    return derive;
  }

  static String quoted(ColumnGuess column) {
    return "`" + column.name.replace("`", "``") + "`";
  }

  static Optional<TimeRole> of(List<ColumnGuess> all) {
    List<ColumnGuess> columns = all.stream().filter(column -> !column.hidden).toList();
    return parts(columns)
        .or(() -> moments(columns))
        .or(() -> stamps(columns))
        .or(() -> weeks(columns));
  }

  private static Optional<ColumnGuess> named(List<ColumnGuess> columns, Words words) {
    return columns.stream()
        .filter(column -> words.in(column.name))
        .filter(column -> column.isNumber() || column.time != null || words == Words.MONTH)
        .findFirst();
  }

  /** A date that is spread over several columns. */
  private static Optional<TimeRole> parts(List<ColumnGuess> columns) {
    Optional<ColumnGuess> year = named(columns, Words.YEAR);
    if (year.isEmpty() || year.get().least < 1900 || year.get().greatest > 2100) {
      return Optional.empty();
    }
    Optional<ColumnGuess> month = named(columns, Words.MONTH);
    Optional<ColumnGuess> day = named(columns, Words.DAY);
    Optional<ColumnGuess> hour = named(columns, Words.HOUR);
    Optional<ColumnGuess> minute = named(columns, Words.MINUTE);
    Optional<ColumnGuess> quarter = named(columns, Words.QUARTER);
    Optional<ColumnGuess> week = named(columns, Words.WEEK);
    List<ColumnGuess> used = new ArrayList<>(List.of(year.get()));
    Map<String, String> derive = new LinkedHashMap<>();
    CalendarPeriod period = null;
    String y = quoted(year.get());
    if (month.isPresent() && day.isPresent()) {
      used.add(month.get());
      used.add(day.get());
      String m = quoted(month.get());
      String d = quoted(day.get());
      if (hour.isPresent()) {
        used.add(hour.get());
        minute.ifPresent(used::add);
        derive.put(
            "occurred",
            "try_make_timestamp_ntz(try_cast(%s as int), try_cast(%s as int), try_cast(%s as int), coalesce(try_cast(%s as int), 0), %s, 0)"
                .formatted(
                    y,
                    m,
                    d,
                    quoted(hour.get()),
                    minute
                        .map(column -> "coalesce(try_cast(%s as int), 0)".formatted(quoted(column)))
                        .orElse("0")));
      } else {
        derive.put(
            "occurred", "try_to_date(concat_ws('-', %s, %s, %s), 'yyyy-M-d')".formatted(y, m, d));
      }
    } else if (month.isPresent()) {
      used.add(month.get());
      period = CalendarPeriod.MONTH;
      derive.put(
          "occurred",
          "try_to_date(concat_ws('-', trim(%s), trim(%s), '1'), 'yyyy-M-d')"
              .formatted(y, quoted(month.get())));
    } else if (quarter.isPresent()) {
      used.add(quarter.get());
      period = CalendarPeriod.QUARTER;
      derive.put(
          "occurred",
          "make_date(try_cast(%s as int), 3 * try_cast(regexp_extract(%s, '([1-4])', 1) as int) - 2, 1)"
              .formatted(y, quoted(quarter.get())));
    } else if (week.isPresent()) {
      used.add(week.get());
      period = CalendarPeriod.WEEK;
      derive.put("year_number", "try_cast(%s as int)".formatted(y));
      derive.put(
          "week_number",
          "try_cast(regexp_extract(%s, '([0-9]{1,2})', 1) as int)".formatted(quoted(week.get())));
      derive.put("occurred", monday("year_number", "week_number"));
    } else {
      period = CalendarPeriod.YEAR;
      derive.put("occurred", "try_to_date(concat(trim(%s), '-1-1'), 'yyyy-M-d')".formatted(y));
    }
    String names = String.join(", ", used.stream().map(column -> column.name).toList());
    return Optional.of(
        new TimeRole(
            used, derive, "occurred", null, null, period, "tiden är delad på kolumnerna " + names));
  }

  private static int score(ColumnGuess column) {
    String name = column.name;
    if (Words.ENDS.in(name) || Words.LATER.in(name) || Words.CHANGES.in(name)) {
      return 0;
    }
    boolean moment = column.isTime(TimeGuess.Form.DATETIME);
    if (Words.BEGINS.in(name)) {
      return moment ? 9 : 8;
    }
    if (Words.BECOMES_KNOWN.in(name)) {
      return moment ? 3 : 2;
    }
    return (Words.HAPPENS.in(name) ? 5 : 1) + (moment ? 1 : 0);
  }

  private static Optional<TimeRole> moments(List<ColumnGuess> columns) {
    Optional<ColumnGuess> from =
        columns.stream()
            .filter(column -> column.isTime(TimeGuess.Form.DATE, TimeGuess.Form.DATETIME))
            .max(
                Comparator.<ColumnGuess>comparingInt(TimeRole::score)
                    .thenComparing(column -> -column.position));
    if (from.isEmpty()) {
      return Optional.empty();
    }
    ColumnGuess start = from.get();
    List<ColumnGuess> used = new ArrayList<>(List.of(start));
    Map<String, String> derive = new LinkedHashMap<>();
    Optional<ColumnGuess> reported =
        columns.stream()
            .filter(column -> column != start && Words.BECOMES_KNOWN.in(column.name))
            .filter(column -> column.isTime(TimeGuess.Form.DATE, TimeGuess.Form.DATETIME))
            .findFirst();
    reported.ifPresent(used::add);
    String known = reported.map(column -> column.name).orElse(null);
    Optional<ColumnGuess> clock =
        columns.stream()
            .filter(column -> column.isTime(TimeGuess.Form.CLOCK))
            .max(
                Comparator.<ColumnGuess>comparingInt(TimeRole::score)
                    .thenComparing(column -> -column.position));
    if (start.isTime(TimeGuess.Form.DATE) && clock.isPresent()) {
      used.add(clock.get());
      String at = clock(clock.get());
      derive.put("day", day(start));
      derive.put("hour_of_day", hour(clock.get()));
      derive.put(
          "minute_of_hour",
          "try_cast(regexp_extract(%s, '^[0-9]{1,2}[:.]?([0-9]{2})', 1) as int)".formatted(at));
      derive.put(
          "occurred",
          "cast(day as timestamp_ntz) + make_interval(0, 0, 0, 0, coalesce(hour_of_day, 0), coalesce(minute_of_hour, 0), 0)");
      used.sort(Comparator.comparingInt(column -> column.position));
      return Optional.of(
          new TimeRole(
              used,
              derive,
              "occurred",
              null,
              known,
              null,
              "dagen står i %s och klockslaget i %s; 24:00 blir midnatt efter dagen"
                  .formatted(start.name, clock.get().name)));
    }
    Optional<ColumnGuess> end =
        columns.stream()
            .filter(
                column ->
                    column != start && Words.ENDS.in(column.name) && !Words.LATER.in(column.name))
            .filter(column -> column.isTime(TimeGuess.Form.DATETIME, TimeGuess.Form.DATE))
            .findFirst();
    end.ifPresent(used::add);
    used.sort(Comparator.comparingInt(column -> column.position));
    return Optional.of(
        new TimeRole(
            used,
            derive,
            start.name,
            end.map(column -> column.name).orElse(null),
            known,
            null,
            "%s är den kolumn som mest liknar när det hände (%s)"
                .formatted(
                    start.name, start.isTime(TimeGuess.Form.DATE) ? "datum" : "datum och tid")));
  }

  /** The digits of a clock, without the word that may stand before them. */
  private static String clock(ColumnGuess column) {
    boolean worded =
        column.values.keySet().stream()
            .anyMatch(value -> value.toLowerCase(Locale.ROOT).startsWith("kl"));
    return worded
        ? "regexp_replace(%s, '(?i)^kl[.]? *', '')".formatted(quoted(column))
        : quoted(column);
  }

  /** The hour of a clock, also where it goes to twelve twice a day. */
  private static String hour(ColumnGuess clock) {
    String at = clock(clock);
    String told =
        "try_cast(regexp_extract(%s, '^([0-9]{1,2})[:.]?[0-9]{2}', 1) as int)".formatted(at);
    boolean halfDays =
        clock.values.keySet().stream()
            .map(value -> value.toLowerCase(Locale.ROOT))
            .anyMatch(value -> value.contains("p") || value.contains("a"));
    return halfDays
        ? "case when lower(%1$s) like '%%p%%' then %2$s %% 12 + 12 when lower(%1$s) like '%%a%%' then %2$s %% 12 else %2$s end"
            .formatted(at, told)
        : told;
  }

  /** A date column read by Spark, pattern by pattern. */
  static String day(ColumnGuess column) {
    String format =
        column.time == null || column.time.format() == null ? "%Y-%m-%d" : column.time.format();
    List<String> readings = new ArrayList<>();
    for (String pattern : format.split("\\|")) {
      readings.add(
          pattern.equals("excel")
              ? "date_add(date'1899-12-30', try_cast(regexp_extract(%s, '^([0-9]{5})', 1) as int))"
                  .formatted(quoted(column))
              : "try_to_date(%s, '%s')".formatted(quoted(column), sparkPattern(pattern)));
    }
    return readings.size() == 1 ? readings.get(0) : "coalesce(" + String.join(", ", readings) + ")";
  }

  private static String sparkPattern(String pattern) {
    boolean touching = pattern.matches("%[Yy]%m%d");
    return pattern
        .replace("%Y", "yyyy")
        .replace("%y", "yy")
        .replace("%m", touching ? "MM" : "M")
        .replace("%d", touching ? "dd" : "d");
  }

  private static Optional<TimeRole> stamps(List<ColumnGuess> columns) {
    return columns.stream()
        .filter(column -> column.isTime(TimeGuess.Form.SECONDS, TimeGuess.Form.MILLISECONDS))
        .max(Comparator.comparingInt(TimeRole::score))
        .map(
            column -> {
              boolean millis = column.isTime(TimeGuess.Form.MILLISECONDS);
              String seconds = "cast(%s as bigint)".formatted(quoted(column));
              String expression =
                  "cast(%s as timestamp)".formatted(millis ? seconds + " div 1000" : seconds);
              return new TimeRole(
                  List.of(column),
                  Map.of("occurred", expression),
                  "occurred",
                  null,
                  null,
                  null,
                  "%s räknar %s sedan 1970"
                      .formatted(column.name, millis ? "millisekunder" : "sekunder"));
            });
  }

  /** A week that is named; without a year it is the one of the delivery. */
  private static Optional<TimeRole> weeks(List<ColumnGuess> columns) {
    return columns.stream()
        .filter(column -> column.isTime(TimeGuess.Form.WEEK))
        .findFirst()
        .map(
            column -> {
              String text = quoted(column);
              Map<String, String> derive = new LinkedHashMap<>();
              derive.put(
                  "year_number",
                  "try_cast(regexp_extract(%s, '((19|20)[0-9]{2})', 1) as int)".formatted(text));
              derive.put(
                  "week_number",
                  "try_cast(regexp_extract(regexp_replace(%s, '(19|20)[0-9]{2}', ''), '([0-9]{1,2})', 1) as int)"
                      .formatted(text));
              derive.putAll(nearestMonday("week_number", "nearest_monday"));
              derive.put(
                  "occurred",
                  "coalesce(%s, nearest_monday)".formatted(monday("year_number", "week_number")));
              derive.put("occurred_until", "date_add(occurred, 7)");
              return new TimeRole(
                  List.of(column),
                  derive,
                  "occurred",
                  "occurred_until",
                  null,
                  CalendarPeriod.WEEK,
                  "%s namnger veckor; utan år gäller det år då de ligger i leveransens period"
                      .formatted(column.name));
            });
  }
}
