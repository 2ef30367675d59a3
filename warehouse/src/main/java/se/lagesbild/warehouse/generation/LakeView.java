package se.lagesbild.warehouse.generation;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import se.lagesbild.warehouse.schema.Column;
import se.lagesbild.warehouse.schema.LakeTable;

/** The rows of a lake table as its Parquet files hold them, with the types of the schema. */
final class LakeView {
  private LakeView() {}

  static String name(LakeTable table) {
    return "lake_" + table.id();
  }

  /**
   * The statement that makes the view; without files the table is empty. Columns that no file has,
   * since all are of an older version, are null.
   */
  static String create(LakeTable table, List<Path> files) {
    String columns =
        table.columns().stream()
            .map(column -> cast(column, Literals.name(column.name())))
            .collect(Collectors.joining(", "));
    String nothing =
        table.columns().stream()
            .map(column -> cast(column, "null"))
            .collect(Collectors.joining(", ", "select ", " where false"));
    // Folder names such as year=2024 would otherwise become columns.
    String rows =
        files.isEmpty()
            ? nothing
            : "select * from read_parquet("
                + Literals.files(files)
                + ", hive_partitioning = false, union_by_name = true) union all by name "
                + nothing;
    return "create temp view " + name(table) + " as select " + columns + " from (" + rows + ")";
  }

  private static String cast(Column column, String value) {
    return "cast("
        + value
        + " as "
        + Literals.type(column.type())
        + ") as "
        + Literals.name(column.name());
  }
}
