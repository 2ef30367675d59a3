package se.lagesbild.warehouse.analysis.signal;

import java.nio.file.Path;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import se.lagesbild.warehouse.catalogue.DateRange;
import se.lagesbild.warehouse.catalogue.Indicator;
import se.lagesbild.warehouse.catalogue.Installation;
import se.lagesbild.warehouse.catalogue.InstallationReader;
import se.lagesbild.warehouse.catalogue.ToldBySource;
import se.lagesbild.warehouse.catalogue.ToldDays;
import se.lagesbild.warehouse.fixture.FixtureConfig;
import se.lagesbild.warehouse.fixture.FixtureSum;
import se.lagesbild.warehouse.query.FirstTold;
import se.lagesbild.warehouse.query.SumPart;
import se.lagesbild.warehouse.query.SumsReader.Sum;
import se.lagesbild.warehouse.query.WatchedFacts;

/**
 * Six years of monthly sums of a municipality, in which nothing happens but what a test plants. The
 * source withholds numbers below five.
 */
final class InventedSums {
  static final YearMonth FIRST = YearMonth.of(2020, 11);
  static final int MONTHS = 72;
  static final LocalDate TODAY = LocalDate.of(2026, 11, 22);

  private final Installation installation;
  private final int[] counts = new int[MONTHS];
  private final List<DateRange> gaps = new ArrayList<>();
  private boolean anyNumberLast;
  private @Nullable String area;

  InventedSums(Path config) {
    FixtureConfig.write(config);
    FixtureSum.configure(config);
    this.installation = InstallationReader.read(config);
  }

  Installation installation() {
    return installation;
  }

  /** Draws as many as usual. */
  InventedSums steady(double mean, long seed) {
    Random random = new Random(seed);
    for (int month = 0; month < MONTHS; month++) {
      counts[month] = 0;
      for (double product = random.nextDouble();
          product > Math.exp(-mean);
          product *= random.nextDouble()) {
        counts[month]++;
      }
    }
    return this;
  }

  /** So many in each of the last months. */
  InventedSums last(int months, int count) {
    for (int month = MONTHS - months; month < MONTHS; month++) {
      counts[month] = count;
    }
    return this;
  }

  /** Of the last month only the least is told. */
  InventedSums orAnyNumberMoreInTheLast() {
    anyNumberLast = true;
    return this;
  }

  /** The sums are of an area. */
  InventedSums in(String id) {
    area = id;
    return this;
  }

  /** A month's file never came, counted back from the last. */
  InventedSums lose(int back) {
    YearMonth month = FIRST.plusMonths(MONTHS - 1L - back);
    gaps.add(days(month));
    return this;
  }

  Night night() {
    return Watch.night(installation, TODAY, facts());
  }

  List<WatchedSeries> series() {
    return new SumFolding(installation, TODAY, facts()).all();
  }

  WatchedFacts facts() {
    Indicator indicator = installation.findIndicator("oro").orElseThrow();
    LocalDate from = FIRST.atDay(1);
    LocalDate to = FIRST.plusMonths(MONTHS).atDay(1);
    return new WatchedFacts(
        new ToldBySource(
            Map.of(FixtureSum.SOURCE, List.of(new ToldDays("", from, to.atStartOfDay(), gaps)))),
        new FirstTold(List.of(), List.of()),
        List.of(),
        List.of(
            new WatchedFacts.Sums(
                indicator, area == null ? sums() : List.of(), area == null ? List.of() : sums())));
  }

  private List<Sum> sums() {
    List<Sum> sums = new ArrayList<>();
    for (int month = 0; month < MONTHS; month++) {
      DateRange days = days(FIRST.plusMonths(month));
      if (!gaps.contains(days)) {
        boolean withheld = counts[month] > 0 && counts[month] < 5;
        double most = withheld ? 4 : counts[month];
        boolean open = anyNumberLast && month == MONTHS - 1;
        sums.add(
            new Sum(
                FixtureSum.SOURCE,
                days,
                "1982",
                area,
                withheld ? 1 : counts[month],
                open ? null : most,
                Set.of(withheld ? SumPart.WITHHELD : SumPart.COUNTED),
                month));
      }
    }
    return sums;
  }

  private static DateRange days(YearMonth month) {
    return new DateRange(month.atDay(1), month.plusMonths(1).atDay(1));
  }
}
