package se.lagesbild.dashboard.backup;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import se.lagesbild.dashboard.state.StateStore;
import se.lagesbild.warehouse.schema.Home;
import se.lagesbild.warehouse.schema.RunLock;

/**
 * Writes an installation into one archive: a zip that any tool can open, with a list of checksums
 * as {@code sha256sum -c} reads it. Readers and writers of the dashboard go on meanwhile; a nightly
 * run waits its turn, because the lake and the generation have to belong together.
 */
final class Backup {
  /** The name of the list of checksums. */
  static final String CHECKSUMS = "SHA256SUMS";

  private final Home home;
  private final Belongings.Landing landing;
  private final StringBuilder checksums = new StringBuilder();
  private int files;

  Backup(Home home, Belongings.Landing landing) {
    this.home = home;
    this.landing = landing;
  }

  /**
   * Writes the archive, whole or not at all.
   *
   * @return how many files it holds
   * @throws BackupException if it cannot be written
   */
  @SuppressWarnings("try") // the lock is held, not used
  int write(Path target) {
    Path part = target.resolveSibling(target.getFileName() + ".part");
    Path state = target.resolveSibling(target.getFileName() + ".sqlite.part");
    try (RunLock lock = lock()) {
      Files.deleteIfExists(part);
      Files.deleteIfExists(state);
      Rights.newFile(part);
      try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(part));
          ZipOutputStream zip = new ZipOutputStream(out, StandardCharsets.UTF_8)) {
        zip.setLevel(Deflater.BEST_SPEED);
        write(zip, state);
      }
      try (FileChannel written = FileChannel.open(part, StandardOpenOption.WRITE)) {
        written.force(true);
      }
      Files.move(part, target, StandardCopyOption.ATOMIC_MOVE);
      return files;
    } catch (IOException e) {
      throw BackupException.of("Säkerhetskopian " + target + " kunde inte skrivas", e);
    } catch (UncheckedIOException e) {
      throw BackupException.of(home.root() + " kunde inte låsas", e.getCause());
    } finally {
      delete(part);
      delete(state);
    }
  }

  private void write(ZipOutputStream zip, Path state) throws IOException {
    for (Path file : Belongings.of(home, landing)) {
      add(zip, home.root().relativize(file), file);
    }
    if (StateStore.copy(home, Rights.newFile(state))) {
      add(zip, home.root().relativize(StateStore.file(home)), state);
    }
    zip.putNextEntry(new ZipEntry(CHECKSUMS));
    zip.write(checksums.toString().getBytes(StandardCharsets.UTF_8));
    zip.closeEntry();
  }

  private void add(ZipOutputStream zip, Path name, Path file) throws IOException {
    String path = name.toString().replace(name.getFileSystem().getSeparator(), "/");
    ZipEntry entry = new ZipEntry(path);
    entry.setLastModifiedTime(Files.getLastModifiedTime(file));
    zip.putNextEntry(entry);
    String sha256 = Checksum.copy(Files.newInputStream(file), zip);
    zip.closeEntry();
    checksums.append(sha256).append("  ").append(path).append('\n');
    files++;
  }

  /** Nobody loads anything while the lock is held. */
  private RunLock lock() {
    return RunLock.tryTake(home, RunLock.BACKUP)
        .orElseThrow(
            () ->
                new BackupException(
                    "En körning pågår i %s (%s); vänta tills den är klar och ta säkerhetskopian då.",
                    home.root(), RunLock.holder(home)));
  }

  private static void delete(Path file) {
    try {
      Files.deleteIfExists(file);
    } catch (IOException e) {
      // What stays behind is named as unfinished, and the next backup of this name replaces it.
    }
  }
}
