package se.lagesbild.warehouse.generation;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.function.LongSupplier;

/**
 * Pins that readers set by making links. They stop where the generations kept would take more room
 * than the disk has left, so that links alone can never fill it; the administrator's own pins have
 * no such limit.
 */
public final class LinkPins {
  private final ServingDirectory serving;
  private final LongSupplier freeBytes;

  LinkPins(ServingDirectory serving, LongSupplier freeBytes) {
    this.serving = serving;
    this.freeBytes = freeBytes;
  }

  /** The pins in {@code serving}. */
  public static LinkPins of(ServingDirectory serving) {
    return new LinkPins(serving, () -> free(serving));
  }

  /**
   * Keeps generation {@code number} from pruning; once it is kept, asking again changes nothing.
   *
   * @return false if the generations kept already leave no room for it
   * @throws ServingException if it is not on disk
   */
  public boolean keep(long number) {
    long kept = 0;
    for (StoredGeneration stored : serving.generations()) {
      if (stored.number() == number && stored.pinned()) {
        return true;
      }
      if (stored.number() == number || stored.pinned()) {
        kept += stored.sizeBytes();
      }
    }
    if (kept > freeBytes.getAsLong()) {
      return false;
    }
    serving.pin(number);
    return true;
  }

  private static long free(ServingDirectory serving) {
    try {
      return Files.getFileStore(serving.folder()).getUsableSpace();
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read the free space of " + serving.folder(), e);
    }
  }
}
