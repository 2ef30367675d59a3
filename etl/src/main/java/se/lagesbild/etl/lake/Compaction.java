package se.lagesbild.etl.lake;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.iceberg.DataFile;
import org.apache.iceberg.FileScanTask;
import org.apache.iceberg.RewriteFiles;
import org.apache.iceberg.Table;
import org.apache.iceberg.io.CloseableIterable;
import org.apache.spark.sql.catalyst.InternalRow;

/**
 * Joins the small files that nights have left. Each night adds one to a county, so in a year a
 * table would come to hold hundreds that every reader has to open. Rows stay as they are; the files
 * they were in go when no generation that is kept names them any more.
 */
final class Compaction {
  /** So many small files of a county are joined. */
  static final int MANY = 32;

  /** A file below this is small: joining it costs little. */
  private static final long SMALL_BYTES = 4L << 20;

  private final Table table;
  private final String branch;

  Compaction(Table table, String branch) {
    this.table = table;
    this.branch = branch;
  }

  /** Joins them in one commit. */
  void commit() {
    RewriteFiles change = table.newRewrite().toBranch(branch);
    boolean worth = false;
    for (List<DataFile> files : smallFiles().values()) {
      if (files.size() >= MANY) {
        join(files, change);
        worth = true;
      }
    }
    if (worth) {
      // The whole history cannot be validated: what brought the oldest files has expired. Nor need
      // it be, since nobody else writes.
      change.validateFromSnapshot(table.snapshot(branch).snapshotId()).commit();
    }
  }

  private Map<String, List<DataFile>> smallFiles() {
    Map<String, List<DataFile>> byCounty = new TreeMap<>();
    try (CloseableIterable<FileScanTask> tasks = table.newScan().useRef(branch).planFiles()) {
      for (FileScanTask task : tasks) {
        DataFile file = task.file();
        if (file.fileSizeInBytes() < SMALL_BYTES) {
          String county = task.spec().partitionToPath(file.partition());
          byCounty.computeIfAbsent(county, key -> new ArrayList<>()).add(file.copy());
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException("cannot list the files of " + table.name(), e);
    }
    return byCounty;
  }

  private void join(List<DataFile> files, RewriteFiles change) {
    List<CloseableIterable<InternalRow>> rows =
        files.stream().map(file -> RowChange.read(table, file, table.schema())).toList();
    try (CloseableIterable<InternalRow> all = CloseableIterable.concat(rows)) {
      DataFileWriter.write(table, all.iterator()).forEach(change::addFile);
      files.forEach(change::deleteFile);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot join files of " + table.name(), e);
    }
  }
}
