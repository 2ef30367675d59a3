package se.lagesbild.warehouse.gate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.lagesbild.warehouse.catalogue.DateRange;
import se.lagesbild.warehouse.catalogue.Dimension;
import se.lagesbild.warehouse.catalogue.Grain;
import se.lagesbild.warehouse.catalogue.Slice;
import se.lagesbild.warehouse.disclosure.DisclosureException;
import se.lagesbild.warehouse.fixture.FixtureDelivery;
import se.lagesbild.warehouse.fixture.FixtureEvent;
import se.lagesbild.warehouse.fixture.GenerationFixture;

/** The way from a number back to the deliveries that it comes from. */
class LineageTest {
  private static final String POLICE = "polisen-anmalda-brott";

  @TempDir Path root;
  private GenerationFixture fixture;

  @BeforeEach
  void publishThreeDeliveries() {
    fixture = GenerationFixture.in(root);
    fixture.publish(
        List.of(
            graffiti("e1", "2026-01-05").in("d1"),
            graffiti("e2", "2026-01-20").in("d1"),
            graffiti("e2", "2026-01-20").in("d2"),
            graffiti("e3", "2026-03-02").in("d2"),
            graffiti("e4", "2026-03-03").in("d2").inReportOf("e3"),
            FixtureEvent.of("e5", POLICE, "2026-03-04", "bicycle_theft", "centrum").in("d3")),
        List.of(
            FixtureDelivery.applied("d1", POLICE, "2026-02-01T00:00:00")
                .window("2026-01-01", "2026-02-01"),
            FixtureDelivery.applied("d2", POLICE, "2026-03-10T00:00:00")
                .window("2026-01-15", "2026-03-10"),
            FixtureDelivery.applied("d3", POLICE, "2026-04-01T00:00:00")
                .window("2026-03-01", "2026-04-01")));
  }

  private static FixtureEvent graffiti(String id, String day) {
    return FixtureEvent.of(id, POLICE, day, "graffiti", "centrum");
  }

  private static Question.Lineage graffitiIn(String from, String to) {
    return new Question.Lineage(
        "klotter",
        Optional.of(new DateRange(LocalDate.parse(from), LocalDate.parse(to))),
        Slice.ALL);
  }

  private <R extends Result> R ask(Question<R> question, Viewer.Role role) {
    try (Gatehouse gatehouse = Gatehouse.open(fixture.home());
        Gate gate = gatehouse.gate()) {
      return gate.answer(question, new Viewer(role)).result();
    }
  }

  @Test
  void eachEventComesFromTheDeliveryThatToldItsLatestVersion() {
    SourceResult.Lineage lineage =
        ask(new Question.Lineage("klotter", Optional.empty(), Slice.ALL), Viewer.Role.ANALYST);

    Provenance.Origin police = lineage.sources().get(0);
    assertThat(police.traces())
        .extracting(trace -> trace.delivery().fileName(), Provenance.Trace::told)
        .containsExactly(tuple("d2.csv", 2L), tuple("d1.csv", 1L));
    assertThat(police.deliveries()).isEqualTo(3);
    assertThat(police.telling()).isEqualTo(2);
  }

  @Test
  void theDeliveriesTogetherTellTheNumberOnTheScreen() {
    SourceResult.Lineage lineage =
        ask(new Question.Lineage("klotter", Optional.empty(), Slice.ALL), Viewer.Role.ANALYST);
    Result.Series series =
        ask(
            new Question.Series(
                "klotter", Grain.YEAR, Optional.empty(), Optional.empty(), Slice.ALL),
            Viewer.Role.ANALYST);

    assertThat((double) lineage.told()).isEqualTo(series.total().cells().get(0).value());
  }

  @Test
  void theNumberOfAPeriodComesFromFewerDeliveries() {
    SourceResult.Lineage lineage = ask(graffitiIn("2026-01-01", "2026-01-15"), Viewer.Role.ANALYST);

    assertThat(lineage.told()).isEqualTo(1);
    assertThat(lineage.sources().get(0).traces())
        .extracting(trace -> trace.delivery().fileName())
        .containsExactly("d1.csv");
  }

  @Test
  void everyDeliveryThatTellsOfTheNumberIsNamed() {
    List<FixtureEvent> events = new ArrayList<>();
    List<FixtureDelivery> deliveries = new ArrayList<>();
    LocalDate day = LocalDate.of(2026, 1, 4);
    for (int at = 1; at <= 40; at++) {
      String id = "d" + at;
      events.add(graffiti("e" + at, day.toString()).in(id));
      deliveries.add(
          FixtureDelivery.applied(id, POLICE, day + "T23:59:59")
              .window(day.minusDays(6).toString(), day.plusDays(1).toString()));
      day = day.plusDays(7);
    }
    fixture.publish(events, deliveries);

    Provenance.Origin police =
        ask(new Question.Lineage("klotter", Optional.empty(), Slice.ALL), Viewer.Role.ANALYST)
            .sources()
            .get(0);

    assertThat(police.telling()).isEqualTo(40);
    assertThat(police.traces()).hasSize(40);
  }

  @Test
  void onlyTheDeliveriesOfThePartThatIsAskedForTellOfIt() {
    fixture.publish(
        List.of(
            graffiti("e1", "2026-01-05").in("d1"),
            FixtureEvent.of("e2", POLICE, "2026-02-05", "graffiti", "norra").in("d2"),
            graffiti("e3", "2026-02-06").at("1962").in("d3")),
        List.of(
            FixtureDelivery.applied("d1", POLICE, "2026-02-01T00:00:00"),
            FixtureDelivery.applied("d2", POLICE, "2026-03-01T00:00:00"),
            FixtureDelivery.applied("d3", POLICE, "2026-04-01T00:00:00")));

    assertThat(telling(Slice.ALL.with(Dimension.AREA, List.of("norra"))))
        .containsExactly(tuple("d2.csv", 1L));
    assertThat(telling(Slice.ALL.with(Dimension.MUNICIPALITY, List.of("1962"))))
        .containsExactly(tuple("d3.csv", 1L));
    assertThat(telling(Slice.ALL.with(Dimension.CATEGORY, List.of("graffiti_fault")))).isEmpty();
  }

  private List<Tuple> telling(Slice slice) {
    return ask(new Question.Lineage("klotter", Optional.empty(), slice), Viewer.Role.ANALYST)
        .sources()
        .get(0)
        .traces()
        .stream()
        .map(trace -> tuple(trace.delivery().fileName(), trace.told()))
        .toList();
  }

  @ParameterizedTest
  @CsvSource({
    "AREA, centrum",
    "CATEGORY, bicycle_theft",
    "ORGANISATION, polisen",
    "WEEKDAY, 6",
    "PART_OF_DAY, night",
    "CODE, 0840"
  })
  void theDeliveriesOfAPartTogetherTellTheNumberOnTheScreen(Dimension by, String member) {
    fixture.publishSeeded(2, 3_000);
    Slice slice = Slice.ALL.with(by, List.of(member));

    SourceResult.Lineage lineage =
        ask(new Question.Lineage("anmalda-brott", Optional.empty(), slice), Viewer.Role.ANALYST);
    Result.Series series =
        ask(
            new Question.Series(
                "anmalda-brott", Grain.YEAR, Optional.empty(), Optional.empty(), slice),
            Viewer.Role.ANALYST);
    double shown =
        series.total().cells().stream()
            .mapToDouble(cell -> cell.value() == null ? 0 : cell.value())
            .sum();

    assertThat(shown).isPositive();
    assertThat((double) lineage.told()).isEqualTo(shown);
  }

  @Test
  void namesOnlyTheCodesOfThePart() {
    SourceResult.Lineage lineage =
        ask(
            new Question.Lineage(
                "klotter",
                Optional.empty(),
                Slice.ALL.with(Dimension.CATEGORY, List.of("graffiti"))),
            Viewer.Role.ANALYST);

    assertThat(lineage.categories()).extracting(Provenance.Counted::id).containsExactly("graffiti");
  }

  @Test
  void namesTheCategoriesWithTheCodesOfTheSources() {
    SourceResult.Lineage lineage = ask(graffitiIn("2026-01-01", "2026-04-01"), Viewer.Role.PUBLIC);

    assertThat(lineage.categories())
        .flatExtracting(
            category ->
                category.codes().stream()
                    .map(code -> category.id() + " " + code.source() + " " + code.code().code())
                    .toList())
        .containsExactly("graffiti " + POLICE + " 1203", "graffiti_fault nvk-felanmalan Klotter");
  }

  @Test
  void theCouncilLearnsOfTheNewestDeliveriesAndNotWhichOfThemTold() {
    SourceResult.Lineage lineage = ask(graffitiIn("2026-01-01", "2026-02-01"), Viewer.Role.COUNCIL);

    assertThat(lineage.told()).isNull();
    assertThat(lineage.sources().get(0).telling()).isNull();
    assertThat(lineage.sources().get(0).traces())
        .extracting(trace -> trace.delivery().fileName(), Provenance.Trace::told)
        .containsExactly(tuple("d3.csv", null), tuple("d2.csv", null), tuple("d1.csv", null));
  }

  @Test
  void thePublicLearnsOfNoFile() {
    SourceResult.Lineage lineage =
        ask(new Question.Lineage("klotter", Optional.empty(), Slice.ALL), Viewer.Role.PUBLIC);

    assertThat(lineage.sources().get(0).deliveries()).isEqualTo(3);
    assertThat(lineage.sources().get(0).traces()).isEmpty();
  }

  @Test
  void refusesThePublicAPeriodFinerThanItMayAskFor() {
    assertThatThrownBy(() -> ask(graffitiIn("2026-01-01", "2026-01-15"), Viewer.Role.PUBLIC))
        .isInstanceOf(DisclosureException.class);
  }
}
