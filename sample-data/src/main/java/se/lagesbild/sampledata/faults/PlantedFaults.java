package se.lagesbild.sampledata.faults;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import se.lagesbild.sampledata.world.Fire;
import se.lagesbild.sampledata.world.Incident;
import se.lagesbild.sampledata.world.IncidentKind;
import se.lagesbild.sampledata.world.IncidentStream;
import se.lagesbild.sampledata.world.Place;
import se.lagesbild.sampledata.world.PlantingPlan;
import se.lagesbild.sampledata.world.Plantings;
import se.lagesbild.sampledata.world.World;

/** Plants the truths that fault reports carry among the drawn cases. */
final class PlantedFaults {

  static final String GRAFFITI = "a";

  private final World world;
  private final List<IncidentKind> kinds;
  private final IncidentStream stream;

  PlantedFaults(World world, List<IncidentKind> kinds, IncidentStream stream) {
    this.world = world;
    this.kinds = kinds;
    this.stream = stream;
  }

  /** The drawn cases without what the lighting prevents and with the step in graffiti. */
  List<Incident> plant(List<Incident> drawn) {
    PlantingPlan plan = world.plan();
    List<Incident> incidents =
        new ArrayList<>(Plantings.lit(plan, drawn, kind -> kind.code().equals("Skadegörelse")));
    IncidentKind graffiti = kind("Klotter");
    Place school = world.gazetteer().named(PlantingPlan.GRAFFITI_PLACE);
    long extra = Plantings.extraGraffiti(plan, drawn, graffiti::equals);
    for (int ordinal = 0; ordinal < extra; ordinal++) {
      LocalDate day = Plantings.spread(plan.graffitiStep(), ordinal, extra);
      incidents.add(stream.incident(graffiti, day, List.of(school), GRAFFITI));
    }
    world.plan().fires().stream().flatMap(this::damage).forEach(incidents::add);
    return incidents;
  }

  /** What burnt at a school is reported on the morning after. */
  private Stream<Incident> damage(Fire fire) {
    Place place = world.gazetteer().named(fire.place());
    if (!place.kind().equals("SKOLA")) {
      return Stream.empty();
    }
    LocalDateTime morning = fire.start().toLocalDate().plusDays(1).atTime(8, 20);
    return Stream.of(
        new Incident(kind("Skadegörelse"), morning, morning, List.of(place), fire.id()));
  }

  private IncidentKind kind(String code) {
    return kinds.stream().filter(kind -> kind.code().equals(code)).findFirst().orElseThrow();
  }
}
