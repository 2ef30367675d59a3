package se.lagesbild.sampledata;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.lagesbild.sampledata.tables.Resource;
import se.lagesbild.sampledata.tables.Row;
import se.lagesbild.sampledata.world.Area;
import se.lagesbild.sampledata.world.Areas;

/** The truth about the fault reports, recomputed from the written files alone. */
class FaultReplayTest {

  private static final String SOURCE = "nvk-felanmalan";
  private static final String NORTHING = "SWEREF99TM N";
  private static final String EASTING = "SWEREF99TM E";
  private static final Areas AREAS = Areas.shipped();

  @TempDir private static Path folder;

  private static Written written;
  private static Replay replay;
  private static Map<String, List<Row>> alive;

  @BeforeAll
  static void writeAndReplay() throws IOException {
    written = Written.into(folder);
    replay =
        new Replay(
            StandardCharsets.UTF_8,
            row -> row.text("Ärendenr"),
            FaultReplayTest::isSound,
            file -> row -> false);
    alive =
        replay.after(written.inbox(SOURCE)).values().stream()
            .filter(row -> !row.text("Status").equals("Felregistrerad"))
            .collect(Collectors.groupingBy(row -> row.text("Kommun").strip()));
  }

  @Test
  void countsCasesByMonthAndCategory() {
    Map<String, String> codes = Map.of("Fagersta", "1982", "Norberg", "1962");
    Map<String, String> categories = categories();
    assertThat(alive.keySet()).isEqualTo(codes.keySet());
    alive.forEach(
        (name, rows) -> {
          String code = codes.getOrDefault(name, "");
          assertThat(written.total(SOURCE, code, "alive")).isEqualTo(rows.size());
          assertThat(written.totals(SOURCE, code, "byMonth"))
              .isEqualTo(Written.count(rows, row -> row.text("Inkommet").substring(0, 7)));
          assertThat(written.totals(SOURCE, code, "byCategory"))
              .isEqualTo(
                  Written.count(rows, row -> categories.getOrDefault(row.text("Kategori"), "?")));
        });
  }

  @Test
  void countsByDistrictFromCoordinatesAsTheyAreWritten() {
    List<Row> placed = alive.get("Fagersta").stream().filter(FaultReplayTest::isPlaced).toList();

    assertThat(written.totals(SOURCE, "1982", "byArea"))
        .isEqualTo(Written.count(placed, FaultReplayTest::area));
    assertThat(sum("byArea") + sum("byAreaRepairable") + written.total(SOURCE, "1982", "unplaced"))
        .isEqualTo(written.total(SOURCE, "1982", "alive"));
  }

  @Test
  void statusesOfACaseFollowEachOtherInEveryFile() {
    List<String> order = List.of("Mottagen", "Pågår", "Åtgärdad");
    for (Path file : Replay.inOrderOfArrival(written.inbox(SOURCE))) {
      Map<String, List<Integer>> steps =
          replay.rows(file).stream()
              .filter(FaultReplayTest::isSound)
              .filter(row -> order.contains(row.text("Status")))
              .collect(
                  Collectors.groupingBy(
                      row -> row.text("Ärendenr"),
                      Collectors.mapping(
                          row -> order.indexOf(row.text("Status")), Collectors.toList())));

      assertThat(steps.values()).allSatisfy(step -> assertThat(step).isSorted());
    }
  }

  @Test
  void theWeekThatNeverCameIsLostExceptForWhatChangedLater() {
    List<String> lost = new ArrayList<>();
    written.planted(SOURCE, "f").get("keys").forEach(key -> lost.add(key.asText()));

    assertThat(lost).isNotEmpty();
    assertThat(replay.after(written.inbox(SOURCE))).doesNotContainKeys(lost.toArray(String[]::new));
    assertThat(written.inbox(SOURCE).resolve("NVK_felanmalan_2025_v27.csv")).doesNotExist();
  }

  private static long sum(String distribution) {
    return written.totals(SOURCE, "1982", distribution).values().stream()
        .mapToLong(count -> count)
        .sum();
  }

  private static boolean isSound(Row row) {
    return row.values().size() == row.columns().size()
        && !row.text("Ärendenr").isEmpty()
        && row.text("Inkommet").startsWith("20");
  }

  private static boolean isPlaced(Row row) {
    boolean metres = row.text(NORTHING).matches("6\\d{6}");
    boolean centre = row.text(NORTHING).equals("6651320") && row.text(EASTING).equals("544899");
    return metres && !centre;
  }

  private static String area(Row row) {
    return AREAS.find(row.number(EASTING), row.number(NORTHING)).map(Area::id).orElse("");
  }

  private static Map<String, String> categories() {
    return Resource.rows("/se/lagesbild/sampledata/faults/categories.csv").stream()
        .flatMap(
            row ->
                Stream.concat(
                        Stream.of(row.text("kategori")),
                        Stream.of(row.text("spellings").split("\\|")))
                    .map(spelling -> Map.entry(spelling, row.text("category"))))
        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
  }
}
