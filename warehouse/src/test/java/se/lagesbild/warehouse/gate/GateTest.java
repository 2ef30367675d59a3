package se.lagesbild.warehouse.gate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.lagesbild.warehouse.catalogue.DateRange;
import se.lagesbild.warehouse.catalogue.Dimension;
import se.lagesbild.warehouse.catalogue.Grain;
import se.lagesbild.warehouse.catalogue.Slice;
import se.lagesbild.warehouse.catalogue.Text;
import se.lagesbild.warehouse.disclosure.DisclosureException;
import se.lagesbild.warehouse.fixture.FixtureDelivery;
import se.lagesbild.warehouse.fixture.FixtureEvent;
import se.lagesbild.warehouse.fixture.GenerationFixture;
import se.lagesbild.warehouse.gate.Result.CellStatus;
import se.lagesbild.warehouse.generation.ServingDirectory;

class GateTest {
  private static final Viewer ANALYST = new Viewer(Viewer.Role.ANALYST);
  private static final Viewer PUBLIC = new Viewer(Viewer.Role.PUBLIC);
  private static final String POLICE = "polisen-anmalda-brott";

  @TempDir Path root;

  private static FixtureEvent event(String id, String day, String category, String area) {
    return FixtureEvent.of(id, POLICE, day, category, area);
  }

  private GenerationFixture threeMonths() {
    GenerationFixture fixture = GenerationFixture.in(root);
    fixture.publish(
        List.of(
            event("e1", "2026-01-05", "bicycle_theft", "centrum"),
            event("e2", "2026-01-31", "bicycle_theft", "norra").withCrimes(3),
            event("e3", "2026-03-31", "graffiti", "centrum"),
            event("e4", "2026-03-02", "graffiti", null),
            event("e5", "2026-03-02", "graffiti", "centrum").inReportOf("e4"),
            event("e6", "2026-02-02", "graffiti", "centrum").in("d0"),
            event("e6", "2026-02-02", "graffiti", "centrum").takenBack()),
        List.of(
            FixtureDelivery.applied("d0", POLICE, "2026-03-01T00:00:00")
                .window("2026-01-01", "2026-03-01"),
            FixtureDelivery.applied("d1", POLICE, "2026-04-15T00:00:00")
                .window("2026-02-01", "2026-04-15")));
    return fixture;
  }

  private static Question.Series months(String indicator, Optional<Dimension> split) {
    return new Question.Series(indicator, Grain.MONTH, split, Optional.empty(), Slice.ALL);
  }

  private static <R extends Result> Answer<R> ask(GenerationFixture fixture, Question<R> question) {
    try (Gatehouse gatehouse = Gatehouse.open(fixture.home());
        Gate gate = gatehouse.gate()) {
      return gate.answer(question, ANALYST);
    }
  }

  @Test
  void permitsWhatItWouldAnswer() {
    try (Gatehouse gatehouse = Gatehouse.open(threeMonths().home());
        Gate gate = gatehouse.gate()) {
      for (Viewer.Role role : Viewer.Role.values()) {
        for (Grain grain : Grain.values()) {
          for (Optional<Dimension> split :
              List.of(Optional.<Dimension>empty(), Optional.of(Dimension.AREA))) {
            Question.Series question =
                new Question.Series("cykelstold", grain, split, Optional.empty(), Slice.ALL);
            boolean answered = true;
            try {
              gate.answer(question, new Viewer(role));
            } catch (DisclosureException e) {
              answered = false;
            }
            assertThat(gate.permits(question, new Viewer(role)))
                .as(role + " " + grain + " " + split)
                .isEqualTo(answered);
          }
        }
      }
    }
  }

  @Test
  void countsReportsPerMonthWithoutGaps() {
    Result.Series series = ask(threeMonths(), months("anmalda-brott", Optional.empty())).result();

    assertThat(series.periods())
        .extracting(DateRange::from)
        .containsExactly(
            LocalDate.of(2026, 1, 1),
            LocalDate.of(2026, 2, 1),
            LocalDate.of(2026, 3, 1),
            LocalDate.of(2026, 4, 1));
    assertThat(series.total().cells())
        .containsExactly(
            new Result.Cell(2.0, CellStatus.EXACT),
            new Result.Cell(0.0, CellStatus.EXACT),
            new Result.Cell(2.0, CellStatus.EXACT),
            new Result.Cell(0.0, CellStatus.PARTIAL));
    assertThat(series.lines()).hasSize(1);
  }

  @Test
  void countsCrimesOfAnIndicatorThatAsksForCrimes() {
    Result.Series series = ask(threeMonths(), months("cykelstold", Optional.empty())).result();

    assertThat(series.total().cells().get(0).value()).isEqualTo(4.0);
  }

  @Test
  void splitsByAreaWithTheUnplacedAsALineOfTheirOwn() {
    Answer<Result.Series> answer =
        ask(threeMonths(), months("anmalda-brott", Optional.of(Dimension.AREA)));

    assertThat(answer.result().lines())
        .extracting(Result.Line::key, Result.Line::title)
        .containsExactly(
            tuple("centrum", new Text("Centrum", "Centrum")),
            tuple("-", new Text("Utan känt område", "Area not known")),
            tuple("norra", new Text("Norra", "Norra")));
    assertThat(answer.unplacedShare()).isEqualTo(0.25);
  }

  @Test
  void saysThatAPeriodWasNotDelivered() {
    Question.Series question =
        new Question.Series(
            "anmalda-brott",
            Grain.MONTH,
            Optional.empty(),
            Optional.of(new DateRange(LocalDate.of(2025, 12, 1), LocalDate.of(2026, 2, 1))),
            Slice.ALL);

    assertThat(ask(threeMonths(), question).result().total().cells())
        .containsExactly(
            new Result.Cell(null, CellStatus.NOT_DELIVERED),
            new Result.Cell(2.0, CellStatus.EXACT));
  }

  @Test
  void countsOnlyTheDaysAskedForAndCallsACutOffMonthPartial() {
    Question.Series question =
        new Question.Series(
            "anmalda-brott",
            Grain.MONTH,
            Optional.empty(),
            Optional.of(new DateRange(LocalDate.of(2026, 1, 1), LocalDate.of(2026, 1, 31))),
            Slice.ALL);

    assertThat(ask(threeMonths(), question).result().total().cells())
        .containsExactly(new Result.Cell(1.0, CellStatus.PARTIAL));
  }

  @Test
  void anIndicatorWithASourceThatNeverDeliveredIsPartial() {
    Result.Series series = ask(threeMonths(), months("klotter", Optional.empty())).result();

    assertThat(series.total().cells())
        .extracting(Result.Cell::status)
        .containsOnly(CellStatus.PARTIAL);
  }

  @Test
  void anEmptyDeliverySaysThatThereWasNothing() {
    GenerationFixture fixture = GenerationFixture.in(root);
    fixture.publish(
        List.of(),
        List.of(
            FixtureDelivery.applied("d1", POLICE, "2026-03-01T00:00:00")
                .window("2026-02-01", "2026-03-01")
                .ended("empty", null)));

    assertThat(ask(fixture, months("anmalda-brott", Optional.empty())).result().total().cells())
        .containsExactly(new Result.Cell(0.0, CellStatus.EXACT));
  }

  @Test
  void breaksDownByCategoryTheLargestFirst() {
    Question.Breakdown question =
        new Question.Breakdown("cykelstold", Dimension.AREA, Optional.empty(), Slice.ALL);
    Answer<Result.Breakdown> answer = ask(threeMonths(), question);

    assertThat(answer.result().members())
        .extracting(Result.Member::key, member -> member.cell().value())
        .containsExactly(tuple("norra", 3.0), tuple("centrum", 1.0));
    assertThat(answer.result().total()).isEqualTo(new Result.Cell(4.0, CellStatus.EXACT));
    assertThat(answer.subject().orElseThrow().unit()).isEqualTo(new Text("brott", "crimes"));
  }

  @Test
  void filtersByEveryPartOfASlice() {
    Slice slice =
        new Slice(List.of("1982"), List.of("centrum"), List.of("graffiti"), List.of("polisen"));
    Question.Breakdown question =
        new Question.Breakdown("anmalda-brott", Dimension.CATEGORY, Optional.empty(), slice);

    assertThat(ask(threeMonths(), question).result().total().value()).isEqualTo(1.0);
  }

  @Test
  void backgroundEventsNeverEnterAnIndicatorOfCrime() {
    GenerationFixture fixture = GenerationFixture.in(root);
    fixture.publish(
        List.of(
            event("e1", "2026-01-05", "bicycle_theft", "centrum"),
            event("e2", "2026-01-06", "event_theft", "centrum"),
            FixtureEvent.of("e3", "polisen-handelser", "2026-01-07", "event_theft", null)),
        List.of(
            FixtureDelivery.applied("d1", POLICE, "2026-02-01T00:00:00")
                .window("2026-01-01", "2026-02-01"),
            FixtureDelivery.applied("d2", "polisen-handelser", "2026-02-01T00:00:00")));

    assertThat(ask(fixture, months("anmalda-brott", Optional.empty())).result().total().cells())
        .extracting(Result.Cell::value)
        .containsExactly(1.0);
    assertThat(ask(fixture, months("handelser", Optional.empty())).result().total().cells())
        .extracting(Result.Cell::value)
        .containsExactly(1.0);
  }

  @Test
  void namesTheIndicatorsWhenOneIsUnknown() {
    assertThatThrownBy(() -> ask(threeMonths(), months("bilbrand", Optional.empty())))
        .isInstanceOf(UnknownIndicatorException.class)
        .hasMessage(
            "indikatorn \"bilbrand\" finns inte; tillåtna är: anmalda-brott, cykelstold,"
                + " felanmalan, handelser, klotter.");
  }

  @Test
  void answersFromAnEmptyGenerationBeforeTheFirstPublication() {
    GenerationFixture fixture = GenerationFixture.in(root);

    Answer<SourceResult.Status> status = ask(fixture, new Question.Status());

    assertThat(status.generation().number()).isZero();
    assertThat(status.result().sources())
        .extracting(SourceResult.SourceStatus::freshness)
        .containsOnly(SourceResult.Freshness.NEVER);
    assertThat(ask(fixture, months("anmalda-brott", Optional.empty())).result().periods())
        .isEmpty();
    assertThat(
            ask(
                    fixture,
                    new Question.Breakdown("klotter", Dimension.AREA, Optional.empty(), Slice.ALL))
                .result()
                .total())
        .isEqualTo(new Result.Cell(null, CellStatus.NOT_DELIVERED));
  }

  @Test
  void oneGateSeesOneGenerationAndOldOnesStayReachable() {
    GenerationFixture fixture = threeMonths();
    try (Gatehouse gatehouse = Gatehouse.open(fixture.home())) {
      try (Gate old = gatehouse.gate()) {
        fixture.publish(List.of(), List.of());
        gatehouse.refresh();

        assertThat(gatehouse.newest()).isEqualTo(2);
        assertThat(old.generation()).isEqualTo(1);
        assertThat(
                old.answer(months("anmalda-brott", Optional.empty()), ANALYST).result().periods())
            .hasSize(4);
      }
      try (Gate numbered = gatehouse.gate(1)) {
        assertThat(numbered.generation()).isEqualTo(1);
      }
    }
  }

  @Test
  void aGenerationThatIsGoneNamesTheNearest() {
    GenerationFixture fixture = threeMonths();
    fixture.publish(List.of(), List.of());
    fixture.publish(List.of(), List.of());
    ServingDirectory.of(fixture.home()).prune(2);
    try (Gatehouse gatehouse = Gatehouse.open(fixture.home())) {
      assertThatThrownBy(() -> gatehouse.gate(1))
          .isInstanceOfSatisfying(
              GoneException.class, gone -> assertThat(gone.nearest()).hasValue(2));
    }
  }

  @Test
  void brokenConfigurationLeavesTheOldOneInPlace() throws Exception {
    GenerationFixture fixture = threeMonths();
    try (Gatehouse gatehouse = Gatehouse.open(fixture.home())) {
      fixture.publish(List.of(), List.of());
      Path file = fixture.home().config().resolve("installation.yaml");
      java.nio.file.Files.writeString(file, "nam: Fel\n");
      gatehouse.refresh();
      try (Gate gate = gatehouse.gate()) {
        assertThat(gate.installation().name()).isEqualTo("Provköping");
        assertThat(gatehouse.problem().orElseThrow()).contains("installation.yaml, rad 1");
      }
    }
  }

  @Test
  void thePublicSeesRoundedCountsPerMonthAtTheFinest() {
    GenerationFixture fixture = GenerationFixture.in(root);
    fixture.publishSeeded(2, 5_000);
    try (Gatehouse gatehouse = Gatehouse.open(fixture.home());
        Gate gate = gatehouse.gate()) {
      Answer<Result.Series> answer = gate.answer(months("anmalda-brott", Optional.empty()), PUBLIC);

      assertThat(answer.disclosure().applied()).isTrue();
      assertThat(answer.result().total().cells()).allMatch(cell -> cell.value() % 5 == 0);
      assertThat(answer.result().total().cells().get(3).status()).isEqualTo(CellStatus.ROUNDED);
      assertThatThrownBy(
              () -> gate.answer(months("anmalda-brott", Optional.of(Dimension.AREA)), PUBLIC))
          .isInstanceOf(DisclosureException.class)
          .hasMessageContaining("kvartal");
    }
  }

  @Test
  void thePublicIsNotToldOfFilesChecksAndReasons() {
    GenerationFixture fixture = GenerationFixture.in(root);
    fixture.publish(
        List.of(event("e1", "2026-01-05", "bicycle_theft", "centrum")),
        List.of(
            FixtureDelivery.applied("d1", POLICE, "2026-11-05T00:00:00"),
            FixtureDelivery.applied("d2", POLICE, "2026-11-19T00:00:00")
                .ended("refused", "Rad 3 i brott.csv kan inte läsas.")));
    try (Gatehouse gatehouse = Gatehouse.open(fixture.home());
        Gate gate = gatehouse.gate()) {
      SourceResult.Status status = gate.answer(new Question.Status(), PUBLIC).result();

      assertThat(status.warnings()).isEmpty();
      assertThat(status.toString()).doesNotContain("brott.csv", "d1.csv", "d2.csv");
      assertThat(status.sources())
          .filteredOn(source -> source.id().equals(POLICE))
          .extracting(SourceResult.SourceStatus::freshness, SourceResult.SourceStatus::events)
          .containsExactly(tuple(SourceResult.Freshness.REFUSED, 0L));
    }
  }

  @Test
  void anAnswerIsTheSameWhenItIsRemembered() {
    GenerationFixture fixture = threeMonths();
    try (Gatehouse gatehouse = Gatehouse.open(fixture.home());
        Gate gate = gatehouse.gate()) {
      Question.Series question = months("anmalda-brott", Optional.of(Dimension.AREA));
      Viewer council = new Viewer(Viewer.Role.COUNCIL);

      Answer<Result.Series> exact = gate.answer(question, ANALYST);

      assertThat(gate.answer(question, council)).isNotEqualTo(exact);
      assertThat(gate.answer(question, ANALYST)).isEqualTo(exact);
    }
  }
}
