package se.lagesbild.sampledata;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import se.lagesbild.sampledata.tables.Resource;

/** The truth about public notices, recomputed from the written files alone. */
class NoticeReplayTest {

  private static final String SOURCE = "polisen-handelser";
  private static final Map<String, String> CATEGORIES =
      Resource.rows("/installation/fagersta/sources/" + SOURCE + "/codes.csv").stream()
          .collect(Collectors.toMap(row -> row.text("code"), row -> row.text("category")));

  private static final Map<String, JsonNode> KNOWN = new TreeMap<>();
  private static Written written;
  private static int rows;
  private static int elsewhere;
  private static int untyped;

  @BeforeAll
  static void writeAndReplay() throws IOException {
    written = Written.shared();
    for (Path file : Replay.inOrderOfArrival(written.inbox(SOURCE))) {
      for (JsonNode notice : new ObjectMapper().readTree(file.toFile())) {
        rows++;
        boolean sound = CATEGORIES.containsKey(notice.get("type").asText());
        if (!sound) {
          untyped++;
        } else if (!notice.get("name").asText().endsWith(", Fagersta")) {
          elsewhere++;
        } else {
          KNOWN.put(notice.get("id").asText(), notice);
        }
      }
    }
  }

  @Test
  void theNewestOfEachIsKnownAndOthersAreOutOfScope() {
    assertThat(written.total(SOURCE, "1982", "alive")).isEqualTo(KNOWN.size()).isPositive();
    assertThat(written.totals(SOURCE, "1982", "byCategory"))
        .isEqualTo(
            KNOWN.values().stream()
                .collect(
                    Collectors.groupingBy(
                        notice -> CATEGORIES.get(notice.get("type").asText()),
                        TreeMap::new,
                        Collectors.counting())));
    assertThat(written.delivered(SOURCE, "rows")).isEqualTo(rows);
    assertThat(written.delivered(SOURCE, "outOfScopeRows")).isEqualTo(elsewhere);
    assertThat(written.rejected(SOURCE)).isEqualTo(Map.of("missing_value", (long) untyped));
  }

  @Test
  void noticesChangeAndNameTheirPlace() {
    assertThat(written.delivered(SOURCE, "correctedKeys")).isPositive();
    assertThat(KNOWN.values())
        .allMatch(notice -> notice.at("/location/name").asText().equals("Fagersta"))
        .allMatch(notice -> notice.at("/location/gps").asText().startsWith("59.99"));
  }
}
