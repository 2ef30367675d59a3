package se.lagesbild.sampledata;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import se.lagesbild.sampledata.background.CalendarWriter;
import se.lagesbild.sampledata.background.CrimeStatisticsWriter;
import se.lagesbild.sampledata.background.EducationWriter;
import se.lagesbild.sampledata.background.PopulationWriter;
import se.lagesbild.sampledata.background.SafetySurveyWriter;
import se.lagesbild.sampledata.bullying.CaseReportWriter;
import se.lagesbild.sampledata.concern.ConcernReportWriter;
import se.lagesbild.sampledata.direction.DirectionWriter;
import se.lagesbild.sampledata.est.EstReportWriter;
import se.lagesbild.sampledata.export.ExportFile;
import se.lagesbild.sampledata.export.SourceTruth;
import se.lagesbild.sampledata.export.SourceWriter;
import se.lagesbild.sampledata.faults.FaultReportWriter;
import se.lagesbild.sampledata.guards.GuardReportWriter;
import se.lagesbild.sampledata.gymnasium.AbsenceWriter;
import se.lagesbild.sampledata.gymnasium.IncidentReportWriter;
import se.lagesbild.sampledata.housing.HousingReportWriter;
import se.lagesbild.sampledata.notices.NoticeWriter;
import se.lagesbild.sampledata.police.PoliceReportWriter;
import se.lagesbild.sampledata.police.ReportedDamages;
import se.lagesbild.sampledata.property.DamageReportWriter;
import se.lagesbild.sampledata.rescue.RescueReportWriter;
import se.lagesbild.sampledata.residents.FormReportWriter;
import se.lagesbild.sampledata.staff.StaffReportWriter;
import se.lagesbild.sampledata.world.Peer;
import se.lagesbild.sampledata.world.Span;
import se.lagesbild.sampledata.world.World;

/**
 * The exports of every organisation for a span of years, and the truth about them.
 *
 * @param years how many years of exports
 * @param seed decides everything; the same seed gives the same bytes
 * @param until the last day on which exports arrive
 * @param municipalities how many municipalities the police tell of, Fagersta and those most like it
 */
public record SampleData(int years, long seed, LocalDate until, int municipalities) {

  /** Every source; a new one is added here. */
  private static final List<SourceWriter> SOURCES =
      List.of(
          new PoliceReportWriter(),
          new FaultReportWriter(),
          new EstReportWriter(),
          new ConcernReportWriter(),
          new RescueReportWriter(),
          new CaseReportWriter(),
          new GuardReportWriter(),
          new DamageReportWriter(ReportedDamages::of),
          new IncidentReportWriter(),
          new FormReportWriter(),
          new StaffReportWriter(),
          new HousingReportWriter(),
          new DirectionWriter(),
          new AbsenceWriter(),
          new PopulationWriter(),
          new CrimeStatisticsWriter(),
          new EducationWriter(),
          new SafetySurveyWriter(),
          new CalendarWriter(),
          new NoticeWriter());

  /** The exports of Fagersta alone. */
  public SampleData(int years, long seed, LocalDate until) {
    this(years, seed, until, 1);
  }

  /** The codes of as many municipalities, Fagersta's first. */
  static List<String> codes(int municipalities) {
    return Stream.concat(
            Stream.of(Peer.HOME),
            Peer.mostAlike(municipalities - 1).stream().map(peer -> peer.municipality().code()))
        .toList();
  }

  /** How many years of exports there are unless somebody asks for another number. */
  public static final int DEFAULT_YEARS = 8;

  /** Writes the exports into the inbox, then the truth beside it. */
  void writeInto(Home home) {
    if (!home.isConfigured()) {
      throw new Refusal(
          "Det finns ingen installation i " + home.folder() + "; kör först kommandot init.");
    }
    try {
      writeAll(home);
    } catch (UncheckedIOException failure) {
      throw new Refusal("Det går inte att skriva exempeldata i " + home.folder() + '.');
    }
  }

  private void writeAll(Home home) {
    World world = World.of(Span.ofYears(years, until), seed, Peer.mostAlike(municipalities - 1));
    // Side by side: what one source draws never depends on another.
    Map<String, SourceTruth> sources =
        SOURCES.parallelStream()
            .collect(
                Collectors.toConcurrentMap(
                    SourceWriter::source,
                    source -> source.write(world, home.inbox().resolve(source.source()))));
    truth(new TreeMap<>(sources)).writeInto(home.folder());
    Annotations.table(world.plan(), until).writeInto(home.folder());
  }

  private ExportFile truth(Map<String, SourceTruth> sources) {
    Options options =
        new Options(
            years, seed, until.toString(), municipalities == 1 ? List.of() : codes(municipalities));
    // A fixed line end keeps the file the same on every system.
    DefaultIndenter indenter = new DefaultIndenter("  ", "\n");
    DefaultPrettyPrinter printer = new DefaultPrettyPrinter().withObjectIndenter(indenter);
    printer.indentArraysWith(indenter);
    try {
      String json =
          new ObjectMapper().writer(printer).writeValueAsString(new Truth(options, sources));
      byte[] content = (json + '\n').getBytes(StandardCharsets.UTF_8);
      return new ExportFile("truth.json", until, content);
    } catch (IOException failure) {
      throw new UncheckedIOException("cannot write truth.json", failure);
    }
  }

  private record Truth(Options options, Map<String, SourceTruth> sources) {}

  private record Options(
      int years,
      long seed,
      String until,
      @JsonInclude(JsonInclude.Include.NON_EMPTY) List<String> municipalities) {}
}
