package se.lagesbild.warehouse.query;

import java.sql.SQLException;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import se.lagesbild.warehouse.catalogue.DateRange;
import se.lagesbild.warehouse.catalogue.Facet;
import se.lagesbild.warehouse.catalogue.Indicator;
import se.lagesbild.warehouse.catalogue.Narrowing;
import se.lagesbild.warehouse.generation.Lease;
import se.lagesbild.warehouse.generation.Row;
import se.lagesbild.warehouse.generation.SqlFile;
import se.lagesbild.warehouse.generation.SqlStatement;
import se.lagesbild.warehouse.query.Divided.Cell;

/**
 * Reads a period of an indicator and earlier ones by everything that a change may lie in, in one
 * statement.
 */
public final class DividedReader {
  private static final String WHOLE = "whole";
  private static final int LATER = 100_000;
  private static final int WEEK = 7;

  /** From this many weeks on a period is looked at by the week, else by the day. */
  private static final int FEWEST_WEEKS = 6;

  private DividedReader() {}

  /**
   * Which events.
   *
   * @param selection the part of the indicator; its days go from the first of all periods to the
   *     last
   * @param later the later period
   * @param before those it is compared with, at least one, the oldest first, apart from each other
   *     and from the later
   * @param narrowed steps into parts; of places the key itself
   * @param untold days that are not told of as a whole, and not counted
   * @param lags by source, after how many days most is told of
   * @param lots whether numbers are to be rounded
   */
  public record Wanted(
      Selection selection,
      DateRange later,
      List<DateRange> before,
      List<Narrowing> narrowed,
      List<LocalDate> untold,
      List<Lag> lags,
      Lots lots) {

    /** Copies the lists. */
    public Wanted {
      before = List.copyOf(before);
      narrowed = List.copyOf(narrowed);
      untold = List.copyOf(untold);
      lags = List.copyOf(lags);
    }
  }

  /**
   * How late a source usually tells.
   *
   * @param source its id
   * @param usualDays after so many days most events of a day are told of
   * @param from what happened earlier was told of all at once and is never late
   */
  public record Lag(String source, int usualDays, LocalDate from) {}

  private record Told(String facet, Cell cell, long parts) {}

  /** The cells. */
  public static Divided read(Lease lease, Wanted wanted) {
    SqlStatement statement = statement(wanted);
    Indicator.Quantity quantity = wanted.selection().indicator().quantity();
    List<Told> told =
        lease.read(
            session ->
                session.list(
                    statement,
                    row -> new Told(row.text("facet"), cell(row, quantity), row.number("parts"))));
    long places = told.stream().mapToLong(Told::parts).max().orElse(0);
    return new Divided(cells(told, true), cells(told, false), places, firstChunks(wanted));
  }

  private static List<Cell> cells(List<Told> told, boolean whole) {
    return told.stream()
        .filter(each -> each.facet().equals(WHOLE) == whole)
        .map(Told::cell)
        .toList();
  }

  private static Cell cell(Row row, Indicator.Quantity quantity) throws SQLException {
    boolean reports = quantity == Indicator.Quantity.REPORTS;
    String facet = row.text("facet");
    long chunk = row.number("chunk");
    return new Cell(
        facet.equals(WHOLE) ? Facet.AREA : Facet.valueOf(facet.toUpperCase(Locale.ROOT)),
        row.text("member"),
        row.text("within"),
        chunk >= LATER,
        (int) (chunk % LATER),
        row.number(reports ? "reports" : "crimes"),
        row.number("reports"),
        row.number("crimes"),
        (int) row.number(reports ? "report_lot" : "event_lot"));
  }

  /** The statement, for whoever runs it otherwise. */
  public static SqlStatement statement(Wanted wanted) {
    Indicator indicator = wanted.selection().indicator();
    return SqlFile.of(DividedReader.class, "divided")
        .choose("day", DayColumn.of(indicator.dateBasis()))
        .choose("lot", wanted.lots())
        .choose("report", ReportColumn.of(indicator.quantity()))
        .bind(parameters(wanted));
  }

  private static Map<String, Object> parameters(Wanted wanted) {
    Map<String, Object> values = new HashMap<>(wanted.selection().filters());
    values.put("later_from", wanted.later().from());
    values.put("later_to", wanted.later().to());
    values.put("before", before(wanted));
    values.put("several", wanted.selection().indicator().filter().sources().size() != 1);
    values.put("times", times(wanted));
    values.put(
        "of_reports", wanted.selection().indicator().quantity() == Indicator.Quantity.REPORTS);
    values.put("chunk_days", chunkDays(wanted));
    values.put("untold", wanted.untold());
    values.put(
        "lags", wanted.lags().stream().map(DividedReader::lag).collect(Collectors.joining("|")));
    values.put("codes", members(wanted, Facet.CODE));
    values.put("places", members(wanted, Facet.PLACE));
    values.put("place_types", members(wanted, Facet.PLACE_TYPE));
    values.put("slots", members(wanted, Facet.TIME));
    values.put(
        "found_by_police",
        members(wanted, Facet.FOUND_BY).stream().map(member -> member.equals("police")).toList());
    narrow(values, "areas", members(wanted, Facet.AREA));
    narrow(values, "categories", members(wanted, Facet.CATEGORY));
    narrow(values, "organisations", members(wanted, Facet.ORGANISATION));
    return values;
  }

  /** How many times as many days of the later period are told of; 1 where none are of one. */
  private static double times(Wanted wanted) {
    double later = told(wanted.later(), wanted.untold());
    double before =
        wanted.before().stream().mapToLong(period -> told(period, wanted.untold())).sum();
    return later > 0 && before > 0 ? later / before : 1;
  }

  private static long told(DateRange period, List<LocalDate> untold) {
    return days(period) - untold.stream().filter(period::contains).count();
  }

  private static String lag(Lag lag) {
    return lag.source() + " " + lag.usualDays() + " " + lag.from();
  }

  private static List<String> members(Wanted wanted, Facet facet) {
    return wanted.narrowed().stream()
        .filter(step -> step.by() == facet)
        .map(Narrowing::member)
        .toList();
  }

  /** Steps narrow what was let through before, and never widen it. */
  private static void narrow(Map<String, Object> values, String filter, List<String> members) {
    for (String member : members) {
      List<?> before = (List<?>) values.getOrDefault(filter, List.of());
      values.put(filter, List.of(before.isEmpty() || before.contains(member) ? member : ""));
    }
  }

  private static String before(Wanted wanted) {
    List<Integer> first = firstChunks(wanted);
    return IntStream.range(0, first.size())
        .mapToObj(
            at ->
                "%s %s %d"
                    .formatted(
                        wanted.before().get(at).from(),
                        wanted.before().get(at).to(),
                        first.get(at)))
        .collect(Collectors.joining("|"));
  }

  /** The numbers of the first chunks of the earlier periods, which follow on each other. */
  private static List<Integer> firstChunks(Wanted wanted) {
    int days = chunkDays(wanted);
    List<Integer> first = new ArrayList<>();
    int next = 0;
    for (DateRange period : wanted.before()) {
      first.add(next);
      next += (int) ((days(period) + days - 1) / days);
    }
    return List.copyOf(first);
  }

  private static long days(DateRange period) {
    return ChronoUnit.DAYS.between(period.from(), period.to());
  }

  private static int chunkDays(Wanted wanted) {
    long days =
        Stream.concat(Stream.of(wanted.later()), wanted.before().stream())
            .mapToLong(DividedReader::days)
            .min()
            .orElseThrow();
    return days >= (long) FEWEST_WEEKS * WEEK ? WEEK : 1;
  }
}
