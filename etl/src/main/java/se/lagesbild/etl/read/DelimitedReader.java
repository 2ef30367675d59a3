package se.lagesbild.etl.read;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.IOException;
import java.util.Iterator;
import org.jspecify.annotations.Nullable;

/** Reads delimited text, the whole of it or a slice. */
final class DelimitedReader extends FileRows {
  /** More than a record may have, so that the text and not the parser says what is wrong. */
  private static final int PARSER_CHARS = Limits.RECORD_CHARS + (1 << 20);

  private final ByteSource source;
  private final TextSlice slice;
  private @Nullable CsvReader<DelimitedHandler> reader;
  private @Nullable Iterator<DelimitedHandler> records;
  private @Nullable StrictText text;
  private @Nullable RuntimeException damaged;
  private HeadingSearch heading;

  /**
   * @param source the whole file, in which the headings are
   * @param slice the part whose rows are read
   */
  DelimitedReader(ByteSource source, TextSlice slice, Layout layout, RowBuilder builder) {
    super(layout, builder);
    this.source = source;
    this.slice = slice;
    this.heading = new HeadingSearch(layout, builder);
  }

  @Override
  @Nullable RawRow read() throws IOException {
    if (records == null) {
      searchHeading();
      if (heading.columns() == null) {
        return slice.isFirst() ? RawRow.broken(heading.problem()) : null;
      }
      begin(heading.columns());
    }
    if (damaged != null) {
      throw damaged;
    }
    while (records.hasNext()) {
      DelimitedHandler cells = records.next();
      if (builder.line() < heading.line()) {
        return builder.structural();
      }
      if (builder.line() > heading.line()) {
        return row(cells, heading.columns().width());
      }
    }
    return null;
  }

  private void searchHeading() throws IOException {
    try (StrictText top = StrictText.open(source.open(), layout.encoding);
        CsvReader<DelimitedHandler> csv =
            parser().build(new DelimitedHandler(top, builder, null, 0), top)) {
      Iterator<DelimitedHandler> rows = csv.iterator();
      while (heading.goesOn() && rows.hasNext()) {
        heading.offer(builder.line(), rows.next().headings());
      }
    }
  }

  private void begin(Columns columns) throws IOException {
    builder.beginTable(slice.part(), columns);
    text = slice.open(layout.encoding);
    DelimitedHandler handler = new DelimitedHandler(text, builder, columns, slice.firstLine() - 1);
    reader = parser().build(handler, text);
    records = reader.iterator();
  }

  private CsvReader.CsvReaderBuilder parser() {
    return CsvReader.builder()
        .fieldSeparator(layout.delimiter)
        .quoteCharacter(layout.quote)
        .skipEmptyLines(false)
        .allowUnclosedQuote(false)
        .maxBufferSize(PARSER_CHARS)
        .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
        .extraFieldStrategy(FieldMismatchStrategy.IGNORE);
  }

  private RawRow row(DelimitedHandler record, int width) {
    long line = builder.line();
    int cells = record.cells();
    RawRow row =
        cells < width
            ? builder.finishShort(record.lastRole())
            : builder.finish(cells == width ? null : "wrong_column_count");
    boolean cutOff =
        cells != width
            && row.kind() == RawRow.Kind.BROKEN_ROW
            && slice.isLast()
            && isLastRecord()
            && !text.endsWithLineBreak();
    return cutOff
        ? RawRow.broken("filen är avklippt i rad %d; exportera den på nytt.".formatted(line))
        : row;
  }

  /** Whether nothing follows; what is wrong with what does is said after this row. */
  private boolean isLastRecord() {
    try {
      return !records.hasNext();
    } catch (RuntimeException e) {
      damaged = e;
      return false;
    }
  }

  @Override
  String where() {
    return "efter rad %d".formatted(Math.max(0, builder.line() - 1));
  }

  @Override
  String damage() {
    return "kan filen inte läsas som %s (ett citattecken kan saknas eller vara för mycket); exportera den på nytt."
        .formatted(layout.format.name());
  }

  @Override
  public void close() throws IOException {
    if (reader != null) {
      reader.close();
    }
  }
}
