package se.lagesbild.sampledata;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MainTest {

  private final ByteArrayOutputStream errors = new ByteArrayOutputStream();
  private final PrintStream standardErrors = System.err;

  @TempDir private Path folder;

  @BeforeEach
  void listenToErrors() {
    System.setErr(new PrintStream(errors, true, StandardCharsets.UTF_8));
  }

  @AfterEach
  void stopListening() {
    System.setErr(standardErrors);
  }

  @Test
  void initCreatesTheRoomsTheConfigurationAndAKeyForTheOwnerAlone() throws IOException {
    Path home = folder.resolve("new");

    assertThat(Main.run("init", "--home", home.toString())).isZero();

    assertThat(Home.ROOMS).allSatisfy(room -> assertThat(home.resolve(room)).isDirectory());
    assertThat(home.resolve("config/offence-codes.csv")).isRegularFile();
    assertThat(Files.readString(home.resolve("config/hmac.key"))).matches("[0-9a-f]{64}\n");
    assertThat(Files.getPosixFilePermissions(home.resolve("config/hmac.key")))
        .isEqualTo(PosixFilePermissions.fromString("rw-------"));
    assertThat(home.resolve("config.part")).doesNotExist();
  }

  @Test
  void initMakesAnInboxForEverySource() throws IOException {
    Main.run("init", "--home", folder.toString());
    Path sources = folder.resolve("config/sources");

    if (Files.isDirectory(sources)) {
      try (var listed = Files.list(sources)) {
        assertThat(listed)
            .allSatisfy(
                source ->
                    assertThat(folder.resolve("inbox").resolve(source.getFileName()))
                        .isDirectory());
      }
    }
  }

  @Test
  void initLeavesAnExistingInstallationAlone() throws IOException {
    Files.createDirectories(folder.resolve("config"));
    Files.writeString(folder.resolve("config/installation.yaml"), "mine");

    assertThat(Main.run("init", "--home", folder.toString())).isEqualTo(1);

    assertThat(message())
        .isEqualTo("Det finns redan en installation i " + folder.resolve("config") + ".\n");
    assertThat(folder.resolve("config")).isDirectoryContaining("glob:**/installation.yaml");
    assertThat(folder.resolve("inbox")).doesNotExist();
  }

  @Test
  void initSaysWhenTheFolderCannotBeWritten() throws IOException {
    Path file = Files.writeString(folder.resolve("file"), "");

    assertThat(Main.run("init", "--home", file.toString())).isEqualTo(1);

    assertThat(message()).isEqualTo("Det går inte att skriva i " + file + ".\n");
  }

  @Test
  void unknownMunicipalitiesAreWrongUse() {
    int code = Main.run("init", "--home", folder.toString(), "--municipalities", "1982,9999");

    assertThat(code).isEqualTo(2);
    assertThat(message())
        .startsWith("Fel användning: \"9999\" är ingen kommunkod")
        .endsWith("; se ./lagesbild init --help.\n");
    assertThat(folder).isEmptyDirectory();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", ",", ",,", "1982,", ",1982", "1982,,1962"})
  void anEmptyMunicipalityIsWrongUseAndNotAllOfThem(String municipalities) {
    int code = Main.run("init", "--home", folder.toString(), "--municipalities", municipalities);

    assertThat(code).isEqualTo(2);
    assertThat(message()).startsWith("Fel användning: \"\" är ingen kommunkod");
    assertThat(folder).isEmptyDirectory();
  }

  @Test
  void sampleDataNeedsAnInstallation() {
    assertThat(Main.run("sample-data", "--home", folder.toString())).isEqualTo(1);

    assertThat(message())
        .isEqualTo("Det finns ingen installation i " + folder + "; kör först kommandot init.\n");
    assertThat(folder).isEmptyDirectory();
  }

  @Test
  void noYearsAtAllAreWrongUse() {
    int code = Main.run("sample-data", "--home", folder.toString(), "--years", "0");

    assertThat(code).isEqualTo(2);
    assertThat(message()).contains("--years ska vara från 1 till 30, inte 0");
  }

  @Test
  void demoNeedsTheLauncher() {
    assertThat(Main.run("demo", "--home", folder.toString())).isEqualTo(1);

    assertThat(message()).doesNotContain("Exception").hasLineCount(1);
    assertThat(folder).isEmptyDirectory();
  }

  private String message() {
    return errors.toString(StandardCharsets.UTF_8);
  }
}
