package se.lagesbild.warehouse.analysis.calibration;

import java.util.List;
import java.util.Locale;
import se.lagesbild.warehouse.catalogue.Grain;

/**
 * In which periods series are simulated, and what of them.
 *
 * <p>Where a period is longer, fewer of a series are judged, so that its history does not shrink
 * under the eyes. Of months and quarters half as many are judged in all as of weeks: their models
 * take longer to fit for what they tell.
 */
public enum Rhythm {
  /** A doubling is to be found within four weeks. */
  WEEK(
      Grain.WEEK,
      new Length(52, 365.2425 / 7),
      new Judged(12, 4),
      List.of(0.45, 0.75, 0.88, 0.94, 0.97, 0.99)),
  /** Within three months. */
  MONTH(Grain.MONTH, new Length(12, 12), new Judged(6, 3), List.of(0.82, 0.985)),
  /** Within two quarters. */
  QUARTER(Grain.QUARTER, new Length(4, 4), new Judged(4, 2), List.of(0.93));

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

  /** The name in files, {@code week}. */
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

  /** How many series are simulated where there are {@code weekly} of weeks. */
  int series(int weekly) {
    int share = this == WEEK ? 1 : 2;
    return weekly * WEEK.judged.periods() / judged.periods() / share;
  }

  int periods(int years) {
    return length.perHistory() * years;
  }

  double perYear() {
    return length.perYear();
  }

  /** Shares registered at the end of a period, and after each period that follows. */
  List<Double> registered() {
    return registered;
  }
}
