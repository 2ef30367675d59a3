package se.lagesbild.warehouse.generation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.lagesbild.warehouse.fixture.GenerationFixture;

class ServingDirectoryTest {
  @TempDir Path root;
  private GenerationFixture fixture;
  private ServingDirectory serving;

  @BeforeEach
  void open() {
    fixture = GenerationFixture.in(root);
    serving = ServingDirectory.of(fixture.home());
  }

  private void publish(int times) {
    for (int i = 0; i < times; i++) {
      fixture.publish(List.of(), List.of());
    }
  }

  private List<Long> numbers() {
    return serving.generations().stream().map(StoredGeneration::number).toList();
  }

  @Test
  void startsWithNothingInService() {
    assertThat(serving.current()).isEmpty();
    assertThat(serving.nextNumber()).isEqualTo(1);
    assertThat(serving.generations()).isEmpty();
  }

  @Test
  void publishesUnderRisingNumbers() {
    publish(2);

    CurrentPointer current = serving.current().orElseThrow();
    assertThat(current.generation()).isEqualTo(2);
    assertThat(current.file()).isEqualTo("generation-2.duckdb");
    assertThat(current.sha256()).hasSize(64);
    assertThat(current.snapshots()).isEqualTo(Map.of("event_version", 1002L));
    assertThat(numbers()).containsExactly(2L, 1L);
  }

  @Test
  void aGenerationLeftUnpublishedIsReplacedUnderItsNumber() {
    publish(1);
    serving.install(fixture.build(Map.of()));

    assertThat(numbers()).containsExactly(1L);
    assertThat(serving.nextNumber()).isEqualTo(2);
  }

  @Test
  void theFirstGenerationLeftUnpublishedIsReplacedToo() {
    serving.install(fixture.build(Map.of()));

    assertThat(serving.nextNumber()).isEqualTo(1);
  }

  @Test
  void prunesAllButTheNewestThePinnedAndTheOneInService() throws IOException {
    publish(5);
    serving.pin(1);
    Files.writeString(serving.temporaryFile(9), "left behind");
    Rollback.of(serving).to(2);

    serving.prune(2);

    assertThat(numbers()).containsExactly(5L, 4L, 2L, 1L);
    assertThat(serving.temporaryFile(9)).doesNotExist();
  }

  @Test
  void anUnpinnedGenerationIsPrunedAgain() {
    publish(3);
    serving.pin(1);
    serving.unpin(1);

    serving.prune(1);

    assertThat(numbers()).containsExactly(3L);
  }

  @Test
  void aDamagedPointerIsSaidInOneSentence() throws IOException {
    publish(1);
    Files.writeString(serving.currentFile(), "{\"generation\": ");

    assertThatThrownBy(serving::current)
        .isInstanceOf(ServingException.class)
        .hasMessage(
            serving.currentFile()
                + " är skadad och kan inte tolkas; välj en generation med ./lagesbild rollback"
                + " NUMMER och kör sedan rollback --release.");
  }

  @Test
  void aPointerWithoutItsWordsIsDamaged() throws IOException {
    publish(1);
    Files.writeString(serving.currentFile(), "{}");

    assertThatThrownBy(serving::current).isInstanceOf(ServingException.class);
  }

  @Test
  void aRollbackMendsADamagedPointerFromTheGenerationItself() throws IOException {
    publish(2);
    Files.writeString(serving.currentFile(), "damaged");

    Rollback.of(serving).to(2);

    CurrentPointer current = serving.current().orElseThrow();
    assertThat(current.generation()).isEqualTo(2);
    assertThat(current.snapshots()).isEqualTo(Map.of("event_version", 1002L));
  }

  @Test
  void aRollbackServesTheOldGenerationButLeavesTheLakeWhereItStands() {
    publish(3);

    Rollback.of(serving).to(1);

    CurrentPointer current = serving.current().orElseThrow();
    assertThat(current.generation()).isEqualTo(1);
    assertThat(current.latest()).isEqualTo(3);
    assertThat(current.snapshots()).isEqualTo(Map.of("event_version", 1003L));
    assertThat(current.showsLake()).isFalse();
    assertThat(numbers()).containsExactly(3L, 2L, 1L);
    assertThat(serving.nextNumber()).isEqualTo(4);
  }

  @Test
  void publishingIsHeldUntilTheRollbackIsReleased() {
    publish(2);
    Rollback rollback = Rollback.of(serving);
    rollback.to(1);

    assertThat(rollback.isHeld()).isTrue();
    assertThatThrownBy(() -> publish(1))
        .isInstanceOf(ServingException.class)
        .hasMessageContaining("rollback --release");
    assertThat(serving.current().orElseThrow().generation()).isEqualTo(1);

    rollback.release();
    publish(1);
    assertThat(serving.current().orElseThrow().generation()).isEqualTo(3);
    assertThat(serving.current().orElseThrow().showsLake()).isTrue();
  }

  @Test
  void aRollbackToAGenerationThatIsGoneNamesThoseLeft() {
    publish(2);

    assertThatThrownBy(() -> Rollback.of(serving).to(7))
        .isInstanceOf(ServingException.class)
        .hasMessage("generation 7 finns inte; välj en av 2, 1.");
    assertThat(Rollback.of(serving).isHeld()).isFalse();
  }

  @Test
  void remembersHowTheLastRunEnded() {
    LocalDateTime night = LocalDateTime.parse("2026-11-22T03:00:00");
    RunRecord record =
        new RunRecord(
            "r1",
            night,
            night.plusMinutes(2),
            LocalDate.of(2026, 11, 22),
            3,
            true,
            2,
            "En källa är försenad.",
            Map.of("nvk-felanmalan", "Försenad sedan 2026-11-18."));

    assertThat(RunRecord.read(fixture.home())).isEmpty();
    record.write(fixture.home());
    assertThat(RunRecord.read(fixture.home())).contains(record);
  }

  @Test
  void remembersWhenTheLastGoodRunEndedThroughThoseThatFail() {
    LocalDateTime night = LocalDateTime.parse("2026-11-22T03:00:00");
    RunRecord good = ended("r1", night, 3);
    RunRecord failed = ended("r2", night.plusDays(1), 1).after(Optional.of(good));
    RunRecord begun =
        RunRecord.begun("r3", night.plusDays(2), LocalDate.of(2026, 11, 24), 2, Map.of())
            .after(Optional.of(failed));

    assertThat(begun.lastGood()).isEqualTo(night.plusMinutes(2));
    assertThat(ended("r4", night.plusDays(3), 0).after(Optional.of(begun)).lastGood())
        .isEqualTo(night.plusDays(3).plusMinutes(2));
    assertThat(ended("r5", night, 1).after(Optional.empty()).lastGood()).isNull();
  }

  @Test
  void readsWhatAnOlderVersionWroteOfARun() throws IOException {
    ended("r1", LocalDateTime.parse("2026-11-22T03:00:00"), 0).write(fixture.home());
    Path file = fixture.home().serving().resolve("last-run.json");
    String older = Files.readString(file).replaceFirst("\\s+\"lastGood\"[^\n]+", "");
    Files.writeString(file, older);

    RunRecord read = RunRecord.read(fixture.home()).orElseThrow();

    assertThat(older).doesNotContain("lastGood");
    assertThat(read.run()).isEqualTo("r1");
    assertThat(read.lastGood()).isEqualTo(read.finished()).isNotNull();
  }

  private static RunRecord ended(String run, LocalDateTime started, int exitCode) {
    return new RunRecord(
        run,
        started,
        started.plusMinutes(2),
        started.toLocalDate(),
        exitCode,
        exitCode == 0,
        2,
        "Klart.",
        Map.of());
  }

  @Test
  void remembersThatARunHasBegun() {
    LocalDateTime night = LocalDateTime.parse("2026-11-22T03:00:00");
    RunRecord begun =
        RunRecord.begun("r2", night, night.toLocalDate(), 2, Map.of("nvk-felanmalan", "Sen."));
    begun.write(fixture.home());

    RunRecord read = RunRecord.read(fixture.home()).orElseThrow();
    assertThat(read).isEqualTo(begun);
    assertThat(read.state()).isEqualTo(RunRecord.State.RUNNING);
  }

  @Test
  void takesAnotherProcessUnderTheSameNumberForADeadOne() {
    RunWorker here = RunWorker.here();

    assertThat(here.works()).isTrue();
    assertThat(new RunWorker(here.process(), here.born().minusSeconds(3_600)).works()).isFalse();
    assertThat(new RunWorker(Integer.MAX_VALUE, here.born()).works()).isFalse();
  }

  @Test
  void linksStopWhereTheyWouldTakeMoreThanTheDiskHasLeft() {
    publish(3);
    long size = serving.generations().get(0).sizeBytes();
    LinkPins pins = new LinkPins(serving, () -> size + size / 2);

    assertThat(pins.keep(1)).isTrue();
    assertThat(pins.keep(1)).isTrue();
    assertThat(pins.keep(2)).isFalse();
    serving.unpin(1);
    assertThat(pins.keep(2)).isTrue();
    assertThat(serving.generations())
        .extracting(StoredGeneration::pinned)
        .containsExactly(false, true, false);
    assertThatThrownBy(() -> pins.keep(9)).isInstanceOf(ServingException.class);
  }
}
