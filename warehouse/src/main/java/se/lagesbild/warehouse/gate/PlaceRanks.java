package se.lagesbild.warehouse.gate;

import java.util.List;
import se.lagesbild.warehouse.catalogue.Facet;
import se.lagesbild.warehouse.query.Divided;

/**
 * The places of two periods, those whose numbers differ most first. Outside of the gate a place is
 * known by its rank.
 *
 * @param keys in their order
 */
record PlaceRanks(List<String> keys) {

  static PlaceRanks of(Divided divided) {
    return new PlaceRanks(
        divided.cells().stream()
            .filter(cell -> cell.facet() == Facet.PLACE)
            .map(Divided.Cell::member)
            .distinct()
            .toList());
  }

  /** The rank of a place, from 1. */
  String rank(String key) {
    return String.valueOf(keys.indexOf(key) + 1);
  }
}
