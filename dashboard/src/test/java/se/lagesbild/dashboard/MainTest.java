package se.lagesbild.dashboard;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;
import se.lagesbild.dashboard.state.StateStore;
import se.lagesbild.warehouse.fixture.GenerationFixture;
import se.lagesbild.warehouse.schema.Home;

final class MainTest {
  @TempDir private Path home;
  private final StringWriter errors = new StringWriter();

  private int run(String... arguments) {
    CommandLine command = Main.commandLine();
    command.setErr(new PrintWriter(errors, true));
    return command.execute(arguments);
  }

  @Test
  void saysInOneSentenceThatTheHomeIsMissing() {
    assertThat(run("serve", "--home", home + "/nowhere")).isEqualTo(1);
    assertThat(errors.toString().lines())
        .singleElement()
        .asString()
        .contains("finns inte", "./lagesbild init --home");
  }

  @Test
  void saysInOneSentenceThatThereIsNoConfiguration() {
    assertThat(run("serve", "--home", home.toString())).isEqualTo(1);
    assertThat(errors.toString().lines()).singleElement().asString().contains("saknar config/");
  }

  @Test
  void saysInOneSentenceWhatIsWrongWithTheConfiguration() throws IOException {
    GenerationFixture.in(home);
    Files.writeString(home.resolve("config/installation.yaml"), "namn: Provköping\n");

    assertThat(run("serve", "--home", home.toString())).isEqualTo(1);
    assertThat(errors.toString().lines()).singleElement().asString().contains("installation.yaml");
  }

  @Test
  void saysInOneSentenceThatTheStoreIsDamaged() throws IOException {
    GenerationFixture.in(home);
    Files.createDirectories(home.resolve("state"));
    Files.writeString(home.resolve("state/lagesbild.sqlite"), "no database ".repeat(1000));

    assertThat(run("serve", "--home", home.toString())).isEqualTo(1);
    assertThat(errors.toString().lines())
        .singleElement()
        .asString()
        .contains("state/lagesbild.sqlite är skadad", "säkerhetskopian");
  }

  @Test
  void saysInOneSentenceThatThePortIsTaken() throws IOException {
    GenerationFixture.in(home);
    try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
      String port = String.valueOf(taken.getLocalPort());

      assertThat(run("serve", "--home", home.toString(), "--port", port)).isEqualTo(1);
      assertThat(errors.toString().lines())
          .singleElement()
          .asString()
          .contains(port + " används redan");
    }
  }

  @Test
  void keepsWhatATableTellsOfOrNothingOfIt() throws IOException {
    GenerationFixture.in(home);
    Path table = home.resolve("table.csv");
    Files.writeString(table, "rubrik;slag;från\nNya lampor;åtgärd;2026-09-14\nFest;kalas;i går\n");

    assertThat(annotate(table)).isEqualTo(1);
    assertThat(errors.toString())
        .contains("Ingenting är sparat.", "Rad 3: Slaget ska vara", "Rad 3: Första dagen");
    assertThat(StateStore.open(new Home(home)).annotations().list()).isEmpty();

    Files.writeString(table, "rubrik;slag;från\nNya lampor;åtgärd;2026-09-14\n");
    assertThat(annotate(table)).isZero();
    assertThat(StateStore.open(new Home(home)).annotations().list())
        .singleElement()
        .satisfies(kept -> assertThat(kept.content().title()).isEqualTo("Nya lampor"));
    assertThat(annotate(table)).as("the same again").isEqualTo(1);
  }

  @Test
  void saysInOneSentenceThatThereIsNoTableOrNoSuchRole() throws IOException {
    GenerationFixture.in(home);

    assertThat(annotate(home.resolve("nothing.csv"))).isEqualTo(1);
    assertThat(errors.toString().lines()).singleElement().asString().contains("går inte att läsa");
    assertThat(run("annotate", "x.csv", "--home", home.toString(), "--by", "mig")).isEqualTo(2);
  }

  private int annotate(Path table) {
    return run("annotate", table.toString(), "--home", home.toString());
  }

  @ParameterizedTest
  @ValueSource(strings = {"99999", "65536", "-5"})
  void saysWhichPortsThereAre(String port) {
    GenerationFixture.in(home);

    assertThat(run("serve", "--home", home.toString(), "--port", port)).isEqualTo(2);
    assertThat(errors.toString().lines())
        .singleElement()
        .asString()
        .contains("--port ska vara från 0 till 65535, inte " + port);
  }

  @Test
  void saysHowManyRowsABenchmarkTakesAtLeast() {
    assertThat(run("bench", "serve", "--rows", "5")).isEqualTo(2);
    assertThat(errors.toString().lines())
        .singleElement()
        .asString()
        .contains("--rows ska vara minst 1000, inte 5");
  }

  @Test
  void endsWithTwoWhenUsedWrongly() {
    assertThat(run("serve")).isEqualTo(2);
    assertThat(run("serve", "--hom", "x")).isEqualTo(2);
    assertThat(run("serve", "--home", "x", "--port", "abc")).isEqualTo(2);
    assertThat(run()).isEqualTo(2);
  }
}
