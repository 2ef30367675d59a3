package se.lagesbild.warehouse.statistics.accuracy;

import org.jspecify.annotations.Nullable;
import se.lagesbild.warehouse.statistics.Phrase;
import se.lagesbild.warehouse.statistics.Result;
import se.lagesbild.warehouse.statistics.Statement;
import se.lagesbild.warehouse.statistics.Subject;
import se.lagesbild.warehouse.statistics.Verdict;
import se.lagesbild.warehouse.statistics.Wording;

/**
 * How well the simplest forecasts hit.
 *
 * @param naive the last value
 * @param mean that of the history
 * @param seasonalNaive the value one period earlier; null with one period of history or less
 * @param poisson scores of counts; null for values that are none
 */
public record Accuracy(
    Benchmark naive,
    Benchmark mean,
    @Nullable Benchmark seasonalNaive,
    @Nullable PoissonScores poisson)
    implements Result {

  @Override
  public Statement about(Subject subject) {
    Phrase best = new Phrase("samma antal som senast", "the same number as last");
    double least = naive.errors().meanAbsolute();
    if (mean.errors().meanAbsolute() < least) {
      best = new Phrase("medelvärdet hittills", "the mean so far");
      least = mean.errors().meanAbsolute();
    }
    if (seasonalNaive != null && seasonalNaive.errors().meanAbsolute() < least) {
      best = new Phrase("samma antal som en säsong tidigare", "the same number as a season before");
      least = seasonalNaive.errors().meanAbsolute();
    }
    Phrase apart = Wording.number(least, 1);
    return new Statement(
        new Phrase(
            "Vi prövade enkla prognoser för %s.".formatted(subject.counted().swedish()),
            "We tried simple forecasts of %s.".formatted(subject.counted().english())),
        new Phrase(
            "Närmast kom %s: i snitt %s från utfallet per %s."
                .formatted(best.swedish(), apart.swedish(), subject.period().swedish()),
            "Closest came %s: on average %s from the outcome per %s."
                .formatted(best.english(), apart.english(), subject.period().english())),
        Verdict.DESCRIBES,
        new Phrase(
            "Skillnader mellan prognoserna kan vara slump när utfallen är få.",
            "Differences between the forecasts may be chance where outcomes are few."),
        new Phrase(
            "Ett gott resultat på en period är ingen garanti för nästa.",
            "A good result in one period is no promise for the next."),
        new Phrase(
            "Använd en annan prognos bara om den är klart bättre än den enkla.",
            "Use another forecast only if it is clearly better than the simple one."));
  }
}
