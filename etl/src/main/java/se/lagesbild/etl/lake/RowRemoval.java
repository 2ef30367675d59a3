package se.lagesbild.etl.lake;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.apache.iceberg.DataFile;
import org.apache.iceberg.FileScanTask;
import org.apache.iceberg.OverwriteFiles;
import org.apache.iceberg.Schema;
import org.apache.iceberg.Table;
import org.apache.iceberg.expressions.Expressions;
import org.apache.iceberg.io.CloseableIterable;
import org.apache.iceberg.parquet.Parquet;
import org.apache.iceberg.spark.data.SparkParquetReaders;
import org.apache.spark.sql.catalyst.InternalRow;

/**
 * Takes the rows of some deliveries out of a lake table. Files that hold nothing else are dropped,
 * the others are written anew without them.
 */
final class RowRemoval {
  private static final String SOURCE = "source";
  private static final String DELIVERY = "delivery_id";

  private final Table table;
  private final String branch;
  private final String source;
  private final Set<String> deliveryIds;

  /**
   * Prepares to remove.
   *
   * @param branch where the table is to be without them
   */
  RowRemoval(Table table, String branch, String source, Set<String> deliveryIds) {
    this.table = table;
    this.branch = branch;
    this.source = source;
    this.deliveryIds = deliveryIds;
  }

  /** Removes them in one commit. */
  void commit() {
    OverwriteFiles change = table.newOverwrite().toBranch(branch);
    try (CloseableIterable<FileScanTask> candidates =
        table.newScan().useRef(branch).filter(Expressions.in(DELIVERY, deliveryIds)).planFiles()) {
      int touched = 0;
      for (FileScanTask candidate : candidates) {
        touched += rewrite(candidate.file(), change) ? 1 : 0;
      }
      if (touched > 0) {
        change.commit();
      }
    } catch (IOException e) {
      throw new UncheckedIOException("cannot remove rows of " + table.name(), e);
    }
  }

  private boolean rewrite(DataFile file, OverwriteFiles change) throws IOException {
    if (!holdsAny(file)) {
      return false;
    }
    change.deleteFile(file);
    try (CloseableIterable<InternalRow> rows = read(table, file, table.schema())) {
      CloseableIterable<InternalRow> others =
          CloseableIterable.filter(rows, goes(table.schema()).negate());
      List<DataFile> anew = DataFileWriter.write(table, others.iterator());
      anew.forEach(change::addFile);
    }
    return true;
  }

  /** The ids of files span more than they hold, so the rows are asked. */
  private boolean holdsAny(DataFile file) throws IOException {
    Schema keys = table.schema().select(SOURCE, DELIVERY);
    Predicate<InternalRow> goes = goes(keys);
    try (CloseableIterable<InternalRow> rows = read(table, file, keys)) {
      for (InternalRow row : rows) {
        if (goes.test(row)) {
          return true;
        }
      }
    }
    return false;
  }

  private Predicate<InternalRow> goes(Schema schema) {
    int sourceAt = schema.columns().indexOf(schema.findField(SOURCE));
    int deliveryAt = schema.columns().indexOf(schema.findField(DELIVERY));
    return row ->
        source.equals(row.getString(sourceAt)) && deliveryIds.contains(row.getString(deliveryAt));
  }

  /** The rows of a file, with the columns of {@code schema}. */
  static CloseableIterable<InternalRow> read(Table table, DataFile file, Schema schema) {
    return Parquet.read(table.io().newInputFile(file.location()))
        .project(schema)
        .createReaderFunc(type -> SparkParquetReaders.buildReader(schema, type))
        .build();
  }
}
