package se.lagesbild.etl.lake;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.iceberg.AppendFiles;
import org.apache.iceberg.CatalogProperties;
import org.apache.iceberg.DataFile;
import org.apache.iceberg.FileScanTask;
import org.apache.iceberg.PartitionSpec;
import org.apache.iceberg.RowLevelOperationMode;
import org.apache.iceberg.Schema;
import org.apache.iceberg.SerializableTable;
import org.apache.iceberg.Snapshot;
import org.apache.iceberg.Table;
import org.apache.iceberg.TableProperties;
import org.apache.iceberg.catalog.Namespace;
import org.apache.iceberg.catalog.TableIdentifier;
import org.apache.iceberg.io.CloseableIterable;
import org.apache.iceberg.jdbc.JdbcCatalog;
import org.apache.iceberg.types.Type;
import org.apache.iceberg.types.Types;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.sql.catalyst.InternalRow;
import org.jspecify.annotations.Nullable;
import se.lagesbild.warehouse.schema.Column;
import se.lagesbild.warehouse.schema.Home;
import se.lagesbild.warehouse.schema.LakeTable;

/**
 * The Iceberg tables of an installation, catalogued in SQLite. New rows go to the branch {@code
 * audit}; {@code main} moves only when a generation is published. Rows are only appended, until
 * their delivery is withdrawn: then the files that hold them are written anew without them. There
 * are never delete files, so every data file is plain Parquet that DuckDB can read.
 */
public final class Lake implements AutoCloseable {
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

  /** The branch a run writes to. */
  public static final String AUDIT = "audit";

  /** The catalogue's name in Spark SQL. */
  public static final String CATALOG = "lake";

  private static final String NAMESPACE = "warehouse";
  private static final String MAIN = "main";

  private final JdbcCatalog catalog;

  private Lake(JdbcCatalog catalog) {
    this.catalog = catalog;
  }

  /** Opens the lake of {@code home} and makes the tables that are missing. */
  public static Lake open(Home home) {
    try {
      Files.createDirectories(home.lake());
    } catch (IOException e) {
      throw new UncheckedIOException("cannot create " + home.lake(), e);
    }
    JdbcCatalog catalog = new JdbcCatalog();
    catalog.setConf(new org.apache.hadoop.conf.Configuration());
    catalog.initialize(CATALOG, properties(home));
    Lake lake = new Lake(catalog);
    lake.createMissingTables();
    return lake;
  }

  /** Settings with which Spark sees the same catalogue. */
  public static Map<String, String> sparkSettings(Home home) {
    Map<String, String> settings = new HashMap<>();
    String prefix = "spark.sql.catalog." + CATALOG;
    settings.put(prefix, "org.apache.iceberg.spark.SparkCatalog");
    settings.put(prefix + ".catalog-impl", JdbcCatalog.class.getName());
    settings.put(prefix + ".cache-enabled", "false");
    properties(home).forEach((key, value) -> settings.put(prefix + "." + key, value));
    return settings;
  }

  private static Map<String, String> properties(Home home) {
    Path root = home.lake().toAbsolutePath();
    return Map.of(
        CatalogProperties.URI,
        "jdbc:sqlite:" + root.resolve("catalog.sqlite"),
        CatalogProperties.WAREHOUSE_LOCATION,
        root.toUri().toString(),
        "jdbc.schema-version",
        "V1");
  }

  private void createMissingTables() {
    Namespace namespace = Namespace.of(NAMESPACE);
    if (!catalog.namespaceExists(namespace)) {
      catalog.createNamespace(namespace);
    }
    for (LakeTable table : LakeTable.values()) {
      if (!catalog.tableExists(identifier(table))) {
        create(table);
      }
    }
  }

  private void create(LakeTable table) {
    Schema schema = schema(table);
    boolean partitioned = schema.findField("municipality") != null;
    PartitionSpec spec =
        partitioned
            ? PartitionSpec.builderFor(schema).identity("municipality").build()
            : PartitionSpec.unpartitioned();
    catalog.createTable(identifier(table), schema, spec, tableProperties(schema));
  }

  /** Dictionaries of values that never repeat, and statistics nobody filters on, cost time only. */
  private static Map<String, String> tableProperties(Schema schema) {
    Map<String, String> properties = new HashMap<>();
    properties.put(TableProperties.FORMAT_VERSION, "2");
    properties.put(TableProperties.PARQUET_COMPRESSION, "zstd");
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

  private static Schema schema(LakeTable table) {
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

  /**
   * Sets every table back to the snapshots of the last publication and drops the branch of a run
   * that did not finish.
   *
   * @param snapshots snapshot id by table, as the published generation names them; a table without
   *     one is set back to empty
   */
  public void resetTo(Map<String, Long> snapshots) {
    for (LakeTable lakeTable : LakeTable.values()) {
      Table table = table(lakeTable);
      if (table.refs().containsKey(AUDIT)) {
        table.manageSnapshots().removeBranch(AUDIT).commit();
      }
      Long published = snapshots.get(lakeTable.id());
      if (published == null && table.currentSnapshot() != null) {
        catalog.dropTable(identifier(lakeTable), true);
        create(lakeTable);
      } else if (published != null && !published.equals(currentId(table))) {
        table.manageSnapshots().setCurrentSnapshot(published).commit();
      }
    }
  }

  /** Appends rows, in the order of the table's columns, to its branch {@code audit}. */
  public void append(LakeTable lakeTable, JavaRDD<InternalRow> rows) {
    Table table = startAudit(lakeTable);
    Table shared = SerializableTable.copyOf(table);
    commit(
        table, rows.mapPartitions(some -> DataFileWriter.write(shared, some).iterator()).collect());
  }

  /** Appends a few rows, in the order of the table's columns, to its branch {@code audit}. */
  public void append(LakeTable lakeTable, List<InternalRow> rows) {
    Table table = startAudit(lakeTable);
    commit(table, DataFileWriter.write(table, rows.iterator()));
  }

  /**
   * Takes the rows of deliveries out of every table, on the branch {@code audit}: files that hold
   * nothing else are dropped, the others are written anew.
   */
  public void remove(
      org.apache.spark.sql.classic.SparkSession spark, String source, List<String> deliveryIds) {
    String ids =
        deliveryIds.stream().map(Lake::literal).collect(Collectors.joining(", ", "(", ")"));
    for (LakeTable lakeTable : LakeTable.values()) {
      if (newest(table(lakeTable)) != null) {
        startAudit(lakeTable);
        spark.sql(
            "delete from %s where source = %s and delivery_id in %s"
                .formatted(auditName(lakeTable), literal(source), ids));
      }
    }
  }

  private static String literal(String text) {
    return "'" + text.replace("\\", "\\\\").replace("'", "\\'") + "'";
  }

  private static void commit(Table table, List<DataFile> files) {
    AppendFiles append = table.newAppend().toBranch(AUDIT);
    files.forEach(append::appendFile);
    append.commit();
  }

  private Table startAudit(LakeTable lakeTable) {
    Table table = table(lakeTable);
    if (!table.refs().containsKey(AUDIT)) {
      Snapshot current = table.currentSnapshot();
      if (current == null) {
        table.newAppend().commit();
        table.refresh();
      }
      table.manageSnapshots().createBranch(AUDIT, table.currentSnapshot().snapshotId()).commit();
      table.refresh();
    }
    return table;
  }

  /** The Parquet files of each table on the branch, or on {@code main} where there is no branch. */
  public Map<LakeTable, List<Path>> files() {
    Map<LakeTable, List<Path>> files = new EnumMap<>(LakeTable.class);
    for (LakeTable lakeTable : LakeTable.values()) {
      files.put(lakeTable, files(table(lakeTable)));
    }
    return files;
  }

  private static List<Path> files(Table table) {
    Snapshot snapshot = newest(table);
    if (snapshot == null) {
      return List.of();
    }
    List<Path> files = new ArrayList<>();
    try (CloseableIterable<FileScanTask> tasks =
        table.newScan().useSnapshot(snapshot.snapshotId()).planFiles()) {
      for (FileScanTask task : tasks) {
        if (!task.deletes().isEmpty()) {
          throw new IllegalStateException(table.name() + " has delete files");
        }
        files.add(Path.of(java.net.URI.create(task.file().location())));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return files.stream().sorted().toList();
  }

  /** The snapshot of each table that this run would publish, by table name. */
  public Map<String, Long> snapshots() {
    Map<String, Long> snapshots = new HashMap<>();
    for (LakeTable lakeTable : LakeTable.values()) {
      Snapshot snapshot = newest(table(lakeTable));
      if (snapshot != null) {
        snapshots.put(lakeTable.id(), snapshot.snapshotId());
      }
    }
    return snapshots;
  }

  /** Moves {@code main} of every table to the branch, tags it and drops the branch. */
  public void fastForward(long generation) {
    for (LakeTable lakeTable : LakeTable.values()) {
      Table table = table(lakeTable);
      if (table.refs().containsKey(AUDIT)) {
        table.manageSnapshots().fastForwardBranch(MAIN, AUDIT).commit();
        table.manageSnapshots().removeBranch(AUDIT).commit();
      }
      table.refresh();
      String tag = "generation-" + generation;
      if (table.currentSnapshot() != null && !table.refs().containsKey(tag)) {
        table.manageSnapshots().createTag(tag, table.currentSnapshot().snapshotId()).commit();
      } else if (table.currentSnapshot() != null) {
        table.manageSnapshots().replaceTag(tag, table.currentSnapshot().snapshotId()).commit();
      }
    }
  }

  @Override
  public void close() {
    catalog.close();
  }

  private static @Nullable Snapshot newest(Table table) {
    return table.refs().containsKey(AUDIT) ? table.snapshot(AUDIT) : table.currentSnapshot();
  }

  private static @Nullable Long currentId(Table table) {
    return table.currentSnapshot() == null ? null : table.currentSnapshot().snapshotId();
  }

  private Table table(LakeTable table) {
    return catalog.loadTable(identifier(table));
  }

  private static TableIdentifier identifier(LakeTable table) {
    return TableIdentifier.of(NAMESPACE, table.id());
  }

  private static String auditName(LakeTable table) {
    return CATALOG + "." + NAMESPACE + "." + table.id() + ".branch_" + AUDIT;
  }
}
