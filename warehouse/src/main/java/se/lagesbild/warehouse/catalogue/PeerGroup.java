package se.lagesbild.warehouse.catalogue;

import java.util.List;

/**
 * Municipalities that are compared with each other.
 *
 * @param id stable name
 * @param title shown in the interface
 * @param municipalities codes, of which an installation need not have all
 */
public record PeerGroup(String id, Text title, List<String> municipalities) {

  /** Copies the list. */
  public PeerGroup {
    municipalities = List.copyOf(municipalities);
  }

  /** Those that one of them, or another municipality, is compared with. */
  public List<String> besides(String municipality) {
    return municipalities.stream().filter(code -> !code.equals(municipality)).toList();
  }
}
