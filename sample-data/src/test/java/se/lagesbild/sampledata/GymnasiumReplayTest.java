package se.lagesbild.sampledata;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.lagesbild.sampledata.tables.Resource;

/**
 * The truth about incidents in upper secondary school in the year of the takeover, recomputed from
 * the written files alone.
 */
class GymnasiumReplayTest {

  private static final String SOURCE = "gymnasiet-handelser";
  private static final String CONTRACT = "/installation/fagersta/sources/" + SOURCE + '/';
  private static final Map<String, String> TYPES = list("typer.csv", "skrivet", "typ");
  private static final Map<String, String> CATEGORIES = list("codes.csv", "code", "category");

  @TempDir private static Path folder;

  private static Written written;
  private static int told;
  private static int broken;

  /** The incidents of each month as its last file has them. */
  private static final Map<String, List<JsonNode>> MONTHS = new TreeMap<>();

  @BeforeAll
  static void writeAndReplay() throws IOException {
    written = Written.into(folder, 1, LocalDate.of(2021, 12, 31));
    for (Path file : Replay.inOrderOfArrival(written.inbox(SOURCE))) {
      List<JsonNode> sound = new ArrayList<>();
      for (JsonNode incident : new ObjectMapper().readTree(file.toFile())) {
        told++;
        boolean known = types(incident).count() > 0 && types(incident).allMatch(TYPES::containsKey);
        broken += known ? 0 : 1;
        if (known) {
          sound.add(incident);
        }
      }
      String month = file.getFileName().toString().replaceAll(".*_handelser_(.{7}).*", "$1");
      MONTHS.put(month, sound);
    }
  }

  @Test
  void everyTypeOfAnIncidentIsAnEventAndTheIncidentOneReport() {
    List<JsonNode> incidents = MONTHS.values().stream().flatMap(Collection::stream).toList();
    Map<String, Long> categories =
        incidents.stream()
            .flatMap(GymnasiumReplayTest::types)
            .collect(
                Collectors.groupingBy(
                    type -> CATEGORIES.get(TYPES.get(type)), TreeMap::new, Collectors.counting()));

    assertThat(written.total(SOURCE, "1982", "reports")).isEqualTo(incidents.size());
    assertThat(written.totals(SOURCE, "1982", "byCategory")).isEqualTo(categories);
    Map<String, Long> months = new TreeMap<>();
    MONTHS.forEach(
        (month, all) -> months.put(month, all.stream().flatMap(one -> types(one)).count()));
    months.values().removeIf(count -> count == 0);
    assertThat(written.totals(SOURCE, "1982", "byMonth")).isEqualTo(months);
  }

  @Test
  void everyRowAndEveryBrokenOneIsCounted() {
    assertThat(written.delivered(SOURCE, "rows")).isEqualTo(told);
    assertThat(written.rejected(SOURCE).values().stream().mapToLong(count -> count).sum())
        .isEqualTo(broken);
  }

  @Test
  void theOtherSystemBeginsInJuly() {
    MONTHS.forEach(
        (month, incidents) ->
            assertThat(incidents)
                .allMatch(one -> one.has("handelse_id") == (month.compareTo("2021-07") < 0)));
    assertThat(MONTHS).containsKey("2021-07");
    assertThat(MONTHS.get("2021-04")).isNotEmpty();
    assertThat(MONTHS.get("2021-09")).isNotEmpty().allMatch(one -> one.has("nummer"));
  }

  private static Stream<String> types(JsonNode incident) {
    List<String> types = new ArrayList<>();
    incident.path("typ").forEach(type -> types.add(type.asText()));
    return types.stream();
  }

  private static Map<String, String> list(String file, String key, String value) {
    return Resource.rows(CONTRACT + file).stream()
        .collect(Collectors.toMap(row -> row.text(key), row -> row.text(value)));
  }
}
