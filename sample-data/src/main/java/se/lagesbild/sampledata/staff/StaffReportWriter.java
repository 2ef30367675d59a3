package se.lagesbild.sampledata.staff;

import java.nio.file.Path;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.IsoFields;
import java.util.List;
import org.dhatim.fastexcel.Worksheet;
import se.lagesbild.sampledata.export.Changes;
import se.lagesbild.sampledata.export.Entry;
import se.lagesbild.sampledata.export.Sending;
import se.lagesbild.sampledata.export.SourceTruth;
import se.lagesbild.sampledata.export.SourceWriter;
import se.lagesbild.sampledata.export.TruthBook;
import se.lagesbild.sampledata.export.Version;
import se.lagesbild.sampledata.tables.StableWorkbook;
import se.lagesbild.sampledata.world.ByDay;
import se.lagesbild.sampledata.world.Chance;
import se.lagesbild.sampledata.world.Span;
import se.lagesbild.sampledata.world.World;

/** Writes the workbook of each quarter: a cover first, then the sheet with the incidents. */
public final class StaffReportWriter implements SourceWriter {

  private static final int DAY_OF_ARRIVAL = 15;
  private static final int MONTHS = 3;

  /** How the system's settings write days that quarter. */
  private enum Days {
    ISO,
    SWEDISH,
    DATE
  }

  @Override
  public String source() {
    return "kommun-hot-personal";
  }

  @Override
  public SourceTruth write(World world, Path folder) {
    Chance chance = world.chance().fork(source());
    ByDay<Entry> entries = ByDay.of(new StaffIncidents(world, chance).entries(), Entry::days);
    TruthBook book = new TruthBook("1982");
    for (YearMonth month : world.span().monthsToldBy(DAY_OF_ARRIVAL)) {
      if (month.getMonthValue() % MONTHS == 0) {
        Span quarter = new Span(month.minusMonths(MONTHS - 1L).atDay(1), month.atEndOfMonth());
        Chance drawn = chance.fork(month.toString());
        new Sending(fileName(quarter), month.plusMonths(1).atDay(DAY_OF_ARRIVAL), quarter.last())
            .send(folder, book, () -> content(quarter, entries, drawn, book));
      }
    }
    return SourceTruth.ofEvents(source(), book, List.of());
  }

  private static String fileName(Span quarter) {
    int number = quarter.first().get(IsoFields.QUARTER_OF_YEAR);
    return "KOM4_tillbud_%d_kv%d.xlsx".formatted(quarter.first().getYear(), number);
  }

  private static byte[] content(Span quarter, ByDay<Entry> entries, Chance chance, TruthBook book) {
    List<Version> told = Changes.told(quarter, entries, book);
    return StableWorkbook.write(
        quarter.last().plusDays(10).atTime(9, 0),
        workbook -> {
          workbook.newWorksheet("Försättsblad").value(0, 0, "Uttag ur arbetsmiljösystemet");
          fill(workbook.newWorksheet("Tillbud"), told, chance, book);
        });
  }

  private static void fill(Worksheet sheet, List<Version> told, Chance chance, TruthBook book) {
    boolean older = chance.happens(0.3);
    Days days = chance.pick(List.of(Days.values()));
    sheet.value(0, 0, "Uttag " + told.size() + " poster");
    book.structuralRow();
    for (int column = 0; column < StaffIncidents.COLUMNS.size(); column++) {
      sheet.value(1, column, heading(StaffIncidents.COLUMNS.get(column), older));
    }
    for (int index = 0; index < told.size(); index++) {
      book.row(told.get(index));
      row(sheet, index + 2, told.get(index), days);
    }
    sheet.value(told.size() + 2, 0, "Antal: " + told.size());
    book.structuralRow();
  }

  private static String heading(String name, boolean older) {
    return !older ? name : name.replace("Inträffade", "Datum").replace("Slag", "Typ");
  }

  private static void row(Worksheet sheet, int line, Version version, Days days) {
    for (int column = 0; column < StaffIncidents.COLUMNS.size(); column++) {
      String name = StaffIncidents.COLUMNS.get(column);
      String text = version.row().text(name);
      if (!name.equals("Inträffade")) {
        sheet.value(line, column, text);
        continue;
      }
      LocalDate day = LocalDate.parse(text);
      switch (days) {
        case ISO -> sheet.value(line, column, text);
        case SWEDISH ->
            sheet.value(
                line,
                column,
                "%d/%d %d".formatted(day.getDayOfMonth(), day.getMonthValue(), day.getYear()));
        case DATE -> {
          sheet.value(line, column, day);
          sheet.style(line, column).format("yyyy-mm-dd").set();
        }
      }
    }
  }
}
