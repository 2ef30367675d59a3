package se.lagesbild.warehouse.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.lagesbild.warehouse.fixture.GenerationFixture;
import se.lagesbild.warehouse.generation.ServingDirectory;

/** Runs in a child process, because what it looks for ends the process. */
class CrashTest {
  @TempDir Path root;

  @Test
  void noStatementEndsTheProcess() throws IOException, InterruptedException {
    GenerationFixture fixture = GenerationFixture.in(root);
    fixture.publishSeeded(1, 500);
    Path output = root.resolve("output.txt");
    Process process =
        new ProcessBuilder(
                List.of(
                    Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                    "-Xmx256m",
                    "-cp",
                    System.getProperty("java.class.path"),
                    NestingProgram.class.getName(),
                    ServingDirectory.of(fixture.home()).file(1).toString()))
            .redirectErrorStream(true)
            .redirectOutput(output.toFile())
            .start();
    boolean ended = process.waitFor(90, TimeUnit.SECONDS);
    process.destroyForcibly();

    assertThat(ended).as("ended in time").isTrue();
    String said = Files.readString(output);
    assertThat(process.exitValue()).as(said).isZero();
    assertThat(said).contains("för djupt nästlad").containsPattern("ran [0-9]{2,}");
  }
}
