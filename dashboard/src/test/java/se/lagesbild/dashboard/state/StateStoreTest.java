package se.lagesbild.dashboard.state;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.lagesbild.warehouse.schema.Home;

final class StateStoreTest {
  @TempDir private Path root;
  private Home home;
  private Path file;

  @BeforeEach
  void name() {
    home = new Home(root);
    file = home.state().resolve("lagesbild.sqlite");
  }

  @Test
  void closesItsFolderToOthers() throws IOException {
    Files.createDirectories(home.state());

    StateStore.open(home);

    assertThat(file).exists();
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(home.state())))
        .isEqualTo("rwx------");
  }

  @Test
  void writesAheadAndLeavesOneFileWhenNobodyIsThere() {
    StateStore store = StateStore.open(home);
    store.frozenPages().freeze(Drafts.of(Drafts.AUTUMN, Drafts.page("x")));

    assertThat(text(store, "pragma journal_mode")).isEqualTo("wal");
    assertThat(text(store, "pragma foreign_keys")).isEqualTo("1");
    assertThat(text(store, "pragma synchronous")).isEqualTo("2");
    assertThat(home.state().resolve("lagesbild.sqlite-wal")).doesNotExist();
  }

  @Test
  void aWholeCopyCanBeTakenWhileOthersWrite() {
    StateStore store = StateStore.open(home);
    store.frozenPages().freeze(Drafts.of(Drafts.AUTUMN, Drafts.page("x")));
    Path copy = root.resolve("copy.sqlite");

    store.change(
        Drafts.STAMP, "not committed yet", (handle, id) -> raw("vacuum into '" + copy + "'"));

    assertThat(subjects(copy)).isEqualTo("freeze quarter " + Drafts.AUTUMN.key());
    assertThat(subjects(file)).endsWith(",not committed yet");
  }

  @Test
  void refusesWhatANewerProductMade() {
    StateStore.open(home);
    raw(
        "insert into flyway_schema_history select 99, '99', 'later', type, script, checksum,"
            + " installed_by, installed_on, execution_time, success from flyway_schema_history"
            + " where version = '1'");

    assertRefused(StateException.Reason.NEWER, "nyare version av Lägesbild");
  }

  @Test
  void refusesTablesThatAreNotItsOwn() throws IOException {
    Files.createDirectories(home.state());
    raw("create table other (x)");

    assertRefused(StateException.Reason.DAMAGED, "ändrad av ett annat program");
  }

  @Test
  void refusesAMigrationThatWasAltered() {
    StateStore.open(home);
    raw("update flyway_schema_history set checksum = 1 where version = '1'");

    assertRefused(StateException.Reason.DAMAGED, "ändrad av ett annat program");
  }

  @Test
  void refusesAFileThatIsNoDatabase() throws IOException {
    Files.createDirectories(home.state());
    Files.writeString(file, "this is no database, but it is long enough ".repeat(100));

    assertRefused(StateException.Reason.DAMAGED, "säkerhetskopian");
  }

  @Test
  void refusesAFileThatWasCutOff() throws IOException {
    freezeMuch();
    try (RandomAccessFile cut = new RandomAccessFile(file.toFile(), "rw")) {
      cut.setLength(cut.length() / 2);
    }

    assertRefused(StateException.Reason.DAMAGED, "säkerhetskopian");
  }

  @Test
  void refusesAFileWithAPageThatWasOverwritten() throws IOException {
    freezeMuch();
    try (RandomAccessFile rotten = new RandomAccessFile(file.toFile(), "rw")) {
      rotten.seek(4096);
      rotten.write(new byte[8192]);
    }

    assertRefused(StateException.Reason.DAMAGED, "säkerhetskopian");
  }

  @Test
  void saysThatTheFolderCannotBeMade() throws IOException {
    Files.writeString(home.state(), "a file in the place of the folder");

    assertRefused(StateException.Reason.NOT_WRITABLE, "går inte att läsa och skriva");
  }

  @Test
  void saysThatThereIsAFolderInThePlaceOfTheFile() throws IOException {
    Files.createDirectories(file);

    assertRefused(StateException.Reason.NOT_WRITABLE, "går inte att läsa och skriva");
  }

  private void freezeMuch() {
    StateStore.open(home)
        .frozenPages()
        .freeze(Drafts.of(Drafts.AUTUMN, Drafts.file("a.pdf", new byte[100_000])));
  }

  private void assertRefused(StateException.Reason reason, String part) {
    StateException refusal =
        catchThrowableOfType(StateException.class, () -> StateStore.open(home));

    assertThat(refusal.reason()).isEqualTo(reason);
    assertThat(refusal.getMessage().lines())
        .singleElement()
        .asString()
        .startsWith("Filen " + file + " ")
        .contains(part)
        .endsWith(".");
  }

  private int raw(String statement) {
    return Jdbi.create("jdbc:sqlite:" + file).withHandle(handle -> handle.execute(statement));
  }

  private static String subjects(Path copy) {
    return Jdbi.create("jdbc:sqlite:" + copy)
        .withHandle(
            handle ->
                handle
                    .createQuery("select group_concat(subject) from change")
                    .mapTo(String.class)
                    .one());
  }

  private static String text(StateStore store, String query) {
    return store.read(handle -> handle.createQuery(query).mapTo(String.class).one());
  }
}
