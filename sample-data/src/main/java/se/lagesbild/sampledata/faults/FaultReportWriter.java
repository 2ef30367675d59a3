package se.lagesbild.sampledata.faults;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import se.lagesbild.sampledata.export.Entry;
import se.lagesbild.sampledata.export.ExportFile;
import se.lagesbild.sampledata.export.SourceTruth;
import se.lagesbild.sampledata.export.SourceWriter;
import se.lagesbild.sampledata.export.TruthBook;
import se.lagesbild.sampledata.export.Version;
import se.lagesbild.sampledata.tables.DelimitedText;
import se.lagesbild.sampledata.world.ByDay;
import se.lagesbild.sampledata.world.Chance;
import se.lagesbild.sampledata.world.World;

/** Writes the technical services' weekly export. */
public final class FaultReportWriter implements SourceWriter {

  private static final String BYTE_ORDER_MARK = "\ufeff";
  private static final String LINE_END = "\r\n";

  @Override
  public String source() {
    return "nvk-felanmalan";
  }

  @Override
  public SourceTruth write(World world, Path folder) {
    Chance chance = world.chance().fork(source());
    List<Entry> entries = new FaultSimulation(world, chance).entries();
    ByDay<Entry> byDay = ByDay.of(entries, Entry::days);
    TruthBook book = new TruthBook(world.municipalities());
    for (FaultWeek week : FaultWeek.arrivingIn(world.span(), world.plan().missingWeek())) {
      book.open(week.fileName(), week.arrival(), week.lastDay());
      ExportFile file = file(week, byDay, book, chance.fork(week.fileName()));
      file.writeInto(folder);
      book.close(file);
    }
    return SourceTruth.ofEvents(source(), book, PlantedFaultTruths.list(world, book, entries));
  }

  private static ExportFile file(
      FaultWeek week, ByDay<Entry> entries, TruthBook book, Chance chance) {
    LocalDateTime end = week.end();
    List<Version> told = new ArrayList<>();
    for (Entry entry : week.toldOf(entries)) {
      entry.before(end).ifPresent(version -> book.state(entry, version));
      entry.versions().stream().filter(version -> version.from().isBefore(end)).forEach(told::add);
    }
    told.sort(Comparator.comparing(Version::from));
    told.forEach(book::row);
    StringBuilder text = new StringBuilder(chance.happens(0.85) ? BYTE_ORDER_MARK : "");
    text.append(DelimitedText.format(FaultRow.COLUMNS, ';')).append(LINE_END);
    told.forEach(
        version -> text.append(DelimitedText.format(version.row().values(), ';')).append(LINE_END));
    byte[] content = text.toString().getBytes(StandardCharsets.UTF_8);
    return new ExportFile(week.fileName(), week.arrival(), content);
  }
}
