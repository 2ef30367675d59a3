package se.lagesbild.sampledata;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import se.lagesbild.sampledata.tables.Resource;
import se.lagesbild.sampledata.tables.Row;

/** The truth about disturbance in housing, recomputed from the written files alone. */
class HousingReplayTest {

  private static final String SOURCE = "nvk-storningsarenden";
  private static final Map<String, String> CATEGORIES =
      Resource.rows("/installation/fagersta/sources/" + SOURCE + "/kategorier.csv").stream()
          .collect(Collectors.toMap(row -> row.text("skrivet"), row -> row.text("kategori")));

  /** Enough of each spelling to tell the district by. */
  private static final Map<String, String> DISTRICTS =
      Map.of(
          "ce",
          "centrum",
          "fa",
          "centrum",
          "ko",
          "kolarbyn",
          "me",
          "meling",
          "pe",
          "per-ols",
          "ri",
          "risbron",
          "vä",
          "vastanfors");

  @Test
  void everySumOfEveryMonthIsKnown() throws IOException {
    Written written = Written.shared();
    Replay replay =
        new Replay(Charset.forName("windows-1252"), row -> "", row -> true, file -> row -> false);
    List<String> told = new ArrayList<>();
    int rows = 0;
    for (Path file : Replay.inOrderOfArrival(written.inbox(SOURCE))) {
      String month = file.getFileName().toString().replaceAll(".*_(.{7})\\.csv", "$1");
      for (Row row : replay.rows(file)) {
        rows++;
        if (!row.text("Datum").equals("Totalt") && !row.text("Område").startsWith("Norra")) {
          told.add(month + "-01 " + sum(row));
        }
      }
    }
    List<String> known = new ArrayList<>();
    written
        .truth()
        .get(SOURCE)
        .get("cells")
        .forEach(
            cell ->
                known.add(
                    "%s %s %s %s"
                        .formatted(
                            cell.get("month").asText(),
                            cell.get("area").asText(),
                            cell.get("members").get("category").asText(),
                            cell.get("lower").asText())));

    assertThat(told).containsExactlyInAnyOrderElementsOf(known).doesNotHaveDuplicates();
    assertThat(written.delivered(SOURCE, "rows")).isEqualTo(rows);
    assertThat(told).anyMatch(sum -> sum.endsWith(" null")).anyMatch(sum -> sum.endsWith(" 0"));
  }

  private static String sum(Row row) {
    String number =
        switch (row.text("Antal")) {
          case "..", "" -> "null";
          case "-", "–" -> "0";
          default -> row.text("Antal");
        };
    String district = DISTRICTS.get(row.text("Område").substring(0, 2).toLowerCase());
    return district + ' ' + CATEGORIES.get(row.text("Kategori")) + ' ' + number;
  }
}
