package se.lagesbild.warehouse.gate;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import se.lagesbild.warehouse.catalogue.Slice;
import se.lagesbild.warehouse.fixture.GenerationFixture;
import se.lagesbild.warehouse.fixture.PlacedEvents;

/** What squares must not tell, though nobody asks for a house. */
class SpotsTest {
  private static Gatehouse gatehouse;

  @BeforeAll
  static void publish(@TempDir Path root) {
    GenerationFixture fixture = GenerationFixture.in(root);
    fixture.publish(PlacedEvents.writeWithLoneHouses(fixture.home().lake()));
    gatehouse = Gatehouse.open(fixture.home());
  }

  @AfterAll
  static void close() {
    gatehouse.close();
  }

  private static PlaceResult.Spots ask(LocalDate end, Viewer.Role role) {
    try (Gate gate = gatehouse.gate()) {
      return gate.answer(new Question.Spots("cykelstold", end, Slice.ALL), new Viewer(role))
          .result();
    }
  }

  private static List<GridSquare> lone(PlaceResult.Spots spots) {
    return spots.squares().stream()
        .filter(square -> square.northing() >= PlacedEvents.SOUTH + 7_500)
        .toList();
  }

  @ParameterizedTest
  @EnumSource(Viewer.Role.class)
  void aSquareOfASingleHouseIsNotToldByItsNumberWhateverItHolds(Viewer.Role role) {
    PlaceResult.Spots spots = ask(LocalDate.of(2026, 10, 1), role);

    assertThat(lone(spots))
        .hasSize(2)
        .allSatisfy(
            square -> {
              assertThat(square.fewPlaces()).isTrue();
              assertThat(square.cell().value()).isNull();
              assertThat(square.cell().status()).isEqualTo(Result.CellStatus.SUPPRESSED);
              assertThat(square.giStar()).isNull();
              assertThat(square.density()).isZero();
              assertThat(square.hot()).isFalse();
              assertThat(square.hotBefore()).isZero();
              assertThat(square.onePlace()).isFalse();
            });
    assertThat(spots.squares())
        .filteredOn(square -> square.cell().value() != null)
        .noneMatch(GridSquare::fewPlaces);
  }

  /** The house with a tenth of all is told of, for the name of its area; the other is not. */
  @Test
  void muchAtAHouseIsToldOfInsideOnly() {
    LocalDate end = LocalDate.of(2026, 10, 1);

    assertThat(lone(ask(end, Viewer.Role.ANALYST)))
        .filteredOn(GridSquare::alone)
        .extracting(GridSquare::northing)
        .containsExactly(PlacedEvents.SOUTH + 9_000);
    assertThat(lone(ask(end, Viewer.Role.COUNCIL))).noneMatch(GridSquare::alone);
  }

  /**
   * Of sixteen years that end with different months: whoever knows that a withheld number is one or
   * two, or else at least three, finds no square of which only one number fits the total.
   */
  @Test
  void noNumberFollowsFromTheTotal() {
    int safeguarded = 0;
    for (int month = 0; month < 16; month++) {
      PlaceResult.Spots spots =
          ask(LocalDate.of(2025, 7, 1).plusMonths(month), Viewer.Role.ANALYST);
      Map<Boolean, List<GridSquare>> byTold =
          spots.squares().stream()
              .collect(
                  java.util.stream.Collectors.partitioningBy(
                      square -> square.cell().value() != null));
      double told =
          byTold.get(true).stream()
              .map(square -> Objects.requireNonNull(square.cell().value()))
              .mapToDouble(Double::doubleValue)
              .sum();
      double left = Objects.requireNonNull(spots.total().value()) - told;
      int withheld = byTold.get(false).size();
      assertThat(withheld).isGreaterThan(1);
      assertThat(left).as("withheld in year " + month).isGreaterThan(withheld);
      safeguarded++;
    }
    assertThat(safeguarded).isEqualTo(16);
  }
}
