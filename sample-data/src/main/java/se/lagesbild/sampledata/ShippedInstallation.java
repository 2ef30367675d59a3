package se.lagesbild.sampledata;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The configuration that the module ships, read from its jar or its folder of classes. */
final class ShippedInstallation {

  private static final String FOLDER = "installation/fagersta";

  private ShippedInstallation() {}

  /** Copies every file into a folder, which is created. */
  static void copyInto(Path target) {
    Path code = code();
    try {
      if (Files.isDirectory(code)) {
        copyTree(code.resolve(FOLDER), target);
        return;
      }
      try (FileSystem jar = FileSystems.newFileSystem(code)) {
        copyTree(jar.getPath(FOLDER), target);
      }
    } catch (IOException failure) {
      throw new UncheckedIOException("cannot copy the configuration to " + target, failure);
    }
  }

  /** The jar or folder that this class was loaded from. */
  private static Path code() {
    try {
      return Path.of(
          ShippedInstallation.class.getProtectionDomain().getCodeSource().getLocation().toURI());
    } catch (URISyntaxException impossible) {
      throw new IllegalStateException("the code's own location is not a path", impossible);
    }
  }

  private static void copyTree(Path source, Path target) throws IOException {
    List<Path> paths;
    try (Stream<Path> walk = Files.walk(source)) {
      paths = walk.toList();
    }
    for (Path path : paths) {
      Path copy = target.resolve(source.relativize(path).toString());
      if (Files.isDirectory(path)) {
        Files.createDirectories(copy);
      } else {
        Files.copy(path, copy);
      }
    }
  }
}
