package se.lagesbild.etl.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.lagesbild.sampledata.Main;
import se.lagesbild.warehouse.catalogue.Installation;
import se.lagesbild.warehouse.catalogue.InstallationReader;
import se.lagesbild.warehouse.generation.CheckResult;
import se.lagesbild.warehouse.schema.LakeTable;

class ExpectationsTest {
  private static final String POLICE = "polisen-anmalda-brott";

  @TempDir Path folder;

  @Test
  void countsTheRowsThatFailEachCheckOfAColumn() throws IOException, SQLException {
    Map<LakeTable, List<Path>> files = new EnumMap<>(LakeTable.class);
    files.put(LakeTable.DELIVERY, List.of(deliveries("('d1', '2026-01-04', 200, 200)")));
    files.put(
        LakeTable.EVENT_VERSION,
        List.of(
            versions(
                "select 'e' || (range // 2 * 2) as event_id, 'd1' as delivery_id from range(4)"),
            versions(
                """
                select 'f' || range as event_id, 'd1' as delivery_id,
                  if(range < 3, null, 'k') as report_key,
                  if(range < 5, '9999', '0355') as offence_code,
                  if(range < 2, '0000', '1982') as municipality,
                  if(range < 7, 500, 1) as crimes,
                  if(range < 150, null, 'centrum') as area
                from range(196)""")));

    assertThat(shares(files))
        .containsEntry("unique:event_id", 2 / 200.0)
        .containsEntry("not_null:report_key", 7 / 200.0)
        .containsEntry("relationships:offence_code", 5 / 200.0)
        .containsEntry("relationships:municipality", 2 / 200.0)
        .containsEntry("range:crimes", 7 / 200.0)
        // Six are of no municipality that has areas, where none can be told.
        .containsEntry("unplaced_share", 148 / 194.0);
  }

  @Test
  void looksAtTheNewestVersionOfWhatWasToldLately() throws IOException, SQLException {
    Map<LakeTable, List<Path>> files = new EnumMap<>(LakeTable.class);
    files.put(
        LakeTable.DELIVERY,
        List.of(
            deliveries(
                "('d1', '2025-11-01', 5000, 5000), ('d2', '2026-01-04', 900, 900), ('d3', '2026-01-18', 300, 300)")));
    files.put(
        LakeTable.EVENT_VERSION,
        List.of(
            versions("select 'old' as event_id, 'd1' as delivery_id, 'k' as report_key"),
            versions(
                "select unnest(['e1', 'e2', 'e3']) as event_id, 'd2' as delivery_id, null as report_key"),
            versions("select 'e1' as event_id, 'd3' as delivery_id, 'k' as report_key"),
            versions("select 'e2' as event_id, 'd3' as delivery_id, true as withdrawn")));

    assertThat(shares(files)).containsEntry("not_null:report_key", 1 / 2.0);
  }

  @Test
  void countsOnlyRowsThatToldSomethingWhenItChoosesWhatToJudge() throws IOException, SQLException {
    Map<LakeTable, List<Path>> files = new EnumMap<>(LakeTable.class);
    files.put(
        LakeTable.DELIVERY,
        List.of(
            deliveries(
                "('d1', '2026-01-04', 5000, 150), ('d2', '2026-01-11', 5000, 0), ('d3', '2026-01-18', 5000, 50)")));
    files.put(
        LakeTable.EVENT_VERSION,
        List.of(
            versions(
                "select 'e' || range as event_id, 'd1' as delivery_id, if(range < 60, null, 'k') as report_key from range(150)"),
            versions(
                "select 'f' || range as event_id, 'd3' as delivery_id, if(range < 20, null, 'k') as report_key from range(50)")));

    assertThat(verdicts(files))
        .filteredOn(verdict -> verdict.result().check().equals("not_null:report_key"))
        .singleElement()
        .satisfies(
            verdict -> {
              assertThat(verdict.result().value()).isEqualTo(80 / 200.0);
              assertThat(verdict.stops()).isTrue();
              assertThat(verdict.suspects()).containsExactly("d1", "d3");
            });
  }

  @Test
  void theShareOfRejectedRowsIsOfThoseThatConcernTheInstallation()
      throws IOException, SQLException {
    Map<LakeTable, List<Path>> files = new EnumMap<>(LakeTable.class);
    files.put(
        LakeTable.DELIVERY,
        List.of(
            parquet(
                LakeTable.DELIVERY,
                """
                select 'd1' as delivery_id, 'polisen-anmalda-brott' as source,
                  'applied' as outcome, 1 as attempt, 50000 as rows, 50 as accepted,
                  150 as rejected, 49700 as out_of_scope, 100 as structural""")));
    files.put(LakeTable.EVENT_VERSION, List.of(versions("select 'e' as event_id")));

    assertThat(verdicts(files))
        .filteredOn(verdict -> verdict.result().check().equals("rejected_share"))
        .singleElement()
        .satisfies(
            verdict -> {
              assertThat(verdict.result().value()).isEqualTo(150 / 200.0);
              assertThat(verdict.stops()).isTrue();
            });
  }

  private Map<String, Double> shares(Map<LakeTable, List<Path>> files) throws IOException {
    Map<String, Double> shares = new java.util.TreeMap<>();
    for (CheckResult result : verdicts(files).stream().map(Verdict::result).toList()) {
      shares.put(result.check(), result.value());
    }
    return shares;
  }

  private List<Verdict> verdicts(Map<LakeTable, List<Path>> files) throws IOException {
    return new Expectations(files, List.of(), LocalDate.parse("2026-01-20"))
        .evaluate(installation());
  }

  private Installation installation() throws IOException {
    Path home = folder.resolve("home");
    assertThat(Main.run("init", "--home", home.toString(), "--municipalities", "1982")).isZero();
    Path contract = home.resolve("config/sources").resolve(POLICE).resolve("source.yaml");
    Files.writeString(
        contract,
        Files.readString(contract)
            .replace("checks:\n", "checks:\n  - { check: unique, column: event_id }\n"));
    return InstallationReader.read(home.resolve("config"), List.of());
  }

  private Path deliveries(String values) throws SQLException {
    return parquet(
        LakeTable.DELIVERY,
        "select id as delivery_id, as_of, rows, accepted, 0 as rejected, '"
            + POLICE
            + "' as source, 'applied' as outcome, 1 as attempt from (values "
            + values
            + ") as t(id, as_of, rows, accepted)");
  }

  private Path versions(String select) throws SQLException {
    return parquet(
        LakeTable.EVENT_VERSION, "select *, '" + POLICE + "' as source from (" + select + ")");
  }

  /**
   * A file with the columns of the lake's table; what is not told is empty, and nothing withdrawn.
   */
  private Path parquet(LakeTable table, String select) throws SQLException {
    Path file = folder.resolve(table.id() + System.nanoTime() + ".parquet");
    try (Connection connection = DriverManager.getConnection("jdbc:duckdb:");
        Statement statement = connection.createStatement()) {
      statement.execute("create table whole (" + columns(table) + ")");
      statement.execute("insert into whole by name " + select);
      statement.execute("copy whole to '" + file + "' (format parquet)");
    }
    return file;
  }

  private static String columns(LakeTable table) {
    return String.join(
        ", ",
        table.columns().stream()
            .map(
                column ->
                    switch (column.type()) {
                      case STRING -> column.name() + " varchar";
                      case LONG -> column.name() + " bigint";
                      case BOOLEAN -> column.name() + " boolean default false";
                      default -> column.name() + " " + column.type();
                    })
            .toList());
  }
}
