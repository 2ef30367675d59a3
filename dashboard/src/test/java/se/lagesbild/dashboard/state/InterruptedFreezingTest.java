package se.lagesbild.dashboard.state;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.lagesbild.warehouse.schema.Home;

final class InterruptedFreezingTest {
  @TempDir private Path home;

  @Test
  void leavesNothingOfAPageWhoseProcessIsKilledAndSaysNothingElse() throws Exception {
    Path noise = home.resolve("noise.txt");
    Process process = start(noise);
    try (BufferedReader output = process.inputReader()) {
      assertThat(output.readLine()).as(Files.readString(noise)).isEqualTo("inserted");
      assertThat(Files.size(new Home(home).state().resolve("lagesbild.sqlite-wal")))
          .as("the pages stand half in the log")
          .isGreaterThan(InterruptedFreezing.BYTES / 2);
    } finally {
      process.destroyForcibly().waitFor();
    }

    StateStore store = StateStore.open(new Home(home));
    assertThat(store.frozenPages().versions(Drafts.AUTUMN)).isEmpty();
    assertThat(store.frozenPages().versions(Drafts.SUMMER)).hasSize(1);
    assertThat(rows(store, "change")).isEqualTo(1);
    assertThat(rows(store, "frozen_file")).isEqualTo(1);
    assertThat(store.frozenPages().freeze(Drafts.of(Drafts.AUTUMN, Drafts.page("x"))).version())
        .isEqualTo(1);
    assertThat(noise).isEmptyFile();
  }

  private Process start(Path noise) throws IOException {
    return new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-cp",
            System.getProperty("java.class.path"),
            InterruptedFreezing.class.getName(),
            home.toString())
        .redirectError(noise.toFile())
        .start();
  }

  private static int rows(StateStore store, String table) {
    return store.read(
        handle -> handle.createQuery("select count(*) from " + table).mapTo(Integer.class).one());
  }
}
