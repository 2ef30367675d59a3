package se.lagesbild.warehouse.gate;

import java.util.Optional;
import se.lagesbild.warehouse.analysis.cause.CauseWords;
import se.lagesbild.warehouse.analysis.cause.Finding;
import se.lagesbild.warehouse.catalogue.Dimension;
import se.lagesbild.warehouse.catalogue.Facet;
import se.lagesbild.warehouse.catalogue.Installation;
import se.lagesbild.warehouse.catalogue.Narrowing;
import se.lagesbild.warehouse.catalogue.OffenceCode;
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
    Facet facet = finding.facet();
    String member = facet == Facet.PLACE ? ranks.rank(finding.member()) : finding.member();
    Text title = title(facet, member, finding.within());
    return new Named(
        new Narrowing(facet, member), title, CauseWords.part(facet, finding.member(), title));
  }

  private Text title(Facet facet, String member, String within) {
    return switch (facet) {
      case AREA -> titles().of(Dimension.AREA, member);
      case CATEGORY -> titles().of(Dimension.CATEGORY, member);
      case ORGANISATION -> titles().of(Dimension.ORGANISATION, member);
      case CODE -> code(member);
      case PLACE -> place(member, titles().of(Dimension.AREA, within));
      case TIME -> CauseWords.titleOfTime(member);
      case FOUND_BY ->
          member.equals("police")
              ? new Text("Upptäckt av polisen själv", "Found by the police themselves")
              : new Text("Anmält av andra", "Reported by others");
      case LATENESS -> new Text("Kom in sent", "Told of late");
      case PLACE_TYPE, REPORT -> PlaceNumbers.same(member);
    };
  }

  private Titles titles() {
    return new Titles(installation);
  }

  private Text code(String code) {
    Optional<OffenceCode> known =
        installation.sources().stream()
            .flatMap(source -> source.codes().stream())
            .filter(each -> each.code().equals(code))
            .findFirst();
    return PlaceNumbers.same(known.map(each -> code + " " + each.title()).orElse(code));
  }

  private static Text place(String rank, Text area) {
    return new Text(
        "nummer %s efter hur mycket den ändrats (%s)".formatted(rank, area.sv()),
        "number %s by how much it changed (%s)".formatted(rank, area.en()));
  }
}
