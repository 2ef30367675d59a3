package se.lagesbild.sampledata;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import se.lagesbild.sampledata.tables.DelimitedText;
import se.lagesbild.sampledata.tables.Resource;
import se.lagesbild.sampledata.tables.Row;

/** The truth about what stands behind the numbers, recomputed from the written files alone. */
class BackgroundReplayTest {

  private static final String SOURCES = "/installation/fagersta/sources/";

  private static Written written;

  @BeforeAll
  static void write() throws IOException {
    written = Written.shared();
  }

  @Test
  void theNewestPopulationIsOfEveryDistrictAndYear() {
    List<List<String>> lines = newest("scb-folkmangd", Charset.forName("windows-1252"));
    List<String> years = lines.get(0).subList(2, lines.get(0).size());
    List<String> told = new ArrayList<>();
    for (List<String> line : lines.subList(1, lines.size() - 1)) {
      for (int at = 0; at < years.size(); at++) {
        told.add(years.get(at) + " " + line.get(at + 2));
      }
    }

    assertThat(told)
        .hasSizeGreaterThan(70)
        .containsExactlyInAnyOrderElementsOf(
            known("scb-folkmangd", cell -> year(cell) + " " + cell.get("upper").asText()));
    assertThat(written.delivered("scb-folkmangd", "structuralRows")).isEqualTo(2);
  }

  @Test
  void theNewestStatisticsOfCrimesAddUpAndLackTheirLetters() {
    List<List<String>> lines = newest("scb-brott", StandardCharsets.UTF_8);
    List<String> headings = lines.get(0);
    List<String> home =
        lines.stream().filter(line -> line.get(0).startsWith("1982")).findFirst().orElseThrow();
    List<String> told = new ArrayList<>();
    for (int at = 1; at < headings.size(); at++) {
      String heading = headings.get(at);
      String group =
          Map.of('V', "Våldsbrott", 'T', "Totalt").getOrDefault(heading.charAt(0), "Övriga brott");
      String number = home.get(at).equals("..") ? "null" : home.get(at);
      told.add(heading.substring(heading.length() - 4) + ' ' + group + ' ' + number);
    }
    int years = (headings.size() - 1) / 3;

    assertThat(told)
        .containsExactlyInAnyOrderElementsOf(
            known(
                "scb-brott",
                cell ->
                    "%s %s %s"
                        .formatted(
                            year(cell),
                            cell.at("/members/group").asText(),
                            cell.get("lower").asText())))
        .anyMatch(sum -> sum.endsWith("null"));
    assertThat(number(home, 1) + number(home, 1 + years)).isEqualTo(number(home, 1 + 2 * years));
    assertThat(String.join("", headings)).contains("\ufffd").doesNotContain("å", "Ö");
    assertThat(written.delivered("scb-brott", "outOfScopeRows"))
        .isEqualTo(written.delivered("scb-brott", "rows") - 2);
  }

  @Test
  void everyLevelOfEducationOfEveryYearIsTold() throws IOException {
    List<String> told = new ArrayList<>();
    for (Path file : Replay.inOrderOfArrival(written.inbox("scb-utbildning"))) {
      String year = file.getFileName().toString().substring(4, 8);
      for (String line : Files.readAllLines(file)) {
        String[] cells = line.split(";");
        if (cells[0].equals("\"1982 Fagersta\"")) {
          Arrays.stream(cells).skip(1).forEach(cell -> told.add(year + ' ' + cell));
        }
      }
    }

    assertThat(told)
        .hasSize(16)
        .containsExactlyInAnyOrderElementsOf(
            known("scb-utbildning", cell -> year(cell) + ' ' + cell.get("lower").asText()));
    assertThat(known("scb-utbildning", cell -> cell.at("/members/level").asText()))
        .containsAll(words("scb-utbildning/nivaer.csv", "kolumn", "utbildning").values());
  }

  @Test
  void everyShareLiesWithinItsLimitsOrIsWithheldOrRejected() {
    Map<String, String> questions = words("kommun-trygghetsmatning/fragor.csv", "skrivet", "fraga");
    List<String> told = new ArrayList<>();
    int rejected = 0;
    for (Path file : Replay.inOrderOfArrival(written.inbox("kommun-trygghetsmatning"))) {
      String year = file.getFileName().toString().replaceAll("\\D", "");
      for (List<String> line : lines(file, StandardCharsets.UTF_8)) {
        if (!questions.containsKey(line.get(0))) {
          continue;
        }
        boolean withheld = line.get(3).equals("XX");
        double lower = withheld ? 0 : decimal(line.get(4));
        double upper = withheld ? 100 : decimal(line.get(5));
        if (line.get(1).startsWith("Norra") || lower > upper) {
          rejected++;
          continue;
        }
        assertThat(withheld ? 50 : decimal(line.get(3))).isBetween(lower, upper);
        told.add("%s %s %.0f %.0f".formatted(year, questions.get(line.get(0)), lower, upper));
      }
    }

    assertThat(told)
        .hasSize(2 * 4 * 8)
        .containsExactlyInAnyOrderElementsOf(
            known(
                "kommun-trygghetsmatning",
                cell ->
                    "%s %s %s %s"
                        .formatted(
                            year(cell),
                            cell.at("/members/question").asText(),
                            cell.get("lower").asText(),
                            cell.get("upper").asText())));
    assertThat(
            written.rejected("kommun-trygghetsmatning").values().stream().mapToLong(n -> n).sum())
        .isEqualTo(rejected);
  }

  @Test
  void everyKnownDayIsToldOnceAndTheOthersAreRefused() {
    Map<String, String> words = words("kommun-kalender/vad.csv", "skrivet", "vad");
    Map<String, String> categories = words("kommun-kalender/codes.csv", "code", "category");
    Map<String, Long> told = new TreeMap<>();
    int unknown = 0;
    Replay replay =
        new Replay(StandardCharsets.UTF_8, row -> "", row -> true, file -> row -> false);
    for (Path file : Replay.inOrderOfArrival(written.inbox("kommun-kalender"))) {
      String year = file.getFileName().toString().replaceAll("\\D", "");
      for (Row row : replay.rows(file)) {
        String what = words.getOrDefault(row.text("Vad"), row.text("Vad"));
        assertThat(day(row.text("Från")).getYear()).hasToString(year);
        if (categories.containsKey(what)) {
          told.merge(categories.get(what), 1L, Long::sum);
        } else {
          unknown++;
        }
      }
    }

    assertThat(told).isEqualTo(written.totals("kommun-kalender", "1982", "byCategory"));
    assertThat(told.keySet())
        .containsExactly("known_event", "public_holiday", "school_break", "school_term");
    assertThat(written.rejected("kommun-kalender").getOrDefault("unknown_code", 0L))
        .isEqualTo(unknown);
  }

  @Test
  void everyHolidayHasACodeAndANameOfItsOwn() {
    Map<String, String> words = words("kommun-kalender/vad.csv", "skrivet", "vad");
    Map<String, String> titles = words("kommun-kalender/codes.csv", "code", "title");
    Map<String, String> categories = words("kommun-kalender/codes.csv", "code", "category");
    List<String> holidays =
        List.of(
            "Nyårsdagen",
            "Trettondedag jul",
            "Långfredagen",
            "Annandag påsk",
            "Första maj",
            "Kristi himmelsfärdsdag",
            "Nationaldagen",
            "Juldagen",
            "Annandag jul");

    assertThat(holidays)
        .allSatisfy(
            holiday -> {
              String code = words.get(holiday);
              assertThat(titles.get(code)).isEqualTo(holiday);
              assertThat(categories.get(code)).isEqualTo("public_holiday");
            });
    assertThat(holidays.stream().map(words::get)).doesNotHaveDuplicates();
  }

  @Test
  void everyHolidayStandsOnItsOwnDay() {
    Replay replay =
        new Replay(StandardCharsets.UTF_8, row -> "", row -> true, file -> row -> false);
    Map<String, String> fixed =
        Map.of(
            "Nyårsdagen", "--01-01",
            "Trettondedag jul", "--01-06",
            "Första maj", "--05-01",
            "Nationaldagen", "--06-06",
            "Juldagen", "--12-25",
            "Annandag jul", "--12-26");
    Map<String, DayOfWeek> moving =
        Map.of(
            "Långfredagen", DayOfWeek.FRIDAY,
            "Annandag påsk", DayOfWeek.MONDAY,
            "Kristi himmelsfärdsdag", DayOfWeek.THURSDAY);
    List<Path> files = Replay.inOrderOfArrival(written.inbox("kommun-kalender"));
    int told = 0;
    for (Path file : files) {
      for (Row row : replay.rows(file)) {
        String what = row.text("Vad");
        LocalDate day = day(row.text("Från"));
        if (fixed.containsKey(what)) {
          assertThat(MonthDay.from(day)).as(what).hasToString(fixed.get(what));
          told++;
        } else if (moving.containsKey(what)) {
          assertThat(day.getDayOfWeek()).as(what).isEqualTo(moving.get(what));
          told++;
        }
      }
    }

    assertThat(told).isEqualTo(9 * files.size());
  }

  private static LocalDate day(String text) {
    String digits = text.replace("-", "");
    String whole = digits.length() == 6 ? "20" + digits : digits;
    return LocalDate.of(
        Integer.parseInt(whole.substring(0, 4)),
        Integer.parseInt(whole.substring(4, 6)),
        Integer.parseInt(whole.substring(6)));
  }

  private static double decimal(String text) {
    return Double.parseDouble(text.replace(',', '.'));
  }

  private static int number(List<String> line, int at) {
    return Integer.parseInt(line.get(at));
  }

  private static String year(JsonNode cell) {
    return cell.get("month").asText().substring(0, 4);
  }

  private static List<String> known(String source, Function<JsonNode, String> told) {
    List<String> known = new ArrayList<>();
    written.truth().get(source).get("cells").forEach(cell -> known.add(told.apply(cell)));
    return known;
  }

  private static List<List<String>> newest(String source, Charset charset) {
    List<Path> files = Replay.inOrderOfArrival(written.inbox(source));
    return lines(files.get(files.size() - 1), charset);
  }

  private static List<List<String>> lines(Path file, Charset charset) {
    try {
      return DelimitedText.parse(Files.readString(file, charset).replace("\ufeff", ""), ';');
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  private static Map<String, String> words(String list, String key, String value) {
    return Resource.rows(SOURCES + list).stream()
        .collect(Collectors.toMap(row -> row.text(key), row -> row.text(value)));
  }
}
