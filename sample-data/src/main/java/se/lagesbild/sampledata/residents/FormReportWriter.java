package se.lagesbild.sampledata.residents;

import java.nio.file.Path;
import java.time.YearMonth;
import java.util.List;
import se.lagesbild.sampledata.export.Changes;
import se.lagesbild.sampledata.export.Entry;
import se.lagesbild.sampledata.export.Sending;
import se.lagesbild.sampledata.export.SourceTruth;
import se.lagesbild.sampledata.export.SourceWriter;
import se.lagesbild.sampledata.export.TruthBook;
import se.lagesbild.sampledata.export.Version;
import se.lagesbild.sampledata.world.ByDay;
import se.lagesbild.sampledata.world.Span;
import se.lagesbild.sampledata.world.World;

/** Writes the online form's monthly export of what is new or changed. */
public final class FormReportWriter implements SourceWriter {

  private static final int DAY_OF_ARRIVAL = 3;

  @Override
  public String source() {
    return "kommun-otrygga-platser";
  }

  @Override
  public SourceTruth write(World world, Path folder) {
    List<Entry> cases = new FormCases(world, world.chance().fork(source())).entries();
    ByDay<Entry> entries = ByDay.of(cases, Entry::days);
    TruthBook book = new TruthBook("1982");
    for (YearMonth month : world.span().monthsToldBy(DAY_OF_ARRIVAL)) {
      new Sending(
              "KOM5_otrygg_plats_" + month + ".xml",
              month.plusMonths(1).atDay(DAY_OF_ARRIVAL),
              month.atEndOfMonth())
          .send(folder, book, () -> content(month, entries, book));
    }
    return SourceTruth.ofEvents(source(), book, List.of());
  }

  private static byte[] content(YearMonth month, ByDay<Entry> entries, TruthBook book) {
    List<Version> told = Changes.told(Span.of(month), entries, book);
    told.forEach(book::row);
    return FormXml.write(told.stream().map(Version::row).toList());
  }
}
