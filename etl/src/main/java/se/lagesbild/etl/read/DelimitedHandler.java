package se.lagesbild.etl.read;

import de.siegmar.fastcsv.reader.CsvCallbackHandler;
import de.siegmar.fastcsv.reader.RecordType;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Takes the cells of delimited text from the parser's buffer, as strings only where needed. */
final class DelimitedHandler extends CsvCallbackHandler<DelimitedHandler> {
  private final StrictText text;
  private final RowBuilder builder;
  private final long linesBefore;
  private final @Nullable Columns columns;
  private final int[] roles;
  private final List<String> headings = new ArrayList<>();
  private int cells;

  /**
   * @param columns what the cells are for, or null to collect headings
   * @param linesBefore lines of the file before the text
   */
  DelimitedHandler(
      StrictText text, RowBuilder builder, @Nullable Columns columns, long linesBefore) {
    this.text = text;
    this.builder = builder;
    this.columns = columns;
    this.roles = columns == null ? new int[0] : columns.roles();
    this.linesBefore = linesBefore;
  }

  /** Number of cells of the row. */
  int cells() {
    return cells;
  }

  /** The role of the row's last cell; an empty line has none. */
  int lastRole() {
    return cells == 0 ? RowBuilder.UNREAD : roles[cells - 1];
  }

  /** Texts of the row, where headings are collected. */
  List<String> headings() {
    return List.copyOf(headings);
  }

  @Override
  protected RecordType getRecordType() {
    return RecordType.DATA;
  }

  @Override
  protected int getFieldCount() {
    return cells;
  }

  @Override
  protected void beginRecord(long startingLineNumber) {
    builder.begin(linesBefore + startingLineNumber);
    text.beginRecord();
    headings.clear();
    cells = 0;
  }

  @Override
  protected void addField(char[] buffer, int offset, int length, boolean quoted) {
    if (columns == null) {
      addHeading(new String(buffer, offset, length));
    } else if (length > 0) {
      int role = cells < roles.length ? roles[cells] : RowBuilder.UNREAD;
      builder.put(role, buffer, offset, offset + length);
    }
    cells++;
  }

  private void addHeading(String heading) {
    headings.add(heading);
    if (headings.size() > Limits.COLUMNS) {
      throw new Refusal(
          "rad %d har mer än %d kolumner; exportera filen på nytt."
              .formatted(builder.line(), Limits.COLUMNS));
    }
  }

  @Override
  protected void setComment(char[] buffer, int offset, int length) {
    throw new IllegalStateException("comments are not enabled");
  }

  @Override
  protected void setEmpty() {}

  @Override
  protected DelimitedHandler buildRecord() {
    return this;
  }
}
