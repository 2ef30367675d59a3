package se.lagesbild.sampledata;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import se.lagesbild.sampledata.tables.Resource;

/** The truth about threats against staff, recomputed from the written workbooks alone. */
class StaffReplayTest {

  private static final String SOURCE = "kommun-hot-personal";
  private static final String CONTRACT = "/installation/fagersta/sources/" + SOURCE + '/';
  private static final Map<String, String> KINDS = list("slag.csv", "skrivet", "slag");
  private static final Map<String, String> CATEGORIES = list("codes.csv", "code", "category");

  private static Written written;
  private static int rows;
  private static final List<Told> TOLD = new ArrayList<>();

  /** The cells of an incident that matter. */
  private record Told(String day, String kind, String status) {

    boolean isSound() {
      return KINDS.containsKey(kind);
    }

    boolean isKept() {
      return isSound() && !category().equals("-");
    }

    boolean isAlive() {
      return isKept() && status.equals("Avslutad");
    }

    String category() {
      return CATEGORIES.get(KINDS.get(kind));
    }

    String month() {
      if (day.matches("\\d+/\\d+ \\d{4}")) {
        String[] parts = day.split("[/ ]");
        return parts[2] + '-' + (parts[1].length() == 1 ? "0" : "") + parts[1];
      }
      return (day.contains("-")
              ? LocalDate.parse(day)
              : LocalDate.of(1899, 12, 30).plusDays((long) Double.parseDouble(day)))
          .toString()
          .substring(0, 7);
    }
  }

  @BeforeAll
  static void writeAndReplay() throws IOException {
    written = Written.shared();
    for (Path file : Replay.inOrderOfArrival(written.inbox(SOURCE))) {
      try (ReadableWorkbook workbook = new ReadableWorkbook(file.toFile())) {
        List<List<String>> sheet = SheetRows.of(workbook.findSheet("Tillbud").orElseThrow());
        rows += sheet.size() - 1;
        sheet
            .subList(2, sheet.size() - 1)
            .forEach(row -> TOLD.add(new Told(row.get(1), row.get(5), row.get(9))));
      }
    }
  }

  @Test
  void countsByMonthAndCategory() {
    List<Told> alive = TOLD.stream().filter(Told::isAlive).toList();

    assertThat(written.total(SOURCE, "1982", "alive")).isEqualTo(alive.size());
    assertThat(written.totals(SOURCE, "1982", "byMonth"))
        .isEqualTo(
            alive.stream()
                .collect(Collectors.groupingBy(Told::month, TreeMap::new, Collectors.counting())));
    assertThat(written.totals(SOURCE, "1982", "byCategory"))
        .isEqualTo(
            alive.stream()
                .collect(
                    Collectors.groupingBy(Told::category, TreeMap::new, Collectors.counting())));
  }

  @Test
  void everyRowIsCountedAsWhatItIs() {
    assertThat(written.delivered(SOURCE, "rows")).isEqualTo(rows);
    assertThat(written.delivered(SOURCE, "outOfScopeRows"))
        .isEqualTo(TOLD.stream().filter(told -> told.isSound() && !told.isKept()).count())
        .isPositive();
    assertThat(written.rejected(SOURCE).values().stream().mapToLong(count -> count).sum())
        .isEqualTo(TOLD.stream().filter(told -> !told.isSound()).count())
        .isPositive();
    assertThat(TOLD).anyMatch(told -> told.isKept() && !told.isAlive());
  }

  private static Map<String, String> list(String file, String key, String value) {
    return Resource.rows(CONTRACT + file).stream()
        .collect(Collectors.toMap(row -> row.text(key), row -> row.text(value)));
  }
}
