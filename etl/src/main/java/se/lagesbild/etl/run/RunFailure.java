package se.lagesbild.etl.run;

import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import se.lagesbild.warehouse.schema.Home;
import se.lagesbild.warehouse.schema.RunLock;

/** The run cannot publish; the message is one sentence for the administrator. */
final class RunFailure extends RuntimeException {
  private static final long serialVersionUID = 1L;
  private static final Duration LONGEST_BACKUP = Duration.ofMinutes(30);
  private static final Duration BETWEEN_TRIES = Duration.ofSeconds(1);

  RunFailure(String sentence) {
    super(sentence);
  }

  /**
   * Takes the lock of an installation; waits while a backup holds it.
   *
   * @param work what it is held for, in a Swedish word
   * @throws RunFailure if another run holds it, or a backup for too long, saying who, or if the
   *     disk does not let it be taken
   */
  static RunLock lockOrFail(Home home, String work) {
    try {
      return afterBackup(home, work)
          .orElseThrow(
              () ->
                  new RunFailure(
                      "en annan körning pågår redan i %s (%s); vänta på den."
                          .formatted(home.root(), RunLock.holder(home))));
    } catch (UncheckedIOException e) {
      throw DiskTrouble.of(home.root(), e)
          .<RuntimeException>map(trouble -> new RunFailure(trouble + "; åtgärda det."))
          .orElse(e);
    }
  }

  private static Optional<RunLock> afterBackup(Home home, String work) {
    Instant last = Instant.now().plus(LONGEST_BACKUP);
    Optional<RunLock> lock = RunLock.tryTake(home, work);
    while (lock.isEmpty()
        && RunLock.holder(home).startsWith(RunLock.BACKUP)
        && Instant.now().isBefore(last)) {
      LockSupport.parkNanos(BETWEEN_TRIES.toNanos());
      lock = RunLock.tryTake(home, work);
    }
    return lock;
  }
}
