package se.lagesbild.etl.bench.statistics;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import se.lagesbild.warehouse.statistics.countforecast.CountForecast;
import se.lagesbild.warehouse.statistics.interruptedseries.InterruptedSeries;
import se.lagesbild.warehouse.statistics.negbinregression.NegativeBinomialRegression;
import se.lagesbild.warehouse.statistics.panelcomparison.Panel;
import se.lagesbild.warehouse.statistics.panelcomparison.PanelComparison;
import se.lagesbild.warehouse.statistics.poissonregression.PoissonRegression;
import se.lagesbild.warehouse.statistics.regression.Season;

/** Workloads of the regressions. */
final class RegressionWorkloads {
  private static final int YEAR = 12;
  private static final Season WAVE = new Season(YEAR, 1);
  private static final double[][] TREND_AND_WAVE = trendAndWave();
  private static final double[] NO_OFFSET = new double[Simulated.MONTHS];
  private static final int AREAS = 9;
  private static final int MONTHS = 24;

  static final List<Workload> ALL =
      List.of(
          monthly(
              "poisson_glm",
              "trend och årsvåg, med profilgränser",
              counts -> PoissonRegression.withDefaults().fit(counts, TREND_AND_WAVE, NO_OFFSET)),
          monthly(
              "negbin_glm",
              "trend och årsvåg",
              counts ->
                  NegativeBinomialRegression.withDefaults().fit(counts, TREND_AND_WAVE, NO_OFFSET)),
          monthly(
              "count_glm_forecast",
              "ett år framåt",
              counts ->
                  CountForecast.withDefaults()
                      .withSeason(WAVE)
                      .forecast(counts, NO_OFFSET, new double[YEAR])),
          monthly(
              "its_segmented",
              "nivå och lutning, Newey–West",
              counts ->
                  InterruptedSeries.withDefaults()
                      .withSeason(WAVE)
                      .evaluate(counts, NO_OFFSET, 61)),
          new Workload(
              "did_poisson_panel",
              "paneler, 9 områden × 24 månader",
              1_000,
              Simulated.scattered(AREAS * MONTHS, 4),
              counts -> PanelComparison.withDefaults().compare(panel(counts))));

  private RegressionWorkloads() {}

  private static Workload monthly(String name, String what, Workload.Calculation calculation) {
    return new Workload(name, "månadsserier × 96, " + what, 1_000, Simulated::months, calculation);
  }

  /** Intercept, years and one wave over the year. */
  private static double[][] trendAndWave() {
    double[][] rows = new double[Simulated.MONTHS][4];
    for (int month = 0; month < rows.length; month++) {
      rows[month][0] = 1;
      rows[month][1] = (month - (rows.length - 1) / 2.0) / YEAR;
      WAVE.write(month + 1, rows[month], 2);
    }
    return rows;
  }

  /** Three areas of nine have a measure, after the first year. */
  private static Panel panel(double[] counts) {
    int[] areas = IntStream.range(0, counts.length).map(at -> at / MONTHS).toArray();
    int[] months = IntStream.range(0, counts.length).map(at -> at % MONTHS % YEAR).toArray();
    int[] treated = Arrays.stream(areas).map(area -> area < AREAS / 3 ? 1 : 0).toArray();
    int[] after =
        IntStream.range(0, counts.length).map(at -> at % MONTHS < MONTHS / 2 ? 0 : 1).toArray();
    return new Panel(counts, areas, treated, after, months, new double[counts.length]);
  }
}
