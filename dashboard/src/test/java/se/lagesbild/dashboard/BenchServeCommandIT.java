package se.lagesbild.dashboard;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;
import se.lagesbild.warehouse.fixture.GenerationFixture;

final class BenchServeCommandIT {
  @TempDir private Path folder;
  private final StringWriter said = new StringWriter();

  private int run(String... arguments) {
    CommandLine command = Main.commandLine();
    command.setOut(new PrintWriter(said, true));
    command.setErr(new PrintWriter(said, true));
    return command.execute(arguments);
  }

  @Test
  void measuresBrieflyAndMeetsNoErrorAndNoMixture() throws IOException {
    Path config = GenerationFixture.in(folder.resolve("fixture")).home().config();
    Path other = Files.writeString(folder.resolve("other.txt"), "stays");

    int exitCode =
        run(
            "bench serve --rows 20000 --runs 10 --seconds 3 --swaps 3 --crowd 4 --config"
                .concat(" " + config + " --folder " + folder)
                .split(" "));

    assertThat(exitCode).as("%s", said).isZero();
    assertThat(said.toString())
        .contains("händelser i Provköping", "dess första läsare", "förberedd SQL direkt i DuckDB")
        .contains("4 fick svar, 0 fick 503");
    assertThat(said.toString().lines().filter(line -> line.matches(" +(1|8|64) .*")))
        .hasSize(3)
        .allSatisfy(line -> assertThat(line).matches(".* 3 av 3 .* 0 +0 +0( +\\d+){3}"));
    assertThat(folder.resolve("bench-serve")).doesNotExist();
    assertThat(other).exists();
  }

  @Test
  void endsInTimeWhateverNumberOfSwapsWasAskedForAndMeasuresOnlyWhatWasAskedFor() {
    Path config = GenerationFixture.in(folder.resolve("fixture")).home().config();

    int exitCode =
        run(
            "bench serve --rows 20000 --seconds 1 --swaps 100000 --only readers --config"
                .concat(" " + config + " --folder " + folder)
                .split(" "));

    assertThat(exitCode).as("%s", said).isZero();
    assertThat(said.toString()).doesNotContain("förberedd SQL", "första läsare", "Överlast");
    assertThat(said.toString().lines().filter(line -> line.matches(" +(1|8|64) .*")))
        .hasSize(3)
        .allSatisfy(line -> assertThat(line).contains(" av 100000 "));
  }
}
