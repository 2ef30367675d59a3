package se.lagesbild.etl.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;

/**
 * A process that was run to its end.
 *
 * @param wallSeconds from start to end
 * @param cpuSeconds of the processor, whatever else the machine does; 0 where the system does not
 *     tell
 * @param peakMegabytes most memory it held at a time, or -1 where the system does not tell
 * @param exitCode of the process
 * @param output what it printed
 */
record Measured(
    double wallSeconds, double cpuSeconds, long peakMegabytes, int exitCode, List<String> output) {

  /** Runs a command. */
  static Measured run(List<String> command, Path log) throws IOException, InterruptedException {
    long start = System.nanoTime();
    Process process =
        new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log.toFile()).start();
    Path status = Path.of("/proc/" + process.pid() + "/status");
    long peak = -1;
    Duration cpu = Duration.ZERO;
    while (process.isAlive()) {
      peak = Math.max(peak, peakMegabytes(status));
      cpu = process.info().totalCpuDuration().orElse(cpu);
      Thread.sleep(20);
    }
    double seconds = (System.nanoTime() - start) / 1e9;
    List<String> output = Files.readAllLines(log, StandardCharsets.UTF_8);
    return new Measured(seconds, cpu.toMillis() / 1e3, peak, process.waitFor(), output);
  }

  private static long peakMegabytes(Path status) {
    try {
      return Files.readAllLines(status).stream()
          .filter(line -> line.startsWith("VmHWM:"))
          .map(line -> line.replaceAll("\\D", ""))
          .mapToLong(kilobytes -> Long.parseLong(kilobytes) / 1024)
          .findFirst()
          .orElse(-1);
    } catch (IOException e) {
      return -1;
    }
  }

  String figures() {
    String memory = peakMegabytes < 0 ? "" : ", högst " + peakMegabytes + " MB";
    return String.format(Locale.ROOT, "%.1f s", wallSeconds).replace('.', ',') + memory;
  }
}
