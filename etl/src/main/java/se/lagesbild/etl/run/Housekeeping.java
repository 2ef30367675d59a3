package se.lagesbild.etl.run;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.Set;
import java.util.stream.Collectors;
import se.lagesbild.etl.lake.Applied;
import se.lagesbild.etl.lake.Lake;
import se.lagesbild.etl.landing.LandedDeliveries;
import se.lagesbild.etl.landing.Retention;
import se.lagesbild.warehouse.catalogue.Installation;
import se.lagesbild.warehouse.generation.ServingDirectory;
import se.lagesbild.warehouse.generation.StoredGeneration;
import se.lagesbild.warehouse.schema.Home;

/**
 * Lets go of what is no longer kept, when readers have the new generation: that something old stays
 * is no more than a warning.
 */
final class Housekeeping {
  /** The coming generation, a copy that it is made from, and as much for the lake. */
  private static final int GENERATIONS_OF_ROOM = 3;

  private static final long ROOM_BYTES = 64L << 20;

  private final Home home;
  private final Installation installation;
  private final Summary summary;

  Housekeeping(Home home, Installation installation, Summary summary) {
    this.home = home;
    this.installation = installation;
    this.summary = summary;
  }

  /** Deletes generations beyond those that are kept, and what only they need of the lake. */
  void deleteOldGenerations(Lake lake) {
    ServingDirectory serving = ServingDirectory.of(home);
    try {
      serving.prune(installation.keepGenerations());
    } catch (UncheckedIOException e) {
      summary.warn("serving", "gamla generationer kunde inte tas bort; kontrollera rättigheterna.");
    }
    try {
      lake.keepGenerations(
          serving.generations().stream().map(StoredGeneration::number).collect(Collectors.toSet()));
    } catch (RuntimeException e) {
      summary.warn(
          "lake",
          "det som bara gamla generationer behöver i sjön kunde inte tas bort; nästa körning försöker igen. "
              + FailureLog.keep(home, summary.run(), e));
    }
  }

  /** Deletes the receipts of runs that nobody asks for any more. */
  void deleteOldReceipts() {
    try {
      Set<Long> kept =
          ServingDirectory.of(home).generations().stream()
              .map(StoredGeneration::number)
              .collect(Collectors.toSet());
      new OldReceipts(home).delete(summary.today().minusDays(installation.keepReceiptDays()), kept);
    } catch (UncheckedIOException e) {
      summary.warn("receipts", "gamla kvitton kunde inte tas bort; kontrollera rättigheterna.");
    }
  }

  /** Warns while there is still something to be done about it. */
  void lookAtRoom() {
    try {
      long newest =
          ServingDirectory.of(home).generations().stream()
              .findFirst()
              .map(StoredGeneration::sizeBytes)
              .orElse(0L);
      long free = Files.getFileStore(home.root()).getUsableSpace();
      long needed = GENERATIONS_OF_ROOM * newest + ROOM_BYTES;
      if (free < needed) {
        summary.warn(
            "disken",
            "bara %d MB är kvar där installationen ligger, och en natt kan behöva %d; gör plats innan den är full."
                .formatted(free >> 20, needed >> 20));
      }
    } catch (IOException | UncheckedIOException e) {
      // A disk that cannot be asked will tell of itself.
    }
  }

  /** Deletes copies whose time is out, of deliveries that a published run has dealt with. */
  void deleteOldCopies(AppliedDeliveries.Known known) {
    Set<String> dealtWith =
        known.deliveries().stream().map(Applied::id).collect(Collectors.toSet());
    summary.ledgers().forEach(ledger -> dealtWith.add(ledger.delivery().id()));
    new Retention(new LandedDeliveries(home), installation)
        .apply(summary.today(), dealtWith)
        .forEach(
            source ->
                summary.warn(
                    source,
                    "gamla kopior i landing kunde inte tas bort; kontrollera rättigheterna."));
  }
}
