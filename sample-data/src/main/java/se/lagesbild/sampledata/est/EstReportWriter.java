package se.lagesbild.sampledata.est;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
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
import se.lagesbild.sampledata.world.PlantingPlan;
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
    HalfYear halfYear = new HalfYear(world, book);
    planted.add(
        halfYear.more("i", "Six more disturbances a week", "disturbance", PlantingPlan.SQUARE));
    planted.add(
        halfYear.more(
            "j",
            "Two more observations of alcohol a week",
            "youth_alcohol",
            PlantingPlan.YOUTH_CENTRE));
    return SourceTruth.ofEvents(source(), book, planted);
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

  /** What is planted in the last half year. */
  private record HalfYear(World world, TruthBook book) {

    Planted more(String id, String what, String category, String place) {
      Span span = world.plan().halfYear();
      String area = world.gazetteer().named(place).area();
      Predicate<Facts> there =
          facts -> facts.category().equals(category) && facts.spot().area().equals(area);
      return new Planted(
          id,
          what + " at " + place,
          area,
          span.first().toString(),
          span.last().toString(),
          List.of(),
          new PlantedSpans(book, there).duringAndYearBefore(span));
    }
  }
}
