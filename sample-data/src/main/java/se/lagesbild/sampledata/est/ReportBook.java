package se.lagesbild.sampledata.est;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;
import se.lagesbild.sampledata.export.TruthBook;
import se.lagesbild.sampledata.tables.StableWorkbook;
import se.lagesbild.sampledata.world.Chance;
import se.lagesbild.sampledata.world.Fortnight;

/** One workbook: a title across, headings below it, rows that lean on those above, and sums. */
final class ReportBook {

  private static final List<String> MARKS = List.of("\"", "-\"-", "”", "''", "d:o", "dito");

  private final Fortnight fortnight;
  private final Chance chance;
  private final TruthBook book;
  private final boolean leansOnAbove;
  private final String mark;
  private int row;
  private @Nullable Line above;
  private int mergedFrom;

  ReportBook(Fortnight fortnight, Chance chance, TruthBook book) {
    this.fortnight = fortnight;
    this.chance = chance;
    this.book = book;
    this.leansOnAbove = chance.happens(0.7);
    this.mark = chance.happens(0.45) ? "" : chance.pick(MARKS);
  }

  /** A report with rows, or one that says by its emptiness that there is nothing to report. */
  byte[] write(List<Line> lines) {
    return StableWorkbook.write(
        fortnight.arrival().atTime(5, 0),
        workbook -> {
          fill(workbook.newWorksheet("Lägesbild"), lines);
          manual(workbook.newWorksheet("Instruktion"));
        });
  }

  private void fill(Worksheet sheet, List<Line> lines) {
    if (!lines.isEmpty() || chance.happens(0.6)) {
      top(sheet);
      body(sheet, lines);
    }
  }

  private static void manual(Worksheet sheet) {
    sheet.value(0, 0, "En rad per händelse. Inga namn!");
    sheet.value(1, 0, "Område: 1 hot och våld, 2 ordning, 3 extremism, 4 unga, 5 ANDT, 6 övrigt");
  }

  private void top(Worksheet sheet) {
    sheet.value(row, 0, title());
    sheet.range(row, 0, row, Line.COLUMNS.size() - 1).merge();
    book.structuralRow();
    row += chance.happens(0.5) ? 2 : 1;
    headings(sheet);
    sheet.hideColumn(Line.COLUMNS.indexOf("Ålder (ca)"));
  }

  private String title() {
    return "Lägesbild v.%d–%d".formatted(fortnight.firstWeek(), fortnight.lastWeek());
  }

  private void headings(Worksheet sheet) {
    String area = chance.pick(List.of("Område (1–6)", "Område (1-6)", "Område"));
    String event = chance.pick(List.of("Händelse", "Händelse", "Händelse/iakttagelse"));
    for (int column = 0; column < Line.COLUMNS.size(); column++) {
      String name = Line.COLUMNS.get(column);
      String heading = name.equals(Line.AREA) ? area : name.equals(Line.EVENT) ? event : name;
      sheet.value(row, column, name.equals(Line.REPORTED) ? name + " (J/N)" : heading);
    }
    row++;
  }

  private void body(Worksheet sheet, List<Line> lines) {
    boolean subtotals = chance.happens(0.25);
    List<Line> block = new ArrayList<>();
    for (Line line : lines) {
      if (!block.isEmpty() && !block.get(0).cell(Line.SERVICE).equals(line.cell(Line.SERVICE))) {
        block(sheet, block, subtotals);
        block.clear();
      }
      block.add(line);
    }
    block(sheet, block, subtotals);
    if (chance.happens(0.3)) {
      nothing(sheet, "Bibliotekets filial");
    }
    if (!lines.isEmpty() && chance.happens(0.4)) {
      structural(sheet, "Totalt", Integer.toString(lines.size()));
    }
    if (chance.happens(0.35)) {
      structural(sheet, "* Antal och ålder är uppskattade.", "");
    }
  }

  private void block(Worksheet sheet, List<Line> lines, boolean subtotals) {
    if (lines.isEmpty()) {
      return;
    }
    if (row > 12 && chance.happens(0.06)) {
      structural(sheet, title(), "");
      headings(sheet);
      book.structuralRow();
    }
    mergedFrom = row;
    for (Line line : lines) {
      line(sheet, line);
      count(line);
      row++;
    }
    merge(sheet, row - 1);
    if (subtotals) {
      structural(sheet, "Summa " + lines.get(0).cell(Line.SERVICE), "" + lines.size());
    }
  }

  private void line(Worksheet sheet, Line line) {
    for (int column = 0; column < Line.COLUMNS.size(); column++) {
      String name = Line.COLUMNS.get(column);
      Object cell = line.cell(name);
      boolean same =
          above != null && Line.FILLED_DOWN.contains(name) && above.cell(name).equals(cell);
      boolean leans = leansOnAbove && same && (isMerged(name) || chance.happens(0.75));
      put(sheet, column, leans ? mark : cell);
    }
    above = line;
  }

  /** Reports with empty cells merge the service's name down its whole block. */
  private boolean isMerged(String column) {
    return mark.isEmpty() && column.equals(Line.SERVICE);
  }

  private void merge(Worksheet sheet, int last) {
    if (leansOnAbove && mark.isEmpty() && last > mergedFrom) {
      sheet.range(mergedFrom, 0, last, 0).merge();
    }
  }

  private void put(Worksheet sheet, int column, Object cell) {
    if (cell instanceof LocalDate day) {
      sheet.value(row, column, day);
      sheet.style(row, column).format("yyyy-mm-dd").set();
    } else if (cell instanceof Double time) {
      sheet.value(row, column, time);
      sheet.style(row, column).format("hh:mm").set();
    } else if (cell instanceof Number number) {
      sheet.value(row, column, number);
    } else if (!cell.toString().isEmpty()) {
      sheet.value(row, column, cell.toString());
    }
  }

  private void nothing(Worksheet sheet, String service) {
    put(
        sheet,
        Line.COLUMNS.indexOf(Line.EVENT),
        chance.pick(List.of("Inget att rapportera", "Inget")));
    put(sheet, Line.COLUMNS.indexOf(Line.WEEK), "v " + fortnight.lastWeek());
    structural(sheet, service, "");
  }

  /** Ends a row that is not data; the next one says everything in full. */
  private void structural(Worksheet sheet, String first, String number) {
    put(sheet, 0, first);
    if (!number.isEmpty()) {
      put(sheet, Line.COLUMNS.indexOf(Line.EVENT), number);
    }
    book.structuralRow();
    above = null;
    row++;
  }

  private void count(Line line) {
    if (line.flaw().isEmpty()) {
      book.acceptedRow();
    } else {
      book.rejectedRow(line.flaw(), row + 1);
    }
  }
}
