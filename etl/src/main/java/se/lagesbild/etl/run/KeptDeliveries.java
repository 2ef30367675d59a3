package se.lagesbild.etl.run;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.ToLongFunction;
import java.util.stream.Collectors;
import se.lagesbild.etl.lake.Applied;
import se.lagesbild.etl.lake.Ledger;
import se.lagesbild.etl.lake.Outcome;
import se.lagesbild.etl.lake.Undoing;
import se.lagesbild.warehouse.catalogue.SourceContract;
import se.lagesbild.warehouse.schema.LedgerState;

/** Makes sure that reading deliveries again takes none of them along. */
final class KeptDeliveries {
  private KeptDeliveries() {}

  /**
   * A delivery that counted before and cannot be used, or less of it, as it is read now.
   *
   * @param source of the delivery
   * @param ledger how it ended
   * @param rows how many more rows of its source cannot be used than before; 0 when nothing of the
   *     delivery can
   */
  record Lost(SourceContract source, Ledger ledger, long rows) {

    /** Why, without a full stop. */
    String reason() {
      return String.valueOf(ledger.reason()).replaceFirst("[.]$", "");
    }

    /**
     * That what was read does not become what it was when it is read again.
     *
     * @param change why it was read again
     */
    String sentence(String change) {
      if (rows > 0) {
        return "%s, men %s kan inte användas fastän de användes förut (flest i %s). Tidigare leveranser ligger kvar som de lästes; rätta kontraktet så läses de om."
            .formatted(
                change,
                Figures.counted(rows, "rad till", "rader till"),
                ledger.delivery().fileName());
      }
      return "%s, men %s, som användes förut, kan inte läsas på nytt (%s). Tidigare leveranser ligger kvar som de lästes; rätta kontraktet så läses de om."
          .formatted(change, ledger.delivery().fileName(), reason());
    }
  }

  /**
   * What counted before, was read again and does not count now, or has more rows that cannot be
   * used, if it was read again because its contract has changed.
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
                        .map(ledger -> new Lost(undoing.getKey(), ledger, 0)))
            .findFirst();
    return lost.or(
        () ->
            backlog.undoings().entrySet().stream()
                .filter(undoing -> backlog.isMended(undoing.getKey()))
                .flatMap(undoing -> poorer(backlog, undoing.getKey(), ended).stream())
                .findFirst());
  }

  /**
   * The delivery that lost the most rows, where a source has more than before that it cannot use.
   * Rows of municipalities that were left out before lose nothing when they cannot be used.
   */
  private static Optional<Lost> poorer(
      Backlog backlog, SourceContract source, Map<String, Ledger> ended) {
    Undoing undoing = backlog.undoings().get(source);
    List<Applied> again =
        undoing.removed().stream()
            .filter(applied -> applied.counts() && ended.containsKey(applied.id()))
            .filter(applied -> !backlog.isWidened(applied))
            .toList();
    ToLongFunction<Applied> more =
        applied -> ended.get(applied.id()).count(LedgerState.REJECTED) - applied.rejected();
    long rows = again.stream().mapToLong(more).sum();
    return again.stream()
        .max(Comparator.comparingLong(more))
        .filter(worst -> rows > 0)
        .map(worst -> new Lost(source, ended.get(worst.id()), rows));
  }

  private static boolean isLost(Ledger ledger) {
    return ledger.outcome() == Outcome.REFUSED || ledger.outcome() == Outcome.STOPPED;
  }
}
