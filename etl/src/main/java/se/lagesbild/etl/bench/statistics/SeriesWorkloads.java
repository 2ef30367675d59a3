package se.lagesbild.etl.bench.statistics;

import java.util.Arrays;
import java.util.List;
import se.lagesbild.warehouse.statistics.accuracy.ForecastAccuracy;
import se.lagesbild.warehouse.statistics.baiperron.BreaksInMean;
import se.lagesbild.warehouse.statistics.changepoint.ChangePoints;
import se.lagesbild.warehouse.statistics.crosscorrelation.CrossCorrelation;
import se.lagesbild.warehouse.statistics.ets.Ets;
import se.lagesbild.warehouse.statistics.granger.Granger;
import se.lagesbild.warehouse.statistics.holtwinters.HoltWinters;
import se.lagesbild.warehouse.statistics.mannkendall.MannKendall;
import se.lagesbild.warehouse.statistics.pettitt.Pettitt;
import se.lagesbild.warehouse.statistics.seasonaltrend.SeasonalMannKendall;
import se.lagesbild.warehouse.statistics.smoothing.Weights;
import se.lagesbild.warehouse.statistics.stl.Stl;

/** Workloads of the methods for one series, or two, over time. */
final class SeriesWorkloads {
  private static final int YEAR = 12;
  private static final int TRAINED = Simulated.MONTHS - YEAR;
  private static final Weights WEIGHTS = Weights.ofLevel(0.2).withTrend(0.1).withSeason(0.1);

  /** Level and trend, and a season of twelve months. */
  private static final double[] STATES = {6, 0, 0, -1, -2, -1, 0, 1, 2, 2, 1, 0, -1, -1};

  static final List<Workload> ALL =
      List.of(
          monthly(
              "stl__periodic",
              10_000,
              "periodisk säsong",
              values -> Stl.withDefaults().decompose(values, YEAR)),
          monthly(
              "stl__robust",
              10_000,
              "säsong i 7 år, robust",
              values ->
                  Stl.withDefaults()
                      .withSeasonalWindow(7)
                      .withRobustness()
                      .decompose(values, YEAR)),
          weekly(
              "stl__weekly",
              "periodisk säsong, robust",
              values -> Stl.withDefaults().withRobustness().decompose(values, 52)),
          monthly(
              "mann_kendall",
              1_000,
              "med Sens lutning och Hamed–Rao",
              values -> MannKendall.withDefaults().test(values)),
          monthly(
              "seasonal_mann_kendall",
              1_000,
              "med Sens lutning",
              values -> SeasonalMannKendall.withDefaults().test(values, YEAR, 1)),
          weekly(
              "changepoint_op",
              "Poisson, exakt",
              values -> ChangePoints.withDefaults().find(values)),
          weekly("pettitt", "ett skifte", values -> Pettitt.withDefaults().test(values)),
          monthly(
              "bai_perron_mean",
              1_000,
              "högst 5 brott",
              values -> BreaksInMean.withDefaults().find(values)),
          monthly(
              "holt_winters_additive",
              1_000,
              "givna vikter, ett år framåt",
              values -> HoltWinters.withDefaults().withWeights(WEIGHTS).forecast(values, YEAR)),
          monthly(
              "ets_fixed",
              1_000,
              "AAA, ett år framåt",
              values -> Ets.withDefaults().withWeights(WEIGHTS).follow(values, YEAR, STATES)),
          monthly(
              "forecast_accuracy",
              1_000,
              "sista året mot åren före",
              values ->
                  ForecastAccuracy.withDefaults()
                      .withHorizon(YEAR)
                      .measure(
                          Arrays.copyOf(values, TRAINED),
                          Arrays.copyOfRange(values, TRAINED, values.length),
                          YEAR)),
          pairs(
              "ccf",
              "12 steg, förblekta",
              both -> CrossCorrelation.withDefaults().relate(first(both), second(both))),
          pairs(
              "granger",
              "3 steg tillbaka",
              both -> Granger.withDefaults().withOrder(3).test(first(both), second(both))));

  private SeriesWorkloads() {}

  private static Workload monthly(
      String name, int units, String what, Workload.Calculation calculation) {
    return new Workload(name, "månadsserier × 96, " + what, units, Simulated::months, calculation);
  }

  private static Workload weekly(String name, String what, Workload.Calculation calculation) {
    return new Workload(name, "veckoserier × 416, " + what, 1_000, Simulated::weeks, calculation);
  }

  private static Workload pairs(String name, String what, Workload.Calculation calculation) {
    return new Workload(
        name, "par av veckoserier × 416, " + what, 1_000, Simulated::twoWeeklySeries, calculation);
  }

  private static double[] first(double[] both) {
    return Arrays.copyOf(both, both.length / 2);
  }

  private static double[] second(double[] both) {
    return Arrays.copyOfRange(both, both.length / 2, both.length);
  }
}
