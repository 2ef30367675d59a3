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
import org.apache.iceberg.ManageSnapshots;
import org.apache.iceberg.Schema;
import org.apache.iceberg.SerializableTable;
import org.apache.iceberg.Snapshot;
import org.apache.iceberg.Table;
import org.apache.iceberg.catalog.Namespace;
import org.apache.iceberg.catalog.TableIdentifier;
import org.apache.iceberg.expressions.Expression;
import org.apache.iceberg.expressions.Expressions;
import org.apache.iceberg.io.CloseableIterable;
import org.apache.iceberg.jdbc.JdbcCatalog;
import org.apache.iceberg.spark.SparkSchemaUtil;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.sql.catalyst.InternalRow;
import org.jspecify.annotations.Nullable;
import se.lagesbild.warehouse.catalogue.Keeping;
import se.lagesbild.warehouse.catalogue.SourceContract;
import se.lagesbild.warehouse.schema.Home;
import se.lagesbild.warehouse.schema.LakeTable;

/**
 * The Iceberg tables of an installation, catalogued in SQLite. New rows go to the branch {@code
 * audit}; {@code main} moves only when a generation is published. Rows are only appended, until
 * their delivery is withdrawn or their municipality is kept no longer: then the files that hold
 * them are written anew without them. There are never delete files, so every data file is plain
 * Parquet that DuckDB can read.
 */
public final class Lake implements AutoCloseable {
  /** The branch a run writes to. */
  public static final String AUDIT = "audit";

  /** What one task writes while another would only add files. */
  private static final long TASK_BYTES = 16L << 20;

  private static final String CATALOG = "lake";
  private static final String NAMESPACE = "warehouse";
  private static final String MAIN = "main";
  private static final String SOURCE = "source";
  private static final String DELIVERY_ID = "delivery_id";

  /** A tag is the number of a generation after this. */
  private static final String TAG = "generation-";

  private final JdbcCatalog catalog;

  private Lake(JdbcCatalog catalog) {
    this.catalog = catalog;
  }

  /**
   * Opens the lake of {@code home}; tables and columns that are missing are made, and one that was
   * moved is told where it lies.
   */
  public static Lake open(Home home) {
    try {
      Files.createDirectories(home.lake());
    } catch (IOException e) {
      throw new UncheckedIOException("cannot create " + home.lake(), e);
    }
    Relocation.apply(home.lake().toAbsolutePath(), location(home));
    JdbcCatalog catalog = new JdbcCatalog();
    catalog.setConf(new org.apache.hadoop.conf.Configuration());
    catalog.initialize(CATALOG, properties(home));
    Lake lake = new Lake(catalog);
    lake.makeTables();
    return lake;
  }

  private static Map<String, String> properties(Home home) {
    Path root = home.lake().toAbsolutePath();
    return Map.of(
        CatalogProperties.URI,
        "jdbc:sqlite:" + root.resolve("catalog.sqlite"),
        CatalogProperties.WAREHOUSE_LOCATION,
        location(home),
        "jdbc.schema-version",
        "V1");
  }

  /** The lake's folder as Iceberg spells it: without the slash that a folder's URI ends with. */
  private static String location(Home home) {
    String uri = new org.apache.hadoop.fs.Path(home.lake().toAbsolutePath().toUri()).toString();
    return uri.replaceFirst("/+$", "");
  }

  private void makeTables() {
    Namespace namespace = Namespace.of(NAMESPACE);
    if (!catalog.namespaceExists(namespace)) {
      catalog.createNamespace(namespace);
    }
    for (LakeTable table : LakeTable.values()) {
      if (catalog.tableExists(identifier(table))) {
        TableLayout.update(table(table), table);
      } else {
        create(table);
      }
    }
  }

  private void create(LakeTable table) {
    Schema schema = TableLayout.schema(table);
    catalog.createTable(
        identifier(table), schema, TableLayout.spec(schema), TableLayout.properties(schema));
  }

  /**
   * Sets every table back to the snapshots of the last publication, drops the branch of a run that
   * did not finish, and deletes the files that it left.
   *
   * @param snapshots snapshot id by table, as the published generation names them; a table without
   *     one is set back to empty
   */
  public void resetTo(Map<String, Long> snapshots) {
    for (LakeTable lakeTable : LakeTable.values()) {
      Table table = table(lakeTable);
      dropAudit(table);
      Long published = snapshots.get(lakeTable.id());
      if (published == null && table.currentSnapshot() != null) {
        catalog.dropTable(identifier(lakeTable), true);
        create(lakeTable);
      } else if (published != null && !published.equals(currentId(table))) {
        table.manageSnapshots().setCurrentSnapshot(published).commit();
      }
      Orphans.delete(table(lakeTable));
    }
  }

  /** Forgets what was written to the branch; the next reset deletes its files. */
  public void dropAudit() {
    for (LakeTable lakeTable : LakeTable.values()) {
      dropAudit(table(lakeTable));
    }
  }

  private static void dropAudit(Table table) {
    if (table.refs().containsKey(AUDIT)) {
      table.manageSnapshots().removeBranch(AUDIT).commit();
    }
  }

  /**
   * Appends rows, in the order of the table's columns, to its branch {@code audit}.
   *
   * @param bytes what the rows take, packed; a small append makes few files, however many
   *     partitions its rows lie in
   */
  public void append(LakeTable lakeTable, JavaRDD<InternalRow> rows, long bytes) {
    Table table = startAudit(lakeTable);
    Table shared = SerializableTable.copyOf(table);
    long tasks = Math.min(rows.getNumPartitions(), 1 + bytes / TASK_BYTES);
    commit(
        table,
        rows.coalesce((int) tasks)
            .mapPartitions(some -> DataFileWriter.write(shared, some).iterator())
            .collect());
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
  public void remove(String source, List<String> deliveryIds) {
    Set<String> ids = Set.copyOf(deliveryIds);
    for (LakeTable lakeTable : LakeTable.values()) {
      if (newest(table(lakeTable)) != null) {
        new RowChange(
                startAudit(lakeTable),
                AUDIT,
                Expressions.in(DELIVERY_ID, ids),
                List.of(SOURCE, DELIVERY_ID),
                row -> source.equals(row.get(0)) && ids.contains(row.get(1)),
                row -> null)
            .commit();
      }
    }
  }

  /**
   * Takes the rows of municipalities that are kept no longer out of a source, on the branch {@code
   * audit}.
   *
   * @param contract of the source, or null where there is none any more
   * @param now what is kept
   * @param deliveries those of which it is noted
   */
  public void keepOnly(
      String source, @Nullable SourceContract contract, Keeping now, List<Applied> deliveries) {
    Narrowing narrowing = Narrowing.of(source, contract, now, deliveries, files());
    Expression ofSource = Expressions.equal(SOURCE, source);
    for (LakeTable told : Narrowing.TABLES) {
      if (newest(table(told)) != null) {
        new RowChange(
                startAudit(told),
                AUDIT,
                ofSource,
                List.of(SOURCE, TableLayout.MUNICIPALITY),
                narrowing::takes,
                row -> null)
            .commit();
      }
    }
    Table noted = startAudit(LakeTable.DELIVERY);
    new RowChange(
            noted,
            AUDIT,
            ofSource,
            List.of(SOURCE, DELIVERY_ID, "outcome"),
            narrowing::notes,
            narrowing.noted(SparkSchemaUtil.convert(noted.schema())))
        .commit();
  }

  /** Joins small files, on the branch {@code audit} of the tables that have one. */
  public void compact() {
    for (LakeTable lakeTable : LakeTable.values()) {
      Table table = table(lakeTable);
      if (table.refs().containsKey(AUDIT)) {
        new Compaction(table, AUDIT).commit();
      }
    }
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
        files.add(local(task.file().location()));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return files.stream().sorted().toList();
  }

  /** Iceberg writes locations as Hadoop does: a space in them is a space. */
  private static Path local(String location) {
    return Path.of(new org.apache.hadoop.fs.Path(location).toUri().getPath());
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
      String tag = TAG + generation;
      if (table.currentSnapshot() != null && !table.refs().containsKey(tag)) {
        table.manageSnapshots().createTag(tag, table.currentSnapshot().snapshotId()).commit();
      } else if (table.currentSnapshot() != null) {
        table.manageSnapshots().replaceTag(tag, table.currentSnapshot().snapshotId()).commit();
      }
    }
  }

  /**
   * Lets go of the snapshots of generations that are no longer kept; of files that only those name
   * at the latest the next reset does. The newest snapshot always stays.
   */
  public void keepGenerations(Set<Long> numbers) {
    Set<String> kept = numbers.stream().map(number -> TAG + number).collect(Collectors.toSet());
    for (LakeTable lakeTable : LakeTable.values()) {
      Table table = table(lakeTable);
      List<String> old =
          table.refs().keySet().stream()
              .filter(ref -> ref.startsWith(TAG) && !kept.contains(ref))
              .toList();
      if (!old.isEmpty()) {
        ManageSnapshots change = table.manageSnapshots();
        old.forEach(change::removeTag);
        change.commit();
        table.expireSnapshots().expireOlderThan(Long.MAX_VALUE).retainLast(1).commit();
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
}
