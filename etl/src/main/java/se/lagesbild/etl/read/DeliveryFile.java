package se.lagesbild.etl.read;

import java.io.IOException;
import java.io.InputStream;
import java.io.Serializable;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.NoSuchElementException;
import org.jspecify.annotations.Nullable;
import se.lagesbild.warehouse.catalogue.SourceContract;

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
      return switch (Packing.of(file)) {
        case EMPTY -> broken("filen är tom (0 byte); skicka den på nytt.");
        case GZIP -> reader(null, Packing.gunzipped(file), layout);
        case ZIP -> zipped(file, layout);
        case OLD_OFFICE ->
            broken(
                "filen är en Excel-arbetsbok i det gamla formatet xls eller skyddad med lösenord, vad den än heter; spara den som %s utan lösenord och skicka den på nytt."
                    .formatted(layout.formatName()));
        case NONE ->
            layout.format == SourceContract.Format.XLSX
                ? broken(
                    "filen är ingen Excel-arbetsbok (xlsx); spara den som xlsx och skicka den på nytt.")
                : reader(null, () -> Files.newInputStream(file), layout);
      };
    } catch (IOException | RuntimeException e) {
      return broken(e);
    }
  }

  private static RowReader zipped(Path file, Layout layout) throws IOException {
    if (!Packing.isWorkbook(file)) {
      return ArchiveReader.open(file, layout);
    }
    return layout.format == SourceContract.Format.XLSX
        ? WorkbookReader.of(file, layout)
        : broken(
            "filen är en Excel-arbetsbok eller ett annat Office-dokument, vad den än heter; spara den som %s och skicka den på nytt, eller ändra kontraktets format."
                .formatted(layout.formatName()));
  }

  /** Reads the rows of a slice; together the slices of a file have the rows of the whole. */
  public static RowReader open(Path file, Layout layout, Slice slice) {
    try {
      TextSlice text = TextSlice.of(file, slice);
      ByteSource whole = () -> Files.newInputStream(file);
      RowBuilder builder = new RowBuilder(layout);
      if (slice.start() == 0 && slice.end() >= Files.size(file)) {
        return open(file, layout);
      }
      return layout.format == SourceContract.Format.NDJSON
          ? new JsonLinesReader(text, layout, builder)
          : new DelimitedReader(whole, text, layout, builder);
    } catch (IOException | RuntimeException e) {
      return broken(e);
    }
  }

  /**
   * Parts of the file that can be read at the same time.
   *
   * @param wanted how many slices at most
   * @return at least one; exactly one where the format, packing or contract needs the whole file
   */
  public static List<Slice> slices(Path file, Layout layout, int wanted) {
    try {
      boolean lines =
          switch (layout.format) {
            case CSV, TSV, NDJSON -> true;
            case JSON, XLSX, XML -> false;
          };
      boolean separable =
          lines
              && wanted > 1
              && layout.shape.isRowwise()
              && Packing.of(file) == Packing.NONE
              && isTransparent(layout);
      if (!separable) {
        return List.of(new Slice(0, Files.size(file), 1));
      }
      int quote =
          layout.format == SourceContract.Format.NDJSON ? RecordBorders.NO_QUOTE : layout.quote;
      return RecordBorders.find(file, layout.delimiter, quote, wanted);
    } catch (IOException e) {
      // Whoever opens the file says in a sentence that it cannot be read.
      return List.of(new Slice(0, Long.MAX_VALUE, 1));
    }
  }

  /** The most bytes that a file may have when it is unpacked. */
  static long mostBytes(Path file, long size) {
    try {
      return Packing.of(file) == Packing.NONE ? size : Limits.unpacked(size);
    } catch (IOException e) {
      return size;
    }
  }

  /** Whether bytes below 0x80 stand for ASCII characters and nothing else. */
  private static boolean isTransparent(Layout layout) {
    if (layout.delimiter > 0x7F || layout.quote > 0x7F || !Charset.isSupported(layout.encoding)) {
      return false;
    }
    String name = Charset.forName(layout.encoding).name().toLowerCase(Locale.ROOT);
    return name.equals("utf-8")
        || name.equals("us-ascii")
        || name.startsWith("iso-8859-")
        || name.startsWith("windows-125");
  }

  /** Reads a text or a workbook that lies in {@code bytes}. */
  static RowReader reader(@Nullable String part, ByteSource bytes, Layout layout)
      throws IOException {
    requireUnpacked(bytes, layout);
    RowBuilder builder = new RowBuilder(layout);
    return switch (layout.format) {
      case CSV, TSV -> new DelimitedReader(bytes, TextSlice.whole(part, bytes), layout, builder);
      case JSON -> new JsonRowReader(part, bytes, layout, builder);
      case NDJSON -> new JsonLinesReader(TextSlice.whole(part, bytes), layout, builder);
      case XML -> new XmlRowReader(part, bytes, layout, builder);
      case XLSX -> WorkbookReader.of(content(bytes), part, layout);
    };
  }

  private static void requireUnpacked(ByteSource bytes, Layout layout) throws IOException {
    if (layout.format == SourceContract.Format.XLSX) {
      return;
    }
    try (InputStream in = bytes.open()) {
      if (Packing.isPacked(in.readNBytes(Packing.SIGNATURE_BYTES))) {
        throw new Refusal("filen är packad i flera lager; packa den en gång.");
      }
    }
  }

  /** A workbook is read here and there, so one that lies packed is held in memory. */
  private static byte[] content(ByteSource bytes) throws IOException {
    try (InputStream in = bytes.open()) {
      byte[] content = in.readNBytes(Limits.PACKED_WORKBOOK_BYTES + 1);
      if (content.length > Limits.PACKED_WORKBOOK_BYTES) {
        throw new Refusal(
            "en packad arbetsbok är större än %d MB; skicka den opackad."
                .formatted(Limits.PACKED_WORKBOOK_BYTES >> 20));
      }
      return content;
    }
  }

  static RowReader broken(Exception error) {
    return broken(
        Refusal.findSentence(error)
            .orElse("filen kan inte läsas, den är skadad eller av ett annat format."));
  }

  static RowReader broken(String sentence) {
    return new BrokenFile(sentence);
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
