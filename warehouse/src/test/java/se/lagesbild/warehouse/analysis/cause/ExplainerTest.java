package se.lagesbild.warehouse.analysis.cause;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import se.lagesbild.warehouse.catalogue.Facet;
import se.lagesbild.warehouse.catalogue.SeriesBreaks;
import se.lagesbild.warehouse.catalogue.Text;
import se.lagesbild.warehouse.statistics.Phrase;

class ExplainerTest {

  /** From 45 to 83: 35 of the 38 more in one of three areas, three in the others. */
  private static CauseFixture rise() {
    return new CauseFixture()
        .with(Facet.AREA, "centrum", 5, 40)
        .with(Facet.AREA, "norra", 20, 22)
        .with(Facet.AREA, "sodra", 20, 21)
        .with(Facet.CATEGORY, "graffiti", 22, 40)
        .with(Facet.CATEGORY, "damage", 23, 43);
  }

  private static String first(Explanation explanation) {
    return explanation.findings().stream()
        .findFirst()
        .map(found -> found.facet() + " " + found.member())
        .orElse("none");
  }

  private static Phrase words(Explanation told) {
    Finding found = told.findings().get(0);
    return new CauseWords(told.later(), told.before(), told.times())
        .lies(
            CauseWords.part(found.facet(), found.member(), new Text("Centrum", "Centrum")),
            found.change());
  }

  @Test
  void saysInWhichPartTheRiseLiesAndHowSureThatIs() {
    Explanation told = rise().explained();

    assertThat(told.silence()).isEmpty();
    assertThat(told.chance()).isCloseTo(0.0009959968742712611, within(1e-12));
    assertThat(told.tried()).as("three areas, and two kinds of which one tells").isEqualTo(4);
    assertThat(told.findings()).hasSize(1);
    Finding centrum = told.findings().get(0);
    assertThat(first(told)).isEqualTo("AREA centrum");
    assertThat(centrum.change()).isEqualTo(35);
    assertThat(centrum.share()).isCloseTo(35 / 38.0, within(1e-12));
    assertThat(Math.exp(centrum.logChance())).isCloseTo(2.731128991971085e-05, within(1e-14));
    assertThat(centrum.q())
        .as("two facets, three areas")
        .isCloseTo(2 * 3 * 2.731128991971085e-05, within(1e-13));
    assertThat(centrum.likely().low())
        .as("limits of 40 and 5 by the quantiles of gamma distributions, of one selected of six")
        .isCloseTo(17.53791177636879, within(1e-8));
    assertThat(centrum.likely().high()).isCloseTo(55.266830150697245, within(1e-8));
    assertThat(centrum.gathered()).isTrue();
    assertThat(words(told).swedish()).isEqualTo("35 av ökningen på 38 ligger i Centrum.");
    assertThat(words(told).english()).isEqualTo("35 of the increase of 38 lie in Centrum.");
  }

  @Test
  void saysInWhichPartAFallLies() {
    Explanation told =
        new CauseFixture()
            .with(Facet.AREA, "centrum", 45, 6)
            .with(Facet.AREA, "norra", 30, 33)
            .explained();

    assertThat(first(told)).isEqualTo("AREA centrum");
    assertThat(words(told).swedish())
        .isEqualTo("I Centrum minskade antalet med 39, mer än hela minskningen på 36.");
  }

  @Test
  void periodsOfOtherLengthsAreComparedByTheirDays() {
    Explanation told =
        new CauseFixture()
            .with(Facet.AREA, "centrum", 100, 40)
            .with(Facet.AREA, "norra", 500, 52)
            .explained(
                Circumstances.of(
                    Periods.of(Periods.Extent.whole(36), List.of(Periods.Extent.whole(360))),
                    Variation.BY_CHANCE));

    assertThat(told.change()).isCloseTo(92 - 60, within(1e-12));
    assertThat(first(told)).isEqualTo("AREA centrum");
    assertThat(told.findings().get(0).change()).isCloseTo(30, within(1e-12));
    assertThat(new CauseWords(92, 600, told.times()).observed().swedish())
        .isEqualTo(
            "Antalet är 92, mot i snitt 60 på lika lång tid i den tidigare perioden: 32 fler.");
  }

  @Test
  void ofADifferenceWithinChanceOnlyAPartThatShiftedByItselfIsTold() {
    Explanation shifted =
        new CauseFixture()
            .with(Facet.AREA, "centrum", 2, 30)
            .with(Facet.AREA, "norra", 60, 40)
            .explained();
    Explanation carried =
        new CauseFixture()
            .with(Facet.AREA, "centrum", 9, 20)
            .with(Facet.AREA, "norra", 60, 60)
            .explained();

    assertThat(shifted.chance()).isGreaterThan(0.05);
    assertThat(shifted.silence()).isEmpty();
    assertThat(first(shifted)).isEqualTo("AREA centrum");
    assertThat(carried.silence()).contains(Silence.WITHIN_CHANCE);
    assertThat(carried.findings()).isEmpty();
  }

  @Test
  void whereNothingDiffersNoPartIsNamed() {
    Explanation told =
        new CauseFixture()
            .with(Facet.AREA, "centrum", 2, 30)
            .with(Facet.AREA, "norra", 60, 32)
            .explained();

    assertThat(told.silence()).contains(Silence.WITHIN_CHANCE);
    assertThat(told.findings()).isEmpty();
  }

  @Test
  void whatVariesMuchFromWeekToWeekHidesADifference() {
    CauseFixture all =
        new CauseFixture().with(Facet.AREA, "centrum", 20, 40).with(Facet.AREA, "norra", 20, 38);

    assertThat(all.explained().silence()).isEmpty();
    assertThat(all.explained(Circumstances.of(CauseFixture.WEEKS, new Variation(2))).silence())
        .contains(Silence.WITHIN_CHANCE);
  }

  @Test
  void ofFewNothingIsSaid() {
    assertThat(new CauseFixture().with(Facet.AREA, "centrum", 0, 9).explained().silence())
        .contains(Silence.FEW);
  }

  @Test
  void whatGrowsEverywhereLiesNowhere() {
    Explanation told =
        new CauseFixture()
            .with(Facet.AREA, "centrum", 40, 80)
            .with(Facet.AREA, "norra", 20, 42)
            .with(Facet.AREA, "-", 10, 19)
            .explained();

    assertThat(told.silence()).isEmpty();
    assertThat(told.findings()).isEmpty();
  }

  @Test
  void aPartThatHoldsMostCarriesTheChangeWhereTheRestIsWithinChance() {
    Explanation told =
        new CauseFixture()
            .with(Facet.AREA, "centrum", 6, 24)
            .with(Facet.AREA, "norra", 6, 12)
            .explained();

    assertThat(told.silence()).isEmpty();
    assertThat(first(told)).isEqualTo("AREA centrum");
    assertThat(told.findings().get(0).carries()).isTrue();
    assertThat(told.findings().get(0).change()).isEqualTo(18);
    assertThat(new CauseWords(36, 12, 1).lies(new Phrase("i Centrum", "in Centrum"), 18).swedish())
        .isEqualTo("18 av ökningen på 24 ligger i Centrum.");
  }

  /** From 16 to 34 in eighteen parts. */
  private static CauseFixture manySmall(CauseFixture fixture, Facet facet) {
    for (int part = 0; part < 18; part++) {
      fixture.with(facet, "part " + part, part < 16 ? 1 : 0, part < 16 ? 2 : 1);
    }
    return fixture;
  }

  @Test
  void aPartThatCarriesAChangeIsHeldAgainstThePartsOfAllFacets() {
    CauseFixture rise =
        manySmall(
            new CauseFixture().with(Facet.AREA, "centrum", 8, 22).with(Facet.AREA, "norra", 8, 12),
            Facet.CATEGORY);
    Finding carried = rise.explained().findings().get(0);

    assertThat(carried.carries()).isTrue();
    assertThat(Math.exp(carried.logChance())).isCloseTo(0.016124801710247993, within(1e-12));
    assertThat(carried.q()).as("two facets").isCloseTo(2 * 0.016124801710247993, within(1e-12));
    manySmall(manySmall(rise, Facet.CODE), Facet.PLACE_TYPE);
    assertThat(rise.explained().silence()).isEmpty();
    assertThat(rise.explained().findings()).as("four facets").isEmpty();
  }

  @Test
  void whatVariesMuchFromWeekToWeekHasAWiderInterval() {
    Variation weekly = new Variation(20);
    CauseFixture rise =
        new CauseFixture().with(Facet.AREA, "centrum", 10, 120).with(Facet.AREA, "norra", 60, 60);
    Finding steady = rise.explained().findings().get(0);
    Finding varied = rise.explained(Circumstances.of(CauseFixture.WEEKS, weekly)).findings().get(0);

    assertThat(varied.likely())
        .as("ten a week, of size 20")
        .isEqualTo(new CountChange(120, 10, 1).likely(1 + 10 / 20.0, 0.05))
        .isNotEqualTo(steady.likely());
  }

  @Test
  void anUnknownPartIsNotNamed() {
    Explanation told =
        new CauseFixture()
            .with(Facet.AREA, "-", 5, 65)
            .with(Facet.AREA, "norra", 40, 22)
            .explained();

    assertThat(told.findings()).isEmpty();
    Artefact placing = told.artefacts().get(0);
    assertThat(placing.kind()).isEqualTo(Artefact.Kind.PLACING);
    assertThat(placing.enough()).isFalse();
    assertThat(placing.held()).isEqualTo(60);
    assertThat(new CauseWords(87, 45, 1).artefact(placing, true).swedish())
        .startsWith("60 fler saknar känt område än förut, medan");
  }

  @Test
  void aRiseAtAKnownPlaceIsNoChangeOfHowEventsArePlaced() {
    Explanation told =
        new CauseFixture()
            .with(Facet.AREA, "-", 20, 19)
            .with(Facet.AREA, "norra", 20, 22)
            .with(Facet.AREA, "centrum", 10, 80)
            .explained();

    assertThat(first(told)).isEqualTo("AREA centrum");
    assertThat(told.artefacts()).isEmpty();
  }

  @Test
  void placesAreToldBesideTheirAreaAndRankedByHowManyThereAre() {
    CauseFixture rise = rise().with(Facet.PLACE, "school", 1, 34);
    for (int place = 0; place < 30; place++) {
      rise.with(Facet.PLACE, "place " + place, 1, 1);
    }
    Explanation told = rise.explained();

    assertThat(told.findings())
        .extracting(found -> found.facet() + " " + found.member() + " " + found.within())
        .containsExactly("PLACE school centrum", "AREA centrum ");
  }

  @Test
  void oneReportIsSaidFirst() {
    Explanation told = rise().with(Facet.REPORT, "r1", 0, 31).explained();
    Artefact report = told.artefacts().get(0);

    assertThat(report.kind()).isEqualTo(Artefact.Kind.ONE_REPORT);
    assertThat(report.enough()).isTrue();
    assertThat(new CauseWords(83, 45, 1).artefact(report, true).swedish())
        .isEqualTo(
            "En enda anmälan innehåller 31 av brotten; utan den är skillnaden inte ovanlig.");
    assertThat(new CauseWords(83, 45, 1).artefact(report, false).swedish()).doesNotContain("31");
  }

  @Test
  void aReportThatLeavesADifferenceIsNoExplanation() {
    assertThat(rise().with(Facet.REPORT, "r1", 0, 6).explained().artefacts()).isEmpty();
  }

  @Test
  void whatCameLateAndWhatThePoliceFoundCoincideWithARise() {
    Explanation told =
        rise()
            .with(Facet.LATENESS, "late", 2, 32)
            .with(Facet.LATENESS, "usual", 43, 51)
            .with(Facet.FOUND_BY, "police", 1, 30)
            .with(Facet.FOUND_BY, "others", 44, 53)
            .explained();

    assertThat(told.artefacts())
        .extracting(Artefact::kind)
        .containsExactly(Artefact.Kind.LATE_ROWS, Artefact.Kind.POLICE_ACTIVITY);
    assertThat(new CauseWords(83, 45, 1).artefact(told.artefacts().get(0), true).swedish())
        .startsWith("30 av ökningen på 38 kom in långt senare än vad som är vanligt;");
  }

  @Test
  void whatSeveralSourcesTellOfIsSaidWhetherItIsEnoughOrNot() {
    Explanation enough =
        rise().with(Facet.RETOLD, "again", 2, 32).with(Facet.RETOLD, "once", 43, 51).explained();
    Explanation some =
        rise().with(Facet.RETOLD, "again", 1, 2).with(Facet.RETOLD, "once", 44, 81).explained();

    assertThat(enough.artefacts().get(0).kind()).isEqualTo(Artefact.Kind.TOLD_TWICE);
    assertThat(new CauseWords(83, 45, 1).artefact(enough.artefacts().get(0), true).swedish())
        .startsWith("30 av ökningen på 38 är troligen samma händelser berättade av flera källor;");
    assertThat(some.artefacts()).extracting(Artefact::enough).containsExactly(false);
    assertThat(new CauseWords(83, 45, 1).artefact(some.artefacts().get(0), true).swedish())
        .startsWith("3 av det räknade är troligen samma händelse");
    assertThat(new CauseWords(83, 45, 1).artefact(some.artefacts().get(0), false).swedish())
        .doesNotContain("3");
  }

  @Test
  void aPeriodThatWasHardlyToldOfHasNoFall() {
    Periods missing = Periods.of(new Periods.Extent(28, 14, 1), List.of(Periods.Extent.whole(28)));
    Explanation told =
        new CauseFixture()
            .with(Facet.AREA, "centrum", 50, 24)
            .with(Facet.AREA, "norra", 50, 26)
            .explained(Circumstances.of(missing, Variation.BY_CHANCE));

    assertThat(told.silence()).contains(Silence.WITHIN_CHANCE);
    assertThat(told.artefacts()).hasSize(1);
    assertThat(told.artefacts().get(0).kind()).isEqualTo(Artefact.Kind.MISSING_DELIVERY);
    assertThat(told.artefacts().get(0).enough()).isTrue();
    assertThat(new CauseWords(50, 100, 0.5).artefact(told.artefacts().get(0), true).swedish())
        .startsWith("14 dagar av perioderna är inte levererade, och utan dem");
  }

  @Test
  void aPeriodThatNobodyToldOfIsNotCompared() {
    Periods missing = Periods.of(new Periods.Extent(7, 0, 1), List.of(Periods.Extent.whole(7)));
    Explanation told =
        new CauseFixture()
            .with(Facet.AREA, "centrum", 30, 0)
            .explained(Circumstances.of(missing, Variation.BY_CHANCE));

    assertThat(told.silence()).contains(Silence.NOT_DELIVERED);
    assertThat(told.chance()).isNaN();
    assertThat(told.artefacts().get(0).kind()).isEqualTo(Artefact.Kind.MISSING_DELIVERY);
    assertThat(told.artefacts().get(0).enough()).isTrue();
  }

  @Test
  void aPeriodThatIsNotRegisteredYetIsTakenForWhatItWillBe() {
    Periods young = Periods.of(new Periods.Extent(28, 28, 0.5), List.of(Periods.Extent.whole(28)));
    Explanation told =
        new CauseFixture()
            .with(Facet.AREA, "centrum", 50, 24)
            .with(Facet.AREA, "norra", 50, 26)
            .explained(Circumstances.of(young, Variation.BY_CHANCE));

    assertThat(told.change()).isZero();
    assertThat(told.artefacts())
        .containsExactly(new Artefact(Artefact.Kind.UNRIPE, true, -50, 0, Optional.empty()));
  }

  private static Circumstances withNewCode() {
    CodeChange change =
        new CodeChange(
            new SeriesBreaks.SeriesBreak(
                "polisen",
                LocalDate.of(2025, 1, 1),
                SeriesBreaks.Kind.CODE,
                "bicycle_theft",
                "9830",
                new Text("Koden 9830 tog över från 0807.", "Code 9830 took over from 0807.")),
            Set.of("9830", "0807"),
            0);
    return new Circumstances(
        CauseFixture.WEEKS,
        Variation.BY_CHANCE,
        List.of(change),
        Optional.empty(),
        Map.of(),
        Map.of());
  }

  @Test
  void aNewCodeIsSaidFirstWhereTheDifferenceLiesInIt() {
    Artefact found =
        rise()
            .with(Facet.CODE, "9830", 2, 39)
            .with(Facet.CODE, "1203", 43, 44)
            .explained(withNewCode())
            .artefacts()
            .get(0);

    assertThat(found.kind()).isEqualTo(Artefact.Kind.SERIES_BREAK);
    assertThat(found.enough()).isTrue();
    assertThat(new CauseWords(83, 45, 1).artefact(found, true).swedish())
        .isEqualTo(
            "Registreringen ändrades 2025-01-01: Koden 9830 tog över från 0807."
                + " 37 av ökningen på 38 ligger i dessa koder.");
  }

  @Test
  void aNewCodeThatTookOverAsManyIsSaidButExplainsNothing() {
    Artefact found =
        rise()
            .with(Facet.CODE, "0807", 20, 0)
            .with(Facet.CODE, "9830", 0, 21)
            .with(Facet.CODE, "1203", 25, 62)
            .explained(withNewCode())
            .artefacts()
            .get(0);

    assertThat(found.kind()).isEqualTo(Artefact.Kind.SERIES_BREAK);
    assertThat(found.enough()).isFalse();
  }

  @Test
  void aProductAndARateAreDividedAmongTheirFactors() {
    Circumstances people =
        new Circumstances(
            CauseFixture.WEEKS,
            Variation.BY_CHANCE,
            List.of(),
            Optional.of(new Circumstances.People(3300, 3000)),
            Map.of(
                "centrum", new Circumstances.People(1300, 1000),
                "norra", new Circumstances.People(1000, 1000),
                "sodra", new Circumstances.People(1000, 1000)),
            Map.of("graffiti", 3.0, "damage", 8.0));
    Explanation told = rise().explained(people);

    assertThat(told.factors().orElseThrow().names())
        .as("one crime a report in both")
        .containsExactly("INHABITANTS", "REPORTS_PER_INHABITANT", "HARM_PER_CRIME");
    double[] parts = told.factors().orElseThrow().shapley();
    assertThat(parts[0] + parts[1] + parts[2])
        .as("days of harm")
        .isCloseTo(40 * 3 + 43 * 8 - 22 * 3 - 23 * 8, within(1e-9));
    assertThat(
            told.rates().orElseThrow().rateTotal() + told.rates().orElseThrow().compositionTotal())
        .isCloseTo((83 / 3300.0 - 45 / 3000.0) / 84, within(1e-15));
  }

  @Test
  void timesAreCalledAsPeopleCallThem() {
    assertThat(CauseWords.part(Facet.TIME, "5-3", CauseWords.titleOfTime("5-3")).swedish())
        .isEqualTo("på fredagar klockan 18–24");
    assertThat(CauseWords.part(Facet.TIME, "5-3", CauseWords.titleOfTime("5-3")).english())
        .isEqualTo("on Fridays, 18–24");
  }
}
