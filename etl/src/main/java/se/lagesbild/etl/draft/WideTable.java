package se.lagesbild.etl.draft;

import java.time.LocalDate;
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
import se.lagesbild.warehouse.catalogue.DateRange;

/**
 * A table in which columns are the values of one variable: years, months or weeks side by side, or
 * several measures of the same thing.
 *
 * @param columns that become rows
 * @param headings pattern of their headings
 * @param form how the headings name periods, or null when they are measures
 * @param derive expressions that read the headings
 * @param measure name of the expression or field that tells measures apart, or null when there is
 *     only one
 * @param evidence in Swedish
 */
record WideTable(
    List<ColumnGuess> columns,
    String headings,
    @Nullable WideHeading form,
    Map<String, String> derive,
    @Nullable String measure,
    String evidence) {

  /** Field that gets the heading. */
  static final String NAME = "rubrik";

  /** Field that gets the cell. */
  static final String VALUE = "cell";

  /** Such a heading before a year is no measure but the sum of the others. */
  private static final String TOTAL_OF_YEAR =
      "(totalt?|summa|sum|samtliga|alla|hela året)[ ,:.-]*(19|20)\\d\\d.*";

  private static final Pattern IS_TOTAL_OF_YEAR = Pattern.compile("(?iu)" + TOTAL_OF_YEAR);

  /** Whether a column adds up those beside it, so that as one of them it would count twice. */
  static boolean isTotal(ColumnGuess column) {
    return Words.TOTAL.in(column.name) || IS_TOTAL_OF_YEAR.matcher(column.name).matches();
  }

  /** The calendar period of each column, or null when they are measures. */
  @Nullable CalendarPeriod period() {
    return form == null ? null : form.period;
  }

  /** From the first day of the first period to that of the last, where headings tell the year. */
  Optional<DateRange> starts() {
    if (form == null || !form.tellsYear()) {
      return Optional.empty();
    }
    List<LocalDate> starts =
        columns.stream().map(column -> form.start(column.name)).sorted().toList();
    return Optional.of(new DateRange(starts.get(0), starts.get(starts.size() - 1).plusDays(1)));
  }

  /** Periods side by side. */
  static Optional<WideTable> ofPeriods(List<ColumnGuess> columns) {
    for (WideHeading form : List.of(WideHeading.WEEK, WideHeading.MONTH)) {
      List<ColumnGuess> found = matching(columns, form);
      if (found.size() >= 3) {
        return Optional.of(of(form, found));
      }
    }
    WideHeading best = WideHeading.WITHIN_YEARS.get(0);
    for (WideHeading form : WideHeading.WITHIN_YEARS) {
      best = matching(columns, form).size() > matching(columns, best).size() ? form : best;
    }
    List<ColumnGuess> found = matching(columns, best);
    List<ColumnGuess> years = matching(columns, WideHeading.YEAR);
    if (found.size() > 1 || !found.isEmpty() && years.isEmpty()) {
      return Optional.of(of(best, found));
    }
    return years.isEmpty() ? Optional.empty() : Optional.of(ofYears(years));
  }

  private static WideTable of(WideHeading form, List<ColumnGuess> columns) {
    return new WideTable(
        columns, form.headings, form, form.derive(), null, form.evidence(columns.size()));
  }

  private static List<ColumnGuess> matching(List<ColumnGuess> columns, WideHeading form) {
    return columns.stream()
        .filter(column -> column.isNumber() || column.kind == ColumnGuess.Kind.EMPTY)
        .filter(column -> form.fits(column.name))
        .toList();
  }

  private static WideTable ofYears(List<ColumnGuess> all) {
    List<ColumnGuess> parts = all.stream().filter(column -> !isTotal(column)).toList();
    boolean totals = !parts.isEmpty() && parts.size() < all.size();
    List<ColumnGuess> years = totals ? parts : all;
    WideHeading form = WideHeading.YEAR;
    Map<String, String> derive = new LinkedHashMap<>(form.derive());
    boolean measures =
        all.stream()
                .map(column -> column.name.replaceAll("(19|20)\\d\\d.*", "").strip())
                .collect(Collectors.toCollection(TreeSet::new))
                .size()
            > 1;
    if (measures) {
      derive.put("measure", "trim(regexp_replace(rubrik, '[ ,]*(19|20)[0-9]{2}.*$', ''))");
    }
    return new WideTable(
        years,
        totals
            ? "(?iu)(?!" + TOTAL_OF_YEAR + ")" + form.headings.replace("(?i)", "")
            : form.headings,
        form,
        derive,
        measures ? "measure" : null,
        years.size() == 1
            ? "året står bara i rubriken " + years.get(0).name
            : form.evidence(years.size()));
  }

  /** Several measures of the same thing side by side. */
  static Optional<WideTable> ofMeasures(List<ColumnGuess> all) {
    List<ColumnGuess> columns = all.stream().filter(column -> !isTotal(column)).toList();
    if (all.size() < 2 || columns.isEmpty()) {
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
