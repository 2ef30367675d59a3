package se.lagesbild.sampledata.police;

import java.nio.charset.Charset;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import se.lagesbild.sampledata.export.Entry;
import se.lagesbild.sampledata.export.ExportFile;
import se.lagesbild.sampledata.export.Fate;
import se.lagesbild.sampledata.export.SourceTruth;
import se.lagesbild.sampledata.export.SourceWriter;
import se.lagesbild.sampledata.export.TruthBook;
import se.lagesbild.sampledata.export.Version;
import se.lagesbild.sampledata.tables.DelimitedText;
import se.lagesbild.sampledata.world.ByDay;
import se.lagesbild.sampledata.world.Chance;
import se.lagesbild.sampledata.world.Fortnight;
import se.lagesbild.sampledata.world.Peer;
import se.lagesbild.sampledata.world.Span;
import se.lagesbild.sampledata.world.World;

/** Writes the police's fortnightly extracts, one for each municipality. */
public final class PoliceReportWriter implements SourceWriter {

  static final String SOURCE = "polisen-anmalda-brott";
  static final Charset CHARSET = Charset.forName("windows-1252");
  private static final String LINE_END = "\r\n";
  private static final int WINDOW_DAYS = 60;

  @Override
  public String source() {
    return SOURCE;
  }

  @Override
  public SourceTruth write(World world, Path folder) {
    Chance chance = world.chance().fork(source());
    Map<String, ByDay<Entry>> registers = registers(world, chance);
    TruthBook book = new TruthBook(world.municipalities());
    for (Fortnight fortnight : Fortnight.arrivingIn(world.span())) {
      registers.forEach(
          (code, entries) -> {
            String fileName = "POL_" + code + "_anmalda_" + fortnight.label() + ".csv";
            book.open(fileName, fortnight.arrival(), fortnight.lastDay());
            byte[] content = content(fortnight, entries, book, chance.fork(fileName));
            ExportFile file = new ExportFile(fileName, fortnight.arrival(), content);
            file.writeInto(folder);
            book.close(file);
          });
    }
    return SourceTruth.ofEvents(source(), book, PlantedCrimeTruths.list(world, book));
  }

  /** What each municipality's files tell of: one extract is ordered for each. */
  private static Map<String, ByDay<Entry>> registers(World world, Chance chance) {
    Map<String, ByDay<Entry>> registers = new LinkedHashMap<>();
    registers.put(Peer.HOME, byDay(new CrimeSimulation(world, chance).entries()));
    PeerCrimes others = new PeerCrimes(world, chance);
    for (int at = 0; at < world.peers().size(); at++) {
      String code = world.peers().get(at).municipality().code();
      registers.put(code, byDay(others.entries(at)));
    }
    return registers;
  }

  private static ByDay<Entry> byDay(List<Entry> entries) {
    return ByDay.of(entries, entry -> Stream.of(registered(entry)));
  }

  private static byte[] content(
      Fortnight fortnight, ByDay<Entry> entries, TruthBook book, Chance chance) {
    List<String> lines = new ArrayList<>(List.of(line(CrimeRow.COLUMNS)));
    LocalDateTime end = fortnight.arrival().atStartOfDay();
    for (Entry entry : entries.within(covered(fortnight))) {
      Optional<Version> version = entry.before(end);
      version.ifPresent(state -> book.state(entry, state));
      version.ifPresent(state -> lines.addAll(lines(state, book, chance)));
    }
    return String.join("", lines).getBytes(CHARSET);
  }

  /** The days of registration that a file is complete for. */
  private static Span covered(Fortnight fortnight) {
    LocalDate lastDay = fortnight.lastDay();
    return new Span(lastDay.minusDays(WINDOW_DAYS - 1), lastDay);
  }

  private static LocalDate registered(Entry entry) {
    return entry.versions().get(0).facts().reported();
  }

  private static List<String> lines(Version version, TruthBook book, Chance chance) {
    if (version.fate() == Fate.ABSENT) {
      return List.of();
    }
    String line = line(version.row().values());
    book.row(version);
    if (version.fate() == Fate.ALIVE && chance.happens(0.003)) {
      book.duplicate(version);
      return List.of(line, line);
    }
    return List.of(line);
  }

  private static String line(List<String> fields) {
    return DelimitedText.format(fields, ';') + LINE_END;
  }
}
