package se.lagesbild.warehouse.statistics.negbinregression;

import org.apache.commons.statistics.distribution.NormalDistribution;
import se.lagesbild.warehouse.statistics.Phrase;
import se.lagesbild.warehouse.statistics.Result;
import se.lagesbild.warehouse.statistics.Statement;
import se.lagesbild.warehouse.statistics.Subject;
import se.lagesbild.warehouse.statistics.Verdict;
import se.lagesbild.warehouse.statistics.Wording;
import se.lagesbild.warehouse.statistics.regression.Effects;
import se.lagesbild.warehouse.statistics.regression.LogLinear;

/**
 * A negative binomial regression.
 *
 * @param separated whether a group has no events, so that its coefficient is infinite
 * @param events number of events
 * @param fit coefficients, covariance and means of the rows that are complete
 * @param effects with z
 * @param size theta; positive infinity when the counts vary no more than Poisson's
 * @param sizeError standard error of theta; NaN when that is infinite
 * @param logLikelihood of the model
 * @param poissonLogLikelihood of Poisson's model
 */
public record NegativeBinomialFit(
    boolean separated,
    double events,
    LogLinear.Fit fit,
    Effects effects,
    double size,
    double sizeError,
    double logLikelihood,
    double poissonLogLikelihood)
    implements Result {
  private static final int FEWEST_ROWS = 30;

  /** Whether the fit is Poisson's. */
  public boolean isPoisson() {
    return size == Double.POSITIVE_INFINITY;
  }

  /** Akaike's criterion; theta counts where there is one. */
  public double akaike() {
    return 2 * (fit.rank() + (isPoisson() ? 0 : 1)) - 2 * logLikelihood;
  }

  /** Twice the logarithm of the likelihood beside Poisson's, at least 0. */
  public double likelihoodRatio() {
    return isPoisson() ? 0 : Math.max(0, 2 * (logLikelihood - poissonLogLikelihood));
  }

  /** How often Poisson's counts would give such a ratio: half of chi-squared's tail. */
  public double pValue() {
    return NormalDistribution.of(0, 1).survivalProbability(Math.sqrt(likelihoodRatio()));
  }

  @Override
  public Statement about(Subject subject) {
    Phrase number = Wording.whole(events);
    Phrase rows = Wording.whole(fit.means().length);
    int clear = effects.clear();
    Phrase some = Wording.whole(clear);
    return new Statement(
        new Phrase(
            Wording.sentence(
                "%s: %s i %s rader"
                    .formatted(subject.counted().swedish(), number.swedish(), rows.swedish())),
            Wording.sentence(
                "%s: %s in %s rows"
                    .formatted(subject.counted().english(), number.english(), rows.english()))),
        new Phrase(
            "%s av förklaringarna hänger tydligt ihop med antalet."
                .formatted(clear == 0 ? "Ingen" : some.swedish()),
            "%s of the explanations clearly go with the number."
                .formatted(clear == 0 ? "None" : some.english())),
        clear == 0 ? Verdict.MAY_BE_CHANCE : Verdict.PATTERN,
        spread(),
        new Phrase(
            "Det är samband, inte orsak, och anmälda brott, inte alla brott.",
            "These are relations, not causes, and reported crimes, not all crimes."),
        separated
            ? new Phrase(
                "En grupp har inga händelser alls; för den går ingen storlek att säga.",
                "One group has no events at all; no size can be told for it.")
            : new Phrase(
                "Se på storleken med sitt osäkerhetsintervall.",
                "Look at the size with its interval of uncertainty."));
  }

  private Phrase spread() {
    if (isPoisson()) {
      return new Phrase(
          "Antalet svänger inte mer än ren slump brukar göra, så den enklare modellen används.",
          "The number varies no more than pure chance does, so the simpler model is used.");
    }
    return fit.means().length < FEWEST_ROWS
        ? new Phrase(
            "Raderna är för få för att säga hur mycket antalet svänger.",
            "The rows are too few to tell how much the number varies.")
        : new Phrase(
            "Antalet svänger mer än ren slump brukar göra, därför är osäkerheten bredare än man"
                + " kan tro.",
            "The number varies more than pure chance does, so the uncertainty is wider than one"
                + " may think.");
  }
}
