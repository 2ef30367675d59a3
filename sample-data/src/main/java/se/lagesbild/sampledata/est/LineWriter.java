package se.lagesbild.sampledata.est;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import se.lagesbild.sampledata.export.Facts;
import se.lagesbild.sampledata.export.Facts.Spot;
import se.lagesbild.sampledata.tables.Resource;
import se.lagesbild.sampledata.world.Chance;
import se.lagesbild.sampledata.world.Fortnight;
import se.lagesbild.sampledata.world.Place;
import se.lagesbild.sampledata.world.World;

/** Writes the observations of one fortnight as people write them. */
final class LineWriter {

  private static final List<String> VAGUE =
      List.of("Märkligt beteende", "Folk som skrek", "Samtal från boende", "Se kommentar");
  private static final List<String> BETWEEN = List.of(" + ", "; ", "\n", " samt ");
  private static final List<String> COMMENTS =
      Resource.rows(ObservationSimulation.FOLDER + "comments.csv").stream()
          .map(row -> row.text("comment"))
          .toList();

  private final World world;
  private final Fortnight fortnight;
  private final Topics topics;
  private final Whereabouts whereabouts;
  private final Chance chance;
  private final Clock clock;
  private final Map<String, Days> days = new HashMap<>();

  LineWriter(
      World world, Fortnight fortnight, Topics topics, Whereabouts whereabouts, Chance chance) {
    this.world = world;
    this.fortnight = fortnight;
    this.topics = topics;
    this.whereabouts = whereabouts;
    this.chance = chance;
    this.clock = new Clock(chance);
  }

  /** One row, sometimes the same row twice: two equal rows are two events. */
  Stream<Line> lines(Observation seen) {
    if (seen.isPlanted()) {
      return Stream.of(planted(seen));
    }
    Line sound = line(seen);
    boolean breaks = sound.told().size() == 1 && chance.happens(0.012);
    Line line = breaks ? broken(sound) : sound;
    return chance.happens(0.006) ? Stream.of(line, line) : Stream.of(line);
  }

  private Line line(Observation seen) {
    String code = seen.incident().kind().code();
    Whereabouts.Told place = whereabouts.tell(seen.incident().where(), chance);
    Moment moment = clock.tell(seen.incident().from());
    Days written = daysOf(seen.service());
    boolean open = !seen.isLate() && written.mayBeOpen(moment.day()) && chance.happens(0.03);
    Map<String, Object> cells = new HashMap<>();
    cells.put(Line.SERVICE, seen.service());
    cells.put(Line.WEEK, written.week(moment.day()));
    cells.put(Line.DAY, open ? written.unknown() : written.day(moment.day()));
    cells.put(Line.TIME, moment.cell());
    cells.put(Line.AREA, topics.area(code, chance));
    cells.put(Line.PLACE, place.text());
    cells.put(Line.REPORTED, reported(moment.day()));
    aside(cells);
    LocalDate day = (open ? written.open(moment.day(), moment) : moment).middle();
    if (chance.happens(0.04)) {
      cells.put(Line.EVENT, chance.pick(VAGUE));
      return told(cells, List.of(facts(topics.categoryOfArea(code), day, place.spot())));
    }
    seen.incident().places().findFirst().ifPresent(known -> district(cells, known));
    return told(cells, events(code, cells, day, place.spot()));
  }

  private List<Facts> events(String code, Map<String, Object> cells, LocalDate day, Spot spot) {
    String wording = topics.wording(code, chance);
    Facts first = facts(topics.category(code), day, spot);
    List<String> companions = topics.companions(code);
    if (companions.isEmpty() || !chance.happens(0.06)) {
      cells.put(Line.EVENT, wording);
      return List.of(first);
    }
    String other = chance.pick(companions);
    cells.put(Line.EVENT, wording + chance.pick(BETWEEN) + topics.wording(other, chance));
    return List.of(first, facts(topics.category(other), day, spot));
  }

  /** Some write the district where the number of the area belongs. */
  private void district(Map<String, Object> cells, Place place) {
    if (chance.happens(0.03)) {
      cells.put(Line.AREA, whereabouts.district(place));
      if (chance.happens(0.5)) {
        cells.put(Line.PLACE, "");
      }
    }
  }

  private Line planted(Observation seen) {
    Moment moment = Clock.plain(seen.incident().from());
    Whereabouts.Told place = whereabouts.tellWell(seen.incident().where().get(0));
    String number = world.plan().caseNumber(seen.incident().plant());
    Map<String, Object> cells = new HashMap<>();
    cells.put(Line.SERVICE, seen.service());
    cells.put(Line.WEEK, daysOf(seen.service()).week(moment.day()));
    cells.put(Line.DAY, moment.day());
    cells.put(Line.TIME, moment.cell());
    cells.put(Line.AREA, topics.number(ObservationSimulation.FIRE));
    cells.put(Line.EVENT, "Eldat i papperskorg");
    cells.put(Line.PLACE, place.text());
    cells.put(Line.REPORTED, number.isEmpty() ? "J" : "J " + number);
    Facts fire = facts(topics.category(ObservationSimulation.FIRE), moment.middle(), place.spot());
    return new Line(cells, List.of(fire), seen.incident().plant(), "");
  }

  private Line broken(Line line) {
    LocalDate day = fortnight.lastDay();
    return switch (chance.between(1, 4)) {
      case 1 -> line.broken(Line.EVENT, "", "missing_value");
      case 2 -> line.broken(Line.DAY, day.plusYears(9).toString(), "in_the_future");
      case 3 -> line.broken(Line.DAY, day.minusYears(100).toString(), "too_early");
      default ->
          line.broken(Line.EVENT, "Se mejl", "unknown_code").broken(Line.AREA, "?", "unknown_code");
    };
  }

  private String reported(LocalDate day) {
    if (chance.happens(0.04)) {
      String number = "K%06d-%02d".formatted(chance.between(700_000, 899_999), day.getYear() % 100);
      return "J " + number;
    }
    return chance.pick(List.of("N", "N", "N", "Nej", "", "J", "Ja"));
  }

  /** Columns that are never read, and the comment, the only place for names and numbers. */
  private void aside(Map<String, Object> cells) {
    cells.put("Antal inblandade (ca)", chance.pick(List.of(1, 2, 4, 6, "ca 5", "3-4", "många")));
    cells.put("Ålder (ca)", chance.pick(List.of("13-15", "15", "högstadiet", "vuxna", "")));
    cells.put("Bedömning", chance.pick(List.of("", "", "Följ upp", "Lyft till EST", "Låg")));
    cells.put(Line.COMMENT, chance.happens(0.5) ? chance.pick(COMMENTS) : "");
  }

  private Facts facts(String category, LocalDate day, Spot spot) {
    String municipality = ObservationSimulation.FAGERSTA;
    return new Facts(municipality, category, 1, day, fortnight.lastDay(), spot);
  }

  private static Line told(Map<String, Object> cells, List<Facts> events) {
    return new Line(cells, events, "", "");
  }

  private Days daysOf(String service) {
    return days.computeIfAbsent(service, first -> new Days(fortnight, chance));
  }
}
