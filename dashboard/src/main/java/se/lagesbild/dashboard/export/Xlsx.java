package se.lagesbild.dashboard.export;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/**
 * A workbook whose numbers are numbers and whose dates are dates, in any language's Excel, and that
 * is the same byte for byte whenever it is made of the same sheets and day.
 */
public final class Xlsx {
  /** The media type. */
  public static final String TYPE =
      "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

  private static final String PROPERTIES = "docProps/core.xml";
  private static final Pattern MADE =
      Pattern.compile("(<dcterms:created[^>]*>)[^<]*(</dcterms:created>)");

  private static final int NARROWEST = 8;
  private static final int WIDEST = 70;

  private Xlsx() {}

  /**
   * Makes the workbook.
   *
   * @param sheets from the first tab to the last
   * @param day what it gives as its date: that of the numbers, never of the clock
   */
  public static byte[] of(List<Sheet> sheets, LocalDate day) {
    try {
      return dated(written(sheets), day);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot write to memory", e);
    }
  }

  private static byte[] written(List<Sheet> sheets) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (Workbook workbook = new Workbook(bytes, "Lägesbild", "1.0")) {
      for (Sheet sheet : sheets) {
        write(sheet, workbook.newWorksheet(sheet.name()));
      }
    }
    return bytes.toByteArray();
  }

  private static void write(Sheet sheet, Worksheet to) throws IOException {
    for (int column = 0; column < sheet.header().size(); column++) {
      to.value(0, column, sheet.header().get(column));
      to.style(0, column).bold().wrapText(true).verticalAlignment("bottom").set();
      to.width(column, width(sheet, column));
    }
    to.freezePane(0, 1);
    to.repeatRows(0);
    for (int row = 0; row < sheet.rows().size(); row++) {
      for (int column = 0; column < sheet.header().size(); column++) {
        write(sheet.rows().get(row).get(column), to, row + 1, column);
      }
    }
    to.finish();
  }

  private static void write(Cell cell, Worksheet to, int row, int column) {
    if (cell instanceof Cell.Text text && !text.value().isEmpty()) {
      to.value(row, column, text.value());
      to.style(row, column).wrapText(true).verticalAlignment("top").set();
    } else if (cell instanceof Cell.Number number) {
      to.value(row, column, number.value());
      boolean whole = number.value() == Math.rint(number.value());
      to.style(row, column).format(whole ? "#,##0" : "General").verticalAlignment("top").set();
    } else if (cell instanceof Cell.Day day) {
      to.value(row, column, day.value());
      to.style(row, column).format("yyyy-mm-dd").verticalAlignment("top").set();
    }
  }

  private static double width(Sheet sheet, int column) {
    int longest = sheet.header().get(column).length();
    for (List<Cell> row : sheet.rows()) {
      longest = Math.max(longest, length(row.get(column)));
    }
    return Math.max(NARROWEST, Math.min(WIDEST, longest + 2));
  }

  private static int length(Cell cell) {
    return cell instanceof Cell.Text text ? text.value().length() : "2026-11-30".length();
  }

  /** The writer takes the clock's time, as does every entry of an archive. */
  private static byte[] dated(byte[] workbook, LocalDate day) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipFile from = archive(workbook);
        ZipOutputStream to = new ZipOutputStream(bytes)) {
      for (ZipArchiveEntry entry : Collections.list(from.getEntriesInPhysicalOrder())) {
        ZipEntry copy = new ZipEntry(entry.getName());
        copy.setTimeLocal(day.atStartOfDay());
        to.putNextEntry(copy);
        byte[] content = from.getInputStream(entry).readAllBytes();
        to.write(entry.getName().equals(PROPERTIES) ? created(content, day) : content);
        to.closeEntry();
      }
    }
    return bytes.toByteArray();
  }

  /** The JDK's reader of archives in memory refuses what the writer says of its entries' sizes. */
  private static ZipFile archive(byte[] bytes) throws IOException {
    return ZipFile.builder().setSeekableByteChannel(new SeekableInMemoryByteChannel(bytes)).get();
  }

  private static byte[] created(byte[] properties, LocalDate day) {
    String text = new String(properties, StandardCharsets.UTF_8);
    return MADE.matcher(text)
        .replaceFirst("$1" + day + "T00:00:00Z$2")
        .getBytes(StandardCharsets.UTF_8);
  }
}
