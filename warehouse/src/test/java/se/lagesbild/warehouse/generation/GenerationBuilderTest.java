package se.lagesbild.warehouse.generation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.lagesbild.warehouse.fixture.FixtureDelivery;
import se.lagesbild.warehouse.fixture.FixtureEvent;
import se.lagesbild.warehouse.fixture.GenerationFixture;
import se.lagesbild.warehouse.fixture.LakeFiles;
import se.lagesbild.warehouse.fixture.LakeSample;
import se.lagesbild.warehouse.schema.LakeTable;
import se.lagesbild.warehouse.schema.SignalTable;

class GenerationBuilderTest {
  private static final String POLICE = "polisen-anmalda-brott";

  @TempDir Path root;

  private GenerationHolder holding(List<FixtureEvent> events, List<FixtureDelivery> deliveries) {
    GenerationFixture fixture = GenerationFixture.in(root);
    fixture.publish(events, deliveries);
    return GenerationHolder.open(fixture.home());
  }

  private static List<String> ask(GenerationHolder holder, String sql) {
    try (Lease lease = holder.acquire()) {
      return lease.read(
          session ->
              session.list(
                  new SqlStatement("test", sql, List.of()), row -> row.textOrNull("answer")));
    }
  }

  private static FixtureEvent event(String id, String day) {
    return FixtureEvent.of(id, POLICE, day, "graffiti", "centrum");
  }

  @Test
  void keepsTheVersionOfTheGreatestDelivery() {
    try (GenerationHolder holder =
        holding(
            List.of(
                event("e1", "2026-01-01").in("d1"),
                event("e1", "2026-01-01").in("d3").withCrimes(7),
                event("e1", "2026-01-01").in("d2").withCrimes(2)),
            List.of())) {
      assertThat(ask(holder, "select crimes as answer from event")).containsExactly("7");
    }
  }

  @Test
  void tellsDeliveriesOfOneMomentApart() {
    try (GenerationHolder holder =
        holding(
            List.of(
                event("e1", "2026-01-01").in("d1"),
                event("e1", "2026-01-01").in("d1-later").withCrimes(7),
                event("e2", "2026-01-01").in("d1").withCrimes(2)),
            List.of(
                FixtureDelivery.applied("d1", POLICE, "2026-01-01T00:00"),
                FixtureDelivery.applied("d1-later", POLICE, "2026-01-01T00:00")))) {
      assertThat(ask(holder, "select crimes as answer from event order by crimes"))
          .containsExactly("2", "7");
    }
  }

  @Test
  void anEventThatTwoMunicipalitiesTellOfAtOneMomentIsOneEvent() {
    FixtureEvent there =
        new FixtureEvent(
            "e1",
            "d1-later",
            POLICE,
            LocalDate.of(2026, 1, 1),
            LocalDate.of(2026, 1, 1),
            "graffiti",
            "1962",
            null,
            1,
            "e1",
            false,
            false);
    try (GenerationHolder holder =
        holding(
            List.of(event("e1", "2026-01-01").in("d1"), there),
            List.of(
                FixtureDelivery.applied("d1", POLICE, "2026-01-01T00:00"),
                FixtureDelivery.applied("d1-later", POLICE, "2026-01-01T00:00")))) {
      assertThat(ask(holder, "select municipality as answer from event")).containsExactly("1962");
    }
  }

  @Test
  void dropsAWithdrawnEventAndKeepsOneThatCameBack() {
    try (GenerationHolder holder =
        holding(
            List.of(
                event("gone", "2026-01-01").in("d1"),
                event("gone", "2026-01-01").in("d2").takenBack(),
                event("back", "2026-01-01").in("d1"),
                event("back", "2026-01-01").in("d2").takenBack(),
                event("back", "2026-01-01").in("d3")),
            List.of())) {
      assertThat(ask(holder, "select event_id as answer from event")).containsExactly("back");
    }
  }

  @Test
  void countsEachEventOnBothDates() {
    try (GenerationHolder holder =
        holding(
            List.of(
                event("e1", "2026-01-01").reportedOn("2026-01-03"),
                event("e2", "2026-01-01").withCrimes(4).inReportOf("e1")),
            List.of())) {
      assertThat(
              ask(
                  holder,
                  """
                  select concat_ws(' ', date_basis, day, area, reports, crimes, events) as answer
                  from daily order by date_basis, day"""))
          .containsExactly(
              "occurred 2026-01-01 centrum 1 5 2",
              "reported 2026-01-01 centrum 0 4 1",
              "reported 2026-01-03 centrum 1 1 1");
    }
  }

  @Test
  void writesUnknownPlacesAsADash() {
    FixtureEvent nowhere =
        new FixtureEvent(
            "e1",
            "d1",
            POLICE,
            LocalDate.of(2026, 1, 1),
            LocalDate.of(2026, 1, 1),
            "graffiti",
            null,
            null,
            1,
            "e1",
            false,
            false);
    try (GenerationHolder holder = holding(List.of(nowhere), List.of())) {
      assertThat(ask(holder, "select distinct municipality || area as answer from daily"))
          .containsExactly("--");
      assertThat(ask(holder, "select area as answer from event")).containsExactly((String) null);
    }
  }

  @Test
  void aDeliveryRefusedFirstAndAppliedLaterCountsAsApplied() {
    try (GenerationHolder holder =
        holding(
            List.of(),
            List.of(
                FixtureDelivery.applied("d1", POLICE, "2026-01-02T00:00:00"),
                FixtureDelivery.applied("d1", POLICE, "2026-01-02T00:00:00")
                    .ended("refused", "Fel teckenkodning.")))) {
      assertThat(ask(holder, "select outcome as answer from delivery")).containsExactly("applied");
    }
  }

  @Test
  void carriesTheReferenceTablesAndWhatItWasMadeFrom() {
    try (GenerationHolder holder = holding(List.of(), List.of());
        Lease lease = holder.acquire()) {
      assertThat(lease.meta().origin().snapshots()).isEqualTo(Map.of("event_version", 1001L));
      assertThat(lease.meta().asOf()).isNull();
      assertThat(
              ask(
                  holder,
                  """
                  select concat_ws(' ', (select count(*) from area), (select count(*) from category),
                    (select count(*) from offence_code where list = 'nvk-felanmalan'),
                    (select count(*) from municipality), (select count(*) from source),
                    (select count(*) from period where kind = 'est' and period_start >= '2026-01-01'),
                    (select count(*) from check_result), (select count(*) from signal)) as answer"""))
          .containsExactly("7 10 2 2 3 26 1 0");
    }
  }

  @Test
  void saysWhenTheNewestDeliveryWasMade() {
    try (GenerationHolder holder =
            holding(
                List.of(),
                List.of(
                    FixtureDelivery.applied("d1", POLICE, "2026-01-02T00:00:00"),
                    FixtureDelivery.applied("d2", POLICE, "2026-01-09T00:00:00")
                        .ended("refused", "x")));
        Lease lease = holder.acquire()) {
      assertThat(lease.meta().asOf()).isEqualTo(LocalDateTime.parse("2026-01-02T00:00:00"));
    }
  }

  @Test
  void theSameInputGivesTheSameContent() throws SQLException {
    GenerationFixture fixture = GenerationFixture.in(root);
    Map<LakeTable, List<Path>> files = LakeSample.write(root.resolve("sample"));
    Path first = fixture.build(files).file();
    Path kept = root.resolve("kept.duckdb");
    first.toFile().renameTo(kept.toFile());
    Path second = fixture.build(files).file();

    try (Connection connection = DriverManager.getConnection("jdbc:duckdb:");
        Statement statement = connection.createStatement()) {
      statement.execute("attach '" + kept + "' as one (read_only)");
      statement.execute("attach '" + second + "' as two (read_only)");
      for (String table : List.of("event", "daily", "daily_by_area", "delivery", "meta", "area")) {
        String difference =
            "select count(*) from (select row_number() over () as n, * from one.%s except select"
                + " row_number() over () as n, * from two.%s)";
        try (var row = statement.executeQuery(difference.formatted(table, table))) {
          row.next();
          assertThat(row.getLong(1)).as(table).isZero();
        }
      }
    }
  }

  @Test
  void judgesTheFactsOnceTheyAreThere() throws SQLException {
    Path file =
        judged(session -> JudgedRow.reading(session, "select count(*) as number from daily"));

    assertThat(ask(file, "select text_en from signal")).isEqualTo("2");
  }

  @Test
  void aStatementOfTheJudgingThatFailsHarmsNoFacts() throws SQLException {
    Path file =
        judged(
            session -> {
              assertThatThrownBy(() -> JudgedRow.reading(session, "select 'x'::int as number"))
                  .isInstanceOf(SQLException.class);
              return List.of(SignalTable.of(List.of()));
            });

    assertThat(ask(file, "select count(*) from event")).isEqualTo("1");
    assertThat(ask(file, "select count(*) from signal")).isEqualTo("0");
  }

  private Path judged(Judging judging) {
    Map<LakeTable, List<Path>> files =
        LakeFiles.write(root.resolve("lake"), List.of(event("e1", "2026-01-01")), List.of());
    Origin origin = new Origin(1, "r", LocalDate.of(2026, 1, 2), "", Map.of());
    return GenerationBuilder.build(
            root.resolve("judged.duckdb"),
            new GenerationBuilder.Input(files, List.of(), List.of(), origin, null, judging))
        .file();
  }

  private static String ask(Path file, String sql) throws SQLException {
    try (Connection connection = DriverManager.getConnection("jdbc:duckdb:" + file);
        Statement statement = connection.createStatement();
        var row = statement.executeQuery(sql)) {
      row.next();
      return row.getString(1);
    }
  }

  @Test
  void takesNoColumnFromTheNameOfAFolder() throws IOException {
    GenerationFixture fixture = GenerationFixture.in(root);
    Map<LakeTable, List<Path>> files = LakeSample.write(root.resolve("year=1999/it's here"));

    BuiltGeneration built = fixture.build(files);

    assertThat(built.events()).isEqualTo(3_000);
    assertThat(Files.size(built.file())).isEqualTo(built.sizeBytes());
  }

  @Test
  void saysInOneSentenceThatAFileOfTheLakeIsBroken() throws IOException {
    GenerationFixture fixture = GenerationFixture.in(root);
    Path broken = Files.writeString(root.resolve("broken.parquet"), "PAR1 no parquet");

    assertThatThrownBy(() -> fixture.build(Map.of(LakeTable.EVENT_VERSION, List.of(broken))))
        .isInstanceOf(ServingException.class)
        .hasMessageStartingWith("generation 1 kunde inte byggas av sjöns filer (")
        .hasMessageEndingWith(").");
  }
}
