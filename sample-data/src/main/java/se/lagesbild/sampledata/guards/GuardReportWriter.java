package se.lagesbild.sampledata.guards;

import java.nio.charset.Charset;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import se.lagesbild.sampledata.export.Changes;
import se.lagesbild.sampledata.export.Entry;
import se.lagesbild.sampledata.export.Sending;
import se.lagesbild.sampledata.export.SourceTruth;
import se.lagesbild.sampledata.export.SourceWriter;
import se.lagesbild.sampledata.export.TruthBook;
import se.lagesbild.sampledata.export.Version;
import se.lagesbild.sampledata.tables.DelimitedText;
import se.lagesbild.sampledata.world.ByDay;
import se.lagesbild.sampledata.world.Span;
import se.lagesbild.sampledata.world.World;

/**
 * Writes the guard company's file of each shift. The first holds everything since the contract with
 * the company began, as when a source is connected; one file a day of many years would tell no
 * more.
 */
public final class GuardReportWriter implements SourceWriter {

  private static final int DAILY_FILES = 90;
  private static final String LINE_END = "\r\n";

  @Override
  public String source() {
    return "vaktare-larm";
  }

  @Override
  public SourceTruth write(World world, Path folder) {
    List<Entry> reports = new AlarmBook(world, world.chance().fork(source())).entries();
    ByDay<Entry> entries = ByDay.of(reports, Entry::days);
    TruthBook book = new TruthBook("1982");
    LocalDate last = world.span().last().minusDays(1);
    LocalDate connected = last.minusDays(DAILY_FILES);
    // The week's first days may lie before the span.
    Span history = new Span(world.span().first().minusWeeks(2), connected);
    Stream.concat(
            Stream.of(history),
            connected.plusDays(1).datesUntil(last.plusDays(1)).map(day -> new Span(day, day)))
        .forEach(
            days ->
                new Sending(
                        "VAKTARE_larm_" + days.last() + ".csv",
                        days.last().plusDays(1),
                        days.last())
                    .send(folder, book, () -> content(Changes.told(days, entries, book), book)));
    return SourceTruth.ofEvents(source(), book, List.of());
  }

  private static byte[] content(List<Version> told, TruthBook book) {
    StringBuilder text = new StringBuilder();
    text.append(DelimitedText.format(AlarmBook.COLUMNS, ';')).append(LINE_END);
    for (Version version : told) {
      book.row(version);
      text.append(DelimitedText.format(version.row().values(), ';')).append(LINE_END);
    }
    return text.toString().getBytes(Charset.forName("windows-1252"));
  }
}
