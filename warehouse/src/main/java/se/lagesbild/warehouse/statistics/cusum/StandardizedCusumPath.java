package se.lagesbild.warehouse.statistics.cusum;

import se.lagesbild.warehouse.statistics.Phrase;
import se.lagesbild.warehouse.statistics.Result;
import se.lagesbild.warehouse.statistics.Statement;
import se.lagesbild.warehouse.statistics.Subject;

/**
 * How a cumulative sum of residuals went.
 *
 * @param periods indexes from 0
 * @param expected counts
 * @param sums the sum after each period
 * @param limits the counts from which a period would have alarmed
 * @param alarms whether the sum reached its limit
 */
public record StandardizedCusumPath(
    int[] periods, double[] expected, double[] sums, double[] limits, boolean[] alarms)
    implements Result {

  @Override
  public Statement about(Subject subject) {
    return Alarms.about(
        subject,
        sums,
        alarms,
        new Phrase(
            "Svänger antalet mer än slumpen kommer larmen oftare än de ska.",
            "If counts vary more than chance, alarms come more often than they should."));
  }
}
