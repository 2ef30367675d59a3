package se.lagesbild.etl.run;

import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import se.lagesbild.etl.lake.Outcome;
import se.lagesbild.warehouse.catalogue.ExpectedDeliveries;
import se.lagesbild.warehouse.catalogue.Installation;
import se.lagesbild.warehouse.catalogue.SourceAge;

/** What an earlier run had to say and what still holds. */
final class StandingWarnings {
  private StandingWarnings() {}

  /**
   * Refused and stopped deliveries when the run has loaded. Of one that it has read itself it has
   * spoken already; when that was not the first time, this holds only while the delivery stands.
   *
   * @param standing those in whose place no other is in use
   * @param backlog what the run has done
   * @param isNew whether a delivery, by its id, has never been spoken of before
   */
  static void afterLoading(
      Summary summary,
      List<AppliedDeliveries.Standing> standing,
      Backlog backlog,
      Predicate<String> isNew) {
    Set<String> stand =
        standing.stream().map(AppliedDeliveries.Standing::deliveryId).collect(Collectors.toSet());
    summary.replaced(
        summary.ledgers().stream()
            .filter(ledger -> !Grading.isUsed(ledger) && ledger.outcome() != Outcome.WITHDRAWN)
            .map(ledger -> ledger.delivery().id())
            .filter(id -> !stand.contains(id) && !isNew.test(id))
            .collect(Collectors.toSet()));
    summary
        .told()
        .forEach(
            (source, ledgers) ->
                Advice.aboutStopped(ledgers, backlog.known().of(source))
                    .forEach(sentence -> summary.warn(source, sentence)));
    Set<String> dealtWithNow = backlog.deliveries();
    ofRefused(
        summary,
        standing.stream().filter(each -> !dealtWithNow.contains(each.deliveryId())).toList());
  }

  /** Refused and stopped deliveries of earlier runs that stand. */
  static void ofRefused(Summary summary, List<AppliedDeliveries.Standing> standing) {
    standing.forEach(
        refused ->
            summary.warn(Warning.Gravity.UNUSED, refused.source(), Advice.aboutStanding(refused)));
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
