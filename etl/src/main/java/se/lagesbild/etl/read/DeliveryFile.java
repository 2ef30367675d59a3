package se.lagesbild.etl.read;

import java.io.IOException;
import java.io.Serializable;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.NoSuchElementException;
import org.jspecify.annotations.Nullable;

/** A landed file, whatever its format and packing. */
public final class DeliveryFile {
  private DeliveryFile() {}

  /**
   * A run of whole records of a file.
   *
   * @param start first byte
   * @param end byte after the last
   * @param firstLine line of the first record, from 1
   */
  public record Slice(long start, long end, long firstLine) implements Serializable {}

  /** Reads the whole file. */
  public static RowReader open(Path file, Layout layout) {
    try {
      if (Files.size(file) == 0) {
        return new BrokenFile("filen är tom (0 byte); skicka den på nytt.");
      }
      return switch (layout.format) {
        case CSV, TSV -> new DelimitedReader(file, layout);
        case JSON, NDJSON -> new JsonRowReader(file, layout);
        case XLSX, XML -> throw new IOException(layout.format.name());
      };
    } catch (CharacterCodingException e) {
      return new BrokenFile(
          "filens teckenkodning är inte %s som kontraktet säger; spara om filen eller ändra kontraktets encoding."
              .formatted(layout.encoding));
    } catch (IOException e) {
      return new BrokenFile("filen kunde inte läsas (" + e.getMessage() + ").");
    }
  }

  /** Reads the rows of a slice; together the slices of a file have the rows of the whole. */
  public static RowReader open(Path file, Layout layout, Slice slice) {
    if (slice.start() != 0) {
      throw new UnsupportedOperationException("slices");
    }
    return open(file, layout);
  }

  /**
   * Parts of the file that can be read at the same time.
   *
   * @param wanted how many slices at most
   * @return at least one; exactly one where the format, packing or contract needs the whole file
   */
  public static List<Slice> slices(Path file, Layout layout, int wanted) {
    try {
      return List.of(new Slice(0, Files.size(file), 1));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A file of which nothing can be read. */
  private static final class BrokenFile implements RowReader {
    private @Nullable RawRow row;

    BrokenFile(String sentence) {
      row = RawRow.broken(sentence);
    }

    @Override
    public boolean hasNext() {
      return row != null;
    }

    @Override
    public RawRow next() {
      if (row == null) {
        throw new NoSuchElementException();
      }
      RawRow broken = row;
      row = null;
      return broken;
    }

    @Override
    public void close() {}
  }
}
