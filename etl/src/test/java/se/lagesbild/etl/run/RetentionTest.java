package se.lagesbild.etl.run;

import static org.assertj.core.api.Assertions.assertThat;
import static se.lagesbild.etl.run.TestHome.fault;
import static se.lagesbild.etl.run.TestHome.report;
import static se.lagesbild.etl.run.TestHome.unusable;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.lagesbild.etl.landing.Delivery;
import se.lagesbild.etl.landing.LandedDeliveries;

/** Fault reports are kept 60 days, reports to the police 120. */
class RetentionTest {
  private static final String FAULTS = "nvk-felanmalan";
  private static final String POLICE = "polisen-anmalda-brott";
  private static final LocalDate LANDED = LocalDate.of(2024, 11, 4);
  private static final LocalDate LAST_DAY = LocalDate.of(2025, 1, 3);

  @TempDir Path folder;

  @Test
  void copiesGoWhenTheirTimeIsOutAndTheRegisterStays() {
    TestHome home = TestHome.create(folder.resolve("home"));
    faults(home, 44).police(44, report("K1", LocalDate.of(2024, 10, 30)));

    home.publish(LANDED);
    assertThat(home.run(LAST_DAY).published()).isFalse();
    assertThat(hasCopy(home, FAULTS, 0)).isTrue();
    assertThat(home.run(LAST_DAY.plusDays(1)).published()).isFalse();

    assertThat(hasCopy(home, FAULTS, 0)).isFalse();
    assertThat(hasCopy(home, POLICE, 0)).as("kept 120 days").isTrue();
    assertThat(home.command(0, "list", "--source", FAULTS)).contains("använd").contains("gallrad");
    assertThat(home.run(LAST_DAY.plusDays(1)).ledgers()).isEmpty();
  }

  @Test
  void copiesOfAnOldHistoryAreKeptAsLongAsAnyOther() {
    TestHome home = TestHome.create(folder.resolve("home"));
    LocalDate later = LANDED.plusYears(3);

    faults(home, 44).publish(later);

    assertThat(home.run(later.plusDays(60)).published()).isFalse();
    assertThat(hasCopy(home, FAULTS, 0)).isTrue();
    home.run(later.plusDays(61));
    assertThat(hasCopy(home, FAULTS, 0)).isFalse();
  }

  @Test
  void aDeliveryThatWasNotPublishedKeepsItsCopy() {
    TestHome home = TestHome.create(folder.resolve("home"));
    faults(home, 44).police(44, unusable(100, LocalDate.of(2024, 10, 30)));

    assertThat(home.run(LANDED).exitCode()).isEqualTo(1);
    assertThat(home.run(LAST_DAY.plusYears(1)).exitCode()).isEqualTo(1);
    assertThat(hasCopy(home, FAULTS, 0)).isTrue();
    home.command(0, "withdraw", landed(home, POLICE).get(0).id());
    home.publish(LAST_DAY.plusYears(1));

    assertThat(hasCopy(home, FAULTS, 0)).isFalse();
    assertThat(home.ask("select source from event")).containsExactly(FAULTS);
  }

  @Test
  void aRefusedDeliveryLosesItsCopyAndIsThenNotTriedAgain() throws IOException {
    TestHome home = TestHome.create(folder.resolve("home"));
    home.put(FAULTS, "NVK_felanmalan_2024_v44.csv", "Nr;X\nA1;x\n", StandardCharsets.UTF_8);
    home.publish(LANDED);
    assertThat(hasCopy(home, FAULTS, 0)).isTrue();
    home.run(LAST_DAY.plusDays(1));
    assertThat(hasCopy(home, FAULTS, 0)).isFalse();
    Path contract = home.home.config().resolve("sources/nvk-felanmalan/source.yaml");
    Files.writeString(contract, Files.readString(contract).replace("everyDays: 7", "everyDays: 8"));

    Summary mended = home.run(LAST_DAY.plusDays(1));

    assertThat(mended.published()).as(mended.sentence()).isTrue();
    assertThat(mended.ledgers()).isEmpty();
  }

  @Test
  void anUnreadDeliveryWithoutCopyIsNamedAndTheOthersLoad() throws IOException {
    TestHome home = TestHome.create(folder.resolve("home"));
    faults(home, 43);
    faults(home, 44).police(44, unusable(100, LocalDate.of(2024, 10, 30)));
    assertThat(home.run(LAST_DAY).exitCode()).isEqualTo(1);
    Delivery lost = landed(home, FAULTS).get(0);
    Files.delete(home.home.landing().resolve(lost.path()));
    home.command(0, "withdraw", landed(home, POLICE).get(0).id());

    Summary summary = home.run(LAST_DAY);

    assertThat(summary.published()).isTrue();
    assertThat(summary.sentences().get(FAULTS))
        .contains(lost.fileName() + " har aldrig lästs in och kopian är borta")
        .contains("./lagesbild delivery withdraw " + lost.id());
    assertThat(home.ask("select count(*) from event")).containsExactly("1");
    home.command(0, "withdraw", lost.id());
    assertThat(home.run(LAST_DAY).sentences()).doesNotContainKey(FAULTS);
  }

  @Test
  void receiptsTellHowLongTheCopyIsKept() throws IOException {
    TestHome home = TestHome.create(folder.resolve("home"));

    Summary summary = faults(home, 44).run(LANDED);

    Path receipts = home.home.receipts().resolve(summary.run()).resolve(FAULTS);
    String receipt = landed(home, FAULTS).get(0).id();
    assertThat(receipts.resolve(receipt + ".txt"))
        .content()
        .contains("sparas till och med 2025-01-03");
    assertThat(receipts.resolve(receipt + ".json"))
        .content()
        .contains("\"copyKeptUntil\" : \"2025-01-03\"");
  }

  @Test
  void receiptsGoWhenTheirTimeIsOutAndThereAreMany() throws IOException {
    TestHome home = TestHome.create(folder.resolve("home"));
    LocalDate first = LANDED.minusDays(731 + 60);
    for (int night = 0; night < 61; night++) {
      Path run = home.home.receipts().resolve(first.plusDays(night) + "T041500");
      Files.writeString(Files.createDirectories(run).resolve("run.txt"), "Inget nytt.");
    }

    faults(home, 44).publish(LANDED);

    try (Stream<Path> runs = Files.list(home.home.receipts())) {
      List<String> left = runs.map(run -> run.getFileName().toString()).sorted().toList();
      assertThat(left).hasSize(60).startsWith(first.plusDays(2) + "T041500");
    }
  }

  @Test
  void nobodyButTheOwnerReadsLandingOrTheKey() throws IOException {
    TestHome home = TestHome.create(folder.resolve("home"));
    Path landing = home.home.landing();
    faults(home, 43).publish(LAST_DAY);
    open(home.home.config().resolve("hmac.key"), "rw-r--r--");
    open(landing.resolve(FAULTS), "rwxr-xr-x");
    open(landing.resolve(landed(home, FAULTS).get(0).path()), "rw-rw-r--");

    faults(home, 44).publish(LAST_DAY);
    home.command(0, "withdraw", landed(home, FAULTS).get(1).id());

    assertThat(rights(home.home.config().resolve("hmac.key"))).isEqualTo("rw-------");
    try (Stream<Path> all = Files.walk(landing)) {
      List<Path> found = all.toList();
      assertThat(found).hasSize(2 + 2 * 2 + 1);
      assertThat(found)
          .allSatisfy(
              path ->
                  assertThat(rights(path))
                      .isEqualTo(Files.isDirectory(path) ? "rwx------" : "rw-------"));
    }
  }

  private static TestHome faults(TestHome home, int week) {
    return home.faults(week, fault("A" + week, "2024-10-22 08:15", "Fagersta", "Ny"));
  }

  private static List<Delivery> landed(TestHome home, String source) {
    return new LandedDeliveries(home.home).list(source);
  }

  private static boolean hasCopy(TestHome home, String source, int position) {
    return Files.exists(home.home.landing().resolve(landed(home, source).get(position).path()));
  }

  private static void open(Path path, String rights) throws IOException {
    Files.setPosixFilePermissions(
        path, java.nio.file.attribute.PosixFilePermissions.fromString(rights));
  }

  private static String rights(Path path) throws IOException {
    return java.nio.file.attribute.PosixFilePermissions.toString(
        Files.getPosixFilePermissions(path));
  }
}
