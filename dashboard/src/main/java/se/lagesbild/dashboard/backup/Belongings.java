package se.lagesbild.dashboard.backup;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.FileVisitOption;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import se.lagesbild.warehouse.schema.Home;

/**
 * The files of an installation that nobody could make again. The lake is among them: copies of
 * deliveries are deleted when their time is out, and then only the lake knows what they told. Of
 * the generations the one in service, the newest and the pinned ones go along; the store of the
 * dashboard is copied by itself, because others may be writing to it.
 */
final class Belongings {
  private Belongings() {}

  /** The files below the home, in a fixed order. */
  static List<Path> of(Home home, Landing landing) throws IOException {
    List<Path> files = new ArrayList<>(below(home.config()));
    files.addAll(serving(home));
    files.addAll(below(home.receipts()));
    files.addAll(
        below(home.lake()).stream()
            .filter(file -> !file.startsWith(home.lake().resolve("aside")))
            .toList());
    if (landing == Landing.ALONG) {
      files.addAll(below(home.landing()));
    }
    return files;
  }

  /** Whether the copies of the deliveries go along. */
  enum Landing {
    ALONG,
    LEFT
  }

  private static List<Path> serving(Home home) throws IOException {
    Path folder = home.serving();
    List<Path> pins = below(folder.resolve("pins"));
    Set<Path> files = new LinkedHashSet<>();
    Path current = folder.resolve("current.json");
    for (Path file : List.of(current, folder.resolve("hold"), folder.resolve("last-run.json"))) {
      if (Files.exists(file)) {
        files.add(file);
      }
    }
    if (Files.exists(current)) {
      JsonNode pointer = new ObjectMapper().readTree(current.toFile());
      files.add(folder.resolve(pointer.path("file").asText()));
      before(folder, pointer.path("generation").asLong()).ifPresent(files::add);
      files.add(generation(folder, pointer.path("latest").asText()));
    }
    pins.forEach(pin -> files.add(generation(folder, pin.getFileName().toString())));
    files.addAll(pins);
    return files.stream().filter(Files::isRegularFile).toList();
  }

  /** What is in service is compared with the one before it. */
  private static Optional<Path> before(Path folder, long generation) {
    return LongStream.iterate(generation - 1, number -> number > 0, number -> number - 1)
        .mapToObj(number -> generation(folder, String.valueOf(number)))
        .filter(Files::isRegularFile)
        .findFirst();
  }

  private static Path generation(Path folder, String number) {
    return folder.resolve("generation-" + number + ".duckdb");
  }

  /** Files being written, and checksums that belong to a place, stay behind. */
  private static List<Path> below(Path folder) throws IOException {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (Stream<Path> walk = Files.walk(folder, FileVisitOption.FOLLOW_LINKS)) {
      return walk.filter(Files::isRegularFile)
          .filter(file -> !file.toString().endsWith(".part"))
          .filter(file -> !file.toString().endsWith(".crc"))
          .sorted()
          .toList();
    }
  }
}
