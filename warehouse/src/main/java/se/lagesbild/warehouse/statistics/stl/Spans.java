package se.lagesbild.warehouse.statistics.stl;

import se.lagesbild.warehouse.statistics.Inputs;

/**
 * How far each smoothing reaches, and how often the whole is repeated.
 *
 * @param seasonal over the same month of one year after the other
 * @param trend over the series without its season
 * @param lowPass over what the season would take of the trend
 * @param inner how often season and trend are found from each other, 1 to 100
 * @param outer how often what lies far off is given less weight, 0 to 100
 */
public record Spans(Smoother seasonal, Smoother trend, Smoother lowPass, int inner, int outer) {
  private static final int MOST = 100;

  /** Checks how often. */
  public Spans {
    Inputs.require(inner >= 1 && inner <= MOST, "inre varv", inner, "ska vara 1 till " + MOST);
    Inputs.require(outer >= 0 && outer <= MOST, "yttre varv", outer, "ska vara 0 till " + MOST);
  }

  /** A season that is the same every year. */
  static Spans periodic(int length, int period) {
    return of(new Smoother(10 * length + 1, 0, length + 1), 10.0 * length + 1, period);
  }

  /** A season that changes over about {@code window} years. */
  static Spans evolving(int window, int period) {
    Smoother seasonal = Smoother.of(window, 0);
    return of(seasonal, window, period);
  }

  private static Spans of(Smoother seasonal, double window, int period) {
    int trend = oddFrom(Math.ceil(1.5 * period / (1 - 1.5 / window)));
    return new Spans(seasonal, Smoother.of(trend, 1), Smoother.of(oddFrom(period), 1), 2, 0);
  }

  /** The same, where what lies far off counts less and less. */
  Spans robust() {
    return new Spans(seasonal, trend, lowPass, 1, 15);
  }

  private static int oddFrom(double value) {
    int whole = (int) Math.rint(value);
    return whole + 1 - whole % 2;
  }
}
