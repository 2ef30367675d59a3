package se.lagesbild.sampledata.police;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import se.lagesbild.sampledata.world.Chance;
import se.lagesbild.sampledata.world.Fire;
import se.lagesbild.sampledata.world.Incident;
import se.lagesbild.sampledata.world.IncidentKind;
import se.lagesbild.sampledata.world.IncidentStream;
import se.lagesbild.sampledata.world.Place;
import se.lagesbild.sampledata.world.PlantingPlan;
import se.lagesbild.sampledata.world.Plantings;
import se.lagesbild.sampledata.world.World;

/** Plants the truths that the police's extract carries among the drawn incidents. */
final class PlantedCrimes {

  static final String GRAFFITI = "a";
  static final String BICYCLES = "b";
  static final String LATE = "d";
  static final String MANY_CRIMES = "g";
  static final int CRIMES_IN_ONE_REPORT = 24;

  private static final int LATE_REPORTS = 22;
  private static final int[] CHAIN_DAYS = {0, 1, 3, 4, 6, 8, 9, 11, 13};
  private static final double CHAIN_RADIUS_METRES = 95;

  private final World world;
  private final IncidentStream stream;
  private final Chance chance;
  private final Map<String, IncidentKind> kinds;

  PlantedCrimes(World world, List<IncidentKind> kinds, IncidentStream stream, Chance chance) {
    this.world = world;
    this.stream = stream;
    this.chance = chance;
    this.kinds = kinds.stream().collect(Collectors.toMap(IncidentKind::code, Function.identity()));
  }

  /** The drawn incidents without what the lighting prevents and with everything planted. */
  List<Incident> plant(List<Incident> drawn) {
    List<Incident> incidents = new ArrayList<>(Plantings.lit(world.plan(), drawn, this::isDamage));
    graffiti(drawn, incidents);
    bicycles(incidents);
    lateReports(incidents);
    incidents.add(
        stream.incident(
            kinds.get("0951"),
            world.plan().manyCrimes(),
            List.of(world.gazetteer().named("sjukhuset")),
            MANY_CRIMES));
    world.plan().fires().forEach(fire -> incidents.add(arson(fire)));
    return incidents;
  }

  private Incident arson(Fire fire) {
    Place near = near(world.gazetteer().named(fire.place()), 20);
    LocalDateTime from = fire.start().minusMinutes(10);
    return new Incident(
        kinds.get("1210"), from, fire.start().plusMinutes(5), List.of(near), fire.id());
  }

  private boolean isDamage(IncidentKind kind) {
    return world.codes().category(kind.code()).equals("criminal_damage");
  }

  private void graffiti(List<Incident> drawn, List<Incident> incidents) {
    Place school = world.gazetteer().named(PlantingPlan.GRAFFITI_PLACE);
    long extra =
        Plantings.extraGraffiti(world.plan(), drawn, kind -> kind.code().startsWith("120"));
    for (int ordinal = 0; ordinal < extra; ordinal++) {
      LocalDate day = Plantings.spread(world.plan().graffitiStep(), ordinal, extra);
      Place near = near(school, 60);
      Incident incident = stream.incident(kinds.get("1209"), day, List.of(near), GRAFFITI);
      incidents.add(Plantings.within(incident, 10));
    }
  }

  private void bicycles(List<Incident> incidents) {
    Place station = world.gazetteer().named(PlantingPlan.BICYCLE_PLACE);
    for (int offset : CHAIN_DAYS) {
      LocalDate day = world.plan().bicycleChain().first().plusDays(offset);
      Place near = near(station, CHAIN_RADIUS_METRES);
      Incident incident = stream.incident(kinds.get("9830"), day, List.of(near), BICYCLES);
      incidents.add(Plantings.within(incident, 6));
    }
  }

  private void lateReports(List<Incident> incidents) {
    Place shop = world.gazetteer().named("stormarknaden");
    for (int ordinal = 0; ordinal < LATE_REPORTS; ordinal++) {
      LocalDate day = Plantings.spread(world.plan().lateOccurrence(), ordinal, LATE_REPORTS);
      incidents.add(stream.incident(kinds.get("0853"), day, List.of(shop), LATE));
    }
  }

  private Place near(Place place, double metres) {
    double angle = chance.between(0, 359) * Math.PI / 180;
    double distance = metres * chance.between(10, 100) / 100;
    return place.movedBy(distance * Math.cos(angle), distance * Math.sin(angle));
  }
}
