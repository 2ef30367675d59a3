package se.lagesbild.sampledata.police;

import java.util.List;
import java.util.stream.Stream;
import se.lagesbild.sampledata.world.Place;
import se.lagesbild.sampledata.world.ReportedDamage;
import se.lagesbild.sampledata.world.World;

/** The damage that the police's register of the world holds, for those who reported it. */
public final class ReportedDamages {

  private ReportedDamages() {}

  /** All of it in the order of registration, without what is planted: the same in every call. */
  public static List<ReportedDamage> of(World world) {
    return new CrimeSimulation(world, world.chance().fork(PoliceReportWriter.SOURCE))
        .filings().stream()
            .filter(filing -> filing.incident().plant().isEmpty())
            .flatMap(filing -> damage(filing, world))
            .toList();
  }

  private static Stream<ReportedDamage> damage(Filing filing, World world) {
    String category = world.codes().category(filing.codes().get(0));
    boolean graffiti = category.equals("graffiti");
    if (!graffiti && !category.equals("criminal_damage")) {
      return Stream.empty();
    }
    return filing
        .incident()
        .places()
        .map(Place::id)
        .limit(1)
        .map(
            place ->
                new ReportedDamage(
                    filing.number(), place, filing.incident().to().toLocalDate(), graffiti));
  }
}
