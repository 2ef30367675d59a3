package se.lagesbild.sampledata.concern;

import java.nio.file.Path;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import se.lagesbild.sampledata.export.Cell;
import se.lagesbild.sampledata.export.ExportFile;
import se.lagesbild.sampledata.export.SourceTruth;
import se.lagesbild.sampledata.export.SourceWriter;
import se.lagesbild.sampledata.export.TruthBook;
import se.lagesbild.sampledata.world.Chance;
import se.lagesbild.sampledata.world.Span;
import se.lagesbild.sampledata.world.World;

/** Writes the social services' monthly sums, and some months again with new totals. */
public final class ConcernReportWriter implements SourceWriter {

  private static final double SENT_AGAIN = 0.15;

  @Override
  public String source() {
    return "kommun-orosanmalningar";
  }

  @Override
  public SourceTruth write(World world, Path folder) {
    Chance chance = world.chance().fork(source());
    TruthBook book = new TruthBook("1982");
    Map<YearMonth, List<Cell>> known = new TreeMap<>();
    for (Sending sending : sendings(world.span(), chance)) {
      SumsFile sums = new SumsFile(sending.month(), chance.fork(sending.fileName()), book);
      book.open(sending.fileName(), sending.arrival(), sending.month().atEndOfMonth());
      byte[] content = sums.write(sending.count().members());
      known.put(sending.month(), sums.cells());
      ExportFile file = new ExportFile(sending.fileName(), sending.arrival(), content);
      file.writeInto(folder);
      book.close(file);
    }
    return SourceTruth.ofSums(
        source(), book, known.values().stream().flatMap(List::stream).toList());
  }

  /** Everything that is sent within the span, in the order of arrival. */
  private static List<Sending> sendings(Span span, Chance chance) {
    List<Sending> sendings = new ArrayList<>();
    YearMonth last = YearMonth.from(span.last());
    for (YearMonth month = YearMonth.from(span.first()).minusMonths(1);
        month.isBefore(last);
        month = month.plusMonths(1)) {
      Chance drawn = chance.fork(month.toString());
      MonthCount count = MonthCount.draw(month, drawn);
      LocalDate first = month.plusMonths(1).atDay(drawn.between(7, 12));
      sendings.add(new Sending(month, first, false, count));
      if (drawn.happens(SENT_AGAIN)) {
        LocalDate again = first.plusDays(drawn.between(25, 80));
        sendings.add(new Sending(month, again, true, count.later(drawn)));
      }
    }
    return sendings.stream()
        .filter(sending -> span.contains(sending.arrival()))
        .sorted(Comparator.comparing(Sending::arrival))
        .toList();
  }

  /**
   * A file on its way.
   *
   * @param month what it is for
   * @param arrival the day it comes
   * @param again whether the month has been sent before
   * @param count what is counted
   */
  private record Sending(YearMonth month, LocalDate arrival, boolean again, MonthCount count) {

    String fileName() {
      return "KOM2_orosanmalningar_" + month + (again ? "_rattad_" + arrival : "") + ".csv";
    }
  }
}
