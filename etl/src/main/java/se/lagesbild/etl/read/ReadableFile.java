package se.lagesbild.etl.read;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import se.lagesbild.warehouse.privacy.Label;

/** Whether what somebody names on a command line is a file that can be opened. */
public final class ReadableFile {
  private ReadableFile() {}

  /** Why it is not, in one sentence; empty when it is. */
  public static Optional<String> problem(Path file) {
    String name = Label.of(String.valueOf(file.getFileName()));
    if (!Files.exists(file)) {
      return Optional.of("filen " + name + " finns inte.");
    }
    if (Files.isDirectory(file)) {
      return Optional.of(name + " är en mapp; ange en fil i den.");
    }
    if (!Files.isRegularFile(file)) {
      return Optional.of(name + " är inte en vanlig fil.");
    }
    return Files.isReadable(file)
        ? Optional.empty()
        : Optional.of("filen " + name + " får inte läsas; ändra dess rättigheter.");
  }
}
