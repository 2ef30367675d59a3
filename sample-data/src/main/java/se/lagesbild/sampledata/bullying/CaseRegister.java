package se.lagesbild.sampledata.bullying;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import se.lagesbild.sampledata.export.Entry;
import se.lagesbild.sampledata.export.Facts;
import se.lagesbild.sampledata.export.Facts.Quality;
import se.lagesbild.sampledata.export.Facts.Spot;
import se.lagesbild.sampledata.export.Fate;
import se.lagesbild.sampledata.export.Version;
import se.lagesbild.sampledata.tables.Resource;
import se.lagesbild.sampledata.tables.Row;
import se.lagesbild.sampledata.world.Chance;
import se.lagesbild.sampledata.world.Incident;
import se.lagesbild.sampledata.world.IncidentKind;
import se.lagesbild.sampledata.world.IncidentStream;
import se.lagesbild.sampledata.world.Span;
import se.lagesbild.sampledata.world.World;

/** Every case that the schools ever report, none of them in the holidays. */
final class CaseRegister {

  static final List<String> COLUMNS =
      List.of(
          ("ArendeID Skola Handelsedatum Anmald Arskurs Typ Plats Utsatt_antal Utovare_roll Status")
              .split(" "));

  private static final String FOLDER = "/se/lagesbild/sampledata/bullying/";
  private static final String CONTRACT =
      "/installation/fagersta/sources/kommun-krankande-behandling/";
  private static final double WEEKLY_CASES = 3.4;
  private static final double DISPERSION = 12;
  private static final int RUN_UP_WEEKS = 20;

  /** The district's id and how many cases there are beside the others. */
  private static final Map<String, School> SCHOOLS =
      Map.of(
          "Alfaskolan", new School("kolarbyn", 2),
          "Per-Olsskolan", new School("per-ols", 2),
          "Mariaskolan", new School("meling", 2),
          "Olsboskolan", new School("vastanfors", 1),
          "Risbroskolan", new School("risbron", 5));

  private final World world;
  private final Chance chance;
  private final Map<String, List<String>> spellings =
      Resource.rows(CONTRACT + "skolor.csv").stream()
          .collect(
              Collectors.groupingBy(
                  row -> row.text("skola"),
                  Collectors.mapping(row -> row.text("skrivet"), Collectors.toList())));
  private final List<Row> types = Resource.rows(FOLDER + "types.csv");
  private final Map<String, String> categories =
      Resource.rows(CONTRACT + "codes.csv").stream()
          .collect(Collectors.toMap(row -> row.text("code"), row -> row.text("category")));

  CaseRegister(World world, Chance chance) {
    this.world = world;
    this.chance = chance;
  }

  /** Every case in the order in which it happened. */
  List<Case> cases() {
    Span span = new Span(world.span().first().minusWeeks(RUN_UP_WEEKS), world.span().last());
    Map<Integer, Integer> numbers = new HashMap<>();
    return new IncidentStream(
            IncidentKind.readAll(FOLDER + "kinds.csv"),
            world.gazetteer(),
            "1982",
            chance.fork("incidents"))
        .draw(span, WEEKLY_CASES, DISPERSION).stream()
            .map(incident -> enter(incident, numbers))
            .toList();
  }

  private Case enter(Incident incident, Map<Integer, Integer> numbers) {
    LocalDate happened = incident.day();
    LocalDate reported = happened.plusDays((long) Math.min(60, chance.exponential(3)));
    int year = reported.getYear() % 100;
    String id = "KB%02d-%04d".formatted(year, numbers.merge(year, 1, Integer::sum));
    String school = chance.pick(SCHOOLS.keySet().stream().sorted().toList(), this::weight);
    boolean undated = chance.happens(0.08);
    boolean nowhere = chance.happens(0.03);
    Row row =
        Row.blank(COLUMNS)
            .with("ArendeID", id)
            .with("Skola", nowhere ? "Skolskjuts" : spelled(school))
            .with("Handelsedatum", undated ? "" : written(happened))
            .with("Anmald", reported.toString())
            .with("Arskurs", chance.pick(List.of("F-klass", "2", "4", "5", "6", "7", "8", "9")))
            .with("Plats", chance.pick(List.of("Skolgård", "Korridor", "Klassrum", "Digitalt")))
            .with("Utsatt_antal", Integer.toString(chance.between(1, 2)))
            .with("Utovare_roll", chance.pick(List.of("Elev", "Elever", "Elev", "Personal")))
            .with("Status", "Utredning pågår");
    Spot spot = nowhere ? Spot.UNPLACED : new Spot(SCHOOLS.get(school).district(), Quality.USABLE);
    Facts facts = new Facts("1982", "", 1, undated ? reported : happened, reported, spot);
    LocalDateTime moment = reported.atTime(15, 0);
    if (chance.happens(0.015)) {
      return broken(Version.alive(moment, row.with("Typ", "verbal"), facts));
    }
    return told(id, statements(moment, row), facts);
  }

  private double weight(String school) {
    return SCHOOLS.get(school).weight();
  }

  private String spelled(String school) {
    return chance.happens(0.85) ? school : chance.pick(spellings.getOrDefault(school, List.of()));
  }

  private String written(LocalDate day) {
    return chance.happens(0.1) ? day.toString().substring(2).replace("-", "") : day.toString();
  }

  /** What is written of a case over time: it is opened, sometimes corrected, and closed. */
  private List<Statement> statements(LocalDateTime opened, Row row) {
    List<Statement> statements = new ArrayList<>();
    List<String> first = drawTypes();
    statements.add(new Statement(opened, first, typed(row, first), Fate.ALIVE));
    LocalDateTime next = opened.plusDays(chance.between(3, 50));
    if (chance.happens(0.01)) {
      statements.add(new Statement(next, List.of(), row, Fate.ABSENT));
    } else if (chance.happens(0.02)) {
      Row taken = typed(row, first).with("Status", "Återtagen");
      statements.add(new Statement(next, first, taken, Fate.WITHDRAWN));
    } else if (chance.happens(0.85)) {
      List<String> last = chance.happens(0.1) ? drawTypes() : first;
      Row closed = typed(row, last).with("Status", "Avslutad");
      statements.add(new Statement(next, last, closed, Fate.ALIVE));
    }
    return statements;
  }

  private List<String> drawTypes() {
    TreeSet<String> drawn = new TreeSet<>();
    int count = chance.happens(0.4) ? chance.pick(List.of(2, 2, 2, 3)) : 1;
    while (drawn.size() < count) {
      drawn.add(chance.pick(types, type -> type.number("share")).text("type"));
    }
    return List.copyOf(drawn);
  }

  private Row typed(Row row, List<String> told) {
    String bar = chance.pick(List.of("|", "|", "|", " | ", ", "));
    return row.with("Typ", told.stream().map(this::worded).collect(Collectors.joining(bar)));
  }

  private String worded(String type) {
    List<String> words =
        types.stream()
            .filter(row -> row.text("type").equals(type))
            .flatMap(row -> Stream.of(row.text("words").split("\\|")))
            .toList();
    return chance.happens(0.8) ? words.get(0) : chance.pick(words);
  }

  private Case broken(Version version) {
    Row row = version.row();
    Version broken =
        switch (chance.between(1, 4)) {
          case 1 -> version.broken(row.with("Handelsedatum", "i våras"), "not_a_date");
          case 2 -> version.broken(row.with("Typ", ""), "missing_value");
          case 3 -> version.broken(row.with("Typ", "oklart"), "unknown_code");
          default -> version.broken(row.with("Anmald", "okänt"), "not_a_date");
        };
    Entry entry = new Entry(row.text("ArendeID"), row.text("ArendeID"), "", List.of(broken));
    return new Case(version.facts().reported(), entry, List.of());
  }

  private Case told(String id, List<Statement> statements, Facts facts) {
    List<Version> rows = statements.stream().map(one -> one.version(one.fate(), facts)).toList();
    List<Entry> told =
        statements.stream()
            .flatMap(statement -> statement.types().stream())
            // Two words for one kind of abuse stay two events of one case.
            .distinct()
            .map(type -> entry(id, type, statements, facts))
            .toList();
    return new Case(facts.reported(), new Entry(id, id, "", rows), told);
  }

  private Entry entry(String id, String type, List<Statement> statements, Facts facts) {
    Facts known = facts.withCategory(categories.getOrDefault(type, ""));
    List<Version> versions =
        statements.stream()
            .map(one -> one.version(one.types().contains(type) ? one.fate() : Fate.ABSENT, known))
            .toList();
    return new Entry(id + '/' + type, id, "", versions);
  }

  /**
   * What the register says of a case from a moment on.
   *
   * @param fate absent when the case is no longer there
   */
  private record Statement(LocalDateTime from, List<String> types, Row row, Fate fate) {

    Version version(Fate known, Facts facts) {
      return new Version(from, row, known, "", facts);
    }
  }

  /** Where a school lies and how many cases it has beside the others. */
  private record School(String district, double weight) {}
}
