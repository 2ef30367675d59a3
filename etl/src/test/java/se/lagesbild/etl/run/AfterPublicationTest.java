package se.lagesbild.etl.run;

import static org.assertj.core.api.Assertions.assertThat;
import static se.lagesbild.etl.run.TestHome.fault;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.lagesbild.warehouse.generation.RunRecord;

/** Once readers have the new generation, whatever still fails is a warning. */
class AfterPublicationTest {
  private static final LocalDate TODAY = LocalDate.of(2024, 9, 24);

  @TempDir Path folder;
  private TestHome home;

  @BeforeEach
  void receiveOneFile() {
    home =
        TestHome.create(folder.resolve("home"))
            .faults(38, fault("A1", "2024-09-17 08:15", "Fagersta", "Ny"));
  }

  /** Does something when the generation has just been published. */
  private static Progress whenPublished(Runnable work) {
    return line -> {
      if (Step.PUBLISH.id().equals(line.fields().get("step"))) {
        work.run();
      }
    };
  }

  private static void unavailable() {
    throw new IllegalStateException("nobody listens");
  }

  @Test
  void anUnexpectedFailureNeitherFailsTheRunNorLosesItsReceipts() throws IOException {
    Summary summary = home.run(TODAY, whenPublished(AfterPublicationTest::unavailable));

    assertThat(summary.published()).isTrue();
    assertThat(summary.exitCode()).isEqualTo(3);
    assertThat(summary.sentence()).startsWith("Generation 1 är publicerad");
    assertThat(summary.sentences().get("nattkörningen"))
        .startsWith("generationen är publicerad, men ett oväntat fel avbröt städningen");
    assertThat(receipts(summary)).contains("run.json", "run.txt", "nvk-felanmalan");
    assertThat(RunRecord.read(home.home).orElseThrow().published()).isTrue();
    assertThat(home.run(TODAY).published()).isFalse();
  }

  @Test
  void aSummaryThatCannotBeWrittenIsAWarning() throws IOException {
    Path receipts = home.home.receipts();

    Summary summary = home.run(TODAY, whenPublished(() -> occupySummary(receipts)));

    assertThat(summary.exitCode()).isEqualTo(3);
    assertThat(summary.warnings()).containsKey("receipts");
    assertThat(receipts(summary)).contains("nvk-felanmalan");
    assertThat(RunRecord.read(home.home).orElseThrow().state())
        .isEqualTo(RunRecord.State.PUBLISHED);
  }

  private static void occupySummary(Path receipts) {
    try (Stream<Path> runs = Files.list(receipts)) {
      for (Path run : runs.toList()) {
        Files.createDirectories(run.resolve("run.txt/in-the-way"));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private List<String> receipts(Summary summary) throws IOException {
    try (Stream<Path> files = Files.list(home.home.receipts().resolve(summary.run()))) {
      return files.map(file -> file.getFileName().toString()).toList();
    }
  }
}
