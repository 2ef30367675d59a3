package se.lagesbild.warehouse.generation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.lagesbild.warehouse.schema.Column;
import se.lagesbild.warehouse.schema.ColumnType;
import se.lagesbild.warehouse.schema.TableData;

final class ParquetFileTest {
  private static final TableData TABLE =
      new TableData(
          "taken",
          List.of(
              new Column("område", ColumnType.STRING),
              new Column("dag", ColumnType.DATE),
              new Column("värde", ColumnType.DOUBLE)),
          List.of(
              Arrays.asList("Per Ols \"gamla\"", LocalDate.of(2026, 11, 26), -3.5),
              Arrays.asList("Bro", null, null)));

  @Test
  void keepsTypesOrderAndWhatBelongsToTheNumbers(@TempDir Path folder)
      throws IOException, SQLException {
    Path file = folder.resolve("taken.parquet");
    Files.write(file, ParquetFile.of(TABLE, Map.of("källa", "Polisens 'RAR'")));

    assertThat(read("select * from '%s'".formatted(file)))
        .isEqualTo("Per Ols \"gamla\"|2026-11-26|-3.5\nBro|null|null\n");
    assertThat(read("select typeof(dag), typeof(värde) from '%s' limit 1".formatted(file)))
        .isEqualTo("DATE|DOUBLE\n");
    assertThat(
            read(
                "select decode(key), decode(value) from parquet_kv_metadata('%s')".formatted(file)))
        .contains("källa|Polisens 'RAR'");
  }

  @Test
  void holdsColumnsWhereThereAreNoRows(@TempDir Path folder) throws IOException, SQLException {
    Path file = folder.resolve("none.parquet");
    Files.write(file, ParquetFile.of(new TableData("none", TABLE.columns(), List.of()), Map.of()));

    assertThat(read("select count(*) from '%s'".formatted(file))).isEqualTo("0\n");
    assertThat(read("select count(*) from (describe from '%s')".formatted(file))).isEqualTo("3\n");
  }

  private static String read(String sql) throws SQLException {
    StringBuilder text = new StringBuilder();
    try (Connection connection = DriverManager.getConnection("jdbc:duckdb:");
        Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(sql)) {
      int columns = rows.getMetaData().getColumnCount();
      while (rows.next()) {
        for (int i = 1; i <= columns; i++) {
          text.append(i == 1 ? "" : "|").append(rows.getString(i));
        }
        text.append('\n');
      }
    }
    return text.toString();
  }
}
