package se.lagesbild.warehouse.gate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.lagesbild.warehouse.fixture.FixtureDelivery;
import se.lagesbild.warehouse.fixture.FixtureEvent;
import se.lagesbild.warehouse.fixture.GenerationFixture;
import se.lagesbild.warehouse.fixture.LakeFiles;
import se.lagesbild.warehouse.generation.RunRecord;
import se.lagesbild.warehouse.schema.LedgerState;

/** Which sources have delivered, by the day of the last run. */
class StatusTest {
  private static final String POLICE = "polisen-anmalda-brott";

  @TempDir Path root;
  private GenerationFixture fixture;

  @BeforeEach
  void writeTheInventedInstallation() {
    fixture = GenerationFixture.in(root);
  }

  private SourceResult.Status status() {
    try (Gatehouse gatehouse = Gatehouse.open(fixture.home());
        Gate gate = gatehouse.gate()) {
      return gate.answer(new Question.Status(), new Viewer(Viewer.Role.ANALYST)).result();
    }
  }

  private void publishWithALimitOfAge() throws IOException {
    Path contract = fixture.home().config().resolve("sources/" + POLICE + "/source.yaml");
    Files.writeString(
        contract,
        Files.readString(contract)
            .replace("checks:\n", "checks:\n  - {check: freshness, warnAfterDays: 20}\n"));
    fixture.publish(
        List.of(), List.of(FixtureDelivery.applied("d1", POLICE, "2026-11-05T23:59:59")));
  }

  private List<String> warnings() {
    return status().warnings().stream()
        .map(warning -> warning.source() + " " + warning.text().sv())
        .toList();
  }

  private void ran(String day) {
    LocalDateTime night = LocalDate.parse(day).atTime(3, 0);
    new RunRecord("r", night, night, night.toLocalDate(), 0, false, 1, "Inget nytt.", Map.of())
        .write(fixture.home());
  }

  @Test
  void aSourceGrowsOldByTheDayOfTheLastRun() throws IOException {
    publishWithALimitOfAge();
    ran("2026-11-25");
    assertThat(warnings()).noneMatch(warning -> warning.startsWith(POLICE));

    ran("2026-11-28");
    assertThat(warnings())
        .contains(
            POLICE
                + " det senaste som levererats gäller till och med 2026-11-05, 23 dagar sedan; gränsen är 20 dagar.");
  }

  @Test
  void aWithdrawnDeliveryIsAsIfItHadNeverCome() {
    fixture.publish(
        List.of(FixtureEvent.of("e1", POLICE, "2026-01-05", "bicycle_theft", "centrum")),
        List.of(
            FixtureDelivery.applied("d1", POLICE, "2026-11-05T00:00:00"),
            FixtureDelivery.applied("d2", POLICE, "2026-11-19T00:00:00")
                .ended("withdrawn", "återkallad: fel fil"),
            FixtureDelivery.applied("d3", "nvk-felanmalan", "2026-11-01T00:00:00")
                .ended("withdrawn", "återkallad: fel fil")));

    SourceResult.Status status = status();

    assertThat(status.sources())
        .extracting(
            SourceResult.SourceStatus::id,
            SourceResult.SourceStatus::freshness,
            SourceResult.SourceStatus::due,
            source -> source.ledger().getOrDefault(LedgerState.ACCEPTED, 0L))
        .contains(
            tuple(POLICE, SourceResult.Freshness.ON_TIME, LocalDate.of(2026, 11, 19), 10L),
            tuple("nvk-felanmalan", SourceResult.Freshness.NEVER, null, 0L));
  }

  private SourceResult.SourceStatus police() {
    return status().sources().stream()
        .filter(source -> source.id().equals(POLICE))
        .findFirst()
        .orElseThrow();
  }

  private static FixtureDelivery refused(String id, String asOf, String reason) {
    return FixtureDelivery.applied(id, POLICE, asOf).ended("refused", reason);
  }

  @Test
  void namesTheRefusedFilesTheNewestFirst() {
    fixture.publish(
        List.of(),
        List.of(
            FixtureDelivery.applied("d1", POLICE, "2026-11-01T00:00:00"),
            refused("d2", "2026-11-05T00:00:00", "filen är tom."),
            FixtureDelivery.applied("d3", POLICE, "2026-11-19T00:00:00")
                .ended("stopped", "den skulle ta bort 40 % av fönstret.")));

    assertThat(police().refused())
        .containsExactly(
            new SourceResult.RefusedDelivery(
                "d3.csv", SourceResult.Refusal.STOPPED, "den skulle ta bort 40 % av fönstret."),
            new SourceResult.RefusedDelivery(
                "d2.csv", SourceResult.Refusal.REFUSED, "filen är tom."));
  }

  @Test
  void aRefusedFileStandsUntilALaterOneOfItsMunicipalityHasCome() {
    FixtureDelivery refused = refused("d2", "2026-11-05T00:00:00", "filen är tom.").of("1982");
    FixtureDelivery later = FixtureDelivery.applied("d3", POLICE, "2026-11-19T00:00:00");

    fixture.publish(List.of(), List.of(refused, later.of("1962")));
    assertThat(police().freshness()).isEqualTo(SourceResult.Freshness.REFUSED);
    assertThat(police().refused())
        .extracting(SourceResult.RefusedDelivery::fileName)
        .containsExactly("d2.csv");

    fixture.publish(List.of(), List.of(refused, later.of("1982")));
    assertThat(police().freshness()).isEqualTo(SourceResult.Freshness.ON_TIME);
    assertThat(police().refused()).isEmpty();

    fixture.publish(List.of(), List.of(refused, later));
    assertThat(police().refused()).isEmpty();
  }

  @Test
  void fileAndRowsAreThoseOfTheNewestAppliedDelivery() {
    fixture.publish(
        List.of(),
        List.of(
            FixtureDelivery.applied("d1", POLICE, "2026-11-05T00:00:00").accepting(7),
            refused("d2", "2026-11-19T00:00:00", "filen är tom.").accepting(0)));

    assertThat(police().fileName()).isEqualTo("d1.csv");
    assertThat(police().ledger()).containsEntry(LedgerState.ACCEPTED, 7L);
  }

  @Test
  void aSourceOfWhichOnlyARefusedFileCameHasNoRows() {
    fixture.publish(List.of(), List.of(refused("d1", "2026-11-19T00:00:00", "filen är tom.")));

    assertThat(police().fileName()).isNull();
    assertThat(police().ledger()).isEmpty();
  }

  @Test
  void countsTheSumsOfASourceThatSendsNoEvents() {
    fixture.publish(LakeFiles.writeSums(fixture.home().lake(), "nvk-felanmalan", 12));

    assertThat(status().sources())
        .extracting(SourceResult.SourceStatus::id, SourceResult.SourceStatus::sums)
        .contains(tuple("nvk-felanmalan", 12L), tuple(POLICE, null));
  }

  @Test
  void saysWhichSourcesAreLateRefusedOrOnTime() {
    fixture.publish(
        List.of(FixtureEvent.of("e1", POLICE, "2026-01-05", "bicycle_theft", "centrum")),
        List.of(
            FixtureDelivery.applied("d1", POLICE, "2026-11-05T00:00:00"),
            FixtureDelivery.applied("d2", POLICE, "2026-11-19T00:00:00")
                .ended("stopped", "Leveransen skulle ta bort 40 % av fönstret."),
            FixtureDelivery.applied("d3", "nvk-felanmalan", "2026-11-01T00:00:00"),
            FixtureDelivery.applied("d4", "polisen-handelser", "2026-11-21T07:55:00")));
    LocalDateTime night = LocalDateTime.parse("2026-11-22T03:00:00");
    new RunRecord(
            "r1", night, night, LocalDate.of(2026, 11, 22), 0, true, 1, "Allt gick bra.", Map.of())
        .write(fixture.home());

    SourceResult.Status status = status();

    assertThat(status.sources())
        .extracting(
            SourceResult.SourceStatus::id,
            SourceResult.SourceStatus::freshness,
            SourceResult.SourceStatus::due,
            SourceResult.SourceStatus::refused)
        .containsExactly(
            tuple(
                "nvk-felanmalan",
                SourceResult.Freshness.LATE,
                LocalDate.of(2026, 11, 8),
                List.of()),
            tuple(
                POLICE,
                SourceResult.Freshness.REFUSED,
                LocalDate.of(2026, 11, 19),
                List.of(
                    new SourceResult.RefusedDelivery(
                        "d2.csv",
                        SourceResult.Refusal.STOPPED,
                        "Leveransen skulle ta bort 40 % av fönstret."))),
            tuple(
                "polisen-handelser",
                SourceResult.Freshness.ON_TIME,
                LocalDate.of(2026, 11, 22),
                List.of()));
    assertThat(status.sources().get(0).missing())
        .containsExactly(
            new SourceResult.MissingDelivery(
                "", LocalDate.of(2026, 11, 8), SourceResult.Lack.NOT_COME),
            new SourceResult.MissingDelivery(
                "", LocalDate.of(2026, 11, 15), SourceResult.Lack.NOT_COME));
    assertThat(status.sources().get(1).missing())
        .containsExactly(
            new SourceResult.MissingDelivery(
                "", LocalDate.of(2026, 11, 19), SourceResult.Lack.UNUSABLE));
    assertThat(status.lastRun().orElseThrow().sentence()).isEqualTo("Allt gick bra.");
    assertThat(status.sources().get(1).fileName()).isEqualTo("d1.csv");
    assertThat(status.eventsPerYear()).isEqualTo(Map.of(2026, 1L));
  }
}
