package se.lagesbild.warehouse.analysis.signal;

import java.util.List;
import se.lagesbild.warehouse.analysis.Context;
import se.lagesbild.warehouse.catalogue.Grain;
import se.lagesbild.warehouse.catalogue.Installation;
import se.lagesbild.warehouse.catalogue.SourceContract;

/**
 * How strong the evidence has to be, so that chance alone gives at most one signal a month over
 * everything that is watched. A series is judged anew when it has a new period, which comes neither
 * more often than its periods do nor than its slowest source delivers; more and fewer are two
 * chances of an alarm.
 */
final class Budget {
  /** How many signals chance alone may give in a month, over everything that is watched. */
  static final double FALSE_ALARMS_A_MONTH = 1;

  private static final double DAYS_PER_MONTH = 365.2425 / 12;

  private final Installation installation;

  Budget(Installation installation) {
    this.installation = installation;
  }

  /** The context to judge all these series in. */
  Context over(List<WatchedSeries> series) {
    double chances = series.stream().mapToDouble(this::chancesAMonth).sum();
    return Context.withinBudget(FALSE_ALARMS_A_MONTH, Math.max(1, chances));
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
