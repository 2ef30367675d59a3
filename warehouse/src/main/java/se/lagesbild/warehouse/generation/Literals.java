package se.lagesbild.warehouse.generation;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import se.lagesbild.warehouse.schema.ColumnType;

/** Texts within statements that take no parameters: names of files, columns and types. */
final class Literals {
  private Literals() {}

  static String text(String value) {
    return "'" + value.replace("'", "''") + "'";
  }

  static String name(String column) {
    return "\"" + column.replace("\"", "\"\"") + "\"";
  }

  static String files(List<Path> files) {
    return files.stream()
        .map(file -> text(file.toString()))
        .collect(Collectors.joining(", ", "[", "]"));
  }

  static String type(ColumnType type) {
    return switch (type) {
      case STRING -> "varchar";
      case INT -> "integer";
      case LONG -> "bigint";
      case DOUBLE -> "double";
      case BOOLEAN -> "boolean";
      case DATE -> "date";
      case TIMESTAMP -> "timestamp";
    };
  }
}
