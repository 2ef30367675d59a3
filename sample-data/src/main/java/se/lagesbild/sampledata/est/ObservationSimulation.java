package se.lagesbild.sampledata.est;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import se.lagesbild.sampledata.world.Chance;
import se.lagesbild.sampledata.world.Fire;
import se.lagesbild.sampledata.world.Incident;
import se.lagesbild.sampledata.world.IncidentKind;
import se.lagesbild.sampledata.world.IncidentStream;
import se.lagesbild.sampledata.world.Span;
import se.lagesbild.sampledata.world.World;

/** Everything that the municipality's services ever see, fires that others tell of included. */
final class ObservationSimulation {

  static final String FOLDER = "/se/lagesbild/sampledata/est/";
  static final String FAGERSTA = "1982";
  static final String FIRE = "Eldning";

  private static final double WEEKLY_OBSERVATIONS = 11;
  private static final double DISPERSION = 20;

  private final World world;
  private final Chance chance;
  private final Topics topics;
  private final List<IncidentKind> kinds = IncidentKind.readAll(FOLDER + "kinds.csv");

  ObservationSimulation(World world, Chance chance, Topics topics) {
    this.world = world;
    this.chance = chance;
    this.topics = topics;
  }

  /** Every observation, by service and then by time, which is how reports are put together. */
  List<Observation> observations() {
    IncidentStream stream =
        new IncidentStream(kinds, world.gazetteer(), FAGERSTA, chance.fork("incidents"));
    Span span = new Span(world.span().first().minusWeeks(8), world.span().last());
    Chance told = chance.fork("told");
    List<Observation> observations = new ArrayList<>();
    for (Incident incident : stream.draw(span, WEEKLY_OBSERVATIONS, DISPERSION)) {
      String service = told.pick(topics.services(incident.kind().code()));
      int delay = told.happens(0.06) ? 14 * told.between(1, 2) : 0;
      observations.add(new Observation(incident, service, delay));
    }
    world.plan().fires().forEach(fire -> observations.add(planted(fire)));
    observations.sort(
        Comparator.comparing(Observation::service)
            .thenComparing(observation -> observation.incident().from()));
    return observations;
  }

  private Observation planted(Fire fire) {
    IncidentKind kind =
        kinds.stream().filter(known -> known.code().equals(FIRE)).findFirst().orElseThrow();
    Incident incident =
        new Incident(
            kind,
            fire.start(),
            fire.start(),
            List.of(world.gazetteer().named(fire.place())),
            fire.id());
    return new Observation(incident, topics.services(FIRE).get(0), 0);
  }
}
