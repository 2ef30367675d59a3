package se.lagesbild.warehouse.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.lagesbild.warehouse.fixture.FixtureConfig;

/** Groups of municipalities, and which of them a source tells of. */
class PeerGroupTest {
  private static final String SOUND =
      """
      - id: liknande
        title: {sv: Liknande kommuner, en: Similar municipalities}
        municipalities: ["1982", "1962", "0180"]
      """;

  @TempDir Path config;

  @BeforeEach
  void write() throws IOException {
    FixtureConfig.write(config);
    Files.writeString(config.resolve("peers.yaml"), SOUND);
  }

  @Test
  void aMunicipalityIsComparedWithTheOthersThatAreKept() {
    Installation installation = InstallationReader.read(config);
    PeerGroup group = installation.findPeers("liknande").orElseThrow();
    Indicator indicator = installation.findIndicator("cykelstold").orElseThrow();

    assertThat(installation.besides(group, "1982", indicator)).containsExactly("1962");
    assertThat(installation.home()).contains("1982");
    assertThat(List.copyOf(installation.municipalities())).containsExactly("1982", "1962");
  }

  @Test
  void anInstallationWithoutTheFileHasNoGroups() throws IOException {
    Files.delete(config.resolve("peers.yaml"));

    assertThat(InstallationReader.read(config).peers()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          0180 | 9999 | rad 3 | 0180, 1962, 1982
          municipalities: | kommuner: | rad 3 | municipalities
          ', "1962", "0180"]' | ] | rad 3 | minst 2
          0180 | 1982 | rad 3 | två gånger
          ', en: Similar municipalities' | '' | rad 2 | '"en" saknas'
          id: liknande | id: Liknande | rad 1 | mönstret
          """)
  void aWrongGroupStopsWithOneSentence(String sound, String wrong, String line, String said)
      throws IOException {
    Files.writeString(config.resolve("peers.yaml"), SOUND.replace(sound, wrong));

    assertThatThrownBy(() -> InstallationReader.read(config))
        .isInstanceOf(ConfigurationException.class)
        .hasMessageContainingAll("peers.yaml", line, said)
        .message()
        .endsWith(".")
        .doesNotContain("\n");
  }

  @Test
  void ofMunicipalitiesThatASourceDoesNotServeItTellsNothing() throws IOException {
    Path file = config.resolve("sources/nvk-felanmalan/source.yaml");
    Files.writeString(
        file,
        Files.readString(file)
            .replace("{whenMissing: fileName}", "{field: Kategori, served: [\"1982\"]}"));
    Installation installation = InstallationReader.read(config);
    Indicator faults = installation.findIndicator("felanmalan").orElseThrow();
    ToldDays days =
        new ToldDays(
            "", LocalDate.of(2026, 1, 1), LocalDate.of(2026, 2, 1).atStartOfDay(), List.of());
    ToldBySource told =
        new ToldBySource(
            Map.of("nvk-felanmalan", List.of(days)),
            Map.of("nvk-felanmalan", installation.findSource("nvk-felanmalan").orElseThrow()));

    assertThat(installation.tells(faults, "1982")).isTrue();
    assertThat(installation.tells(faults, "1962")).isFalse();
    assertThat(told.of("nvk-felanmalan", List.of("1982"))).containsExactly(days);
    assertThat(told.of("nvk-felanmalan", List.of("1962"))).isEmpty();
    assertThat(told.of("nvk-felanmalan", List.of())).containsExactly(days);
  }
}
