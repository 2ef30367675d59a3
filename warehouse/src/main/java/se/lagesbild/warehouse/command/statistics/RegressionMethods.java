package se.lagesbild.warehouse.command.statistics;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import se.lagesbild.warehouse.statistics.countforecast.CountForecast;
import se.lagesbild.warehouse.statistics.interruptedseries.InterruptedSeries;
import se.lagesbild.warehouse.statistics.interruptedseries.Interruption;
import se.lagesbild.warehouse.statistics.negbinregression.NegativeBinomialFit;
import se.lagesbild.warehouse.statistics.negbinregression.NegativeBinomialRegression;
import se.lagesbild.warehouse.statistics.panelcomparison.Panel;
import se.lagesbild.warehouse.statistics.panelcomparison.PanelComparison;
import se.lagesbild.warehouse.statistics.panelcomparison.PanelEffect;
import se.lagesbild.warehouse.statistics.poissonregression.PoissonFit;
import se.lagesbild.warehouse.statistics.poissonregression.PoissonRegression;
import se.lagesbild.warehouse.statistics.regression.Effects;
import se.lagesbild.warehouse.statistics.regression.Season;
import se.lagesbild.warehouse.statistics.smoothing.Forecast;

/** Methods that fit a model to counts, or compare counts before and after. */
final class RegressionMethods {
  static final List<Method> ALL =
      List.of(
          new Method(
              "poisson_glm",
              "Hur många gånger fler händelser hör ihop med varje förklaring?",
              RegressionMethods::poisson),
          new Method(
              "negbin_glm",
              "Hur många gånger fler händelser hör ihop med varje förklaring, när antalet svänger"
                  + " mer än slumpen ger?",
              RegressionMethods::negativeBinomial),
          new Method(
              "count_glm_forecast",
              "Hur många händelser väntas de närmaste perioderna om allt fortsätter som hittills?",
              RegressionMethods::forecast),
          new Method(
              "its_segmented",
              "Har nivån eller lutningen ändrats vid en tidpunkt som var bestämd i förväg?",
              RegressionMethods::interruption),
          new Method(
              "did_poisson_panel",
              "Ändrades områden med en insats på annat sätt än områden utan, under många perioder?",
              RegressionMethods::panel));

  private RegressionMethods() {}

  private static Answer poisson(Case asked) {
    double[] counts = asked.numbers("y");
    return Answer.of(
        PoissonRegression.withDefaults()
            .withConfidence(asked.params().numberOr("confLevel", 0.95))
            .fit(counts, asked.matrix("X"), asked.numbersOr("offset", counts.length, 0)),
        fit -> poisson(names(asked, fit.poisson().estimates().length), fit));
  }

  private static Numbers poisson(List<@Nullable String> names, PoissonFit fit) {
    Effects quasi = fit.quasi();
    return effects(
            new Numbers().with("status", fit.separated() ? "separation" : "ok"),
            names,
            fit.poisson(),
            "z")
        .with("n", fit.rows())
        .withAvailable("vcov", fit.fit().inverse())
        .with("deviance", fit.fit().deviance())
        .with("nullDeviance", fit.nullDeviance())
        .with("pearsonChi2", fit.fit().pearson())
        .with("dfResidual", fit.freedom())
        .withAvailable("dispersion", fit.fit().dispersion())
        .with("logLik", fit.logLikelihood())
        .with("aic", fit.akaike())
        .with("fitted", fit.fit().means())
        .with(
            "quasi",
            new Numbers()
                .withAvailable("standardErrors", quasi.errors())
                .withAvailable("t", quasi.statistics())
                .withAvailable("p", quasi.pValues())
                .withAvailable("irrLo95t", quasi.low())
                .withAvailable("irrHi95t", quasi.high()))
        .withAvailable("profileIrrLo", ratios(fit.profile().low()))
        .withAvailable("profileIrrHi", ratios(fit.profile().high()));
  }

  private static Answer negativeBinomial(Case asked) {
    double[] counts = asked.numbers("y");
    return Answer.of(
        NegativeBinomialRegression.withDefaults()
            .withConfidence(asked.params().numberOr("confLevel", 0.95))
            .fit(counts, asked.matrix("X"), asked.numbersOr("offset", counts.length, 0)),
        fit -> negativeBinomial(names(asked, fit.effects().estimates().length), fit));
  }

  private static Numbers negativeBinomial(List<@Nullable String> names, NegativeBinomialFit fit) {
    String found = fit.separated() ? "separation" : "ok";
    String status = fit.isPoisson() ? "theta_infinite_use_poisson" : found;
    return effects(new Numbers().with("status", status), names, fit.effects(), "z")
        .with("theta", fit.size())
        .withAvailable("seTheta", fit.sizeError())
        .with("alpha", 1 / fit.size())
        .with("logLik", fit.logLikelihood())
        .with("twoLogLik", 2 * fit.logLikelihood())
        .with("aic", fit.akaike())
        .withAvailable("vcov", fit.fit().inverse())
        .with("lrVsPoisson", fit.likelihoodRatio())
        .with("lrPHalf", fit.pValue())
        .with("fitted", fit.fit().means())
        .with("poissonLogLik", fit.poissonLogLikelihood());
  }

  private static Answer forecast(Case asked) {
    double[] counts = asked.numbers("y");
    int horizon = asked.params().integerOr("horizon", asked.integerOr("horizon", 12));
    Forecast.requireHorizon(horizon);
    return Answer.of(
        CountForecast.withDefaults()
            .withSeason(season(asked))
            .forecast(
                counts,
                asked.numbersOr("offset", counts.length, 0),
                asked.numbersOr("futureOffset", horizon, 0)),
        forecast ->
            new Numbers()
                .withAvailable("coefficients", forecast.coefficients())
                .with("phi", forecast.dispersion())
                .with("mean", forecast.mean())
                .with("seEta", forecast.error())
                .with("meanLo95", forecast.meanLow())
                .with("meanHi95", forecast.meanHigh())
                .with("predLo80", forecast.low80())
                .with("predHi80", forecast.high80())
                .with("predLo95", forecast.low95())
                .with("predHi95", forecast.high95())
                .with("predHi95WithParameterUncertainty", forecast.likelyHigh95())
                .with("predLo95WithParameterUncertainty", forecast.likelyLow95()));
  }

  /** Months of a year with one wave, if the case does not say otherwise. */
  private static Season season(Case asked) {
    int period = asked.integerOr("period", 12);
    return new Season(period, asked.params().integerOr("harmonics", Math.min(1, period / 2)));
  }

  private static Answer interruption(Case asked) {
    Case params = asked.params();
    double[] counts = asked.numbers("y");
    InterruptedSeries method =
        InterruptedSeries.withDefaults()
            .withSeason(season(asked))
            .withConfidence(params.numberOr("confLevel", 0.95));
    if (params.has("neweyWestLag")) {
      method = method.withLag(params.integer("neweyWestLag"));
    }
    if (params.has("horizonPeriods")) {
      method = method.withHorizon(params.integer("horizonPeriods"));
    }
    if (!params.flagOr("slopeChange", true)) {
      method = method.withLevelOnly();
    }
    if (!params.flagOr("adjust", true)) {
      method = method.withoutAdjustment();
    }
    if (params.flagOr("prewhite", false)) {
      throw new BadCase("prewhite är true, men bara false går att räkna med.");
    }
    return Answer.of(
        method.evaluate(
            counts,
            asked.numbersOr("offset", counts.length, 0),
            asked.integer("interventionIndex")),
        RegressionMethods::interruption);
  }

  private static Numbers interruption(Interruption change) {
    Effects effects = change.effects();
    List<@Nullable String> names = new ArrayList<>(List.of("(Intercept)", "time", "level"));
    if (change.slopes()) {
      names.add("slopeChange");
    }
    for (int wave = 1; wave <= change.season().waves(); wave++) {
      names.add("cos" + wave);
      names.add("sin" + wave);
    }
    return new Numbers()
        .withTexts("names", names)
        .withAvailable("coefficients", effects.estimates())
        .with("dispersion", change.dispersion())
        .withAvailable("seQuasi", change.quasi().errors())
        .withAvailable("seNeweyWest", effects.errors())
        .withAvailable("vcovNeweyWest", change.covariance())
        .withAvailable("z", effects.statistics())
        .withAvailable("p", effects.pValues())
        .withAvailable("levelIrr", effects.ratios()[2])
        .withAvailable("levelIrrLo", effects.low()[2])
        .withAvailable("levelIrrHi", effects.high()[2])
        .withAvailable("slopeIrrPerYear", change.slopes() ? effects.ratios()[3] : Double.NaN)
        .withAvailable("effectAtHorizonIrr", change.atHorizon().ratios()[0])
        .withAvailable("effectAtHorizonLo", change.atHorizon().low()[0])
        .withAvailable("effectAtHorizonHi", change.atHorizon().high()[0])
        .with("fitted", change.fit().means())
        .with("counterfactualPost", change.without())
        .with("observedPost", change.observedAfter())
        .with("expectedPostWithout", change.expectedAfter())
        .with("pearsonResidualAcf", change.autocorrelations());
  }

  private static Answer panel(Case asked) {
    double[] counts = asked.numbers("y");
    Panel panel =
        new Panel(
            counts,
            asked.integers("area"),
            asked.integers("treated"),
            asked.integers("post"),
            asked.has("month") ? asked.integers("month") : new int[counts.length],
            asked.numbersOr("offset", counts.length, 0));
    return Answer.of(
        PanelComparison.withDefaults()
            .withConfidence(asked.params().numberOr("confLevel", 0.95))
            .compare(panel),
        RegressionMethods::panel);
  }

  private static Numbers panel(PanelEffect effect) {
    List<@Nullable String> columns = new ArrayList<>(List.of("(Intercept)", "tr", "po"));
    for (int at = 1; at < effect.months().length; at++) {
      columns.add("factor(month)" + effect.months()[at]);
    }
    columns.add("tr:po");
    return new Numbers()
        .withTexts("columns", columns)
        .withAvailable("coefficients", effect.fit().coefficients())
        .with("didLogIrr", effect.effect().estimates()[0])
        .with("didIrr", effect.effect().ratios()[0])
        .with("sePoisson", effect.poissonError())
        .withAvailable("dispersion", effect.fit().dispersion())
        .withAvailable("seQuasi", effect.quasiError())
        .with("seHC0", effect.whiteError())
        .withAvailable("seCluster", effect.effect().errors()[0])
        .with("clusters", effect.areas())
        .withAvailable("loCluster", effect.effect().low()[0])
        .withAvailable("hiCluster", effect.effect().high()[0])
        .withAvailable("pCluster", effect.effect().pValues()[0]);
  }

  private static Numbers effects(
      Numbers numbers, List<@Nullable String> names, Effects effects, String statistic) {
    return numbers
        .withTexts("names", names)
        .withAvailable("coefficients", effects.estimates())
        .withAvailable("standardErrors", effects.errors())
        .withAvailable(statistic, effects.statistics())
        .withAvailable("p", effects.pValues())
        .withAvailable("irr", effects.ratios())
        .withAvailable("irrLo", effects.low())
        .withAvailable("irrHi", effects.high());
  }

  /** The columns as the case names them, or {@code x1}, {@code x2}, … */
  private static List<@Nullable String> names(Case asked, int columns) {
    List<@Nullable String> names =
        new ArrayList<>(asked.has("columns") ? asked.texts("columns") : List.of());
    for (int column = names.size(); column < columns; column++) {
      names.add("x" + (column + 1));
    }
    return names;
  }

  private static double[] ratios(double[] logarithms) {
    double[] ratios = new double[logarithms.length];
    java.util.Arrays.setAll(ratios, at -> Math.exp(logarithms[at]));
    return ratios;
  }
}
