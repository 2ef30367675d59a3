package se.lagesbild.warehouse.statistics.panelcomparison;

import se.lagesbild.warehouse.statistics.Phrase;
import se.lagesbild.warehouse.statistics.Result;
import se.lagesbild.warehouse.statistics.Statement;
import se.lagesbild.warehouse.statistics.Subject;
import se.lagesbild.warehouse.statistics.Verdict;
import se.lagesbild.warehouse.statistics.Wording;
import se.lagesbild.warehouse.statistics.regression.Effects;
import se.lagesbild.warehouse.statistics.regression.LogLinear;

/**
 * How areas with a measure changed beside areas without.
 *
 * @param months in order; the first is what the others compare with
 * @param fit intercept, treated, after, the other months, treated and after
 * @param whiteError error of the last coefficient by White's sandwich
 * @param effect the last coefficient with the error by area
 * @param areas number of areas
 * @param events with the measure before and after, without it before and after
 */
public record PanelEffect(
    int[] months, LogLinear.Fit fit, double whiteError, Effects effect, int areas, double[] events)
    implements Result {

  /** Poisson's error of the last coefficient. */
  public double poissonError() {
    return fit.standardError(fit.coefficients().length - 1);
  }

  /** Quasi-Poisson's error of the last coefficient. */
  public double quasiError() {
    return poissonError() * Math.sqrt(fit.dispersion());
  }

  /** The effect with the larger of the errors by area and by quasi-Poisson, with phi from 1. */
  private Effects careful() {
    double byArea = effect.errors()[0];
    double byPeriod = Math.max(poissonError(), quasiError());
    return new Effects(
        effect.estimates(),
        new double[] {byArea >= byPeriod ? byArea : byPeriod},
        effect.freedom(),
        effect.confidence());
  }

  @Override
  public Statement about(Subject subject) {
    Effects careful = careful();
    double low = careful.low()[0];
    double high = careful.high()[0];
    Phrase range = Wording.range(low, high, 2);
    boolean clear = low > 1 || high < 1;
    return new Statement(
        new Phrase(
            Wording.sentence(subject.counted().swedish() + ", områden med och utan insats"),
            Wording.sentence(subject.counted().english() + ", areas with and without the measure")),
        new Phrase(
            "Med insats: %s före, %s efter. Utan: %s före, %s efter."
                .formatted(
                    Wording.whole(events[0]).swedish(),
                    Wording.whole(events[1]).swedish(),
                    Wording.whole(events[2]).swedish(),
                    Wording.whole(events[3]).swedish()),
            "With the measure: %s before, %s after. Without: %s before, %s after."
                .formatted(
                    Wording.whole(events[0]).english(),
                    Wording.whole(events[1]).english(),
                    Wording.whole(events[2]).english(),
                    Wording.whole(events[3]).english())),
        clear ? Verdict.PATTERN : Verdict.MAY_BE_CHANCE,
        new Phrase(
            "Osäkerhetsintervallet för skillnaden är %s gånger så många, med den försiktigaste av"
                    .formatted(range.swedish())
                + " felberäkningarna.",
            "The interval of uncertainty of the difference is %s times as many, by the most careful"
                    .formatted(range.english())
                + " of the errors."),
        new Phrase(
            "Områdena kan ha gått åt olika håll redan innan, och få områden gör osäkerheten större.",
            "The areas may have gone different ways before, and few areas widen the uncertainty."),
        new Phrase(
            "Rita områdena före insatsen och se om de gick åt samma håll.",
            "Draw the areas before the measure and see whether they went the same way."));
  }
}
