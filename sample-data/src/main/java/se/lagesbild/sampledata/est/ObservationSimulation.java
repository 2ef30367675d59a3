package se.lagesbild.sampledata.est;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import se.lagesbild.sampledata.world.Chance;
import se.lagesbild.sampledata.world.Fire;
import se.lagesbild.sampledata.world.Incident;
import se.lagesbild.sampledata.world.IncidentKind;
import se.lagesbild.sampledata.world.IncidentStream;
import se.lagesbild.sampledata.world.Place;
import se.lagesbild.sampledata.world.PlantingPlan;
import se.lagesbild.sampledata.world.Span;
import se.lagesbild.sampledata.world.World;

/** Everything that the municipality's services ever see, fires that others tell of included. */
final class ObservationSimulation {

  static final String FOLDER = "/se/lagesbild/sampledata/est/";
  static final String FAGERSTA = "1982";
  static final String FIRE = "Eldning";

  private static final double WEEKLY_OBSERVATIONS = 11;
  private static final double DISPERSION = 20;
  private static final String DISTURBANCE = "Störning";
  private static final String NUISANCE_DRIVING = "Buskörning";

  /** Disturbances a week on the square beyond those that there always were. */
  private static final double WEEKLY_ON_THE_SQUARE = 3;

  /** Of so much nuisance driving one is left when the roads are closed at night. */
  private static final int CLOSED_ROADS = 4;

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
    List<Incident> drawn = withRoadsClosed(stream.draw(span, WEEKLY_OBSERVATIONS, DISPERSION));
    drawn.addAll(onTheSquare());
    for (Incident incident : drawn) {
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

  private List<Incident> withRoadsClosed(List<Incident> drawn) {
    List<Incident> left = new ArrayList<>();
    int met = 0;
    for (Incident incident : drawn) {
      boolean closed =
          incident.kind().code().equals(NUISANCE_DRIVING)
              && world.plan().halfYear().contains(incident.day());
      met += closed ? 1 : 0;
      if (!closed || met % CLOSED_ROADS == 0) {
        left.add(incident);
      }
    }
    return left;
  }

  private List<Incident> onTheSquare() {
    Chance more = chance.fork("square");
    IncidentStream stream = new IncidentStream(kinds, world.gazetteer(), FAGERSTA, more);
    List<Place> square = List.of(world.gazetteer().named(PlantingPlan.SQUARE));
    Span halfYear = world.plan().halfYear();
    List<Incident> incidents = new ArrayList<>();
    halfYear
        .first()
        .datesUntil(halfYear.last().plusDays(1))
        .forEach(
            day -> {
              for (int left = more.poisson(WEEKLY_ON_THE_SQUARE / 7); left > 0; left--) {
                incidents.add(stream.incident(kind(DISTURBANCE), day, square, ""));
              }
            });
    return incidents;
  }

  private IncidentKind kind(String code) {
    return kinds.stream().filter(known -> known.code().equals(code)).findFirst().orElseThrow();
  }

  private Observation planted(Fire fire) {
    Incident incident =
        new Incident(
            kind(FIRE),
            fire.start(),
            fire.start(),
            List.of(world.gazetteer().named(fire.place())),
            fire.id());
    return new Observation(incident, topics.services(FIRE).get(0), 0);
  }
}
