package se.lagesbild.warehouse.analysis.signal;

import java.util.List;
import se.lagesbild.warehouse.analysis.Context;
import se.lagesbild.warehouse.catalogue.Grain;
import se.lagesbild.warehouse.catalogue.Installation;
import se.lagesbild.warehouse.catalogue.Judging;
import se.lagesbild.warehouse.catalogue.SourceContract;

/**
 * How strong the evidence has to be, so that chance alone gives no more signals a month over
 * everything that is watched than the installation wants, one unless it says otherwise. A series is
 * judged anew when it has a new period, which comes neither more often than its periods do nor than
 * its slowest source delivers; more and fewer are two chances of an alarm.
 */
final class Budget {
  private static final double DAYS_PER_MONTH = 365.2425 / 12;

  private final Installation installation;

  Budget(Installation installation) {
    this.installation = installation;
  }

  /** The context to judge all these series in. */
  Context over(List<WatchedSeries> series) {
    double chances = series.stream().mapToDouble(this::chancesAMonth).sum();
    Judging judging = installation.judging();
    return Context.withinBudget(judging.falseSignalsAMonth(), Math.max(1, chances), judging);
  }

  /** How many chances of a false alarm a series has in a month. */
  double chancesAMonth(WatchedSeries series) {
    double judgements = Math.min(periodsAMonth(series.grain()), deliveriesAMonth(series));
    return series.watchesFewer() ? 2 * judgements : judgements;
  }

  private double deliveriesAMonth(WatchedSeries series) {
    return series.indicator().filter().sources().stream()
        .flatMap(id -> installation.findSource(id).stream())
        .map(SourceContract::cadence)
        .mapToDouble(cadence -> DAYS_PER_MONTH / cadence.everyDays())
        .min()
        .orElse(Double.POSITIVE_INFINITY);
  }

  private static double periodsAMonth(Grain grain) {
    return switch (grain) {
      case DAY -> DAYS_PER_MONTH;
      case WEEK -> DAYS_PER_MONTH / 7;
      case MONTH -> 1;
      case QUARTER -> 1 / 3.0;
      case YEAR -> 1 / 12.0;
    };
  }
}
