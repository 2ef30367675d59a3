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

  /** What there is more of in the last half year. */
  private static final List<More> MORE =
      List.of(
          new More("Störning", PlantingPlan.SQUARE, 6),
          new More("Alkohol bland unga", PlantingPlan.YOUTH_CENTRE, 2));

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
    List<Incident> drawn = stream.draw(span, WEEKLY_OBSERVATIONS, DISPERSION);
    MORE.forEach(more -> drawn.addAll(planted(more)));
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

  private List<Incident> planted(More more) {
    Chance own = chance.fork(more.kind());
    IncidentStream stream = new IncidentStream(kinds, world.gazetteer(), FAGERSTA, own);
    List<Place> where = List.of(world.gazetteer().named(more.place()));
    Span halfYear = world.plan().halfYear();
    List<Incident> incidents = new ArrayList<>();
    halfYear
        .first()
        .datesUntil(halfYear.last().plusDays(1))
        .forEach(
            day -> {
              for (int left = own.poisson(more.weekly() / 7); left > 0; left--) {
                incidents.add(stream.incident(kind(more.kind()), day, where, ""));
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

  /**
   * What is planted among the drawn incidents.
   *
   * @param kind what there is more of
   * @param place where
   * @param weekly how many a week beyond those that there always were
   */
  private record More(String kind, String place, double weekly) {}
}
