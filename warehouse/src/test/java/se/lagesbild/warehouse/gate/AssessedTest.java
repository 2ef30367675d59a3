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
import org.junit.jupiter.api.io.TempDir;
import se.lagesbild.warehouse.catalogue.DateRange;
import se.lagesbild.warehouse.catalogue.Grain;
import se.lagesbild.warehouse.catalogue.Slice;
import se.lagesbild.warehouse.fixture.GenerationFixture;

/** What the gate says of one period of an indicator. */
class AssessedTest {
  private static Gatehouse gatehouse;

  @BeforeAll
  static void publish(@TempDir Path root) {
    GenerationFixture fixture = GenerationFixture.in(root);
    fixture.publishSeeded(8, 12_000);
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

  private static Question.Assessed asked(String calendar, String within) {
    return new Question.Assessed(
        "cykelstold", calendar, Optional.of(LocalDate.parse(within)), Slice.ALL);
  }

  @Test
  void countsThePeriodsThatASeriesCounts() {
    Result.Assessed assessed = ask(asked("quarter", "2025-05-05"), Viewer.Role.ANALYST);
    DateRange days =
        new DateRange(assessed.history().get(0).period().from(), LocalDate.of(2025, 7, 1));
    Result.Series series =
        ask(
            new Question.Series(
                "cykelstold", Grain.QUARTER, Optional.empty(), Optional.of(days), Slice.ALL),
            Viewer.Role.ANALYST);

    assertThat(assessed.period())
        .isEqualTo(new DateRange(LocalDate.of(2025, 4, 1), LocalDate.of(2025, 7, 1)));
    assertThat(assessed.history()).hasSizeGreaterThan(8);
    assertThat(assessed.history().stream().map(Result.Step::cell).toList())
        .isEqualTo(series.total().cells());
  }

  @Test
  void whatIsUsualIsKnownOfEveryPeriodAndHoldsMostOfThem() {
    Result.Assessed assessed = ask(asked("quarter", "2025-05-05"), Viewer.Role.ANALYST);

    List<Result.Step> known =
        assessed.history().stream().filter(step -> step.usual() != null).toList();
    long within =
        known.stream()
            .filter(
                step ->
                    step.cell().value() >= step.usual().low()
                        && step.cell().value() <= step.usual().high())
            .count();
    assertThat(known).hasSameSizeAs(assessed.history());
    assertThat(within).isGreaterThan(known.size() * 7L / 10);
    assertThat(assessed.words())
        .hasValueSatisfying(words -> assertThat(words.sv()).contains("vanligt"));
  }

  @Test
  void judgesByACalendarOfTheInstallation() {
    Result.Assessed assessed = ask(asked("tertial", "2025-05-05"), Viewer.Role.ANALYST);

    assertThat(assessed.period())
        .isEqualTo(new DateRange(LocalDate.of(2025, 5, 1), LocalDate.of(2025, 9, 1)));
  }

  @Test
  void aPeriodThatHasNotEndedCannotBeTold() {
    Result.Assessed assessed = ask(asked("quarter", "2026-11-20"), Viewer.Role.ANALYST);

    assertThat(assessed.verdict()).isEqualTo(Result.Verdict.CANNOT_TELL);
    assertThat(assessed.cell().status()).isEqualTo(Result.CellStatus.PARTIAL);
    assertThat(assessed.words())
        .hasValueSatisfying(
            words ->
                assertThat(words.sv()).isEqualTo("Perioden är inte levererad, eller bara delvis."));
  }

  @Test
  void aPeriodBeforeTheFirstDeliveryCannotBeTold() {
    Result.Assessed assessed = ask(asked("quarter", "2001-01-01"), Viewer.Role.ANALYST);

    assertThat(assessed.verdict()).isEqualTo(Result.Verdict.CANNOT_TELL);
    assertThat(assessed.cell().value()).isNull();
  }

  @Test
  void whoMayNotSeeCountsLearnsTheWordAlone() {
    Result.Assessed council = ask(asked("quarter", "2025-05-05"), Viewer.Role.COUNCIL);

    assertThat(council.verdict())
        .isEqualTo(ask(asked("quarter", "2025-05-05"), Viewer.Role.ANALYST).verdict());
    assertThat(council.cell().value()).isNull();
    assertThat(council.usual()).isNull();
    assertThat(council.words()).isEmpty();
    assertThat(council.history()).hasSize(1);
  }

  @Test
  void anUnknownCalendarIsAMistakeOfTheCaller() {
    assertThatThrownBy(() -> ask(asked("månvarv", "2025-05-05"), Viewer.Role.ANALYST))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
