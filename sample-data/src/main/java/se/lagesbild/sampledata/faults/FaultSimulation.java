package se.lagesbild.sampledata.faults;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import se.lagesbild.sampledata.export.Entry;
import se.lagesbild.sampledata.world.Chance;
import se.lagesbild.sampledata.world.Incident;
import se.lagesbild.sampledata.world.IncidentKind;
import se.lagesbild.sampledata.world.IncidentStream;
import se.lagesbild.sampledata.world.Span;
import se.lagesbild.sampledata.world.World;

/** Every case that ever stands in the technical services' register, of both municipalities. */
final class FaultSimulation {

  static final String FOLDER = "/se/lagesbild/sampledata/faults/";
  static final String FAGERSTA = "1982";
  static final String NORBERG = "1962";

  private static final double WEEKLY_CASES = 20;
  private static final double WEEKLY_CASES_NORBERG = 6.7;
  private static final double DISPERSION = 40;

  private final World world;
  private final Chance chance;
  private final List<IncidentKind> kinds;

  FaultSimulation(World world, Chance chance) {
    this.world = world;
    this.chance = chance;
    this.kinds = IncidentKind.readAll(FOLDER + "kinds.csv");
  }

  /** Every case in the order in which it came in. */
  List<Entry> entries() {
    IncidentStream home = stream(FAGERSTA);
    List<Incident> drawn = home.draw(span(), WEEKLY_CASES, DISPERSION);
    List<Incident> planted = new PlantedFaults(world, kinds, home).plant(drawn);
    List<Incident> neighbours = stream(NORBERG).draw(span(), WEEKLY_CASES_NORBERG, DISPERSION);
    List<Arrival> arrivals = new ArrayList<>();
    arrivals.addAll(Arrival.at(register(FAGERSTA), planted));
    arrivals.addAll(Arrival.at(register(NORBERG), neighbours));
    arrivals.sort(Comparator.comparing(arrival -> arrival.incident().from()));
    Map<Integer, Integer> lastNumbers = new HashMap<>();
    return arrivals.stream().map(arrival -> arrival.enter(lastNumbers)).toList();
  }

  private Span span() {
    return new Span(world.span().first().minusWeeks(2), world.span().last());
  }

  private IncidentStream stream(String municipality) {
    return new IncidentStream(kinds, world.gazetteer(), municipality, chance.fork(municipality));
  }

  private FaultRegister register(String municipality) {
    return new FaultRegister(municipality, world.areas(), chance.fork("register-" + municipality));
  }

  /** A case on its way into a register; numbers run through both municipalities. */
  private record Arrival(FaultRegister register, Incident incident) {

    static List<Arrival> at(FaultRegister register, List<Incident> incidents) {
      return incidents.stream().map(incident -> new Arrival(register, incident)).toList();
    }

    Entry enter(Map<Integer, Integer> lastNumbers) {
      int year = incident.from().getYear();
      int number = lastNumbers.merge(year, 1, Integer::sum);
      return register.enter("F%02d-%05d".formatted(year % 100, number), incident);
    }
  }
}
