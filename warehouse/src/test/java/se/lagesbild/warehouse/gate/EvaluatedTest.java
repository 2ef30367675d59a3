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
import se.lagesbild.warehouse.catalogue.Slice;
import se.lagesbild.warehouse.fixture.GenerationFixture;
import se.lagesbild.warehouse.fixture.LitEvents;
import se.lagesbild.warehouse.gate.CauseResult.Evaluated.Change;

/** What the gate says of better lighting in the north, with which damage there is halved. */
class EvaluatedTest {
  private static final List<String> OTHERS = List.of("centrum", "sodra", "vastanfors");

  private static Gatehouse gatehouse;

  @BeforeAll
  static void publish(@TempDir Path root) {
    GenerationFixture fixture = GenerationFixture.in(root);
    fixture.publish(LitEvents.write(fixture.home().lake()));
    gatehouse = Gatehouse.open(fixture.home());
  }

  @AfterAll
  static void close() {
    gatehouse.close();
  }

  private static Question.Evaluated lighting(
      List<String> areas, LocalDate first, List<String> others, List<String> around) {
    return new Question.Evaluated(
        "klotter",
        new Slice(List.of(), areas, List.of(), List.of()),
        first,
        Optional.empty(),
        others,
        around,
        false);
  }

  private static CauseResult.Evaluated ask(Question.Evaluated question, Viewer.Role role) {
    try (Gate gate = gatehouse.gate()) {
      return gate.answer(question, new Viewer(role)).result();
    }
  }

  private static final Question.Evaluated LIT =
      lighting(List.of("norra"), LitEvents.LIT, OTHERS, List.of());

  @Test
  void theLitAreaHasFewerThanTheOthersGive() {
    CauseResult.Evaluated told = ask(LIT, Viewer.Role.ANALYST);

    assertThat(told.change()).isEqualTo(Change.DECREASED);
    assertThat(told.verdict().sv()).isEqualTo("antalet har minskat mer än väntat");
    assertThat(told.ratio()).isBetween(0.35, 0.65);
    assertThat(told.observed().sv()).contains(" gånger så många som väntat (osäkerhetsintervall: ");
    assertThat(told.method().sv()).contains("jämförelseområdena");
    assertThat(told.limits().sv()).contains("inte att åtgärden är orsaken");
    assertThat(told.history().get(told.begun()).period().from()).isEqualTo(LitEvents.LIT);
    assertThat(told.history()).allSatisfy(month -> assertThat(month.other()).isNotNull());
  }

  @Test
  void anAreaWhereNothingWasDoneDidNotDecrease() {
    assertThat(
            ask(
                    lighting(
                        List.of("centrum"),
                        LitEvents.LIT,
                        List.of("sodra", "vastanfors"),
                        List.of()),
                    Viewer.Role.ANALYST)
                .change())
        .isIn(Change.CANNOT_TELL, Change.UNCHANGED);
  }

  @Test
  void areasAroundAreToldOfWhereTheyAreNamed() {
    CauseResult.Evaluated told =
        ask(
            lighting(
                List.of("norra"),
                LitEvents.LIT,
                List.of("sodra", "vastanfors"),
                List.of("centrum")),
            Viewer.Role.ANALYST);

    assertThat(told.around().sv()).startsWith("Runt omkring: ");
    assertThat(ask(LIT, Viewer.Role.ANALYST).around().sv()).isEmpty();
  }

  @Test
  void whoMayNotSeeCountsLearnsTheWordAlone() {
    CauseResult.Evaluated told = ask(LIT, Viewer.Role.COUNCIL);

    assertThat(told.change()).isEqualTo(Change.DECREASED);
    assertThat(told.ratio()).isNull();
    assertThat(told.likely()).isNull();
    assertThat(told.history()).isEmpty();
    assertThat(told.observed().sv() + told.method().sv() + told.around().sv()).isEmpty();
  }

  @Test
  void whatIsTooNewOrOlderThanTheDeliveriesCannotBeTold() {
    assertThat(
            ask(
                    lighting(List.of("norra"), LocalDate.of(2026, 9, 20), OTHERS, List.of()),
                    Viewer.Role.ANALYST)
                .reason()
                .sv())
        .startsWith("Det är för tidigt");
    assertThat(
            ask(
                    lighting(List.of("norra"), LocalDate.of(2015, 1, 1), OTHERS, List.of()),
                    Viewer.Role.ANALYST)
                .reason()
                .sv())
        .startsWith("För lite är känt av tiden före");
  }

  @Test
  void anAreaCannotBeComparedWithItself() {
    assertThatThrownBy(
            () ->
                ask(
                    lighting(List.of("norra"), LitEvents.LIT, List.of("norra"), List.of()),
                    Viewer.Role.ANALYST))
        .isInstanceOf(UnanswerableException.class);
  }
}
