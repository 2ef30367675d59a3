package se.lagesbild.warehouse.gate;

import se.lagesbild.warehouse.analysis.cause.CauseWords;
import se.lagesbild.warehouse.analysis.cause.Finding;
import se.lagesbild.warehouse.catalogue.Dimension;
import se.lagesbild.warehouse.catalogue.Facet;
import se.lagesbild.warehouse.catalogue.Installation;
import se.lagesbild.warehouse.catalogue.Narrowing;
import se.lagesbild.warehouse.catalogue.Slice;
import se.lagesbild.warehouse.catalogue.Text;
import se.lagesbild.warehouse.statistics.Phrase;

/** What the parts of a change are called; a place by its rank and its area, never by its key. */
final class CauseNames {
  private final Installation installation;
  private final PlaceRanks ranks;

  CauseNames(Installation installation, PlaceRanks ranks) {
    this.installation = installation;
    this.ranks = ranks;
  }

  /**
   * A part by name.
   *
   * @param part as readers ask for it
   * @param title its name
   * @param where it is, as it follows a verb
   */
  record Named(Narrowing part, Text title, Phrase where) {}

  Named of(Finding finding) {
    return of(finding.facet(), finding.member(), finding.within());
  }

  /**
   * A part by name.
   *
   * @param member as it is read, of a place its key
   * @param within the area of a place, else empty
   */
  Named of(Facet facet, String member, String within) {
    String told =
        facet == Facet.PLACE && !member.equals(Slice.UNPLACED) ? ranks.rank(member) : member;
    Text title = title(facet, told, within);
    return new Named(new Narrowing(facet, told), title, CauseWords.part(facet, member, title));
  }

  /** What a step that was taken is called. */
  Text of(Narrowing step) {
    return step.by() == Facet.PLACE
        ? new Text("plats " + step.member(), "place " + step.member())
        : title(step.by(), step.member(), "");
  }

  private Text title(Facet facet, String member, String within) {
    return switch (facet) {
      case AREA -> titles().of(Dimension.AREA, member);
      case CATEGORY -> titles().of(Dimension.CATEGORY, member);
      case ORGANISATION -> titles().of(Dimension.ORGANISATION, member);
      case CODE -> titles().of(Dimension.CODE, member);
      case PLACE -> place(member, titles().of(Dimension.AREA, within));
      case TIME -> CauseWords.titleOfTime(member);
      case FOUND_BY ->
          member.equals("police")
              ? new Text("Upptäckt av polisen själv", "Found by the police themselves")
              : new Text("Anmält av andra", "Reported by others");
      case LATENESS -> new Text("Kom in sent", "Told of late");
      case RETOLD -> new Text("Berättat av flera källor", "Told of by several sources");
      case PLACE_TYPE -> titles().of(Dimension.PLACE_TYPE, member);
      case REPORT -> PlaceNumbers.same(member);
    };
  }

  private Titles titles() {
    return new Titles(installation);
  }

  /** Numbered by how much they changed; what lies at no known place has no number. */
  private static Text place(String rank, Text area) {
    return new Text(
        "plats %s, %s".formatted(rank, area.sv()), "place %s, %s".formatted(rank, area.en()));
  }
}
