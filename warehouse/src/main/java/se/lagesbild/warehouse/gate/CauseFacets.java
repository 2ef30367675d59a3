package se.lagesbild.warehouse.gate;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import se.lagesbild.warehouse.catalogue.Facet;
import se.lagesbild.warehouse.disclosure.CauseRules;
import se.lagesbild.warehouse.disclosure.Disclosure;
import se.lagesbild.warehouse.query.Divided;
import se.lagesbild.warehouse.query.Divided.Cell;

/** The numbers of both periods by the parts of each facet, as a viewer may know them. */
final class CauseFacets {
  /** More would be a register, not an overview. */
  private static final int MOST = 12;

  /** How registration went is no part of the world. */
  private static final Set<Facet> OF_REGISTRATION =
      EnumSet.of(Facet.LATENESS, Facet.REPORT, Facet.RETOLD);

  private final Divided divided;
  private final CauseNames names;
  private final Disclosure disclosure;
  private final List<Facet> within;

  CauseFacets(Divided divided, CauseNames names, Disclosure disclosure, List<Facet> within) {
    this.within = within;
    this.divided = divided;
    this.names = names;
    this.disclosure = disclosure;
  }

  /** Those of more than one part, in the order of their constants. */
  List<CauseFacet> list(Told told) {
    List<CauseFacet> facets = new ArrayList<>();
    for (Facet facet : Facet.values()) {
      if (!OF_REGISTRATION.contains(facet)
          && disclosure.causes().permits(facet)
          && CauseRules.isTold(facet, within)) {
        Map<String, String> members = members(facet);
        int parts = facet == Facet.PLACE ? (int) divided.places() : members.size();
        if (parts > 1) {
          facets.add(new CauseFacet(facet, parts, members(facet, members, told)));
        }
      }
    }
    return List.copyOf(facets);
  }

  /**
   * How numbers are told.
   *
   * @param later status of the later period
   * @param before status of the earlier one
   * @param times how many times as much of the later period can be counted
   */
  record Told(Result.CellStatus later, Result.CellStatus before, double times) {}

  /** The members of a facet with what they lie within. */
  private Map<String, String> members(Facet facet) {
    Map<String, String> members = new LinkedHashMap<>();
    for (Cell cell : divided.cells()) {
      if (cell.facet() == facet) {
        members.putIfAbsent(cell.member(), cell.within());
      }
    }
    return members;
  }

  private List<CauseMember> members(Facet facet, Map<String, String> members, Told told) {
    PublishedCounts counts = PublishedCounts.of(divided, facet, disclosure);
    List<CauseMember> list = new ArrayList<>();
    members.forEach(
        (member, within) -> {
          long later = counts.later(member);
          long before = counts.before(member);
          if (disclosure.causes().permitsPart((double) later + before)) {
            CauseNames.Named named = names.of(facet, member, within);
            list.add(
                new CauseMember(
                    named.part(),
                    named.title(),
                    Columns.cell(later, told.later(), disclosure),
                    Columns.cell(before, told.before(), disclosure),
                    later - told.times() * before));
          }
        });
    // Places are numbered in their order.
    if (facet != Facet.PLACE) {
      list.sort(Comparator.comparingDouble((CauseMember each) -> -Math.abs(each.change())));
    }
    return list.subList(0, Math.min(MOST, list.size()));
  }
}
