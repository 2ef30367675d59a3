package se.lagesbild.dashboard.state;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RememberedTest {
  private static final FileTime LONG_AGO = FileTime.from(Instant.parse("2026-01-01T00:00:00Z"));

  @TempDir Path folder;
  private final AtomicInteger readings = new AtomicInteger();
  private Path file;
  private Path log;
  private Remembered<String> rows;

  @BeforeEach
  void writeLongAgo() throws IOException {
    file = Files.writeString(folder.resolve("file"), "one");
    log = folder.resolve("log");
    Files.setLastModifiedTime(file, LONG_AGO);
    rows = new Remembered<>(List.of(file, log), this::read);
  }

  private String read() {
    readings.incrementAndGet();
    try {
      return Files.readString(file) + (Files.exists(log) ? Files.readString(log) : "");
    } catch (IOException e) {
      return "";
    }
  }

  @Test
  void readsOnceWhatDoesNotChange() {
    assertThat(List.of(rows.get(), rows.get(), rows.get())).containsOnly("one");
    assertThat(readings).hasValue(1);
  }

  @Test
  void seesWhatIsWrittenToAnyOfTheFiles() throws IOException {
    rows.get();
    Files.writeString(log, "+");
    assertThat(rows.get()).isEqualTo("one+");
    Files.setLastModifiedTime(log, LONG_AGO);
    rows.get();
    Files.writeString(file, "two");
    assertThat(rows.get()).isEqualTo("two+");
    Files.delete(log);
    assertThat(rows.get()).isEqualTo("two");
  }

  @Test
  void keepsNothingOfAFileThatMayChangeWithoutATrace() throws IOException {
    FileTime now = FileTime.from(Instant.now());
    Files.setLastModifiedTime(file, now);
    rows.get();
    Files.writeString(file, "six");
    Files.setLastModifiedTime(file, now);
    assertThat(rows.get()).isEqualTo("six");
  }

  @Test
  void leavesWhatCannotBeReadToTheReader() throws IOException {
    rows.get();
    Files.delete(file);
    assertThat(rows.get()).isEmpty();
  }
}
