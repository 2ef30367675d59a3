package se.lagesbild.etl.read;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Stream;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;
import org.dhatim.fastexcel.reader.SheetVisibility;
import org.jspecify.annotations.Nullable;
import se.lagesbild.warehouse.privacy.Label;

/**
 * Reads the sheets of a workbook row by row, those that are visible and that the contract names.
 */
final class WorkbookReader extends FileRows {
  private final Opening opening;
  private final @Nullable String member;
  private final ArrayDeque<Sheet> sheets = new ArrayDeque<>();
  private @Nullable ReadableWorkbook workbook;
  private @Nullable SheetText text;
  private @Nullable Stream<Row> stream;
  private @Nullable Iterator<Row> rows;
  private Columns columns = Columns.NONE;
  private long headingLine;
  private boolean several;
  private String place = "";
  private long line;

  private WorkbookReader(Opening opening, @Nullable String member, Layout layout) {
    super(layout, new RowBuilder(layout));
    this.opening = opening;
    this.member = member;
  }

  private interface Opening {
    ReadableWorkbook open() throws IOException;
  }

  static WorkbookReader of(Path file, Layout layout) {
    return new WorkbookReader(() -> open(file), null, layout);
  }

  /**
   * A workbook that lies packed in another file.
   *
   * @param member its name there, or null
   */
  static WorkbookReader of(byte[] file, @Nullable String member, Layout layout) {
    return new WorkbookReader(() -> open(file), member, layout);
  }

  private static ReadableWorkbook open(Path file) throws IOException {
    boolean styled = WorkbookCheck.check(file);
    return new ReadableWorkbook(file.toFile(), new ReadingOptions(styled, true));
  }

  private static ReadableWorkbook open(byte[] file) throws IOException {
    boolean styled = WorkbookCheck.check(file);
    return new ReadableWorkbook(new ByteArrayInputStream(file), new ReadingOptions(styled, true));
  }

  @Override
  @Nullable RawRow read() throws IOException {
    if (workbook == null) {
      workbook = opening.open();
      text = new SheetText(workbook.isDate1904());
      chooseSheets();
    }
    while (true) {
      while (rows == null || !rows.hasNext()) {
        closeSheet();
        if (sheets.isEmpty()) {
          return null;
        }
        beginSheet(sheets.remove());
      }
      Row row = rows.next();
      if (row.getRowNum() != headingLine) {
        return row(row);
      }
    }
  }

  private void chooseSheets() {
    List<Sheet> visible =
        workbook.getSheets().filter(s -> s.getVisibility() == SheetVisibility.VISIBLE).toList();
    if (layout.sheets == null) {
      visible.stream().findFirst().ifPresent(sheets::add);
    } else {
      visible.stream()
          .filter(sheet -> layout.sheets.matcher(sheet.getName()).find())
          .forEach(sheets::add);
    }
    several = sheets.size() > 1;
    if (sheets.isEmpty()) {
      throw new Refusal(
          layout.sheets == null
              ? "arbetsboken har inget synligt blad; skicka den på nytt."
              : "arbetsboken har inget synligt blad som heter \"%s\"; döp om bladet eller ändra kontraktets sheets."
                  .formatted(layout.sheets.pattern()));
    }
  }

  private void beginSheet(Sheet sheet) throws IOException {
    String name = Label.of(sheet.getName());
    place = several ? "i bladet %s ".formatted(name) : "";
    line = 0;
    HeadingSearch heading = new HeadingSearch(layout, builder);
    try (Stream<Row> top = sheet.openStream()) {
      Iterator<Row> candidates = top.iterator();
      while (heading.goesOn() && candidates.hasNext()) {
        offer(candidates.next(), heading);
      }
    }
    boolean saysNothing = !heading.sawText() && layout.mayBeEmpty;
    if (heading.columns() == null && !saysNothing) {
      throw new Refusal(place + heading.problem());
    }
    columns = saysNothing ? Columns.NONE : heading.columns();
    headingLine = heading.line();
    builder.beginTable(part(name), columns);
    stream = sheet.openStream();
    rows = stream.iterator();
  }

  private @Nullable String part(String sheet) {
    if (!several) {
      return member;
    }
    return member == null ? sheet : member + "/" + sheet;
  }

  private void offer(Row row, HeadingSearch heading) {
    heading.offer(
        row.getRowNum(), row.stream().map(cell -> cell == null ? "" : text.of(cell)).toList());
  }

  private RawRow row(Row row) {
    line = row.getRowNum();
    builder.begin(line);
    if (line < headingLine) {
      return builder.structural();
    }
    for (int at = 0; at < row.getCellCount(); at++) {
      Cell cell = row.getCell(at);
      if (cell != null) {
        take(columns.role(at), cell);
      }
    }
    return builder.finish(null);
  }

  private void take(int role, Cell cell) {
    if (builder.reads(role)) {
      builder.put(role, text.of(cell));
    } else if (cell.getValue() != null && !Blank.strip(cell.getText()).isEmpty()) {
      builder.notBlank();
    }
  }

  private void closeSheet() {
    if (stream != null) {
      stream.close();
    }
    stream = null;
    rows = null;
  }

  @Override
  String where() {
    return line == 0 ? place + "från början" : place + "efter rad %d".formatted(line);
  }

  @Override
  String damage() {
    return "kan arbetsboken inte läsas, den är skadad eller inte i xlsx-format; spara den på nytt som xlsx.";
  }

  @Override
  public void close() throws IOException {
    closeSheet();
    if (workbook != null) {
      workbook.close();
    }
  }
}
