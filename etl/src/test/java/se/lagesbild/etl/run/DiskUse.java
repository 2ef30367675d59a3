package se.lagesbild.etl.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import se.lagesbild.warehouse.generation.ServingDirectory;
import se.lagesbild.warehouse.generation.StoredGeneration;

/** What an installation takes of its disk, sampled as the nights pass. */
final class DiskUse {
  private static final long SLACK_BYTES = 512 << 10;

  private final TestHome home;
  private final List<Sample> samples = new ArrayList<>();

  /**
   * What it takes after so many nights.
   *
   * @param rows in the lake
   * @param bytes by folder
   * @param files by folder
   */
  private record Sample(int nights, long rows, Map<String, Long> bytes, Map<String, Long> files) {}

  DiskUse(TestHome home) {
    this.home = home;
  }

  /** Takes a sample. */
  void sample(int nights) throws IOException {
    Map<String, Long> bytes = new TreeMap<>();
    Map<String, Long> files = new TreeMap<>();
    Path root = home.home.root();
    try (Stream<Path> all = Files.walk(root)) {
      for (Path file : all.filter(Files::isRegularFile).toList()) {
        String folder = root.relativize(file).getName(0).toString();
        bytes.merge(folder, size(file), Long::sum);
        files.merge(folder, 1L, Long::sum);
      }
    }
    for (String folder : List.of("state", "inbox")) {
      bytes.putIfAbsent(folder, 0L);
      files.putIfAbsent(folder, 0L);
    }
    samples.add(new Sample(nights, rows(), bytes, files));
  }

  private long rows() {
    String sql =
        "select (select count(*) from event) + (select count(*) from aggregate)"
            + " + (select count(*) from delivery)";
    return Long.parseLong(home.ask(sql).get(0));
  }

  private static long size(Path file) throws IOException {
    try {
      return Files.size(file);
    } catch (NoSuchFileException gone) {
      return 0;
    }
  }

  /** In the last quarter no folder grew faster than what it holds. */
  void assertBounded() {
    List<Sample> before = samples.subList(0, samples.size() * 3 / 4);
    List<Sample> last = samples.subList(samples.size() * 3 / 4, samples.size());
    double growth =
        (double) last.get(last.size() - 1).rows() / before.get(before.size() - 1).rows();
    for (String folder : last.get(0).bytes().keySet()) {
      assertThat(most(last, folder, Sample::bytes))
          .as("bytes in %s, as the data grew %.2f times", folder, growth)
          .isLessThan((long) (most(before, folder, Sample::bytes) * growth * 1.1) + SLACK_BYTES);
      assertThat(most(last, folder, Sample::files))
          .as("files in %s, as the data grew %.2f times", folder, growth)
          .isLessThan((long) (most(before, folder, Sample::files) * growth * 1.1) + 16);
    }
  }

  private interface Measure {
    Map<String, Long> of(Sample sample);
  }

  private static long most(List<Sample> some, String folder, Measure measure) {
    return some.stream()
        .mapToLong(sample -> measure.of(sample).getOrDefault(folder, 0L))
        .max()
        .orElseThrow();
  }

  /** No more generations than are kept, those that are pinned, and nothing half made. */
  void assertGenerations(int kept, @Nullable Long pinned) throws IOException {
    List<StoredGeneration> stored = ServingDirectory.of(home.home).generations();
    assertThat(stored).hasSizeLessThanOrEqualTo(kept + (pinned == null ? 0 : 1));
    List<Long> pins =
        stored.stream()
            .filter(StoredGeneration::pinned)
            .map(StoredGeneration::number)
            .collect(Collectors.toList());
    assertThat(pins).isEqualTo(pinned == null ? List.of() : List.of(pinned));
    try (Stream<Path> files = Files.list(home.home.serving())) {
      assertThat(files.filter(file -> file.toString().contains(".duckdb"))).hasSameSizeAs(stored);
    }
  }

  /** Kilobytes and files of each folder at the quarters. */
  String table() {
    StringBuilder text = new StringBuilder("after nights   ");
    List<Sample> quarters = new ArrayList<>();
    for (int quarter = 1; quarter <= 4; quarter++) {
      Sample sample = samples.get(samples.size() * quarter / 4 - 1);
      quarters.add(sample);
      text.append("%16d".formatted(sample.nights()));
    }
    text.append("%nrows           ".formatted());
    quarters.forEach(sample -> text.append("%16d".formatted(sample.rows())));
    for (String folder : quarters.get(3).bytes().keySet()) {
      text.append("%n%-15s".formatted(folder));
      for (Sample sample : quarters) {
        text.append(
            "%10d kB %3d"
                .formatted(
                    sample.bytes().getOrDefault(folder, 0L) / 1024,
                    sample.files().getOrDefault(folder, 0L)));
      }
    }
    return text.append('\n').toString();
  }
}
