package se.lagesbild.warehouse.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.lagesbild.warehouse.fixture.GenerationFixture;

/** The police of an installation that keeps Fagersta (1982) and Norberg (1962). */
class SourceAgeTest {
  @TempDir static Path root;
  private static Installation installation;
  private static SourceContract police;

  @BeforeAll
  static void readTheInventedInstallation() {
    installation = InstallationReader.read(GenerationFixture.in(root).home().config());
    police = installation.findSource("polisen-anmalda-brott").orElseThrow();
  }

  private static List<SourceAge> ages(
      @Nullable Integer warn, @Nullable Integer stop, String today, ReceivedDelivery... received) {
    Check check =
        new Check(SourceAge.CHECK, null, null, null, null, null, null, null, warn, stop, null);
    return SourceAge.of(installation, police, check, List.of(received), LocalDate.parse(today));
  }

  private static ReceivedDelivery delivery(String scope, String lastDay) {
    LocalDate day = LocalDate.parse(lastDay);
    return new ReceivedDelivery(
        scope + lastDay,
        "polisen-anmalda-brott",
        scope,
        day.plusDays(1).atStartOfDay(),
        day.atTime(23, 59, 59),
        null,
        "upsert",
        ReceivedDelivery.Content.ROWS,
        Keeping.ALL);
  }

  private static SourceAge.Level level(String today) {
    return ages(10, 30, today, delivery("", "2024-08-18"), delivery("", "2024-09-01"))
        .get(0)
        .level();
  }

  @Test
  void countsDaysSinceTheLastOneToldOf() {
    assertThat(level("2024-09-11")).isEqualTo(SourceAge.Level.FINE);
    assertThat(level("2024-09-12")).isEqualTo(SourceAge.Level.WARNS);
    assertThat(level("2024-10-02")).isEqualTo(SourceAge.Level.STOPS);
    assertThat(level("2024-08-01")).isEqualTo(SourceAge.Level.FINE);
  }

  @Test
  void withOneLimitNamesThatOne() {
    assertThat(ages(null, 30, "2024-09-03", delivery("", "2024-09-01")).get(0).text().sv())
        .isEqualTo(
            "det senaste som levererats gäller till och med 2024-09-01, 2 dagar sedan; gränsen är 30 dagar.");
  }

  @Test
  void aMunicipalityThatHasFallenSilentIsNotHiddenByAnother() {
    assertThat(
            ages(
                10,
                null,
                "2024-09-20",
                delivery("1982", "2024-09-15"),
                delivery("1962", "2024-09-01"),
                delivery("0180", "2020-01-01")))
        .filteredOn(SourceAge::asksForAttention)
        .extracting(SourceAge::scope, age -> age.text().sv().substring(0, 10))
        .containsExactly(org.assertj.core.api.Assertions.tuple("1962", "Norberg: d"));
  }
}
