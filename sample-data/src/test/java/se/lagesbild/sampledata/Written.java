package se.lagesbild.sampledata;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import se.lagesbild.sampledata.tables.Row;

/**
 * Exports of two years and the truth told about them.
 *
 * @param folder the installation
 * @param truth the sources in truth.json
 */
record Written(Path folder, JsonNode truth) {

  static final LocalDate UNTIL = LocalDate.of(2025, 10, 8);

  private static @Nullable Written shared;

  /** Exports that are written once for all tests that only read them. */
  static synchronized Written shared() throws IOException {
    if (shared == null) {
      Path folder = Files.createTempDirectory(Path.of("target"), "two-years");
      shared = into(folder);
    }
    return shared;
  }

  static Written into(Path folder) throws IOException {
    return into(folder, 2, UNTIL);
  }

  static Written into(Path folder, int years, LocalDate until) throws IOException {
    Files.createDirectories(folder.resolve("config"));
    Files.writeString(folder.resolve("config/installation.yaml"), "municipalities: [\"1982\"]\n");
    Home home = new Home(folder);
    new SampleData(years, 1982, until).writeInto(home);
    JsonNode truth = new ObjectMapper().readTree(home.truth().toFile());
    return new Written(folder, truth.get("sources"));
  }

  Path inbox(String source) {
    return folder.resolve("inbox").resolve(source);
  }

  /** One of the counts of a source in a municipality. */
  long total(String source, String municipality, String name) {
    return truth.at("/" + source + "/totals/" + municipality + "/" + name).asLong();
  }

  /** One of the distributions of a source in a municipality. */
  Map<String, Long> totals(String source, String municipality, String name) {
    Map<String, Long> counts = new TreeMap<>();
    for (Map.Entry<String, JsonNode> count :
        truth.at("/" + source + "/totals/" + municipality + "/" + name).properties()) {
      counts.put(count.getKey(), count.getValue().asLong());
    }
    return counts;
  }

  /** A count of every delivery of a source, added up. */
  long delivered(String source, String name) {
    long sum = 0;
    for (JsonNode delivery : truth.get(source).get("deliveries")) {
      sum += delivery.get(name).asLong();
    }
    return sum;
  }

  /** The broken rows of a source, by why they cannot be loaded. */
  Map<String, Long> rejected(String source) {
    Map<String, Long> reasons = new TreeMap<>();
    for (JsonNode delivery : truth.get(source).get("deliveries")) {
      delivery
          .get("rejectedRows")
          .properties()
          .forEach(reason -> reasons.merge(reason.getKey(), reason.getValue().asLong(), Long::sum));
    }
    return reasons;
  }

  JsonNode planted(String source, String id) {
    for (JsonNode planted : truth.get(source).get("planted")) {
      if (planted.get("id").asText().equals(id)) {
        return planted;
      }
    }
    throw new IllegalArgumentException("nothing planted as " + id + " in " + source);
  }

  static Map<String, Long> count(List<Row> rows, Function<Row, String> property) {
    return rows.stream()
        .collect(Collectors.groupingBy(property, TreeMap::new, Collectors.counting()));
  }
}
