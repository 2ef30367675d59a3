package se.lagesbild.dashboard;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.lagesbild.dashboard.state.StateStore;
import se.lagesbild.dashboard.web.Server;
import se.lagesbild.warehouse.gate.Gatehouse;
import se.lagesbild.warehouse.generation.ServingDirectory;
import se.lagesbild.warehouse.schema.Home;

/** An installation goes into one file while it is served, and comes back elsewhere as it was. */
final class BackupTest {
  private static final List<String> SHOWN =
      List.of(
          "/",
          "/utforska?indicator=klotter&grain=month",
          "/utforska.csv?indicator=klotter&grain=month",
          "/utforska?indicator=klotter&generation=1",
          "/kvartal?calendar=quarter&period=2025-04-01",
          "/anteckningar",
          "/anteckningar?number=1",
          "/vyer",
          "/fryst/1/sida.html",
          "/fryst/1/lagesbild-quarter-2025-04-01.xlsx");

  @TempDir private Path folder;
  private final StringWriter said = new StringWriter();
  private TestSite site;
  private Home home;
  private Path archive;
  private Path restored;

  @BeforeEach
  void furnish() throws IOException {
    site = TestSite.empty();
    home = site.fixture().home();
    for (int generation = 0; generation < 4; generation++) {
      site.fixture().publishSeeded(8, 2_000 + generation);
    }
    ServingDirectory.of(home).pin(1);
    site.refresh();
    put("config/hmac.key", "secret");
    put("landing/polisen/1.csv", "ANMNR;x");
    put("receipts/run-1/kvitto.txt", "kvitto");
    post("/kvartal?calendar=quarter&period=2025-04-01&generation=4", "by=council");
    post("/anteckningar", "action=keep&title=Lampor&kind=measure&first=2025-05-05&by=council");
    post("/vy/utforska?indicator=klotter", "title=Klotter&by=council");
    archive = folder.resolve("kopia.zip");
    restored = folder.resolve("på annan plats");
  }

  @AfterEach
  void close() {
    site.close();
  }

  private void put(String file, String text) throws IOException {
    Path path = home.root().resolve(file);
    Files.createDirectories(path.getParent());
    Files.writeString(path, text);
  }

  private void post(String path, String fields) {
    assertThat(TestSite.send(site.form(path, fields)).statusCode()).isEqualTo(303);
  }

  private int run(String... arguments) {
    PrintWriter writer = new PrintWriter(said, true);
    return Main.commandLine().setOut(writer).setErr(writer).execute(arguments);
  }

  private void backUp() {
    assertThat(run("backup", "--home", home.root().toString(), "--to", archive.toString()))
        .as(said.toString())
        .isZero();
  }

  private int restore() {
    return run("restore", archive.toString(), "--home", restored.toString());
  }

  private void assertRefused(int code, String part) {
    assertThat(code).isEqualTo(1);
    assertThat(said.toString().lines().reduce((first, second) -> second).orElseThrow())
        .contains(part)
        .endsWith(".");
  }

  @Test
  void whatIsRestoredShowsTheSameAsWhatWasBackedUp() {
    List<String> shown = SHOWN.stream().map(path -> site.get(path).body()).toList();
    backUp();
    post("/anteckningar", "action=remove&number=1&version=1&by=council");

    assertThat(restore()).as(said.toString()).isZero();

    StateStore state = StateStore.open(new Home(restored));
    try (Gatehouse gatehouse = Gatehouse.open(new Home(restored));
        Server server = Server.start(gatehouse, state, Pages.all(state), 0)) {
      assertThat(SHOWN).extracting(path -> body(server, path)).isEqualTo(shown);
    }
    assertThat(site.get("/anteckningar").body()).contains("1 borttagen");
  }

  private static String body(Server server, String path) {
    URI address = URI.create("http://localhost:" + server.port() + path);
    return TestSite.send(HttpRequest.newBuilder(address).build()).body();
  }

  @Test
  void holdsWhatNobodyCouldMakeAgainAndNothingElse() throws IOException {
    put("landing/polisen/half.part", "x");
    put("logs/etl.log", "x");
    put("inbox/polisen/new.csv", "x");
    backUp();
    restore();

    assertThat(restored.resolve("config/hmac.key")).hasContent("secret");
    assertThat(restored.resolve("landing/polisen/1.csv")).hasContent("ANMNR;x");
    assertThat(restored.resolve("receipts/run-1/kvitto.txt")).hasContent("kvitto");
    assertThat(names(restored.resolve("serving")))
        .containsExactly(
            "current.json",
            "generation-1.duckdb",
            "generation-3.duckdb",
            "generation-4.duckdb",
            "pins",
            "pins/1");
    assertThat(names(restored.resolve("state"))).containsExactly("lagesbild.sqlite");
    assertThat(restored.resolve("landing/polisen/half.part")).doesNotExist();
    assertThat(names(restored.resolve("logs"))).isEmpty();
    assertThat(names(restored.resolve("inbox"))).isEmpty();
    assertThat(names(folder).stream().filter(name -> !name.contains("/")))
        .containsExactly("kopia.zip", "på annan plats");
  }

  @Test
  void canLeaveTheCopiesOfTheDeliveries() {
    assertThat(
            run(
                "backup",
                "--home",
                home.root().toString(),
                "--to",
                folder.toString(),
                "--without-landing"))
        .isZero();

    assertThat(said.toString()).contains("utan kopiorna i landing");
    archive =
        folder.resolve(
            names(folder).stream().filter(name -> name.endsWith(".zip")).findFirst().orElseThrow());
    assertThat(restore()).isZero();
    assertThat(restored.resolve("landing")).doesNotExist();
    assertThat(restored.resolve("config/hmac.key")).exists();
  }

  @Test
  void nobodyElseCanReadIt() throws IOException {
    backUp();
    restore();

    assertThat(rights(archive)).isEqualTo("rw-------");
    assertThat(rights(restored)).isEqualTo("rwx------");
    assertThat(rights(restored.resolve("config/hmac.key"))).isEqualTo("rw-------");
  }

  @Test
  void doesNotWriteOverAnything() throws IOException {
    backUp();
    assertRefused(
        run("backup", "--home", home.root().toString(), "--to", archive.toString()),
        "finns redan; ange en fil som inte finns");
    assertRefused(
        run("backup", "--home", home.root().toString(), "--to", home.landing().toString()),
        "ligger i installationen");
    assertRefused(
        run("backup", "--home", home.root().toString(), "--to", folder + "/x/y.zip"),
        "finns inte; skapa den först");
    Files.createDirectories(restored);
    Files.writeString(restored.resolve("mine.txt"), "x");

    assertRefused(restore(), "finns redan; ange en mapp som inte finns");
    assertThat(names(restored)).containsExactly("mine.txt");
  }

  @Test
  @SuppressWarnings("try") // the lock is held, not used
  void waitsForNoRunButSaysSo() throws IOException {
    Files.createDirectories(home.logs());
    try (FileChannel channel =
            FileChannel.open(home.runLock(), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        FileLock lock = channel.lock()) {
      assertRefused(
          run("backup", "--home", home.root().toString(), "--to", archive.toString()),
          "En körning pågår");
    }
    assertThat(archive).doesNotExist();
  }

  @Test
  void refusesAFileThatWasAltered() throws IOException {
    backUp();
    alter("config/installation.yaml", "name: Annan\n");

    assertRefused(restore(), "config/installation.yaml har ändrats");
    assertThat(restored).doesNotExist();
    assertThat(names(folder)).containsExactly("kopia.zip");
  }

  @Test
  void refusesFilesThatTheListDoesNotName() throws IOException {
    backUp();
    alter("config/extra.yaml", "x");

    assertRefused(restore(), "filer som inte står i listan SHA256SUMS");
  }

  @Test
  void refusesAListThatLeadsOutOfTheInstallation() throws IOException {
    backUp();
    try (FileSystem zip = FileSystems.newFileSystem(archive)) {
      Path list = zip.getPath("SHA256SUMS");
      Files.writeString(list, Files.readString(list).replace("config/hmac.key", "../hmac.key"));
    }

    assertRefused(restore(), "som listan SHA256SUMS nämner saknas");
  }

  @Test
  void refusesAnArchiveThatLacksAFileOrItsEnd() throws IOException {
    backUp();
    Path whole = archive;
    byte[] bytes = Files.readAllBytes(whole);
    archive = Files.write(folder.resolve("half.zip"), Arrays.copyOf(bytes, 5_000));
    assertRefused(restore(), "går inte att packa upp");

    archive = whole;
    try (FileSystem zip = FileSystems.newFileSystem(archive)) {
      Files.delete(zip.getPath("config/hmac.key"));
    }
    assertRefused(restore(), "som listan SHA256SUMS nämner saknas");
    archive = folder.resolve("nowhere.zip");
    assertRefused(restore(), "nowhere.zip finns inte");
  }

  @Test
  void saysThatThereIsNoInstallation() {
    assertThat(run("backup", "--home", folder.toString(), "--to", archive.toString())).isEqualTo(1);
    assertThat(said.toString()).contains("är ingen installation");
    assertThat(run("backup", "--home", folder.toString())).isEqualTo(2);
    assertThat(run("restore", "--home", folder.toString())).isEqualTo(2);
  }

  private void alter(String name, String text) throws IOException {
    try (FileSystem zip = FileSystems.newFileSystem(archive)) {
      Files.writeString(zip.getPath(name), text);
    }
  }

  private static String rights(Path path) throws IOException {
    return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
  }

  private static List<String> names(Path folder) {
    try (Stream<Path> files = Files.walk(folder)) {
      return files
          .filter(file -> !file.equals(folder))
          .map(file -> folder.relativize(file).toString())
          .sorted()
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
