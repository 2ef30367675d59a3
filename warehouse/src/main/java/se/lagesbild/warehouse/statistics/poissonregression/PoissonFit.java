package se.lagesbild.warehouse.statistics.poissonregression;

import se.lagesbild.warehouse.statistics.Phrase;
import se.lagesbild.warehouse.statistics.Result;
import se.lagesbild.warehouse.statistics.Statement;
import se.lagesbild.warehouse.statistics.Subject;
import se.lagesbild.warehouse.statistics.Verdict;
import se.lagesbild.warehouse.statistics.Wording;
import se.lagesbild.warehouse.statistics.regression.Effects;
import se.lagesbild.warehouse.statistics.regression.LogLinear;
import se.lagesbild.warehouse.statistics.regression.ProfileLimits;

/**
 * A Poisson regression.
 *
 * @param separated whether a group has no events, so that its coefficient is infinite
 * @param events number of events
 * @param fit coefficients, covariance and means of the rows that are complete
 * @param poisson effects with Poisson's errors
 * @param quasi effects with quasi-Poisson's errors
 * @param profile limits of the coefficients by the profile of the likelihood
 * @param nullDeviance deviance without explanations
 * @param logLikelihood of Poisson's model
 */
public record PoissonFit(
    boolean separated,
    double events,
    LogLinear.Fit fit,
    Effects poisson,
    Effects quasi,
    ProfileLimits profile,
    double nullDeviance,
    double logLikelihood)
    implements Result {

  /** Number of rows. */
  public int rows() {
    return fit.means().length;
  }

  /** Degrees of freedom that are left. */
  public int freedom() {
    return rows() - fit.rank();
  }

  /** Akaike's criterion. */
  public double akaike() {
    return 2 * fit.rank() - 2 * logLikelihood;
  }

  /** Number of explanations that are clear with a phi of at least 1. */
  public int clear() {
    return (fit.dispersion() > 1 ? quasi : poisson).clear();
  }

  @Override
  public Statement about(Subject subject) {
    Phrase number = Wording.whole(events);
    Phrase all = Wording.whole(rows());
    Phrase clear = Wording.whole(clear());
    return new Statement(
        new Phrase(
            Wording.sentence(
                "%s: %s i %s rader"
                    .formatted(subject.counted().swedish(), number.swedish(), all.swedish())),
            Wording.sentence(
                "%s: %s in %s rows"
                    .formatted(subject.counted().english(), number.english(), all.english()))),
        new Phrase(
            "%s av förklaringarna hänger tydligt ihop med antalet."
                .formatted(clear() == 0 ? "Ingen" : clear.swedish()),
            "%s of the explanations clearly go with the number."
                .formatted(clear() == 0 ? "None" : clear.english())),
        clear() == 0 ? Verdict.MAY_BE_CHANCE : Verdict.PATTERN,
        spread(),
        new Phrase(
            "Det är samband, inte orsak, och anmälda brott, inte alla brott.",
            "These are relations, not causes, and reported crimes, not all crimes."),
        separated
            ? new Phrase(
                "En grupp har inga händelser alls; för den går bara en övre gräns att säga.",
                "One group has no events at all; only an upper limit can be told for it.")
            : new Phrase(
                "Se på storleken med sitt osäkerhetsintervall.",
                "Look at the size with its interval of uncertainty."));
  }

  private Phrase spread() {
    if (!(fit.dispersion() >= 0)) {
      return new Phrase(
          "Raderna är så få att osäkerheten inte går att mäta.",
          "The rows are so few that the uncertainty cannot be measured.");
    }
    return fit.dispersion() > 1
        ? new Phrase(
            "Antalet svänger mer än ren slump brukar göra, och osäkerheten är räknad efter det.",
            "The number varies more than pure chance does, and the uncertainty allows for that.")
        : new Phrase(
            "Antalet svänger inte mer än ren slump brukar göra.",
            "The number varies no more than pure chance does.");
  }
}
