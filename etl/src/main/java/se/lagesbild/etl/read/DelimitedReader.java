package se.lagesbild.etl.read;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.SeekableByteChannel;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import org.jspecify.annotations.Nullable;

/** Reads delimited text with a header row. */
final class DelimitedReader implements RowReader {
  private final Path file;
  private final Layout fields;
  private final CsvReader<CsvRecord> reader;
  private final Iterator<CsvRecord> records;
  private int @Nullable [] positions;
  private int width;
  private long lastLine = 1;
  private @Nullable RawRow next;
  private boolean ended;

  DelimitedReader(Path file, Layout fields) throws IOException {
    this.file = file;
    this.fields = fields;
    this.reader =
        CsvReader.builder()
            .fieldSeparator(fields.delimiter)
            .quoteCharacter(fields.quote)
            .skipEmptyLines(false)
            .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
            .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
            .ofCsvRecord(StrictText.open(file, fields.encoding));
    this.records = reader.iterator();
  }

  @Override
  public boolean hasNext() {
    if (next == null && !ended) {
      next = read();
      ended = next == null || next.kind() == RawRow.Kind.BROKEN_FILE;
    }
    return next != null;
  }

  @Override
  public RawRow next() {
    if (!hasNext()) {
      throw new NoSuchElementException();
    }
    RawRow row = next;
    next = null;
    return row;
  }

  @Override
  public void close() throws IOException {
    reader.close();
  }

  private @Nullable RawRow read() {
    try {
      if (positions == null) {
        RawRow broken = readHeader();
        if (broken != null) {
          return broken;
        }
      }
      return records.hasNext() ? row(records.next()) : null;
    } catch (UncheckedIOException | CsvParseException e) {
      return RawRow.broken(unreadable(e));
    }
  }

  private String unreadable(RuntimeException e) {
    if (e.getCause() instanceof CharacterCodingException) {
      return "efter rad %d finns tecken som inte är %s; spara filen i den teckenkodningen eller ändra kontraktets encoding."
          .formatted(lastLine, fields.encoding);
    }
    return "efter rad %d kan filen inte läsas som %s (ett citattecken kan saknas); exportera den på nytt."
        .formatted(lastLine, fields.format.name().toLowerCase(java.util.Locale.ROOT));
  }

  private @Nullable RawRow readHeader() {
    if (!records.hasNext()) {
      return RawRow.broken("filen är tom, inte ens en rubrikrad; exportera den på nytt.");
    }
    List<String> header = new ArrayList<>();
    records.next().getFields().forEach(heading -> header.add(heading.strip()));
    width = header.size();
    positions = new int[fields.fields().size()];
    for (int field = 0; field < positions.length; field++) {
      positions[field] = position(header, fields.fields().get(field).headings());
      if (positions[field] < 0) {
        return RawRow.broken(missingColumn(fields.names().get(field), header));
      }
    }
    return null;
  }

  private static int position(List<String> header, List<String> headings) {
    return headings.stream().mapToInt(header::indexOf).filter(at -> at >= 0).findFirst().orElse(-1);
  }

  /** Names only headings of the contract: in a file without headings the first row is data. */
  private String missingColumn(String name, List<String> header) {
    List<String> known = header.stream().filter(fields::knows).toList();
    return "kolumnen \"%s\" saknas i rubrikraden, som har %d kolumner%s. Rätta exporten eller lägg till ett alias i kontraktet."
        .formatted(
            name,
            header.size(),
            known.isEmpty()
                ? " men ingen som kontraktet känner"
                : ", bland dem " + String.join(", ", known));
  }

  private RawRow row(CsvRecord record) {
    lastLine = record.getStartingLineNumber();
    List<String> cells = record.getFields();
    if (cells.stream().allMatch(String::isBlank)) {
      return new RawRow(
          null,
          lastLine,
          0,
          RawRow.Kind.STRUCTURAL,
          null,
          null,
          null,
          new String[positions.length]);
    }
    String[] values = new String[positions.length];
    for (int field = 0; field < positions.length; field++) {
      int at = positions[field];
      values[field] = at < cells.size() ? clean(field, cells.get(at)) : null;
    }
    boolean fits = cells.size() == width;
    if (!fits && !records.hasNext() && !endsWithLineBreak()) {
      return RawRow.broken(
          "filen är avklippt i rad %d; exportera den på nytt.".formatted(lastLine));
    }
    return new RawRow(
        null,
        lastLine,
        0,
        fits ? RawRow.Kind.ROW : RawRow.Kind.BROKEN_ROW,
        fits ? null : "wrong_column_count",
        null,
        null,
        values);
  }

  private boolean endsWithLineBreak() {
    try (SeekableByteChannel channel = Files.newByteChannel(file)) {
      ByteBuffer last = ByteBuffer.allocate(1);
      channel.position(channel.size() - 1).read(last);
      return last.get(0) == '\n' || last.get(0) == '\r';
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private @Nullable String clean(int field, String text) {
    String stripped = Blank.strip(text);
    return stripped.isEmpty() || fields.fields().get(field).isMissing(stripped) ? null : stripped;
  }
}
