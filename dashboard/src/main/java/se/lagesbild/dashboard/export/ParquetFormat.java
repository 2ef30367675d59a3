package se.lagesbild.dashboard.export;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import se.lagesbild.warehouse.gate.TakenTable;
import se.lagesbild.warehouse.schema.Column;
import se.lagesbild.warehouse.schema.ColumnType;
import se.lagesbild.warehouse.schema.TableData;

/** The table with typed columns, for other programs; what belongs to it is its metadata. */
record ParquetFormat() implements Format {

  @Override
  public String key() {
    return "export.parquet";
  }

  @Override
  public String extension() {
    return "parquet";
  }

  @Override
  public String type() {
    return "application/vnd.apache.parquet";
  }

  @Override
  public byte[] bytes(Export export) {
    Sheet table = export.table();
    List<Column> columns =
        IntStream.range(0, table.header().size())
            .mapToObj(at -> new Column(table.header().get(at), type(export.kinds().get(at))))
            .toList();
    List<List<@Nullable Object>> rows =
        table.rows().stream().map(row -> values(row, export.kinds())).toList();
    return TakenTable.parquet(new TableData("export", columns, rows), export.notes());
  }

  private static ColumnType type(Cell.Kind kind) {
    return switch (kind) {
      case TEXT -> ColumnType.STRING;
      case NUMBER -> ColumnType.DOUBLE;
      case DAY -> ColumnType.DATE;
    };
  }

  private static List<@Nullable Object> values(List<Cell> row, List<Cell.Kind> kinds) {
    List<@Nullable Object> values = new ArrayList<>();
    for (int i = 0; i < row.size(); i++) {
      values.add(JsonFormat.value(row.get(i), kinds.get(i)));
    }
    return values;
  }
}
