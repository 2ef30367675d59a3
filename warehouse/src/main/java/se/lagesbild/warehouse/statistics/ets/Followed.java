package se.lagesbild.warehouse.statistics.ets;

import se.lagesbild.warehouse.statistics.Result;
import se.lagesbild.warehouse.statistics.Statement;
import se.lagesbild.warehouse.statistics.Subject;
import se.lagesbild.warehouse.statistics.smoothing.Forecast;

/**
 * How a model followed a series.
 *
 * @param logLikelihood without constants; positive infinity if it followed exactly
 * @param meanSquare of the errors
 * @param variance of the errors, by the degrees of freedom
 * @param degrees values less parameters
 * @param fitted each value as it was expected from those before
 * @param errors what was not
 * @param states after the last value
 * @param forecast what follows
 */
public record Followed(
    double logLikelihood,
    double meanSquare,
    double variance,
    int degrees,
    double[] fitted,
    double[] errors,
    double[] states,
    Forecast forecast)
    implements Result {

  @Override
  public Statement about(Subject subject) {
    return forecast.about(subject);
  }
}
