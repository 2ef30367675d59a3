package se.lagesbild.warehouse.statistics.cusum;

import se.lagesbild.warehouse.statistics.Phrase;
import se.lagesbild.warehouse.statistics.Result;
import se.lagesbild.warehouse.statistics.Statement;
import se.lagesbild.warehouse.statistics.Subject;
import se.lagesbild.warehouse.statistics.Wording;

/**
 * How a cumulative sum of counts went.
 *
 * @param k what is taken off each period
 * @param h the limit
 * @param sums the sum after each period, before any new start
 * @param alarms whether the sum reached the limit
 * @param withoutChange average run until a false alarm
 * @param afterRise average run until the raised mean is found
 */
public record PoissonCusumPath(
    double k,
    double h,
    double[] sums,
    boolean[] alarms,
    RunLength withoutChange,
    RunLength afterRise)
    implements Result {

  /** Index from 0 of the first alarm; −1 where there is none. */
  public int firstAlarm() {
    return Alarms.first(alarms);
  }

  @Override
  public Statement about(Subject subject) {
    Phrase every = Wording.whole(withoutChange.periods());
    boolean known = !Double.isNaN(withoutChange.periods());
    return Alarms.about(
        subject,
        sums,
        alarms,
        known
            ? new Phrase(
                "Slumpen ger ett sådant larm ungefär en gång på %s perioder."
                    .formatted(every.swedish()),
                "Chance gives such an alarm about once in %s periods.".formatted(every.english()))
            : Wording.NO_CHANCE);
  }
}
