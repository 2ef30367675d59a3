package se.lagesbild.etl.lake;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.apache.iceberg.DataFile;
import org.apache.iceberg.FileFormat;
import org.apache.iceberg.PartitionKey;
import org.apache.iceberg.Table;
import org.apache.iceberg.data.GenericRecord;
import org.apache.iceberg.encryption.EncryptedOutputFile;
import org.apache.iceberg.io.DataWriter;
import org.apache.iceberg.io.OutputFileFactory;
import org.apache.iceberg.parquet.Parquet;
import org.apache.iceberg.spark.SparkSchemaUtil;
import org.apache.iceberg.spark.data.SparkParquetWriters;
import org.apache.spark.TaskContext;
import org.apache.spark.sql.catalyst.InternalRow;
import org.apache.spark.sql.types.StructType;
import org.apache.spark.unsafe.types.UTF8String;
import org.jspecify.annotations.Nullable;

/**
 * Writes the rows of one task to Parquet files of a lake table, a file for each county. Rows go
 * from the conformer's arrays straight to Iceberg's writers: nothing is planned or compiled for
 * them, which a small night would wait for and a large one would pay for in copies.
 */
final class DataFileWriter {
  /** A file that grows beyond this is closed and the next one begun. */
  private static final long TARGET_FILE_BYTES = 512L << 20;

  /** How often the length of a file is asked for. */
  private static final int ROWS_BETWEEN_LOOKS = 100_000;

  private final Table table;
  private final StructType schema;
  private final OutputFileFactory files;
  private final int municipality;
  private final Map<UTF8String, PartitionKey> groups = new HashMap<>();
  private final Map<PartitionKey, DataWriter<InternalRow>> open = new HashMap<>();
  private final List<DataFile> finished = new ArrayList<>();

  /** Rows of one municipality mostly follow on each other, so its writer is kept at hand. */
  private @Nullable DataWriter<InternalRow> current;

  private @Nullable UTF8String currentMunicipality;
  private @Nullable PartitionKey currentGroup;

  private DataFileWriter(Table table) {
    this.table = table;
    this.schema = SparkSchemaUtil.convert(table.schema());
    TaskContext task = TaskContext.get();
    this.files =
        OutputFileFactory.builderFor(
                table, TaskContext.getPartitionId(), task == null ? 0 : task.taskAttemptId())
            .format(FileFormat.PARQUET)
            .build();
    this.municipality =
        table.spec().isPartitioned() ? schema.fieldIndex(TableLayout.MUNICIPALITY) : -1;
  }

  /** Writes all rows and returns the files they are in; after a failure no file is left. */
  static List<DataFile> write(Table table, Iterator<InternalRow> rows) {
    DataFileWriter writer = new DataFileWriter(table);
    try {
      writer.writeAll(rows);
      return writer.close();
    } catch (RuntimeException | Error e) {
      writer.abandon();
      throw e;
    }
  }

  private void writeAll(Iterator<InternalRow> rows) {
    for (long written = 1; rows.hasNext(); written++) {
      InternalRow row = rows.next();
      UTF8String told = municipality < 0 ? null : row.getUTF8String(municipality);
      if (current == null || !Objects.equals(told, currentMunicipality)) {
        currentGroup = groups.computeIfAbsent(told, this::group);
        current = open.computeIfAbsent(currentGroup, this::begin);
        currentMunicipality = told;
      }
      current.write(row);
      if (written % ROWS_BETWEEN_LOOKS == 0 && current.length() > TARGET_FILE_BYTES) {
        finish(open.remove(currentGroup));
        current = null;
      }
    }
  }

  /** The files that rows of a municipality go to. */
  private PartitionKey group(@Nullable UTF8String told) {
    PartitionKey key = new PartitionKey(table.spec(), table.schema());
    if (municipality >= 0) {
      GenericRecord row = GenericRecord.create(table.schema());
      row.set(municipality, told == null ? null : told.toString());
      key.partition(row);
    }
    return key;
  }

  private DataWriter<InternalRow> begin(PartitionKey group) {
    boolean grouped = municipality >= 0;
    EncryptedOutputFile file =
        grouped ? files.newOutputFile(table.spec(), group) : files.newOutputFile();
    try {
      return Parquet.writeData(file)
          .forTable(table)
          .withPartition(grouped ? group : null)
          .createWriterFunc(type -> SparkParquetWriters.buildWriter(schema, type))
          .build();
    } catch (IOException e) {
      throw new UncheckedIOException("cannot write " + table.name(), e);
    }
  }

  private void finish(DataWriter<InternalRow> writer) {
    try {
      writer.close();
      finished.add(writer.toDataFile());
    } catch (IOException e) {
      throw new UncheckedIOException("cannot write " + table.name(), e);
    }
  }

  private List<DataFile> close() {
    open.values().forEach(this::finish);
    open.clear();
    return finished;
  }

  private void abandon() {
    for (DataWriter<InternalRow> writer : open.values()) {
      try {
        writer.close();
        finished.add(writer.toDataFile());
      } catch (IOException | RuntimeException e) {
        // What made the task fail says more; the next run deletes the half file as an orphan.
        continue;
      }
    }
    finished.forEach(file -> table.io().deleteFile(file.location()));
  }
}
