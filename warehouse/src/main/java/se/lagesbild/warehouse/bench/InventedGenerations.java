package se.lagesbild.warehouse.bench;

import java.nio.file.Path;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import se.lagesbild.warehouse.analysis.signal.Watch;
import se.lagesbild.warehouse.catalogue.DateRange;
import se.lagesbild.warehouse.catalogue.Installation;
import se.lagesbild.warehouse.catalogue.InstallationReader;
import se.lagesbild.warehouse.catalogue.ReferenceTables;
import se.lagesbild.warehouse.generation.BuiltGeneration;
import se.lagesbild.warehouse.generation.CurrentPointer;
import se.lagesbild.warehouse.generation.GenerationBuilder;
import se.lagesbild.warehouse.generation.Origin;
import se.lagesbild.warehouse.generation.ServingDirectory;
import se.lagesbild.warehouse.query.WatchReader;
import se.lagesbild.warehouse.schema.Home;
import se.lagesbild.warehouse.schema.LakeTable;

/**
 * Generations of an invented lake over eight years, each with some events more than the one before,
 * so that no two give the same numbers.
 */
public final class InventedGenerations {
  private static final LocalDate TODAY = LocalDate.of(2026, 1, 5);
  private static final int YEARS = 8;
  private static final int SHARE_ADDED = 500;

  private final ServingDirectory serving;
  private final List<CurrentPointer> pointers;

  private InventedGenerations(ServingDirectory serving, List<CurrentPointer> pointers) {
    this.serving = serving;
    this.pointers = List.copyOf(pointers);
  }

  /**
   * Makes {@code number} generations in a home with a configuration and without data, and puts the
   * first in service.
   *
   * @param events in the first of them
   */
  public static InventedGenerations make(Home home, long events, int number) {
    Installation installation = InstallationReader.read(home.config());
    ServingDirectory serving = ServingDirectory.of(home);
    List<CurrentPointer> pointers = new ArrayList<>();
    try (InventedLake lake = InventedLake.of(installation, days(), home.lake())) {
      List<Path> told = new ArrayList<>(List.of(lake.events(0, events)));
      Path deliveries = lake.deliveries();
      long end = events;
      for (int each = 1; each <= number; each++) {
        GenerationBuilder.@Nullable Since since = null;
        if (each > 1) {
          long more = end + Math.max(1, events / SHARE_ADDED);
          Path added = lake.events(end, more);
          end = more;
          told.add(added);
          since =
              new GenerationBuilder.Since(
                  serving.file(each - 1L), Map.of(LakeTable.EVENT_VERSION, List.of(added)));
        }
        Map<LakeTable, List<Path>> files =
            Map.of(
                LakeTable.EVENT_VERSION, List.copyOf(told),
                LakeTable.DELIVERY, List.of(deliveries));
        pointers.add(serving.install(build(serving, installation, files, since, each)));
      }
    } catch (SQLException e) {
      throw new IllegalStateException("cannot invent a lake: " + e.getMessage(), e);
    }
    InventedGenerations made = new InventedGenerations(serving, pointers);
    made.serve(1);
    return made;
  }

  private static BuiltGeneration build(
      ServingDirectory serving,
      Installation installation,
      Map<LakeTable, List<Path>> files,
      GenerationBuilder.@Nullable Since since,
      long number) {
    return GenerationBuilder.build(
        serving.temporaryFile(number),
        new GenerationBuilder.Input(
            files,
            ReferenceTables.of(installation, days()),
            List.of(),
            new Origin(number, "bench-" + number, TODAY, installation.sha256(), Map.of()),
            since,
            session ->
                Watch.night(installation, TODAY, WatchReader.read(session, installation, TODAY))
                    .tables()));
  }

  /** The days that events are invented for. */
  public static DateRange days() {
    return new DateRange(TODAY.minusYears(YEARS), TODAY);
  }

  /** Puts generation {@code number}, from 1, in service. */
  public void serve(int number) {
    CurrentPointer pointer = pointers.get(number - 1);
    serving.publish(
        new CurrentPointer(
            pointer.generation(), pointer.file(), pointer.sha256(), pointers.size(), Map.of()));
  }

  /** How many there are. */
  public int number() {
    return pointers.size();
  }

  /** The file of generation {@code number}, from 1. */
  public Path file(int number) {
    return serving.file(number);
  }
}
