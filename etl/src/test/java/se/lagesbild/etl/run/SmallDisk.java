package se.lagesbild.etl.run;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** A disk of its own in memory, which can be filled and locked against writing. */
final class SmallDisk implements AutoCloseable {
  /** Why a test that needs one is skipped. */
  static final String NEEDS_MOUNT =
      "a disk that can be filled needs the right to mount one, which this user has not";

  private final Path root;

  private SmallDisk(Path root) {
    this.root = root;
  }

  /** Whether this user may mount a disk in a folder. */
  static boolean canBeMade(Path folder) throws IOException {
    Path probe = Files.createDirectories(folder.resolve("probe"));
    boolean made = run("mount", "-t", "tmpfs", "-o", "size=1m", "tmpfs", probe.toString());
    return made && run("umount", probe.toString());
  }

  /** A disk of so many megabytes at {@code root}. */
  static SmallDisk at(Path root, int megabytes) throws IOException {
    Files.createDirectories(root);
    require(run("mount", "-t", "tmpfs", "-o", "size=" + megabytes + "m", "tmpfs", root.toString()));
    return new SmallDisk(root);
  }

  /** Fills it until about so many bytes are left. */
  void leave(long bytes) throws IOException {
    long free = Files.getFileStore(root).getUsableSpace() - bytes;
    byte[] block = new byte[4096];
    try (var out = Files.newOutputStream(ballast())) {
      for (long written = 0; written < free; written += block.length) {
        out.write(block);
      }
    } catch (IOException full) {
      // As full as it can be.
      return;
    }
  }

  /** Takes away what fills it. */
  void empty() throws IOException {
    Files.deleteIfExists(ballast());
  }

  void lock() {
    require(run("mount", "-o", "remount,ro", root.toString()));
  }

  void unlock() {
    require(run("mount", "-o", "remount,rw", root.toString()));
  }

  private Path ballast() {
    return root.resolve("ballast");
  }

  @Override
  public void close() {
    // Files that are still open keep the disk, but no longer its name.
    require(run("umount", "-l", root.toString()));
  }

  private static void require(boolean done) {
    if (!done) {
      throw new IllegalStateException("cannot mount");
    }
  }

  private static boolean run(String... command) {
    try {
      return new ProcessBuilder(List.of(command)).redirectErrorStream(true).start().waitFor() == 0;
    } catch (IOException noSuchCommand) {
      return false;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }
}
