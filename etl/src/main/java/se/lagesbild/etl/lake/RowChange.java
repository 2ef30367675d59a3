package se.lagesbild.etl.lake;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import org.apache.iceberg.DataFile;
import org.apache.iceberg.FileScanTask;
import org.apache.iceberg.OverwriteFiles;
import org.apache.iceberg.Schema;
import org.apache.iceberg.Table;
import org.apache.iceberg.expressions.Expression;
import org.apache.iceberg.io.CloseableIterable;
import org.apache.iceberg.parquet.Parquet;
import org.apache.iceberg.spark.data.SparkParquetReaders;
import org.apache.spark.sql.catalyst.InternalRow;
import org.jspecify.annotations.Nullable;

/**
 * Takes rows out of a lake table, or puts others in their place. Files that hold nothing else are
 * dropped, the others are written anew.
 */
final class RowChange {
  private final Table table;
  private final String branch;
  private final Expression where;
  private final List<String> keys;
  private final Predicate<List<@Nullable String>> concerned;
  private final Function<InternalRow, @Nullable InternalRow> becomes;

  /**
   * Prepares a change.
   *
   * @param branch where the table is to have changed
   * @param where what files that hold such rows have in common
   * @param keys columns of text that tell which rows are concerned
   * @param concerned whether a row is, by what these columns hold
   * @param becomes what such a row becomes; null when it goes
   */
  RowChange(
      Table table,
      String branch,
      Expression where,
      List<String> keys,
      Predicate<List<@Nullable String>> concerned,
      Function<InternalRow, @Nullable InternalRow> becomes) {
    this.table = table;
    this.branch = branch;
    this.where = where;
    this.keys = keys;
    this.concerned = concerned;
    this.becomes = becomes;
  }

  /** Makes it in one commit. */
  void commit() {
    OverwriteFiles change = table.newOverwrite().toBranch(branch);
    try (CloseableIterable<FileScanTask> candidates =
        table.newScan().useRef(branch).filter(where).planFiles()) {
      int touched = 0;
      for (FileScanTask candidate : candidates) {
        touched += rewrite(candidate.file(), change) ? 1 : 0;
      }
      if (touched > 0) {
        change.commit();
      }
    } catch (IOException e) {
      throw new UncheckedIOException("cannot change rows of " + table.name(), e);
    }
  }

  private boolean rewrite(DataFile file, OverwriteFiles change) throws IOException {
    if (!holdsAny(file)) {
      return false;
    }
    change.deleteFile(file);
    Predicate<InternalRow> isConcerned = concerned(table.schema());
    try (CloseableIterable<InternalRow> rows = read(table, file, table.schema())) {
      CloseableIterable<InternalRow> others =
          CloseableIterable.filter(
              CloseableIterable.transform(
                  rows, row -> isConcerned.test(row) ? becomes.apply(row) : row),
              row -> row != null);
      DataFileWriter.write(table, others.iterator()).forEach(change::addFile);
    }
    return true;
  }

  /** The statistics of files span more than they hold, so the rows are asked. */
  private boolean holdsAny(DataFile file) throws IOException {
    Schema asked = table.schema().select(keys);
    Predicate<InternalRow> isConcerned = concerned(asked);
    try (CloseableIterable<InternalRow> rows = read(table, file, asked)) {
      for (InternalRow row : rows) {
        if (isConcerned.test(row)) {
          return true;
        }
      }
    }
    return false;
  }

  private Predicate<InternalRow> concerned(Schema schema) {
    int[] at =
        keys.stream().mapToInt(key -> schema.columns().indexOf(schema.findField(key))).toArray();
    @Nullable String[] texts = new @Nullable String[at.length];
    List<@Nullable String> view = Arrays.asList(texts);
    return row -> {
      for (int key = 0; key < at.length; key++) {
        texts[key] = row.isNullAt(at[key]) ? null : row.getString(at[key]);
      }
      return concerned.test(view);
    };
  }

  /** The rows of a file, with the columns of {@code schema}. */
  static CloseableIterable<InternalRow> read(Table table, DataFile file, Schema schema) {
    return Parquet.read(table.io().newInputFile(file.location()))
        .project(schema)
        .createReaderFunc(type -> SparkParquetReaders.buildReader(schema, type))
        .build();
  }
}
