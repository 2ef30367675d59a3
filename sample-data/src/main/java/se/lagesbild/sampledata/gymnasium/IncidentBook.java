package se.lagesbild.sampledata.gymnasium;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;
import se.lagesbild.sampledata.export.Entry;
import se.lagesbild.sampledata.export.Facts;
import se.lagesbild.sampledata.export.Facts.Quality;
import se.lagesbild.sampledata.export.Facts.Spot;
import se.lagesbild.sampledata.export.Version;
import se.lagesbild.sampledata.tables.Resource;
import se.lagesbild.sampledata.tables.Row;
import se.lagesbild.sampledata.world.Chance;
import se.lagesbild.sampledata.world.Incident;
import se.lagesbild.sampledata.world.IncidentKind;
import se.lagesbild.sampledata.world.IncidentStream;
import se.lagesbild.sampledata.world.Span;
import se.lagesbild.sampledata.world.World;

/** Every incident in upper secondary school, in the system of its day. */
final class IncidentBook {

  private static final String CODES =
      "/installation/fagersta/sources/gymnasiet-handelser/codes.csv";
  private static final double DISPERSION = 10;
  private static final int RUN_UP_WEEKS = 8;

  private final World world;
  private final Chance chance;
  private final List<IncidentKind> kinds =
      IncidentKind.readAll("/se/lagesbild/sampledata/gymnasium/kinds.csv");
  private final Map<String, String> categories =
      Resource.rows(CODES).stream()
          .collect(Collectors.toMap(row -> row.text("code"), row -> row.text("category")));
  private final Map<String, Integer> numbers = new HashMap<>();

  IncidentBook(World world, Chance chance) {
    this.world = world;
    this.chance = chance;
  }

  /** The incidents of each month. */
  Map<YearMonth, List<Noted>> months() {
    LocalDate first = world.span().first().minusWeeks(RUN_UP_WEEKS);
    List<Incident> incidents = new ArrayList<>();
    for (SchoolSystem system : SchoolSystem.values()) {
      IncidentStream stream =
          new IncidentStream(kinds, world.gazetteer(), "1982", chance.fork(system.prefix()));
      stream
          .draw(new Span(first, world.span().last()), system.weeklyIncidents(), DISPERSION)
          .stream()
          .filter(incident -> SchoolSystem.on(incident.day()) == system)
          .forEach(incidents::add);
    }
    return incidents.stream()
        .collect(
            Collectors.groupingBy(
                incident -> YearMonth.from(incident.day()),
                Collectors.mapping(this::note, Collectors.toList())));
  }

  private Noted note(Incident incident) {
    SchoolSystem system = SchoolSystem.on(incident.day());
    LocalDateTime moment = incident.from();
    int year = moment.getYear();
    int ordinal = numbers.merge(system.prefix() + year, 1, Integer::sum);
    String id = system.number(system == SchoolSystem.BEFORE ? year : year % 100, ordinal);
    TreeSet<String> types = new TreeSet<>(List.of(incident.kind().code()));
    if (chance.happens(system.severalTypes())) {
      types.add(chance.pick(kinds, IncidentKind::share).code());
    }
    ObjectNode export = system.export(id, moment, List.copyOf(types));
    Facts facts =
        new Facts(
            "1982",
            "",
            1,
            moment.toLocalDate(),
            moment.toLocalDate(),
            new Spot("risbron", Quality.USABLE));
    Version version = Version.alive(moment, new Row(List.of("id"), List.of(id)), facts);
    if (chance.happens(0.02)) {
      return broken(export, version);
    }
    List<Entry> entries = types.stream().map(type -> entry(id, type, version)).toList();
    return new Noted(export, version, entries);
  }

  private Entry entry(String id, String type, Version version) {
    Facts facts = version.facts().withCategory(categories.getOrDefault(type, ""));
    Version told = Version.alive(version.from(), version.row(), facts);
    return new Entry(id + '/' + type, id, "", List.of(told));
  }

  private Noted broken(ObjectNode export, Version version) {
    String reason;
    if (chance.happens(0.5)) {
      export.putArray("typ").add("oklart");
      reason = "unknown_code";
    } else {
      export.remove("typ");
      reason = "missing_value";
    }
    return new Noted(export, version.broken(version.row(), reason), List.of());
  }
}
