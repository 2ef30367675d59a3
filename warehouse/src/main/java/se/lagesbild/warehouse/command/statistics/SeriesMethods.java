package se.lagesbild.warehouse.command.statistics;

import java.util.List;
import se.lagesbild.warehouse.statistics.baiperron.BreaksInMean;
import se.lagesbild.warehouse.statistics.changepoint.ChangePoints;
import se.lagesbild.warehouse.statistics.changepoint.Cost;
import se.lagesbild.warehouse.statistics.changepoint.Levels;
import se.lagesbild.warehouse.statistics.changepoint.Penalty;
import se.lagesbild.warehouse.statistics.mannkendall.MannKendall;
import se.lagesbild.warehouse.statistics.pettitt.Pettitt;
import se.lagesbild.warehouse.statistics.rank.ScoreTest;
import se.lagesbild.warehouse.statistics.seasonaltrend.SeasonalMannKendall;
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
              SeriesMethods::breaksInMean));

  private SeriesMethods() {}

  private static Numbers stl(Case asked) {
    Case params = asked.params();
    boolean periodic = params.flagOr("periodic", !params.has("sWindow"));
    Stl stl = Stl.withDefaults();
    stl = periodic ? stl : stl.withSeasonalWindow(params.integer("sWindow"));
    stl = params.flagOr("robust", false) ? stl.withRobustness() : stl;
    stl = params.has("effective") ? stl.withSpans(spans(params.object("effective"))) : stl;
    return Method.numbers(
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

  private static Numbers mannKendall(Case asked) {
    MannKendall method =
        MannKendall.withDefaults().withCoverage(asked.params().numberOr("confLevel", 0.95));
    double[] values = asked.numbers("values");
    return Method.numbers(
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

  private static Numbers seasonalMannKendall(Case asked) {
    return Method.numbers(
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

  private static Numbers changes(Case asked) {
    double[] values = asked.numbers("values");
    ChangePoints method = changePoints(asked.params(), values);
    return Method.numbers(
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

  private static Numbers pettitt(Case asked) {
    return Method.numbers(
        Pettitt.withDefaults().test(asked.numbers("values")),
        shift ->
            new Numbers()
                .with("K", shift.k())
                .with("changeIndexes", shift.places())
                .with("pValue", shift.p()));
  }

  private static Numbers breaksInMean(Case asked) {
    return Method.numbers(
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
}
