package se.lagesbild.etl.read;

import java.io.IOException;
import java.io.Serializable;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.GZIPInputStream;
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
    return opened(() -> unpack(file, layout));
  }

  /** Reads the rows of a slice; together the slices of a file have the rows of the whole. */
  public static RowReader open(Path file, Layout layout, Slice slice) {
    return opened(
        () -> {
          if (slice.start() == 0 && slice.end() >= Files.size(file)) {
            return unpack(file, layout);
          }
          TextSlice text = TextSlice.of(file, slice);
          return readText(() -> Files.newInputStream(file), text, layout);
        });
  }

  /**
   * Parts of the file that can be read at the same time.
   *
   * @param wanted how many slices at most
   * @return at least one; exactly one where the format, packing or contract needs the whole file
   */
  public static List<Slice> slices(Path file, Layout layout, int wanted) {
    try {
      if (wanted > 1 && layout.isSliceable() && Packing.of(file) == Packing.NONE) {
        return RecordBorders.find(file, layout.delimiter, layout.quote, wanted);
      }
      return List.of(new Slice(0, Files.size(file), 1));
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + file, e);
    }
  }

  private static RowReader unpack(Path file, Layout layout) throws IOException {
    long size = Files.size(file);
    if (size == 0) {
      return new BrokenFile("filen är tom (0 byte); skicka den på nytt.");
    }
    return switch (Packing.of(file)) {
      case NONE -> readTable(null, () -> Files.newInputStream(file), layout);
      case GZIP -> readTable(null, gunzipped(file, size), layout);
      case ZIP -> readTable(null, () -> Files.newInputStream(file), layout);
    };
  }

  private static ByteSource gunzipped(Path file, long size) {
    UnpackedStream.Allowance allowance = new UnpackedStream.Allowance(size);
    return () -> UnpackedStream.open(Files.newInputStream(file), GZIPInputStream::new, allowance);
  }

  /**
   * Reads a table that is not packed (any more).
   *
   * @param part its name where a file has several, or null
   */
  static RowReader readTable(@Nullable String part, ByteSource bytes, Layout layout)
      throws IOException {
    return switch (layout.format) {
      case CSV, TSV, NDJSON, JSON -> readText(bytes, TextSlice.whole(part, bytes), layout);
      case XML, XLSX -> throw new IOException(layout.format.name());
    };
  }

  private static RowReader readText(ByteSource whole, TextSlice text, Layout layout)
      throws IOException {
    return switch (layout.format) {
      case CSV, TSV -> new DelimitedReader(whole, text, layout);
      default -> throw new IOException(layout.format.name());
    };
  }

  private interface Opening {
    RowReader open() throws IOException;
  }

  private static RowReader opened(Opening opening) {
    try {
      return opening.open();
    } catch (IOException | RuntimeException e) {
      return new BrokenFile(
          Refusal.findSentence(e)
              .orElse("filen kan inte läsas, den är skadad eller av ett annat format."));
    }
  }
}
