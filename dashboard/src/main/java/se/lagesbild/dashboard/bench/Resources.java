package se.lagesbild.dashboard.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * What the process holds.
 *
 * @param heapMegabytes of Java, after collecting what nobody uses
 * @param processMegabytes of memory, the database's too; -1 where the system does not tell
 * @param handles open files and connections; -1 where the system does not tell
 */
record Resources(long heapMegabytes, long processMegabytes, long handles) {
  /** A client's unused connection is closed after five seconds, looked for every fifth. */
  private static final long IDLE_MILLIS = 12_000;

  /** As it is once the clients' connections are closed. */
  static Resources atRest() throws InterruptedException {
    Thread.sleep(IDLE_MILLIS);
    System.gc();
    Runtime memory = Runtime.getRuntime();
    return new Resources(
        (memory.totalMemory() - memory.freeMemory()) >> 20, resident(), openHandles());
  }

  private static long resident() {
    try {
      List<String> status = Files.readAllLines(Path.of("/proc/self/status"));
      return status.stream()
          .filter(line -> line.startsWith("VmRSS:"))
          .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) / 1024)
          .findFirst()
          .orElse(-1);
    } catch (IOException e) {
      return -1;
    }
  }

  private static long openHandles() {
    try (Stream<Path> handles = Files.list(Path.of("/proc/self/fd"))) {
      return handles.count();
    } catch (IOException e) {
      return -1;
    }
  }
}
