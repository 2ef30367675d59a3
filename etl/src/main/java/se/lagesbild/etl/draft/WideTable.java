package se.lagesbild.etl.draft;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import se.lagesbild.warehouse.catalogue.CalendarPeriod;

/**
 * A table in which columns are the values of one variable: years, months or weeks side by side, or
 * several measures of the same thing.
 *
 * @param columns that become rows
 * @param headings pattern of their headings
 * @param period that each heading names, or null when they are measures
 * @param derive expressions that read the headings
 * @param measure name of the expression or field that tells measures apart, or null when there is
 *     only one
 * @param evidence in Swedish
 */
record WideTable(
    List<ColumnGuess> columns,
    String headings,
    @Nullable CalendarPeriod period,
    Map<String, String> derive,
    @Nullable String measure,
    String evidence) {

  /** Field that gets the heading. */
  static final String NAME = "rubrik";

  /** Field that gets the cell. */
  static final String VALUE = "cell";

  private static final Pattern YEAR = Pattern.compile(".*(19|20)\\d\\d.*");
  private static final Pattern WEEK = Pattern.compile("(?i)(v|vecka)\\.? ?\\d{1,2}");
  private static final Pattern MONTH =
      Pattern.compile("(?i)(jan|feb|mar|apr|maj|jun|jul|aug|sep|okt|nov|dec)[a-zåäö]*\\.?");

  /** Periods side by side. */
  static Optional<WideTable> ofPeriods(List<ColumnGuess> columns) {
    List<ColumnGuess> weeks = matching(columns, WEEK);
    if (weeks.size() >= 3) {
      Map<String, String> derive = new LinkedHashMap<>();
      derive.put("week_number", "try_cast(regexp_extract(rubrik, '([0-9]{1,2})', 1) as int)");
      derive.put("year_number", "year(_as_of)");
      derive.put("period_start", TimeRole.monday("year_number", "week_number"));
      return Optional.of(
          new WideTable(
              weeks,
              "(?i)(v|vecka)\\.? ?\\d{1,2}",
              CalendarPeriod.WEEK,
              derive,
              null,
              "%d kolumner heter som veckor: tabellen är bred (pivoterad)"
                  .formatted(weeks.size())));
    }
    List<ColumnGuess> months = matching(columns, MONTH);
    if (months.size() >= 3) {
      Map<String, String> derive = new LinkedHashMap<>();
      derive.put(
          "month_number",
          "array_position(array('jan','feb','mar','apr','maj','jun','jul','aug','sep','okt','nov','dec'), lower(substring(rubrik, 1, 3)))");
      derive.put("period_start", "make_date(year(_as_of), cast(month_number as int), 1)");
      return Optional.of(
          new WideTable(
              months,
              "(?i)(jan|feb|mar|apr|maj|jun|jul|aug|sep|okt|nov|dec)[a-zåäö]*\\.?",
              CalendarPeriod.MONTH,
              derive,
              null,
              "%d kolumner heter som månader: tabellen är bred (pivoterad)"
                  .formatted(months.size())));
    }
    List<ColumnGuess> years = matching(columns, YEAR);
    return years.isEmpty() ? Optional.empty() : Optional.of(ofYears(years));
  }

  private static List<ColumnGuess> matching(List<ColumnGuess> columns, Pattern pattern) {
    return columns.stream()
        .filter(column -> column.isNumber() || column.kind == ColumnGuess.Kind.EMPTY)
        .filter(column -> pattern.matcher(column.name).matches())
        .toList();
  }

  private static WideTable ofYears(List<ColumnGuess> years) {
    Map<String, String> derive = new LinkedHashMap<>();
    derive.put("year_number", "try_cast(regexp_extract(rubrik, '((19|20)[0-9]{2})', 1) as int)");
    derive.put("period_start", "make_date(year_number, 1, 1)");
    boolean measures =
        years.stream()
                .map(column -> column.name.replaceAll("(19|20)\\d\\d.*", "").strip())
                .collect(Collectors.toCollection(TreeSet::new))
                .size()
            > 1;
    if (measures) {
      derive.put("measure", "trim(regexp_replace(rubrik, '[ ,]*(19|20)[0-9]{2}.*$', ''))");
    }
    return new WideTable(
        years,
        ".*(19|20)\\d\\d.*",
        CalendarPeriod.YEAR,
        derive,
        measures ? "measure" : null,
        years.size() == 1
            ? "året står bara i rubriken " + years.get(0).name
            : "%d kolumner har årtal i rubriken: tabellen är bred (pivoterad)"
                .formatted(years.size()));
  }

  /** Several measures of the same thing side by side. */
  static Optional<WideTable> ofMeasures(List<ColumnGuess> columns) {
    if (columns.size() < 2) {
      return Optional.empty();
    }
    List<String> names = new ArrayList<>();
    columns.forEach(column -> names.add(escaped(column.name)));
    return Optional.of(
        new WideTable(
            columns,
            String.join("|", names),
            null,
            Map.of(),
            NAME,
            "%d kolumner med tal på samma rad: varje kolumn blir ett eget mått"
                .formatted(columns.size())));
  }

  private static String escaped(String name) {
    return name.replaceAll("([\\\\.\\[\\]{}()*+?^$|])", "\\\\$1");
  }
}
