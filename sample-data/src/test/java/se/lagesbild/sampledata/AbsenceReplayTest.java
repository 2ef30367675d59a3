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
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.lagesbild.sampledata.tables.Resource;

/** The truth about absence, recomputed from the written workbooks alone. */
class AbsenceReplayTest {

  private static final String SOURCE = "gymnasiet-franvaro";
  private static final Map<String, String> PROGRAMMES =
      Resource.rows("/installation/fagersta/sources/" + SOURCE + "/program.csv").stream()
          .collect(Collectors.toMap(row -> row.text("skrivet"), row -> row.text("program")));

  @Test
  void everyWeekOfEveryProgrammeIsKnown() throws IOException {
    Written written = Written.shared();
    List<String> told = new ArrayList<>();
    int rows = 0;
    for (Path file : Replay.inOrderOfArrival(written.inbox(SOURCE))) {
      List<List<String>> sheet = SheetRows.of(file);
      rows += sheet.size() - 1; // Headings are no row.
      LocalDate monday = firstMonday(file);
      List<String> headings = sheet.get(1);
      for (List<String> cells : sheet.subList(2, sheet.size())) {
        String programme = PROGRAMMES.get(cells.get(0));
        for (int week = 1; programme != null && week <= 4; week++) {
          LocalDate first = monday.plusWeeks(week - 1L);
          assertThat(headings.get(week).replaceAll("\\D", "").replaceFirst("^0", ""))
              .isEqualTo("" + first.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR));
          String number = cells.get(week);
          if (!number.isEmpty()) {
            told.add(first + " " + programme + ' ' + hours(number));
          }
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
                    "%s %s %s"
                        .formatted(
                            cell.get("month").asText(),
                            cell.at("/members/program").asText(),
                            cell.get("lower").asText())));

    assertThat(told).containsExactlyInAnyOrderElementsOf(known).doesNotHaveDuplicates();
    assertThat(written.delivered(SOURCE, "rows")).isEqualTo(rows);
    assertThat(told).anyMatch(sum -> sum.endsWith("null"));
  }

  @Test
  void theMunicipalitySendsFromTheTakeoverOn(@TempDir Path folder) throws IOException {
    Written years = Written.into(folder, 1, LocalDate.of(2021, 12, 31));

    assertThat(Replay.inOrderOfArrival(years.inbox(SOURCE)))
        .allSatisfy(
            file ->
                assertThat(file.getFileName().toString())
                    .startsWith(
                        firstMonday(file).plusDays(27).isBefore(LocalDate.of(2021, 7, 1))
                            ? "NVU_"
                            : "GY_"))
        .anyMatch(file -> file.getFileName().toString().startsWith("NVU_"));
  }

  private static LocalDate firstMonday(Path file) {
    String[] name = file.getFileName().toString().split("[_.-]");
    return LocalDate.of(Integer.parseInt(name[3]), 1, 4)
        .with(IsoFields.WEEK_OF_WEEK_BASED_YEAR, Integer.parseInt(name[4].substring(1)))
        .with(DayOfWeek.MONDAY);
  }

  private static String hours(String number) {
    return switch (number) {
      case ".." -> "null";
      case "-" -> "0";
      default -> number;
    };
  }
}
