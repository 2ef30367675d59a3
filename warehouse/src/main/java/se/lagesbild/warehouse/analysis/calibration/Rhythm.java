package se.lagesbild.warehouse.analysis.calibration;

import java.util.List;
import java.util.Locale;
import se.lagesbild.warehouse.catalogue.Grain;

/**
 * In which periods series are simulated, and what of them.
 *
 * <p>Where a period is longer, fewer of a series are judged, so that the history before them is
 * about as long as the condition says, and more series are simulated: every condition allows as
 * many false alarms.
 */
public enum Rhythm {
  /** A doubling is to be found within four weeks. */
  WEEK(
      Grain.WEEK,
      new Length(52, 365.2425 / 7),
      new Judged(12, 4),
      List.of(0.45, 0.75, 0.88, 0.94, 0.97, 0.99)),
  /** Within three months. */
  MONTH(Grain.MONTH, new Length(12, 12), new Judged(3, 3), List.of(0.77, 0.99)),
  /** Within two quarters. */
  QUARTER(Grain.QUARTER, new Length(4, 4), new Judged(2, 2), List.of(0.92));

  private final Grain grain;
  private final Length length;
  private final Judged judged;
  private final List<Double> registered;

  Rhythm(Grain grain, Length length, Judged judged, List<Double> registered) {
    this.grain = grain;
    this.length = length;
    this.judged = judged;
    this.registered = registered;
  }

  /**
   * How long a period is.
   *
   * @param perHistory periods simulated for a year of history
   * @param perYear periods in the year of the season
   */
  private record Length(int perHistory, double perYear) {}

  /**
   * What is looked at.
   *
   * @param periods the last ones without a change
   * @param ofADoubling the last ones with twice as many
   */
  private record Judged(int periods, int ofADoubling) {}

  /** The name of its periods, {@code week}. */
  public String id() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The periods. */
  public Grain grain() {
    return grain;
  }

  /** Within how many periods a doubling is to be found. */
  public int doubledPeriods() {
    return judged.ofADoubling();
  }

  int judgedPeriods() {
    return judged.periods();
  }

  /** How many series have as many periods to judge as {@code weekly} of weeks. */
  int series(int weekly) {
    return weekly * WEEK.judged.periods() / judged.periods();
  }

  int periods(int years) {
    return length.perHistory() * years;
  }

  double perYear() {
    return length.perYear();
  }

  /**
   * Shares of a period's events that are registered at its end, and after each period that follows.
   * Those of months and quarters are what the shares of the weeks in them come to.
   */
  List<Double> registered() {
    return registered;
  }
}
