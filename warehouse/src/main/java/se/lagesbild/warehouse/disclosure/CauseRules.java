package se.lagesbild.warehouse.disclosure;

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
