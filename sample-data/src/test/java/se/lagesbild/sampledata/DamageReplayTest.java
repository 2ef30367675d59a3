package se.lagesbild.sampledata;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import se.lagesbild.sampledata.tables.Resource;
import se.lagesbild.sampledata.world.Area;
import se.lagesbild.sampledata.world.Areas;

/** The truth about damage to property, recomputed from the written workbooks alone. */
class DamageReplayTest {

  private static final String SOURCE = "nvk-skadegorelse";
  private static final String CONTRACT = "/installation/fagersta/sources/" + SOURCE + '/';
  private static final Areas AREAS = Areas.shipped();
  private static final Map<String, String> TYPES = list("typer.csv", "skrivet", "typ");
  private static final Map<String, String> CATEGORIES = list("codes.csv", "code", "category");

  private static Written written;
  private static int lines;
  private static int sums;
  private static final List<Damage> DAMAGES = new ArrayList<>();

  /** A row with the property that stands above it. */
  private record Damage(String property, String found, String type, String caseNumber) {

    boolean isSound() {
      return found.matches("\\d{5}|\\d{6}|\\d{4}-.*") && TYPES.containsKey(type);
    }

    String category() {
      return CATEGORIES.get(TYPES.get(type));
    }

    String month() {
      LocalDate day =
          found.length() == 5
              ? LocalDate.of(1899, 12, 30).plusDays(Long.parseLong(found))
              : found.length() == 6
                  ? LocalDate.parse("20" + found, DateTimeFormatter.BASIC_ISO_DATE)
                  : LocalDate.parse(found);
      return day.toString().substring(0, 7);
    }

    String area() {
      return Resource.rows(CONTRACT + "fastigheter.csv").stream()
          .filter(row -> row.text("skrivet").equals(property))
          .findFirst()
          .flatMap(row -> AREAS.find(row.number("e"), row.number("n")))
          .map(Area::id)
          .orElse("");
    }
  }

  @BeforeAll
  static void writeAndReplay() throws IOException {
    written = Written.shared();
    for (Path file : Replay.inOrderOfArrival(written.inbox(SOURCE))) {
      List<List<String>> rows = SheetRows.of(file);
      List<String> headings = rows.get(2);
      int number = Math.max(headings.indexOf("K-nr"), headings.indexOf("Polisanmälan K-nr"));
      String property = "";
      lines += rows.size() - 1;
      for (List<String> row : rows.subList(3, rows.size())) {
        if (row.get(0).matches("(Summa|Delsumma|Totalt|\\*).*")) {
          sums++;
          continue;
        }
        property = row.get(0).isEmpty() ? property : row.get(0);
        DAMAGES.add(
            new Damage(
                property,
                row.get(headings.indexOf("Upptäckt")).replaceFirst("\\.0$", ""),
                row.get(headings.indexOf("Typ")),
                row.get(number)));
      }
    }
  }

  @Test
  void countsByMonthCategoryAndDistrict() {
    List<Damage> sound = DAMAGES.stream().filter(Damage::isSound).toList();

    assertThat(written.total(SOURCE, "1982", "alive")).isEqualTo(sound.size());
    assertThat(written.totals(SOURCE, "1982", "byMonth"))
        .isEqualTo(
            sound.stream()
                .collect(
                    Collectors.groupingBy(Damage::month, TreeMap::new, Collectors.counting())));
    assertThat(written.totals(SOURCE, "1982", "byCategory"))
        .isEqualTo(
            sound.stream()
                .collect(
                    Collectors.groupingBy(Damage::category, TreeMap::new, Collectors.counting())));
    assertThat(written.totals(SOURCE, "1982", "byArea"))
        .isEqualTo(
            sound.stream()
                .collect(Collectors.groupingBy(Damage::area, TreeMap::new, Collectors.counting())));
  }

  @Test
  void everyRowIsCountedAsWhatItIs() {
    int files = written.truth().get(SOURCE).get("deliveries").size();

    assertThat(written.delivered(SOURCE, "rows")).isEqualTo(lines);
    assertThat(written.delivered(SOURCE, "structuralRows")).isEqualTo(sums + 2L * files);
    assertThat(written.rejected(SOURCE).values().stream().mapToLong(count -> count).sum())
        .isEqualTo(DAMAGES.stream().filter(damage -> !damage.isSound()).count())
        .isPositive();
  }

  @Test
  void daysAreWrittenInEveryWay() {
    for (String written : List.of("\\d{5}", "\\d{6}", "\\d{4}-\\d{2}-\\d{2}")) {
      assertThat(DAMAGES).anyMatch(damage -> damage.found().matches(written));
    }
  }

  @Test
  void aPartBearsTheNumberOfAReportThatThePoliceTellOf() throws IOException {
    Set<String> reports = new HashSet<>();
    for (Path file : Replay.inOrderOfArrival(written.inbox("polisen-anmalda-brott"))) {
      for (String line : Files.readAllLines(file, Charset.forName("windows-1252"))) {
        reports.add(line.split(";")[0].replaceFirst("^5000-", ""));
      }
    }
    List<Damage> shared =
        DAMAGES.stream().filter(damage -> reports.contains(damage.caseNumber())).toList();

    assertThat(shared).hasSizeGreaterThan(20).hasSizeLessThan(DAMAGES.size() / 2);
    assertThat(shared)
        .filteredOn(damage -> damage.caseNumber().startsWith("K990008"))
        .singleElement()
        .satisfies(
            fire -> {
              assertThat(fire.property()).isEqualTo("Olsboskolan");
              assertThat(TYPES.get(fire.type())).isEqualTo("Brand");
            });
  }

  private static Map<String, String> list(String file, String key, String value) {
    return Resource.rows(CONTRACT + file).stream()
        .collect(Collectors.toMap(row -> row.text(key), row -> row.text(value)));
  }
}
