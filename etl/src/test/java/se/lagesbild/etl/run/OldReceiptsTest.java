package se.lagesbild.etl.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.lagesbild.warehouse.schema.Home;

class OldReceiptsTest {
  private static final LocalDate FIRST = LocalDate.of(2022, 1, 1);
  private static final LocalDate LAST = LocalDate.of(2022, 12, 31);
  private static final LocalDate FIRST_KEPT = LocalDate.of(2022, 9, 1);
  private static final String DAILY = "polisen-handelser";

  @TempDir Path folder;

  /** A year of nights, each with a generation and a receipt of a source that delivers daily. */
  private Home yearOfNights() {
    FIRST.datesUntil(LAST.plusDays(1)).forEach(day -> night(day, DAILY));
    return new Home(folder);
  }

  private void night(LocalDate day, String source) {
    long generation = ChronoUnit.DAYS.between(FIRST, day) + 1;
    try {
      Path receipts = Files.createDirectories(run(day).resolve(source));
      Files.writeString(receipts.resolve("d-" + day + ".json"), "{}");
      Files.writeString(
          run(day).resolve("run.json"),
          "{\"today\": \"%s\", \"published\": true, \"generation\": %d}"
              .formatted(day, generation));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Path run(LocalDate day) {
    return folder.resolve("receipts").resolve(day + "T041500");
  }

  private List<String> left() throws IOException {
    try (Stream<Path> runs = Files.list(folder.resolve("receipts"))) {
      return runs.map(run -> run.getFileName().toString()).sorted().toList();
    }
  }

  private static List<String> runs(LocalDate from) {
    return from.datesUntil(LAST.plusDays(1)).map(day -> day + "T041500").toList();
  }

  @Test
  void whatIsTooOldGoesWithAllThatTheRunLeft() throws IOException {
    Home home = yearOfNights();

    new OldReceipts(home).delete(FIRST_KEPT, Set.of());

    assertThat(left()).isEqualTo(runs(FIRST_KEPT));
  }

  @Test
  void theRunThatMadeAGenerationThatIsKeptStays() throws IOException {
    Home home = yearOfNights();

    new OldReceipts(home).delete(FIRST_KEPT, Set.of(1L, 32L, 365L));

    assertThat(left().subList(0, 3))
        .containsExactly("2022-01-01T041500", "2022-02-01T041500", "2022-09-01T041500");
  }

  @Test
  void theNewestReceiptsOfASourceThatDeliversSeldomStay() throws IOException {
    Home home = yearOfNights();
    night(LocalDate.of(2022, 2, 1), "scb-brott");
    night(LocalDate.of(2022, 3, 1), "scb-brott");

    new OldReceipts(home).delete(FIRST_KEPT, Set.of());

    assertThat(left().subList(0, 2)).containsExactly("2022-03-01T041500", "2022-09-01T041500");
  }

  @Test
  void sixtyRunsStayHoweverOld() throws IOException {
    Home home = yearOfNights();

    new OldReceipts(home).delete(LAST.plusYears(9), Set.of());

    assertThat(left()).isEqualTo(runs(LAST.minusDays(59)));
  }

  @Test
  void aRunWithoutASummaryIsAsOldAsItsNameSaysAndWhatIsNoRunIsNotTouched() throws IOException {
    Home home = yearOfNights();
    Files.delete(run(FIRST_KEPT.minusDays(1)).resolve("run.json"));
    Files.delete(run(FIRST_KEPT).resolve("run.json"));
    Files.createDirectories(folder.resolve("receipts/anteckningar"));

    new OldReceipts(home).delete(FIRST_KEPT, Set.of());

    assertThat(left())
        .hasSize(runs(FIRST_KEPT).size() + 1)
        .containsAll(runs(FIRST_KEPT))
        .contains("anteckningar");
  }
}
