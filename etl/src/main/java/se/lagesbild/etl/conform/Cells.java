package se.lagesbild.etl.conform;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.catalyst.InternalRow;
import org.apache.spark.sql.types.StructField;
import org.apache.spark.sql.types.StructType;
import org.jspecify.annotations.Nullable;
import se.lagesbild.warehouse.catalogue.SourceContract;

/** The columns of a contract, fields first and then expressions, bound to the rows of a schema. */
final class Cells {
  /** A column that says nothing. */
  static final Cell NOTHING = new Nothing();

  private final Map<String, Cell> byName = new LinkedHashMap<>();
  private final List<String> names;
  private final Cell[] all;
  private final int fields;

  Cells(SourceContract contract, StructType schema, ZoneId zone) {
    for (SourceContract.Field field : contract.fields()) {
      int ordinal = schema.fieldIndex(field.name());
      byName.put(field.name(), Cell.ofField(field, contract.dialect(), ordinal, zone));
    }
    fields = byName.size();
    for (String name : DerivedColumns.names(contract)) {
      StructField column = schema.fields()[schema.fieldIndex(name)];
      byName.put(name, Cell.ofExpression(column.dataType(), schema.fieldIndex(name), zone));
    }
    all = byName.values().toArray(Cell[]::new);
    names = new ArrayList<>(byName.keySet());
  }

  /** The column, or {@link #NOTHING} for null. */
  Cell named(@Nullable String name) {
    return name == null ? NOTHING : byName.get(name);
  }

  List<Cell> named(@Nullable List<String> wanted) {
    return wanted == null ? List.of() : wanted.stream().map(byName::get).toList();
  }

  /** Takes the values of a row. */
  void load(InternalRow row) {
    for (Cell cell : all) {
      cell.load(row);
    }
  }

  /** The first field that cannot be used, or -1. */
  int firstFlaw() {
    for (int at = 0; at < fields; at++) {
      if (all[at].flaw() != null) {
        return at;
      }
    }
    return -1;
  }

  String name(int at) {
    return names.get(at);
  }

  Cell at(int at) {
    return all[at];
  }

  /** Number of fields of the export; expressions stand after them. */
  int fields() {
    return fields;
  }

  private static final class Nothing extends Cell {

    @Override
    void load(InternalRow row) {}

    @Override
    @Nullable String flaw() {
      return null;
    }

    @Override
    @Nullable String text() {
      return null;
    }

    @Override
    long micros() {
      return TimePattern.NONE;
    }

    @Override
    boolean isDay() {
      return false;
    }

    @Override
    double number() {
      return Double.NaN;
    }

    @Override
    boolean flag() {
      return false;
    }
  }
}
