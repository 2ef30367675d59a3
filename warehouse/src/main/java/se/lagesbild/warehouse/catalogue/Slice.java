package se.lagesbild.warehouse.catalogue;

import java.util.List;

/**
 * The part of an indicator that is asked for; an empty list means everything.
 *
 * @param municipalities codes
 * @param areas ids, {@link #UNPLACED} for events without a known area
 * @param categories ids
 * @param organisations ids
 */
public record Slice(
    List<String> municipalities,
    List<String> areas,
    List<String> categories,
    List<String> organisations) {

  /** The member that gathers events whose area (or municipality) is not known. */
  public static final String UNPLACED = "-";

  /** Everything. */
  public static final Slice ALL = new Slice(List.of(), List.of(), List.of(), List.of());

  /** Copies the lists. */
  public Slice {
    municipalities = List.copyOf(municipalities);
    areas = List.copyOf(areas);
    categories = List.copyOf(categories);
    organisations = List.copyOf(organisations);
  }
}
