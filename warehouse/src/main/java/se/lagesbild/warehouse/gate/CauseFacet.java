package se.lagesbild.warehouse.gate;

import java.util.List;
import se.lagesbild.warehouse.catalogue.Facet;

/**
 * Both periods by the parts of a facet.
 *
 * @param by the facet
 * @param parts how many there are
 * @param members those whose numbers may be told and differ most, the first the one that differs
 *     most; others are left out
 */
public record CauseFacet(Facet by, int parts, List<CauseMember> members) {

  /** Copies the list. */
  public CauseFacet {
    members = List.copyOf(members);
  }
}
