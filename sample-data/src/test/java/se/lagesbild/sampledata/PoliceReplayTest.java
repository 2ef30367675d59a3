package se.lagesbild.sampledata;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.IsoFields;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.lagesbild.sampledata.tables.Resource;
import se.lagesbild.sampledata.tables.Row;
import se.lagesbild.sampledata.world.Area;
import se.lagesbild.sampledata.world.Areas;

/** The truth about the police's extract, recomputed from the written files alone. */
class PoliceReplayTest {

  private static final String SOURCE = "polisen-anmalda-brott";
  private static final Pattern PERIOD = Pattern.compile("(\\d{4})_v\\d+-(\\d+)");
  private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");
  private static final Areas AREAS = Areas.shipped();
  private static final Map<String, String> CATEGORIES =
      Resource.rows("/installation/fagersta/offence-codes.csv").stream()
          .collect(Collectors.toMap(row -> row.text("code"), row -> row.text("category")));

  @TempDir private static Path folder;

  private static Written written;
  private static Map<String, List<Row>> alive;

  @BeforeAll
  static void writeAndReplay() throws IOException {
    written = Written.into(folder);
    Replay replay =
        new Replay(
            Charset.forName("windows-1252"),
            row -> row.text("ANMNR") + ';' + row.text("LOPNR"),
            PoliceReplayTest::isSound,
            PoliceReplayTest::covered);
    alive =
        replay.after(written.inbox(SOURCE)).values().stream()
            .filter(row -> !row.text("STATUS").equals("MAKULERAD"))
            .collect(Collectors.groupingBy(PoliceReplayTest::municipality));
  }

  @Test
  void countsEventsReportsAndCrimes() {
    assertThat(alive.keySet()).containsExactlyInAnyOrder("1982", "1962");
    alive.forEach(
        (municipality, rows) -> {
          assertThat(written.total(SOURCE, municipality, "alive")).isEqualTo(rows.size());
          assertThat(written.total(SOURCE, municipality, "reports"))
              .isEqualTo(Written.count(rows, row -> row.text("ANMNR")).size());
          assertThat(written.total(SOURCE, municipality, "crimes"))
              .isEqualTo(rows.stream().mapToLong(row -> (long) row.number("ANTAL")).sum());
        });
  }

  @Test
  void countsByMonthYearAndCategory() {
    alive.forEach(
        (municipality, rows) -> {
          assertThat(written.totals(SOURCE, municipality, "byMonth"))
              .isEqualTo(Written.count(rows, row -> day(row).substring(0, 7)));
          assertThat(written.totals(SOURCE, municipality, "byYear"))
              .isEqualTo(Written.count(rows, row -> day(row).substring(0, 4)));
          assertThat(written.totals(SOURCE, municipality, "byMonthReported"))
              .isEqualTo(Written.count(rows, row -> row.text("INSKRDATUM").substring(0, 7)));
          assertThat(written.totals(SOURCE, municipality, "byCategory"))
              .isEqualTo(Written.count(rows, row -> CATEGORIES.getOrDefault(code(row), "?")));
        });
  }

  @Test
  void countsByDistrictFromCoordinatesAsTheyAreWritten() {
    List<Row> rows = alive.get("1982");
    List<Row> placed = rows.stream().filter(row -> isPoint(row, "X", "Y")).toList();
    List<Row> swapped = rows.stream().filter(row -> isPoint(row, "Y", "X")).toList();

    assertThat(written.totals(SOURCE, "1982", "byArea"))
        .isEqualTo(Written.count(placed, row -> area(row, "X", "Y")));
    assertThat(written.totals(SOURCE, "1982", "byAreaRepairable"))
        .isEqualTo(Written.count(swapped, row -> area(row, "Y", "X")));
    assertThat(written.total(SOURCE, "1982", "unplaced"))
        .isEqualTo(rows.size() - placed.size() - swapped.size());
  }

  @Test
  void mostReportsHoldOneCrimeAndFewHoldMany() {
    Map<String, Long> crimes = Written.count(alive.get("1982"), row -> row.text("ANMNR"));
    double all = crimes.size();

    assertThat(crimes.values().stream().filter(count -> count == 1).count() / all)
        .isBetween(0.84, 0.92);
    assertThat(crimes.values().stream().filter(count -> count >= 3).count() / all)
        .isBetween(0.02, 0.045);
    assertThat(crimes.values().stream().filter(count -> count == 24)).hasSize(1);
  }

  @Test
  void everyCodeIsInForceOnTheDayOfRegistration() {
    Map<String, Row> codes =
        Resource.rows("/installation/fagersta/offence-codes.csv").stream()
            .collect(Collectors.toMap(row -> row.text("code"), row -> row));

    assertThat(alive.get("1982"))
        .allSatisfy(
            row -> {
              Row listed = codes.get(code(row));
              assertThat(row.text("INSKRDATUM")).isGreaterThanOrEqualTo(listed.text("valid_from"));
              if (!listed.text("valid_to").isEmpty()) {
                assertThat(row.text("INSKRDATUM")).isLessThanOrEqualTo(listed.text("valid_to"));
              }
            });
  }

  @Test
  void oneAddressDominatesMolestation() {
    Map<String, Long> addresses =
        Written.count(
            alive.get("1982").stream()
                .filter(row -> row.text("BROTTSKOD").matches("94(5|6)\\d"))
                .filter(row -> !row.text("GATUNR").isEmpty())
                .toList(),
            row -> row.text("GATUNR") + row.text("POSTNR"));
    double all = addresses.values().stream().mapToLong(count -> count).sum();

    assertThat(addresses.get("40737 33") / all).isGreaterThan(0.25);
  }

  @Test
  void aboutAFifthHasNoUsablePlace() {
    double unplaced = written.total(SOURCE, "1982", "unplaced");

    assertThat(unplaced / written.total(SOURCE, "1982", "alive")).isBetween(0.15, 0.25);
  }

  @Test
  void moreThanHalfOfThePlacedHappensInTheTwoCentralDistricts() {
    Map<String, Long> byArea = written.totals(SOURCE, "1982", "byArea");
    double all = byArea.values().stream().mapToLong(count -> count).sum();

    assertThat((byArea.get("centrum") + byArea.get("risbron")) / all).isBetween(0.50, 0.60);
  }

  @Test
  void theBicycleChainLiesWithinTwoHundredMetresAndFourteenDays() {
    List<String> keys = new ArrayList<>();
    written.planted(SOURCE, "b").get("keys").forEach(key -> keys.add(key.asText()));
    List<Row> chain =
        alive.get("1982").stream()
            .filter(row -> keys.contains(row.text("ANMNR") + ';' + row.text("LOPNR")))
            .toList();

    assertThat(chain).hasSize(9).allMatch(row -> code(row).equals("9830"));
    assertThat(chain)
        .allSatisfy(
            one ->
                assertThat(chain)
                    .allMatch(
                        other ->
                            Math.hypot(
                                    metres(one, "X") - metres(other, "X"),
                                    metres(one, "Y") - metres(other, "Y"))
                                <= 200)
                    .allMatch(
                        other -> Math.abs(Duration.between(from(one), from(other)).toDays()) < 14));
  }

  private static boolean isSound(Row row) {
    return row.values().size() == row.columns().size()
        && CATEGORIES.containsKey(code(row))
        && row.text("BROTTSDATUMTID_START").compareTo("1901") > 0
        && !to(row).isBefore(from(row));
  }

  private static Predicate<Row> covered(Path file) {
    Matcher period = PERIOD.matcher(file.getFileName().toString());
    assertThat(period.find()).isTrue();
    LocalDate last =
        LocalDate.of(Integer.parseInt(period.group(1)), 6, 1)
            .with(IsoFields.WEEK_OF_WEEK_BASED_YEAR, Integer.parseInt(period.group(2)))
            .with(DayOfWeek.SUNDAY);
    String first = last.minusDays(59).toString();
    return row ->
        row.text("INSKRDATUM").compareTo(first) >= 0
            && row.text("INSKRDATUM").compareTo(last.toString()) <= 0;
  }

  private static String municipality(Row row) {
    return row.text("KOMMUN").strip().equals("NORBERG") ? "1962" : "1982";
  }

  private static String code(Row row) {
    String code = row.text("BROTTSKOD");
    return code.length() == 3 ? '0' + code : code;
  }

  private static String day(Row row) {
    long minutes = Duration.between(from(row), to(row)).toMinutes();
    return from(row).plusMinutes(minutes / 2).toLocalDate().toString();
  }

  private static LocalDateTime from(Row row) {
    return LocalDateTime.parse(row.text("BROTTSDATUMTID_START"), MINUTE);
  }

  private static LocalDateTime to(Row row) {
    String end = row.text("BROTTSDATUMTID_SLUT");
    return end.isEmpty() ? from(row) : LocalDateTime.parse(end, MINUTE);
  }

  private static boolean isPoint(Row row, String northing, String easting) {
    return metres(row, northing) > 6_000_000
        && metres(row, easting) > 0
        && !(metres(row, northing) == 6651320 && metres(row, easting) == 544899);
  }

  private static String area(Row row, String northing, String easting) {
    return AREAS.find(metres(row, easting), metres(row, northing)).map(Area::id).orElse("");
  }

  private static double metres(Row row, String column) {
    String text = row.text(column).replace(',', '.');
    return text.isEmpty() ? 0 : Double.parseDouble(text);
  }
}
