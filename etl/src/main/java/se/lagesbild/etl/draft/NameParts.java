package se.lagesbild.etl.draft;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import se.lagesbild.warehouse.catalogue.CalendarPeriod;

/**
 * The parts of a file name that change from file to file, each as a pattern. No two of them have a
 * group of the same name; of two that tell from when to when the first has groups of its own.
 */
final class NameParts {
  private static final Pattern PARTS =
      Pattern.compile(
          """
          (?<moment>(?<!\\d)20\\d\\d-[01]\\d-[0-3]\\dT[0-2]\\d[0-5]\\d[0-5]\\dZ)
          |(?<isodate>(?<!\\d)20\\d\\d-[01]\\d-[0-3]\\d(?!\\d))
          |(?<date>(?<!\\d)20\\d\\d[01]\\d[0-3]\\d(?!\\d))
          |(?<months>(?<!\\d)20\\d\\d[ _](0[1-9]|1[0-2])-(0[1-9]|1[0-2])(?!\\d))
          |(?<yearmonth>(?<!\\d)20\\d\\d-?(0[1-9]|1[0-2])(?!\\d))
          |(?<weeks>(?i:v|vecka|w)[ _.]?\\d{1,2}-(?i:v)?\\d{1,2}(?!\\d))
          |(?<week>(?i:(?<![a-zåäö])(v|vecka|w))[ _.]?\\d{1,2}(?!\\d))
          |(?<quarters>(?i:(?<![a-zåäö])(kvartal|kv|q))[ _.]?[1-4]-(?i:kvartal|kv|q)?[ _.]?[1-4](?!\\d))
          |(?<quarter>(?i:(?<![a-zåäö])(kvartal|kv|q))[ _.]?[1-4](?!\\d))
          |(?<hex>(?<![0-9A-Za-z])(?=[a-f]*\\d)(?=\\d*[a-f])[0-9a-f]{6,64}(?![0-9A-Za-z]))
          |(?<monthname>(?<!\\p{L})(?i:januari|februari|mars|april|maj|juni|juli|augusti|september|oktober|november|december)[ _-]?20\\d\\d(?!\\d))
          |(?<year>(?<!\\d)(19|20)\\d\\d(?!\\d))
          """
              .replace("\n", ""));

  /** What stands between the first and the last of a span. */
  private static final Pattern TO =
      Pattern.compile("(?i)[ _.–-]*(till|to|tom|t[ _.]?o[ _.]?m|until)?[ _.–-]*");

  private static final Pattern GROUP = Pattern.compile("\\(\\?<(\\w+)>([^()]*)\\)");

  private enum Kind {
    MOMENT,
    ISODATE,
    DATE,
    MONTHS,
    YEARMONTH,
    WEEKS,
    WEEK,
    QUARTERS,
    QUARTER,
    HEX,
    MONTHNAME,
    YEAR;

    /** What one part of the kind names, or null. */
    @Nullable CalendarPeriod unit() {
      return switch (this) {
        case ISODATE, DATE -> CalendarPeriod.DAY;
        case MONTHS, YEARMONTH -> CalendarPeriod.MONTH;
        case WEEKS, WEEK -> CalendarPeriod.WEEK;
        case QUARTERS, QUARTER -> CalendarPeriod.QUARTER;
        case MOMENT, HEX, MONTHNAME, YEAR -> null;
      };
    }

    boolean isSpan() {
      return this == MONTHS || this == WEEKS || this == QUARTERS;
    }
  }

  private record Found(Kind kind, String text, int start, int end) {}

  /** A part as a pattern. */
  record Part(int start, int end, String pattern) {}

  /**
   * From when to when a name tells.
   *
   * @param first position of the part with the beginning
   * @param last position of the part with the end, which may be the same
   * @param unit that both are named by
   * @param count how many of them there are, from the first to the last
   */
  private record Span(int first, int last, CalendarPeriod unit, int count) {}

  private final String stem;
  private final Set<String> municipalities;
  private final List<Found> found = new ArrayList<>();
  private final List<Found> years = new ArrayList<>();
  private final @Nullable Found municipality;
  private final @Nullable Span span;
  private final Set<String> groups = new HashSet<>();
  private final List<Part> parts = new ArrayList<>();

  NameParts(String stem, Set<String> municipalities) {
    this.stem = stem;
    this.municipalities = municipalities;
    Matcher matcher = PARTS.matcher(stem);
    while (matcher.find()) {
      for (Kind kind : Kind.values()) {
        if (matcher.group(kind.name().toLowerCase(Locale.ROOT)) != null) {
          found.add(new Found(kind, matcher.group(), matcher.start(), matcher.end()));
        }
      }
    }
    found.stream().filter(part -> part.kind == Kind.YEAR).forEach(years::add);
    municipality = municipality();
    years.remove(municipality);
    span = span();
    String[] patterns = new String[found.size()];
    if (span != null) {
      patterns[span.first] = taken(pattern(span.first));
      patterns[span.last] =
          span.first == span.last ? patterns[span.first] : taken(pattern(span.last));
    }
    for (int at = 0; at < patterns.length; at++) {
      Found part = found.get(at);
      String pattern = patterns[at] == null ? taken(pattern(at)) : patterns[at];
      parts.add(new Part(part.start, part.end, pattern));
    }
  }

  List<Part> parts() {
    return parts;
  }

  /** The calendar period that the name tells, by which it counts a span; null where none. */
  @Nullable CalendarPeriod period() {
    if (span != null) {
      return span.unit;
    }
    if (groups.contains("week")) {
      return CalendarPeriod.WEEK;
    }
    if (groups.contains("month")) {
      return CalendarPeriod.MONTH;
    }
    if (groups.contains("quarter")) {
      return CalendarPeriod.QUARTER;
    }
    return groups.contains("year") && !groups.contains("date") ? CalendarPeriod.YEAR : null;
  }

  /** How many periods the name tells from the first to the last. */
  int count() {
    return span == null ? 1 : span.count;
  }

  boolean hasDate() {
    return groups.contains("date");
  }

  /** The first number that may be a year and is a code, where another part tells the year. */
  private @Nullable Found municipality() {
    boolean another =
        years.size() > 1
            || found.stream()
                .anyMatch(
                    part ->
                        part.kind == Kind.MOMENT
                            || part.kind.unit() == CalendarPeriod.DAY
                            || part.kind.unit() == CalendarPeriod.MONTH);
    return another && !years.isEmpty() && municipalities.contains(years.get(0).text)
        ? years.get(0)
        : null;
  }

  private @Nullable Span span() {
    for (int at = 0; at < found.size(); at++) {
      Found part = found.get(at);
      if (part.kind.isSpan()) {
        return new Span(at, at, part.kind.unit(), count(part.kind.unit(), part.text));
      }
      CalendarPeriod unit = part.kind.unit();
      for (int to = at + 1; unit != null && to < found.size(); to++) {
        Found other = found.get(to);
        if (other.kind == part.kind && stands(part, other)) {
          int count = count(unit, part.text + " " + other.text);
          if (count > 0) {
            return new Span(at, to, unit, count);
          }
        }
      }
    }
    return null;
  }

  /** Whether nothing but a year and a word for "to" stands between two parts. */
  private boolean stands(Found first, Found last) {
    StringBuilder between = new StringBuilder(stem.substring(first.end, last.start));
    for (Found year : years) {
      if (year.start >= first.end && year.end <= last.start) {
        int at = between.indexOf(year.text);
        between.delete(at, at + year.text.length());
      }
    }
    return between.length() > 0 && TO.matcher(between).matches();
  }

  /** How many periods from the first to the last, 0 where they stand in no order. */
  private int count(CalendarPeriod unit, String text) {
    try {
      return switch (unit) {
        case DAY -> {
          String[] days = text.split(" ");
          yield 1 + (int) Math.max(-1, ChronoUnit.DAYS.between(day(days[0]), day(days[1])));
        }
        case MONTH -> {
          String digits = text.replaceAll("\\D", "");
          YearMonth first = month(digits, 0, 4);
          YearMonth last = digits.length() == 8 ? month(digits, 0, 6) : month(digits, 6, 10);
          yield 1 + (int) Math.max(-1, ChronoUnit.MONTHS.between(first, last));
        }
        case WEEK -> cyclic(text, 52);
        case QUARTER -> cyclic(text, 4);
        case YEAR -> 1;
      };
    } catch (DateTimeException e) {
      return 0;
    }
  }

  private static LocalDate day(String text) {
    return LocalDate.parse(text.replace("-", ""), DateTimeFormatter.BASIC_ISO_DATE);
  }

  private static YearMonth month(String digits, int year, int month) {
    return YearMonth.of(
        Integer.parseInt(digits.substring(year, year + 4)),
        Integer.parseInt(digits.substring(month, month + 2)));
  }

  /** Numbers that begin again with each year. */
  private int cyclic(String text, int inAYear) {
    Matcher numbers = Pattern.compile("\\d+").matcher(text);
    int first = numbers.find() ? Integer.parseInt(numbers.group()) : 1;
    int last = numbers.find() ? Integer.parseInt(numbers.group()) : first;
    return last >= first ? last - first + 1 : last + inAYear + 1 - first;
  }

  private String taken(String pattern) {
    Set<String> here = new HashSet<>();
    GROUP.matcher(pattern).results().forEach(each -> here.add(each.group(1)));
    if (here.stream().anyMatch(groups::contains)) {
      return GROUP.matcher(pattern).replaceAll(each -> Matcher.quoteReplacement(each.group(2)));
    }
    groups.addAll(here);
    return pattern;
  }

  private String pattern(int at) {
    Found part = found.get(at);
    boolean first = span != null && at == span.first && span.last > at;
    boolean within = span != null && (at == span.first || at == span.last);
    String text = part.text;
    String word = plain(text.replaceFirst("\\d.*$", ""));
    String pattern =
        switch (part.kind) {
          case MOMENT -> "(?<date>\\d{4}-\\d{2}-\\d{2})T(?<time>\\d{6})Z";
          case HEX -> "[0-9a-f]+";
          case ISODATE -> group("date", first, "\\d{4}-\\d{2}-\\d{2}");
          case DATE -> group("date", first, "\\d{8}");
          case MONTHS ->
              group("year", false, "\\d{4}")
                  + text.charAt(4)
                  + group("month", true, "\\d{2}")
                  + "-"
                  + group("month", false, "\\d{2}");
          case YEARMONTH ->
              group("year", first, "\\d{4}")
                  + (text.contains("-") ? "-" : "")
                  + group("month", first, "\\d{2}");
          case WEEKS -> word + two("week", text, "\\d{1,2}");
          case WEEK -> word + group("week", first, "\\d{1,2}");
          case QUARTERS -> word + two("quarter", text, "[1-4]");
          case QUARTER -> word + group("quarter", first, "[1-4]");
          case MONTHNAME -> "\\p{L}+[ _-]?\\d{4}";
          case YEAR -> year(part);
        };
    boolean other = span != null && span.unit == CalendarPeriod.DAY && !within;
    return other && part.kind != Kind.YEAR
        ? GROUP.matcher(pattern).replaceAll(each -> Matcher.quoteReplacement(each.group(2)))
        : pattern;
  }

  private static String group(String name, boolean first, String pattern) {
    String named = Character.toUpperCase(name.charAt(0)) + name.substring(1);
    return "(?<" + (first ? "first" + named : name) + ">" + pattern + ")";
  }

  private static String two(String name, String text, String number) {
    String between = text.replaceFirst("^\\D*\\d{1,2}-", "").replaceFirst("\\d.*$", "");
    return group(name, true, number) + "-" + plain(between) + group(name, false, number);
  }

  /** A year beside a month of its own, or one of several that no span explains, tells nothing. */
  private String year(Found part) {
    if (part == municipality) {
      return "(?<municipality>\\d{4})";
    }
    boolean told =
        found.stream().anyMatch(each -> each.kind.unit() == CalendarPeriod.MONTH)
            || span != null && span.unit == CalendarPeriod.DAY;
    boolean cyclic = span != null && span.last > span.first && years.size() == 2;
    if (told || years.size() > 1 && !cyclic) {
      return "\\d{4}";
    }
    if (cyclic && part == years.get(0)) {
      return span.unit == CalendarPeriod.QUARTER ? "(?<firstYear>\\d{4})" : "\\d{4}";
    }
    return "(?<year>\\d{4})";
  }

  /** A text as a pattern, with any character where something is masked. */
  static String plain(String text) {
    StringBuilder plain = new StringBuilder();
    for (char c : text.toCharArray()) {
      boolean mask = c == '#' || c == '*' || c == '?';
      boolean special = "\\.[]{}()+^$|".indexOf(c) >= 0;
      plain.append(mask ? "." : special ? "\\" + c : String.valueOf(c));
    }
    return plain.toString();
  }
}
