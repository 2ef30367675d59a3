package se.lagesbild.warehouse.gate;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import se.lagesbild.warehouse.catalogue.Facet;
import se.lagesbild.warehouse.query.Divided;

/**
 * The places of two periods, those with most events in both together first. Outside of the gate a
 * place is known by its rank.
 *
 * @param keys in their order
 */
record PlaceRanks(List<String> keys) {

  static PlaceRanks of(Divided divided) {
    Map<String, Long> counted = new HashMap<>();
    divided.cells().stream()
        .filter(cell -> cell.facet() == Facet.PLACE)
        .forEach(cell -> counted.merge(cell.member(), cell.counted(), Long::sum));
    Comparator<String> byCount = Comparator.comparing(counted::get);
    return new PlaceRanks(
        counted.keySet().stream()
            .sorted(byCount.reversed().thenComparing(Comparator.naturalOrder()))
            .toList());
  }

  /** The rank of a place, from 1. */
  String rank(String key) {
    return String.valueOf(keys.indexOf(key) + 1);
  }
}
