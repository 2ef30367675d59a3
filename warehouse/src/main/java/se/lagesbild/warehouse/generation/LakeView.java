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

  /** The statement that makes the view; without files the table is empty. */
  static String create(LakeTable table, List<Path> files) {
    String columns =
        table.columns().stream()
            .map(column -> column(column, files.isEmpty()))
            .collect(Collectors.joining(", "));
    // Folder names such as year=2024 would otherwise become columns.
    String rows =
        files.isEmpty()
            ? " where false"
            : " from read_parquet("
                + Literals.files(files)
                + ", hive_partitioning = false, union_by_name = true)";
    return "create temp view " + name(table) + " as select " + columns + rows;
  }

  private static String column(Column column, boolean empty) {
    String name = Literals.name(column.name());
    String value = empty ? "null" : name;
    return "cast(" + value + " as " + Literals.type(column.type()) + ") as " + name;
  }
}
