package se.lagesbild.etl.lake;

import java.io.Serializable;
import java.util.Arrays;
import java.util.IdentityHashMap;
import org.apache.spark.unsafe.Platform;
import org.apache.spark.unsafe.types.UTF8String;
import org.jspecify.annotations.Nullable;
import se.lagesbild.warehouse.schema.Column;
import se.lagesbild.warehouse.schema.LakeTable;

/**
 * Values of a lake table's columns, row after row in one array of bytes, so that many rows can be
 * set aside in memory or on disk at the cost of copying them. Ids and keys, which are nearly all
 * different, are read without copying; other texts are words that repeat, so a row holds their
 * numbers in a list.
 */
final class PackedRows implements Serializable {
  private static final long serialVersionUID = 1L;
  private static final byte ABSENT = 0;
  private static final byte FALSE = 1;
  private static final byte TRUE = 2;

  private final Form[] forms;
  private byte[] bytes = new byte[1 << 16];
  private int[] starts = new int[256];
  private int end;
  private int size;
  private UTF8String[] words = new UTF8String[256];
  private int wordCount;

  /** Numbers of the words by identity: whoever makes the rows makes each word once. */
  private transient @Nullable IdentityHashMap<UTF8String, Integer> numbers;

  /** How a column's values are packed. */
  private enum Form {
    TEXT,
    WORD,
    FLAG,
    INT,
    LONG,
    DOUBLE;

    static Form of(Column column) {
      return switch (column.type()) {
        case STRING ->
            column.name().endsWith("_id") || column.name().endsWith("_key") ? TEXT : WORD;
        case BOOLEAN -> FLAG;
        case INT, DATE -> INT;
        case LONG, TIMESTAMP -> LONG;
        case DOUBLE -> DOUBLE;
      };
    }
  }

  PackedRows(LakeTable table) {
    this.forms = table.columns().stream().map(Form::of).toArray(Form[]::new);
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
    for (int at = 0; at < forms.length; at++) {
      Object value = columns[at];
      switch (forms[at]) {
        case TEXT -> addText((UTF8String) value);
        case WORD -> {
          if (isPresent(value, Integer.BYTES)) {
            Platform.putInt(bytes, address(Integer.BYTES), number((UTF8String) value));
          }
        }
        case FLAG -> addByte(value == null ? ABSENT : (Boolean) value ? TRUE : FALSE);
        case INT -> {
          if (isPresent(value, Integer.BYTES)) {
            Platform.putInt(bytes, address(Integer.BYTES), (Integer) value);
          }
        }
        case LONG -> {
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

  private int number(UTF8String word) {
    numbers = numbers == null ? new IdentityHashMap<>() : numbers;
    Integer known = numbers.get(word);
    if (known != null) {
      return known;
    }
    words = wordCount == words.length ? Arrays.copyOf(words, wordCount * 2) : words;
    words[wordCount] = word;
    numbers.put(word, wordCount);
    return wordCount++;
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
    words = Arrays.copyOf(words, wordCount);
    numbers = null;
  }

  /** The values of a row, in an array of its own. */
  @Nullable Object[] row(int number) {
    @Nullable Object[] columns = new Object[forms.length];
    long at = Platform.BYTE_ARRAY_OFFSET + (long) starts[number];
    for (int column = 0; column < forms.length; column++) {
      byte mark = Platform.getByte(bytes, at++);
      if (mark == ABSENT) {
        continue;
      }
      switch (forms[column]) {
        case TEXT -> {
          int length = Platform.getInt(bytes, at);
          columns[column] = UTF8String.fromAddress(bytes, at + Integer.BYTES, length);
          at += Integer.BYTES + length;
        }
        case WORD -> {
          columns[column] = words[Platform.getInt(bytes, at)];
          at += Integer.BYTES;
        }
        case FLAG -> columns[column] = mark == TRUE;
        case INT -> {
          columns[column] = Platform.getInt(bytes, at);
          at += Integer.BYTES;
        }
        case LONG -> {
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
