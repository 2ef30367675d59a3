package se.lagesbild.sampledata;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.Charset;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import se.lagesbild.sampledata.tables.Resource;
import se.lagesbild.sampledata.tables.Row;
import se.lagesbild.sampledata.world.Area;
import se.lagesbild.sampledata.world.Areas;

/** The truth about the guards' alarms, recomputed from the written files alone. */
class GuardReplayTest {

  private static final String SOURCE = "vaktare-larm";
  private static final String CONTRACT = "/installation/fagersta/sources/" + SOURCE + '/';
  private static final Areas AREAS = Areas.shipped();
  private static final Map<String, String> KINDS = list("larmtyper.csv", "skrivet", "larmtyp");
  private static final Map<String, String> CAUSES = list("orsaker.csv", "skrivet", "orsak");
  private static final Map<String, String> CATEGORIES = list("codes.csv", "code", "category");

  private static Written written;
  private static List<Row> told;
  private static List<Row> alive;

  @BeforeAll
  static void writeAndReplay() throws IOException {
    written = Written.shared();
    Replay replay =
        new Replay(
            Charset.forName("windows-1252"),
            row -> row.text("Rapportnr"),
            GuardReplayTest::isSound,
            file -> row -> false);
    told =
        Replay.inOrderOfArrival(written.inbox(SOURCE)).stream()
            .flatMap(file -> replay.rows(file).stream())
            .toList();
    alive =
        replay.after(written.inbox(SOURCE)).values().stream()
            .filter(row -> !category(row).equals("-"))
            .toList();
  }

  @Test
  void countsByMonthAndCategory() {
    assertThat(written.total(SOURCE, "1982", "alive")).isEqualTo(alive.size());
    assertThat(written.totals(SOURCE, "1982", "byMonth"))
        .isEqualTo(Written.count(alive, row -> day(row).toString().substring(0, 7)));
    assertThat(written.totals(SOURCE, "1982", "byCategory"))
        .isEqualTo(Written.count(alive, GuardReplayTest::category));
  }

  @Test
  void countsByDistrictOfTheObject() {
    Map<String, Long> districts = Written.count(alive, GuardReplayTest::area);

    assertThat(districts.remove("")).isEqualTo(written.total(SOURCE, "1982", "unplaced"));
    assertThat(written.totals(SOURCE, "1982", "byArea")).isEqualTo(districts);
  }

  @Test
  void everyRowIsCountedAsWhatItIs() {
    assertThat(written.delivered(SOURCE, "rows")).isEqualTo(told.size());
    assertThat(written.rejected(SOURCE).values().stream().mapToLong(count -> count).sum())
        .isEqualTo(told.stream().filter(row -> !isSound(row)).count())
        .isPositive();
    assertThat(written.delivered(SOURCE, "outOfScopeRows"))
        .isEqualTo(told.stream().filter(row -> isSound(row) && category(row).equals("-")).count());
  }

  @Test
  void mostAlarmsAreUnfoundedAndSomeEndTheDay() {
    long crimes = alive.stream().filter(row -> category(row).equals("guard_crime")).count();

    assertThat(crimes).isBetween(1L, alive.size() / 5L);
    assertThat(told).anyMatch(row -> row.text("Larmtid").equals("24:00"));
    assertThat(told).anyMatch(row -> row.text("Larmtid").matches("0\\d\\..*"));
    assertThat(written.delivered(SOURCE, "correctedKeys")).isPositive();
  }

  private static boolean isSound(Row row) {
    return !row.text("Rapportnr").isEmpty()
        && row.text("Datum").matches("[0-9-]+")
        && !row.text("Larmtid").startsWith("25")
        && KINDS.containsKey(row.text("Larmtyp"));
  }

  private static String category(Row row) {
    String kind = KINDS.getOrDefault(row.text("Larmtyp"), "");
    String cause = CAUSES.getOrDefault(row.text("Orsak"), "");
    boolean crime = cause.equals("Brott") || cause.equals("Försök");
    return CATEGORIES.getOrDefault(crime ? kind + ", brott" : kind, "?");
  }

  private static LocalDate day(Row row) {
    String text = row.text("Datum");
    LocalDate day =
        text.length() == 6
            ? LocalDate.of(
                2000 + Integer.parseInt(text.substring(0, 2)),
                Integer.parseInt(text.substring(2, 4)),
                Integer.parseInt(text.substring(4)))
            : LocalDate.parse(text);
    return row.text("Larmtid").startsWith("24") ? day.plusDays(1) : day;
  }

  private static String area(Row row) {
    String name = row.text("Objekt").replaceFirst("^\\d+ ", "");
    return Resource.rows(CONTRACT + "objekt.csv").stream()
        .filter(object -> object.text("skrivet").equals(name))
        .findFirst()
        .flatMap(object -> AREAS.find(object.number("e"), object.number("n")))
        .map(Area::id)
        .orElse("");
  }

  private static Map<String, String> list(String file, String key, String value) {
    return Resource.rows(CONTRACT + file).stream()
        .collect(Collectors.toMap(row -> row.text(key), row -> row.text(value)));
  }
}
