package se.lagesbild.warehouse.gate;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.lagesbild.warehouse.catalogue.DateRange;
import se.lagesbild.warehouse.catalogue.Dimension;
import se.lagesbild.warehouse.catalogue.Grain;
import se.lagesbild.warehouse.catalogue.Slice;
import se.lagesbild.warehouse.catalogue.Text;
import se.lagesbild.warehouse.catalogue.ToldDays;
import se.lagesbild.warehouse.fixture.FixtureDelivery;
import se.lagesbild.warehouse.fixture.FixtureEvent;
import se.lagesbild.warehouse.fixture.GenerationFixture;
import se.lagesbild.warehouse.gate.Result.CellStatus;

/** What a count says when a delivery that should have told of it never came. */
class DeliveredTest {
  private static final String POLICE = "polisen-anmalda-brott";
  private static final String FAULTS = "nvk-felanmalan";

  @TempDir Path root;
  private GenerationFixture fixture;

  @BeforeEach
  void writeTheInventedInstallation() {
    fixture = GenerationFixture.in(root);
  }

  private <R extends Result> Answer<R> ask(Question<R> question) {
    try (Gatehouse gatehouse = Gatehouse.open(fixture.home());
        Gate gate = gatehouse.gate()) {
      return gate.answer(question, new Viewer(Viewer.Role.ANALYST));
    }
  }

  private static Question.Series weeks(String indicator, Slice slice) {
    return new Question.Series(
        indicator,
        Grain.WEEK,
        Optional.empty(),
        Optional.of(new DateRange(LocalDate.of(2026, 8, 3), LocalDate.of(2026, 8, 31))),
        slice);
  }

  private static Slice in(String... municipalities) {
    return new Slice(List.of(municipalities), List.of(), List.of(), List.of());
  }

  private static FixtureEvent fault(String id, String day) {
    return FixtureEvent.of(id, FAULTS, day, "graffiti_fault", "centrum");
  }

  /** The week of 17 August is told of by nobody, though a case of it was changed later. */
  private void loseAWeekOfFaults() {
    fixture.publish(
        List.of(fault("f1", "2026-08-04"), fault("f2", "2026-08-18"), fault("f3", "2026-08-26")),
        List.of(
            FixtureDelivery.applied("d1", FAULTS, "2026-08-09T23:59:59"),
            FixtureDelivery.applied("d2", FAULTS, "2026-08-16T23:59:59"),
            FixtureDelivery.applied("d3", FAULTS, "2026-08-23T23:59:59")
                .ended("refused", "kolumnen Kategori saknas."),
            FixtureDelivery.applied("d4", FAULTS, "2026-08-30T23:59:59")));
  }

  /** Fagersta's police stop after the week of 10 August, Norberg's do not. */
  private void loseAMunicipality() {
    fixture.publish(
        List.of(FixtureEvent.of("e1", POLICE, "2026-08-18", "bicycle_theft", "centrum")),
        List.of(
            FixtureDelivery.applied("d1", POLICE, "2026-08-16T23:59:59")
                .window("2026-08-03", "2026-08-17")
                .of("1982"),
            FixtureDelivery.applied("d2", POLICE, "2026-08-16T23:59:59")
                .window("2026-08-03", "2026-08-17")
                .of("1962"),
            FixtureDelivery.applied("d3", POLICE, "2026-08-30T23:59:59")
                .window("2026-08-17", "2026-08-31")
                .of("1962")));
  }

  private List<CellStatus> statuses(Question.Series question) {
    return ask(question).result().total().cells().stream().map(Result.Cell::status).toList();
  }

  @Test
  void aWeekWhoseDeliveryWasRefusedHasNoNumber() {
    loseAWeekOfFaults();

    assertThat(ask(weeks("felanmalan", Slice.ALL)).result().total().cells())
        .containsExactly(
            new Result.Cell(1.0, CellStatus.EXACT),
            new Result.Cell(0.0, CellStatus.EXACT),
            new Result.Cell(null, CellStatus.NOT_DELIVERED),
            new Result.Cell(1.0, CellStatus.EXACT));
  }

  @Test
  void aMonthThatAWeekIsMissingOfIsDeliveredInPart() {
    loseAWeekOfFaults();
    Question.Breakdown august =
        new Question.Breakdown(
            "felanmalan",
            Dimension.AREA,
            Optional.of(new DateRange(LocalDate.of(2026, 8, 3), LocalDate.of(2026, 8, 31))),
            Slice.ALL);

    assertThat(ask(august).result().total()).isEqualTo(new Result.Cell(3.0, CellStatus.PARTIAL));
  }

  @Test
  void namesTheDaysThatAreMissing() {
    loseAWeekOfFaults();

    assertThat(ask(weeks("felanmalan", Slice.ALL)).coverage())
        .flatExtracting(Answer.Coverage::gaps)
        .containsExactly(
            new Answer.Gap(
                "", new DateRange(LocalDate.of(2026, 8, 17), LocalDate.of(2026, 8, 24))));
  }

  @Test
  void aSeriesOfTwoSourcesIsDeliveredInPartWhenOneIsMissing() {
    fixture.publish(
        List.of(),
        List.of(
            FixtureDelivery.applied("d1", POLICE, "2026-08-30T23:59:59")
                .window("2026-08-03", "2026-08-31"),
            FixtureDelivery.applied("d2", FAULTS, "2026-08-09T23:59:59")
                .window("2026-08-03", "2026-08-10"),
            FixtureDelivery.applied("d3", FAULTS, "2026-08-23T23:59:59")
                .window("2026-08-17", "2026-08-24")));

    assertThat(statuses(weeks("klotter", Slice.ALL)))
        .containsExactly(
            CellStatus.EXACT, CellStatus.PARTIAL, CellStatus.EXACT, CellStatus.PARTIAL);
  }

  @Test
  void aMunicipalityThatStoppedMakesTheWholePartial() {
    loseAMunicipality();

    assertThat(statuses(weeks("anmalda-brott", Slice.ALL)))
        .containsExactly(
            CellStatus.EXACT, CellStatus.EXACT, CellStatus.PARTIAL, CellStatus.PARTIAL);
    assertThat(ask(weeks("anmalda-brott", Slice.ALL)).coverage())
        .flatExtracting(Answer.Coverage::gaps)
        .containsExactly(
            new Answer.Gap(
                "Fagersta", new DateRange(LocalDate.of(2026, 8, 17), LocalDate.of(2026, 8, 31))));
  }

  @Test
  void municipalitiesAreReadByTheirOwnDeliveries() {
    loseAMunicipality();

    assertThat(statuses(weeks("anmalda-brott", in("1962")))).containsOnly(CellStatus.EXACT);
    assertThat(statuses(weeks("anmalda-brott", in("1982"))))
        .endsWith(CellStatus.NOT_DELIVERED, CellStatus.NOT_DELIVERED);
  }

  @Test
  void linesOfMunicipalitiesAreReadByTheirOwnDeliveries() {
    fixture.publish(
        List.of(
            FixtureEvent.of("e1", POLICE, "2026-08-05", "bicycle_theft", "centrum"),
            FixtureEvent.of("e2", POLICE, "2026-08-05", "bicycle_theft", null).at("1962"),
            FixtureEvent.of("e3", POLICE, "2026-08-19", "bicycle_theft", null).at("1962")),
        List.of(
            FixtureDelivery.applied("d1", POLICE, "2026-08-16T23:59:59")
                .window("2026-08-03", "2026-08-17")
                .of("1982"),
            FixtureDelivery.applied("d2", POLICE, "2026-08-30T23:59:59")
                .window("2026-08-03", "2026-08-31")
                .of("1962")));
    Question.Series question = weeks("anmalda-brott", Slice.ALL);
    Question.Series split =
        new Question.Series(
            question.indicator(),
            question.grain(),
            Optional.of(Dimension.MUNICIPALITY),
            question.period(),
            question.slice());

    assertThat(ask(split).result().lines())
        .extracting(line -> line.key() + " " + line.cells().get(2))
        .containsExactly(
            "1962 " + new Result.Cell(1.0, CellStatus.EXACT),
            "1982 " + new Result.Cell(null, CellStatus.NOT_DELIVERED));
  }

  @Test
  void aLaterWindowMakesGoodForAWeekThatNeverCame() {
    fixture.publish(
        List.of(),
        List.of(
            FixtureDelivery.applied("d1", POLICE, "2026-08-02T23:59:59")
                .window("2026-07-06", "2026-08-03"),
            FixtureDelivery.applied("d2", POLICE, "2026-08-30T23:59:59")
                .window("2026-08-03", "2026-08-31")));

    assertThat(statuses(weeks("anmalda-brott", Slice.ALL))).containsOnly(CellStatus.EXACT);
  }

  @Test
  void aCorrectionSentLaterDoesNotTellOfTheDaysUpToIt() {
    fixture.publish(
        List.of(),
        List.of(
            FixtureDelivery.applied("d1", POLICE, "2026-08-28T23:59:59")
                .window("2026-08-03", "2026-08-17")));

    assertThat(statuses(weeks("anmalda-brott", Slice.ALL)))
        .endsWith(CellStatus.NOT_DELIVERED, CellStatus.NOT_DELIVERED);
  }

  @Test
  void aWeekOfWhoseDeliveryNoRowCouldBeUsedHasNoNumber() {
    fixture.publish(
        List.of(fault("f1", "2026-08-04")),
        List.of(
            FixtureDelivery.applied("d1", FAULTS, "2026-08-09T23:59:59"),
            FixtureDelivery.applied("d2", FAULTS, "2026-08-16T23:59:59").accepting(0),
            FixtureDelivery.applied("d3", FAULTS, "2026-08-23T23:59:59").unusable(),
            FixtureDelivery.applied("d4", FAULTS, "2026-08-30T23:59:59")
                .ended("empty", null)
                .accepting(0)));

    assertThat(statuses(weeks("felanmalan", Slice.ALL)))
        .containsExactly(
            CellStatus.EXACT, CellStatus.EXACT, CellStatus.NOT_DELIVERED, CellStatus.EXACT);
  }

  /** A slip of the pen in the contract, after the deliveries came. */
  private void misspellTheContract() throws IOException {
    Path contract = fixture.home().config().resolve("sources/" + FAULTS + "/source.yaml");
    Files.writeString(contract, Files.readString(contract).replace("format:", "fromat:"));
  }

  @Test
  void aWeekThatNeverCameHasNoNumberThoughTheContractCannotBeRead() throws IOException {
    fixture.publish(
        List.of(fault("f1", "2026-08-04"), fault("f2", "2026-08-18")),
        List.of(
            FixtureDelivery.applied("d1", FAULTS, "2026-08-16T23:59:59")
                .window("2026-08-03", "2026-08-17"),
            FixtureDelivery.applied("d2", FAULTS, "2026-08-30T23:59:59")
                .window("2026-08-24", "2026-08-31")));
    misspellTheContract();

    assertThat(statuses(weeks("felanmalan", Slice.ALL)))
        .containsExactly(
            CellStatus.EXACT, CellStatus.EXACT, CellStatus.NOT_DELIVERED, CellStatus.EXACT);
    assertThat(ask(weeks("felanmalan", Slice.ALL)).coverage().get(0).certainty())
        .isEqualTo(ToldDays.Certainty.CERTAIN);
  }

  @Test
  void noPeriodIsExactWhenNobodyKnowsWhatWasToCome() throws IOException {
    loseAWeekOfFaults();
    misspellTheContract();

    Answer<Result.Series> answer = ask(weeks("felanmalan", Slice.ALL));

    assertThat(statuses(weeks("felanmalan", Slice.ALL))).containsOnly(CellStatus.PARTIAL);
    assertThat(answer.coverage().get(0).certainty()).isEqualTo(ToldDays.Certainty.GAPS_UNKNOWN);
    assertThat(answer.subject().orElseThrow().unit()).isEqualTo(new Text("händelser", "events"));
  }
}
