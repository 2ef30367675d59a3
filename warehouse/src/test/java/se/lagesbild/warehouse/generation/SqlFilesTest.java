package se.lagesbild.warehouse.generation;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import se.lagesbild.warehouse.fixture.LakeSample;
import se.lagesbild.warehouse.fixture.SqlResources;
import se.lagesbild.warehouse.schema.LakeTable;
import se.lagesbild.warehouse.schema.SignalTable;
import se.lagesbild.warehouse.schema.WatchTable;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SqlFilesTest {
  private Connection connection;

  @BeforeAll
  void buildTables(@TempDir Path folder) throws SQLException {
    Map<LakeTable, List<Path>> files = LakeSample.write(folder);
    connection = DriverManager.getConnection("jdbc:duckdb:");
    try (Statement statement = connection.createStatement()) {
      GenerationBuilder.prepare(statement);
      TableWriter.write(connection, SignalTable.of(List.of()));
      TableWriter.write(connection, WatchTable.empty());
      statement.execute("insert into harm_weight values ('demo', 'graffiti', 3)");
      for (LakeTable table : LakeTable.values()) {
        statement.execute(LakeView.create(table, files.get(table)));
      }
      for (String table : GenerationBuilder.DERIVED) {
        statement.execute("create table " + table + " as " + text(table));
      }
    }
  }

  @AfterAll
  void close() throws SQLException {
    connection.close();
  }

  static List<String> files() {
    return SqlResources.beside(SqlFile.class);
  }

  private static String text(String name) {
    return SqlFile.of(SqlFile.class, name).text();
  }

  @ParameterizedTest
  @MethodSource("files")
  void everyFileHasTheGrainItsHeaderNames(String name) throws SQLException {
    SqlResources.requireGrain(connection, "(" + text(name) + ")", SqlResources.grain(text(name)));
  }

  @ParameterizedTest
  @MethodSource("files")
  void everyFileIsLowerCase(String name) {
    assertThat(text(name).replaceAll("--.*", "")).isLowerCase();
  }
}
