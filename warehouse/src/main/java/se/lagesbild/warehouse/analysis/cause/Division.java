package se.lagesbild.warehouse.analysis.cause;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import se.lagesbild.warehouse.analysis.Dispersion;
import se.lagesbild.warehouse.catalogue.Facet;
import se.lagesbild.warehouse.query.Divided;
import se.lagesbild.warehouse.query.Divided.Cell;

/** All events of the periods by the members of one facet. */
final class Division {
  private final Facet facet;
  private final List<Element> elements;
  private final int parts;
  private final Divided divided;

  private Division(Facet facet, List<Element> elements, int parts, Divided divided) {
    this.divided = divided;
    this.facet = facet;
    this.elements = elements;
    this.parts = parts;
  }

  /**
   * A member.
   *
   * @param name which, {@code -} where that is not known
   * @param within the area of a place, else empty
   * @param later its cells of the later period
   * @param before its cells of the earlier ones
   */
  record Element(String name, String within, List<Cell> later, List<Cell> before) {
    long countedLater() {
      return sum(later);
    }

    long countedBefore() {
      return sum(before);
    }

    /** What is expected in the later period, as the one before went. */
    double change(double times) {
      return countedLater() - times * countedBefore();
    }

    private static long sum(List<Cell> cells) {
      return cells.stream().mapToLong(Cell::counted).sum();
    }
  }

  /** One for each facet that there are cells of. */
  static Map<Facet, Division> of(Divided divided) {
    Map<Facet, Map<String, Element>> byFacet = new EnumMap<>(Facet.class);
    for (Cell cell : divided.cells()) {
      Element element =
          byFacet
              .computeIfAbsent(cell.facet(), facet -> new LinkedHashMap<>())
              .computeIfAbsent(
                  cell.member() + '\0' + cell.within(),
                  key ->
                      new Element(
                          cell.member(), cell.within(), new ArrayList<>(), new ArrayList<>()));
      (cell.later() ? element.later() : element.before()).add(cell);
    }
    Map<Facet, Division> divisions = new EnumMap<>(Facet.class);
    byFacet.forEach(
        (facet, members) ->
            divisions.put(
                facet,
                new Division(
                    facet,
                    List.copyOf(members.values()),
                    facet == Facet.PLACE ? (int) divided.places() + 1 : members.size(),
                    divided)));
    return divisions;
  }

  /** Without some members, so that nothing of theirs counts for the others. */
  Division without(Set<String> names) {
    List<Element> left =
        elements.stream().filter(element -> !names.contains(element.name())).toList();
    return new Division(facet, left, parts - (elements.size() - left.size()), divided);
  }

  /** How many members there are; places that hold few, and all that is at none, are one. */
  int parts() {
    return parts;
  }

  Facet facet() {
    return facet;
  }

  List<Element> elements() {
    return elements;
  }

  /**
   * How many times as much as by chance the members vary over the parts of both periods, or from
   * one earlier period to another where that is more: what drifts over the years shifts by itself.
   */
  double dispersion() {
    double withinPeriods = Dispersion.of(List.of(table(true), table(false))).times();
    return divided.firstChunks().size() < 2
        ? withinPeriods
        : Math.max(withinPeriods, Dispersion.of(earlier()).times());
  }

  private double[][] earlier() {
    double[][] counts = new double[divided.firstChunks().size()][elements.size()];
    for (int at = 0; at < elements.size(); at++) {
      for (Cell cell : elements.get(at).before()) {
        counts[divided.earlier(cell.chunk())][at] += cell.counted();
      }
    }
    return counts;
  }

  private double[][] table(boolean later) {
    int chunks =
        1
            + elements.stream()
                .flatMap(element -> (later ? element.later() : element.before()).stream())
                .mapToInt(Cell::chunk)
                .max()
                .orElse(-1);
    double[][] counts = new double[chunks][elements.size()];
    for (int at = 0; at < elements.size(); at++) {
      Element element = elements.get(at);
      for (Cell cell : later ? element.later() : element.before()) {
        counts[cell.chunk()][at] += cell.counted();
      }
    }
    return counts;
  }
}
