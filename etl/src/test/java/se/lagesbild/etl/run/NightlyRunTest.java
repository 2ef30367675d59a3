package se.lagesbild.etl.run;

import static org.assertj.core.api.Assertions.assertThat;
import static se.lagesbild.etl.run.TestHome.fault;
import static se.lagesbild.etl.run.TestHome.report;
import static se.lagesbild.etl.run.TestHome.reports;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.lagesbild.warehouse.generation.Recipe;
import se.lagesbild.warehouse.generation.Rollback;
import se.lagesbild.warehouse.generation.ServingDirectory;

/** The whole way with real Spark, real Iceberg and real DuckDB, on deliveries of a few rows. */
class NightlyRunTest {
  private static final LocalDate TODAY = LocalDate.of(2024, 9, 24);
  private static final LocalDate SEPTEMBER = LocalDate.of(2024, 9, 10);

  @TempDir Path folder;

  @Test
  void loadsWhatIsInTheInboxAndPublishesIt() {
    TestHome home =
        TestHome.create(folder.resolve("home"))
            .police(
                38,
                report("5000-K1-24", 1, SEPTEMBER, "1209", "ÖPPEN"),
                report("5000-K1-24", 2, SEPTEMBER, "1212", "ÖPPEN"),
                report("5000-K2-24", 1, SEPTEMBER, "853", "ÖPPEN"))
            .faults(38, fault("A1", "2024-09-17 08:15", "Fagersta", "Mottagen"));

    Summary summary = home.run(TODAY);

    assertThat(summary.exitCode()).as(summary.sentence() + summary.warnings()).isZero();
    assertThat(
            home.ask(
                "select source, count(*), count(*) filter (is_report_head) from event group by 1 order by 1"))
        .containsExactly("nvk-felanmalan 1 1", "polisen-anmalda-brott 3 2");
    assertThat(home.ask("select distinct area, easting, northing, place_precision from event"))
        .contains("risbron 545110 6652360 point");
    assertThat(home.ask("select category from event order by offence_code"))
        .contains("shoplifting", "graffiti");
  }

  @Test
  void theSameInboxTwiceChangesNothing() {
    TestHome home = TestHome.create(folder.resolve("home")).police(38, report("K1", SEPTEMBER));
    home.run(TODAY);
    List<String> content = home.content();

    home.police(38, report("K1", SEPTEMBER));
    Summary again = home.run(TODAY);

    assertThat(again.published()).isFalse();
    assertThat(again.exitCode()).isZero();
    assertThat(home.pointer().generation()).isEqualTo(1);
    assertThat(home.content()).isEqualTo(content);
  }

  @Test
  void aGenerationThatAnotherVersionMadeIsMadeAnewAlthoughNothingCame() throws SQLException {
    TestHome home = TestHome.create(folder.resolve("home")).police(38, report("K1", SEPTEMBER));
    home.run(TODAY);
    String file = home.home().serving().resolve(home.pointer().file()).toString();
    try (Connection generation = DriverManager.getConnection("jdbc:duckdb:" + file);
        Statement statement = generation.createStatement()) {
      statement.execute("update meta set value = 'other' where key = '" + Recipe.KEY + "'");
    }

    Summary upgraded = home.run(TODAY);

    assertThat(upgraded.published()).isTrue();
    assertThat(home.ask("select value from meta where key = '" + Recipe.KEY + "'"))
        .containsExactly(Recipe.sha256());
    assertThat(home.run(TODAY).published()).isFalse();
  }

  @Test
  void whatDisappearsFromTheWindowWasWithdrawnAndOutsideItNothingIs() {
    TestHome home = TestHome.create(folder.resolve("home"));
    String[] first = reports(10, LocalDate.of(2024, 7, 24));
    home.police(36, both(first, reports(10, "A", LocalDate.of(2024, 9, 1))));
    home.police(38, reports(9, "A", LocalDate.of(2024, 9, 1)));

    home.run(TODAY);

    assertThat(home.ask("select count(*) from event")).containsExactly("19");
    assertThat(
            home.ask("select file_name, events_created, events_withdrawn from delivery order by 1"))
        .containsExactly(
            "POL_1982_anmalda_2024_v35-36.csv 20 0", "POL_1982_anmalda_2024_v37-38.csv 0 1");
  }

  @Test
  void correctionsVoidedRowsAndRepeatsEndInTheirOwnLedgerStates() {
    TestHome home = TestHome.create(folder.resolve("home"));
    home.police(36, report("K1", SEPTEMBER.minusDays(9)), report("K2", SEPTEMBER.minusDays(9)));
    home.police(
        38,
        report("K1", 1, SEPTEMBER.minusDays(9), "1212", "ÖPPEN"),
        report("K2", 1, SEPTEMBER.minusDays(9), "1209", "MAKULERAD"),
        report("K3", SEPTEMBER),
        report("K3", SEPTEMBER),
        report("K4", 1, SEPTEMBER, "99Z9", "ÖPPEN"),
        report("K5", SEPTEMBER).replace("FAGERSTA;NORRA", "NORBERG;NORRA"),
        "");

    home.run(TODAY);

    assertThat(
            home.ask(
                "select rows, accepted, unchanged, superseded, out_of_scope, structural, rejected,"
                    + " events_created, events_changed, events_withdrawn"
                    + " from delivery order by delivery_id"))
        .containsExactly("2 2 0 0 0 0 0 2 0 0", "7 3 0 1 1 1 1 1 1 1");
    assertThat(home.ask("select line, column_name, reason from rejected_row"))
        .containsExactly("6 code unknown_code");
    assertThat(home.ask("select category from event order by 1"))
        .containsExactly("criminal_damage", "graffiti");
  }

  @Test
  void deliveriesFoldedTogetherOrOneRunEachGiveTheSameContent() {
    TestHome together = TestHome.create(folder.resolve("together"));
    TestHome oneByOne = together.emptyCopy(folder.resolve("one-by-one"));
    for (int week : new int[] {32, 34, 36, 38}) {
      String[] rows = reports(week / 2, LocalDate.of(2024, 8, 1).plusDays(week - 32));
      together
          .police(week, rows)
          .faults(
              week,
              fault("A" + week / 4, "2024-08-0" + (week - 31) + " 08:15", "Fagersta", "S" + week));
      oneByOne
          .police(week, rows)
          .faults(
              week,
              fault("A" + week / 4, "2024-08-0" + (week - 31) + " 08:15", "Fagersta", "S" + week));
      assertThat(oneByOne.run(TODAY).published()).isTrue();
    }

    together.run(TODAY);

    assertThat(together.content()).isEqualTo(oneByOne.content());
  }

  @Test
  void eachMunicipalityWithdrawsInItsOwnWindowWheneverItsFileArrives() {
    TestHome home = TestHome.create(folder.resolve("home"), "1982,1962");
    String[] norberg =
        Stream.of(reports(6, "N", LocalDate.of(2024, 9, 1)))
            .map(row -> row.replace("FAGERSTA;NORRA", "NORBERG;NORRA"))
            .toArray(String[]::new);
    home.police("1962", 36, norberg);
    home.run(TODAY);
    home.police(38, reports(6, LocalDate.of(2024, 9, 1)));
    home.run(TODAY);
    home.police("1962", 37, java.util.Arrays.copyOf(norberg, 5));

    home.run(TODAY);

    assertThat(home.ask("select municipality, count(*) from event group by 1 order by 1"))
        .containsExactly("1962 5", "1982 6");
  }

  @Test
  void aReportWhoseRowsComeInDifferentDeliveriesCountsOnce() {
    TestHome home = TestHome.create(folder.resolve("home"));
    home.police(28, report("K1", 1, LocalDate.of(2024, 7, 8), "1209", "ÖPPEN"));
    home.police(38, report("K1", 2, SEPTEMBER, "1212", "ÖPPEN"));

    home.run(TODAY);

    assertThat(home.ask("select count(*), count(*) filter (is_report_head) from event"))
        .containsExactly("2 1");
  }

  @Test
  void aStaleDeliveryNeitherWithdrawsNorOverwrites() {
    TestHome home = TestHome.create(folder.resolve("home"));
    home.police(38, report("K1", 1, SEPTEMBER, "1212", "ÖPPEN"), report("K2", SEPTEMBER));
    home.run(TODAY);
    home.police(36, report("K1", LocalDate.of(2024, 9, 1)));

    home.run(TODAY);

    assertThat(home.ask("select category from event order by 1"))
        .containsExactly("criminal_damage", "graffiti");
    assertThat(home.ask("select superseded, events_withdrawn from delivery order by delivery_id"))
        .containsExactly("1 0", "0 0");
  }

  @Test
  void aChangedConfigurationIsPublishedWithoutNewDeliveries() throws IOException {
    TestHome home = TestHome.create(folder.resolve("home")).police(38, report("K1", SEPTEMBER));
    home.run(TODAY);
    Path focusAreas = home.home.config().resolve("focus-areas.yaml");
    Files.writeString(
        focusAreas, Files.readString(focusAreas).replace("Hot och våld", "Våld och hot"));

    assertThat(home.run(TODAY).published()).isTrue();
    assertThat(home.ask("select distinct title_sv from focus_area")).contains("Våld och hot");
    assertThat(home.ask("select count(*) from event")).containsExactly("1");
  }

  @Test
  void theLogTellsOfTheStepsAndNothingOfTheRows() throws IOException {
    TestHome home = TestHome.create(folder.resolve("home"));
    home.faults(38, fault("A1", "2024-09-17 08:15", "Fagersta", "Ny"));

    Summary summary = home.run(TODAY);

    String log = Files.readString(home.home.logs().resolve("etl-" + summary.run() + ".jsonl"));
    assertThat(log.lines().map(line -> line.replaceAll(".*\"step\":\"(\\w+)\".*", "$1")))
        .containsExactly(
            "land", "spark", "read", "append", "check", "facts", "assess", "publish", "end");
    assertThat(log)
        .contains("\"step\":\"read\",\"source\":\"nvk-felanmalan\",\"deliveries\":1,\"rows\":1,")
        .doesNotContain("Skolgatan")
        .doesNotContain("NVK_felanmalan_2024_v38.csv");
  }

  @Test
  void aRollbackHoldsPublishingAndLosesNothing() {
    TestHome home = TestHome.create(folder.resolve("home"));
    home.police(36, report("K1", LocalDate.of(2024, 9, 1)));
    home.run(TODAY);
    home.faults(37, fault("A1", "2024-09-10 08:15", "Fagersta", "Ny"));
    home.run(TODAY);
    Rollback rollback = Rollback.of(ServingDirectory.of(home.home));
    rollback.to(1);
    home.faults(38, fault("A2", "2024-09-17 08:15", "Fagersta", "Ny"));

    assertThat(home.run(TODAY).exitCode()).isEqualTo(1);
    assertThat(home.ask("select count(*) from event")).containsExactly("1");
    rollback.release();
    assertThat(home.run(TODAY).published()).isTrue();
    assertThat(home.ask("select count(*) from event")).containsExactly("3");
  }

  @Test
  void aNoticeOfSomeoneSuspectedNamesAPlaceAndNobody() {
    TestHome home = TestHome.create(folder.resolve("home"));
    home.put(
        "polisen-handelser",
        "2024-11-03.json",
        """
        [{"id": 1, "datetime": "2024-11-02 15:39:20 +01:00",
          "name": "2 november 15.39, Farligt föremål, misstänkt, Fagersta",
          "type": "Farligt föremål, misstänkt",
          "location": {"name": "Fagersta", "gps": "59.9,15.7"}}]""",
        StandardCharsets.UTF_8);

    home.publish(LocalDate.of(2024, 11, 4));

    assertThat(home.ask("select municipality from event")).containsExactly("1982");
    assertThat(home.ask("select count(*) from rejected_row")).containsExactly("0");
  }

  @Test
  void everyDeliveryGetsAReceiptInWords() throws IOException {
    TestHome home =
        TestHome.create(folder.resolve("home"))
            .police(38, report("K1", SEPTEMBER), report("K2", 1, SEPTEMBER, "99Z9", "ÖPPEN"));

    Summary summary = home.run(TODAY);

    Path receipts = home.home.receipts().resolve(summary.run()).resolve("polisen-anmalda-brott");
    try (Stream<Path> files = Files.list(receipts)) {
      Path text = files.filter(file -> file.toString().endsWith(".txt")).findFirst().orElseThrow();
      assertThat(Files.readString(text))
          .contains("Rader i filen: 2")
          .contains("code: koden finns inte i kodlistan (1 rad: rad 3)");
    }
  }

  private static String[] both(String[] first, String[] second) {
    return Stream.concat(Stream.of(first), Stream.of(second)).toArray(String[]::new);
  }
}
