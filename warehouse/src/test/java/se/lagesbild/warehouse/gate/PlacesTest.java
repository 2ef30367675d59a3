package se.lagesbild.warehouse.gate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import se.lagesbild.warehouse.analysis.place.Densities;
import se.lagesbild.warehouse.catalogue.DateRange;
import se.lagesbild.warehouse.catalogue.Dimension;
import se.lagesbild.warehouse.catalogue.Slice;
import se.lagesbild.warehouse.disclosure.DisclosureException;
import se.lagesbild.warehouse.fixture.GenerationFixture;
import se.lagesbild.warehouse.fixture.PlacedEvents;
import se.lagesbild.warehouse.query.Square;

/** What the gate says of where events happened. */
class PlacesTest {
  private static final LocalDate END = LocalDate.of(2026, 10, 1);
  private static final LocalDate WITHIN = LocalDate.of(2026, 8, 1);

  private static Gatehouse gatehouse;

  @BeforeAll
  static void publish(@TempDir Path root) {
    GenerationFixture fixture = GenerationFixture.in(root);
    fixture.publish(PlacedEvents.write(fixture.home().lake()));
    gatehouse = Gatehouse.open(fixture.home());
  }

  @AfterAll
  static void close() {
    gatehouse.close();
  }

  private static <R extends Result> R ask(Question<R> question, Viewer.Role role) {
    try (Gate gate = gatehouse.gate()) {
      return gate.answer(question, new Viewer(role)).result();
    }
  }

  private static Question.Places areas(String indicator) {
    return new Question.Places(indicator, "quarter", WITHIN, Slice.ALL);
  }

  private static Question.Spots spots(String indicator) {
    return new Question.Spots(indicator, END, Slice.ALL);
  }

  private static Question.Concentration concentration(String indicator) {
    return new Question.Concentration(indicator, END, Slice.ALL);
  }

  @Test
  void areasHoldWhatABreakdownHolds() {
    PlaceResult.Places places = ask(areas("cykelstold"), Viewer.Role.ANALYST);
    Result.Breakdown breakdown =
        ask(
            new Question.Breakdown(
                "cykelstold",
                Dimension.AREA,
                Optional.of(new DateRange(LocalDate.of(2026, 7, 1), LocalDate.of(2026, 10, 1))),
                Slice.ALL),
            Viewer.Role.ANALYST);

    assertThat(places.period().from()).isEqualTo(LocalDate.of(2026, 7, 1));
    assertThat(places.earlier().from()).isEqualTo(LocalDate.of(2025, 7, 1));
    for (Result.Member member : breakdown.members()) {
      if (member.key().equals(Slice.UNPLACED)) {
        assertThat(places.unplaced()).isEqualTo(member.cell());
        continue;
      }
      assertThat(places.areas())
          .filteredOn(area -> area.key().equals(member.key()))
          .singleElement()
          .extracting(AreaFigure::cell)
          .isEqualTo(member.cell());
    }
    assertThat(places.placed().value()).isEqualTo(placed(breakdown));
    assertThat(places.mappable()).isTrue();
  }

  @Test
  void areasHaveIntervalsRatesAndAWordOfTheChange() {
    AreaFigure centrum = ask(areas("cykelstold"), Viewer.Role.ANALYST).areas().get(0);

    assertThat(centrum.inhabitants()).isEqualTo(3000);
    assertThat(centrum.rate()).isEqualTo(Objects.requireNonNull(centrum.cell().value()) / 3);
    assertThat(centrum.likely().low()).isLessThan(centrum.cell().value());
    assertThat(centrum.timesLikely().high()).isGreaterThan(centrum.times());
    assertThat(centrum.share()).isBetween(0.0, 1.0);
  }

  /** One extreme rate does not end the scale of a map. */
  @Test
  void mostRatesLieBelowTheHighOne() {
    PlaceResult.Places places = ask(areas("cykelstold"), Viewer.Role.ANALYST);
    List<Double> rates = new ArrayList<>();
    for (Result.Step step : places.steps()) {
      LocalDate within = step.period().from();
      ask(new Question.Places("cykelstold", "quarter", within, Slice.ALL), Viewer.Role.ANALYST)
          .areas()
          .stream()
          .map(AreaFigure::rate)
          .filter(Objects::nonNull)
          .forEach(rates::add);
    }

    long below = rates.stream().filter(rate -> rate <= places.highRate()).count();
    assertThat(below).isBetween(Math.round(0.9 * rates.size()), rates.size() - 1L);
  }

  @Test
  void noRatioIsMadeOfFewerThanFive() {
    List<AreaFigure> few = new ArrayList<>();
    for (LocalDate day = LocalDate.of(2025, 10, 1); day.isBefore(END); day = day.plusDays(14)) {
      Question.Places places = new Question.Places("cykelstold", "est", day, Slice.ALL);
      few.addAll(ask(places, Viewer.Role.ANALYST).areas());
    }
    few.removeIf(area -> area.cell().value() >= 5 && area.earlier().value() >= 5);

    assertThat(few)
        .anyMatch(area -> area.cell().value() + area.earlier().value() >= 12)
        .allMatch(area -> area.times() == null && area.timesLikely() == null);
  }

  private static PlaceResult.Outgrown outgrown(Viewer.Role role, String area) {
    return ask(
        new Question.Outgrown("cykelstold", END, Slice.ALL.with(Dimension.AREA, List.of(area))),
        role);
  }

  /** The numbers are those that breakdowns of the two years tell. */
  @Test
  void anAreaIsHeldAgainstAllAreasOfItsMunicipalityInTwoYears() {
    PlaceResult.Outgrown told = outgrown(Viewer.Role.ANALYST, "centrum");
    Result.Breakdown now = byArea(told.period());
    Result.Breakdown before = byArea(told.earlier());

    assertThat(told.period().to()).isEqualTo(END);
    assertThat(told.earlier().to()).isEqualTo(told.period().from());
    assertThat(told.cell()).isEqualTo(of(now, "centrum"));
    assertThat(told.cellEarlier()).isEqualTo(of(before, "centrum"));
    assertThat(told.placed().value()).isEqualTo(placed(now));
    assertThat(told.placedEarlier().value()).isEqualTo(placed(before));
    assertThat(told.enough()).isTrue();
    double ratio =
        told.cell().value()
            / told.cellEarlier().value()
            / ((placed(now) - told.cell().value()) / (placed(before) - told.cellEarlier().value()));
    assertThat(told.times()).isCloseTo(ratio, within(0.02 * ratio));
    assertThat(ratio).isBetween(told.likely().low(), told.likely().high());
  }

  @ParameterizedTest
  @EnumSource(
      value = Viewer.Role.class,
      names = {"COUNCIL", "PUBLIC"})
  void whoMayNotSeeCountsIsToldNoRatioOfThem(Viewer.Role role) {
    PlaceResult.Outgrown told = outgrown(role, "centrum");

    assertThat(told.times()).isNull();
    assertThat(told.likely()).isNull();
    assertThat(told.cell().status()).isEqualTo(Result.CellStatus.ROUNDED);
  }

  private static Result.Breakdown byArea(DateRange days) {
    return ask(
        new Question.Breakdown("cykelstold", Dimension.AREA, Optional.of(days), Slice.ALL),
        Viewer.Role.ANALYST);
  }

  private static Result.Cell of(Result.Breakdown breakdown, String area) {
    return breakdown.members().stream()
        .filter(member -> member.key().equals(area))
        .findFirst()
        .orElseThrow()
        .cell();
  }

  private static double placed(Result.Breakdown breakdown) {
    return breakdown.members().stream()
        .filter(member -> !member.key().equals(Slice.UNPLACED))
        .mapToDouble(member -> Objects.requireNonNull(member.cell().value()))
        .sum();
  }

  @Test
  void whoMayNotSeeCountsSeesRoundedOnesAndNoIntervals() {
    for (AreaFigure area : ask(areas("cykelstold"), Viewer.Role.COUNCIL).areas()) {
      assertThat(area.cell().status()).isEqualTo(Result.CellStatus.ROUNDED);
      assertThat(area.cell().value() % 3).isZero();
      assertThat(area.likely()).isNull();
      assertThat(area.times()).isNull();
      assertThat(area.timesLikely()).isNull();
      assertThat(area.rateLikely()).isNull();
    }
  }

  @Test
  void thePublicSeesWholeQuartersOnly() {
    assertThatThrownBy(
            () ->
                ask(
                    new Question.Places("cykelstold", "est", WITHIN, Slice.ALL),
                    Viewer.Role.PUBLIC))
        .isInstanceOf(DisclosureException.class)
        .hasMessage("Välj hela kvartal.");
    assertThatThrownBy(
            () ->
                ask(
                    new Question.Spots("cykelstold", LocalDate.of(2026, 11, 1), Slice.ALL),
                    Viewer.Role.PUBLIC))
        .isInstanceOf(DisclosureException.class);
  }

  /** Two years that differ by a day would tell that day apart. */
  @Test
  void squaresAreToldOfWholeMonthsToEverybody() {
    assertThatThrownBy(() -> new Question.Spots("cykelstold", LocalDate.of(2026, 10, 2), Slice.ALL))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("end must be the first of a month, was 2026-10-02");
  }

  @Test
  void findsThePlantedNeighbourhoodInEveryYear() {
    PlaceResult.Spots spots = ask(spots("cykelstold"), Viewer.Role.ANALYST);
    GridSquare planted = at(spots, PlacedEvents.WEST + 750, PlacedEvents.SOUTH + 750);

    assertThat(spots.side()).isEqualTo(250);
    assertThat(spots.judged()).isTrue();
    assertThat(planted.hot()).isTrue();
    assertThat(planted.hotBefore()).isEqualTo(spots.earlierYears()).isGreaterThanOrEqualTo(3);
    assertThat(spots.squares())
        .filteredOn(GridSquare::hot)
        .allSatisfy(
            square -> {
              assertThat(square.easting()).isLessThan(PlacedEvents.WEST + 1_750);
              assertThat(square.northing()).isLessThan(PlacedEvents.SOUTH + 1_750);
            });
  }

  @Test
  void findsNothingInWhatChanceThrew() {
    Slice graffiti = new Slice(List.of(), List.of(), List.of("graffiti"), List.of());
    assertThat(
            ask(new Question.Spots("anmalda-brott", END, graffiti), Viewer.Role.ANALYST).squares())
        .isNotEmpty()
        .noneMatch(GridSquare::hot);
  }

  /** A full square among empty ones is no neighbourhood, but nobody may overlook it. */
  @Test
  void whatOnePlaceHoldsIsToldThoughItIsNotHot() {
    assertThat(ask(spots("cykelstold"), Viewer.Role.ANALYST).squares())
        .filteredOn(GridSquare::alone)
        .extracting(GridSquare::easting)
        .containsExactlyInAnyOrder(
            PlacedEvents.WEST + 2_500, PlacedEvents.WEST + 3_250, PlacedEvents.WEST + 4_000);
    assertThat(ask(spots("cykelstold"), Viewer.Role.ANALYST).squares())
        .filteredOn(GridSquare::alone)
        .allMatch(square -> (square.onePlace() || square.fewPlaces()) && !square.hot());
    // One place may be one household.
    assertThat(ask(spots("cykelstold"), Viewer.Role.COUNCIL).squares())
        .noneMatch(GridSquare::alone);
  }

  @ParameterizedTest
  @EnumSource(Viewer.Role.class)
  void densitiesKnowNoMoreThanTheNumbersThatAreTold(Viewer.Role role) {
    PlaceResult.Spots spots = ask(spots("cykelstold"), role);
    List<Double> told = spots.squares().stream().map(square -> square.cell().value()).toList();
    long untold = told.stream().filter(Objects::isNull).count();
    boolean exact = spots.total().status() == Result.CellStatus.EXACT;
    // One or two, and nothing where the numbers are rounded.
    double each = exact ? 1.5 : 0;
    double[] density =
        Densities.of(
            spots.squares().stream()
                .map(square -> new Square(square.easting(), square.northing()))
                .toList(),
            spots.squares().stream()
                .mapToDouble(
                    square ->
                        Optional.ofNullable(square.cell().value())
                            .orElse(square.fewPlaces() ? 0 : each))
                .toArray(),
            spots.side());

    assertThat(untold).isPositive();
    for (int at = 0; at < density.length; at++) {
      assertThat(spots.squares().get(at).density()).isCloseTo(density[at], within(1e-9));
    }
  }

  @Test
  void giStarIsToldWhereAllNumbersBehindItAre() {
    PlaceResult.Spots spots = ask(spots("cykelstold"), Viewer.Role.ANALYST);
    List<Square> untold =
        spots.squares().stream()
            .filter(square -> square.cell().value() == null)
            .map(square -> new Square(square.easting(), square.northing()))
            .toList();

    assertThat(at(spots, PlacedEvents.WEST + 750, PlacedEvents.SOUTH + 750).giStar())
        .isGreaterThan(2);
    assertThat(spots.squares())
        .filteredOn(square -> square.giStar() != null)
        .allSatisfy(
            square ->
                assertThat(new Square(square.easting(), square.northing()).block(spots.side()))
                    .doesNotContainAnyElementsOf(untold));
  }

  @Test
  void whatHasNoPlaceIsCountedAsLeftOut() {
    PlaceResult.Spots spots = ask(spots("cykelstold"), Viewer.Role.ANALYST);
    PlaceResult.Concentration found = ask(concentration("cykelstold"), Viewer.Role.ANALYST);
    Result.Breakdown breakdown = byArea(spots.period());

    assertThat(spots.unlocated()).isEqualTo(of(breakdown, Slice.UNPLACED));
    assertThat(spots.unlocated().value()).isPositive();
    assertThat(found.unplaced()).isEqualTo(spots.unlocated());
    assertThat(found.unlocated()).isEqualTo(spots.unlocated());
    assertThat(spots.total().value()).isEqualTo(placed(breakdown));
    assertThat(found.events()).isEqualTo(spots.total());
    assertThat(found.located()).isEqualTo(spots.total());
    assertThat(ask(spots("cykelstold"), Viewer.Role.COUNCIL).unlocated().value() % 10).isZero();
  }

  private static GridSquare at(PlaceResult.Spots spots, int easting, int northing) {
    return spots.squares().stream()
        .filter(square -> square.easting() == easting && square.northing() == northing)
        .findFirst()
        .orElseThrow();
  }

  @Test
  void aSquareThatOnePlaceFillsIsMarkedInsideAndHiddenOutside() {
    int easting = PlacedEvents.WEST + 4_000;
    int northing = PlacedEvents.SOUTH + 4_000;

    assertThat(at(ask(spots("cykelstold"), Viewer.Role.ANALYST), easting, northing))
        .satisfies(
            square -> {
              assertThat(square.onePlace()).isTrue();
              assertThat(square.cell().value()).isGreaterThan(30);
            });
    assertThat(at(ask(spots("cykelstold"), Viewer.Role.COUNCIL), easting, northing))
        .satisfies(
            square -> {
              assertThat(square.cell().value()).isNull();
              assertThat(square.onePlace()).isFalse();
              assertThat(square.giStar()).isNull();
            });
  }

  @ParameterizedTest
  @EnumSource(Viewer.Role.class)
  void noSquareIsASmallOneOrHoldsFew(Viewer.Role role) {
    PlaceResult.Spots spots = ask(spots("cykelstold"), role);
    int fewest = role == Viewer.Role.PUBLIC ? 10 : 0;

    assertThat(spots.side()).isGreaterThanOrEqualTo(role == Viewer.Role.PUBLIC ? 500 : 250);
    assertThat(spots.squares())
        .allSatisfy(
            square -> {
              assertThat(square.easting() % spots.side()).isZero();
              Double value = square.cell().value();
              assertThat(value == null || value == 0 || value >= Math.max(fewest - 4, 3)).isTrue();
            });
  }

  @Test
  void halfOfTheTheftsComeFromFewPlaces() {
    PlaceResult.Concentration found = ask(concentration("cykelstold"), Viewer.Role.ANALYST);
    FewPlaces few = found.few().orElseThrow();

    assertThat(few.concentrated()).isTrue();
    assertThat(few.half()).isLessThan((long) few.halfByChance());
    assertThat(few.fullBefore()).isLessThanOrEqualTo(few.full());
    assertThat(found.repeats()).hasSize(12);
    FewPlaces outward = ask(concentration("cykelstold"), Viewer.Role.PUBLIC).few().orElseThrow();
    assertThat(outward.full()).isNull();
    assertThat(outward.halfByChance() % 5).isZero();
    assertThat(outward.curve())
        .allMatch(point -> point.events() == Math.round(point.events() * 20) / 20.0)
        .allMatch(point -> point.byChance() == Math.round(point.byChance() * 20) / 20.0);
  }

  @Test
  void pairsOfEventsAreNotCountedOutOutward() {
    List<Repeat> repeats = ask(concentration("cykelstold"), Viewer.Role.COUNCIL).repeats();

    assertThat(repeats).isNotEmpty().allMatch(repeat -> repeat.observed() == null);
    assertThat(repeats).allMatch(repeat -> repeat.expected() == null);
  }

  @Test
  void tooFewEventsTellNothing() {
    PlaceResult.Concentration none =
        ask(
            new Question.Concentration("cykelstold", LocalDate.of(2020, 1, 1), Slice.ALL),
            Viewer.Role.ANALYST);

    assertThat(none.few()).isEmpty();
    assertThat(none.repeats()).isEmpty();
    PlaceResult.Spots spots =
        ask(
            new Question.Spots("cykelstold", LocalDate.of(2020, 1, 1), Slice.ALL),
            Viewer.Role.ANALYST);
    assertThat(spots.mappable()).isFalse();
    assertThat(spots.judged()).isFalse();
  }
}
