package se.lagesbild.warehouse.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.lagesbild.warehouse.fixture.FixtureConfig;

/** A code means one thing a day, and may mean another thing on another day. */
class CodeListTest {
  private static final String BEFORE = "KL1,Klotter,graffiti,false,%s,%s\n";
  private static final String AFTER = "kl1,Skadegörelse,criminal_damage,false,%s,%s\n";

  @TempDir Path config;

  @BeforeEach
  void write() {
    FixtureConfig.write(config);
  }

  private Installation with(String... rows) throws IOException {
    Path file = config.resolve("offence-codes.csv");
    Files.writeString(file, Files.readString(file) + String.join("", rows));
    return InstallationReader.read(config);
  }

  @Test
  void aCodeStandsTwiceWhereItsMeaningChanged() throws IOException {
    Installation installation =
        with(BEFORE.formatted("", "2023-12-31"), AFTER.formatted("2024-01-01", ""));

    assertThat(installation.offenceCodes())
        .filteredOn(code -> code.code().equalsIgnoreCase("kl1"))
        .extracting(OffenceCode::category)
        .containsExactly("graffiti", "criminal_damage");
  }

  @Test
  void aDayWithTwoMeaningsIsRefusedWithBothLines() {
    assertThatThrownBy(
            () -> with(BEFORE.formatted("", "2024-01-01"), AFTER.formatted("2024-01-01", "")))
        .isInstanceOf(ConfigurationException.class)
        .hasMessageContainingAll("offence-codes.csv, rad 10", "\"kl1\"", "som på rad 9")
        .message()
        .endsWith(".")
        .doesNotContain("\n");
  }

  @Test
  void rowsWithoutDatesOverlapWithEverything() {
    assertThatThrownBy(
            () -> with(AFTER.formatted("2024-01-01", "2024-12-31"), BEFORE.formatted("", "")))
        .hasMessageContainingAll("rad 10", "som på rad 9");
  }

  @Test
  void aChangedMeaningIsASeriesBreakInBothCategories() throws IOException {
    Installation installation =
        with(AFTER.formatted("2024-01-01", ""), BEFORE.formatted("2010-01-01", "2023-12-31"));

    assertThat(SeriesBreaks.of(installation).rows())
        .filteredOn(row -> row.contains("kl1"))
        .allMatch(row -> row.get(1).equals(java.time.LocalDate.of(2024, 1, 1)))
        .extracting(row -> row.get(3) + ": " + row.get(5))
        .containsExactly(
            "criminal_damage: Koden kl1 fick en annan betydelse: tidigare Klotter, nu Skadegörelse.",
            "graffiti: Koden kl1 fick en annan betydelse: tidigare Klotter, nu Skadegörelse.");
  }
}
