package se.lagesbild.sampledata.property;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.dhatim.fastexcel.Worksheet;
import se.lagesbild.sampledata.export.TruthBook;
import se.lagesbild.sampledata.export.Version;
import se.lagesbild.sampledata.tables.Row;
import se.lagesbild.sampledata.tables.StableWorkbook;
import se.lagesbild.sampledata.world.Chance;

/** One month's workbook: titles, a block and a sum for each property, and a total. */
final class DamageBook {

  private static final LocalDate DAY_ZERO = LocalDate.of(1899, 12, 30);

  /** How the person writes who keeps this month's list. */
  private enum Days {
    SERIAL,
    FORMATTED,
    TEXT
  }

  private final YearMonth month;
  private final Chance chance;
  private final TruthBook book;
  private final Days days;
  private final boolean named;
  private int line;

  DamageBook(YearMonth month, Chance chance, TruthBook book) {
    this.month = month;
    this.chance = chance;
    this.book = book;
    this.days = chance.pick(List.of(Days.SERIAL, Days.SERIAL, Days.FORMATTED, Days.TEXT));
    this.named = chance.happens(0.3);
  }

  byte[] write(List<Version> told) {
    return StableWorkbook.write(
        month.atEndOfMonth().atTime(16, 0),
        workbook -> fill(workbook.newWorksheet("Skador"), told));
  }

  private void fill(Worksheet sheet, List<Version> told) {
    structural(sheet, "Sammanställning skadegörelse och klotter " + month);
    sheet.range(0, 0, 0, Damages.COLUMNS.size() - 1).merge();
    structural(sheet, "Utskriven " + month.plusMonths(1).atDay(3));
    for (int column = 0; column < Damages.COLUMNS.size(); column++) {
      String heading = Damages.COLUMNS.get(column);
      boolean shorter = chance.happens(0.2) && heading.startsWith("Polisanmälan");
      sheet.value(line, column, shorter ? "K-nr" : heading);
    }
    line++;
    sheet.hideColumn(Damages.COLUMNS.indexOf(Damages.CONTACT));
    sheet.hideColumn(Damages.COLUMNS.indexOf(Damages.NUMBER));
    Map<String, List<Version>> blocks =
        told.stream()
            .collect(
                Collectors.groupingBy(
                    version -> version.row().text(Damages.PROPERTY),
                    TreeMap::new,
                    Collectors.toList()));
    blocks.forEach((property, rows) -> block(sheet, property, rows));
    structural(sheet, "Totalt");
    if (chance.happens(0.4)) {
      structural(sheet, "* Kostnad utan moms.");
    }
  }

  private void block(Worksheet sheet, String property, List<Version> rows) {
    for (int index = 0; index < rows.size(); index++) {
      book.row(rows.get(index));
      row(sheet, rows.get(index).row(), index == 0 || named);
    }
    double cost = rows.stream().mapToDouble(version -> cost(version.row())).sum();
    sheet.value(line, Damages.COLUMNS.indexOf(Damages.COST), cost);
    structural(sheet, chance.pick(List.of("Summa ", "Delsumma ")) + property);
    // A blank line between the blocks, which no cell stands in.
    line += chance.happens(0.5) ? 1 : 0;
  }

  private void row(Worksheet sheet, Row row, boolean first) {
    for (int column = 0; column < Damages.COLUMNS.size(); column++) {
      String name = Damages.COLUMNS.get(column);
      boolean leans = !first && (name.equals(Damages.PROPERTY) || name.equals(Damages.NUMBER));
      String text = leans ? "" : row.text(name);
      if (name.equals(Damages.FOUND) && text.startsWith("20")) {
        day(sheet, column, LocalDate.parse(text));
      } else if (name.equals(Damages.COST) && !text.isEmpty()) {
        sheet.value(line, column, Double.parseDouble(text));
      } else if (!text.isEmpty()) {
        sheet.value(line, column, text);
      }
    }
    line++;
  }

  private void day(Worksheet sheet, int column, LocalDate day) {
    switch (days) {
      case SERIAL -> sheet.value(line, column, ChronoUnit.DAYS.between(DAY_ZERO, day));
      case FORMATTED -> {
        sheet.value(line, column, day);
        sheet.style(line, column).format("yyyy-mm-dd").set();
      }
      case TEXT -> sheet.value(line, column, chance.happens(0.5) ? day.toString() : sixDigits(day));
    }
  }

  private static String sixDigits(LocalDate day) {
    return day.toString().substring(2).replace("-", "");
  }

  private static double cost(Row row) {
    String text = row.text(Damages.COST);
    return text.isEmpty() ? 0 : Double.parseDouble(text);
  }

  private void structural(Worksheet sheet, String text) {
    sheet.value(line, 0, text);
    book.structuralRow();
    line++;
  }
}
