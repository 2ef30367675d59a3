package se.lagesbild.warehouse.statistics.countforecast;

import se.lagesbild.warehouse.statistics.Phrase;
import se.lagesbild.warehouse.statistics.Result;
import se.lagesbild.warehouse.statistics.Statement;
import se.lagesbild.warehouse.statistics.Subject;
import se.lagesbild.warehouse.statistics.Verdict;
import se.lagesbild.warehouse.statistics.Wording;
import se.lagesbild.warehouse.statistics.regression.Season;

/**
 * A forecast, a value for each coming period.
 *
 * @param season what was assumed
 * @param coefficients intercept, trend by season, waves
 * @param dispersion phi, at least 1
 * @param mean expected numbers
 * @param error standard errors of the means' logarithms
 * @param meanLow lower limits of the means, 95 in 100
 * @param meanHigh upper limits of the means
 * @param low80 lowest of the usual counts, 80 in 100, as if the mean were known
 * @param high80 highest of them
 * @param low95 the same, 95 in 100
 * @param high95 the same
 * @param likelyLow80 lowest of the usual counts with the mean's uncertainty, 80 in 100
 * @param likelyHigh80 highest of them
 * @param likelyLow95 the same, 95 in 100
 * @param likelyHigh95 the same
 */
public record ForecastCounts(
    Season season,
    double[] coefficients,
    double dispersion,
    double[] mean,
    double[] error,
    double[] meanLow,
    double[] meanHigh,
    double[] low80,
    double[] high80,
    double[] low95,
    double[] high95,
    double[] likelyLow80,
    double[] likelyHigh80,
    double[] likelyLow95,
    double[] likelyHigh95)
    implements Result {

  static ForecastCounts empty(
      double[] coefficients, double dispersion, int periods, Season season) {
    return new ForecastCounts(
        season,
        coefficients,
        dispersion,
        new double[periods],
        new double[periods],
        new double[periods],
        new double[periods],
        new double[periods],
        new double[periods],
        new double[periods],
        new double[periods],
        new double[periods],
        new double[periods],
        new double[periods],
        new double[periods]);
  }

  @Override
  public Statement about(Subject subject) {
    return new Statement(
        new Phrase(
            Wording.sentence("prognos för " + subject.counted().swedish()),
            Wording.sentence("forecast of " + subject.counted().english())),
        mean.length == 0
            ? new Phrase("Ingen kommande period är vald.", "No coming period is chosen.")
            : first(subject),
        Verdict.DESCRIBES,
        dispersion > 1
            ? new Phrase(
                "Antalet svänger mer än ren slump brukar göra, och spannet är räknat efter det.",
                "The number varies more than pure chance does, and the range allows for that.")
            : new Phrase(
                "Antalet svänger inte mer än ren slump brukar göra.",
                "The number varies no more than pure chance does."),
        new Phrase(
            "Det är en framskrivning, inte en förutsägelse om enskilda händelser.",
            "It carries the past forward and foretells no single event."),
        new Phrase(
            "Jämför med utfallet, och med att anta samma antal som för ett år sedan.",
            "Compare with what comes, and with the same number as a year ago."));
  }

  private Phrase first(Subject subject) {
    Phrase range = Wording.range(likelyLow80[0], likelyHigh80[0], 0);
    return new Phrase(
        "Nästa %s väntas %s (8 av 10 gånger hamnar utfallet där)."
            .formatted(subject.period().swedish(), range.swedish()),
        "The next %s is expected to hold %s (8 times in 10 the number lies there)."
            .formatted(subject.period().english(), range.english()));
  }
}
