package se.lagesbild.etl.run;

import static org.assertj.core.api.Assertions.assertThat;
import static se.lagesbild.etl.run.TestHome.fault;
import static se.lagesbild.etl.run.TestHome.report;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is wrong with a contract stops its source; what is wrong elsewhere stops the run. */
class ContractFaultTest {
  private static final LocalDate TODAY = LocalDate.of(2024, 9, 24);
  private static final String FAULTS = "nvk-felanmalan";

  @TempDir Path folder;
  private TestHome home;

  @BeforeEach
  void deliverFromTwoSources() {
    home =
        TestHome.create(folder.resolve("home"))
            .police(38, report("K1", TODAY.minusDays(9)))
            .faults(38, fault("A1", "2024-09-17 08:15", "Fagersta", "Ny"));
  }

  private void rewrite(Path file, String from, String to) throws IOException {
    String text = Files.readString(file);
    assertThat(text).contains(from);
    Files.writeString(file, text.replace(from, to));
  }

  private Path contract() {
    return home.home.config().resolve("sources").resolve(FAULTS).resolve("source.yaml");
  }

  @Test
  void aTimeFormatThatMeansNothingRefusesTheSourceAndTheOthersLoad() throws IOException {
    rewrite(contract(), "%H:%M", "%H:%Q");

    Summary summary = home.run(TODAY);

    assertThat(summary.published()).isTrue();
    assertThat(summary.sentences().get(FAULTS))
        .contains("kontraktet kan inte användas: datumformatet \"%Q\" är okänt");
    assertThat(home.ask("select source, outcome from delivery order by 1"))
        .containsExactly("nvk-felanmalan refused", "polisen-anmalda-brott applied");
  }

  @Test
  void anExpressionThatDoesNotFitTheColumnsRefusesTheSource() throws IOException {
    rewrite(contract(), "derive:", "derive:\n  odd: \"upper(finns_inte)\"");

    assertThat(home.run(TODAY).sentences().get(FAULTS))
        .contains("kontraktet kan inte användas: kolumnen `finns_inte`, som ett uttryck")
        .contains("finns inte under fields");
  }

  @Test
  void aMapThatCannotBeUsedIsNoFaultOfTheContractsAndNothingIsHalfDone() throws IOException {
    Path areas = home.home.config().resolve("areas.geojson");
    String whole = Files.readString(areas);
    rewrite(
        areas, "\"Polygon\", \"coordinates\": [[[", "\"Polygon\", \"coordinates\": [[[1, 1], [");

    Summary failed = home.runIntoTrouble(TODAY);

    assertThat(failed.exitCode()).isEqualTo(1);
    assertThat(failed.sentence()).contains("ett oväntat fel");
    assertThat(failed.sentences().getOrDefault(FAULTS, "")).doesNotContain("kontraktet");
    Files.writeString(areas, whole);
    home.publish(TODAY);
    assertThat(home.ask("select source, outcome, attempt from delivery order by 1"))
        .containsExactly("nvk-felanmalan applied 1", "polisen-anmalda-brott applied 1");
  }
}
