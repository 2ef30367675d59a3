package se.lagesbild.etl.lake;

import java.io.Serializable;
import java.util.Arrays;
import org.apache.spark.unsafe.Platform;
import org.apache.spark.unsafe.types.UTF8String;
import org.jspecify.annotations.Nullable;
import se.lagesbild.warehouse.schema.Column;
import se.lagesbild.warehouse.schema.ColumnType;
import se.lagesbild.warehouse.schema.LakeTable;

/**
 * Values of a lake table's columns, row after row in one array of bytes, so that many rows can be
 * set aside in memory or on disk at the cost of copying them. Texts are read without copying.
 */
final class PackedRows implements Serializable {
  private static final long serialVersionUID = 1L;
  private static final byte ABSENT = 0;
  private static final byte FALSE = 1;
  private static final byte TRUE = 2;

  private final ColumnType[] types;
  private byte[] bytes = new byte[1 << 16];
  private int[] starts = new int[256];
  private int end;
  private int size;

  PackedRows(LakeTable table) {
    this.types = table.columns().stream().map(Column::type).toArray(ColumnType[]::new);
  }

  int size() {
    return size;
  }

  /** What all rows take. */
  int bytes() {
    return end;
  }

  /** Adds a row; the values are as Spark holds them. */
  void add(@Nullable Object[] columns) {
    starts = size == starts.length ? Arrays.copyOf(starts, size * 2) : starts;
    starts[size++] = end;
    for (int at = 0; at < types.length; at++) {
      Object value = columns[at];
      switch (types[at]) {
        case STRING -> addText((UTF8String) value);
        case BOOLEAN -> addByte(value == null ? ABSENT : (Boolean) value ? TRUE : FALSE);
        case INT, DATE -> {
          if (isPresent(value, Integer.BYTES)) {
            Platform.putInt(bytes, address(Integer.BYTES), (Integer) value);
          }
        }
        case LONG, TIMESTAMP -> {
          if (isPresent(value, Long.BYTES)) {
            Platform.putLong(bytes, address(Long.BYTES), (Long) value);
          }
        }
        case DOUBLE -> {
          if (isPresent(value, Double.BYTES)) {
            Platform.putDouble(bytes, address(Double.BYTES), (Double) value);
          }
        }
      }
    }
  }

  private void addText(@Nullable UTF8String text) {
    int length = text == null ? 0 : text.numBytes();
    if (isPresent(text, Integer.BYTES + length)) {
      Platform.putInt(bytes, address(Integer.BYTES), length);
      text.writeToMemory(bytes, address(length));
    }
  }

  /** Says whether there is a value, and makes room for it if there is. */
  private boolean isPresent(@Nullable Object value, int length) {
    if (end + 1 + length > bytes.length) {
      bytes = Arrays.copyOf(bytes, Math.max(bytes.length * 2, end + 1 + length));
    }
    bytes[end++] = value == null ? ABSENT : TRUE;
    return value != null;
  }

  private void addByte(byte value) {
    isPresent(null, 0);
    bytes[end - 1] = value;
  }

  /** Where the next bytes go. */
  private long address(int length) {
    end += length;
    return Platform.BYTE_ARRAY_OFFSET + (long) (end - length);
  }

  /** Gives back what is not needed when no more rows come. */
  void trim() {
    bytes = Arrays.copyOf(bytes, end);
    starts = Arrays.copyOf(starts, size);
  }

  /** The values of a row, in an array of its own. */
  @Nullable Object[] row(int number) {
    @Nullable Object[] columns = new Object[types.length];
    long at = Platform.BYTE_ARRAY_OFFSET + (long) starts[number];
    for (int column = 0; column < types.length; column++) {
      byte mark = Platform.getByte(bytes, at++);
      if (mark == ABSENT) {
        continue;
      }
      switch (types[column]) {
        case STRING -> {
          int length = Platform.getInt(bytes, at);
          columns[column] = UTF8String.fromAddress(bytes, at + Integer.BYTES, length);
          at += Integer.BYTES + length;
        }
        case BOOLEAN -> columns[column] = mark == TRUE;
        case INT, DATE -> {
          columns[column] = Platform.getInt(bytes, at);
          at += Integer.BYTES;
        }
        case LONG, TIMESTAMP -> {
          columns[column] = Platform.getLong(bytes, at);
          at += Long.BYTES;
        }
        case DOUBLE -> {
          columns[column] = Platform.getDouble(bytes, at);
          at += Double.BYTES;
        }
      }
    }
    return columns;
  }
}
