package se.lagesbild.etl.run;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.lagesbild.sampledata.Main;

/** Loads two years of sample exports and asks whether what was planted in them was found. */
class SampleDataIT {
  private static final String UNTIL = "2026-11-22";

  @TempDir Path folder;

  @Test
  void theWarehouseHoldsExactlyWhatTheSampleDataSaysIsTrue() throws IOException {
    TestHome home = TestHome.create(folder.resolve("home"));
    int written =
        Main.run(
            "sample-data", "--home", home.home.root().toString(), "--years", "2", "--until", UNTIL);
    assertThat(written).isZero();

    Summary summary = home.run(LocalDate.parse(UNTIL));

    assertThat(summary.exitCode()).as(summary.sentences().toString()).isZero();
    JsonNode sources =
        new ObjectMapper().readTree(home.home.root().resolve("truth.json").toFile()).get("sources");
    for (String source : List.of("polisen-anmalda-brott", "nvk-felanmalan")) {
      JsonNode truth = sources.get(source);
      JsonNode total = truth.at("/totals/1982");
      assertThat(
              home.ask(
                  "select count(*), count(*) filter (is_report_head), sum(crimes) from event"
                      + " where source = '"
                      + source
                      + "'"))
          .as(source)
          .containsExactly(
              "%d %d %d"
                  .formatted(
                      total.get("alive").asLong(),
                      total.get("reports").asLong(),
                      total.get("crimes").asLong()));
      assertThat(byArea(home, source)).as(source).isEqualTo(areas(total));
      assertThat(
              home.ask(
                  "select count(*) from event where place_precision <> 'point' and source = '"
                      + source
                      + "'"))
          .as(source)
          .containsExactly(total.get("unplaced").asText());
      assertThat(
              home.ask(
                  "select count(*) > 0, count(area) = count(*) from event"
                      + " where place_precision = 'street' and source = '"
                      + source
                      + "'"))
          .as(source)
          .containsExactly("true true");
      assertThat(
              home.ask(
                  "select sum(rows), sum(out_of_scope), sum(rejected) from delivery"
                      + " where source = '"
                      + source
                      + "'"))
          .as(source)
          .containsExactly(sums(truth.get("deliveries")));
    }
  }

  private static Map<String, Long> byArea(TestHome home, String source) {
    Map<String, Long> areas = new HashMap<>();
    home.ask(
            "select area, count(*) from event where area is not null"
                + " and place_precision = 'point' and source = '"
                + source
                + "' group by 1")
        .forEach(row -> areas.put(row.split(" ")[0], Long.parseLong(row.split(" ")[1])));
    return areas;
  }

  /** Points whose axes were swapped, or that stand in degrees, are repaired and count as well. */
  private static Map<String, Long> areas(JsonNode total) {
    Map<String, Long> areas = new HashMap<>();
    for (String part : List.of("byArea", "byAreaRepairable")) {
      total
          .get(part)
          .properties()
          .forEach(area -> areas.merge(area.getKey(), area.getValue().asLong(), Long::sum));
    }
    return areas;
  }

  private static String sums(JsonNode deliveries) {
    long rows = 0;
    long outOfScope = 0;
    long rejected = 0;
    for (JsonNode delivery : deliveries) {
      rows += delivery.get("rows").asLong();
      outOfScope += delivery.get("outOfScopeRows").asLong();
      for (JsonNode reason : delivery.get("rejectedRows")) {
        rejected += reason.asLong();
      }
    }
    return rows + " " + outOfScope + " " + rejected;
  }
}
