package se.lagesbild.warehouse.command.statistics;

import java.util.List;
import se.lagesbild.warehouse.statistics.accuracy.Benchmark;
import se.lagesbild.warehouse.statistics.accuracy.ForecastAccuracy;
import se.lagesbild.warehouse.statistics.accuracy.PoissonScores;
import se.lagesbild.warehouse.statistics.baiperron.BreaksInMean;
import se.lagesbild.warehouse.statistics.changepoint.ChangePoints;
import se.lagesbild.warehouse.statistics.changepoint.Cost;
import se.lagesbild.warehouse.statistics.changepoint.Levels;
import se.lagesbild.warehouse.statistics.changepoint.Penalty;
import se.lagesbild.warehouse.statistics.crosscorrelation.CrossCorrelation;
import se.lagesbild.warehouse.statistics.ets.Ets;
import se.lagesbild.warehouse.statistics.granger.Granger;
import se.lagesbild.warehouse.statistics.holtwinters.HoltWinters;
import se.lagesbild.warehouse.statistics.mannkendall.MannKendall;
import se.lagesbild.warehouse.statistics.pettitt.Pettitt;
import se.lagesbild.warehouse.statistics.rank.ScoreTest;
import se.lagesbild.warehouse.statistics.seasonaltrend.SeasonalMannKendall;
import se.lagesbild.warehouse.statistics.smoothing.Weights;
import se.lagesbild.warehouse.statistics.stl.Smoother;
import se.lagesbild.warehouse.statistics.stl.Spans;
import se.lagesbild.warehouse.statistics.stl.Stl;

/** Methods for one series over time, and for two that may follow each other. */
final class SeriesMethods {
  static final List<Method> ALL =
      List.of(
          new Method(
              "stl", "Vilken del är säsong, vilken är nivå och vad blir kvar?", SeriesMethods::stl),
          new Method(
              "mann_kendall",
              "Stiger eller sjunker serien på lång sikt?",
              SeriesMethods::mannKendall),
          new Method(
              "seasonal_mann_kendall",
              "Stiger eller sjunker serien när varje månad jämförs med samma månad?",
              SeriesMethods::seasonalMannKendall),
          new Method(
              "changepoint_op",
              "När ändrade serien nivå, om den gjorde det?",
              SeriesMethods::changes),
          new Method(
              "pettitt", "Har serien skiftat nivå en gång, och när?", SeriesMethods::pettitt),
          new Method(
              "bai_perron_mean",
              "Hur många gånger har medelnivån brutits, och när?",
              SeriesMethods::breaksInMean),
          new Method(
              "holt_winters_additive",
              "Vart är serien på väg om nivå, trend och säsong fortsätter?",
              SeriesMethods::holtWinters),
          new Method(
              "ets_fixed",
              "Hur väl följer en given modell serien, och vad väntar den härnäst?",
              SeriesMethods::ets),
          new Method(
              "forecast_accuracy",
              "Hur nära utfallet kommer de enklaste prognoserna?",
              SeriesMethods::accuracy),
          new Method(
              "ccf",
              "Rör sig två serier tillsammans, och går den ena före?",
              SeriesMethods::crossCorrelation),
          new Method(
              "granger",
              "Hjälper den ena seriens förflutna till att förutse den andra?",
              SeriesMethods::granger));

  /** The cases sum ranked probability scores over the counts from 0 to this. */
  private static final long LARGEST_SCORED = 200;

  /** A weight or a state that the model does not have. */
  private static final double ABSENT = Double.NaN;

  private SeriesMethods() {}

  private static Answer stl(Case asked) {
    Case params = asked.params();
    boolean periodic = params.flagOr("periodic", !params.has("sWindow"));
    Stl stl = Stl.withDefaults();
    stl = periodic ? stl : stl.withSeasonalWindow(params.integer("sWindow"));
    stl = params.flagOr("robust", false) ? stl.withRobustness() : stl;
    stl = params.has("effective") ? stl.withSpans(spans(params.object("effective"))) : stl;
    return Answer.of(
        stl.decompose(asked.numbers("values"), asked.integer("period")),
        parts ->
            new Numbers()
                .with("seasonal", parts.seasonal())
                .with("trend", parts.trend())
                .with("remainder", parts.remainder())
                .withUnlessNaN("robustnessWeights", parts.robustnessWeights())
                .with("seasonalStrength", parts.seasonalStrength())
                .with("trendStrength", parts.trendStrength()));
  }

  private static Spans spans(Case effective) {
    return new Spans(
        smoother(effective, "s"),
        smoother(effective, "t"),
        smoother(effective, "l"),
        effective.integer("inner"),
        effective.integer("outer"));
  }

  private static Smoother smoother(Case effective, String which) {
    return new Smoother(
        effective.integer(which + "Window"),
        effective.integer(which + "Degree"),
        effective.integer(which + "Jump"));
  }

  private static Answer mannKendall(Case asked) {
    MannKendall method =
        MannKendall.withDefaults().withCoverage(asked.params().numberOr("confLevel", 0.95));
    double[] values = asked.numbers("values");
    return Answer.of(
        asked.has("times") ? method.test(values, asked.numbers("times")) : method.test(values),
        trend ->
            named(trend.test(), trend.n())
                .with("tauB", trend.tau())
                .with("pGreater", trend.test().pGreater())
                .with("pLess", trend.test().pLess())
                .with("senSlope", trend.line().slope())
                .with("senIntercept", trend.line().intercept())
                .withAvailable("senCi95Lo", trend.line().low())
                .withAvailable("senCi95Up", trend.line().high())
                .with("senPairs", trend.line().pairs())
                .withAvailable("hamedRaoFactor", trend.factor())
                .with("hamedRaoZ", trend.correctedZ())
                .with("hamedRaoPValue", trend.correctedP()));
  }

  private static Answer seasonalMannKendall(Case asked) {
    return Answer.of(
        SeasonalMannKendall.withDefaults()
            .test(
                asked.numbers("values"), asked.integer("period"), asked.integerOr("startCycle", 1)),
        trend ->
            named(trend.test(), trend.n())
                .with("tau", trend.tau())
                .with("seasonS", trend.seasons().scores())
                .with("seasonVar", trend.seasons().variances())
                .with("seasonN", trend.seasons().counts())
                .with("seasonalSenSlopePerYear", trend.slopePerPeriod())
                .withAvailable("homogeneityChi2", trend.homogeneity().chiSquared())
                .with("homogeneityDf", trend.homogeneity().degrees())
                .withAvailable("homogeneityP", trend.homogeneity().p())
                .withAvailable("correlatedSeasonsZ", trend.correlated().z())
                .withAvailable("correlatedSeasonsP", trend.correlated().p()));
  }

  private static Numbers named(ScoreTest test, int n) {
    return new Numbers()
        .with("n", n)
        .with("S", test.score())
        .with("varS", test.variance())
        .with("z", test.z())
        .with("pValue", test.p())
        .with("zNoContinuity", test.zNoContinuity())
        .with("pValueNoContinuity", test.pNoContinuity());
  }

  private static Answer changes(Case asked) {
    double[] values = asked.numbers("values");
    ChangePoints method = changePoints(asked.params(), values);
    return Answer.of(
        method.find(values),
        levels ->
            new Numbers()
                .with("changepoints", levels.changes())
                .with("segmentMeans", levels.means())
                .with("segmentCosts", levels.costs())
                .with("objective", levels.objective())
                .with("uniqueOptimum", levels.unique())
                .with(
                    "packageChangepoints",
                    method
                        .asInChangepoint()
                        .find(values)
                        .fold(Levels::changes, reason -> new int[0])));
  }

  private static ChangePoints changePoints(Case params, double[] values) {
    ChangePoints method =
        ChangePoints.withDefaults()
            .withCost(cost(params.textOr("cost", "poisson")), penalty(params))
            .withShortestSegment(params.integerOr("minSegmentLength", 6));
    if (params.has("penaltyValue")) {
      method = method.withPenaltyValue(params.number("penaltyValue"));
    }
    return params.flagOr("scaledByRobustSd", false)
        ? method.withScale(params.numberOr("robustSd", ChangePoints.noise(values)))
        : method;
  }

  private static Cost cost(String name) {
    return switch (name) {
      case "poisson" -> Cost.POISSON;
      case "mean" -> Cost.MEAN;
      case "meanvar" -> Cost.MEAN_AND_VARIANCE;
      default ->
          throw new BadCase("cost är %s men ska vara poisson, mean eller meanvar.".formatted(name));
    };
  }

  /** A penalty of another name is one by its value. */
  private static Penalty penalty(Case params) {
    return switch (params.textOr("penalty", "QBIC")) {
      case "QBIC" -> Penalty.QUASI;
      case "MBIC" -> Penalty.MBIC;
      default -> Penalty.BIC;
    };
  }

  private static Answer pettitt(Case asked) {
    return Answer.of(
        Pettitt.withDefaults().test(asked.numbers("values")),
        shift ->
            new Numbers()
                .with("K", shift.k())
                .with("changeIndexes", shift.places())
                .with("pValue", shift.p()));
  }

  private static Answer breaksInMean(Case asked) {
    return Answer.of(
        BreaksInMean.withDefaults()
            .withShortestSegment(asked.params().numberOr("h", 0.15))
            .withMostBreaks(asked.params().integerOr("maxBreaks", 5))
            .find(asked.numbers("values")),
        breaks ->
            new Numbers()
                .with("minSegment", breaks.shortest())
                .with("rssByBreaks", breaks.rss())
                .with("bicByBreaks", breaks.bic())
                .with("bestBreaks", breaks.places().length)
                .with("breakpoints", breaks.places()));
  }

  private static Answer holtWinters(Case asked) {
    Case params = asked.params();
    Weights weights = weights(params);
    double coverage = params.numberOr("level", 0.95);
    HoltWinters method =
        HoltWinters.withDefaults()
            .withWeights(weights)
            .withHorizon(params.integerOr("horizon", 12));
    return Answer.of(
        method.forecast(asked.numbers("values"), asked.integerOr("period", 1)),
        carried ->
            new Numbers()
                .with("sse", carried.squares())
                .with("fitted", carried.fitted())
                .with("fittedStartIndex", carried.first())
                .with("lastLevel", carried.last().level())
                .withAvailable("lastTrend", weights.hasTrend() ? carried.last().trend() : ABSENT)
                .withUnlessEmpty("lastSeasonal", carried.last().season())
                .with("forecast", carried.forecast().mean())
                .withAvailable("lower95", carried.forecast().lower(coverage))
                .withAvailable("upper95", carried.forecast().upper(coverage))
                .with("firstFittedLevel", carried.start().level())
                .withAvailable(
                    "firstFittedTrend", weights.hasTrend() ? carried.start().trend() : ABSENT)
                .withAvailable(
                    "firstFittedSeason",
                    weights.hasSeason() ? carried.start().season()[0] : ABSENT));
  }

  private static Weights weights(Case params) {
    return Weights.ofLevel(params.number("alpha"))
        .withTrend(params.numberOr("beta", ABSENT))
        .withSeason(params.numberOr("gamma", ABSENT));
  }

  private static Answer ets(Case asked) {
    Case params = asked.params();
    String model = params.textOr("model", "AAA");
    if (model.contains("M")) {
      throw new BadCase("model är %s men ska vara additiv, som AAA.".formatted(model));
    }
    Weights weights = weights(params);
    weights = params.flagOr("damped", false) ? weights.withDamping(params.number("phi")) : weights;
    Ets method =
        Ets.withDefaults().withWeights(weights).withHorizon(params.integerOr("horizon", 12));
    return Answer.of(
        method.follow(
            asked.numbers("values"), asked.integerOr("period", 1), params.numbers("initialStates")),
        followed ->
            new Numbers()
                .with("logLik", followed.logLikelihood())
                .with("mse", followed.meanSquare())
                .with("sigma2ResidualR", followed.variance())
                .with("sigma2Denominator", followed.degrees())
                .with("fitted", followed.fitted())
                .with("residuals", followed.errors())
                .with("finalStates", followed.states())
                .with("mean", followed.forecast().mean())
                .with("lower80", followed.forecast().lower(0.8))
                .with("upper80", followed.forecast().upper(0.8))
                .with("lower95", followed.forecast().lower(0.95))
                .with("upper95", followed.forecast().upper(0.95)));
  }

  private static Answer accuracy(Case asked) {
    double[] test = asked.numbers("test");
    return Answer.of(
        ForecastAccuracy.withDefaults()
            .withScoresUpTo(LARGEST_SCORED)
            .withHorizon(asked.params().integerOr("horizon", Math.max(1, test.length)))
            .measure(asked.numbers("train"), test, asked.integerOr("period", 1)),
        accuracy ->
            new Numbers()
                .with("naive", named(accuracy.naive()))
                .with("mean", named(accuracy.mean()))
                .with("seasonalNaive", accuracy.seasonalNaive(), SeriesMethods::named)
                .with("poissonMean", accuracy.poisson(), SeriesMethods::named));
  }

  private static Numbers named(Benchmark benchmark) {
    return new Numbers()
        .with("forecast", benchmark.forecast())
        .with("lower95", benchmark.lower())
        .with("upper95", benchmark.upper())
        .with("ME", benchmark.errors().mean())
        .with("RMSE", benchmark.errors().rootMeanSquare())
        .with("MAE", benchmark.errors().meanAbsolute())
        .with("MPE", benchmark.errors().meanPercent())
        .with("MAPE", benchmark.errors().meanAbsolutePercent())
        .with("MASE", benchmark.errors().scaled());
  }

  private static Numbers named(PoissonScores scores) {
    PoissonScores.Ends ends = scores.ends();
    return new Numbers()
        .with("mu", scores.mean())
        .withAvailable("logScore", scores.logScore())
        .withAvailable("rankedProbabilityScore", scores.rankedProbabilityScore())
        .with(
            "pit",
            new Numbers()
                .withAvailable("lower", scores.below())
                .withAvailable("upper", scores.atMost()))
        .with("pi80", new double[] {ends.low80(), ends.high80()})
        .with("pi95", new double[] {ends.low95(), ends.high95()});
  }

  private static Answer crossCorrelation(Case asked) {
    Case params = asked.params();
    CrossCorrelation method =
        CrossCorrelation.withDefaults().withFurthestLag(params.integerOr("maxLag", 12));
    method = params.has("arOrderMax") ? method.withMostOrder(params.integer("arOrderMax")) : method;
    return Answer.of(
        method.relate(asked.numbers("x"), asked.numbers("y")),
        relation ->
            new Numbers()
                .with("lags", relation.lags())
                .with("raw", relation.raw())
                .with("arOrder", relation.coefficients().length)
                .with("arCoefficients", relation.coefficients())
                .with("arAicDiff", relation.aicAboveLeast())
                .withAvailable("prewhitened", relation.prewhitened())
                .with("nEffective", relation.effective())
                .with("bound95", relation.bound()));
  }

  private static Answer granger(Case asked) {
    return Answer.of(
        Granger.withDefaults()
            .withOrder(asked.params().integerOr("order", 1))
            .test(asked.numbers("x"), asked.numbers("y")),
        prediction ->
            new Numbers()
                .with("fStatistic", prediction.f())
                .with("dfNum", prediction.order())
                .with("dfDen", prediction.degrees())
                .with("pValue", prediction.p()));
  }
}
