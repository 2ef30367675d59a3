package se.lagesbild.sampledata.rescue;

import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import se.lagesbild.sampledata.export.Entry;
import se.lagesbild.sampledata.export.ExportFile;
import se.lagesbild.sampledata.export.Facts;
import se.lagesbild.sampledata.export.Fate;
import se.lagesbild.sampledata.export.PlantedFires;
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
    for (YearMonth month : monthsToldIn(world.span())) {
      String fileName = "SDR_handelser_" + month + ".xml";
      book.open(fileName, arrival(month).last(), month.atEndOfMonth());
      byte[] content = ReportXml.write(rows(month, entries, book), month);
      ExportFile file = new ExportFile(fileName, arrival(month).last(), content);
      file.writeInto(folder);
      book.close(file);
    }
    return SourceTruth.ofEvents(source(), book, PlantedFires.list(world, book));
  }

  /** The months whose file arrives within the span. */
  private static List<YearMonth> monthsToldIn(Span span) {
    YearMonth first = YearMonth.from(span.first()).minusMonths(1);
    return Stream.iterate(
            first,
            month -> !arrival(month).last().isAfter(span.last()),
            month -> month.plusMonths(1))
        .filter(month -> span.contains(arrival(month).last()))
        .toList();
  }

  /** From the end of the month to the day on which its file arrives. */
  private static Span arrival(YearMonth month) {
    return new Span(month.atEndOfMonth(), month.plusMonths(1).atDay(DAY_OF_ARRIVAL));
  }

  private static List<Row> rows(YearMonth month, ByDay<Entry> entries, TruthBook book) {
    LocalDateTime start = month.atDay(1).atStartOfDay();
    LocalDateTime end = month.plusMonths(1).atDay(1).atStartOfDay();
    List<Version> told = new ArrayList<>();
    for (Entry entry : entries.within(new Span(month.atDay(1), month.atEndOfMonth()))) {
      Version last = entry.before(end).orElseThrow();
      if (!last.facts().category().equals(Facts.NOT_KEPT)) {
        book.state(entry, last);
      }
      entry.versions().stream().filter(version -> isWithin(version, start, end)).forEach(told::add);
    }
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

  private static boolean isWithin(Version version, LocalDateTime start, LocalDateTime end) {
    return !version.from().isBefore(start) && version.from().isBefore(end);
  }
}
