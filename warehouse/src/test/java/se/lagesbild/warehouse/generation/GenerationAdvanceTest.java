package se.lagesbild.warehouse.generation;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import se.lagesbild.warehouse.fixture.FixtureDelivery;
import se.lagesbild.warehouse.fixture.FixtureEvent;
import se.lagesbild.warehouse.fixture.LakeFiles;
import se.lagesbild.warehouse.schema.Column;
import se.lagesbild.warehouse.schema.ColumnType;
import se.lagesbild.warehouse.schema.LakeTable;
import se.lagesbild.warehouse.schema.TableData;

/** Advancing night by night gives what building from the start gives. */
class GenerationAdvanceTest {
  private static final String POLICE = "polisen-anmalda-brott";
  private static final List<String> CATEGORIES = List.of("graffiti", "assault", "bicycle_theft");
  private static final List<String> TABLES =
      List.of(
          "event",
          "daily",
          "daily_by_area",
          "coverage",
          "delivery",
          "expected_delivery",
          "meta",
          "harm_weight",
          "signal");

  @TempDir Path root;
  private final List<Map<LakeTable, List<Path>>> nights = new ArrayList<>();
  private final List<FixtureEvent> latest = new ArrayList<>();

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4})
  void endsInTheSameTables(long seed) throws SQLException {
    writeNights(4, new Random(seed));
    Path advanced = build("advanced-1", 1, null);
    for (int night = 2; night <= 4; night++) {
      advanced =
          build(
              "advanced-" + night,
              night,
              new GenerationBuilder.Since(advanced, nights.get(night - 1)));
    }
    Path fromTheStart = build("whole", 4, null);

    for (String table : TABLES) {
      assertThat(rows(advanced, table)).as(table).isEqualTo(rows(fromTheStart, table));
    }
    assertThat(rows(advanced, "event")).hasSizeGreaterThan(100);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "update meta set value = 'older' where key = 'recipe_sha256'",
        "delete from meta where key = 'recipe_sha256'"
      })
  void aGenerationThatWasMadeInAnotherWayIsPassedBy(String older) throws SQLException {
    writeNights(2, new Random(5));
    Path first = build("first", 1, null);
    change(first, older);
    change(first, "alter table event drop column place_type");

    Path second = build("second", 2, new GenerationBuilder.Since(first, nights.get(1)));

    Path fromTheStart = build("whole", 2, null);
    for (String table : TABLES) {
      assertThat(rows(second, table)).as(table).isEqualTo(rows(fromTheStart, table));
    }
  }

  @Test
  void aGenerationThatWasMadeInTheSameWayIsCarriedOn() throws SQLException {
    writeNights(2, new Random(5));
    Path first = build("first", 1, null);
    change(first, "create table carried_on as select 'yes' as answer");

    Path second = build("second", 2, new GenerationBuilder.Since(first, nights.get(1)));

    assertThat(rows(second, "carried_on")).hasSize(1);
  }

  private void writeNights(int count, Random random) {
    for (int night = 1; night <= count; night++) {
      nights.add(
          LakeFiles.write(
              root.resolve("night-" + night),
              night == 1 ? firstNight(random) : changes(night, random),
              List.of(
                  FixtureDelivery.applied(
                      "d" + night, POLICE, "2026-03-0" + night + "T00:00:00"))));
    }
  }

  private static void change(Path file, String sql) throws SQLException {
    try (Connection connection = DriverManager.getConnection("jdbc:duckdb:" + file);
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  private List<FixtureEvent> firstNight(Random random) {
    for (int number = 0; number < 200; number++) {
      latest.add(event("e" + number, 1, random));
    }
    return List.copyOf(latest);
  }

  private FixtureEvent event(String id, int night, Random random) {
    String day = LocalDate.of(2026, 1, 1).plusDays(random.nextInt(20)).toString();
    FixtureEvent event =
        FixtureEvent.of(id, POLICE, day, CATEGORIES.get(random.nextInt(3)), area(random))
            .in("d" + night)
            .withCrimes(1 + random.nextInt(3));
    return random.nextInt(3) == 0 ? event.inReportOf("e" + random.nextInt(40)) : event;
  }

  private static String area(Random random) {
    return random.nextInt(4) == 0 ? null : List.of("centrum", "norra").get(random.nextInt(2));
  }

  /** New, changed, withdrawn and returning events. */
  private List<FixtureEvent> changes(int night, Random random) {
    List<FixtureEvent> told = new ArrayList<>();
    for (int number = 0; number < latest.size(); number++) {
      if (random.nextInt(6) == 0) {
        FixtureEvent changed = event(latest.get(number).id(), night, random);
        told.add(random.nextInt(3) == 0 ? changed.takenBack() : changed);
        latest.set(number, changed);
      }
    }
    for (int more = 0; more < 15; more++) {
      FixtureEvent event = event("n" + night + "-" + more, night, random);
      latest.add(event);
      told.add(event);
    }
    return told;
  }

  private Path build(String name, int night, GenerationBuilder.Since since) {
    Map<LakeTable, List<Path>> files = new EnumMap<>(LakeTable.class);
    for (LakeTable table : LakeTable.values()) {
      files.put(
          table, nights.subList(0, night).stream().flatMap(n -> n.get(table).stream()).toList());
    }
    Origin origin =
        new Origin(
            night, "run", LocalDate.of(2026, 3, 5), "sha", Map.of("event_version", 1L * night));
    return GenerationBuilder.build(
            root.resolve(name + ".duckdb"),
            new GenerationBuilder.Input(
                files,
                List.of(weights(), expected(night)),
                List.of(),
                origin,
                since,
                GenerationAdvanceTest::eventsOfTheNight))
        .file();
  }

  /** Says how many events there are. */
  private static List<TableData> eventsOfTheNight(Session session) throws SQLException {
    return JudgedRow.reading(session, "select count(*) as number from event");
  }

  /** More weights than fit in a byte, the lightest that of graffiti, and one that is not known. */
  private static TableData weights() {
    List<List<@Nullable Object>> rows = new ArrayList<>();
    rows.add(List.of("demo", "assault", 60.0));
    rows.add(List.of("demo", "graffiti", 3.0));
    rows.add(Arrays.asList("demo", "bicycle_theft", null));
    for (int number = 0; number < 300; number++) {
      rows.add(List.of("demo", "other-" + number, 4.0 + number));
    }
    return new TableData(
        "harm_weight",
        List.of(
            new Column("version", ColumnType.STRING),
            new Column("category", ColumnType.STRING),
            new Column("days", ColumnType.DOUBLE)),
        rows);
  }

  /** What is expected changes each night. */
  private static TableData expected(int night) {
    return new TableData(
        "expected_delivery",
        List.of(
            new Column("source", ColumnType.STRING), new Column("expected_on", ColumnType.DATE)),
        List.of(List.of(POLICE, LocalDate.of(2026, 3, night))));
  }

  private static List<String> rows(Path file, String table) throws SQLException {
    try (Connection connection = DriverManager.getConnection("jdbc:duckdb:" + file);
        ResultSet rows =
            connection
                .createStatement()
                .executeQuery(
                    "select cast(t as varchar) from (select * from "
                        + table
                        + ") as t order by 1")) {
      List<String> found = new ArrayList<>();
      while (rows.next()) {
        found.add(rows.getString(1));
      }
      return found;
    }
  }
}
