package se.lagesbild.warehouse.query;

import java.util.List;
import se.lagesbild.warehouse.catalogue.Facet;

/**
 * A period of an indicator and one or more before it, by everything that a change may lie in.
 *
 * @param whole the parts of time of all periods, all events together
 * @param cells the same by each member of each facet; members without events are absent, as are
 *     most places: those whose numbers differ most come first
 * @param places how many places there are
 * @param firstChunks the number of the first part of each earlier period, the oldest first
 */
public record Divided(List<Cell> whole, List<Cell> cells, long places, List<Integer> firstChunks) {

  /** Copies the lists. */
  public Divided {
    whole = List.copyOf(whole);
    cells = List.copyOf(cells);
    firstChunks = List.copyOf(firstChunks);
  }

  /** Which of the earlier periods a part of them lies in, from 0. */
  public int earlier(int chunk) {
    int period = firstChunks.size() - 1;
    while (period > 0 && firstChunks.get(period) > chunk) {
      period--;
    }
    return period;
  }

  /**
   * Events of a member in a part of a period.
   *
   * @param facet what is divided by; {@link Facet#AREA} of the whole
   * @param member which part, {@code -} where that is not known
   * @param within the area of a place, else empty
   * @param later whether they are in the later period
   * @param chunk number of the part within its period, from 0, of the earlier ones within all of
   *     them; always 0 for facets of which parts are not looked at
   * @param counted how many, in the quantity of the indicator
   * @param reports how many reports
   * @param crimes how many crimes
   * @param lot drawn from the ids of what was counted
   */
  public record Cell(
      Facet facet,
      String member,
      String within,
      boolean later,
      int chunk,
      long counted,
      long reports,
      long crimes,
      int lot) {}
}
