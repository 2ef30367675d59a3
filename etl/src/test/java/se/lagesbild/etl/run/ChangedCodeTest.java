package se.lagesbild.etl.run;

import static org.assertj.core.api.Assertions.assertThat;
import static se.lagesbild.etl.run.TestHome.fault;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A code that changed its meaning means what it meant on the day of each event. */
class ChangedCodeTest {
  private static final LocalDate TODAY = LocalDate.of(2024, 9, 24);
  private static final String CODES = "sources/nvk-felanmalan/codes.csv";

  @TempDir Path folder;

  private TestHome home(String... rows) throws IOException {
    TestHome home = TestHome.create(folder.resolve("home"));
    Path codes = home.home.config().resolve(CODES);
    String kept =
        Files.readAllLines(codes).stream()
            .filter(line -> !line.startsWith("Klotter,"))
            .collect(Collectors.joining("\n", "", "\n"));
    Files.writeString(codes, kept + String.join("\n", rows) + "\n");
    return home;
  }

  @Test
  void theRowOfTheEventsDayIsUsed() throws IOException {
    TestHome home =
        home(
            "Klotter,Klotter,graffiti_fault,false,,2024-09-16",
            "Klotter,Klotter och tags,damage_fault,false,2024-09-17,");
    home.faults(
        38,
        fault("A1", "2024-09-16 23:59", "Fagersta", "Ny"),
        fault("A2", "2024-09-17 00:00", "Fagersta", "Ny"));

    home.publish(TODAY);

    assertThat(home.ask("select day_occurred, category from event order by 1"))
        .containsExactly("2024-09-16 graffiti_fault", "2024-09-17 damage_fault");
    assertThat(
            home.ask(
                "select day, category from series_break where offence_code = 'Klotter' order by 2"))
        .containsExactly("2024-09-17 damage_fault", "2024-09-17 graffiti_fault");
  }

  @Test
  void twoRowsForOneDayRefuseTheSourceWithFileAndLine() throws IOException {
    TestHome home =
        home(
            "Klotter,Klotter,graffiti_fault,false,,2024-09-17",
            "Klotter,Klotter och tags,damage_fault,false,2024-09-17,");

    assertThat(home.run(TODAY).sentences().get("nvk-felanmalan"))
        .contains("codes.csv, rad ", "koden \"Klotter\" gäller samma dagar som på rad ");
  }
}
