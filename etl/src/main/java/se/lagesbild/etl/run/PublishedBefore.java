package se.lagesbild.etl.run;

import java.util.List;
import org.jspecify.annotations.Nullable;
import se.lagesbild.etl.check.ReceivedDeliveries;
import se.lagesbild.etl.lake.Lake;
import se.lagesbild.etl.publish.Publisher;
import se.lagesbild.warehouse.catalogue.ExpectedDeliveries;
import se.lagesbild.warehouse.catalogue.Installation;
import se.lagesbild.warehouse.generation.BuiltGeneration;
import se.lagesbild.warehouse.generation.CurrentPointer;
import se.lagesbild.warehouse.generation.Judging;
import se.lagesbild.warehouse.generation.Recipe;
import se.lagesbild.warehouse.generation.ServingDirectory;
import se.lagesbild.warehouse.schema.Home;

/**
 * What earlier runs published. It stands in the newest generation; one that an older version of the
 * product made may lack what this one asks for, and then a generation is made of the lake, as that
 * older one knew it, only to be asked. The next one to be published takes its place.
 */
final class PublishedBefore {
  private final Home home;
  private final Installation installation;
  private final Summary summary;
  private final ServingDirectory serving;

  PublishedBefore(Home home, Installation installation, Summary summary) {
    this.home = home;
    this.installation = installation;
    this.summary = summary;
    this.serving = ServingDirectory.of(home);
  }

  /**
   * What they published.
   *
   * @param pointer to the newest, or null before the first
   * @throws RunFailure if it cannot be read
   */
  AppliedDeliveries.Known read(@Nullable CurrentPointer pointer) {
    if (pointer == null) {
      return AppliedDeliveries.Known.NOTHING;
    }
    try {
      return AppliedDeliveries.read(serving.file(pointer.latest()));
    } catch (RunFailure e) {
      if (isOfAnotherVersion(pointer)) {
        return ofLake(pointer);
      }
      throw e;
    }
  }

  /** A damaged one is not. */
  private boolean isOfAnotherVersion(CurrentPointer pointer) {
    return AppliedDeliveries.recipe(serving.file(pointer.latest()))
        .filter(recipe -> !recipe.equals(Recipe.sha256()))
        .isPresent();
  }

  private AppliedDeliveries.Known ofLake(CurrentPointer pointer) {
    try (Lake lake = Lake.open(home)) {
      lake.resetTo(pointer.snapshots());
      Publisher.Findings findings =
          new Publisher.Findings(
              List.of(),
              ExpectedDeliveries.of(
                  installation, ReceivedDeliveries.inLake(lake.files()), summary.today()));
      BuiltGeneration built =
          new Publisher(serving, lake)
              .build(
                  installation,
                  findings,
                  new Publisher.Making(summary.run(), summary.today(), null, Judging.NOTHING));
      return AppliedDeliveries.read(built.file()).ofAnotherVersion();
    }
  }
}
