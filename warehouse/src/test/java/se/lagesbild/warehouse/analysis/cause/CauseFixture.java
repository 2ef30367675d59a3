package se.lagesbild.warehouse.analysis.cause;

import java.util.ArrayList;
import java.util.List;
import se.lagesbild.warehouse.catalogue.Facet;
import se.lagesbild.warehouse.query.Divided;
import se.lagesbild.warehouse.query.Divided.Cell;

/** Two periods put together by hand. */
final class CauseFixture {
  static final Periods WEEKS = new Periods(Periods.Extent.whole(84), Periods.Extent.whole(84));

  private final List<Cell> cells = new ArrayList<>();

  /** A member of a facet with so many events, each a report of one crime. */
  CauseFixture with(Facet facet, String member, long before, long later) {
    cells.add(cell(facet, member, false, before));
    cells.add(cell(facet, member, true, later));
    return this;
  }

  private static Cell cell(Facet facet, String member, boolean isLater, long number) {
    String within = facet == Facet.PLACE ? "centrum" : "";
    return new Cell(facet, member, within, isLater, 0, number, number, number, 0);
  }

  /** All of it; the areas together are the whole. */
  Divided divided() {
    return new Divided(
        cells.stream().filter(cell -> cell.facet() == Facet.AREA).toList(),
        cells,
        cells.stream()
            .filter(cell -> cell.facet() == Facet.PLACE)
            .map(Cell::member)
            .distinct()
            .count());
  }

  Explanation explained(Circumstances circumstances) {
    return Explainer.explain(divided(), circumstances);
  }

  Explanation explained() {
    return explained(Circumstances.of(WEEKS, Variation.BY_CHANCE));
  }
}
