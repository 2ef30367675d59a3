package se.lagesbild.etl.read;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ExcelReaderException;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;
import org.dhatim.fastexcel.reader.SheetVisibility;
import org.jspecify.annotations.Nullable;

/**
 * Reads the sheets of a workbook that the contract names, or the first visible one, row by row.
 * Dates are told by the number format of their cell; formulas give the value that was saved.
 */
final class WorkbookReader extends FileRows {
  private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss");

  private final Path file;
  private final @Nullable String part;
  private final Deque<Sheet> sheets = new ArrayDeque<>();
  private boolean severalSheets;
  private @Nullable ReadableWorkbook workbook;
  private @Nullable Stream<Row> stream;
  private @Nullable Iterator<Row> rows;
  private @Nullable Columns columns;
  private @Nullable String sheetName;
  private final Deque<Row> held = new ArrayDeque<>();
  private long headingLine;
  private @Nullable Path copy;

  WorkbookReader(@Nullable String part, Path file, Layout layout, RowBuilder builder) {
    super(layout, builder);
    this.part = part;
    this.file = file;
  }

  /** Deletes a short-lived copy when the reader is closed. */
  WorkbookReader deletingOnClose(Path shortLivedCopy) {
    copy = shortLivedCopy;
    return this;
  }

  @Override
  @Nullable RawRow read() throws IOException {
    if (workbook == null) {
      workbook = new ReadableWorkbook(file.toFile(), new ReadingOptions(true, true));
      findSheets();
    }
    while (true) {
      if (columns == null) {
        Sheet sheet = sheets.poll();
        if (sheet == null) {
          return null;
        }
        RawRow broken = begin(sheet);
        if (broken != null) {
          return broken;
        }
      }
      Row row = held.isEmpty() ? (rows.hasNext() ? rows.next() : null) : held.poll();
      if (row == null) {
        closeSheet();
        continue;
      }
      return row(row);
    }
  }

  private void findSheets() {
    List<Sheet> visible =
        workbook.getSheets().filter(s -> s.getVisibility() == SheetVisibility.VISIBLE).toList();
    if (layout.sheets == null) {
      visible.stream().findFirst().ifPresent(sheets::add);
    } else {
      visible.stream().filter(s -> layout.sheets.matcher(s.getName()).find()).forEach(sheets::add);
    }
    if (sheets.isEmpty()) {
      throw new Refusal(
          layout.sheets == null
              ? "arbetsboken har inget synligt blad; skicka den på nytt."
              : "arbetsboken har inget synligt blad som heter \"%s\"; döp om bladet eller ändra kontraktets sheets."
                  .formatted(layout.sheets.pattern()));
    }
    severalSheets = sheets.size() > 1;
  }

  /** Finds the headings of a sheet; rows above them wait to be told as structural. */
  private @Nullable RawRow begin(Sheet sheet) throws IOException {
    sheetName = sheet.getName();
    stream = sheet.openStream();
    rows = stream.iterator();
    HeadingSearch search = new HeadingSearch(layout, builder);
    List<Row> seen = new ArrayList<>();
    while (search.goesOn() && rows.hasNext()) {
      Row row = rows.next();
      if (row.getRowNum() > layout.headerWithin) {
        break;
      }
      seen.add(row);
      search.offer(row.getRowNum(), texts(row));
    }
    columns = search.columns();
    if (columns == null) {
      return RawRow.broken(
          severalSheets ? "bladet " + sheetName + ": " + search.problem() : search.problem());
    }
    headingLine = search.line();
    builder.beginTable(partName(), columns.unpivoted());
    held.addAll(seen);
    held.removeIf(row -> row.getRowNum() == headingLine);
    return null;
  }

  private @Nullable String partName() {
    if (!severalSheets) {
      return part;
    }
    return part == null ? sheetName : part + "/" + sheetName;
  }

  private static List<String> texts(Row row) {
    List<String> texts = new ArrayList<>();
    for (int at = 0; at < row.getCellCount(); at++) {
      texts.add(text(row.getCell(at)));
    }
    return texts;
  }

  private RawRow row(Row row) {
    builder.begin(row.getRowNum());
    if (row.getRowNum() < headingLine) {
      return builder.structural();
    }
    for (int at = 0; at < row.getCellCount(); at++) {
      int role = columns.role(at);
      if (role != RowBuilder.NEVER_READ && row.getCell(at) != null) {
        builder.put(role, text(row.getCell(at)));
      }
    }
    return builder.finish(null);
  }

  private static String text(@Nullable Cell cell) {
    if (cell == null || cell.getType() == CellType.EMPTY) {
      return "";
    }
    Object value = cell.getValue();
    if (value instanceof BigDecimal number) {
      return isDate(cell.getDataFormatString()) ? date(cell, number) : plain(number);
    }
    if (value instanceof Boolean flag) {
      return flag ? "ja" : "nej";
    }
    return value == null ? "" : value.toString();
  }

  private static String plain(BigDecimal number) {
    // Spreadsheets keep fifteen digits; what lies beyond is noise of binary fractions.
    BigDecimal rounded = number.round(new java.math.MathContext(15)).stripTrailingZeros();
    return rounded.scale() < 0 ? rounded.setScale(0).toPlainString() : rounded.toPlainString();
  }

  private static String date(Cell cell, BigDecimal number) {
    try {
      LocalDateTime time = cell.asDate();
      if (number.signum() >= 0 && number.compareTo(BigDecimal.ONE) < 0) {
        return time.toLocalTime().toString();
      }
      return time.toLocalTime().equals(LocalTime.MIDNIGHT)
          ? time.toLocalDate().toString()
          : TIME.format(time);
    } catch (DateTimeException | ArithmeticException | ExcelReaderException e) {
      return plain(number);
    }
  }

  /** Whether a number format shows a day or a time: letters of one outside quotes and brackets. */
  private static boolean isDate(@Nullable String format) {
    if (format == null) {
      return false;
    }
    String bare =
        format.toLowerCase(Locale.ROOT).replaceAll("\"[^\"]*\"|\\\\.|\\[[^hms\\]][^\\]]*\\]", "");
    return !bare.contains("general") && bare.matches("(?s).*[ydhs].*|.*m.*");
  }

  private void closeSheet() {
    if (stream != null) {
      stream.close();
    }
    columns = null;
  }

  @Override
  String where() {
    return "efter rad %d i bladet %s".formatted(Math.max(0, builder.line()), sheetName);
  }

  @Override
  String damage() {
    return "kan arbetsboken inte läsas; spara den på nytt och skicka den igen.";
  }

  @Override
  public void close() throws IOException {
    closeSheet();
    if (workbook != null) {
      workbook.close();
    }
    if (copy != null) {
      Files.deleteIfExists(copy);
    }
  }
}
