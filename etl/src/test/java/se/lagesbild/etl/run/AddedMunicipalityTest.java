package se.lagesbild.etl.run;

import static org.assertj.core.api.Assertions.assertThat;
import static se.lagesbild.etl.run.TestHome.reports;

import java.io.IOException;
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

/** Rows that were left out become events when their municipality is kept. */
class AddedMunicipalityTest {
  private static final LocalDate TODAY = LocalDate.of(2024, 9, 24);
  private static final LocalDate AUGUST = LocalDate.of(2024, 8, 10);
  private static final String FAULTS = "nvk-felanmalan";
  private static final String NORBERG = "1962";

  @TempDir Path folder;

  @Test
  void theLakeBecomesAsIfItHadBeenKeptFromTheStart() throws IOException {
    TestHome home = TestHome.create(folder.resolve("home"));
    TestHome right = home.emptyCopy(folder.resolve("right"));
    keepNorberg(right);
    deliver(home);
    deliver(right);
    assertThat(home.ask("select distinct municipality from event")).containsExactly("1982");

    keepNorberg(home);
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

    keepNorberg(home);
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
        .police(NORBERG, 36, norberg(2));
    home.publish(TODAY);
    home.faults(38, fault("A2", "09-17", "Fagersta"), fault("N1", "09-03", "Norberg"))
        .faults(37, fault("A3", "09-10", "Fagersta"), fault("N2", "09-10", "Norberg"))
        .police(38, reports(2, AUGUST))
        .police(NORBERG, 38, norberg(3));
    home.publish(TODAY);
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

  private static void keepNorberg(TestHome home) throws IOException {
    Path file = home.home.config().resolve("installation.yaml");
    String text = Files.readString(file);
    Files.writeString(file, text.replace("\"1982\"", "\"1982\", \"1962\""));
    assertThat(InstallationReader.read(home.home.config()).keeps(NORBERG)).isTrue();
  }
}
