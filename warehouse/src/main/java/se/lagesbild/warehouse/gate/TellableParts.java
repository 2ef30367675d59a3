package se.lagesbild.warehouse.gate;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import se.lagesbild.warehouse.catalogue.Facet;
import se.lagesbild.warehouse.catalogue.Indicator;
import se.lagesbild.warehouse.catalogue.Installation;
import se.lagesbild.warehouse.catalogue.Narrowing;
import se.lagesbild.warehouse.catalogue.OffenceCode;
import se.lagesbild.warehouse.catalogue.OffenceCodes;
import se.lagesbild.warehouse.disclosure.CauseRules;
import se.lagesbild.warehouse.query.Divided;
import se.lagesbild.warehouse.query.Divided.Cell;

/**
 * Leaves out of two periods what nobody is told, before anything is reckoned with it: finer parts
 * of a single place, places of a few events, and codes of violence in close relations, which are in
 * the totals only.
 */
final class TellableParts {
  private final List<Facet> within;
  private final Set<String> close;

  private TellableParts(Installation installation, Indicator indicator, List<Narrowing> steps) {
    this.within = steps.stream().map(Narrowing::by).toList();
    this.close =
        OffenceCodes.of(installation, indicator).stream()
            .filter(OffenceCode::closeRelation)
            .map(OffenceCode::code)
            .collect(Collectors.toSet());
  }

  /** Of an indicator within some steps. */
  static TellableParts within(
      Installation installation, Indicator indicator, List<Narrowing> steps) {
    return new TellableParts(installation, indicator, steps);
  }

  /** Whether the step may be taken after those. */
  boolean permits(Narrowing step) {
    return CauseRules.isTold(step.by(), within)
        && !(step.by() == Facet.CODE && close.contains(step.member()));
  }

  /** What is left; the whole and its areas, which give the total, stay as they are. */
  Divided of(Divided divided) {
    Map<String, Long> places =
        divided.cells().stream()
            .filter(cell -> cell.facet() == Facet.PLACE)
            .collect(Collectors.groupingBy(Cell::member, Collectors.summingLong(Cell::counted)));
    Set<String> categories = within.contains(Facet.PLACE) ? categories(divided) : Set.of();
    List<Cell> told = new ArrayList<>();
    for (Cell cell : divided.cells()) {
      boolean kept =
          switch (cell.facet()) {
            case AREA -> true;
            case CATEGORY -> !within.contains(Facet.PLACE) || categories.contains(cell.member());
            case PLACE ->
                CauseRules.isTold(Facet.PLACE, within)
                    && CauseRules.isPlaceTold(places.getOrDefault(cell.member(), 0L));
            default -> permits(new Narrowing(cell.facet(), cell.member()));
          };
      if (kept) {
        told.add(cell);
      }
    }
    return new Divided(divided.whole(), told, divided.places(), divided.firstChunks());
  }

  /** Events of both periods at a place. */
  private record Counts(long later, long before) {
    static Counts of(Cell cell) {
      return new Counts(cell.later() ? cell.counted() : 0, cell.later() ? 0 : cell.counted());
    }

    Counts plus(Counts other) {
      return new Counts(later + other.later, before + other.before);
    }

    boolean isSingle() {
      return CauseRules.isSingle(later) || CauseRules.isSingle(before);
    }
  }

  /** Those told of within a place: none of few events, and the rest of the total is not few. */
  private static Set<String> categories(Divided divided) {
    Map<String, Counts> counts =
        divided.cells().stream()
            .filter(cell -> cell.facet() == Facet.CATEGORY)
            .collect(Collectors.toMap(Cell::member, Counts::of, Counts::plus));
    List<String> smallestFirst =
        counts.keySet().stream()
            .sorted(
                Comparator.comparingLong((String each) -> counts.get(each).later())
                    .thenComparingLong(each -> counts.get(each).before()))
            .toList();
    Set<String> told =
        smallestFirst.stream()
            .filter(each -> !counts.get(each).isSingle())
            .collect(Collectors.toSet());
    for (String each : smallestFirst) {
      Counts rest =
          smallestFirst.stream()
              .filter(other -> !told.contains(other))
              .map(counts::get)
              .reduce(new Counts(0, 0), Counts::plus);
      if (rest.isSingle()) {
        told.remove(each);
      }
    }
    return told;
  }
}
