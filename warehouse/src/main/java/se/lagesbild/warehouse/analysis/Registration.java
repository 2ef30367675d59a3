package se.lagesbild.warehouse.analysis;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import se.lagesbild.warehouse.catalogue.DateRange;
import se.lagesbild.warehouse.catalogue.Indicator;
import se.lagesbild.warehouse.catalogue.Installation;
import se.lagesbild.warehouse.catalogue.SeriesBreaks;
import se.lagesbild.warehouse.catalogue.SeriesBreaks.SeriesBreak;
import se.lagesbild.warehouse.catalogue.Slice;
import se.lagesbild.warehouse.statistics.Phrase;

/**
 * What of a series counts the same as its last period.
 *
 * <p>Where a part of an indicator stopped counting what it counted, numbers on both sides cannot be
 * compared. What came before is then left out, as soon as what came after bears a trend and can be
 * judged: nothing of it makes what is usual, a trend or a change of level. Until then it is kept,
 * as the best that is known of what is usual, and whoever tells of the series says so.
 */
public final class Registration {
  /** What is new for half a year is not usual yet, and before it lies what bears a trend. */
  private static final double FEWEST_YEARS = Usual.YEARS_FOR_A_TREND + Usual.YEARS_LEFT_OUT;

  private final List<SeriesBreak> interrupting;
  private final List<SeriesBreak> all;

  private Registration(List<SeriesBreak> interrupting, List<SeriesBreak> all) {
    this.interrupting = interrupting;
    this.all = all;
  }

  /**
   * When a series began to count what it counts now.
   *
   * @param day the first
   * @param leftOut whether what came before is left out of what is comparable
   */
  public record Changed(LocalDate day, boolean leftOut) {}

  /** Of a part of an indicator. */
  public static Registration of(Installation installation, Indicator indicator, Slice slice) {
    return new Registration(
        SeriesBreaks.interrupting(installation, indicator, slice),
        SeriesBreaks.concerning(installation, indicator, slice));
  }

  /** The periods from where a series counts the same, if they are enough; else all. */
  public CountSeries comparable(CountSeries series) {
    return series.without(before(series));
  }

  /** How many of the first periods {@link #comparable} leaves out. */
  public int before(CountSeries series) {
    List<DateRange> periods = series.periods();
    double judgeable = Usual.fewestPeriods(series) + Usual.leftOut(series);
    double fewest = Math.max(FEWEST_YEARS * series.periodsPerYear(), judgeable);
    return (int)
        interrupting.stream()
            .mapToLong(each -> before(each.day(), periods))
            .filter(number -> series.length() - number >= fewest)
            .max()
            .orElse(0);
  }

  /** A period that holds both counts neither. */
  private static long before(LocalDate day, List<DateRange> periods) {
    return periods.stream().takeWhile(period -> period.from().isBefore(day)).count();
  }

  /** The newest change within a series, before anything was left out of it; empty where none is. */
  public Optional<Changed> changed(CountSeries series) {
    List<DateRange> periods = series.periods();
    int left = before(series);
    return interrupting.stream()
        .map(SeriesBreak::day)
        .filter(day -> before(day, periods) > 0 && isBeforeTheEnd(day, periods))
        .reduce((earlier, later) -> later)
        .map(day -> new Changed(day, before(day, periods) <= left));
  }

  private static boolean isBeforeTheEnd(LocalDate day, List<DateRange> periods) {
    return day.isBefore(periods.get(periods.size() - 1).to());
  }

  /** When a level changed, and whether registration did so then. */
  public Phrase words(Turn turn) {
    LocalDate from = turn.likely().from().minusMonths(1);
    return all.stream()
        .filter(each -> !each.day().isBefore(from) && each.day().isBefore(turn.likely().to()))
        .findFirst()
        .map(turn::words)
        .orElseGet(turn::words);
  }
}
