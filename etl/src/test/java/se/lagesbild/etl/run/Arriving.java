package se.lagesbild.etl.run;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

/** Exports that are held back and come to the inbox by the day on which they arrive. */
final class Arriving {
  private final Path inbox;
  private final Path heldBack;

  private Arriving(Path inbox, Path heldBack) {
    this.inbox = inbox;
    this.heldBack = heldBack;
  }

  /** Takes everything out of the inbox. */
  static Arriving of(Path inbox, Path heldBack) {
    try {
      Files.move(inbox, heldBack);
      return new Arriving(inbox, heldBack);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Lets those in that have arrived by noon of a day. */
  void until(String day) {
    FileTime noon = FileTime.from(Instant.parse(day + "T12:00:00Z"));
    try {
      for (Path file : files()) {
        if (Files.getLastModifiedTime(file).compareTo(noon) < 0) {
          letIn(file);
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Lets the rest in. */
  void rest() {
    until("9999-12-31");
  }

  private void letIn(Path file) throws IOException {
    Path target = inbox.resolve(heldBack.relativize(file));
    Files.createDirectories(target.getParent());
    Files.move(file, target);
  }

  private List<Path> files() throws IOException {
    try (Stream<Path> walk = Files.walk(heldBack)) {
      return walk.filter(Files::isRegularFile).toList();
    }
  }
}
