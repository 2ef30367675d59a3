package se.lagesbild.etl.bench.statistics;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * R in a process of its own, on the same numbers. It does as many units of a workload as it gets
 * through in some seconds, and none where a package is missing.
 */
final class RBeside implements AutoCloseable {
  private final Path folder;

  private RBeside(Path folder) {
    this.folder = folder;
  }

  static RBeside inTemporaryFolder() throws IOException {
    return new RBeside(Files.createTempDirectory("lagesbild-bench"));
  }

  /**
   * What R did.
   *
   * @param version of R
   * @param done by the workload's name
   */
  record Measured(String version, Map<String, Done> done) {}

  /**
   * What R did of a workload.
   *
   * @param seconds for the units
   * @param units the same one may be done several times
   */
  record Done(double seconds, int units) {
    double milliseconds() {
      return seconds * 1_000 / units;
    }
  }

  /** Writes a workload's numbers for R. */
  void give(String workload, double[][] rows) throws IOException {
    try (BufferedWriter out = Files.newBufferedWriter(folder.resolve(workload + ".txt"))) {
      for (double[] row : rows) {
        for (int at = 0; at < row.length; at++) {
          out.write(at == 0 ? "" : " ");
          out.write(row[at] == Math.rint(row[at]) ? "" + (long) row[at] : "" + row[at]);
        }
        out.newLine();
      }
    }
  }

  /**
   * Runs R on what was given; nothing where there is no R.
   *
   * @param program {@code Rscript}, or where it lies
   * @param secondsEach for each workload
   */
  Optional<Measured> run(String program, double secondsEach)
      throws IOException, InterruptedException {
    Path script = folder.resolve("beside.R");
    try (InputStream in = RBeside.class.getResourceAsStream("beside.R")) {
      Files.write(script, in.readAllBytes());
    }
    ProcessBuilder builder =
        new ProcessBuilder(
                program, "--vanilla", script.toString(), folder.toString(), "" + secondsEach)
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .redirectError(ProcessBuilder.Redirect.INHERIT);
    builder.environment().putAll(Map.of("OPENBLAS_NUM_THREADS", "1", "OMP_NUM_THREADS", "1"));
    try {
      builder.start().waitFor();
    } catch (IOException e) {
      return Optional.empty();
    }
    Path measured = folder.resolve("measured");
    return Files.exists(measured) ? read(Files.readAllLines(measured)) : Optional.empty();
  }

  private static Optional<Measured> read(List<String> lines) {
    String version = "";
    Map<String, Done> done = new LinkedHashMap<>();
    for (String line : lines) {
      String[] cells = line.split("\t");
      if (cells[0].equals("R")) {
        version = cells[1];
      } else {
        done.put(cells[0], new Done(Double.parseDouble(cells[1]), Integer.parseInt(cells[2])));
      }
    }
    return version.isEmpty() ? Optional.empty() : Optional.of(new Measured(version, done));
  }

  @Override
  public void close() throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    }
  }
}
