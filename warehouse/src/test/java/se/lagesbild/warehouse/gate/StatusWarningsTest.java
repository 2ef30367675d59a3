package se.lagesbild.warehouse.gate;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.lagesbild.warehouse.fixture.FixtureDelivery;
import se.lagesbild.warehouse.fixture.GenerationFixture;
import se.lagesbild.warehouse.generation.RunRecord;

/** What the first page warns of while no new generation is made. */
class StatusWarningsTest {
  private static final String POLICE = "polisen-anmalda-brott";

  @TempDir Path root;
  private GenerationFixture fixture;

  @BeforeEach
  void publishOneDelivery() throws IOException {
    fixture = GenerationFixture.in(root);
    Path contract = fixture.home().config().resolve("sources/" + POLICE + "/source.yaml");
    Files.writeString(
        contract,
        Files.readString(contract)
            .replace("checks:\n", "checks:\n  - {check: freshness, warnAfterDays: 20}\n"));
    fixture.publish(
        List.of(), List.of(FixtureDelivery.applied("d1", POLICE, "2026-11-05T23:59:59")));
  }

  private List<String> warnings() {
    try (Gatehouse gatehouse = Gatehouse.open(fixture.home());
        Gate gate = gatehouse.gate()) {
      Viewer analyst = new Viewer(Viewer.Role.ANALYST);
      return gate.answer(new Question.Status(), analyst).result().warnings().stream()
          .map(warning -> warning.source() + " " + warning.text().sv())
          .toList();
    }
  }

  private void ran(String day) {
    LocalDateTime night = LocalDate.parse(day).atTime(3, 0);
    new RunRecord("r", night, night, night.toLocalDate(), 0, false, 1, "Inget nytt.", Map.of())
        .write(fixture.home());
  }

  @Test
  void aSourceGrowsOldByTheDayOfTheLastRun() {
    ran("2026-11-25");
    assertThat(warnings()).noneMatch(warning -> warning.startsWith(POLICE));

    ran("2026-11-28");
    assertThat(warnings())
        .contains(
            POLICE
                + " det senaste som levererats gäller till och med 2026-11-05, 23 dagar sedan; gränsen är 20 dagar.");
  }
}
