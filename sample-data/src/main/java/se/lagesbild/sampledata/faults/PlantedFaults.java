package se.lagesbild.sampledata.faults;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
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
    IncidentKind graffiti =
        kinds.stream().filter(kind -> kind.code().equals("Klotter")).findFirst().orElseThrow();
    Place school = world.gazetteer().named(PlantingPlan.GRAFFITI_PLACE);
    long extra = Plantings.extraGraffiti(plan, drawn, graffiti::equals);
    for (int ordinal = 0; ordinal < extra; ordinal++) {
      LocalDate day = Plantings.spread(plan.graffitiStep(), ordinal, extra);
      incidents.add(stream.incident(graffiti, day, List.of(school), GRAFFITI));
    }
    return incidents;
  }
}
