package se.lagesbild.etl.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;
import static se.lagesbild.etl.run.TestHome.fault;
import static se.lagesbild.etl.run.TestHome.reports;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.lagesbild.etl.Main;
import se.lagesbild.etl.landing.LandedDeliveries;

/** A disk that really is full, or cannot be written, in the middle of a night. */
class DiskFaultsTest {
  private static final LocalDate TODAY = LocalDate.of(2024, 9, 24);
  private static final LocalDate SEPTEMBER = LocalDate.of(2024, 9, 1);
  private static final int MEGABYTES = 64;

  @TempDir Path folder;

  @Test
  void aNightOnAFullDiskPublishesNothingAndTheNextGoesOn() throws Exception {
    assumeTrue(SmallDisk.canBeMade(folder), SmallDisk.NEEDS_MOUNT);
    try (SmallDisk disk = SmallDisk.at(folder.resolve("home"), MEGABYTES)) {
      TestHome home = TestHome.create(folder.resolve("home"));
      TestHome calm = home.emptyCopy(folder.resolve("calm"));
      deliver(calm);
      home.police(36, reports(6, SEPTEMBER)).publish(TODAY);
      List<String> before = home.content();
      home.police(38, reports(10, SEPTEMBER));
      home.faults(38, fault("A1", "2024-09-17 08:15", "Fagersta", "Mottagen"));
      Map<Long, String> ended = new TreeMap<>();
      long generation = home.pointer().generation();
      for (long left : new long[] {0, 24 << 10, 200 << 10, 1 << 20, 3 << 20, 5 << 20}) {
        disk.leave(left);
        ended.put(left, tell(home));
        if (home.pointer().generation() == generation) {
          assertThat(home.content()).as("%d bytes left", left).isEqualTo(before);
        }
        disk.empty();
      }
      assertThat(ended.values()).filteredOn(said -> said.contains("är full")).hasSizeGreaterThan(2);
      assertThat(ended.values()).noneMatch(said -> said.contains("oväntat fel"));

      home.run(TODAY);

      assertThat(home.content()).isEqualTo(calm.content());
      assertThat(home.lakeRows()).isEqualTo(calm.lakeRows());
    }
  }

  @Test
  void aNightOnADiskThatCannotBeWrittenSaysSoAndTheNextGoesOn() throws Exception {
    assumeTrue(SmallDisk.canBeMade(folder), SmallDisk.NEEDS_MOUNT);
    try (SmallDisk disk = SmallDisk.at(folder.resolve("home"), MEGABYTES)) {
      TestHome home = TestHome.create(folder.resolve("home"));
      home.police(36, reports(6, SEPTEMBER)).publish(TODAY);
      home.police(38, reports(10, SEPTEMBER));
      disk.lock();

      assertThat(tell(home)).contains("går inte att skriva på").doesNotContain("oväntat fel");
      assertThat(home.ask("select count(*) from event")).containsExactly("6");

      disk.unlock();
      home.publish(TODAY);
      assertThat(home.ask("select count(*) from event")).containsExactly("10");
    }
  }

  @Test
  void commandsOnAFullDiskSaySoAndLeaveNothingHalfDone() throws Exception {
    assumeTrue(SmallDisk.canBeMade(folder), SmallDisk.NEEDS_MOUNT);
    try (SmallDisk disk = SmallDisk.at(folder.resolve("home"), MEGABYTES)) {
      TestHome home = TestHome.create(folder.resolve("home"));
      home.police(36, reports(6, SEPTEMBER)).publish(TODAY);
      String id = new LandedDeliveries(home.home).list("polisen-anmalda-brott").get(0).id();
      Path export = folder.resolve("besok_2024.csv");
      Files.writeString(export, "Typ;År;Antal\nA;2023;1\nA;2024;2\nB;2023;3\n");
      String drafts = folder.resolve("home/utkast").toString();
      disk.leave(0);

      String withdrawn = home.command(1, "withdraw", id);
      String drafted = draft(1, export, drafts);

      for (String said : List.of(withdrawn, drafted)) {
        assertThat(said.strip().lines()).as(said).hasSize(1);
        assertThat(said).contains("full").doesNotContain("space").doesNotContain("Exception");
      }
      disk.empty();
      assertThat(home.command(0, "list")).doesNotContain("återkallas");
      draft(0, export, drafts);
    }
  }

  private static String draft(int exitCode, Path file, String to) {
    StringWriter said = new StringWriter();
    PrintWriter writer = new PrintWriter(said, true);
    int ended =
        Main.commandLine()
            .setOut(writer)
            .setErr(writer)
            .execute("source", "draft", file.toString(), "--to", to);
    assertThat(ended).as(said.toString()).isEqualTo(exitCode);
    return said.toString();
  }

  /** Somebody ran a command as another user, or keeps the file from everybody. */
  @Test
  void aFileThatMayNotBeReadIsNamed() {
    Throwable failure =
        new UncheckedIOException(
            "cannot read", new AccessDeniedException("/srv/hem/config/installation.yaml"));

    assertThat(DiskTrouble.of(folder, failure))
        .contains(
            "/srv/hem/config/installation.yaml får inte läsas eller skrivas av den som kör nattkörningen");
    assertThat(DiskTrouble.of(folder, new UncheckedIOException(new IOException("av annat skäl"))))
        .isEmpty();
  }

  @Test
  void littleRoomIsToldWhileThereIsSome() throws Exception {
    assumeTrue(SmallDisk.canBeMade(folder), SmallDisk.NEEDS_MOUNT);
    try (SmallDisk disk = SmallDisk.at(folder.resolve("home"), 2 * MEGABYTES)) {
      TestHome home = TestHome.create(folder.resolve("home"));
      home.police(36, reports(6, SEPTEMBER)).publish(TODAY);
      assertThat(home.run(TODAY).warnings()).doesNotContainKey("disken");

      disk.leave(20 << 20);

      assertThat(home.run(TODAY).warnings().get("disken").get(0)).contains("MB är kvar");
    }
  }

  private static void deliver(TestHome home) {
    home.police(36, reports(6, SEPTEMBER)).publish(TODAY);
    home.police(38, reports(10, SEPTEMBER));
    home.faults(38, fault("A1", "2024-09-17 08:15", "Fagersta", "Mottagen"));
    home.publish(TODAY);
  }

  /** What a run says in the end, whether it could begin or not. */
  private static String tell(TestHome home) {
    try {
      Summary summary = home.runIntoTrouble(TODAY);
      return summary.exitCode() + " " + summary.sentence() + summary.warnings();
    } catch (RunFailure e) {
      return "1 " + e.getMessage();
    }
  }
}
