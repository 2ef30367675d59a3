package se.lagesbild.warehouse.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.lagesbild.warehouse.catalogue.Grain;
import se.lagesbild.warehouse.catalogue.Installation;
import se.lagesbild.warehouse.catalogue.InstallationReader;
import se.lagesbild.warehouse.catalogue.Slice;
import se.lagesbild.warehouse.fixture.GenerationFixture;
import se.lagesbild.warehouse.gate.Gate;
import se.lagesbild.warehouse.gate.Gatehouse;
import se.lagesbild.warehouse.gate.Question;
import se.lagesbild.warehouse.gate.Result;
import se.lagesbild.warehouse.gate.Viewer;
import se.lagesbild.warehouse.schema.Home;

class InventedGenerationsTest {
  private static final Viewer ANALYST = new Viewer(Viewer.Role.ANALYST);
  private static final Question.Series YEARS =
      new Question.Series(
          "cykelstold",
          Grain.YEAR,
          Optional.empty(),
          Optional.of(InventedGenerations.days()),
          Slice.ALL);

  private static Home home;
  private static InventedGenerations generations;
  private static Gatehouse gatehouse;

  @BeforeAll
  static void make(@TempDir Path root) {
    home = GenerationFixture.in(root).home();
    generations = InventedGenerations.make(home, 20_000, 2);
    gatehouse = Gatehouse.open(home);
  }

  @AfterAll
  static void close() {
    gatehouse.close();
  }

  private static double counted(long generation, Gatehouse any) {
    try (Gate gate = any.gate(generation)) {
      return gate.answer(YEARS, ANALYST).result().total().cells().stream()
          .mapToDouble(cell -> cell.value() == null ? 0 : cell.value())
          .sum();
    }
  }

  @Test
  void theFirstIsInServiceUntilAnotherIs() {
    assertThat(gatehouse.newest()).isEqualTo(1);

    generations.serve(2);
    gatehouse.refresh();
    assertThat(gatehouse.newest()).isEqualTo(2);

    generations.serve(1);
    gatehouse.refresh();
    assertThat(gatehouse.newest()).isEqualTo(1);
  }

  @Test
  void eachTellsOfMoreThanTheOneBefore() {
    assertThat(counted(1, gatehouse)).isPositive();
    assertThat(counted(2, gatehouse)).isGreaterThan(counted(1, gatehouse));
  }

  @Test
  void thereIsEnoughOfEveryIndicatorToJudgeIt() {
    try (Gate gate = gatehouse.gate()) {
      Result.Assessed assessed =
          gate.answer(
                  new Question.Assessed("cykelstold", "quarter", Optional.empty(), Slice.ALL),
                  ANALYST)
              .result();

      assertThat(assessed.usual()).isNotNull();
      assertThat(assessed.history()).hasSizeGreaterThan(25);
    }
  }

  @Test
  void theSameNumbersGiveTheSameCounts(@TempDir Path other) {
    Home again = GenerationFixture.in(other).home();
    InventedGenerations.make(again, 20_000, 1);
    try (Gatehouse same = Gatehouse.open(again)) {
      assertThat(counted(1, same)).isEqualTo(counted(1, gatehouse));
    }
  }

  @Test
  void theBareStatementGivesARowForEachPeriodWithEvents() {
    Installation installation = InstallationReader.read(home.config());
    try (BareSql bare = BareSql.on(generations.file(1), installation)) {
      assertThat(List.of(bare.run(YEARS), bare.run(YEARS))).containsExactly(8, 8);
    }
  }
}
