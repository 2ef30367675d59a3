package se.lagesbild.etl.conform;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import org.apache.spark.sql.catalyst.InternalRow;
import org.apache.spark.sql.types.DataType;
import org.jspecify.annotations.Nullable;
import se.lagesbild.etl.read.SourceRow;
import se.lagesbild.warehouse.catalogue.SourceContract;
import se.lagesbild.warehouse.privacy.Outline;

/** The columns of a contract, fields first and then expressions. */
final class Cells {
  /** A column that says nothing. */
  static final Cell NOTHING = new Nothing();

  private final Map<String, Cell> byName = new LinkedHashMap<>();
  private final List<String> names;
  private final Cell[] all;
  private final int fields;
  private final boolean secret;
  private final DerivedColumns.@Nullable Evaluation evaluation;

  Cells(SourceContract contract, DerivedColumns derived, ZoneId zone) {
    ToDoubleFunction<String> numbers = NumberText.of(contract);
    for (SourceContract.Field field : contract.fields()) {
      byName.put(field.name(), Cell.ofField(field, numbers, byName.size(), zone));
    }
    fields = byName.size();
    secret = contract.isSecret();
    for (Map.Entry<String, DataType> column : derived.types().entrySet()) {
      byName.put(
          column.getKey(), Cell.ofExpression(column.getValue(), byName.size() - fields, zone));
    }
    all = byName.values().toArray(Cell[]::new);
    names = new ArrayList<>(byName.keySet());
    evaluation = all.length == fields ? null : derived.evaluation();
  }

  /** The column, or {@link #NOTHING} for null. */
  Cell named(@Nullable String name) {
    return name == null ? NOTHING : byName.get(name);
  }

  List<Cell> named(@Nullable List<String> wanted) {
    return wanted == null ? List.of() : wanted.stream().map(byName::get).toList();
  }

  /** Takes the values of a row. */
  void load(SourceRow row) {
    @Nullable String[] values = row.raw().values();
    InternalRow columns = evaluation == null ? InternalRow.empty() : evaluation.columns(row);
    for (Cell cell : all) {
      cell.load(values, columns);
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

  /** What may be told of a column's value, or null. */
  @Nullable String outline(@Nullable String name) {
    String text = secret ? null : named(name).text();
    return text == null ? null : Outline.of(text);
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
    void load(@Nullable String[] values, InternalRow columns) {}

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
