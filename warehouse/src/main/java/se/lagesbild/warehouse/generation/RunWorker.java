package se.lagesbild.warehouse.generation;

import java.time.Duration;
import java.time.Instant;

/**
 * The process that a run is, or was, the work of.
 *
 * @param process its number, which the system gives to another process when this one is gone
 * @param born when the process began
 */
public record RunWorker(long process, Instant born) {
  /** The system counts from a start of the machine that it does not know to the second. */
  private static final Duration BLUR = Duration.ofMinutes(1);

  /** The process that asks. */
  public static RunWorker here() {
    ProcessHandle self = ProcessHandle.current();
    return new RunWorker(self.pid(), self.info().startInstant().orElse(Instant.EPOCH));
  }

  /** Whether the process is still there. */
  boolean works() {
    return ProcessHandle.of(process)
        .filter(ProcessHandle::isAlive)
        .flatMap(handle -> handle.info().startInstant())
        .map(start -> Duration.between(born, start).abs().compareTo(BLUR) < 0)
        .orElse(false);
  }
}
