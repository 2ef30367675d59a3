package se.lagesbild.sampledata;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DemoCommandTest {

  @TempDir private Path folder;

  @AfterEach
  void forgetTheLauncher() {
    System.clearProperty("lagesbild.launcher");
  }

  @Test
  void runsTheNightlyRunAndThenTheDashboardWhenASourceIsLate() throws IOException {
    launcher("[ \"$1\" = etl ] && exit 3; exit 0");

    assertThat(demo()).isZero();

    assertThat(folder.resolve("calls"))
        .hasContent(
            annotated() + "etl --home " + home() + "\nserve --home " + home() + " --port 8181\n");
    assertThat(home().resolve("truth.json")).isRegularFile();
  }

  @Test
  void anInstallationOfSeveralMunicipalitiesListsThemAll() throws IOException {
    launcher("exit 0");

    int code =
        Main.run("demo", "--home", home().toString(), "--years", "1", "--municipalities", "2");

    assertThat(code).isZero();
    assertThat(home().resolve("config/installation.yaml"))
        .content()
        .contains("municipalities: [\"1982\", \"1962\"]");
    assertThat(home().resolve("inbox/polisen-anmalda-brott"))
        .isDirectoryContaining("glob:**/POL_1962_*");
  }

  @Test
  void stopsWithTheCodeOfANightlyRunThatPublishedNothing() throws IOException {
    launcher("[ \"$1\" = etl ] && exit 1; exit 0");

    assertThat(demo()).isEqualTo(1);

    assertThat(folder.resolve("calls")).hasContent(annotated() + "etl --home " + home() + "\n");
  }

  @Test
  void leavesExportsAloneThatWereWrittenBefore() throws IOException {
    launcher("exit 0");
    Main.run("init", "--home", home().toString());
    Files.writeString(home().resolve("truth.json"), "mine");

    assertThat(demo()).isZero();

    assertThat(home().resolve("truth.json")).hasContent("mine");
  }

  @Test
  void failsWhenTheLauncherCannotBeStarted() throws IOException {
    System.setProperty("lagesbild.launcher", folder.resolve("nothing").toString());
    Main.run("init", "--home", home().toString());
    Files.writeString(home().resolve("truth.json"), "mine");

    assertThat(demo()).isEqualTo(1);
  }

  @ParameterizedTest
  @ValueSource(strings = {"99999", "-5"})
  void refusesAPortThatThereIsNotBeforeAnythingIsDone(String port) throws IOException {
    launcher("exit 0");

    assertThat(demo(port)).isEqualTo(2);

    assertThat(folder.resolve("calls")).doesNotExist();
    assertThat(home()).doesNotExist();
  }

  private int demo() {
    return demo("8181");
  }

  private int demo(String port) {
    return Main.run("demo", "--home", home().toString(), "--port", port, "--years", "1");
  }

  private String annotated() {
    return "annotate " + home().resolve("annotations.csv") + " --home " + home() + "\n";
  }

  private Path home() {
    return folder.resolve("home");
  }

  private void launcher(String end) throws IOException {
    Path script = folder.resolve("launcher");
    Files.writeString(script, "#!/bin/sh\necho \"$@\" >> \"" + folder + "/calls\"\n" + end + '\n');
    Files.setPosixFilePermissions(script, PosixFilePermissions.fromString("rwx------"));
    System.setProperty("lagesbild.launcher", script.toString());
  }
}
