package se.lagesbild.etl.run;

import static org.assertj.core.api.Assertions.assertThat;
import static se.lagesbild.etl.run.TestHome.reports;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.lagesbild.etl.landing.LandedDeliveries;
import se.lagesbild.warehouse.catalogue.DateRange;
import se.lagesbild.warehouse.catalogue.InstallationReader;
import se.lagesbild.warehouse.catalogue.ToldDays;
import se.lagesbild.warehouse.generation.Session;
import se.lagesbild.warehouse.query.ToldReader;

/**
 * Whatever municipalities were kept before, the lake holds those that are kept now: rows that were
 * left out come in, and rows that are kept no longer leave.
 */
class KeptMunicipalitiesTest {
  private static final LocalDate TODAY = LocalDate.of(2024, 9, 24);
  private static final LocalDate AUGUST = LocalDate.of(2024, 8, 10);
  private static final String FAULTS = "nvk-felanmalan";
  private static final String FAGERSTA = "1982";
  private static final String NORBERG = "1962";

  private static final String OF_FAGERSTA =
      """
      select source, event_id, category, first_seen from event where municipality = '1982'
      union all
      select source, aggregate_id, member, first_seen from aggregate where municipality = '1982'
      order by all
      """;

  private static final String LEDGERS =
      """
      select file_name, rows, accepted, unchanged, out_of_scope, municipalities from delivery
      where source in ('nvk-felanmalan', 'scb-brott') order by lower(file_name)
      """;

  @TempDir Path folder;

  @Test
  void theLakeBecomesAsIfItHadBeenKeptFromTheStart() throws IOException {
    TestHome home = TestHome.create(folder.resolve("home"));
    TestHome right = home.emptyCopy(folder.resolve("right"));
    keep(right, FAGERSTA, NORBERG);
    deliver(home);
    deliver(right);
    assertThat(home.ask("select distinct municipality from event")).containsExactly("1982");

    keep(home, FAGERSTA, NORBERG);
    Summary summary = home.run(TODAY);

    assertThat(summary.published()).as(summary.sentence()).isTrue();
    assertThat(summary.exitCode()).as(summary.warnings().toString()).isZero();
    assertThat(SummaryText.of(summary))
        .contains("3 leveranser lästes in på nytt med de kommuner som installationen nu följer");
    assertThat(home.ask("select count(*) from event where municipality = '1962'"))
        .containsExactly("5");
    assertThat(home.tables()).isEqualTo(right.tables());
    assertThat(home.lakeRows()).isEqualTo(right.lakeRows());
    assertThat(home.run(TODAY).published()).isFalse();
  }

  @Test
  void whereCopiesAreGoneNothingIsClaimedAndFromWhenThereAreNumbersIsSaid()
      throws IOException, SQLException {
    TestHome home = TestHome.create(folder.resolve("home"));
    deliver(home);
    LandedDeliveries landed = new LandedDeliveries(home.home);
    Files.delete(home.home.landing().resolve(landed.list(FAULTS).get(0).path()));

    keep(home, FAGERSTA, NORBERG);
    Summary summary = home.run(TODAY);

    assertThat(summary.exitCode()).isEqualTo(3);
    assertThat(summary.sentences().get(FAULTS))
        .contains("kommuner som har tillkommit börjar 2024-09-09")
        .contains("visas som inte levererade");
    LocalDate first = LocalDate.of(2024, 9, 2);
    assertThat(share(home, "1982", first)).isEqualTo(ToldDays.Share.ALL);
    assertThat(share(home, NORBERG, first)).isEqualTo(ToldDays.Share.NONE);
    assertThat(share(home, NORBERG, LocalDate.of(2024, 9, 16))).isEqualTo(ToldDays.Share.ALL);
    assertThat(home.run(TODAY).exitCode()).as("said once").isZero();
  }

  @Test
  void withoutAMunicipalityTheLakeBecomesAsIfItHadNeverBeenKept() throws IOException {
    TestHome home = TestHome.create(folder.resolve("home"), "1982,1962");
    TestHome right = home.emptyCopy(folder.resolve("right"));
    keep(right, FAGERSTA);
    deliver(home);
    deliver(right);
    assertThat(home.lakeRows()).anyMatch(row -> row.contains(" 1962 "));

    keep(home, FAGERSTA);
    Summary summary = home.run(TODAY);

    assertThat(summary.exitCode()).as(summary.warnings().toString()).isZero();
    assertThat(SummaryText.of(summary))
        .contains("3 leveranser lästes in på nytt med de kommuner som installationen nu följer");
    assertThat(home.lakeRows())
        .isEqualTo(right.lakeRows())
        .noneMatch(row -> row.contains(" 1962 "));
    assertThat(home.tables()).isEqualTo(right.tables());
    assertThat(home.run(TODAY).published()).isFalse();
  }

  @Test
  void takingAMunicipalityBackRestoresEverything() throws IOException {
    TestHome home = TestHome.create(folder.resolve("home"), "1982,1962");
    deliver(home);
    List<String> tables = home.tables();
    List<String> lakeRows = home.lakeRows();

    keep(home, FAGERSTA);
    home.publish(TODAY);
    assertThat(home.tables()).isNotEqualTo(tables);
    keep(home, FAGERSTA, NORBERG);
    home.publish(TODAY);

    assertThat(home.tables()).isEqualTo(tables);
    assertThat(home.lakeRows()).isEqualTo(lakeRows);
    assertThat(home.run(TODAY).published()).isFalse();
  }

  /** The police's own file of Fagersta tells of a crime in Norberg, too. */
  @Test
  void rowsInAFileNamedForAnotherMunicipalityComeBackToo() throws IOException {
    TestHome home = TestHome.create(folder.resolve("home"), "1982,1962");
    TestHome right = home.emptyCopy(folder.resolve("right"));
    keep(right, FAGERSTA);
    for (TestHome each : List.of(home, right)) {
      each.police(36, reports(2, AUGUST)[0], norberg(1)[0]);
      each.publish(TODAY);
      each.police(38, reports(2, AUGUST)[0], norberg(1)[0]);
      each.publish(TODAY);
    }
    List<String> tables = home.tables();
    List<String> lakeRows = home.lakeRows();
    assertThat(lakeRows).anyMatch(row -> row.contains(" 1962 "));

    keep(home, FAGERSTA);
    home.publish(TODAY);
    assertThat(home.lakeRows())
        .isEqualTo(right.lakeRows())
        .noneMatch(row -> row.contains(" 1962 "));
    keep(home, FAGERSTA, NORBERG);
    home.publish(TODAY);

    assertThat(home.tables()).isEqualTo(tables);
    assertThat(home.lakeRows()).isEqualTo(lakeRows);
    assertThat(home.run(TODAY).published()).isFalse();
  }

  /** Without a contract nothing can be read again, and what is about people leaves all the same. */
  @Test
  void rowsOfASourceWithoutContractLeaveAndComeBackWithIt() throws IOException {
    TestHome home = TestHome.create(folder.resolve("home"), "1982,1962");
    deliver(home);
    List<String> tables = home.tables();
    List<String> lakeRows = home.lakeRows();
    List<String> fagersta = home.ask(OF_FAGERSTA);
    Path sources = home.home.config().resolve("sources");
    Path aside = Files.createDirectories(folder.resolve("aside"));
    for (String source : List.of(FAULTS, "scb-brott")) {
      Files.move(sources.resolve(source), aside.resolve(source));
    }
    forget(home, FAULTS, "scb-brott");

    keep(home, FAGERSTA);
    Summary summary = home.run(TODAY);

    assertThat(summary.published()).as(summary.sentence()).isTrue();
    assertThat(summary.sentences().get(FAULTS)).contains("Källan har inget kontrakt");
    assertThat(home.lakeRows()).isNotEmpty().noneMatch(row -> row.contains(" 1962 "));
    assertThat(home.ask(OF_FAGERSTA)).isEqualTo(fagersta);
    assertThat(home.ask(LEDGERS))
        .containsExactly(
            "brott_2023.csv 2 1 0 1 1982",
            "NVK_felanmalan_2024_v36.csv 2 1 0 1 1982",
            "NVK_felanmalan_2024_v37.csv 2 1 0 1 1982",
            "NVK_felanmalan_2024_v38.csv 2 1 1 0 1982");
    assertThat(home.run(TODAY).exitCode()).as("said once").isZero();

    for (String source : List.of(FAULTS, "scb-brott")) {
      Files.move(aside.resolve(source), sources.resolve(source));
    }
    keep(home, FAGERSTA, NORBERG);
    home.publish(TODAY);

    assertThat(home.tables()).isEqualTo(tables);
    assertThat(home.lakeRows()).isEqualTo(lakeRows);
  }

  /** Takes away the indicators that name sources, as whoever takes away the sources does. */
  private static void forget(TestHome home, String... sources) throws IOException {
    try (Stream<Path> indicators = Files.list(home.home.config().resolve("indicators"))) {
      for (Path indicator : indicators.toList()) {
        if (Stream.of(sources).anyMatch(Files.readString(indicator)::contains)) {
          Files.delete(indicator);
        }
      }
    }
  }

  @Test
  void whereCopiesAreGoneOnlyTheRemovedLeavesAndWhatCannotComeBackIsSaid()
      throws IOException, SQLException {
    TestHome home = TestHome.create(folder.resolve("home"), "1982,1962");
    deliver(home);
    List<String> fagersta = home.ask(OF_FAGERSTA);
    LandedDeliveries landed = new LandedDeliveries(home.home);
    Files.delete(home.home.landing().resolve(landed.list(FAULTS).get(0).path()));
    Files.delete(home.home.landing().resolve(landed.list("scb-brott").get(0).path()));

    keep(home, FAGERSTA);
    Summary summary = home.run(TODAY);

    assertThat(summary.exitCode()).isEqualTo(3);
    assertThat(summary.sentences().get(FAULTS))
        .contains("1 leverans kan inte läsas på nytt, för kopior är gallrade");
    assertThat(home.lakeRows()).noneMatch(row -> row.contains(" 1962 "));
    assertThat(home.ask(OF_FAGERSTA)).isEqualTo(fagersta);
    assertThat(home.ask(LEDGERS))
        .containsExactly(
            "brott_2023.csv 2 1 0 1 1982",
            "NVK_felanmalan_2024_v36.csv 2 1 0 1 1982",
            "NVK_felanmalan_2024_v37.csv 2 1 0 1 1982",
            "NVK_felanmalan_2024_v38.csv 2 1 0 1 1982");
    assertThat(home.run(TODAY).exitCode()).as("said once").isZero();

    keep(home, FAGERSTA, NORBERG);
    Summary back = home.run(TODAY);

    assertThat(back.sentences().get(FAULTS))
        .contains("kommuner som har tillkommit börjar 2024-09-09");
    assertThat(home.ask(OF_FAGERSTA)).isEqualTo(fagersta);
    assertThat(home.ask("select count(*) from event where municipality = '1962'"))
        .containsExactly("5");
    assertThat(home.ask("select count(*) from aggregate where municipality = '1962'"))
        .containsExactly("0");
    assertThat(share(home, NORBERG, LocalDate.of(2024, 9, 2))).isEqualTo(ToldDays.Share.NONE);
    assertThat(share(home, NORBERG, LocalDate.of(2024, 9, 16))).isEqualTo(ToldDays.Share.ALL);
  }

  @Test
  void ofAMunicipalityInPlaceOfAnotherOnlyItsRowsAreKept() throws IOException {
    TestHome home = TestHome.create(folder.resolve("home"));
    TestHome right = home.emptyCopy(folder.resolve("right"));
    keep(right, NORBERG);
    deliver(home);
    deliver(right);

    keep(home, NORBERG);
    home.publish(TODAY);

    assertThat(home.tables()).isEqualTo(right.tables());
    assertThat(home.lakeRows()).isEqualTo(right.lakeRows());
    assertThat(home.run(TODAY).published()).isFalse();
  }

  /** A newer file is complete for what was kept of it, and for no more. */
  @Test
  void whatWasLeftOutOfANewerFileAnOlderOneStillTells() throws IOException {
    TestHome home = TestHome.create(folder.resolve("home"));
    home.put("scb-brott", "brott_2023.csv", rates(2022), StandardCharsets.UTF_8);
    home.publish(TODAY);
    LandedDeliveries landed = new LandedDeliveries(home.home);
    Files.delete(home.home.landing().resolve(landed.list("scb-brott").get(0).path()));

    keep(home, FAGERSTA, NORBERG);
    home.put("scb-brott", "brott_2022.csv", rates(2021), StandardCharsets.UTF_8).publish(TODAY);

    assertThat(home.ask("select municipality, period_start from aggregate order by all"))
        .containsExactly("1962 2021-01-01", "1982 2022-01-01");
  }

  /** A lake of an older version does not say what was kept when its deliveries were read. */
  @Test
  void whatNobodyNotedIsReadAgainOnce() throws IOException, SQLException {
    TestHome home = TestHome.create(folder.resolve("home"));
    deliver(home);
    List<String> content = home.content();
    Path file = home.home.serving().resolve(home.pointer().file());
    try (Connection generation = DriverManager.getConnection("jdbc:duckdb:" + file)) {
      generation.createStatement().execute("alter table delivery drop column municipalities");
    }

    assertThat(home.run(TODAY).published()).isTrue();

    assertThat(home.content()).isEqualTo(content);
    assertThat(home.run(TODAY).published()).isFalse();
  }

  /** Faults of both in one file each week, and Norberg's own file of the police. */
  private static void deliver(TestHome home) {
    home.faults(36, fault("A1", "09-03", "Fagersta"), fault("N1", "09-03", "Norberg"))
        .police(36, reports(2, AUGUST))
        .police(NORBERG, 36, norberg(2))
        .put("scb-brott", "brott_2023.csv", rates(2022), StandardCharsets.UTF_8);
    home.publish(TODAY);
    home.faults(38, fault("A2", "09-17", "Fagersta"), fault("N1", "09-03", "Norberg"))
        .faults(37, fault("A3", "09-10", "Fagersta"), fault("N2", "09-10", "Norberg"))
        .police(38, reports(2, AUGUST))
        .police(NORBERG, 38, norberg(3));
    home.publish(TODAY);
  }

  private static String rates(int year) {
    return "Region;Totalt %d\n1982 Fagersta;1087\n1962 Norberg;640\n".formatted(year);
  }

  private static String fault(String number, String day, String municipality) {
    return TestHome.fault(number, "2024-" + day + " 08:15", municipality, "Ny");
  }

  private static String[] norberg(int count) {
    return Stream.of(reports(count, "N", AUGUST))
        .map(row -> row.replace("FAGERSTA", "NORBERG"))
        .toArray(String[]::new);
  }

  /** How much of the week from a Monday the faults tell of a municipality. */
  private static ToldDays.Share share(TestHome home, String municipality, LocalDate monday)
      throws SQLException {
    Path file = home.home.serving().resolve(home.pointer().file());
    try (Connection generation = DriverManager.getConnection("jdbc:duckdb:" + file)) {
      return ToldReader.read(
              Session.on(generation), InstallationReader.read(home.home.config()), TODAY)
          .together(List.of(FAULTS), List.of(municipality))
          .share(new DateRange(monday, monday.plusDays(7)));
    }
  }

  private static void keep(TestHome home, String... codes) throws IOException {
    Path file = home.home.config().resolve("installation.yaml");
    String kept = "municipalities: [\"" + String.join("\", \"", codes) + "\"]";
    Files.writeString(
        file, Files.readString(file).replaceFirst("(?m)^municipalities: \\[[^]]*]", kept));
    assertThat(InstallationReader.read(home.home.config()).municipalities()).containsExactly(codes);
  }
}
