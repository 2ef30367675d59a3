package se.lagesbild.dashboard.state;

import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import org.flywaydb.core.api.FlywayException;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.HandleCallback;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.JdbiException;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteDataSource;
import se.lagesbild.warehouse.schema.Home;

/**
 * The app's own store. Threads share it; it holds no connection between calls, so there is nothing
 * to close, and the last one out folds the WAL into the file.
 */
public final class StateStore {
  private static final String FILE = "lagesbild.sqlite";
  private static final int BUSY_MILLIS = 10_000;

  private final Path file;
  private final Jdbi jdbi;

  private StateStore(Path file, Jdbi jdbi) {
    this.file = file;
    this.jdbi = jdbi;
  }

  /**
   * Opens the store in {@code home}, makes it if it is not there, and brings it up to date.
   *
   * @throws StateException if it cannot be used
   */
  public static StateStore open(Home home) {
    Path file = file(home);
    SQLiteDataSource source = source(file);
    StateStore store = new StateStore(file, Jdbi.create(source));
    try {
      makeFolder(file);
      store.check();
      Migrations.apply(file, source);
      return store;
    } catch (JdbiException e) {
      throw store.told(e);
    } catch (IOException | FlywayException e) {
      StateException.Reason altered = StateException.Reason.DAMAGED;
      throw new StateException(StateException.reason(e).orElse(altered), file, e);
    }
  }

  /** Where the store of {@code home} lies. */
  public static Path file(Home home) {
    return home.state().resolve(FILE);
  }

  /**
   * Writes the whole store as it is at one moment into an empty file, while others read and write.
   *
   * @return whether there is a store
   * @throws StateException if it cannot be used
   */
  public static boolean copy(Home home, Path target) {
    Path file = file(home);
    if (!Files.exists(file)) {
      return false;
    }
    StateStore store = new StateStore(file, Jdbi.create(source(file)));
    try {
      store.check();
      store.jdbi.useHandle(handle -> handle.execute("vacuum into ?", target.toString()));
      return true;
    } catch (JdbiException e) {
      throw store.told(e);
    }
  }

  /** The pages that were frozen. */
  public FrozenPages frozenPages() {
    return new FrozenPages(this);
  }

  /** What people told of what happened. */
  public Annotations annotations() {
    return new Annotations(this);
  }

  /** The addresses that people gave names. */
  public SavedViews savedViews() {
    return new SavedViews(this);
  }

  /** Adds rows, and returns what can be told of them. */
  interface Change<T> {

    /**
     * Adds the rows of one change.
     *
     * @param id of the change, which each of its rows names
     */
    T apply(Handle handle, long id);
  }

  /** Asks for rows that many ask for again. */
  <T> Remembered<T> remembered(HandleCallback<T, RuntimeException> reading) {
    Path log = file.resolveSibling(FILE + "-wal");
    return new Remembered<>(List.of(file, log), () -> read(reading));
  }

  /** Asks for rows. */
  <T> T read(HandleCallback<T, RuntimeException> reading) {
    try {
      return jdbi.withHandle(reading);
    } catch (JdbiException e) {
      throw told(e);
    }
  }

  /**
   * Makes a change as a whole or not at all. One at a time within the process, so that nobody waits
   * for SQLite's lock by polling; between processes that lock decides.
   *
   * @param subject what is changed, for whoever reads the log of changes
   */
  synchronized <T> T change(Stamp stamp, String subject, Change<T> change) {
    try {
      return jdbi.inTransaction(
          handle -> change.apply(handle, insertChange(handle, stamp, subject)));
    } catch (JdbiException e) {
      throw told(e);
    }
  }

  /**
   * Makes a change that says whether what it is about was still as the reader saw it; if not,
   * nothing is kept, not even that it was tried.
   */
  boolean changeNewest(Stamp stamp, String subject, Change<Boolean> change) {
    try {
      return change(
          stamp,
          subject,
          (handle, id) -> {
            if (!change.apply(handle, id)) {
              throw new OvertakenException();
            }
            return true;
          });
    } catch (OvertakenException overtaken) {
      return false;
    }
  }

  /** Rolls a change back. */
  private static final class OvertakenException extends RuntimeException {
    private static final long serialVersionUID = 1L;
  }

  /** The failure as a sentence where the file is to blame, else as it is. */
  private RuntimeException told(JdbiException failure) {
    return StateException.reason(failure)
        .<RuntimeException>map(reason -> new StateException(reason, file, failure))
        .orElse(failure);
  }

  /** A stored value is not what was stored. */
  StateException damaged() {
    return new StateException(StateException.Reason.DAMAGED, file);
  }

  private static long insertChange(Handle handle, Stamp stamp, String subject) {
    return handle
        .createUpdate(
            "insert into change (changed_at, changed_by, subject) values (:at, :by, :subject)")
        .bind("at", stamp.when().toString())
        .bind("by", stamp.who().id())
        .bind("subject", subject)
        .executeAndReturnGeneratedKeys()
        .mapTo(Long.class)
        .one();
  }

  private void check() {
    String found =
        jdbi.withHandle(
            handle -> handle.createQuery("pragma quick_check(1)").mapTo(String.class).one());
    if (!found.equals("ok")) {
      throw damaged();
    }
  }

  /** What people decide is for those who serve the dashboard, whatever the umask allows. */
  private static void makeFolder(Path file) throws IOException {
    if (Files.exists(file)) {
      return;
    }
    Path folder = Files.createDirectories(file.getParent());
    PosixFileAttributeView rights =
        Files.getFileAttributeView(folder, PosixFileAttributeView.class);
    if (rights != null) {
      try {
        rights.setPermissions(PosixFilePermissions.fromString("rwx------"));
      } catch (FileSystemException notOurs) {
        // Only the owner may change rights; a folder lent to the service's group is in order.
      }
    }
  }

  private static SQLiteDataSource source(Path file) {
    SQLiteConfig config = new SQLiteConfig();
    config.setJournalMode(SQLiteConfig.JournalMode.WAL);
    config.setSynchronous(SQLiteConfig.SynchronousMode.FULL);
    config.setTransactionMode(SQLiteConfig.TransactionMode.IMMEDIATE);
    config.setBusyTimeout(BUSY_MILLIS);
    config.enforceForeignKeys(true);
    SQLiteDataSource source = new SQLiteDataSource(config);
    source.setUrl("jdbc:sqlite:" + file.toAbsolutePath());
    return source;
  }
}
