package se.lagesbild.etl.run;

import java.util.List;
import java.util.Set;
import se.lagesbild.warehouse.catalogue.ExpectedDeliveries;
import se.lagesbild.warehouse.catalogue.Installation;
import se.lagesbild.warehouse.catalogue.SourceAge;

/** What an earlier run had to say and what still holds. */
final class StandingWarnings {
  private StandingWarnings() {}

  /**
   * Refused and stopped deliveries that stand when the run has loaded.
   *
   * @param dealtWithNow ids of those that the run has dealt with, and spoken of, itself
   */
  static void ofRefused(
      Summary summary, List<AppliedDeliveries.Standing> standing, Set<String> dealtWithNow) {
    standing.stream()
        .filter(refused -> !dealtWithNow.contains(refused.deliveryId()))
        .forEach(
            refused ->
                summary.warn(
                    Warning.Gravity.UNUSED, refused.source(), Advice.aboutStanding(refused)));
  }

  /**
   * What stands when no generation is made: the checks of the standing one, and what its deliveries
   * come to by the day of this run.
   */
  static void ofNothingNew(
      Summary summary, Installation installation, AppliedDeliveries.Known known) {
    new MissingDeliveries(
            installation, ExpectedDeliveries.of(installation, known.received(), summary.today()))
        .warn(summary);
    known
        .failedChecks()
        .forEach(
            failed -> summary.warn(Warning.Gravity.DOUBTFUL, failed.source(), failed.sentence()));
    SourceAge.all(installation, known.received(), summary.today()).stream()
        .filter(SourceAge::asksForAttention)
        .forEach(age -> summary.warn(Warning.Gravity.DOUBTFUL, age.source(), age.text().sv()));
  }
}
