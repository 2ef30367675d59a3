package se.lagesbild.sampledata;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.lagesbild.sampledata.tables.Row;

/** The truth about the sums of concern, recomputed from the written files alone. */
class ConcernReplayTest {

  private static final String SOURCE = "kommun-orosanmalningar";
  private static final int NUMBER = 7;

  @TempDir private static Path folder;

  private static Written written;
  private static Replay replay;

  @BeforeAll
  static void write() throws IOException {
    written = Written.into(folder);
    replay = new Replay(StandardCharsets.UTF_8, row -> "", row -> true, file -> row -> false);
  }

  @Test
  void theLastFileOfEachMonthTellsItsSums() {
    Map<String, Set<String>> told = new HashMap<>();
    for (Path file : Replay.inOrderOfArrival(written.inbox(SOURCE))) {
      List<Row> sums = replay.rows(file).stream().filter(ConcernReplayTest::isSum).toList();
      told.put(
          month(sums.get(0)),
          sums.stream().map(ConcernReplayTest::sum).collect(Collectors.toSet()));
    }
    List<String> expected = new ArrayList<>();
    written.truth().get(SOURCE).get("cells").forEach(cell -> expected.add(sum(cell)));

    assertThat(told.values().stream().flatMap(Set::stream))
        .containsExactlyInAnyOrderElementsOf(expected);
  }

  @Test
  void someMonthsAreSentAgainWithNewTotals() {
    Map<String, Set<String>> totals = new HashMap<>();
    for (Path file : Replay.inOrderOfArrival(written.inbox(SOURCE))) {
      Row total = replay.rows(file).get(0);
      totals.computeIfAbsent(month(total), first -> new HashSet<>()).add(sum(total));
    }

    assertThat(totals.values()).anyMatch(sums -> sums.size() > 1);
  }

  @Test
  void noNumberFromOneToFourIsToldAndNoneHidesAlone() {
    for (Path file : Replay.inOrderOfArrival(written.inbox(SOURCE))) {
      List<Row> sums = replay.rows(file).stream().filter(ConcernReplayTest::isSum).toList();
      Map<String, Long> hidden =
          Written.count(
              sums.stream().filter(row -> row.text("Antal").matches("<5|X")).toList(),
              ConcernReplayTest::property);

      assertThat(sums).noneMatch(row -> row.text("Antal").matches("[1-4]"));
      hidden.remove("");
      assertThat(hidden.values()).allMatch(count -> count > 1);
    }
  }

  @Test
  void everyKindOfDirtOccurs() {
    List<Row> rows =
        Replay.inOrderOfArrival(written.inbox(SOURCE)).stream()
            .flatMap(file -> replay.rows(file).stream())
            .toList();

    assertThat(rows.stream().map(row -> row.values().get(NUMBER)).collect(Collectors.toSet()))
        .contains("<5", "X", "-", "–", "0", "", "..");
    assertThat(rows).anyMatch(row -> row.values().toString().contains("Ã"));
    assertThat(rows).anyMatch(row -> !isSum(row));
  }

  private static boolean isSum(Row row) {
    String first = row.values().get(0);
    boolean known = !row.values().contains("Övrig myndighet");
    return first.matches("\\d{4}") && known && !row.text("Antal").equals("några");
  }

  /** The heading of the one column by which the row is divided. */
  private static String property(Row row) {
    return row.columns().subList(2, NUMBER).stream()
        .filter(column -> !row.text(column).equals("Alla"))
        .collect(Collectors.joining());
  }

  private static String month(Row row) {
    return "%s-%02d-01".formatted(row.values().get(0), Integer.parseInt(row.values().get(1)));
  }

  private static String sum(Row row) {
    String members =
        row.values().subList(2, NUMBER).stream()
            .map(ConcernReplayTest::readable)
            .collect(Collectors.joining("|"));
    String number =
        switch (row.text("Antal")) {
          case "", ".." -> "missing null null";
          case "<5" -> "suppressed 1 4";
          case "X" -> "suppressed 1 null";
          case "-", "–" -> "exact 0 0";
          default -> "exact " + row.text("Antal") + ' ' + row.text("Antal");
        };
    return month(row) + ' ' + members + ' ' + number;
  }

  private static String sum(JsonNode cell) {
    String members =
        List.of("age_group", "sex", "reporter", "reason", "outcome").stream()
            .map(dimension -> cell.get("members").get(dimension).asText())
            .collect(Collectors.joining("|"));
    return "%s %s %s %s %s"
        .formatted(
            cell.get("month").asText(),
            members,
            cell.get("status").asText(),
            cell.get("lower").asText(),
            cell.get("upper").asText());
  }

  /** UTF-8 that was taken for Windows-1252 on its way. */
  private static String readable(String text) {
    return text.contains("Ã") || text.contains("â€")
        ? new String(text.getBytes(Charset.forName("windows-1252")), StandardCharsets.UTF_8)
        : text;
  }
}
