package se.lagesbild.etl.run;

import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import se.lagesbild.etl.lake.Applied;
import se.lagesbild.etl.lake.Ledger;
import se.lagesbild.etl.lake.Outcome;
import se.lagesbild.warehouse.catalogue.SourceContract;

/** Makes sure that reading deliveries again takes none of them along. */
final class KeptDeliveries {
  private KeptDeliveries() {}

  /**
   * A delivery that counted before and cannot be used as it is read now.
   *
   * @param source of the delivery
   * @param ledger how it ended
   */
  record Lost(SourceContract source, Ledger ledger) {

    /** That a changed contract does not read what the one before it read. */
    String contractSentence() {
      return "kontraktet har ändrats, men %s, som användes förut, kan inte läsas med det (%s). Tidigare leveranser ligger kvar som de lästes; rätta kontraktet så läses de om."
          .formatted(ledger.delivery().fileName(), ledger.reason());
    }
  }

  /**
   * What counted before, was read again and does not count now, if it was read again because its
   * contract has changed.
   *
   * @throws RunFailure if it was read again because another delivery is withdrawn
   */
  static Optional<Lost> lost(Backlog backlog, Summary summary) {
    Map<String, Ledger> ended =
        summary.ledgers().stream()
            .collect(Collectors.toMap(ledger -> ledger.delivery().id(), ledger -> ledger));
    Optional<Lost> lost =
        backlog.undoings().entrySet().stream()
            .flatMap(
                undoing ->
                    undoing.getValue().removed().stream()
                        .filter(Applied::counts)
                        .map(applied -> ended.get(applied.id()))
                        .filter(ledger -> ledger != null && isLost(ledger))
                        .map(ledger -> new Lost(undoing.getKey(), ledger)))
            .findFirst();
    lost.filter(found -> !backlog.isMended(found.source())).ifPresent(KeptDeliveries::fail);
    return lost;
  }

  private static void fail(Lost lost) {
    throw new RunFailure(
        "återkallelsen i %s kan inte göras: %s, som användes förut, kan inte läsas in på nytt (%s). Rätta det; nästa körning försöker igen och den tidigare generationen ligger kvar."
            .formatted(
                lost.source().title().sv(),
                lost.ledger().delivery().fileName(),
                lost.ledger().reason()));
  }

  private static boolean isLost(Ledger ledger) {
    return ledger.outcome() == Outcome.REFUSED || ledger.outcome() == Outcome.STOPPED;
  }
}
