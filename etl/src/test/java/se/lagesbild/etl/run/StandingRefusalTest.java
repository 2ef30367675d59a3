package se.lagesbild.etl.run;

import static org.assertj.core.api.Assertions.assertThat;
import static se.lagesbild.etl.run.TestHome.report;

import java.nio.file.Path;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A refused file is told of until a later one has come in its place. */
class StandingRefusalTest {
  private static final LocalDate TODAY = LocalDate.of(2024, 9, 24);
  private static final String POLICE = "polisen-anmalda-brott";
  private static final String REFUSED = "POL_1982_anmalda_2024_v35-36.csv";

  @TempDir Path folder;

  private TestHome homeWithARefusedFile() {
    TestHome home = TestHome.create(folder.resolve("home"), "1982,1962");
    home.put(POLICE, REFUSED, new byte[0]);
    home.publish(TODAY);
    return home;
  }

  @Test
  void anotherMunicipalitysFileDoesNotComeInItsPlace() {
    TestHome home = homeWithARefusedFile();
    home.police("1962", 38, report("K1", TODAY.minusDays(9)).replace("FAGERSTA;N", "NORBERG;N"));
    home.publish(TODAY);

    assertThat(home.run(TODAY).sentences().get(POLICE)).contains(REFUSED);
  }

  @Test
  void theMunicipalitysOwnFileDoes() {
    TestHome home = homeWithARefusedFile();
    home.police("1982", 38, report("K1", TODAY.minusDays(9)));
    home.publish(TODAY);

    assertThat(home.run(TODAY).sentences().getOrDefault(POLICE, "")).doesNotContain(REFUSED);
  }
}
