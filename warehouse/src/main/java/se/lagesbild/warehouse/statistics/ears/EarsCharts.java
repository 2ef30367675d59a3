package se.lagesbild.warehouse.statistics.ears;

import se.lagesbild.warehouse.statistics.Phrase;
import se.lagesbild.warehouse.statistics.Result;
import se.lagesbild.warehouse.statistics.Statement;
import se.lagesbild.warehouse.statistics.Subject;
import se.lagesbild.warehouse.statistics.Verdict;
import se.lagesbild.warehouse.statistics.Wording;

/**
 * The three charts of EARS.
 *
 * @param c1 against the periods just before
 * @param c2 against those that end three before
 * @param c3 with the two periods before added
 */
public record EarsCharts(Chart c1, Chart c2, Chart c3) implements Result {

  /**
   * One chart.
   *
   * @param alpha how often chance alone exceeds a limit, for normal counts
   * @param first index from 0 of the first watched period
   * @param limits counts above these alarm; NaN where it is undefined
   * @param observed counts; NaN where one is missing
   */
  public record Chart(double alpha, int first, double[] limits, double[] observed) {

    /** Whether a watched period alarms. */
    public boolean alarms(int at) {
      return observed[at] > limits[at];
    }

    /** Whether anything is told of a watched period. */
    public boolean tells(int at) {
      return !Double.isNaN(observed[at]) && !Double.isNaN(limits[at]);
    }
  }

  @Override
  public Statement about(Subject subject) {
    int last = c1.limits().length - 1;
    Phrase count = Wording.whole(c1.tells(last) ? c1.observed()[last] : 0);
    Phrase limit = Wording.number(c1.tells(last) ? c1.limits()[last] : 0, 1);
    return new Statement(
        new Phrase(
            Wording.sentence(subject.counted().swedish()),
            Wording.sentence(subject.counted().english())),
        c1.tells(last)
            ? new Phrase(
                "Det blev %s; mot de närmaste före är gränsen %s."
                    .formatted(count.swedish(), limit.swedish()),
                "There were %s; against those just before the limit is %s."
                    .formatted(count.english(), limit.english()))
            : new Phrase("Uppgifter saknas.", "Figures are missing."),
        verdict(last),
        new Phrase(
            "Med små tal ger slumpen larm oftare än en gång på tusen.",
            "With small numbers chance gives alarms more often than once in a thousand."),
        new Phrase(
            "Vi har för kort historik för att veta om det är normalt för årstiden.",
            "The history is too short to know whether it is normal for the season."),
        new Phrase(
            "Jämför med samma tid i fjol så snart det går.",
            "Compare with the same time last year as soon as possible."));
  }

  private Verdict verdict(int last) {
    if (!c1.tells(last)) {
      return Verdict.CANNOT_TELL;
    }
    return c1.alarms(last) ? Verdict.MORE : Verdict.USUAL;
  }
}
