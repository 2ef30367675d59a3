package se.lagesbild.warehouse.generation;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Serves an older generation and holds publishing until it is released.
 *
 * <p>The rule: a rollback changes which generation is in service and nothing else. The snapshots in
 * {@code current.json} keep saying where the lake stands, and while publishing is held no run moves
 * the lake. After the release the older generation stays in service until the next run, which
 * starts from the lake as it stands, folds in what has arrived, and publishes even when nothing has
 * ({@link CurrentPointer#showsLake()}). Thus no delivery is lost and none is counted twice.
 */
public final class Rollback {
  private final ServingDirectory serving;

  private Rollback(ServingDirectory serving) {
    this.serving = serving;
  }

  /** Rollbacks in {@code serving}. */
  public static Rollback of(ServingDirectory serving) {
    return new Rollback(serving);
  }

  /**
   * Puts generation {@code number} in service and holds publishing. When {@code current.json} is
   * damaged or lost, the lake is taken to stand where that generation says; what arrived later is
   * then read again from the landing.
   *
   * @throws ServingException if the generation is not on disk or cannot be read
   */
  public void to(long number) {
    Path file = serving.file(number);
    if (serving.generations().stream().noneMatch(stored -> stored.number() == number)) {
      throw new ServingException(missing(serving, number));
    }
    GenerationMeta meta = readMeta(file);
    String sha256 = DurableFiles.sha256(file);
    String name = file.getFileName().toString();
    ServingLock.hold(
        serving.folder(),
        () -> {
          // A run that ended meanwhile may have pruned it.
          if (!Files.exists(file)) {
            throw new ServingException(missing(serving, number));
          }
          CurrentPointer rebuilt =
              new CurrentPointer(number, name, sha256, number, meta.origin().snapshots());
          CurrentPointer pointer = current(rebuilt).inService(number, name, sha256);
          // The hold comes first: a crash between the two leaves the newer generation, held.
          DurableFiles.write(serving.holdFile(), number + "\n");
          JsonFile.write(serving.currentFile(), pointer);
        });
  }

  /** Lets runs publish again. */
  public void release() {
    ServingLock.hold(
        serving.folder(),
        () -> {
          try {
            Files.deleteIfExists(serving.holdFile());
          } catch (IOException e) {
            throw new UncheckedIOException("cannot delete " + serving.holdFile(), e);
          }
        });
  }

  /** Whether publishing is held. */
  public boolean isHeld() {
    return Files.exists(serving.holdFile());
  }

  /**
   * What the generation in {@code file} says of itself.
   *
   * @throws ServingException if it cannot be read
   */
  public static GenerationMeta readMeta(Path file) {
    try (Connection connection = ClosedDatabase.open(file, ClosedDatabase.Limits.SERVING)) {
      return SmokeTest.readMeta(connection);
    } catch (SQLException e) {
      throw new ServingException(file + " är skadad och kan inte öppnas; välj en annan.", e);
    }
  }

  static String missing(ServingDirectory serving, long number) {
    List<StoredGeneration> left = serving.generations();
    String numbers =
        left.stream()
            .map(stored -> String.valueOf(stored.number()))
            .collect(Collectors.joining(", "));
    return left.isEmpty()
        ? "generation " + number + " finns inte; ingen generation är publicerad ännu."
        : "generation " + number + " finns inte; välj en av " + numbers + ".";
  }

  private CurrentPointer current(CurrentPointer otherwise) {
    try {
      return serving.current().orElse(otherwise);
    } catch (ServingException damaged) {
      return otherwise;
    }
  }
}
