package se.lagesbild.warehouse.gate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.lagesbild.warehouse.catalogue.DateRange;
import se.lagesbild.warehouse.catalogue.Grade;
import se.lagesbild.warehouse.fixture.FixtureDelivery;
import se.lagesbild.warehouse.fixture.FixtureSum;
import se.lagesbild.warehouse.fixture.GenerationFixture;
import se.lagesbild.warehouse.fixture.LakeFiles;
import se.lagesbild.warehouse.fixture.LakeSample;
import se.lagesbild.warehouse.gate.Provenance.Fate;
import se.lagesbild.warehouse.gate.Provenance.Outcome;
import se.lagesbild.warehouse.generation.RunRecord;
import se.lagesbild.warehouse.schema.LedgerState;

/** What came of each source, and who may know how much of it. */
class DeliveriesTest {
  private static final String POLICE = "polisen-anmalda-brott";
  private static final String FAULTS = "nvk-felanmalan";

  @TempDir Path root;
  private GenerationFixture fixture;

  @BeforeEach
  void writeTheInventedInstallation() {
    fixture = GenerationFixture.in(root);
  }

  private SourceResult.Deliveries of(String source, Viewer.Role role) {
    try (Gatehouse gatehouse = Gatehouse.open(fixture.home());
        Gate gate = gatehouse.gate()) {
      return gate.answer(new Question.Deliveries(source), new Viewer(role)).result();
    }
  }

  private void publishFaults() {
    fixture.publish(
        List.of(),
        List.of(
            FixtureDelivery.applied("d1", FAULTS, "2026-11-01T23:59:59"),
            FixtureDelivery.applied("d2", FAULTS, "2026-11-08T23:59:59")
                .ended("refused", "filen är tom."),
            FixtureDelivery.applied("d3", FAULTS, "2026-11-15T23:59:59").accepting(0)));
  }

  @Test
  void everyExpectedDeliveryHasOneState() {
    publishFaults();

    Provenance.Calendar calendar = of(FAULTS, Viewer.Role.ANALYST).calendars().get(0);

    assertThat(calendar.municipality()).isEmpty();
    assertThat(calendar.expected())
        .extracting(
            Provenance.Expected::on, Provenance.Expected::fate, Provenance.Expected::delivery)
        .containsExactly(
            tuple(LocalDate.of(2026, 11, 1), Fate.DELIVERED, "d1"),
            tuple(LocalDate.of(2026, 11, 8), Fate.REFUSED, null),
            tuple(LocalDate.of(2026, 11, 15), Fate.DELIVERED, "d3"),
            tuple(LocalDate.of(2026, 11, 22), Fate.AWAITED, null));
  }

  @Test
  void aDeliveryThatLeavesDaysUntoldIsIncompleteUntilTheyAreTold() {
    FixtureDelivery first =
        FixtureDelivery.applied("d1", POLICE, "2026-10-15T00:00:00")
            .window("2026-10-01", "2026-10-15");
    FixtureDelivery second =
        FixtureDelivery.applied("d2", POLICE, "2026-10-29T00:00:00")
            .window("2026-10-18", "2026-10-29");
    fixture.publish(List.of(), List.of(first, second));

    Provenance.Expected told = of(POLICE, Viewer.Role.ANALYST).calendars().get(0).expected().get(1);
    assertThat(told.delivery()).isEqualTo("d2");
    assertThat(told.fate()).isEqualTo(Fate.INCOMPLETE);
    assertThat(told.untold())
        .containsExactly(new DateRange(LocalDate.of(2026, 10, 15), LocalDate.of(2026, 10, 18)));

    FixtureDelivery later =
        FixtureDelivery.applied("d3", POLICE, "2026-10-29T12:00:00")
            .window("2026-10-15", "2026-10-29");
    fixture.publish(List.of(), List.of(first, second, later));

    assertThat(of(POLICE, Viewer.Role.ANALYST).calendars().get(0).expected())
        .extracting(Provenance.Expected::fate)
        .startsWith(Fate.DELIVERED, Fate.DELIVERED)
        .doesNotContain(Fate.INCOMPLETE);
  }

  @Test
  void aDeliveryOfBlankSumsCameWithoutFigures() {
    FixtureSum.configure(fixture.home().config());
    FixtureDelivery january =
        FixtureDelivery.applied("d1", FixtureSum.SOURCE, "2026-01-31T23:59:59")
            .window("2026-01-01", "2026-02-01");
    fixture.publish(
        LakeFiles.writeSums(
            fixture.home().lake(),
            List.of(FixtureSum.uncounted("2026-01"), FixtureSum.uncounted("2026-01").of("Flickor")),
            List.of(january)));

    assertThat(of(FixtureSum.SOURCE, Viewer.Role.ANALYST).calendars().get(0).expected().get(0))
        .extracting(Provenance.Expected::fate)
        .isEqualTo(Fate.WITHOUT_FIGURES);

    fixture.publish(
        LakeFiles.writeSums(
            fixture.home().lake(),
            List.of(
                FixtureSum.withheld("2026-01", 1, 4.0),
                FixtureSum.uncounted("2026-01").of("Flickor")),
            List.of(january)));

    assertThat(of(FixtureSum.SOURCE, Viewer.Role.ANALYST).calendars().get(0).expected().get(0))
        .extracting(Provenance.Expected::fate)
        .isEqualTo(Fate.DELIVERED);
  }

  @Test
  void whatADeliveryDidToTheEventsIsToldToThoseWhoMaySeeItsRows() {
    fixture.publishSeeded(2, 3_000);

    assertThat(of(POLICE, Viewer.Role.ANALYST).deliveries().get(0).effect())
        .isEqualTo(new Provenance.Effect(1_090, 10, 0));
    assertThat(of(POLICE, Viewer.Role.COUNCIL).deliveries().get(0).effect()).isNull();
  }

  @Test
  void lackingDeliveriesAreSeenFromTheDayOfTheLastRun() {
    publishFaults();
    LocalDateTime night = LocalDateTime.parse("2026-11-26T03:00:00");
    new RunRecord("r", night, night, night.toLocalDate(), 0, false, 1, "Inget nytt.", Map.of())
        .write(fixture.home());

    assertThat(of(FAULTS, Viewer.Role.ANALYST).calendars().get(0).expected())
        .extracting(Provenance.Expected::fate)
        .endsWith(Fate.MISSING, Fate.AWAITED);
  }

  @Test
  void tellsWhatBecameOfTheRowsTheNewestFirst() {
    publishFaults();

    List<Provenance.Delivery> deliveries = of(FAULTS, Viewer.Role.ANALYST).deliveries();

    assertThat(deliveries)
        .extracting(
            Provenance.Delivery::fileName,
            Provenance.Delivery::outcome,
            Provenance.Delivery::reason,
            Provenance.Delivery::grade)
        .containsExactly(
            tuple("d3.csv", Outcome.APPLIED, "", Grade.B),
            tuple("d2.csv", Outcome.REFUSED, "filen är tom.", Grade.D),
            tuple("d1.csv", Outcome.APPLIED, "", Grade.B));
    assertThat(deliveries.get(2).ledger())
        .containsEntry(LedgerState.ACCEPTED, 10L)
        .containsEntry(LedgerState.REJECTED, 1L);
    assertThat(deliveries.get(2).rows()).isEqualTo(13);
    assertThat(deliveries.get(2).rejectedShare()).isEqualTo(1 / 13.0);
  }

  @Test
  void countsRejectedRowsByReasonAndColumnWithoutWhatSecretRowsHold() {
    fixture.publish(LakeSample.write(fixture.home().lake()));

    SourceResult.Deliveries police = of(POLICE, Viewer.Role.ANALYST);

    assertThat(police.rejections())
        .extracting(
            Provenance.Rejection::column,
            Provenance.Rejection::reason,
            Provenance.Rejection::rows,
            Provenance.Rejection::deliveries,
            Provenance.Rejection::sample)
        .containsExactly(tuple("Regdatum", "bad_date", 3L, 1L, ""));
    assertThat(police.oddities())
        .extracting(Provenance.Oddity::kind, Provenance.Oddity::uncertain, Provenance.Oddity::rows)
        .containsExactly(tuple("default_point", true, 3L), tuple("swapped_axes", false, 3L));
  }

  @Test
  void onlyThoseWhoWorkWithTheEventsSeeWhatStoodInARow() {
    fixture.publish(LakeSample.write(fixture.home().lake()));

    assertThat(of(FAULTS, Viewer.Role.ANALYST).rejections().get(0).sample()).isEqualTo("## feb");
    assertThat(of(FAULTS, Viewer.Role.COUNCIL).rejections().get(0).sample()).isEmpty();
  }

  @Test
  void theCouncilSeesGradesOfASecretSourceAndNoNumberOfRows() {
    fixture.publish(LakeSample.write(fixture.home().lake()));

    SourceResult.Deliveries police = of(POLICE, Viewer.Role.COUNCIL);

    assertThat(police.deliveries())
        .isNotEmpty()
        .allSatisfy(
            delivery -> {
              assertThat(delivery.ledger()).isEmpty();
              assertThat(delivery.rows()).isNull();
              assertThat(delivery.grade()).isNotNull();
              assertThat(delivery.run()).isNull();
            });
    assertThat(police.rejections().get(0).reason()).isEqualTo("bad_date");
    assertThat(police.rejections().get(0).rows()).isNull();
    assertThat(police.oddities().get(0).rows()).isNull();
  }

  @Test
  void theCouncilSeesRoundedNumbersOfASourceThatIsNotSecret() {
    publishFaults();

    assertThat(of(FAULTS, Viewer.Role.COUNCIL).deliveries().get(2).ledger())
        .containsEntry(LedgerState.ACCEPTED, 9L)
        .containsEntry(LedgerState.REJECTED, 0L);
  }

  @Test
  void thePublicSeesWhetherASourceKeepsItsDaysAndNoFiles() {
    publishFaults();

    SourceResult.Deliveries told = of(FAULTS, Viewer.Role.PUBLIC);

    assertThat(told.calendars().get(0).expected())
        .hasSize(4)
        .allSatisfy(expected -> assertThat(expected.delivery()).isNull());
    assertThat(told.deliveries()).isEmpty();
    assertThat(told.rejections()).isEmpty();
    assertThat(told.oddities()).isEmpty();
  }

  @Test
  void refusesASourceThatThereIsNot() {
    assertThatThrownBy(() -> of("../serving", Viewer.Role.ANALYST))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("../serving");
  }
}
