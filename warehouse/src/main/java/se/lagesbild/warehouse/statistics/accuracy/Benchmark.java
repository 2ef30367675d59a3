package se.lagesbild.warehouse.statistics.accuracy;

/**
 * A simple forecast and how well it hit.
 *
 * @param forecast for each step ahead
 * @param lower end of an interval that covers 95 times in 100
 * @param upper the other end
 * @param errors how far it lay from what came
 */
public record Benchmark(double[] forecast, double[] lower, double[] upper, Errors errors) {

  static Benchmark of(double[] forecast, double[] reach, double[] came, double scale) {
    double[] lower = new double[forecast.length];
    double[] upper = new double[forecast.length];
    for (int at = 0; at < forecast.length; at++) {
      lower[at] = forecast[at] - reach[at];
      upper[at] = forecast[at] + reach[at];
    }
    return new Benchmark(forecast, lower, upper, Errors.of(came, forecast, scale));
  }
}
