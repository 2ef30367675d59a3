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
 */
public record SourceTruth(
    String source,
    List<DeliveryCounts> deliveries,
    Map<String, Totals> totals,
    List<Planted> planted) {}
