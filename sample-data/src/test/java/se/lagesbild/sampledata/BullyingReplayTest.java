package se.lagesbild.sampledata;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import se.lagesbild.sampledata.tables.Resource;
import se.lagesbild.sampledata.tables.Row;

/** The truth about the schools' cases, recomputed from the written files alone. */
class BullyingReplayTest {

  private static final String SOURCE = "kommun-krankande-behandling";
  private static final String CONTRACT = "/installation/fagersta/sources/" + SOURCE + '/';
  private static final Map<String, String> TYPES = list("typer.csv", "skrivet", "typ");
  private static final Map<String, String> CATEGORIES = list("codes.csv", "code", "category");
  private static final Map<String, String> DISTRICTS = list("skolor.csv", "skrivet", "stadsdel");

  private static Written written;
  private static final List<Row> TOLD = new ArrayList<>();

  /** The last row of each type of each case. */
  private static final Map<String, Row> ALIVE = new TreeMap<>();

  @BeforeAll
  static void writeAndReplay() throws IOException {
    written = Written.shared();
    Replay files = new Replay(StandardCharsets.UTF_8, row -> "", row -> true, file -> row -> false);
    for (Path file : Replay.inOrderOfArrival(written.inbox(SOURCE))) {
      List<Row> rows = files.rows(file);
      TOLD.addAll(rows);
      Set<String> held = new HashSet<>();
      for (Row row : rows.stream().filter(BullyingReplayTest::isSound).toList()) {
        for (String type : types(row)) {
          String key = row.values().get(0) + '/' + type;
          held.add(key);
          if (row.text("Status").equals("Återtagen")) {
            ALIVE.remove(key);
          } else {
            ALIVE.put(key, row);
          }
        }
      }
      String month = file.getFileName().toString().replaceAll(".*_(\\d{4}-\\d{2})\\.csv", "$1");
      LocalDate last = YearMonth.parse(month).atEndOfMonth();
      ALIVE
          .entrySet()
          .removeIf(
              known ->
                  !held.contains(known.getKey())
                      && reported(known.getValue()).isAfter(last.minusDays(92)));
    }
  }

  @Test
  void everyTypeOfACaseIsAnEventAndTheCaseOneReport() {
    List<String> categories =
        ALIVE.keySet().stream().map(key -> CATEGORIES.get(key.split("/")[1])).toList();

    assertThat(written.total(SOURCE, "1982", "alive")).isEqualTo(ALIVE.size());
    assertThat(written.total(SOURCE, "1982", "reports"))
        .isEqualTo(ALIVE.keySet().stream().map(key -> key.split("/")[0]).distinct().count())
        .isLessThan(ALIVE.size());
    assertThat(written.totals(SOURCE, "1982", "byCategory"))
        .isEqualTo(
            categories.stream()
                .collect(Collectors.groupingBy(one -> one, TreeMap::new, Collectors.counting())));
  }

  @Test
  void countsByMonthAndDistrict() {
    List<Row> rows = List.copyOf(ALIVE.values());

    assertThat(written.totals(SOURCE, "1982", "byMonth"))
        .isEqualTo(Written.count(rows, row -> happened(row).toString().substring(0, 7)));
    Map<String, Long> districts =
        Written.count(rows, row -> DISTRICTS.getOrDefault(row.text("Skola"), ""));
    assertThat(districts.remove("")).isEqualTo(written.total(SOURCE, "1982", "unplaced"));
    assertThat(written.totals(SOURCE, "1982", "byArea").values())
        .containsExactlyInAnyOrderElementsOf(districts.values());
  }

  @Test
  void everyRowAndEveryBrokenOneIsCounted() {
    assertThat(written.delivered(SOURCE, "rows")).isEqualTo(TOLD.size());
    assertThat(written.rejected(SOURCE).values().stream().mapToLong(count -> count).sum())
        .isEqualTo(TOLD.stream().filter(row -> !isSound(row)).count())
        .isPositive();
  }

  @Test
  void everyKindOfDirtOccurs() {
    assertThat(TOLD).anyMatch(row -> row.text("Typ").split("\\|").length == 3);
    assertThat(TOLD).anyMatch(row -> row.text("Typ").contains(", "));
    assertThat(TOLD).anyMatch(row -> row.values().get(2).matches("\\d{6}"));
    assertThat(TOLD).anyMatch(row -> row.values().get(2).isEmpty());
    assertThat(written.delivered(SOURCE, "vanishedKeys")).isPositive();
    assertThat(written.delivered(SOURCE, "voidedKeys")).isPositive();
  }

  private static boolean isSound(Row row) {
    return row.values().get(2).matches("|\\d{6}|\\d{4}-\\d{2}-\\d{2}")
        && row.values().get(3).matches("\\d{4}-\\d{2}-\\d{2}")
        && !row.text("Typ").matches("|oklart");
  }

  private static List<String> types(Row row) {
    return Stream.of(row.text("Typ").split(" *[|,] *"))
        .map(word -> TYPES.get(word.toLowerCase(Locale.ROOT)))
        .toList();
  }

  private static LocalDate reported(Row row) {
    String text = row.values().get(3);
    return text.matches("[0-9-]+") ? LocalDate.parse(text) : LocalDate.MAX;
  }

  private static LocalDate happened(Row row) {
    String text = row.values().get(2);
    if (text.isEmpty()) {
      return reported(row);
    }
    return LocalDate.parse(
        text.length() == 6
            ? "20%s-%s-%s".formatted(text.substring(0, 2), text.substring(2, 4), text.substring(4))
            : text);
  }

  private static Map<String, String> list(String file, String key, String value) {
    return Resource.rows(CONTRACT + file).stream()
        .collect(Collectors.toMap(row -> row.text(key), row -> row.text(value)));
  }
}
