package se.lagesbild.warehouse.analysis.cause;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import se.lagesbild.warehouse.catalogue.Facet;
import se.lagesbild.warehouse.query.Divided;
import se.lagesbild.warehouse.query.Divided.Cell;

/** Periods put together by hand. */
final class CauseFixture {
  static final Periods WEEKS = between(84, 84);

  /** Two periods of so many days, all told of and registered. */
  static Periods between(double before, double later) {
    return Periods.of(Periods.Extent.whole(later), List.of(Periods.Extent.whole(before)));
  }

  private final List<Cell> cells = new ArrayList<>();
  private int periods = 1;

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

  /** The same beside several earlier periods, the oldest first. */
  CauseFixture with(Facet facet, String member, List<Integer> before, long later) {
    for (int period = 0; period < before.size(); period++) {
      long number = before.get(period);
      cells.add(new Cell(facet, member, "", false, period, number, number, number, 0));
    }
    cells.add(cell(facet, member, true, later));
    periods = before.size();
    return this;
  }

  /** As many earlier periods as there are, each as long as the later one. */
  Circumstances circumstances() {
    Periods.Extent weeks = Periods.Extent.whole(84);
    return Circumstances.of(
        Periods.of(weeks, Collections.nCopies(periods, weeks)), Variation.BY_CHANCE);
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
            .count(),
        IntStream.range(0, periods).boxed().toList());
  }

  Explanation explained(Circumstances circumstances) {
    return Explainer.explain(divided(), circumstances);
  }

  Explanation explained() {
    return explained(Circumstances.of(WEEKS, Variation.BY_CHANCE));
  }
}
