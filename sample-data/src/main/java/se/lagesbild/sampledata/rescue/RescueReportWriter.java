package se.lagesbild.sampledata.rescue;

import java.nio.file.Path;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Comparator;
import java.util.List;
import se.lagesbild.sampledata.export.Changes;
import se.lagesbild.sampledata.export.Entry;
import se.lagesbild.sampledata.export.Fate;
import se.lagesbild.sampledata.export.PlantedFires;
import se.lagesbild.sampledata.export.Sending;
import se.lagesbild.sampledata.export.SourceTruth;
import se.lagesbild.sampledata.export.SourceWriter;
import se.lagesbild.sampledata.export.TruthBook;
import se.lagesbild.sampledata.export.Version;
import se.lagesbild.sampledata.tables.Row;
import se.lagesbild.sampledata.world.ByDay;
import se.lagesbild.sampledata.world.Span;
import se.lagesbild.sampledata.world.World;

/** Writes the rescue services' monthly export. */
public final class RescueReportWriter implements SourceWriter {

  private static final int DAY_OF_ARRIVAL = 5;

  @Override
  public String source() {
    return "sdr-raddningstjanst";
  }

  @Override
  public SourceTruth write(World world, Path folder) {
    AlarmSimulation simulation = new AlarmSimulation(world, world.chance().fork(source()));
    ByDay<Entry> entries = ByDay.of(simulation.entries(), Entry::days);
    TruthBook book = new TruthBook(world.municipalities());
    for (YearMonth month : world.span().monthsToldBy(DAY_OF_ARRIVAL)) {
      LocalDate arrival = month.plusMonths(1).atDay(DAY_OF_ARRIVAL);
      new Sending("SDR_handelser_" + month + ".xml", arrival, month.atEndOfMonth())
          .send(folder, book, () -> ReportXml.write(rows(month, entries, book), month));
    }
    return SourceTruth.ofEvents(source(), book, PlantedFires.list(world, book));
  }

  private static List<Row> rows(YearMonth month, ByDay<Entry> entries, TruthBook book) {
    List<Version> told = Changes.told(Span.of(month), entries, book);
    // By station, not by time: the last report of an alarm need not be the last approved.
    told.sort(Comparator.comparing(version -> version.row().text("Station")));
    for (int index = 0; index < told.size(); index++) {
      count(told.get(index), index + 1, book);
    }
    return told.stream().map(Version::row).toList();
  }

  private static void count(Version version, int position, TruthBook book) {
    if (version.fate() == Fate.REJECTED) {
      book.rejectedRow(version.reason(), position);
    } else {
      book.row(version);
    }
  }
}
