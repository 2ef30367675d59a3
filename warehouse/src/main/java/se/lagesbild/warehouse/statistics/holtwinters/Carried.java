package se.lagesbild.warehouse.statistics.holtwinters;

import se.lagesbild.warehouse.statistics.Result;
import se.lagesbild.warehouse.statistics.Statement;
import se.lagesbild.warehouse.statistics.Subject;
import se.lagesbild.warehouse.statistics.smoothing.Forecast;
import se.lagesbild.warehouse.statistics.smoothing.Weights;

/**
 * A series carried on.
 *
 * @param squares sum of the squared residuals
 * @param fitted each value as it was expected from those before
 * @param first place of the first fitted value, from 1
 * @param weights what the model has
 * @param start before the first fitted value
 * @param last after the last value
 * @param forecast what follows
 */
public record Carried(
    double squares,
    double[] fitted,
    int first,
    Weights weights,
    State start,
    State last,
    Forecast forecast)
    implements Result {

  @Override
  public Statement about(Subject subject) {
    return forecast.about(subject);
  }
}
