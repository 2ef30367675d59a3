package se.lagesbild.warehouse.analysis.signal;

import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.IntUnaryOperator;
import se.lagesbild.warehouse.analysis.SourceLags;
import se.lagesbild.warehouse.catalogue.DateRange;
import se.lagesbild.warehouse.catalogue.Indicator;
import se.lagesbild.warehouse.catalogue.Installation;
import se.lagesbild.warehouse.catalogue.InstallationReader;
import se.lagesbild.warehouse.catalogue.Keeping;
import se.lagesbild.warehouse.catalogue.ReceivedDelivery;
import se.lagesbild.warehouse.catalogue.ToldBySource;
import se.lagesbild.warehouse.catalogue.ToldDays;
import se.lagesbild.warehouse.fixture.FixtureConfig;
import se.lagesbild.warehouse.query.Count;
import se.lagesbild.warehouse.query.FirstTold;
import se.lagesbild.warehouse.query.WatchedFacts;
import se.lagesbild.warehouse.query.WatchedFacts.Day;
import se.lagesbild.warehouse.query.WatchedFacts.Days;
import se.lagesbild.warehouse.query.WatchedFacts.LargeReport;
import se.lagesbild.warehouse.query.WatchedFacts.Late;

/**
 * Five years of weekly deliveries of bicycle thefts in a municipality with two areas, in which
 * nothing happens but what a test plants. A week's thefts all happen on its Wednesday.
 */
final class InventedFacts {
  static final LocalDate START = LocalDate.of(2021, 11, 22);
  static final LocalDate TODAY = LocalDate.of(2026, 11, 23);
  static final int WEEKS = 261;
  private static final String POLICE = "polisen-anmalda-brott";

  private final Installation installation;
  private final Map<String, int[]> thefts = new TreeMap<>();
  private final Map<String, int[]> foundByPolice = new TreeMap<>();
  private final Map<String, List<LargeReport>> largeReports = new TreeMap<>();
  private final Map<String, List<Late>> late = new TreeMap<>();
  private final List<DateRange> gaps = new ArrayList<>();
  private List<LocalDate> deliveries =
      START.plusDays(6).datesUntil(TODAY, java.time.Period.ofWeeks(1)).toList();
  private final Set<Integer> cameLate = new TreeSet<>();
  private int weeksLate;

  InventedFacts(Path config) {
    FixtureConfig.write(config);
    this.installation = InstallationReader.read(config);
    steady("centrum", 3, 1);
    steady("norra", 3, 2);
  }

  Installation installation() {
    return installation;
  }

  /** Draws as many as usual for an area. */
  InventedFacts steady(String area, double mean, long seed) {
    Random random = new Random(seed);
    int[] drawn = new int[WEEKS];
    for (int week = 0; week < WEEKS; week++) {
      double product = random.nextDouble();
      while (product > Math.exp(-mean)) {
        product *= random.nextDouble();
        drawn[week]++;
      }
    }
    thefts.put(area, drawn);
    foundByPolice.put(area, new int[WEEKS]);
    return this;
  }

  /** Changes the thefts of an area in the last weeks. */
  InventedFacts change(String area, int weeks, IntUnaryOperator change) {
    int[] counts = thefts.get(area);
    for (int week = WEEKS - weeks; week < WEEKS; week++) {
      counts[week] = change.applyAsInt(counts[week]);
    }
    return this;
  }

  /** Adds thefts in the last week that the police found themselves. */
  InventedFacts foundByPolice(String area, int number) {
    thefts.get(area)[WEEKS - 1] += number;
    foundByPolice.get(area)[WEEKS - 1] += number;
    return this;
  }

  /** Adds a report in the last week that holds so many thefts. */
  InventedFacts oneReport(String area, int number) {
    thefts.get(area)[WEEKS - 1] += number;
    largeReports.put(area, List.of(new LargeReport(wednesday(WEEKS - 1), number)));
    return this;
  }

  /** Adds thefts to a week, counted back from the last, that the last delivery tells of first. */
  InventedFacts registeredLate(String area, int weeksBack, int number) {
    int week = WEEKS - 1 - weeksBack;
    thefts.get(area)[week] += number;
    Late thefts = new Late(POLICE, wednesday(week), TODAY.minusDays(1), number);
    late.computeIfAbsent(area, first -> new ArrayList<>()).add(thefts);
    return this;
  }

  /** The delivery of a week came with the last one, counted back from it. */
  InventedFacts deliverLate(String area, int weeksBack) {
    int week = WEEKS - 1 - weeksBack;
    cameLate.add(week);
    int number = thefts.get(area)[week];
    Late thefts = new Late(POLICE, wednesday(week), TODAY.minusDays(1), number);
    late.computeIfAbsent(area, first -> new ArrayList<>()).add(thefts);
    return this;
  }

  /** The delivery of a week never came, counted back from the last. */
  InventedFacts lose(int weeksBack) {
    LocalDate monday = START.plusWeeks(WEEKS - 1L - weeksBack);
    gaps.add(new DateRange(monday, monday.plusWeeks(1)));
    thefts.values().forEach(counts -> counts[WEEKS - 1 - weeksBack] = 0);
    return this;
  }

  /** Half of a week's thefts are told of so many weeks later. */
  InventedFacts halfComeLater(int weeks) {
    weeksLate = weeks;
    for (int[] counts : thefts.values()) {
      for (int week = WEEKS - weeks; week < WEEKS; week++) {
        counts[week] /= 2;
      }
    }
    return this;
  }

  /** Everything came in a single delivery. */
  InventedFacts allAtOnce() {
    deliveries = List.of(TODAY.minusDays(1));
    return this;
  }

  Night night() {
    return Watch.night(installation, TODAY, facts());
  }

  List<WatchedSeries> series() {
    return new Folding(installation, TODAY, facts(), SourceLags.of(facts().firstTold())).all();
  }

  WatchedFacts facts() {
    Map<String, Days> byArea = new TreeMap<>();
    thefts.keySet().forEach(area -> byArea.put(area, days(area)));
    Indicator indicator = installation.findIndicator("cykelstold").orElseThrow();
    return new WatchedFacts(
        new ToldBySource(
            Map.of(POLICE, List.of(new ToldDays("", START, TODAY.atStartOfDay(), gaps)))),
        new FirstTold(deliveries.stream().map(InventedFacts::delivery).toList(), firstSeen()),
        List.of(new WatchedFacts.Counts(indicator, Map.of("1982", all()), byArea)),
        List.of());
  }

  private Days days(String area) {
    List<Day> days = new ArrayList<>();
    for (int week = 0; week < WEEKS; week++) {
      int count = thefts.get(area)[week];
      if (count > 0) {
        days.add(day(week, count, foundByPolice.get(area)[week]));
      }
    }
    return new Days(
        days, largeReports.getOrDefault(area, List.of()), late.getOrDefault(area, List.of()));
  }

  private static Day day(int week, long counted, long foundByPolice) {
    return new Day(wednesday(week), new Count(counted, 0, 0), foundByPolice);
  }

  private Days all() {
    List<Day> days = new ArrayList<>();
    for (int week = 0; week < WEEKS; week++) {
      days.add(day(week, sum(thefts, week), sum(foundByPolice, week)));
    }
    return new Days(
        days,
        largeReports.values().stream().flatMap(List::stream).toList(),
        late.values().stream().flatMap(List::stream).toList());
  }

  private static long sum(Map<String, int[]> areas, int week) {
    return areas.values().stream().mapToInt(counts -> counts[week]).sum();
  }

  private List<FirstTold.Seen> firstSeen() {
    List<FirstTold.Seen> seen = new ArrayList<>();
    for (int week = 0; week < WEEKS; week++) {
      LocalDate told = week < deliveries.size() ? deliveries.get(week) : deliveries.get(0);
      told = cameLate.contains(week) ? TODAY.minusDays(1) : told;
      seen.add(seen(week, told));
      seen.add(seen(week, told.plusWeeks(weeksLate)));
    }
    return seen;
  }

  private static FirstTold.Seen seen(int week, LocalDate told) {
    return new FirstTold.Seen(POLICE, Indicator.DateBasis.OCCURRED, wednesday(week), told, 3);
  }

  private static LocalDate wednesday(int week) {
    return START.plusWeeks(week).plusDays(2);
  }

  private static ReceivedDelivery delivery(LocalDate lastDay) {
    LocalDateTime end = lastDay.plusDays(1).atStartOfDay();
    return new ReceivedDelivery(
        "d" + lastDay, POLICE, "", end, end, null, "", ReceivedDelivery.Content.ROWS, Keeping.ALL);
  }
}
