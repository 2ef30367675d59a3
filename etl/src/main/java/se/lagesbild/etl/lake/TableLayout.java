package se.lagesbild.etl.lake;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.iceberg.PartitionSpec;
import org.apache.iceberg.RowLevelOperationMode;
import org.apache.iceberg.Schema;
import org.apache.iceberg.Table;
import org.apache.iceberg.TableProperties;
import org.apache.iceberg.UpdateSchema;
import org.apache.iceberg.expressions.Expressions;
import org.apache.iceberg.types.Type;
import org.apache.iceberg.types.Types;
import se.lagesbild.warehouse.generation.ServingException;
import se.lagesbild.warehouse.schema.Column;
import se.lagesbild.warehouse.schema.LakeTable;

/**
 * How a lake table is laid out: its columns, how its rows are divided into files, and how the files
 * are written. Rows are divided by the county of their municipality, the first two digits of its
 * code: a night that tells of all municipalities of the country writes some twenty files, not three
 * hundred.
 */
final class TableLayout {
  static final String MUNICIPALITY = "municipality";

  private static final int COUNTY_DIGITS = 2;

  /** Some twenty files are written at once, and each keeps a row group in memory. */
  private static final int ROW_GROUP_BYTES = 32 << 20;

  private static final Set<String> MEASURED =
      Set.of("delivery_id", "day_occurred", "day_reported", "period_start");

  private static final Set<String> UNREPEATED =
      Set.of(
          "event_id",
          "source_key",
          "report_key",
          "place_key",
          "occurred_from",
          "occurred_to",
          "easting",
          "northing",
          "content_hash");

  private TableLayout() {}

  /** The columns of a new table. */
  static Schema schema(LakeTable table) {
    List<Types.NestedField> fields = new ArrayList<>();
    for (Column column : table.columns()) {
      fields.add(Types.NestedField.optional(fields.size() + 1, column.name(), type(column)));
    }
    return new Schema(fields);
  }

  private static Type type(Column column) {
    return switch (column.type()) {
      case STRING -> Types.StringType.get();
      case INT -> Types.IntegerType.get();
      case LONG -> Types.LongType.get();
      case DOUBLE -> Types.DoubleType.get();
      case BOOLEAN -> Types.BooleanType.get();
      case DATE -> Types.DateType.get();
      case TIMESTAMP -> Types.TimestampType.withoutZone();
    };
  }

  /** How the rows of a new table are divided into files. */
  static PartitionSpec spec(Schema schema) {
    return schema.findField(MUNICIPALITY) == null
        ? PartitionSpec.unpartitioned()
        : PartitionSpec.builderFor(schema).truncate(MUNICIPALITY, COUNTY_DIGITS).build();
  }

  /** Dictionaries of values that never repeat, and statistics nobody filters on, cost time only. */
  static Map<String, String> properties(Schema schema) {
    Map<String, String> properties = new HashMap<>();
    properties.put(TableProperties.FORMAT_VERSION, "2");
    properties.put(TableProperties.PARQUET_COMPRESSION, "zstd");
    properties.put(TableProperties.PARQUET_ROW_GROUP_SIZE_BYTES, "" + ROW_GROUP_BYTES);
    properties.put(TableProperties.DELETE_MODE, RowLevelOperationMode.COPY_ON_WRITE.modeName());
    properties.put("write.metadata.metrics.default", "none");
    for (Types.NestedField field : schema.columns()) {
      if (MEASURED.contains(field.name())) {
        properties.put("write.metadata.metrics.column." + field.name(), "full");
      }
      if (UNREPEATED.contains(field.name())) {
        properties.put("write.parquet.dict-encoding-enabled.column." + field.name(), "false");
      }
    }
    properties.put(TableProperties.METADATA_DELETE_AFTER_COMMIT_ENABLED, "true");
    properties.put(TableProperties.METADATA_PREVIOUS_VERSIONS_MAX, "20");
    return properties;
  }

  /**
   * Brings a table that an older version of the product made to what this one writes. Files that
   * are there stay as they are: what they lack is null.
   *
   * @throws ServingException if the table has columns that this version does not know
   */
  static void update(Table table, LakeTable wanted) {
    addMissingColumns(table, wanted);
    boolean byMunicipality =
        table.spec().fields().stream().anyMatch(field -> field.transform().isIdentity());
    if (byMunicipality) {
      table
          .updateSpec()
          .removeField(MUNICIPALITY)
          .addField(Expressions.truncate(MUNICIPALITY, COUNTY_DIGITS))
          .commit();
      table
          .updateProperties()
          .set(TableProperties.PARQUET_ROW_GROUP_SIZE_BYTES, "" + ROW_GROUP_BYTES)
          .commit();
    }
  }

  /** Rows are written by the positions of their values, so a new column takes its place. */
  private static void addMissingColumns(Table table, LakeTable wanted) {
    List<String> names = wanted.columns().stream().map(Column::name).toList();
    if (!names.equals(names(table))) {
      UpdateSchema update = table.updateSchema();
      for (int at = 0; at < names.size(); at++) {
        if (table.schema().findField(names.get(at)) == null) {
          update.addColumn(names.get(at), type(wanted.columns().get(at)));
          if (at == 0) {
            update.moveFirst(names.get(at));
          } else {
            update.moveAfter(names.get(at), names.get(at - 1));
          }
        }
      }
      if (!names.equals(update.apply().columns().stream().map(Types.NestedField::name).toList())) {
        throw new ServingException(
            "sjön är gjord av en nyare version av Lägesbild än den här (%s har andra kolumner); installera den nyare, eller återställ en äldre säkerhetskopia."
                .formatted(wanted.id()));
      }
      update.commit();
    }
  }

  private static List<String> names(Table table) {
    return table.schema().columns().stream().map(Types.NestedField::name).toList();
  }
}
