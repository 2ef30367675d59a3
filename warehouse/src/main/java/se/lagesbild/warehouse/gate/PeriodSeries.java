package se.lagesbild.warehouse.gate;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import se.lagesbild.warehouse.analysis.Bounds;
import se.lagesbild.warehouse.analysis.CountSeries;
import se.lagesbild.warehouse.analysis.PeriodFold;
import se.lagesbild.warehouse.analysis.SourceLags;
import se.lagesbild.warehouse.analysis.SumFold;
import se.lagesbild.warehouse.analysis.Telling;
import se.lagesbild.warehouse.analysis.companion.Candidate;
import se.lagesbild.warehouse.catalogue.DateRange;
import se.lagesbild.warehouse.catalogue.Grain;
import se.lagesbild.warehouse.catalogue.Indicator;
import se.lagesbild.warehouse.catalogue.Installation;
import se.lagesbild.warehouse.catalogue.Slice;
import se.lagesbild.warehouse.query.Selection;
import se.lagesbild.warehouse.query.WatchedFacts.Day;

/** The whole history of indicators as counts of periods, exact. */
final class PeriodSeries {
  private final Installation installation;
  private final Sources sources;
  private final SourceLags lags;
  private final Function<Selection, List<Day>> days;
  private final SumsAnswer sums;
  private final LocalDate today;

  PeriodSeries(
      Installation installation,
      Sources sources,
      SourceLags lags,
      Function<Selection, List<Day>> days,
      SumsAnswer sums,
      LocalDate today) {
    this.installation = installation;
    this.sources = sources;
    this.lags = lags;
    this.days = days;
    this.sums = sums;
    this.today = today;
  }

  /** Up to the newest period that can be judged; empty where nothing is told of. */
  Optional<CountSeries> of(Indicator indicator, Grain grain, Slice slice) {
    return switch (indicator.quantity()) {
      case REPORTS, CRIMES -> ofEvents(indicator, grain, slice);
      case SUMS -> ofSums(indicator, grain, slice);
      case ESTIMATES -> Optional.empty();
    };
  }

  private Optional<CountSeries> ofEvents(Indicator indicator, Grain grain, Slice slice) {
    return Telling.of(sources.told(), indicator, slice.municipalities())
        .flatMap(
            told ->
                PeriodFold.upTo(told.days().to().minusDays(1), grain, indicator, told, today, lags))
        .flatMap(PeriodFold::judgeable)
        .map(fold -> fold.series(days.apply(Selection.ofAllTime(installation, indicator, slice))));
  }

  private Optional<CountSeries> ofSums(Indicator indicator, Grain grain, Slice slice) {
    if (!SumFold.areWhole(installation, indicator)) {
      return Optional.empty();
    }
    return sources
        .known(indicator)
        .map(known -> new DateRange(grain.startOf(known.from()), known.to()))
        .map(known -> sums.fold(grain, known, slice, indicator))
        .flatMap(fold -> fold.begun(today))
        .flatMap(fold -> fold.judgeable(today))
        .map(fold -> middle(fold.bounds(today)));
  }

  /** Of numbers that are withheld as intervals the whole number in the middle. */
  private static CountSeries middle(Bounds bounds) {
    CountSeries lower = bounds.lower();
    double[] counts = lower.counts().clone();
    for (int at = 0; at < counts.length; at++) {
      counts[at] = Math.rint((counts[at] + bounds.upper().counts()[at]) / 2);
    }
    return CountSeries.of(lower.calendar(), lower.start(), counts).withExposures(lower.exposures());
  }

  /** A series put beside another, period by period; NaN where it does not reach. */
  static Candidate along(String id, CountSeries other, CountSeries own) {
    Map<LocalDate, Integer> places = new HashMap<>();
    List<DateRange> periods = other.periods();
    for (int at = 0; at < periods.size(); at++) {
      places.put(periods.get(at).from(), at);
    }
    double[] values = new double[own.length()];
    double[] exposures = new double[own.length()];
    List<DateRange> wanted = own.periods();
    for (int at = 0; at < values.length; at++) {
      Integer place = places.get(wanted.get(at).from());
      values[at] = place == null ? Double.NaN : other.counts()[place];
      exposures[at] =
          place == null ? own.exposures()[at] : other.exposures()[place] * other.ripeness()[place];
    }
    return new Candidate(id, Candidate.Kind.COUNTS, values, exposures);
  }
}
