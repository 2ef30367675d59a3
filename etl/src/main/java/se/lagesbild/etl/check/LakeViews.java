package se.lagesbild.etl.check;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import se.lagesbild.warehouse.schema.LakeTable;

/** The Parquet files of the lake's tables as views of the same names. */
final class LakeViews {
  private LakeViews() {}

  /** A database in memory that sees some tables; the caller closes it. */
  static Connection open(Map<LakeTable, List<Path>> files, LakeTable... tables)
      throws SQLException {
    Connection duckdb = DriverManager.getConnection("jdbc:duckdb:");
    try (Statement statement = duckdb.createStatement()) {
      for (LakeTable table : tables) {
        statement.execute(view(table, files.getOrDefault(table, List.of())));
      }
      return duckdb;
    } catch (SQLException e) {
      duckdb.close();
      throw e;
    }
  }

  private static String view(LakeTable table, List<Path> files) {
    String list =
        files.stream()
            .map(path -> "'" + path.toString().replace("'", "''") + "'")
            .collect(Collectors.joining(", "));
    String nothing =
        table.columns().stream()
            .map(column -> "null as " + column.name())
            .collect(Collectors.joining(", ", "select ", " where false"));
    String rows =
        files.isEmpty()
            ? nothing
            : "select * from read_parquet(["
                + list
                + "], hive_partitioning = false, union_by_name = true)";
    return "create temp view " + table.id() + " as " + rows;
  }
}
