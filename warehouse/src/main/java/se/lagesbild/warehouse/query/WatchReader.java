package se.lagesbild.warehouse.query;

import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import se.lagesbild.warehouse.catalogue.DateRange;
import se.lagesbild.warehouse.catalogue.Dimension;
import se.lagesbild.warehouse.catalogue.Indicator;
import se.lagesbild.warehouse.catalogue.Installation;
import se.lagesbild.warehouse.catalogue.Slice;
import se.lagesbild.warehouse.catalogue.ToldBySource;
import se.lagesbild.warehouse.catalogue.ToldDays;
import se.lagesbild.warehouse.generation.Row;
import se.lagesbild.warehouse.generation.Session;
import se.lagesbild.warehouse.generation.SqlFile;
import se.lagesbild.warehouse.generation.SqlStatement;
import se.lagesbild.warehouse.query.WatchedFacts.Days;
import se.lagesbild.warehouse.query.WatchedFacts.LargeReport;
import se.lagesbild.warehouse.query.WatchedFacts.Late;

/** Reads what the series that are watched every night are made of. */
public final class WatchReader {
  /** Sources that have changed their ways are not judged by how late they once were. */
  private static final int YEARS_OF_LAG = 3;

  /** What was late before is no news. */
  private static final int YEARS_OF_LATE = 2;

  private final Session session;
  private final Installation installation;

  private WatchReader(Session session, Installation installation) {
    this.session = session;
    this.installation = installation;
  }

  private record Found<T>(String member, T value) {}

  /**
   * Everything at once.
   *
   * @param today the day that the generation is made for
   */
  public static WatchedFacts read(Session session, Installation installation, LocalDate today)
      throws SQLException {
    WatchReader reader = new WatchReader(session, installation);
    ToldBySource told = ToldReader.read(session, installation, today);
    List<WatchedFacts.Counts> counts = new ArrayList<>();
    List<WatchedFacts.Sums> sums = new ArrayList<>();
    for (Indicator indicator : installation.indicators()) {
      Optional<LocalDate> first = firstDay(told, indicator);
      if (first.isPresent() && first.get().isBefore(today)) {
        DateRange days = new DateRange(first.get(), today);
        if (indicator.quantity() == Indicator.Quantity.SUMS) {
          sums.add(reader.sums(indicator, days));
        } else if (indicator.quantity().isOfEvents()) {
          counts.add(reader.counts(indicator, days));
        }
      }
    }
    return new WatchedFacts(told, firstTold(session, today), counts, sums);
  }

  /** What tells how late the sources tell of their events. */
  public static FirstTold firstTold(Session session, LocalDate today) throws SQLException {
    return new FirstTold(
        ReceivedReader.read(session),
        session.list(
            SqlFile.of(WatchReader.class, "first_seen")
                .bind(Map.of("from", today.minusYears(YEARS_OF_LAG))),
            WatchReader::seen));
  }

  /** The first day that any source tells of. */
  private static Optional<LocalDate> firstDay(ToldBySource told, Indicator indicator) {
    return indicator.filter().sources().stream()
        .flatMap(source -> told.of(source).stream())
        .map(ToldDays::from)
        .min(LocalDate::compareTo);
  }

  private WatchedFacts.Counts counts(Indicator indicator, DateRange days) throws SQLException {
    Selection selection = Selection.of(installation, indicator, Slice.ALL, days);
    return new WatchedFacts.Counts(
        indicator, days(selection, Dimension.MUNICIPALITY), days(selection, Dimension.AREA));
  }

  private WatchedFacts.Sums sums(Indicator indicator, DateRange days) throws SQLException {
    Selection selection = Selection.of(installation, indicator, Slice.ALL, days);
    return new WatchedFacts.Sums(
        indicator,
        SumsReader.read(session, installation, selection),
        SumsReader.readByArea(session, installation, selection));
  }

  private Map<String, Days> days(Selection selection, Dimension split) throws SQLException {
    Map<String, Days> days = new TreeMap<>();
    DaysReader.read(session, selection, split)
        .forEach(
            (member, counted) ->
                days.put(member, new Days(counted, new ArrayList<>(), new ArrayList<>())));
    addLargeReports(session, selection, Optional.of(split), days);
    addLate(session, lately(selection), Optional.of(split), days);
    return days;
  }

  /** What is known of the events of a part of an indicator beside their number. */
  public static Days besides(Session session, Selection selection) throws SQLException {
    Map<String, Days> days = new TreeMap<>();
    addLargeReports(session, selection, Optional.empty(), days);
    addLate(session, selection, Optional.empty(), days);
    return days.values().stream().findFirst().orElse(new Days(List.of(), List.of(), List.of()));
  }

  private static void addLargeReports(
      Session session, Selection selection, Optional<Dimension> split, Map<String, Days> days)
      throws SQLException {
    if (selection.indicator().quantity() == Indicator.Quantity.CRIMES) {
      SqlFile large = of("large_reports", selection.indicator(), split);
      for (Found<LargeReport> each :
          list(session, large.bind(selection.filters()), WatchReader::largeReport)) {
        of(each, days).largeReports().add(each.value());
      }
    }
  }

  private static void addLate(
      Session session, Selection selection, Optional<Dimension> split, Map<String, Days> days)
      throws SQLException {
    Indicator indicator = selection.indicator();
    SqlFile late =
        of("late", indicator, split).choose("quantity", Measure.of(indicator.quantity()));
    for (Found<Late> each : list(session, late.bind(selection.filters()), WatchReader::late)) {
      of(each, days).late().add(each.value());
    }
  }

  private static SqlFile of(String file, Indicator indicator, Optional<Dimension> split) {
    return SqlFile.of(WatchReader.class, file)
        .choose("member", Member.of(split))
        .choose("day", DayColumn.of(indicator.dateBasis()));
  }

  private static Selection lately(Selection selection) {
    LocalDate early = selection.period().to().minusYears(YEARS_OF_LATE);
    return selection.period().from().isBefore(early)
        ? selection.in(new DateRange(early, selection.period().to()))
        : selection;
  }

  private static Days of(Found<?> each, Map<String, Days> days) {
    return days.computeIfAbsent(
        each.member(), member -> new Days(new ArrayList<>(), new ArrayList<>(), new ArrayList<>()));
  }

  private static <T> List<Found<T>> list(
      Session session, SqlStatement statement, Row.Reader<T> reader) throws SQLException {
    return session.list(statement, row -> new Found<>(row.text("member"), reader.read(row)));
  }

  private static LargeReport largeReport(Row row) throws SQLException {
    return new LargeReport(row.requiredDay("day"), row.number("crimes"));
  }

  private static Late late(Row row) throws SQLException {
    return new Late(
        row.text("source"),
        row.requiredDay("day"),
        row.requiredDay("first_told"),
        row.number("counted"));
  }

  private static FirstTold.Seen seen(Row row) throws SQLException {
    return new FirstTold.Seen(
        row.text("source"),
        Indicator.DateBasis.valueOf(row.text("date_basis").toUpperCase(Locale.ROOT)),
        row.requiredDay("day"),
        row.requiredDay("first_told"),
        row.number("events"));
  }
}
