package se.lagesbild.sampledata.rescue;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import se.lagesbild.sampledata.export.Entry;
import se.lagesbild.sampledata.world.Chance;
import se.lagesbild.sampledata.world.Fire;
import se.lagesbild.sampledata.world.Incident;
import se.lagesbild.sampledata.world.IncidentKind;
import se.lagesbild.sampledata.world.IncidentStream;
import se.lagesbild.sampledata.world.Municipality;
import se.lagesbild.sampledata.world.Span;
import se.lagesbild.sampledata.world.World;

/** Every alarm that the rescue services ever report, in the four municipalities they serve. */
final class AlarmSimulation {

  static final String FOLDER = "/se/lagesbild/sampledata/rescue/";
  static final String FAGERSTA = "1982";

  /** Alarms in an average week, in the order of population. */
  private static final Map<String, Double> WEEKLY_ALARMS =
      Map.of(FAGERSTA, 4.2, "1962", 1.8, "2083", 4.6, "2084", 6.8);

  private static final double DISPERSION = 20;

  private final World world;
  private final Chance chance;
  private final List<IncidentKind> kinds;

  AlarmSimulation(World world, Chance chance) {
    this.world = world;
    this.chance = chance;
    this.kinds = IncidentKind.readAll(FOLDER + "kinds.csv");
  }

  /** Every alarm with all its reports, in the order of the alarms. */
  List<Entry> entries() {
    List<Alarm> alarms = new ArrayList<>();
    WEEKLY_ALARMS.keySet().stream().sorted().forEach(code -> alarms.addAll(drawn(code)));
    world.plan().fires().forEach(fire -> alarms.add(planted(fire)));
    alarms.sort(Comparator.comparing(alarm -> alarm.incident().from()));
    AlarmRegister register = new AlarmRegister(world, chance.fork("register"));
    Map<Integer, Integer> lastNumbers = new HashMap<>();
    List<Entry> entries = new ArrayList<>();
    for (Alarm alarm : alarms) {
      int year = alarm.incident().from().getYear();
      int number = lastNumbers.merge(year, 1, Integer::sum);
      entries.add(register.enter("S%02d-%05d".formatted(year % 100, number), alarm));
    }
    return entries;
  }

  private List<Alarm> drawn(String code) {
    IncidentStream stream = new IncidentStream(kinds, world.gazetteer(), code, chance.fork(code));
    Span span = new Span(world.span().first().minusWeeks(15), world.span().last());
    Municipality municipality = Municipality.find(code);
    return stream.draw(span, WEEKLY_ALARMS.getOrDefault(code, 1.0), DISPERSION).stream()
        .map(incident -> new Alarm(incident, municipality))
        .toList();
  }

  private Alarm planted(Fire fire) {
    IncidentKind container =
        kinds.stream()
            .filter(kind -> kind.code().equals("Brand ej i byggnad, container"))
            .findFirst()
            .orElseThrow();
    Incident incident =
        new Incident(
            container,
            fire.start(),
            fire.start(),
            List.of(world.gazetteer().named(fire.place())),
            fire.id());
    return new Alarm(incident, Municipality.find(FAGERSTA));
  }

  /**
   * An alarm before anybody reports on it.
   *
   * @param incident what happened
   * @param municipality where
   */
  record Alarm(Incident incident, Municipality municipality) {}
}
