package se.lagesbild.sampledata.est;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Stream;
import se.lagesbild.sampledata.export.Entry;
import se.lagesbild.sampledata.export.ExportFile;
import se.lagesbild.sampledata.export.Facts;
import se.lagesbild.sampledata.export.Planted;
import se.lagesbild.sampledata.export.PlantedFires;
import se.lagesbild.sampledata.export.PlantedSpans;
import se.lagesbild.sampledata.export.SourceTruth;
import se.lagesbild.sampledata.export.SourceWriter;
import se.lagesbild.sampledata.export.TruthBook;
import se.lagesbild.sampledata.export.Version;
import se.lagesbild.sampledata.tables.Row;
import se.lagesbild.sampledata.world.ByDay;
import se.lagesbild.sampledata.world.Chance;
import se.lagesbild.sampledata.world.Fortnight;
import se.lagesbild.sampledata.world.Span;
import se.lagesbild.sampledata.world.World;

/** Writes the municipality's fortnightly reports to the EST group. */
public final class EstReportWriter implements SourceWriter {

  private static final double NOTHING_TO_REPORT = 0.04;

  @Override
  public String source() {
    return "kommun-est-rapport";
  }

  @Override
  public SourceTruth write(World world, Path folder) {
    Chance chance = world.chance().fork(source());
    Topics topics = new Topics();
    Whereabouts whereabouts = new Whereabouts(world.areas());
    ByDay<Observation> seen =
        ByDay.of(
            new ObservationSimulation(world, chance, topics).observations(),
            observation -> Stream.of(observation.told()));
    TruthBook book = new TruthBook(ObservationSimulation.FAGERSTA);
    for (Fortnight fortnight : Fortnight.arrivingIn(world.span())) {
      String fileName = "EST_rapport_" + fortnight.label() + ".xlsx";
      Chance drawn = chance.fork(fileName);
      LineWriter writer = new LineWriter(world, fortnight, topics, whereabouts, drawn);
      List<Line> lines = told(fortnight, seen, drawn).stream().flatMap(writer::lines).toList();
      book.open(fileName, fortnight.arrival(), fortnight.lastDay());
      byte[] content = new ReportBook(fortnight, drawn, book).write(lines);
      state(lines, fortnight, book);
      ExportFile file = new ExportFile(fileName, fortnight.arrival(), content);
      file.writeInto(folder);
      book.close(file);
    }
    List<Planted> planted = new ArrayList<>(PlantedFires.list(world, book));
    planted.add(disturbance(world.plan().halfYear(), book));
    planted.add(nuisanceDriving(world.plan().halfYear(), book));
    return SourceTruth.ofEvents(source(), book, planted);
  }

  private static Planted disturbance(Span halfYear, TruthBook book) {
    Predicate<Facts> onTheSquare =
        facts -> facts.category().equals("disturbance") && facts.spot().area().equals("centrum");
    return planted(
        "i",
        "Three more disturbances a week on Stortorget",
        "centrum",
        halfYear,
        new PlantedSpans(book, onTheSquare).duringAndYearBefore(halfYear));
  }

  private static Planted nuisanceDriving(Span halfYear, TruthBook book) {
    return planted(
        "j",
        "Roads are closed at night: every fourth nuisance driving is left",
        "",
        halfYear,
        new PlantedSpans(book, facts -> facts.category().equals("nuisance_driving"))
            .duringAndYearBefore(halfYear));
  }

  private static Planted planted(
      String id, String what, String area, Span span, Map<String, Long> counts) {
    return new Planted(
        id, what, area, span.first().toString(), span.last().toString(), List.of(), counts);
  }

  /** What is told in the fortnight's report; sometimes nobody has anything to say. */
  private static List<Observation> told(
      Fortnight fortnight, ByDay<Observation> seen, Chance chance) {
    List<Observation> told = seen.within(fortnight.days());
    boolean planted = told.stream().anyMatch(Observation::isPlanted);
    return !planted && chance.happens(NOTHING_TO_REPORT) ? List.of() : told;
  }

  /** Rows have no key: each event is told once, in the report of its fortnight. */
  private static void state(List<Line> lines, Fortnight fortnight, TruthBook book) {
    int ordinal = 0;
    for (Line line : lines) {
      for (Facts facts : line.told()) {
        String key = fortnight.label() + '/' + ++ordinal;
        Version version =
            Version.alive(fortnight.arrival().atStartOfDay(), Row.blank(Line.COLUMNS), facts);
        book.state(new Entry(key, key, line.plant(), List.of(version)), version);
      }
    }
  }
}
