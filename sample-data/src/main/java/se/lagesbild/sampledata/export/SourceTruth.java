package se.lagesbild.sampledata.export;

import java.util.List;
import java.util.Map;

/**
 * Everything true about one source's exports.
 *
 * @param source the source's id
 * @param deliveries the files, in the order of their arrival
 * @param totals the living events after the last delivery, by municipality
 * @param planted the planted truths that this source carries
 * @param cells the sums that are known after the last delivery; none for a source of events
 */
public record SourceTruth(
    String source,
    List<DeliveryCounts> deliveries,
    Map<String, Totals> totals,
    List<Planted> planted,
    List<Cell> cells) {

  /** The truth about a source whose rows tell events. */
  public static SourceTruth ofEvents(String source, TruthBook book, List<Planted> planted) {
    return new SourceTruth(
        source, book.deliveries(), Totals.byMunicipality(book), planted, List.of());
  }

  /** The truth about a source that delivers sums. */
  public static SourceTruth ofSums(String source, TruthBook book, List<Cell> cells) {
    return ofSums(source, book, cells, List.of());
  }

  /** The same where the sums carry planted truths. */
  public static SourceTruth ofSums(
      String source, TruthBook book, List<Cell> cells, List<Planted> planted) {
    return new SourceTruth(source, book.deliveries(), Map.of(), planted, cells);
  }
}
