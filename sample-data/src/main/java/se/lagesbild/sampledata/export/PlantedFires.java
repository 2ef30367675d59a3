package se.lagesbild.sampledata.export;

import java.util.List;
import java.util.Map;
import se.lagesbild.sampledata.world.Fire;
import se.lagesbild.sampledata.world.World;

/** The fires that several organisations tell of, as one of them told them. */
public final class PlantedFires {

  private PlantedFires() {}

  /** One truth per fire that the source's book holds; the same id names it in every source. */
  public static List<Planted> list(World world, TruthBook book) {
    return world.plan().fires().stream()
        .filter(fire -> !book.keysOf(fire.id()).isEmpty())
        .map(fire -> planted(fire, world, book))
        .toList();
  }

  private static Planted planted(Fire fire, World world, TruthBook book) {
    String day = fire.start().toLocalDate().toString();
    boolean numbered = !fire.caseNumber().isEmpty();
    return new Planted(
        fire.id(),
        numbered
            ? "One fire in several sources, linked by the police report's number"
            : "One fire in several sources, linked by time, place and kind",
        world.gazetteer().named(fire.place()).area(),
        day,
        day,
        book.keysOf(fire.id()),
        Map.of("numbered", numbered ? 1L : 0L));
  }
}
