package se.lagesbild.warehouse.command.statistics;

import java.util.Arrays;
import java.util.List;
import se.lagesbild.warehouse.statistics.farrington.FarringtonFlexible;
import se.lagesbild.warehouse.statistics.farrington.FarringtonOptions;
import se.lagesbild.warehouse.statistics.farrington.Threshold;
import se.lagesbild.warehouse.statistics.farrington.WatchedPeriods;
import se.lagesbild.warehouse.statistics.farrington.WatchedSeries;

/** Methods that watch a series for more events than usual. */
final class SurveillanceMethods {
  static final List<Method> ALL =
      List.of(
          new Method(
              "farrington_flexible",
              "Är det fler än vad samma tid tidigare år ger skäl att vänta?",
              SurveillanceMethods::farrington));

  private SurveillanceMethods() {}

  private static Numbers farrington(Case asked) {
    double[] counts = asked.numbers("counts");
    WatchedSeries series = WatchedSeries.of(counts, asked.integerOr("frequency", 52));
    Case params = asked.params();
    if (params.flagOr("epochAsDate", false)) {
      series = series.withDates(asked.dates("dates"));
    }
    if (params.flagOr("populationOffset", false)) {
      series = series.withExposure(asked.numbers("population"));
    }
    FarringtonFlexible method = FarringtonFlexible.withDefaults().withOptions(options(params));
    return Method.numbers(
        params.has("range")
            ? method.watch(series, params.indexes("range"))
            : method.watchLast(series),
        SurveillanceMethods::numbers);
  }

  private static FarringtonOptions options(Case params) {
    double[] latest = params.has("limit54") ? params.numbers("limit54") : new double[] {5, 4};
    if (latest.length != 2) {
      throw new BadCase("limit54 ska vara två tal: händelser och perioder.");
    }
    return new FarringtonOptions(
        params.integerOr("b", 5),
        params.integerOr("w", 3),
        params.integerOr("noPeriods", 1),
        params.integerOr("pastWeeksNotIncluded", params.integerOr("w", 3)),
        params.flagOr("reweight", true)
            ? params.numberOr("weightsThreshold", 2.58)
            : Double.POSITIVE_INFINITY,
        params.flagOr("trend", true) ? params.numberOr("pThresholdTrend", 0.05) : 0,
        params.numberOr("alpha", 0.05),
        threshold(params),
        latest[0],
        (int) latest[1],
        0);
  }

  private static Threshold threshold(Case params) {
    String method = params.textOr("thresholdMethod", "delta");
    return switch (method) {
      case "nbPlugin" -> Threshold.NEGATIVE_BINOMIAL;
      case "muan" -> Threshold.UPPER_MEAN;
      case "predictive" -> Threshold.PREDICTIVE;
      case "delta" -> power(params.textOr("powertrans", "2/3"));
      default ->
          throw new BadCase(
              "thresholdMethod är %s men ska vara delta, nbPlugin, muan eller predictive."
                  .formatted(method));
    };
  }

  private static Threshold power(String power) {
    return switch (power) {
      case "2/3" -> Threshold.POWER_TWO_THIRDS;
      case "1/2" -> Threshold.POWER_HALF;
      case "none" -> Threshold.POWER_ONE;
      default ->
          throw new BadCase("powertrans är %s men ska vara 2/3, 1/2 eller none.".formatted(power));
    };
  }

  private static Numbers numbers(WatchedPeriods watched) {
    return new Numbers()
        .with("range", fromOne(watched.periods()))
        .withAvailable("observed", watched.observed())
        .with("enoughCases", watched.enoughEvents())
        .with(
            "publishedFormula",
            new Numbers()
                .withAvailable("mu0", watched.expected())
                .withAvailable("upperbound", watched.limits())
                .withAvailable("phi", watched.dispersions())
                .withAvailable("seEta", watched.standardErrors())
                .with("trendUsed", watched.trendUsed()));
  }

  private static int[] fromOne(int[] indexes) {
    return Arrays.stream(indexes).map(index -> index + 1).toArray();
  }
}
