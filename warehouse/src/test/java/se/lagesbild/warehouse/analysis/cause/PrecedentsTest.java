package se.lagesbild.warehouse.analysis.cause;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.commons.statistics.distribution.BinomialDistribution;
import org.apache.commons.statistics.distribution.HypergeometricDistribution;
import org.junit.jupiter.api.Test;
import se.lagesbild.warehouse.catalogue.Facet;
import se.lagesbild.warehouse.catalogue.SeriesBreaks;
import se.lagesbild.warehouse.catalogue.Text;

/** A period beside several earlier ones. */
class PrecedentsTest {

  private static CauseFixture chain() {
    return new CauseFixture()
        .with(Facet.AREA, "centrum", List.of(2, 3, 2), 14)
        .with(Facet.AREA, "norra", List.of(6, 4, 5), 5);
  }

  private static Explanation explained(CauseFixture fixture) {
    return fixture.explained(fixture.circumstances());
  }

  private static Circumstances with(CauseFixture fixture, CodeChange... changes) {
    return new Circumstances(
        fixture.circumstances().periods(),
        Variation.BY_CHANCE,
        List.of(changes),
        Optional.empty(),
        Map.of(),
        Map.of());
  }

  @Test
  void threeEarlierPeriodsAreThreeTimesAsMuchToGoBy() {
    Explanation told = explained(chain());

    assertThat(told.before()).isEqualTo(22);
    assertThat(told.change()).isCloseTo(19 - 22 / 3.0, within(1e-12));
    assertThat(told.chance())
        .as("19 of 41 in a quarter of the time")
        .isCloseTo(2 * BinomialDistribution.of(41, 0.25).survivalProbability(18), within(1e-12));
    assertThat(told.findings()).hasSize(1);
    Finding centrum = told.findings().get(0);
    assertThat(centrum.member()).isEqualTo("centrum");
    assertThat(centrum.change()).isCloseTo(14 - 7 / 3.0, within(1e-12));
    assertThat(Math.exp(centrum.logChance()))
        .as("14 of the 19 later ones, where 21 of all 41 lie in it")
        .isCloseTo(
            2 * HypergeometricDistribution.of(41, 21, 19).survivalProbability(13), within(1e-12));
    assertThat(told.artefacts()).as("the earlier ones are alike").isEmpty();
    assertThat(new CauseWords(19, 22, told.times(), 3).observed().swedish())
        .isEqualTo(
            "Antalet är 19, mot i snitt 7,3 på lika lång tid i de 3 tidigare perioderna: 12 fler.");
  }

  @Test
  void oneOfThemAloneWouldNotTell() {
    CauseFixture last =
        new CauseFixture().with(Facet.AREA, "centrum", 2, 11).with(Facet.AREA, "norra", 5, 5);
    CauseFixture three =
        new CauseFixture()
            .with(Facet.AREA, "centrum", List.of(2, 3, 2), 11)
            .with(Facet.AREA, "norra", List.of(6, 4, 5), 5);

    assertThat(explained(last).silence()).contains(Silence.WITHIN_CHANCE);
    assertThat(explained(three).findings())
        .singleElement()
        .matches(each -> each.carries() && each.member().equals("centrum"));
  }

  @Test
  void whatWentOnBetweenThemAlreadyIsSaidFirst() {
    CauseFixture falling =
        new CauseFixture()
            .with(Facet.AREA, "centrum", List.of(60, 45, 30), 25)
            .with(Facet.AREA, "norra", List.of(60, 45, 30), 25);
    Artefact first = explained(falling).artefacts().get(0);

    assertThat(first.kind()).isEqualTo(Artefact.Kind.EARLIER_DIFFER);
    assertThat(first.enough()).as("50 is no fewer than 60").isTrue();
    assertThat(first.held()).isCloseTo(60 - 90, within(1e-9));
    assertThat(new CauseWords(50, 270, 1 / 3.0, 3).artefact(first, true).swedish())
        .isEqualTo(
            "Antalet gick ner redan mellan de tidigare perioderna, och mot den senaste av dem är skillnaden inte ovanlig.");
  }

  @Test
  void aFallBeyondTheNewestOfThemIsNotPutDownToIt() {
    CauseFixture fell =
        new CauseFixture()
            .with(Facet.AREA, "centrum", List.of(60, 45, 30), 8)
            .with(Facet.AREA, "norra", List.of(60, 45, 30), 8);
    List<Artefact> artefacts = explained(fell).artefacts();

    assertThat(artefacts).hasSize(1);
    assertThat(artefacts.get(0).kind()).isEqualTo(Artefact.Kind.EARLIER_DIFFER);
    assertThat(artefacts.get(0).enough()).isFalse();
  }

  @Test
  void whatAnAreaHasOfAllVariesAsFromYearToYear() {
    CauseFixture steady = drifting(List.of(30, 30, 30), List.of(30, 30, 30));
    CauseFixture restless = drifting(List.of(12, 50, 28), List.of(48, 10, 32));

    assertThat(explained(steady).findings())
        .first()
        .extracting(Finding::member)
        .isEqualTo("centrum");
    assertThat(explained(restless).findings()).noneMatch(each -> each.member().equals("centrum"));
  }

  private static CauseFixture drifting(List<Integer> centrum, List<Integer> norra) {
    return new CauseFixture()
        .with(Facet.AREA, "centrum", centrum, 60)
        .with(Facet.AREA, "norra", norra, 30)
        .with(Facet.AREA, "sodra", List.of(20, 20, 20), 22)
        .with(Facet.AREA, "vastra", List.of(20, 20, 20), 20)
        .with(Facet.AREA, "ostra", List.of(20, 20, 20), 18);
  }

  private static CodeChange newCode(int since) {
    return new CodeChange(
        new SeriesBreaks.SeriesBreak(
            "polisen",
            LocalDate.of(2025, 1, 1),
            SeriesBreaks.Kind.CODE,
            "bicycle_theft",
            "9830",
            new Text("Koden 9830 tog över från 0807.", "Code 9830 took over from 0807.")),
        Set.of("9830", "0807"),
        since);
  }

  private static CauseFixture renamed() {
    return chain()
        .with(Facet.CODE, "0807", List.of(8, 7, 0), 0)
        .with(Facet.CODE, "9830", List.of(0, 0, 7), 19);
  }

  @Test
  void aCodeThatTookOverBetweenThemIsNoPartOfTheWorld() {
    CauseFixture renamed = renamed();

    assertThat(renamed.explained(with(renamed, newCode(1))).findings())
        .extracting(Finding::facet)
        .containsExactly(Facet.AREA);
    assertThat(explained(renamed).findings())
        .as("were it not known to have taken over")
        .extracting(Finding::member)
        .contains("9830");
  }

  @Test
  void aNewCodeIsNotEnoughWhereTheNewestOfThemHadItAsWell() {
    CauseFixture renamed = renamed();

    assertThat(renamed.explained(with(renamed, newCode(1))).artefacts())
        .singleElement()
        .matches(each -> !each.enough(), "19 now, 7 with the same code a year ago");
    assertThat(renamed.explained(with(renamed, newCode(0))).artefacts())
        .singleElement()
        .matches(Artefact::enough, "nothing was told with the same code");
  }
}
