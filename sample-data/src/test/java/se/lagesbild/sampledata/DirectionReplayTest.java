package se.lagesbild.sampledata;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.IsoFields;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import se.lagesbild.sampledata.tables.Resource;

/** The truth about the direction of the police, recomputed from the written workbooks alone. */
class DirectionReplayTest {

  private static final String SOURCE = "polisen-inriktning";
  private static final String CONTRACT = "/installation/fagersta/sources/" + SOURCE + '/';
  private static final Map<String, String> THEMES = list("teman.csv", "skrivet", "tema");
  private static final Map<String, String> DISTRICTS = list("omraden.csv", "skrivet", "stadsdel");

  private static Written written;
  private static int rows;
  private static final List<Told> TOLD = new ArrayList<>();

  /** A row with the Monday on which its weeks begin, and how many they are. */
  private record Told(LocalDate monday, int weeks, List<String> cells) {

    boolean isSound() {
      boolean names = cells.get(4).matches(".*(Exempel|Testa|070).*");
      return THEMES.containsKey(cells.get(1)) && !names;
    }

    String month() {
      return monday.plusDays(7 * weeks / 2).toString().substring(0, 7);
    }

    String district() {
      return DISTRICTS.getOrDefault(cells.get(2), "");
    }
  }

  @BeforeAll
  static void writeAndReplay() throws IOException {
    written = Written.shared();
    for (Path file : Replay.inOrderOfArrival(written.inbox(SOURCE))) {
      String[] name = file.getFileName().toString().split("[_.-]");
      int week = Integer.parseInt(name[4].substring(1));
      LocalDate monday =
          LocalDate.of(Integer.parseInt(name[3]), 1, 4)
              .with(IsoFields.WEEK_OF_WEEK_BASED_YEAR, week)
              .with(DayOfWeek.MONDAY);
      List<List<String>> sheet = SheetRows.of(file);
      rows += sheet.size() - 1;
      int yearsWeeks = (int) monday.range(IsoFields.WEEK_OF_WEEK_BASED_YEAR).getMaximum();
      int weeks = 1 + Math.floorMod(Integer.parseInt(name[5]) - week, yearsWeeks);
      sheet.subList(4, sheet.size() - 1).forEach(cells -> TOLD.add(new Told(monday, weeks, cells)));
    }
  }

  @Test
  void countsByMonthAndDistrict() {
    List<Told> sound = TOLD.stream().filter(Told::isSound).toList();
    Map<String, Long> districts =
        sound.stream().collect(Collectors.groupingBy(Told::district, Collectors.counting()));

    assertThat(written.total(SOURCE, "1982", "alive")).isEqualTo(sound.size());
    assertThat(written.totals(SOURCE, "1982", "byMonth"))
        .isEqualTo(
            sound.stream()
                .collect(Collectors.groupingBy(Told::month, TreeMap::new, Collectors.counting())));
    assertThat(districts.remove("")).isEqualTo(written.total(SOURCE, "1982", "unplaced"));
    assertThat(written.totals(SOURCE, "1982", "byArea").values())
        .containsExactlyInAnyOrderElementsOf(districts.values());
  }

  @Test
  void everyRowIsCountedAndThoseThatNameSomebodyAreRefused() {
    assertThat(written.delivered(SOURCE, "rows")).isEqualTo(rows);
    assertThat(written.rejected(SOURCE).values().stream().mapToLong(count -> count).sum())
        .isEqualTo(TOLD.stream().filter(told -> !told.isSound()).count());
    assertThat(written.rejected(SOURCE)).containsKey("personal_data");
  }

  @Test
  void everyWeekStandsInOnePeriodOfTwoOrThree() {
    Map<LocalDate, Integer> periods =
        TOLD.stream()
            .collect(Collectors.toMap(Told::monday, Told::weeks, (one, same) -> one, TreeMap::new));
    LocalDate next = null;
    for (Map.Entry<LocalDate, Integer> period : periods.entrySet()) {
      assertThat(period.getKey()).isEqualTo(next == null ? period.getKey() : next);
      next = period.getKey().plusWeeks(period.getValue());
    }

    assertThat(periods.values()).containsOnly(2, 3).contains(2, 3);
  }

  private static Map<String, String> list(String file, String key, String value) {
    return Resource.rows(CONTRACT + file).stream()
        .collect(Collectors.toMap(row -> row.text(key), row -> row.text(value)));
  }
}
