package se.lagesbild.sampledata.terminal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** This module knows no other, but its commands speak as theirs do. */
class TwinTest {

  @ParameterizedTest
  @ValueSource(strings = {"CommonOptions", "Mistake", "SwedishCommands", "WrongUse"})
  void isTheSameAsInTheWarehouse(String type) throws IOException {
    Path here = Path.of("src/main/java/se/lagesbild/sampledata/terminal", type + ".java");
    Path there =
        Path.of("../warehouse/src/main/java/se/lagesbild/warehouse/terminal", type + ".java");

    assertThat(Files.readString(here).replace("sampledata.terminal", "warehouse.terminal"))
        .isEqualTo(Files.readString(there));
  }
}
