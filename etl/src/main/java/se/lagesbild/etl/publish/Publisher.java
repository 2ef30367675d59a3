package se.lagesbild.etl.publish;

import java.time.LocalDate;
import java.util.List;
import se.lagesbild.etl.lake.Lake;
import se.lagesbild.warehouse.catalogue.DateRange;
import se.lagesbild.warehouse.catalogue.Installation;
import se.lagesbild.warehouse.catalogue.ReferenceTables;
import se.lagesbild.warehouse.generation.BuiltGeneration;
import se.lagesbild.warehouse.generation.CheckResult;
import se.lagesbild.warehouse.generation.CurrentPointer;
import se.lagesbild.warehouse.generation.GenerationBuilder;
import se.lagesbild.warehouse.generation.Origin;
import se.lagesbild.warehouse.generation.ServingDirectory;

/** Builds a generation from the lake and puts it in service. */
public final class Publisher {
  private static final LocalDate FIRST_DAY = LocalDate.of(2010, 1, 1);

  private final ServingDirectory serving;
  private final Lake lake;

  /** Publishes what {@code lake} holds to {@code serving}. */
  public Publisher(ServingDirectory serving, Lake lake) {
    this.serving = serving;
    this.lake = lake;
  }

  /**
   * Builds the next generation under a temporary name.
   *
   * @param run id of the run
   * @param today the day it is made for
   */
  public BuiltGeneration build(
      Installation installation, List<CheckResult> checks, String run, LocalDate today) {
    long number = serving.nextNumber();
    Origin origin = new Origin(number, run, today, installation.sha256(), lake.snapshots());
    DateRange days = new DateRange(FIRST_DAY, LocalDate.of(today.getYear() + 2, 1, 1));
    return GenerationBuilder.build(
        serving.temporaryFile(number),
        new GenerationBuilder.Input(
            lake.files(), ReferenceTables.of(installation, days), checks, origin));
  }

  /** Gives the file its name and moves the lake's tables; readers still see the old generation. */
  public CurrentPointer close(BuiltGeneration built) {
    CurrentPointer pointer = serving.install(built);
    lake.fastForward(pointer.generation());
    return pointer;
  }

  /** The one step that readers see. */
  public void release(CurrentPointer pointer) {
    serving.publish(pointer);
  }
}
