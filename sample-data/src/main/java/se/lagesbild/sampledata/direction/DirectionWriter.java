package se.lagesbild.sampledata.direction;

import java.nio.file.Path;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.time.temporal.IsoFields;
import java.util.List;
import java.util.stream.Stream;
import org.dhatim.fastexcel.Worksheet;
import se.lagesbild.sampledata.export.Entry;
import se.lagesbild.sampledata.export.Sending;
import se.lagesbild.sampledata.export.SourceTruth;
import se.lagesbild.sampledata.export.SourceWriter;
import se.lagesbild.sampledata.export.TruthBook;
import se.lagesbild.sampledata.export.Version;
import se.lagesbild.sampledata.tables.StableWorkbook;
import se.lagesbild.sampledata.world.Chance;
import se.lagesbild.sampledata.world.Span;
import se.lagesbild.sampledata.world.World;

/** Writes the direction of each two or three weeks, on the Monday on which they begin. */
public final class DirectionWriter implements SourceWriter {

  /** Six weeks are two periods or, in one of four, three shorter ones. */
  private static final int BLOCK_WEEKS = 6;

  private static final int BLOCKS = 4;

  /** A Monday on which a period began, whatever the span is. */
  private static final LocalDate ANCHOR = LocalDate.of(2018, 1, 1);

  @Override
  public String source() {
    return "polisen-inriktning";
  }

  @Override
  public SourceTruth write(World world, Path folder) {
    Chance chance = world.chance().fork(source());
    TruthBook book = new TruthBook("1982");
    Stream.iterate(period(ANCHOR), days -> period(days.last().plusDays(1)))
        .takeWhile(days -> !days.first().isAfter(world.span().last()))
        .filter(days -> world.span().contains(days.first()))
        .forEach(
            days -> {
              Chance drawn = chance.fork(days.first().toString());
              new Sending(fileName(days), days.first(), days.last())
                  .send(folder, book, () -> content(days, drawn, book));
            });
    return SourceTruth.ofEvents(source(), book, List.of());
  }

  private static Span period(LocalDate monday) {
    long block = ChronoUnit.WEEKS.between(ANCHOR, monday) / BLOCK_WEEKS;
    return new Span(monday, monday.plusWeeks(block % BLOCKS == 1 ? 2 : 3).minusDays(1));
  }

  private static String fileName(Span days) {
    return "LPO_operativ_inriktning_%d_v%02d-%02d.xlsx"
        .formatted(
            days.first().get(IsoFields.WEEK_BASED_YEAR), week(days.first()), week(days.last()));
  }

  private static int week(LocalDate day) {
    return day.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR);
  }

  private static byte[] content(Span days, Chance chance, TruthBook book) {
    List<Version> told = new Priorities(days, chance).versions();
    return StableWorkbook.write(
        days.first().minusDays(3).atTime(14, 0),
        workbook -> fill(workbook.newWorksheet("Inriktning"), days, told, book));
  }

  private static void fill(Worksheet sheet, Span days, List<Version> told, TruthBook book) {
    List<String> titles =
        List.of(
            "Lokalpolisområde norra Västmanland",
            "Operativ inriktning v.%d–%d".formatted(week(days.first()), week(days.last())),
            "Sekretess enligt 18 kap. 1 § OSL");
    for (int line = 0; line < titles.size(); line++) {
      sheet.value(line, 0, titles.get(line));
      sheet.range(line, 0, line, Priorities.COLUMNS.size() - 1).merge();
      book.structuralRow();
    }
    // The headings stand on the fifth row; the fourth has no cells.
    int line = titles.size() + 1;
    row(sheet, line++, Priorities.COLUMNS);
    for (int index = 0; index < told.size(); index++) {
      Version version = told.get(index);
      String key = days.first() + "/" + index;
      book.row(version);
      book.state(new Entry(key, key, "", List.of(version)), version);
      row(sheet, line++, version.row().values());
    }
    sheet.value(line, 0, "Nästa inriktning v." + week(days.last().plusDays(1)));
    book.structuralRow();
  }

  private static void row(Worksheet sheet, int line, List<String> texts) {
    for (int column = 0; column < texts.size(); column++) {
      if (!texts.get(column).isEmpty()) {
        sheet.value(line, column, texts.get(column));
      }
    }
  }
}
