package se.lagesbild.etl.read;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;
import org.dhatim.fastexcel.reader.SheetVisibility;
import org.jspecify.annotations.Nullable;
import se.lagesbild.warehouse.catalogue.SourceContract;

/** The first rows of every sheet of a workbook, and what it does not show. */
final class GlimpseWorkbook {
  private static final Pattern DAY_OR_TIME = Pattern.compile("[-:]");
  private static final int SHEETS = 50;

  private GlimpseWorkbook() {}

  static Glimpse read(Path file) throws IOException {
    boolean styled = WorkbookCheck.check(file);
    List<Glimpse.Table> tables = new ArrayList<>();
    try (ReadableWorkbook workbook =
            new ReadableWorkbook(file.toFile(), new ReadingOptions(styled, true));
        ZipFile zip = Packing.unzipped(file)) {
      SheetText text = new SheetText(workbook.isDate1904());
      UnpackedStream.Allowance allowance = new UnpackedStream.Allowance(Files.size(file));
      int cells = 0;
      for (Sheet sheet : workbook.getSheets().limit(SHEETS).toList()) {
        Form form = Form.of(zip, sheet.getIndex() + 1, allowance);
        List<Glimpse.Row> rows = rows(sheet, text, Glimpse.MOST_CELLS - cells);
        cells += rows.stream().mapToInt(row -> row.cells().size()).sum();
        boolean hidden = sheet.getVisibility() != SheetVisibility.VISIBLE;
        tables.add(
            new Glimpse.Table(sheet.getName(), hidden, form.hiddenColumns(), form.merged(), rows));
      }
    }
    if (tables.stream().allMatch(table -> table.rows().stream().allMatch(Glimpse.Row::isBlank))) {
      throw new Glimpse.NoTable("arbetsboken är tom; be om en som har rader.");
    }
    boolean whole = tables.stream().allMatch(table -> table.rows().size() < Glimpse.MOST_ROWS);
    return new Glimpse(
        SourceContract.Format.XLSX, null, null, ',', '"', null, List.copyOf(tables), whole);
  }

  private static List<Glimpse.Row> rows(Sheet sheet, SheetText text, int most) throws IOException {
    List<Glimpse.Row> rows = new ArrayList<>();
    int cells = 0;
    try (Stream<Row> stream = sheet.openStream()) {
      Iterator<Row> all = stream.iterator();
      while (all.hasNext() && rows.size() < Glimpse.MOST_ROWS && cells < most) {
        Row row = all.next();
        rows.add(row(row, text));
        cells += row.getCellCount();
      }
    }
    return rows;
  }

  private static Glimpse.Row row(Row row, SheetText text) {
    List<String> texts = new ArrayList<>();
    Set<Integer> dates = new HashSet<>();
    for (int at = 0; at < row.getCellCount(); at++) {
      Cell cell = row.getCell(at);
      String told = cell == null || cell.getValue() == null ? "" : Blank.strip(text.of(cell));
      texts.add(told);
      boolean number = cell != null && cell.getValue() instanceof java.math.BigDecimal;
      if (number && DAY_OR_TIME.matcher(told.substring(Math.min(1, told.length()))).find()) {
        dates.add(at);
      }
    }
    return new Glimpse.Row(row.getRowNum(), texts, dates);
  }

  /**
   * What a sheet's part says before and after its rows.
   *
   * @param hiddenColumns positions from 0
   * @param merged areas of merged cells
   */
  private record Form(Set<Integer> hiddenColumns, int merged) {

    static Form of(ZipFile zip, int number, UnpackedStream.Allowance allowance) throws IOException {
      Set<Integer> hidden = new HashSet<>();
      int merged = 0;
      ZipEntry entry = zip.getEntry("xl/worksheets/sheet" + number + ".xml");
      if (entry == null) {
        return new Form(hidden, merged);
      }
      try (InputStream in =
          new BufferedInputStream(new UnpackedStream(zip.getInputStream(entry), allowance))) {
        XMLStreamReader xml = XmlRowReader.factory().createXMLStreamReader(in);
        while (xml.hasNext()) {
          if (xml.next() == XMLStreamConstants.START_ELEMENT) {
            if (xml.getLocalName().equals("col")) {
              hide(xml, hidden);
            }
            merged += xml.getLocalName().equals("mergeCell") ? 1 : 0;
          }
        }
      } catch (XMLStreamException e) {
        throw new IOException(e);
      }
      return new Form(Set.copyOf(hidden), merged);
    }

    private static void hide(XMLStreamReader xml, Set<Integer> hidden) {
      String is = value(xml, "hidden");
      if (is.equals("1") || is.equals("true")) {
        int from = number(value(xml, "min"));
        int to = Math.min(number(value(xml, "max")), Limits.COLUMNS);
        for (int column = Math.max(1, from); column <= to; column++) {
          hidden.add(column - 1);
        }
      }
    }

    private static String value(XMLStreamReader xml, String name) {
      @Nullable String value = xml.getAttributeValue(null, name);
      return value == null ? "" : value;
    }

    private static int number(String text) {
      return text.matches("\\d{1,5}") ? Integer.parseInt(text) : 0;
    }
  }
}
