package se.lagesbild.sampledata;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import se.lagesbild.sampledata.tables.Resource;
import se.lagesbild.sampledata.tables.Row;
import se.lagesbild.sampledata.world.Area;
import se.lagesbild.sampledata.world.Areas;

/** The truth about residents' cases, recomputed from the written files alone. */
class FormReplayTest {

  private static final String SOURCE = "kommun-otrygga-platser";
  private static final String CONTRACT = "/installation/fagersta/sources/" + SOURCE + '/';
  private static final Areas AREAS = Areas.shipped();
  private static final Pattern CASE =
      Pattern.compile(
          "<Arende><Id>(.*?)</Id><Inkom>(.*?)</Inkom><Plats><E>(.*?)</E><N>(.*?)</N></Plats>"
              + "<Kategori>(.*?)</Kategori>");
  private static final List<String> COLUMNS = List.of("Id", "Inkom", "E", "N", "Kategori");
  private static final Map<String, String> KINDS = list("kategorier.csv", "skrivet", "kategori");
  private static final Map<String, String> CATEGORIES = list("codes.csv", "code", "category");

  private static Written written;
  private static final List<Row> TOLD = new ArrayList<>();
  private static final Map<String, Row> ALIVE = new TreeMap<>();

  @BeforeAll
  static void writeAndReplay() throws IOException {
    written = Written.shared();
    for (Path file : Replay.inOrderOfArrival(written.inbox(SOURCE))) {
      for (MatchResult found : CASE.matcher(Files.readString(file)).results().toList()) {
        Row row =
            new Row(
                COLUMNS,
                List.of(
                    found.group(1),
                    found.group(2),
                    found.group(3),
                    found.group(4),
                    found.group(5)));
        TOLD.add(row);
        if (isSound(row)) {
          ALIVE.put(row.text("Id"), row);
        }
      }
    }
  }

  @Test
  void countsByMonthAndCategory() {
    List<Row> alive = List.copyOf(ALIVE.values());

    assertThat(written.total(SOURCE, "1982", "alive")).isEqualTo(alive.size());
    assertThat(written.totals(SOURCE, "1982", "byMonth"))
        .isEqualTo(Written.count(alive, row -> day(row).toString().substring(0, 7)));
    assertThat(written.totals(SOURCE, "1982", "byCategory"))
        .isEqualTo(Written.count(alive, row -> CATEGORIES.get(KINDS.get(row.text("Kategori")))));
  }

  @Test
  void countsByDistrictFromPointsAsTheyAreWritten() {
    List<Row> points =
        ALIVE.values().stream()
            .filter(row -> row.text("N").startsWith("66") && !row.text("N").startsWith("6651320.0"))
            .toList();
    long none =
        ALIVE.values().stream().filter(row -> row.text("E").matches("|0|544899\\.0")).count();

    assertThat(written.totals(SOURCE, "1982", "byArea"))
        .isEqualTo(Written.count(points, FormReplayTest::area));
    assertThat(written.total(SOURCE, "1982", "unplaced")).isEqualTo(none).isPositive();
    assertThat(
            written.totals(SOURCE, "1982", "byAreaRepairable").values().stream()
                .mapToLong(count -> count)
                .sum())
        .isEqualTo(ALIVE.size() - points.size() - none)
        .isPositive();
  }

  @Test
  void everyRowAndEveryBrokenOneIsCounted() {
    assertThat(written.delivered(SOURCE, "rows")).isEqualTo(TOLD.size());
    assertThat(written.rejected(SOURCE).values().stream().mapToLong(count -> count).sum())
        .isEqualTo(TOLD.stream().filter(row -> !isSound(row)).count())
        .isPositive();
    assertThat(written.delivered(SOURCE, "correctedKeys")).isPositive();
  }

  private static boolean isSound(Row row) {
    return !row.text("Id").isEmpty()
        && row.text("Inkom").startsWith("20")
        && KINDS.containsKey(row.text("Kategori"));
  }

  private static LocalDate day(Row row) {
    String text = row.text("Inkom");
    return text.endsWith("Z")
        ? Instant.parse(text).atZone(ZoneId.of("Europe/Stockholm")).toLocalDate()
        : LocalDate.parse(text.substring(0, 10));
  }

  private static String area(Row row) {
    return AREAS.find(row.number("E"), row.number("N")).map(Area::id).orElse("");
  }

  private static Map<String, String> list(String file, String key, String value) {
    return Resource.rows(CONTRACT + file).stream()
        .collect(Collectors.toMap(row -> row.text(key), row -> row.text(value)));
  }
}
