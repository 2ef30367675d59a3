package se.lagesbild.warehouse.analysis.signal;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.Period;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.ToDoubleFunction;
import org.apache.commons.rng.sampling.distribution.AhrensDieterMarsagliaTsangGammaSampler;
import org.apache.commons.rng.sampling.distribution.PoissonSampler;
import se.lagesbild.warehouse.analysis.SourceLags;
import se.lagesbild.warehouse.catalogue.DateRange;
import se.lagesbild.warehouse.catalogue.Indicator;
import se.lagesbild.warehouse.catalogue.Installation;
import se.lagesbild.warehouse.catalogue.Keeping;
import se.lagesbild.warehouse.catalogue.ReceivedDelivery;
import se.lagesbild.warehouse.catalogue.ToldBySource;
import se.lagesbild.warehouse.catalogue.ToldDays;
import se.lagesbild.warehouse.query.Count;
import se.lagesbild.warehouse.query.FirstTold;
import se.lagesbild.warehouse.query.WatchedFacts;
import se.lagesbild.warehouse.query.WatchedFacts.Day;
import se.lagesbild.warehouse.query.WatchedFacts.Days;

/**
 * Three years of thefts at one steady level, each registered some days after it happened and told
 * of by the next delivery; what is planted is how late. Most are registered within three days,
 * three of ten within a fortnight, and one of ten later.
 */
final class LateSource {
  static final LocalDate START = LocalDate.of(2023, 11, 20);
  static final LocalDate TODAY = LocalDate.of(2026, 11, 23);
  private static final String POLICE = "polisen-anmalda-brott";
  private static final double SIZE_OF_A_WEEK = 8;

  private final Installation installation;
  private final List<Theft> thefts = new ArrayList<>();
  private final List<LocalDate> deliveries = new ArrayList<>();
  private final List<DateRange> gaps = new ArrayList<>();

  private record Theft(LocalDate occurred, LocalDate registered) {}

  /**
   * Draws the thefts.
   *
   * @param perWeek how many there are in the mean
   * @param slower by how much longer it takes to register what happens on a day
   */
  LateSource(
      Installation installation, double perWeek, ToDoubleFunction<LocalDate> slower, long seed) {
    this.installation = installation;
    SplittableRandom random = new SplittableRandom(seed);
    for (LocalDate monday = START; monday.isBefore(TODAY); monday = monday.plusWeeks(1)) {
      double mean =
          AhrensDieterMarsagliaTsangGammaSampler.of(
                  random::nextLong, SIZE_OF_A_WEEK, perWeek / SIZE_OF_A_WEEK)
              .sample();
      int number = PoissonSampler.of(random::nextLong, Math.max(1e-9, mean)).sample();
      for (int theft = 0; theft < number; theft++) {
        LocalDate occurred = monday.plusDays(random.nextInt(7));
        double days = slower.applyAsDouble(occurred) * daysLate(random);
        thefts.add(new Theft(occurred, occurred.plusDays((long) days)));
      }
    }
    every(14);
  }

  private static double daysLate(SplittableRandom random) {
    double which = random.nextDouble();
    if (which < 0.6) {
      return 3 * random.nextDouble();
    }
    return which < 0.9
        ? 3 + 12 * random.nextDouble()
        : Math.min(200, 15 - 40 * Math.log(1 - random.nextDouble()));
  }

  /** Days since half a year before the end; 0 before. */
  static double ofLastHalfYear(LocalDate day) {
    return Math.max(0, 182 - ChronoUnit.DAYS.between(day, TODAY)) / 182.0;
  }

  /** A delivery so often, the last of which tells of all days until today. */
  LateSource every(int days) {
    deliveries.clear();
    LocalDate last = TODAY.minusDays(1);
    long before = ChronoUnit.DAYS.between(START, last) / days;
    for (long at = before - 1; at >= 0; at--) {
      deliveries.add(last.minusDays(at * days));
    }
    return this;
  }

  /** A delivery at the end of each month. */
  LateSource everyMonth() {
    deliveries.clear();
    START
        .withDayOfMonth(1)
        .plusMonths(1)
        .datesUntil(TODAY, Period.ofMonths(1))
        .map(first -> first.minusDays(1))
        .forEach(deliveries::add);
    return this;
  }

  /** A delivery never came, counted back from the last, and nothing made good for it. */
  LateSource lose(int back) {
    LocalDate last = deliveries.get(deliveries.size() - 1 - back);
    LocalDate before = deliveries.get(deliveries.size() - 2 - back);
    thefts.removeIf(
        theft -> theft.registered().isAfter(before) && !theft.registered().isAfter(last));
    gaps.add(new DateRange(before.plusDays(1), last.plusDays(1)));
    return withoutDelivery(back);
  }

  /** A delivery never came, and the next tells of its days too, or will. */
  LateSource withoutDelivery(int back) {
    deliveries.remove(deliveries.size() - 1 - back);
    return this;
  }

  /** Every second theft of the last {@code days} before a delivery is registered anew with it. */
  LateSource registerAnew(int back, int days) {
    LocalDate pass = deliveries.get(deliveries.size() - 1 - back);
    for (int at = 0; at < thefts.size(); at += 2) {
      Theft theft = thefts.get(at);
      boolean isOld =
          theft.registered().isBefore(pass) && theft.occurred().isAfter(pass.minusDays(days));
      thefts.set(at, isOld ? new Theft(theft.occurred(), pass) : theft);
    }
    return this;
  }

  /** The last day that is told of. */
  LocalDate until() {
    return deliveries.get(deliveries.size() - 1);
  }

  /** How many thefts of a period there are when all are registered. */
  long all(DateRange period) {
    return thefts.stream().filter(theft -> period.contains(theft.occurred())).count();
  }

  /** What is known today. */
  List<WatchedSeries> series() {
    return new Folding(installation, TODAY, facts(), SourceLags.of(facts().firstTold())).all();
  }

  private WatchedFacts facts() {
    Map<LocalDate, Map<LocalDate, Integer>> told = new TreeMap<>();
    TreeSet<LocalDate> moments = new TreeSet<>(deliveries);
    for (Theft theft : thefts) {
      LocalDate first = moments.ceiling(theft.registered());
      if (first != null) {
        told.computeIfAbsent(theft.occurred(), day -> new TreeMap<>())
            .merge(first, 1, Integer::sum);
      }
    }
    List<Day> days = new ArrayList<>();
    List<FirstTold.Seen> seen = new ArrayList<>();
    told.forEach(
        (day, parts) -> {
          days.add(
              new Day(
                  day, new Count(parts.values().stream().mapToInt(each -> each).sum(), 0, 0), 0));
          parts.forEach(
              (first, number) ->
                  seen.add(
                      new FirstTold.Seen(
                          POLICE, Indicator.DateBasis.OCCURRED, day, first, number)));
        });
    ToldDays whole = new ToldDays("", START, until().plusDays(1).atStartOfDay(), List.copyOf(gaps));
    return new WatchedFacts(
        new ToldBySource(Map.of(POLICE, List.of(whole))),
        new FirstTold(deliveries.stream().map(LateSource::delivery).toList(), seen),
        List.of(
            new WatchedFacts.Counts(
                installation.findIndicator("cykelstold").orElseThrow(),
                Map.of("1982", new Days(days, List.of(), List.of())),
                Map.of())),
        List.of());
  }

  private static ReceivedDelivery delivery(LocalDate lastDay) {
    LocalDateTime end = lastDay.plusDays(1).atStartOfDay();
    return new ReceivedDelivery(
        "d" + lastDay, POLICE, "", end, end, null, "", ReceivedDelivery.Content.ROWS, Keeping.ALL);
  }
}
