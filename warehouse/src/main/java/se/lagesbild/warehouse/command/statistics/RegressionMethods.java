package se.lagesbild.warehouse.command.statistics;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import se.lagesbild.warehouse.statistics.negbinregression.NegativeBinomialFit;
import se.lagesbild.warehouse.statistics.negbinregression.NegativeBinomialRegression;
import se.lagesbild.warehouse.statistics.poissonregression.PoissonFit;
import se.lagesbild.warehouse.statistics.poissonregression.PoissonRegression;
import se.lagesbild.warehouse.statistics.regression.Effects;

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
              RegressionMethods::negativeBinomial));

  private RegressionMethods() {}

  private static Numbers poisson(Case asked) {
    double[] counts = asked.numbers("y");
    return Method.numbers(
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

  private static Numbers negativeBinomial(Case asked) {
    double[] counts = asked.numbers("y");
    return Method.numbers(
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
