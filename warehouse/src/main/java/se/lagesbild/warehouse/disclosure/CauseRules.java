package se.lagesbild.warehouse.disclosure;

import java.util.Collection;
import java.util.EnumSet;
import java.util.Set;
import se.lagesbild.warehouse.catalogue.Facet;

/**
 * How finely an audience may see where a change lies. Outward the parts are coarse and hold many,
 * their numbers are the same rounded ones as anywhere else, and nothing is told that only exact
 * numbers give: no chances, intervals, factors or sizes of single reports.
 */
public final class CauseRules {
  private static final Set<Facet> OF_COUNCIL =
      EnumSet.of(
          Facet.AREA,
          Facet.CATEGORY,
          Facet.PLACE_TYPE,
          Facet.TIME,
          Facet.ORGANISATION,
          Facet.FOUND_BY);

  private static final Set<Facet> OF_PUBLIC =
      EnumSet.of(Facet.AREA, Facet.CATEGORY, Facet.ORGANISATION);

  /** One place can be one household: fewer events there are single acts. */
  private static final long FEWEST_AT_A_PLACE = 5;

  /** What a place may be told of together with. */
  private static final Set<Facet> BESIDE_A_PLACE = EnumSet.of(Facet.AREA, Facet.CATEGORY);

  private final Audience audience;

  CauseRules(Audience audience) {
    this.audience = audience;
  }

  /** Whether the audience may see, and go into, the parts of a facet. */
  public boolean permits(Facet facet) {
    return switch (audience) {
      case INTERNAL -> true;
      case COUNCIL -> OF_COUNCIL.contains(facet);
      case PUBLIC -> OF_PUBLIC.contains(facet);
    };
  }

  /**
   * Whether the parts of a facet are told within steps already taken, whoever asks. Of a single
   * place nobody is told more than how much there is, in all and by category: its codes and hours
   * are single acts, in whichever order they are asked for.
   */
  public static boolean isTold(Facet facet, Collection<Facet> within) {
    return within.contains(Facet.PLACE)
        ? facet == Facet.CATEGORY
        : facet != Facet.PLACE || BESIDE_A_PLACE.containsAll(within);
  }

  /** Whether a single place may be told of, by its events in both periods together. */
  public static boolean isPlaceTold(long events) {
    return events >= FEWEST_AT_A_PLACE;
  }

  /** Whether it follows from a number within a single place what one person did. */
  public static boolean isSingle(long events) {
    return events > 0 && events < FEWEST_AT_A_PLACE;
  }

  /** Whether a part may be told of, by what is published of it in both periods together. */
  public boolean permitsPart(double published) {
    return switch (audience) {
      case INTERNAL -> true;
      case COUNCIL -> published >= 10;
      case PUBLIC -> published >= 20;
    };
  }

  /** Whether it may be told that a single report holds much. */
  public boolean permitsReport() {
    return audience != Audience.PUBLIC;
  }
}
