package se.lagesbild.sampledata;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * The folder of one installation.
 *
 * @param folder its path
 */
record Home(Path folder) {

  static final List<String> ROOMS =
      List.of("inbox", "landing", "lake", "serving", "state", "receipts", "logs");

  Path config() {
    return folder.resolve("config");
  }

  Path inbox() {
    return folder.resolve("inbox");
  }

  Path truth() {
    return folder.resolve("truth.json");
  }

  Path annotations() {
    return folder.resolve(Annotations.FILE_NAME);
  }

  /** Whether an installation has been set up here. */
  boolean isConfigured() {
    if (!Files.isDirectory(config())) {
      return false;
    }
    try (Stream<Path> files = Files.list(config())) {
      return files.findAny().isPresent();
    } catch (IOException failure) {
      throw new UncheckedIOException("cannot list " + config(), failure);
    }
  }
}
