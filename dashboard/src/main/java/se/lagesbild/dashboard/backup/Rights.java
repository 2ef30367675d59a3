package se.lagesbild.dashboard.backup;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;

/**
 * What a backup holds, the key and the texts of exports among it, is for whoever makes or restores
 * it, whatever the umask allows.
 */
final class Rights {
  private Rights() {}

  static Path newFile(Path file) throws IOException {
    return Files.createFile(file, only("rw-------", file));
  }

  /** Makes the folder and those above it that are missing. */
  static Path folders(Path folder) throws IOException {
    return Files.createDirectories(folder, only("rwx------", folder));
  }

  private static FileAttribute<?>[] only(String rights, Path path) {
    boolean posix = path.getFileSystem().supportedFileAttributeViews().contains("posix");
    return posix
        ? new FileAttribute<?>[] {
          PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(rights))
        }
        : new FileAttribute<?>[0];
  }
}
