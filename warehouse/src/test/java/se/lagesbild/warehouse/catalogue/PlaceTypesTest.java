package se.lagesbild.warehouse.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.lagesbild.warehouse.fixture.FixtureConfig;

class PlaceTypesTest {
  private static final String POLICE = "polisen-anmalda-brott";

  @TempDir Path config;

  @Test
  void aSourceThatNamesNoKindHasNone() {
    FixtureConfig.write(config);
    Installation installation = InstallationReader.read(config);

    assertThat(PlaceTypes.of(installation, List.of(POLICE, "nowhere"))).isEmpty();
    assertThat(
            Askable.of(installation, installation.findIndicator("cykelstold").orElseThrow())
                .splits())
        .contains(Dimension.WEEKDAY, Dimension.PART_OF_DAY)
        .doesNotContain(Dimension.PLACE_TYPE);
  }

  @Test
  void kindsThatAreLookedUpAreThoseOfTheirColumn() throws IOException {
    assertThat(kinds("  slag: \"lookup('platser.csv', Plats, 'slag')\"\n", "slag"))
        .containsExactly("park", "skola");
  }

  @Test
  void kindsThatARowTellsAreAllThatTheListsName() throws IOException {
    assertThat(kinds("  annat: \"Plats\"\n", "Plats"))
        .containsExactly("alfaskolan", "park", "parken", "skola");
  }

  private List<String> kinds(String derived, String column) throws IOException {
    FixtureConfig.write(config);
    Path folder = config.resolve("sources").resolve(POLICE);
    Files.writeString(folder.resolve("platser.csv"), "plats,slag\nAlfaskolan,Skola\nParken,park\n");
    Path contract = folder.resolve("source.yaml");
    Files.writeString(
        contract,
        Files.readString(contract)
            .replace("neverRead:", "  - {name: Plats, type: string}\nneverRead:")
            .replace("event:\n", "derive:\n" + derived + "event:\n")
            .replace("checks:", "  place: {type: " + column + "}\nchecks:"));
    return PlaceTypes.of(InstallationReader.read(config), List.of(POLICE));
  }
}
