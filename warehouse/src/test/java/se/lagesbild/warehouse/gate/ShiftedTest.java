package se.lagesbild.warehouse.gate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.lagesbild.warehouse.catalogue.DateRange;
import se.lagesbild.warehouse.catalogue.Slice;
import se.lagesbild.warehouse.disclosure.DisclosureException;
import se.lagesbild.warehouse.fixture.ChangedEvents;
import se.lagesbild.warehouse.fixture.GenerationFixture;

/** What the gate says of how places and times shifted. */
class ShiftedTest {
  private static final DateRange QUARTER =
      new DateRange(LocalDate.of(2026, 7, 1), LocalDate.of(2026, 10, 1));
  private static final DateRange YEAR_BEFORE =
      new DateRange(LocalDate.of(2025, 7, 1), LocalDate.of(2025, 10, 1));

  private static Gatehouse gatehouse;

  @BeforeAll
  static void publish(@TempDir Path root) {
    GenerationFixture fixture = GenerationFixture.in(root);
    fixture.publish(ChangedEvents.write(fixture.home().lake()));
    gatehouse = Gatehouse.open(fixture.home());
  }

  @AfterAll
  static void close() {
    gatehouse.close();
  }

  private static CauseResult.Shifted ask(DateRange period, DateRange earlier, Viewer.Role role) {
    try (Gate gate = gatehouse.gate()) {
      return gate.answer(
              new Question.Shifted("anmalda-brott", period, earlier, Slice.ALL), new Viewer(role))
          .result();
    }
  }

  @Test
  void theSquareOfTheNinetyIsNamedWithItsAreaAndItsNumbers() {
    CauseResult.Shifted told = ask(QUARTER, YEAR_BEFORE, Viewer.Role.ANALYST);
    ShiftedSquare first = told.squares().get(0);

    assertThat(first.share()).isEqualTo(Result.Verdict.MORE);
    assertThat(first.area().sv()).isEqualTo("Norra");
    assertThat(first.number().value()).isGreaterThanOrEqualTo(90);
    assertThat(told.squares())
        .filteredOn(square -> square.share() == Result.Verdict.MORE)
        .hasSize(1);
    assertThat(told.conclusion()).isEqualTo(told.where().get(0));
    assertThat(told.conclusion().sv())
        .startsWith(
            "En ruta om 250 meter i Norra har fått en större del av händelserna: %d av "
                .formatted(Math.round(Objects.requireNonNull(first.number().value()))));
  }

  /** The square had one or two of its ninety in the first days of the quarter. */
  @Test
  void aSquareThatHadTooFewToBeShownIsSaidToHaveShifted() {
    List<String> told =
        IntStream.rangeClosed(0, 4)
            .mapToObj(QUARTER.from()::plusDays)
            .map(
                day ->
                    ask(
                        new DateRange(day, QUARTER.to()),
                        new DateRange(QUARTER.from().minusMonths(1), day),
                        Viewer.Role.ANALYST))
            .filter(
                each ->
                    each.squares().stream()
                        .noneMatch(square -> square.share() == Result.Verdict.MORE))
            .map(each -> each.conclusion().sv())
            .distinct()
            .toList();

    assertThat(told)
        .containsExactly(
            "En ruta om 250 meter i Norra har fått en större del av händelserna."
                + " Hur många visas inte, för i den ena perioden är de för få.");
  }

  @Test
  void aHouseThatHasGotMoreIsToldByItsAreaOnly(@TempDir Path root) {
    GenerationFixture fixture = GenerationFixture.in(root);
    fixture.publish(ChangedEvents.atAHouse(fixture.home().lake()));
    Question.Shifted question =
        new Question.Shifted("anmalda-brott", QUARTER, YEAR_BEFORE, Slice.ALL);
    try (Gatehouse house = Gatehouse.open(fixture.home());
        Gate gate = house.gate()) {
      CauseResult.Shifted told = gate.answer(question, new Viewer(Viewer.Role.ANALYST)).result();
      CauseResult.Shifted outward = gate.answer(question, new Viewer(Viewer.Role.COUNCIL)).result();

      assertThat(told.squares()).isNotEmpty().noneMatch(square -> square.easting() == 551_000);
      assertThat(told.where().get(0).sv())
          .isEqualTo(
              "En ruta om 250 meter i Norra har fått en större del av händelserna."
                  + " Ruta och antal visas inte, för där är bara en eller två platser kända.");
      assertThat(outward.squares()).noneMatch(square -> square.easting() == 551_000);
      assertThat(outward.where().toString()).doesNotContain("Norra");
    }
  }

  @Test
  void theyLieOnFewerPlacesAndAtTheSameTimes() {
    CauseResult.Shifted told = ask(QUARTER, YEAR_BEFORE, Viewer.Role.ANALYST);

    assertThat(told.gathered().get(0).sv())
        .contains("Slumpen ger detta", "De ligger alltså på färre platser än förut.");
    assertThat(told.when()).hasSize(1);
    assertThat(told.when().get(0).sv()).startsWith("Ingen tid i veckan");
    assertThat(told.times().mapped()).isTrue();
    assertThat(told.toString()).doesNotContain(ChangedEvents.PLACE);
  }

  @Test
  void nothingIsFoundWhereNothingWasPlanted() {
    DateRange before = new DateRange(LocalDate.of(2024, 10, 1), LocalDate.of(2025, 4, 1));
    CauseResult.Shifted told =
        ask(
            new DateRange(LocalDate.of(2025, 10, 1), LocalDate.of(2026, 4, 1)),
            before,
            Viewer.Role.ANALYST);

    assertThat(told.conclusion().sv()).startsWith("Det går inte att se");
    assertThat(told.squares())
        .isNotEmpty()
        .allMatch(square -> square.share() == Result.Verdict.CANNOT_TELL);
  }

  @Test
  void outwardOnlyWordsAndRoundedNumbersOfFullSquaresAreTold() {
    CauseResult.Shifted told = ask(QUARTER, YEAR_BEFORE, Viewer.Role.COUNCIL);

    assertThat(told.squares())
        .allSatisfy(
            square ->
                assertThat(List.of(square.number(), square.before()))
                    .allMatch(cell -> cell.status() == Result.CellStatus.ROUNDED));
    assertThat(told.where().toString() + told.gathered() + told.pairs() + told.when())
        .doesNotContainPattern("(?<!meter |om )\\b9\\d\\b")
        .doesNotContain("Slumpen ger", " av dem ");
    assertThat(told.squares())
        .as("a square in which one place has most")
        .noneMatch(square -> square.share() == Result.Verdict.MORE);
    assertThatThrownBy(
            () ->
                ask(
                    new DateRange(LocalDate.of(2026, 7, 1), LocalDate.of(2026, 7, 8)),
                    new DateRange(LocalDate.of(2025, 7, 1), LocalDate.of(2025, 7, 8)),
                    Viewer.Role.PUBLIC))
        .isInstanceOf(DisclosureException.class);
  }

  @Test
  void shortPeriodsSayWhatWouldBeNeeded() {
    CauseResult.Shifted told =
        ask(
            new DateRange(LocalDate.of(2026, 3, 2), LocalDate.of(2026, 3, 9)),
            new DateRange(LocalDate.of(2026, 2, 23), LocalDate.of(2026, 3, 2)),
            Viewer.Role.ANALYST);

    assertThat(told.where().get(0).sv()).startsWith("Ingen ruta har tio händelser");
    assertThat(told.gathered().get(0).sv()).startsWith("Det behövs minst 20 tillfällen");
    assertThat(told.pairs().get(0).sv()).startsWith("Det behövs 50 till 20\u00a0000 händelser");
    assertThat(told.when().get(0).sv()).startsWith("Det behövs minst 30 tillfällen");
  }

  @Test
  void whatWasNeverDeliveredIsSaidAlone() {
    CauseResult.Shifted told =
        ask(
            QUARTER,
            new DateRange(LocalDate.of(2023, 7, 1), LocalDate.of(2023, 10, 1)),
            Viewer.Role.ANALYST);

    assertThat(told.conclusion().sv()).startsWith("Ingen leverans berättar om den ena perioden");
    assertThat(told.squares()).isEmpty();
    assertThat(told.when()).isEmpty();
  }
}
