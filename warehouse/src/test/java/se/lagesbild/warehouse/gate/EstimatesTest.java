package se.lagesbild.warehouse.gate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import se.lagesbild.warehouse.catalogue.DateRange;
import se.lagesbild.warehouse.catalogue.Dimension;
import se.lagesbild.warehouse.catalogue.Grain;
import se.lagesbild.warehouse.catalogue.Slice;
import se.lagesbild.warehouse.fixture.GenerationFixture;
import se.lagesbild.warehouse.fixture.SurveyYears;
import se.lagesbild.warehouse.gate.Result.Cell;
import se.lagesbild.warehouse.gate.Result.CellStatus;

/** What is answered of sources that estimate. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class EstimatesTest {
  private static final Viewer ANALYST = new Viewer(Viewer.Role.ANALYST);
  private static final Viewer PUBLIC = new Viewer(Viewer.Role.PUBLIC);
  private static final Cell WITHHELD = new Cell(null, CellStatus.SUPPRESSED);
  private static final Cell NONE = new Cell(null, CellStatus.NOT_DELIVERED);

  private Gatehouse gatehouse;
  private Gate gate;

  @BeforeAll
  void publish(@TempDir Path root) {
    GenerationFixture fixture = GenerationFixture.in(root);
    SurveyYears.configure(fixture.home().config());
    fixture.publish(SurveyYears.write(fixture.home().lake()));
    gatehouse = Gatehouse.open(fixture.home());
    gate = gatehouse.gate();
  }

  @AfterAll
  void close() {
    gate.close();
    gatehouse.close();
  }

  private static Cell estimate(double value, double low, double high) {
    return new Cell(value, CellStatus.ESTIMATED, low, high);
  }

  private static Slice of(String... areas) {
    return Slice.ALL.with(Dimension.AREA, List.of(areas));
  }

  private List<Cell> cells(Slice slice, Viewer viewer) {
    return gate.answer(
            new Question.Series("otrygga", Grain.YEAR, Optional.empty(), Optional.empty(), slice),
            viewer)
        .result()
        .total()
        .cells();
  }

  private Result.Assessed assessed(int year, Slice slice, Viewer viewer) {
    return gate.answer(
            new Question.Assessed("otrygga", "year", Optional.of(LocalDate.of(year, 6, 1)), slice),
            viewer)
        .result();
  }

  private static String words(Result.Assessed assessed) {
    return assessed.words().orElseThrow().sv();
  }

  @Test
  void eachNumberIsToldAsItWasSentWithItsInterval() {
    assertThat(cells(Slice.ALL, ANALYST))
        .containsExactly(
            estimate(25.0, 21.5, 28.5),
            estimate(25.2, 21.5, 29.0),
            estimate(34.4, 30.5, 38.5),
            estimate(33.6, 29.5, 37.5));
  }

  @Test
  void anAreaHasItsOwnAndWhatTheSourceWithholdsIsNotGuessed() {
    assertThat(cells(of("centrum"), ANALYST))
        .containsExactly(NONE, NONE, WITHHELD, estimate(41.3, 27.2, 56.9));
  }

  @Test
  void areasAreNotAdded() {
    assertThat(cells(of("centrum", "norra"), ANALYST))
        .containsExactly(
            NONE, NONE, new Cell(null, CellStatus.NOT_ADDED), new Cell(null, CellStatus.NOT_ADDED));
  }

  @ParameterizedTest
  @EnumSource(
      value = Grain.class,
      names = {"DAY", "WEEK", "MONTH", "QUARTER"})
  void noOtherPeriodsAreMadeOfThem(Grain grain) {
    Question.Series question =
        new Question.Series("otrygga", grain, Optional.empty(), Optional.empty(), Slice.ALL);

    assertThat(gate.permits(question, ANALYST)).isFalse();
    assertThatThrownBy(() -> gate.answer(question, ANALYST))
        .isInstanceOf(UnanswerableException.class)
        .hasMessageContaining("mått");
  }

  @Test
  void theyAreNeitherSplitNorComparedNorCounted() {
    DateRange year = new DateRange(LocalDate.of(2025, 1, 1), LocalDate.of(2026, 1, 1));

    for (Question<?> question :
        List.of(
            new Question.Series(
                "otrygga", Grain.YEAR, Optional.of(Dimension.AREA), Optional.empty(), Slice.ALL),
            new Question.Compared(
                "otrygga",
                Grain.YEAR,
                year,
                Slice.ALL,
                new Against(Against.Kind.YEAR_BEFORE, List.of())),
            new Question.Breakdown("otrygga", Dimension.AREA, Optional.of(year), Slice.ALL),
            new Question.Measures("otrygga", Grain.YEAR, year, Slice.ALL))) {
      assertThatThrownBy(() -> gate.answer(question, ANALYST))
          .isInstanceOf(UnanswerableException.class);
    }
  }

  @Test
  void aDifferenceIsToldWhereItsIntervalExcludesZero() {
    Result.Assessed rose = assessed(2024, Slice.ALL, ANALYST);

    assertThat(rose.cell()).isEqualTo(estimate(34.4, 30.5, 38.5));
    assertThat(rose.verdict()).isEqualTo(Result.Verdict.CANNOT_TELL);
    assertThat(rose.usual()).isNull();
    // 34.4 - 25.2 = 9.2; roots of 3.9^2 + 3.8^2 and of 4.1^2 + 3.7^2.
    assertThat(words(rose))
        .startsWith(
            "Högre än i mätningen 2023: skillnaden är 9,2 procentenheter, troligen 3,8 till")
        .contains("14,7.");
  }

  @Test
  void elsewhereItCannotBeTold() {
    assertThat(words(assessed(2025, Slice.ALL, ANALYST)))
        .startsWith("Om det har ändrats sedan mätningen 2024 går inte att säga:");
    assertThat(words(assessed(2025, of("centrum"), ANALYST)))
        .isEqualTo("Det finns ingen tidigare mätning att jämföra med.");
  }

  @Test
  void theNewestIsFoundWhereNoneIsAskedFor() {
    Question.Assessed newest =
        new Question.Assessed("otrygga", "year", Optional.empty(), Slice.ALL);

    assertThat(gate.answer(newest, ANALYST).result().period().from())
        .isEqualTo(LocalDate.of(2025, 1, 1));
  }

  @Test
  void outwardTheyAreWholeOfTheWholeMunicipalityOnly() {
    assertThat(cells(Slice.ALL, PUBLIC))
        .startsWith(estimate(25, 21, 29), estimate(25, 21, 29), estimate(34, 30, 39));
    assertThat(cells(of("centrum"), PUBLIC)).containsOnly(NONE, WITHHELD);
    assertThat(words(assessed(2024, Slice.ALL, PUBLIC)))
        .startsWith("Högre än i mätningen 2023: skillnaden är 9 procentenheter");
    assertThat(words(assessed(2025, of("norra"), PUBLIC))).doesNotContain("skillnaden");
  }

  @Test
  void theDeliveriesBehindThemAreKnown() {
    Answer<SourceResult.Lineage> lineage =
        gate.answer(new Question.Lineage("otrygga", Optional.empty(), Slice.ALL), ANALYST);

    assertThat(lineage.subject().orElseThrow().unit().sv()).isEqualTo("procent");
    assertThat(lineage.result().told()).isEqualTo(8);
  }
}
