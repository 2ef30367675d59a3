package se.lagesbild.etl.run;

import java.util.Map;
import java.util.stream.Collectors;
import se.lagesbild.etl.lake.Applied;
import se.lagesbild.etl.lake.Ledger;
import se.lagesbild.etl.lake.Outcome;

/** Makes sure that a withdrawal takes no other delivery along. */
final class KeptDeliveries {
  private KeptDeliveries() {}

  /**
   * Requires that what counted before and was read again counts now.
   *
   * @throws RunFailure if one does not
   */
  static void require(Backlog backlog, Summary summary) {
    Map<String, Ledger> ended =
        summary.ledgers().stream()
            .collect(Collectors.toMap(ledger -> ledger.delivery().id(), ledger -> ledger));
    backlog
        .undoings()
        .forEach(
            (source, undoing) ->
                undoing.removed().stream()
                    .filter(Applied::counts)
                    .map(applied -> ended.get(applied.id()))
                    .filter(ledger -> ledger != null && isLost(ledger))
                    .findFirst()
                    .ifPresent(
                        ledger -> {
                          throw new RunFailure(
                              "återkallelsen i %s kan inte göras: %s, som användes förut, kan inte läsas in på nytt (%s). Rätta det; nästa körning försöker igen och den tidigare generationen ligger kvar."
                                  .formatted(
                                      source.title().sv(),
                                      ledger.delivery().fileName(),
                                      ledger.reason()));
                        }));
  }

  private static boolean isLost(Ledger ledger) {
    return ledger.outcome() == Outcome.REFUSED || ledger.outcome() == Outcome.STOPPED;
  }
}
