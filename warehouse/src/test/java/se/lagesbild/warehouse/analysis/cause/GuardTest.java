package se.lagesbild.warehouse.analysis.cause;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import se.lagesbild.warehouse.catalogue.Facet;

class GuardTest {

  private static List<Finding> findings(CauseFixture fixture, Set<String> renamed) {
    Collection<Division> divisions = Division.of(fixture.divided()).values();
    Circumstances circumstances = fixture.circumstances();
    long later = 0;
    long before = 0;
    for (Division.Element area : Division.of(fixture.divided()).get(Facet.AREA).elements()) {
      later += area.countedLater();
      before += area.countedBefore();
    }
    Whole whole = new Whole(later, before, circumstances.periods(), circumstances.variation());
    return new Guard(whole, renamed).pass(divisions).findings();
  }

  @Test
  void aPartThatGrewLessThanTheRestIsNoneThatGrewMore() {
    List<Finding> found =
        findings(
            new CauseFixture()
                .with(Facet.AREA, "centrum", 20, 120)
                .with(Facet.AREA, "norra", 200, 220)
                .with(Facet.AREA, "sodra", 30, 32),
            Set.of());

    assertThat(found).extracting(Finding::member).containsExactly("centrum");
  }

  @Test
  void aPartThatFellLessThanTheRestIsNoneThatFellMore() {
    List<Finding> found =
        findings(
            new CauseFixture()
                .with(Facet.AREA, "centrum", 120, 20)
                .with(Facet.AREA, "norra", 220, 200)
                .with(Facet.AREA, "sodra", 32, 30),
            Set.of());

    assertThat(found).extracting(Finding::member).containsExactly("centrum");
  }

  /** Twelve thefts, ten of them at one place that had four in three earlier periods. */
  private static CauseFixture chain() {
    return new CauseFixture()
        .with(Facet.AREA, "centrum", List.of(2, 3, 2), 11)
        .with(Facet.AREA, "norra", List.of(3, 6, 2), 1)
        .with(Facet.PLACE, "station", List.of(1, 2, 1), 10)
        .with(Facet.PLACE, "skola", List.of(2, 3, 1), 1)
        .with(Facet.PLACE, "torg", List.of(2, 4, 2), 1);
  }

  private static double station(CauseFixture fixture, Set<String> renamed) {
    return findings(fixture, renamed).stream()
        .filter(found -> found.member().equals("station"))
        .findFirst()
        .orElseThrow()
        .logChance();
  }

  @Test
  void codesThatTookOverFromOthersDoNotHideWhatAPlaceDoes() {
    CauseFixture recoded =
        chain()
            .with(Facet.CODE, "0807", List.of(3, 5, 0), 0)
            .with(Facet.CODE, "0808", List.of(2, 4, 0), 0)
            .with(Facet.CODE, "9830", List.of(0, 0, 2), 6)
            .with(Facet.CODE, "9829", List.of(0, 0, 1), 5)
            .with(Facet.CODE, "9833", List.of(0, 0, 1), 1);

    double known = station(recoded, Set.of("0807", "0808", "9830", "9829", "9833"));
    assertThat(known).isEqualTo(station(chain(), Set.of()));
    assertThat(known).isLessThan(station(recoded, Set.of()));
  }
}
