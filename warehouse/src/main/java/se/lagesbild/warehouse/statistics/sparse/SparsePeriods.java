package se.lagesbild.warehouse.statistics.sparse;

import java.util.Arrays;
import se.lagesbild.warehouse.statistics.Phrase;
import se.lagesbild.warehouse.statistics.Result;
import se.lagesbild.warehouse.statistics.Statement;
import se.lagesbild.warehouse.statistics.Subject;
import se.lagesbild.warehouse.statistics.Verdict;
import se.lagesbild.warehouse.statistics.Wording;

/**
 * Watched periods of something rare; NaN where nothing is told.
 *
 * @param alpha how often a period without any change may alarm
 * @param periods indexes from 0
 * @param observed counts; NaN where one is missing
 * @param baselineSums events in the comparable periods
 * @param baselinePeriods number of comparable periods
 * @param predictiveMeans expected counts
 * @param limits counts above these alarm
 * @param predictiveChances probability of at least what was observed, by the prediction
 * @param conditionalChances the same by the exact test
 */
public record SparsePeriods(
    double alpha,
    int[] periods,
    double[] observed,
    double[] baselineSums,
    double[] baselinePeriods,
    double[] predictiveMeans,
    double[] limits,
    double[] predictiveChances,
    double[] conditionalChances)
    implements Result {
  /** From here the events suffice for a model that knows how much counts vary. */
  private static final double MANY = 10;

  static SparsePeriods untold(double alpha, int[] periods) {
    int length = periods.length;
    return new SparsePeriods(
        alpha,
        periods.clone(),
        none(length),
        none(length),
        none(length),
        none(length),
        none(length),
        none(length),
        none(length));
  }

  private static double[] none(int length) {
    double[] values = new double[length];
    Arrays.fill(values, Double.NaN);
    return values;
  }

  /** Whether a period holds more than its limit. */
  public boolean alarms(int at) {
    return observed[at] > limits[at];
  }

  /** Whether anything is told of a period. */
  public boolean tells(int at) {
    return !Double.isNaN(limits[at]) && !Double.isNaN(observed[at]);
  }

  @Override
  public Statement about(Subject subject) {
    int last = periods.length - 1;
    boolean told = tells(last);
    return new Statement(
        new Phrase(
            Wording.sentence(subject.counted().swedish()),
            Wording.sentence(subject.counted().english())),
        told
            ? observed(last)
            : new Phrase("Det finns inget att jämföra med.", "There is nothing to compare with."),
        verdict(last),
        told ? Wording.chance(predictiveChances[last]) : Wording.NO_CHANCE,
        limitation(last),
        next(last));
  }

  private Phrase limitation(int at) {
    return baselineSums[at] >= MANY
        ? new Phrase(
            "Metoden är menad för färre än tio händelser i de jämförbara perioderna; med fler"
                + " larmar den för ofta.",
            "The method is meant for fewer than ten events in the comparable periods; with more it"
                + " alarms too often.")
        : new Phrase(
            "Underlaget är litet, och det gäller anmälda brott, inte alla brott.",
            "There is little to go by, and this concerns reported crime, not all crime.");
  }

  private Phrase next(int at) {
    if (!tells(at)) {
      return Wording.COUNT_MORE;
    }
    if (baselineSums[at] >= MANY) {
      return new Phrase(
          "Jämför i stället med samma tid tidigare år (metoden farrington_flexible).",
          "Compare with the same time of earlier years instead (the method farrington_flexible).");
    }
    return alarms(at)
        ? new Phrase(
            "Läs anmälningarna: så få går att läsa.", "Read the reports: so few can be read.")
        : Wording.LOOK_AGAIN;
  }

  private Phrase observed(int at) {
    Phrase count = Wording.whole(observed[at]);
    Phrase sum = Wording.whole(baselineSums[at]);
    Phrase number = Wording.whole(baselinePeriods[at]);
    Phrase limit = Wording.whole(limits[at]);
    return new Phrase(
        "Det blev %s; på %s jämförbara perioder har det hänt %s gånger, och fler än %s är ovanligt."
            .formatted(count.swedish(), number.swedish(), sum.swedish(), limit.swedish()),
        "There were %s; in %s comparable periods it happened %s times, and more than %s is unusual."
            .formatted(count.english(), number.english(), sum.english(), limit.english()));
  }

  private Verdict verdict(int at) {
    if (!tells(at)) {
      return Verdict.CANNOT_TELL;
    }
    return alarms(at) ? Verdict.MORE : Verdict.USUAL;
  }
}
