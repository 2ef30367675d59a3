package se.lagesbild.sampledata.export;

import java.util.List;
import java.util.Map;

/**
 * A truth that is planted in a source's exports and that an analysis must find again.
 *
 * @param id the letter that names it in every source
 * @param what what is true, in one sentence
 * @param area the district's id, or empty
 * @param from its first day
 * @param to its last day
 * @param keys the living events that were planted for it
 * @param counts the numbers that prove it
 */
public record Planted(
    String id,
    String what,
    String area,
    String from,
    String to,
    List<String> keys,
    Map<String, Long> counts) {}
