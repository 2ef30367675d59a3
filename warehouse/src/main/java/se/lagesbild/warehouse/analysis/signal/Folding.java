package se.lagesbild.warehouse.analysis.signal;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import se.lagesbild.warehouse.analysis.CountSeries;
import se.lagesbild.warehouse.catalogue.Area;
import se.lagesbild.warehouse.catalogue.DateRange;
import se.lagesbild.warehouse.catalogue.Grain;
import se.lagesbild.warehouse.catalogue.Indicator;
import se.lagesbild.warehouse.catalogue.Installation;
import se.lagesbild.warehouse.catalogue.Slice;
import se.lagesbild.warehouse.catalogue.ToldDays;
import se.lagesbild.warehouse.query.WatchedFacts;
import se.lagesbild.warehouse.query.WatchedFacts.Day;
import se.lagesbild.warehouse.query.WatchedFacts.Days;

/**
 * Folds days into the series to judge. A period that is not told of as a whole is missing, never
 * zero. The last period is the newest that is told of and ripe enough to say something.
 */
final class Folding {
  /** Of a period of which less is told, more is guessed than known. */
  private static final double LEAST_RIPE = 0.3;

  /** A source that has been silent for longer says nothing of now. */
  private static final int SILENT_DAYS = 92;

  private final Installation installation;
  private final LocalDate today;
  private final WatchedFacts facts;
  private final Lags lags;

  Folding(Installation installation, LocalDate today, WatchedFacts facts) {
    this.installation = installation;
    this.today = today;
    this.facts = facts;
    this.lags = Lags.of(facts);
  }

  /** Every indicator in every municipality and area, as far as there is something to judge. */
  List<WatchedSeries> all() {
    List<WatchedSeries> all = new ArrayList<>();
    for (WatchedFacts.Counts counts : facts.counts()) {
      for (Map.Entry<String, Days> each : counts.byMunicipality().entrySet()) {
        if (!each.getKey().equals(Slice.UNPLACED)) {
          fold(counts.indicator(), each.getKey(), null, each.getValue()).ifPresent(all::add);
        }
      }
      for (Area area : installation.areas()) {
        Days days = counts.byArea().get(area.id());
        if (days != null) {
          fold(counts.indicator(), area.municipality(), area.id(), days).ifPresent(all::add);
        }
      }
    }
    return all;
  }

  private Optional<WatchedSeries> fold(
      Indicator indicator, String municipality, @Nullable String area, Days days) {
    return Telling.of(facts.told(), indicator, municipality)
        .filter(telling -> ChronoUnit.DAYS.between(telling.days().to(), today) <= SILENT_DAYS)
        .flatMap(telling -> fold(new Part(indicator, municipality, area, days), telling));
  }

  private record Part(Indicator indicator, String municipality, @Nullable String area, Days days) {}

  private Optional<WatchedSeries> fold(Part part, Telling telling) {
    Usualness usualness = Usualness.of(part.days().counted(), telling.days());
    Grain grain = usualness.grain();
    List<DateRange> periods =
        grain.periods(telling.days()).stream()
            .dropWhile(period -> !isTold(telling, period))
            .toList();
    double[] ripeness =
        periods.stream().mapToDouble(each -> ripeness(part.indicator(), telling, each)).toArray();
    int end = periods.size();
    while (end > 0 && !(isTold(telling, periods.get(end - 1)) && ripeness[end - 1] >= LEAST_RIPE)) {
      end--;
    }
    if (end == 0) {
      return Optional.empty();
    }
    List<DateRange> judged = periods.subList(0, end);
    double[] counted = new double[end];
    double[] foundByPolice = new double[end];
    count(part.days().counted(), grain, judged.get(0).from(), counted, foundByPolice);
    for (int period = 0; period < end; period++) {
      if (!isTold(telling, judged.get(period))) {
        counted[period] = Double.NaN;
      }
    }
    CountSeries series =
        new CountSeries(
            grain,
            judged.get(0).from(),
            counted,
            Arrays.copyOf(ripeness, end),
            judged.stream().mapToDouble(Folding::days).toArray());
    return Optional.of(
        new WatchedSeries(
            part.indicator(),
            part.municipality(),
            part.area(),
            series,
            foundByPolice,
            part.days().largeReports(),
            usualness.perPeriod()));
  }

  private boolean isTold(Telling telling, DateRange period) {
    return !period.to().isAfter(today) && telling.share(period) == ToldDays.Share.ALL;
  }

  /** That of the source which has told of least; old periods are ripe. */
  private double ripeness(Indicator indicator, Telling telling, DateRange period) {
    return telling.until().entrySet().stream()
        .mapToDouble(
            source ->
                lags.ripeness(source.getKey(), indicator.dateBasis(), period, source.getValue()))
        .min()
        .orElse(0);
  }

  private static void count(
      List<Day> days, Grain grain, LocalDate first, double[] counted, double[] foundByPolice) {
    int period = 0;
    LocalDate next = grain.next(first);
    for (Day day : days) {
      while (!day.day().isBefore(next)) {
        next = grain.next(next);
        period++;
      }
      if (!day.day().isBefore(first) && period < counted.length) {
        counted[period] += day.counted();
        foundByPolice[period] += day.foundByPolice();
      }
    }
  }

  private static double days(DateRange period) {
    return ChronoUnit.DAYS.between(period.from(), period.to());
  }
}
