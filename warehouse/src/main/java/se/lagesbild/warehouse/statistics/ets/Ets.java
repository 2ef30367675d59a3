package se.lagesbild.warehouse.statistics.ets;

import se.lagesbild.warehouse.statistics.Inputs;
import se.lagesbild.warehouse.statistics.Outcome;
import se.lagesbild.warehouse.statistics.Wording;
import se.lagesbild.warehouse.statistics.smoothing.Forecast;
import se.lagesbild.warehouse.statistics.smoothing.Weights;

/**
 * How well does a given model of level, trend and season follow a series, and what follows?
 *
 * <p>With the error e = x - (level + phi trend + season): level' = level + phi trend + alpha e;
 * trend' = phi trend + beta e; season' = season + gamma e. The log-likelihood is -n/2 log(sum e²),
 * without constants. Forecasts have the variance sigma² (1 + the sum over j below h of (alpha +
 * beta (phi + … + phi^j) + gamma where j is whole periods)²), sigma² being the sum of e² over n
 * less the number of parameters, free initial states and 1 for sigma.
 *
 * <p>Input: a series without gaps, its period, and the initial states: level, trend, and the season
 * from the one used one step ago back to that of the first value, as far as the weights have them.
 * Output: fitted values, errors, final states in the same order, forecasts.
 *
 * <p>Assumes normal errors that vary alike everywhere; not for counts below about 10.
 *
 * <p>Defaults: a level alone with the weight 0.2, 12 steps ahead; weights and states are given, not
 * sought. A series that the model follows exactly has an infinite log-likelihood. Not more values
 * than parameters: cannot tell.
 *
 * <p>Source: Hyndman, Koehler, Ord and Snyder 2008, Forecasting with exponential smoothing,
 * sections 2.5 and 6.2, doi:10.1007/978-3-540-71918-2. Tested against R 4.2.2, forecast 8.20; for a
 * season without a trend that package widens the interval one step early, which is not followed.
 */
public final class Ets {
  private final Weights weights;
  private final int horizon;

  private Ets(Weights weights, int horizon) {
    this.weights = weights;
    this.horizon = horizon;
  }

  /** A level alone, 12 steps ahead. */
  public static Ets withDefaults() {
    return new Ets(Weights.ofLevel(0.2), 12);
  }

  /** The same, with other weights. */
  public Ets withWeights(Weights other) {
    return new Ets(other, horizon);
  }

  /**
   * The same, looking further or less far ahead.
   *
   * @throws IllegalArgumentException for a number of steps that is not from 1 to 10 000
   */
  public Ets withHorizon(int steps) {
    Forecast.requireHorizon(steps);
    return new Ets(weights, steps);
  }

  /**
   * Follows a series.
   *
   * @throws IllegalArgumentException for values or states that are missing or not finite, a period
   *     that is too short, or another number of states than the model has
   */
  public Outcome<Followed> follow(double[] values, int period, double[] initialStates) {
    Inputs.requireComplete("values", values);
    Inputs.requireComplete("initialStates", initialStates);
    int least = weights.hasSeason() ? 2 : 1;
    Inputs.require(period >= least, "period", period, "ska vara minst " + least);
    int before = weights.hasTrend() ? 2 : 1;
    int states = before + (weights.hasSeason() ? period : 0);
    Inputs.requireSameLength("initialStates", initialStates.length, "modellens tillstånd", states);
    int degrees = values.length - parameters(states);
    if (degrees <= 0) {
      return Outcome.cannotTell(
          "Serien har %s; modellen har %d okända."
              .formatted(Wording.values(values.length).swedish(), parameters(states)),
          "The series has %s; the model has %d unknowns."
              .formatted(Wording.values(values.length).english(), parameters(states)));
    }
    return Outcome.of(run(values, initialStates.clone(), before, degrees));
  }

  /** Weights, free states and the variance; the season's states sum to 0, so one is not free. */
  private int parameters(int states) {
    int trend = weights.hasTrend() ? 1 : 0;
    int damping = weights.hasTrend() && weights.damping() < 1 ? 1 : 0;
    // A season adds its weight and takes one of its states.
    return 1 + trend + damping + states + 1;
  }

  private Followed run(double[] values, double[] states, int before, int degrees) {
    double phi = weights.damping();
    int period = states.length - before;
    double level = states[0];
    double trend = weights.hasTrend() ? states[1] : 0;
    double[] fitted = new double[values.length];
    double[] errors = new double[values.length];
    double squares = 0;
    int turn = states.length - 1;
    for (int at = 0; at < values.length; at++) {
      double grown = level + phi * trend;
      fitted[at] = period > 0 ? grown + states[turn] : grown;
      double error = values[at] - fitted[at];
      errors[at] = error;
      squares += error * error;
      level = grown + weights.level() * error;
      trend = phi * trend + weights.trendOrZero() * error;
      if (period > 0) {
        states[turn] += weights.season() * error;
        turn = turn == before ? states.length - 1 : turn - 1;
      }
    }
    double[] last = ordered(states, before, turn);
    last[0] = level;
    if (weights.hasTrend()) {
      last[1] = trend;
    }
    double variance = squares / degrees;
    return new Followed(
        -0.5 * values.length * Math.log(squares),
        squares / values.length,
        variance,
        degrees,
        fitted,
        errors,
        last,
        ahead(last, before, variance));
  }

  /** The states with the season in the order that it is used in from here, last first. */
  private static double[] ordered(double[] states, int before, int turn) {
    double[] ordered = states.clone();
    int period = states.length - before;
    for (int at = 0; at < period; at++) {
      ordered[states.length - 1 - at] = states[before + (turn - before - at + period) % period];
    }
    return ordered;
  }

  private Forecast ahead(double[] last, int before, double variance) {
    double[] mean = new double[horizon];
    double[] deviation = new double[horizon];
    int period = last.length - before;
    double power = 1;
    double fading = 0;
    double sum = 1;
    for (int step = 1; step <= horizon; step++) {
      power *= weights.damping();
      fading += power;
      mean[step - 1] = last[0] + (weights.hasTrend() ? fading * last[1] : 0);
      mean[step - 1] += period > 0 ? last[last.length - 1 - (step - 1) % period] : 0;
      deviation[step - 1] = Math.sqrt(variance * sum);
      double moved = weights.level() + weights.trendOrZero() * fading;
      moved += period > 0 && step % period == 0 ? weights.season() : 0;
      sum += moved * moved;
    }
    return new Forecast(mean, deviation);
  }
}
