package se.lagesbild.etl.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.lagesbild.warehouse.schema.Home;

class OldLogsTest {
  private static final Instant NOW = Instant.parse("2024-09-24T01:15:00Z");
  private static final String RUN = "2024-09-24T031500";
  private static final int MEBIBYTE = 1 << 20;

  @TempDir Path folder;
  private Home home;

  @BeforeEach
  void makeFolders() throws IOException {
    home = new Home(folder);
    Files.createDirectories(home.logs());
  }

  private void log(String name, int daysAgo, long bytes) throws IOException {
    Path file = home.logs().resolve(name);
    try (RandomAccessFile sparse = new RandomAccessFile(file.toFile(), "rw")) {
      sparse.setLength(bytes);
    }
    Files.setLastModifiedTime(file, FileTime.from(NOW.minus(Duration.ofDays(daysAgo))));
  }

  private List<String> left() throws IOException {
    OldLogs.prune(home, RUN, NOW);
    try (Stream<Path> files = Files.list(home.logs())) {
      return files.map(file -> file.getFileName().toString()).sorted().toList();
    }
  }

  @Test
  void whatIsOlderThanNinetyDaysGoesAndNothingElse() throws IOException {
    log("etl-2024-06-25T031500.jsonl", 91, 10);
    log("etl-2024-06-25T031500.log", 91, 10);
    log("etl-2024-06-26T031500.jsonl", 90, 10);
    log("etl.log.2", 91, 10);
    log("etl.log", 91, 10);
    log("etl.lock", 400, 0);
    log("anteckningar.txt", 400, 10);

    assertThat(left())
        .containsExactly("anteckningar.txt", "etl-2024-06-26T031500.jsonl", "etl.lock", "etl.log");
  }

  @Test
  void theOldestGoWhenAllIsTooMuch() throws IOException {
    log("etl-2024-09-20T031500.log", 4, 1);
    log("etl-2024-09-21T031500.log", 3, 30 * MEBIBYTE);
    log("etl-2024-09-22T031500.log", 2, 20 * MEBIBYTE);
    log("etl-2024-09-23T031500.log", 1, MEBIBYTE);

    assertThat(left()).containsExactly("etl-2024-09-22T031500.log", "etl-2024-09-23T031500.log");
  }

  @Test
  void theLogOfTheRunThatGoesOnStays() throws IOException {
    log("etl-" + RUN + ".log", 0, 60L * MEBIBYTE);
    log("etl-2024-09-23T031500.jsonl", 1, 10);

    assertThat(left()).containsExactly("etl-" + RUN + ".log");
  }
}
