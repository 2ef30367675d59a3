package se.lagesbild.etl.landing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.lagesbild.sampledata.Main;
import se.lagesbild.warehouse.catalogue.InstallationReader;
import se.lagesbild.warehouse.schema.Home;

/** A sender who lays a corrected file in the place of the first while that one is taken. */
class InboxFileTest {
  private static final String SOURCE = "nvk-felanmalan";
  private static final FileTime MODIFIED = FileTime.from(Instant.parse("2024-09-23T05:00:00Z"));

  @TempDir Path folder;
  private Home home;
  private Path file;

  @BeforeEach
  void layAFileInTheInbox() throws IOException {
    home = new Home(folder.resolve("home"));
    assertThat(Main.run("init", "--home", home.root().toString())).isZero();
    file = home.inbox().resolve(SOURCE).resolve("NVK_felanmalan_2024_v38.csv");
    Files.createDirectories(file.getParent());
    write(file, "first");
  }

  private static void write(Path target, String text) throws IOException {
    Files.writeString(target, text);
    Files.setLastModifiedTime(target, MODIFIED);
  }

  /** The new file is as long and as old as the one before. */
  private void replace() throws IOException {
    Path other = folder.resolve("other");
    write(other, "other");
    Files.move(other, file, StandardCopyOption.REPLACE_EXISTING);
  }

  @Test
  void whatWasLookedAtIsDeleted() throws IOException {
    InboxFile.look(file).deleteUnlessChanged();

    assertThat(file).doesNotExist();
  }

  @Test
  void whatCameInItsPlaceStays() throws IOException {
    InboxFile seen = InboxFile.look(file);
    replace();

    seen.deleteUnlessChanged();

    assertThat(file).hasContent("other");
  }

  @Test
  void whatWasWrittenToStays() throws IOException {
    InboxFile seen = InboxFile.look(file);
    Files.writeString(file, "newer");

    seen.deleteUnlessChanged();

    assertThat(file).hasContent("newer");
  }

  @Test
  void whatIsGoneIsGone() throws IOException {
    InboxFile seen = InboxFile.look(file);
    Files.delete(file);

    seen.deleteUnlessChanged();

    assertThat(file).doesNotExist();
  }

  @Test
  void aFileThatIsReplacedWhileItIsTakenWaitsForTheNextRun() {
    Landing landing = landing(this::replaceUnchecked);

    landing.receive();

    assertThat(landing.received()).isZero();
    assertThat(landing.problems().get(SOURCE).get(0)).contains("växer fortfarande");
    assertThat(file).hasContent("other");
    landing(() -> {}).receive();
    assertThat(new LandedDeliveries(home).list(SOURCE))
        .singleElement()
        .satisfies(taken -> assertThat(home.landing().resolve(taken.path())).hasContent("other"));
    assertThat(file).doesNotExist();
  }

  private Landing landing(Runnable beforeTaking) {
    return new Landing(
        home, InstallationReader.read(home.config()), LocalDate.of(2024, 9, 24), beforeTaking);
  }

  private void replaceUnchecked() {
    try {
      replace();
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }
}
