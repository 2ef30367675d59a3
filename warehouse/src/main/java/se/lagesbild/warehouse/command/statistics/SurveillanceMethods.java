package se.lagesbild.warehouse.command.statistics;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import se.lagesbild.warehouse.statistics.controlchart.CountChart;
import se.lagesbild.warehouse.statistics.controlchart.IndividualsChart;
import se.lagesbild.warehouse.statistics.controlchart.IndividualsLimits;
import se.lagesbild.warehouse.statistics.controlchart.RareEventChart;
import se.lagesbild.warehouse.statistics.controlchart.RateChart;
import se.lagesbild.warehouse.statistics.controlchart.RuleFlags;
import se.lagesbild.warehouse.statistics.controlchart.Runs;
import se.lagesbild.warehouse.statistics.cusum.Expected;
import se.lagesbild.warehouse.statistics.cusum.PoissonCusum;
import se.lagesbild.warehouse.statistics.cusum.Residual;
import se.lagesbild.warehouse.statistics.cusum.StandardizedCusum;
import se.lagesbild.warehouse.statistics.ears.Ears;
import se.lagesbild.warehouse.statistics.ears.EarsCharts;
import se.lagesbild.warehouse.statistics.farrington.FarringtonFlexible;
import se.lagesbild.warehouse.statistics.farrington.FarringtonOptions;
import se.lagesbild.warehouse.statistics.farrington.Threshold;
import se.lagesbild.warehouse.statistics.farrington.WatchedPeriods;
import se.lagesbild.warehouse.statistics.farrington.WatchedSeries;
import se.lagesbild.warehouse.statistics.sparse.SparsePredictive;

/** Methods that watch a series for more events than usual. */
final class SurveillanceMethods {
  static final List<Method> ALL =
      List.of(
          new Method(
              "farrington_flexible",
              "Är det fler än vad samma tid tidigare år ger skäl att vänta?",
              SurveillanceMethods::farrington),
          new Method(
              "sparse_predictive",
              "Är det ovanligt att något så sällsynt händer så ofta på en period?",
              SurveillanceMethods::sparse),
          new Method(
              "ears", "Är det fler än de närmaste perioderna före?", SurveillanceMethods::ears),
          new Method(
              "cusum_poisson",
              "Har nivån smugit sig upp, fast ingen enskild period sticker ut?",
              SurveillanceMethods::poissonCusum),
          new Method(
              "cusum_standardized",
              "Har nivån smugit sig över det väntade, när det väntade växlar?",
              SurveillanceMethods::standardizedCusum),
          new Method(
              "spc_c",
              "Vilka perioder har fler eller färre händelser än en jämn nivå ger?",
              SurveillanceMethods::countChart),
          new Method(
              "spc_u",
              "Vilka perioder har fler eller färre händelser än en jämn takt ger?",
              SurveillanceMethods::rateChart),
          new Method(
              "spc_xmr",
              "Vilka värden ligger utanför vad deras egen oro ger?",
              SurveillanceMethods::individualsChart),
          new Method(
              "spc_rare_gt",
              "Kommer sällsynta händelser tätare eller glesare än vanligt?",
              SurveillanceMethods::rareEventChart));

  private SurveillanceMethods() {}

  private static Answer farrington(Case asked) {
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
    return Answer.of(
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
        .withAvailable(
            "enoughCases",
            watched.periods().length,
            at -> watched.enoughEvents()[at],
            watched::knowsLatest)
        .with(
            "publishedFormula",
            new Numbers()
                .withAvailable("mu0", watched.expected())
                .withAvailable("upperbound", watched.limits())
                .withAvailable("phi", watched.dispersions())
                .withAvailable("seEta", watched.standardErrors())
                .with("trendUsed", watched.trendUsed()));
  }

  private static Answer sparse(Case asked) {
    Case params = asked.params();
    SparsePredictive method =
        SparsePredictive.withDefaults()
            .comparing(params.integerOr("yearsBack", 3), params.integerOr("halfWindow", 6))
            .withAlpha(params.numberOr("alpha", 0.01));
    double[] counts = asked.numbers("counts");
    int[] periods =
        params.has("timePoints") ? params.indexes("timePoints") : new int[] {counts.length - 1};
    return Answer.of(
        (params.flagOr("includeRecent", true) ? method : method.withoutRecent())
            .watch(counts, asked.integerOr("frequency", 52), periods),
        watched ->
            new Numbers()
                .withAvailable("baselineSum", watched.baselineSums())
                .withAvailable("baselineN", watched.baselinePeriods())
                .withAvailable("upperbound", watched.limits())
                .withAvailable("alarm", periods.length, watched::alarms, watched::tells)
                .withAvailable("predictiveMean", watched.predictiveMeans())
                .withAvailable("pPredictiveGeq", watched.predictiveChances())
                .withAvailable("pConditionalGeq", watched.conditionalChances()));
  }

  private static Answer ears(Case asked) {
    Case params = asked.params();
    Ears method =
        Ears.withDefaults()
            .withBaseline(params.integerOr("baseline", 7))
            .withLeastDeviation(params.numberOr("minSigma", 0));
    double[] counts = asked.numbers("counts");
    boolean complete = Arrays.stream(counts).noneMatch(Double::isNaN);
    return Answer.of(
        method.watch(counts),
        charts ->
            new Numbers()
                .with("C1", chart(charts.c1(), complete))
                .with("C2", chart(charts.c2(), complete))
                .with("C3", chart(charts.c3(), complete)));
  }

  /** A limit is null where a count is missing, and NaN where it is undefined all the same. */
  private static Numbers chart(EarsCharts.Chart chart, boolean complete) {
    int length = chart.limits().length;
    Numbers numbers =
        new Numbers()
            .with("alpha", chart.alpha())
            .with("range", IntStream.range(0, length).map(at -> chart.first() + at + 1).toArray());
    return (complete
            ? numbers.with("upperbound", chart.limits())
            : numbers.withAvailable("upperbound", chart.limits()))
        .withAvailable("alarm", length, chart::alarms, chart::tells);
  }

  private static Answer poissonCusum(Case asked) {
    Case params = asked.params();
    PoissonCusum method = PoissonCusum.withDefaults();
    if (params.has("lambda1")) {
      method = method.withRaisedMean(params.number("lambda1"));
    }
    if (params.has("h")) {
      method = method.withLimit(params.number("h"));
    }
    if (!params.flagOr("resetAfterAlarm", true)) {
      method = method.withoutRestart();
    }
    return Answer.of(
        method.watch(asked.numbers("counts"), params.number("lambda0")),
        path ->
            new Numbers()
                .with("k", path.k())
                .with("cusum", path.sums())
                .with("alarm", path.alarms())
                .withAvailable(
                    "firstAlarm", path.firstAlarm() < 0 ? Double.NaN : path.firstAlarm() + 1)
                .with(
                    "arl",
                    new Numbers()
                        .with("kRounded", path.withoutChange().k())
                        .with("hRounded", path.withoutChange().h())
                        .withAvailable("arlInControl", path.withoutChange().periods())
                        .withAvailable("arlOutOfControl", path.afterRise().periods())));
  }

  private static Answer standardizedCusum(Case asked) {
    Case params = asked.params();
    double[] counts = asked.numbers("counts");
    int[] periods = params.indexes("range");
    StandardizedCusum method =
        StandardizedCusum.withDefaults()
            .withLimits(params.numberOr("k", 1.04), params.numberOr("h", 2.26))
            .withResidual(residual(params.textOr("trans", "standard")));
    return Answer.of(
        method.watch(counts, periods, expected(asked, counts, periods)),
        path ->
            new Numbers()
                .with("mUsed", path.expected())
                .with("cusum", path.sums())
                .with("alarm", path.alarms())
                .with("upperbound", path.limits()));
  }

  private static double[] expected(Case asked, double[] counts, int[] periods) {
    String mean = asked.params().textOr("m", "mean");
    if (mean.equals("glm")) {
      int[] start = asked.has("start") ? asked.integers("start") : new int[] {1, 1};
      int position = start[start.length - 1];
      return Expected.yearlyWave(counts, periods, asked.integerOr("frequency", 52), position);
    }
    if (mean.startsWith("mean")) {
      return Expected.mean(counts, periods);
    }
    double[] same = new double[periods.length];
    Arrays.fill(same, asked.params().number("m"));
    return same;
  }

  private static Residual residual(String name) {
    return switch (name) {
      case "standard" -> Residual.STANDARD;
      case "rossi" -> Residual.ROSSI;
      case "anscombe" -> Residual.ANSCOMBE;
      default ->
          throw new BadCase(
              "trans är %s men ska vara standard, rossi eller anscombe.".formatted(name));
    };
  }

  private static Answer countChart(Case asked) {
    return Answer.of(
        CountChart.withDefaults().draw(asked.numbers("counts")),
        chart ->
            new Numbers()
                .with("centre", chart.centre())
                .with("ucl", chart.upper())
                .with("lcl", chart.lower())
                .with("ucl2s", chart.upperTwoSigma())
                .with("lcl2s", chart.lowerTwoSigma())
                .with("exactUcl", chart.exactUpper())
                .with("exactLcl", chart.exactLower())
                .with("dispersionIndex", chart.dispersion())
                .with("dispersionChi2", chart.chiSquared())
                .with("dispersionP", chart.dispersionP())
                .with("rules", rules(chart.rules()))
                .with("anhoej", runs(chart.runs())));
  }

  private static Answer rateChart(Case asked) {
    return Answer.of(
        RateChart.withDefaults().draw(asked.numbers("counts"), asked.numbers("exposure")),
        chart ->
            new Numbers()
                .with("centre", chart.centre())
                .withAvailable("u", chart.rates())
                .with("ucl", chart.upper())
                .with("lcl", chart.lower())
                .with("sigmaZ", chart.sigma())
                .with("uclLaney", chart.upperLaney())
                .with("lclLaney", chart.lowerLaney())
                .with("exactUclCount", chart.exactUpper())
                .with("rules", rules(chart.rules()))
                .with("anhoej", runs(chart.runs())));
  }

  private static Answer individualsChart(Case asked) {
    return Answer.of(
        IndividualsChart.withDefaults().draw(asked.numbers("values")),
        chart ->
            new Numbers()
                .with("centre", chart.centre())
                .with("averageMovingRange", chart.averageMovingRange())
                .with("uplNhs", chart.nhs().upper())
                .with("lplNhs", chart.nhs().lower())
                .with("uclMontgomery", chart.upperMontgomery())
                .with("lclMontgomery", chart.lowerMontgomery())
                .withAvailable("movingRange", chart.movingRanges())
                .with("mrUcl", chart.movingRangeUpper())
                .with(
                    "screened",
                    new Numbers()
                        .with("averageMovingRange", chart.screenedMovingRange())
                        .with("upl", chart.nhsScreened().upper())
                        .with("lpl", chart.nhsScreened().lower()))
                .with("rules", rules(chart.rules()))
                .with("anhoej", runs(chart.runs()))
                .with("nhs", limits(chart.nhs()))
                .with("nhsScreened", limits(chart.nhsScreened())));
  }

  private static Numbers limits(IndividualsLimits.Limits limits) {
    return new Numbers()
        .with("upl", limits.upper())
        .with("lpl", limits.lower())
        .with("outsideLimits", limits.outside())
        .with("closeToLimits", limits.close());
  }

  private static Answer rareEventChart(Case asked) {
    return Answer.of(
        RareEventChart.withDefaults().draw(asked.numbers("gaps")),
        chart ->
            new Numbers()
                .with(
                    "g",
                    new Numbers()
                        .with("mean", chart.mean())
                        .with("median", chart.median())
                        .with("ucl", chart.upperG())
                        .with("exactUcl", chart.exactUpperG()))
                .with(
                    "t",
                    new Numbers()
                        .withAvailable("centre", chart.centreT())
                        .withAvailable("ucl", chart.upperT())
                        .withAvailable("lcl", chart.lowerT()))
                .withAvailable("lowerTailP", chart.shortChances()));
  }

  private static Numbers rules(RuleFlags rules) {
    return new Numbers()
        .with("weRule1_beyond3s", rules.beyondThreeSigma())
        .with("weRule2_2of3_2s", rules.twoOfThree())
        .with("weRule3_4of5_1s", rules.fourOfFive())
        .with("weRule4_8sameSide", rules.eightOnOneSide())
        .with("nelson2_9sameSide", rules.nineOnOneSide())
        .with("nelson3_6trend", rules.sixInTrend())
        .with("nelson4_14alternating", rules.fourteenAlternating())
        .with("nelson7_15within1s", rules.fifteenWithinOneSigma())
        .with("nelson8_8outside1s", rules.eightOutsideOneSigma());
  }

  private static Numbers runs(Runs runs) {
    return new Numbers()
        .with("nUseful", runs.useful())
        .with("longestRun", runs.longest())
        .withAvailable("longestRunMax", runs.longestAllowed())
        .with("crossings", runs.crossings())
        .withAvailable("crossingsMin", runs.fewestAllowed())
        .with("signal", runs.signal());
  }

  private static int[] fromOne(int[] indexes) {
    return Arrays.stream(indexes).map(index -> index + 1).toArray();
  }
}
