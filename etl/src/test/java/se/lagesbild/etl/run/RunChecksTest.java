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
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.lagesbild.etl.landing.LandedDeliveries;
import se.lagesbild.warehouse.generation.RunRecord;

/** What a run says of what has come and what has not, and what keeps it from publishing. */
class RunChecksTest {
  private static final LocalDate TODAY = LocalDate.of(2024, 9, 24);
  private static final LocalDate SEPTEMBER = LocalDate.of(2024, 9, 10);

  private static final String POLICE = "polisen-anmalda-brott";
  private static final String FAULT = fault("A1", "2024-09-17 08:15", "Fagersta", "Ny");

  @TempDir Path folder;

  @Test
  void aCheckOfSeverityErrorKeepsTheOldGenerationAndSaysWhy() {
    TestHome home = TestHome.create(folder.resolve("home"));
    home.police(36, report("K1", LocalDate.of(2024, 9, 1)));
    home.run(TODAY);
    home.police(38, unusable(100, SEPTEMBER));

    Summary summary = home.run(TODAY);

    assertThat(summary.exitCode()).isEqualTo(1);
    assertThat(summary.sentence())
        .contains("en kontroll stoppade publiceringen")
        .contains(
            "Anmälda brott: 100,0 % av 100 rader i den senaste leveransen kunde inte användas");
    assertThat(home.pointer().generation()).isEqualTo(1);
    assertThat(RunRecord.read(home.home).orElseThrow().published()).isFalse();
  }

  @Test
  void fewRowsAreAWarningAndNeverStopThePublication() {
    TestHome home = TestHome.create(folder.resolve("home"));
    home.police(38, unusable(3, SEPTEMBER)).faults(38, FAULT);

    Summary summary = home.run(TODAY);

    assertThat(summary.published()).as(summary.sentence()).isTrue();
    assertThat(summary.sentences().get(POLICE))
        .startsWith("3 av 3 rader i den senaste leveransen kunde inte användas;");
  }

  @Test
  void theDeliveryThatMadeACheckStopIsNamedThoughABetterOneIsNewer() {
    TestHome home = TestHome.create(folder.resolve("home"));
    home.police(36, unusable(120, LocalDate.of(2024, 9, 1))).police(38, reports(5, SEPTEMBER));

    Summary summary = home.run(TODAY);

    String wrong = new LandedDeliveries(home.home).list(POLICE).get(0).id();
    assertThat(summary.exitCode()).isEqualTo(1);
    assertThat(summary.sentence()).contains("./lagesbild delivery withdraw " + wrong + ",");
  }

  @Test
  void aMunicipalityWhoseFileIsUselessIsNotHiddenByAnother() {
    TestHome home = TestHome.create(folder.resolve("home"), "1982,1962");
    home.police("1962", 36, unusable(100, LocalDate.of(2024, 9, 1)))
        .police(38, reports(300, SEPTEMBER));

    Summary summary = home.run(TODAY);

    assertThat(summary.exitCode()).isEqualTo(1);
    assertThat(summary.sentence()).contains("Norberg: 100,0 % av 100 rader");
  }

  @Test
  void aSourceGrowsOldOnNightsWhenNothingComes() throws IOException {
    TestHome home = TestHome.create(folder.resolve("home"));
    Path contract = home.home.config().resolve("sources/nvk-felanmalan/source.yaml");
    Files.writeString(
        contract,
        Files.readString(contract)
            .replace("checks:\n", "checks:\n  - { check: freshness, warnAfterDays: 10 }\n"));
    home.faults(38, FAULT).publish(LocalDate.of(2024, 10, 4));

    Summary later = home.run(LocalDate.of(2024, 10, 10));

    assertThat(later.published()).isFalse();
    assertThat(RunRecord.read(home.home).orElseThrow().sources())
        .containsEntry(
            "nvk-felanmalan",
            "det senaste som levererats gäller till och med 2024-09-22, 18 dagar sedan; gränsen är 10 dagar.");
    assertThat(home.ask("select value, passed from check_result where check_name = 'freshness'"))
        .containsExactly("12.0 false");
  }

  @Test
  void aLateSourceIsAWarning() {
    TestHome home = TestHome.create(folder.resolve("home")).police(38, report("K1", SEPTEMBER));

    assertThat(home.run(LocalDate.of(2024, 10, 10)).exitCode()).isZero();
    Summary late = home.run(LocalDate.of(2024, 10, 11));

    assertThat(late.exitCode()).isEqualTo(3);
    assertThat(late.warnings().get("polisen-anmalda-brott"))
        .containsExactly("leveransen är sen: den väntades 2024-10-06; påminn avsändaren.");
    assertThat(late.sentences()).isEmpty();
  }

  @Test
  void aSkippedWeekIsMissingInTheGenerationAndAWarning() {
    TestHome home = TestHome.create(folder.resolve("home"));
    home.faults(36, fault("A1", "2024-09-03 08:15", "Fagersta", "Ny"))
        .faults(38, fault("A2", "2024-09-17 08:15", "Fagersta", "Ny"));

    Summary summary = home.run(TODAY);

    assertThat(home.ask("select expected_on, state, covers_from, covers_to from expected_delivery"))
        .containsExactly(
            "2024-09-08 delivered 2024-09-02 2024-09-09",
            "2024-09-15 missing 2024-09-09 2024-09-16",
            "2024-09-22 delivered 2024-09-16 2024-09-23",
            "2024-09-29 awaited 2024-09-23 2024-09-30");
    assertThat(summary.exitCode()).isEqualTo(3);
    assertThat(summary.warnings().get("nvk-felanmalan"))
        .containsExactly(
            "leveransen som väntades 2024-09-15 kom aldrig, fast en senare har kommit; be avsändaren om den.");
  }

  @Test
  void nobodyIsAskedForAFileThatCameAndWasRefused() {
    TestHome home = TestHome.create(folder.resolve("home"));
    home.faults(36, fault("A1", "2024-09-03 08:15", "Fagersta", "Ny"))
        .put(
            "nvk-felanmalan",
            "NVK_felanmalan_2024_v37.csv",
            "Datum;Antal\n2024-09-10;1\n",
            StandardCharsets.UTF_8)
        .faults(38, fault("A2", "2024-09-17 08:15", "Fagersta", "Ny"));

    Summary summary = home.run(TODAY);

    assertThat(home.ask("select expected_on, state from expected_delivery"))
        .containsExactly(
            "2024-09-08 delivered",
            "2024-09-15 refused",
            "2024-09-22 delivered",
            "2024-09-29 awaited");
    assertThat(summary.warnings().get("nvk-felanmalan"))
        .contains(
            "filen som väntades 2024-09-15 har kommit men gick inte att använda; kvittot säger varför.")
        .noneMatch(warning -> warning.contains("kom aldrig") || warning.contains("påminn"));
  }

  @Test
  void aRunWithNothingNewWarnsAgainstItsOwnDay() {
    TestHome home = TestHome.create(folder.resolve("home"));
    home.faults(38, fault("A1", "2024-09-17 08:15", "Fagersta", "Ny"));
    assertThat(home.run(TODAY).exitCode()).isZero();

    Summary later = home.run(LocalDate.of(2024, 10, 10));

    assertThat(later.published()).isFalse();
    assertThat(later.warnings().get("nvk-felanmalan"))
        .containsExactly(
            "2 leveranser har uteblivit, den första väntades 2024-09-29; påminn avsändaren.");
    assertThat(home.ask("select max(expected_on) from expected_delivery"))
        .containsExactly("2024-09-29");
    assertThat(home.ask("select value from meta where key = 'today'"))
        .containsExactly(TODAY.toString());
  }

  @Test
  void theMunicipalityWhoseFileIsMissingIsNamed() {
    TestHome home = TestHome.create(folder.resolve("home"), "1982,1962");
    String fagersta = report("N1", LocalDate.of(2024, 9, 1));
    home.police("1962", 36, fagersta.replace("FAGERSTA;NORRA", "NORBERG;NORRA"))
        .police("1904", 34, fagersta.replace("FAGERSTA;NORRA", "SKINNSKATTEBERG;NORRA"))
        .police(38, report("K1", SEPTEMBER));

    Summary summary = home.run(LocalDate.of(2024, 9, 30));

    assertThat(summary.warnings().get("polisen-anmalda-brott"))
        .containsExactly("Norberg: leveransen är sen: den väntades 2024-09-22; påminn avsändaren.");
  }
}
