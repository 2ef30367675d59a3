package se.lagesbild.etl.run;

import static org.assertj.core.api.Assertions.assertThat;
import static se.lagesbild.etl.run.TestHome.fault;
import static se.lagesbild.etl.run.TestHome.report;
import static se.lagesbild.etl.run.TestHome.reports;
import static se.lagesbild.etl.run.TestHome.unusable;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import se.lagesbild.etl.landing.Delivery;
import se.lagesbild.etl.landing.LandedDeliveries;
import se.lagesbild.warehouse.schema.RunLock;

/** A withdrawn delivery leaves nothing behind but the note that it was there. */
class DeliveryWithdrawTest {
  private static final LocalDate TODAY = LocalDate.of(2024, 9, 24);
  private static final LocalDate AUGUST = LocalDate.of(2024, 8, 10);

  @TempDir Path folder;

  /** Three deliveries A, B and C of one mode each, of which B says much that the others do not. */
  enum Source {
    UPSERT("nvk-felanmalan") {
      @Override
      void put(TestHome home, char delivery) {
        switch (delivery) {
          case 'A' -> home.faults(34, fault(1, 10), fault(2, 11));
          case 'B' ->
              home.faults(36, fault(1, 12), felregistrerad(2), fault(3, 13), "skräp;rad;x;y");
          default -> home.faults(38, fault(1, 10), fault(3, 14), fault(4, 15), "skräp;rad;x;y");
        }
      }
    },
    WINDOW("polisen-anmalda-brott") {
      @Override
      void put(TestHome home, char delivery) {
        String[] known = reports(6, AUGUST);
        switch (delivery) {
          case 'A' -> home.police(34, known);
          case 'B' ->
              home.police(
                  36,
                  known[0],
                  known[1],
                  known[2],
                  known[3],
                  report("K4", 1, AUGUST, "1212", "ÖPPEN"),
                  report("K7", AUGUST),
                  report("K8", 1, AUGUST, "99Z9", "ÖPPEN"));
          default ->
              home.police(
                  38,
                  known[0],
                  known[1],
                  known[2],
                  known[3],
                  known[4],
                  known[5],
                  report("K9", AUGUST));
        }
      }
    },
    AGGREGATE("kommun-orosanmalningar") {
      @Override
      void put(TestHome home, char delivery) {
        switch (delivery) {
          case 'A' -> home.concerns("2024-06", "Alla;Alla;12", "Skola;Alla;7", "Polis;Alla;<5");
          case 'B' -> home.concerns("2024-06_rattad_2024-08-05", "Alla;Alla;13", "Skola;Alla;8");
          default ->
              home.concerns(
                  "2024-06_rattad_2024-08-20", "Alla;Alla;12", "Skola;Alla;9", "Polis;Alla;<5");
        }
      }
    };

    private final String id;

    Source(String id) {
      this.id = id;
    }

    abstract void put(TestHome home, char delivery);

    private static String fault(int number, int day) {
      return TestHome.fault("A" + number, "2024-08-%02d 08:15".formatted(day), "Fagersta", "Ny");
    }

    private static String felregistrerad(int number) {
      return TestHome.fault("A" + number, "2024-08-11 08:15", "Fagersta", "Felregistrerad");
    }
  }

  @ParameterizedTest
  @EnumSource
  void leavesWhatAHomeHasThatNeverGotTheDelivery(Source source) {
    TestHome home = TestHome.create(folder.resolve("home"));
    TestHome spared = home.emptyCopy(folder.resolve("spared"));
    deliver(source, home, "A", "B", "C");
    deliver(source, spared, "A", "C");
    assertThat(home.tables()).as("B makes a difference").isNotEqualTo(spared.tables());

    home.command(0, "withdraw", "--reason", "fel fil", id(home, source.id, 1));
    Summary summary = home.run(TODAY);

    assertThat(summary.published()).as(summary.sentence()).isTrue();
    assertThat(home.tables()).isEqualTo(spared.tables());
    assertThat(home.lakeRows()).isEqualTo(spared.lakeRows());
    assertThat(home.ask("select outcome, reason, rows from delivery where outcome = 'withdrawn'"))
        .containsExactly("withdrawn återkallad: fel fil 0");
    assertThat(home.run(TODAY).published()).isFalse();
  }

  @ParameterizedTest
  @EnumSource(names = "WINDOW")
  void leavesTheSameWhenAllCameInOneNight(Source source) {
    TestHome home = TestHome.create(folder.resolve("home"));
    TestHome spared = home.emptyCopy(folder.resolve("spared"));
    deliver(source, home, "ABC");
    deliver(source, spared, "AC");

    home.command(0, "withdraw", id(home, source.id, 1));
    home.publish(TODAY);

    assertThat(home.tables()).isEqualTo(spared.tables());
    assertThat(home.lakeRows()).isEqualTo(spared.lakeRows());
  }

  @ParameterizedTest
  @EnumSource
  void bringsBackWhatAnEarlierDeliveryCouldNotSayBecauseItCameLater(Source source) {
    TestHome home = TestHome.create(folder.resolve("home"));
    TestHome spared = home.emptyCopy(folder.resolve("spared"));
    deliver(source, home, "B", "A", "C");
    deliver(source, spared, "A", "C");

    home.command(0, "withdraw", id(home, source.id, 1));
    home.publish(TODAY);

    assertThat(home.tables()).isEqualTo(spared.tables());
    assertThat(home.lakeRows()).isEqualTo(spared.lakeRows());
  }

  @ParameterizedTest
  @EnumSource(names = "AGGREGATE")
  void theNewestAndTheOnlyOneCanBeWithdrawnToo(Source source) {
    TestHome home = TestHome.create(folder.resolve("home"));
    TestHome spared = home.emptyCopy(folder.resolve("spared"));
    deliver(source, home, "A", "C");
    deliver(source, spared, "A");

    home.command(0, "withdraw", id(home, source.id, 1));
    home.publish(TODAY);
    assertThat(home.tables()).isEqualTo(spared.tables());

    home.command(0, "withdraw", id(home, source.id, 0));
    home.publish(TODAY);
    assertThat(home.tables()).isEmpty();
    assertThat(home.ask("select distinct outcome from delivery")).containsExactly("withdrawn");
  }

  @Test
  void aStoppedDeliveryIsAppliedOnceTheOneThatWasWrongIsWithdrawn() {
    TestHome home = TestHome.create(folder.resolve("home"));
    TestHome spared = home.emptyCopy(folder.resolve("spared"));
    String[] right = reports(6, AUGUST);
    String[] doubled =
        Stream.concat(
                Stream.of(right), IntStream.range(0, 6).mapToObj(n -> report("X" + n, AUGUST)))
            .toArray(String[]::new);
    home.police(34, right).publish(TODAY);
    home.police(36, doubled).publish(TODAY);
    Summary stopped = home.police(38, right).run(TODAY);
    String wrong = id(home, "polisen-anmalda-brott", 1);
    assertThat(stopped.sentences().get("polisen-anmalda-brott"))
        .contains("skulle ta tillbaka 6 av 12 händelser")
        .contains("./lagesbild delivery withdraw " + wrong);

    home.command(0, "withdraw", wrong);
    Summary mended = home.run(TODAY);
    spared.police(34, right).police(38, right).publish(TODAY);

    assertThat(mended.exitCode()).as(mended.warnings().toString()).isZero();
    assertThat(home.tables()).isEqualTo(spared.tables());
  }

  @Test
  void aWithdrawnRefusedDeliveryIsNeverTriedAgainNorComplainedOf() throws IOException {
    TestHome home = TestHome.create(folder.resolve("home")).police(38, reports(2, AUGUST));
    home.put(
        "nvk-felanmalan", "NVK_felanmalan_2024_v38.csv", "Nr;X\nA1;x\n", StandardCharsets.UTF_8);
    home.run(TODAY);
    String refused = id(home, "nvk-felanmalan", 0);
    assertThat(home.run(TODAY).sentences().get("nvk-felanmalan"))
        .contains("./lagesbild delivery withdraw " + refused);

    assertThat(home.command(0, "withdraw", refused)).contains("hoppar över den");
    Summary summary = home.run(TODAY);

    assertThat(summary.published()).isTrue();
    assertThat(summary.exitCode()).as(summary.warnings().toString()).isZero();
    assertThat(home.ask("select outcome from delivery where source = 'nvk-felanmalan'"))
        .containsExactly("withdrawn");
    Path contract = home.home.config().resolve("sources/nvk-felanmalan/source.yaml");
    Files.writeString(contract, Files.readString(contract).replace("everyDays: 7", "everyDays: 8"));
    assertThat(home.run(TODAY).ledgers()).isEmpty();
  }

  @Test
  void aDeliveryThatACheckStoppedIsNamedAndNeverApplied() {
    TestHome home = TestHome.create(folder.resolve("home"));
    TestHome spared = home.emptyCopy(folder.resolve("spared"));
    home.faults(38, fault("A1", "2024-09-17 08:15", "Fagersta", "Ny"));
    Summary stopped = home.police(36, unusable(100, AUGUST)).run(TODAY);
    String wrong = id(home, "polisen-anmalda-brott", 0);
    assertThat(stopped.sentence())
        .contains("en kontroll stoppade publiceringen")
        .as("none yet")
        .doesNotContain("ligger kvar")
        .contains("återkalla den felaktiga med ./lagesbild delivery withdraw " + wrong);

    home.command(0, "withdraw", wrong);
    home.publish(TODAY);
    spared.faults(38, fault("A1", "2024-09-17 08:15", "Fagersta", "Ny")).publish(TODAY);

    assertThat(home.tables()).isEqualTo(spared.tables());
  }

  @Test
  void whatWasWithdrawnIsMissingUntilAnotherFileTellsOfItsDays() {
    TestHome home = TestHome.create(folder.resolve("home"));
    home.faults(36, fault("A1", "2024-09-03 08:15", "Fagersta", "Ny"))
        .faults(37, fault("A2", "2024-09-10 08:15", "Fagersta", "Ny"))
        .faults(38, fault("A3", "2024-09-17 08:15", "Fagersta", "Ny"))
        .publish(TODAY);
    home.command(0, "withdraw", id(home, "nvk-felanmalan", 1));

    Summary summary = home.run(TODAY);

    assertThat(home.ask("select expected_on, state from expected_delivery order by 1"))
        .containsExactly(
            "2024-09-08 delivered",
            "2024-09-15 missing",
            "2024-09-22 delivered",
            "2024-09-29 awaited");
    assertThat(summary.warnings().get("nvk-felanmalan"))
        .anyMatch(warning -> warning.contains("väntades 2024-09-15 kom aldrig"));
  }

  @Test
  void theSameFileSentAgainStaysWithdrawn() {
    TestHome home = TestHome.create(folder.resolve("home"));
    deliver(Source.UPSERT, home, "A", "B");
    home.command(0, "withdraw", id(home, Source.UPSERT.id, 1));
    home.publish(TODAY);
    List<String> tables = home.tables();
    Source.UPSERT.put(home, 'B');

    Summary again = home.run(TODAY);

    assertThat(again.published()).isFalse();
    assertThat(again.sentences().get(Source.UPSERT.id)).contains("har återkallats");
    assertThat(home.tables()).isEqualTo(tables);
  }

  @Test
  @SuppressWarnings("try") // the lock is held, not used
  void refusesWhatCannotBeDoneInOneSentence() throws IOException {
    TestHome home = TestHome.create(folder.resolve("home"));
    deliver(Source.UPSERT, home, "A", "B", "C");
    String wrong = id(home, Source.UPSERT.id, 1);
    String last = id(home, Source.UPSERT.id, 2);

    assertThat(home.command(1, "withdraw", "20240101T000000-0")).contains("ingen leverans har id");
    assertThat(home.command(2, "withdraw", "--reason", "ring 070-174 06 35", wrong))
        .contains("personuppgifter")
        .doesNotContain("174");
    deleteCopy(home, last);
    assertThat(home.command(1, "withdraw", wrong))
        .contains("NVK_felanmalan_2024_v38.csv")
        .contains("gallrad");
    try (RunLock lock = RunFailure.lockOrFail(home.home, "prov")) {
      assertThat(home.command(1, "withdraw", last))
          .contains("pågår redan")
          .contains("(prov, process " + ProcessHandle.current().pid());
    }
    RunLock backup = RunLock.tryTake(home.home, RunLock.BACKUP).orElseThrow();
    CompletableFuture.delayedExecutor(2, TimeUnit.SECONDS).execute(backup::close);
    home.command(0, "withdraw", last);
    assertThat(home.command(1, "withdraw", last)).contains("redan återkallad");
    home.publish(TODAY);
    assertThat(home.command(1, "withdraw", last)).contains("redan återkallad");
  }

  @Test
  void aWithdrawalThatCanNoLongerBeCarriedOutChangesNothing() throws IOException {
    TestHome home = TestHome.create(folder.resolve("home"));
    deliver(Source.UPSERT, home, "A", "B", "C");
    List<String> tables = home.tables();
    home.command(0, "withdraw", id(home, Source.UPSERT.id, 1));
    deleteCopy(home, id(home, Source.UPSERT.id, 2));

    Summary summary = home.run(TODAY);

    assertThat(summary.exitCode()).isEqualTo(3);
    assertThat(summary.sentences().get(Source.UPSERT.id))
        .contains("återkallelsen kan inte göras")
        .contains("NVK_felanmalan_2024_v38.csv");
    assertThat(home.tables()).isEqualTo(tables);
  }

  @Test
  void aWithdrawalWaitsForAContractThatCanBeUsed() throws IOException {
    TestHome home = TestHome.create(folder.resolve("home"));
    deliver(Source.UPSERT, home, "A", "B");
    home.command(0, "withdraw", id(home, Source.UPSERT.id, 1));
    Path contract = home.home.config().resolve("sources/nvk-felanmalan/source.yaml");
    String sound = Files.readString(contract);
    Files.writeString(contract, sound.replace("delimiter", "delimeter"));

    assertThat(home.run(TODAY).sentences().get(Source.UPSERT.id))
        .contains("en återkallelse väntar");
    Files.writeString(contract, sound);
    home.publish(TODAY);
    assertThat(home.ask("select outcome from delivery order by delivery_id"))
        .containsExactly("applied", "withdrawn");
  }

  private static void deliver(Source source, TestHome home, String... nights) {
    for (String night : nights) {
      night.chars().forEach(delivery -> source.put(home, (char) delivery));
      home.publish(TODAY);
    }
  }

  private static void deleteCopy(TestHome home, String id) throws IOException {
    Delivery delivery = new LandedDeliveries(home.home).find(id).orElseThrow();
    Files.delete(home.home.landing().resolve(delivery.path()));
  }

  private static String id(TestHome home, String source, int position) {
    return new LandedDeliveries(home.home).list(source).get(position).id();
  }
}
