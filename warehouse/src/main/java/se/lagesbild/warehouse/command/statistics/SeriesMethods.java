package se.lagesbild.warehouse.command.statistics;

import java.util.List;
import se.lagesbild.warehouse.statistics.mannkendall.MannKendall;
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
              SeriesMethods::seasonalMannKendall));

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
}
