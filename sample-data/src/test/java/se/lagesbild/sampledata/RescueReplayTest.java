package se.lagesbild.sampledata;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3c.dom.Document;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;
import se.lagesbild.sampledata.tables.Resource;
import se.lagesbild.sampledata.tables.Row;
import se.lagesbild.sampledata.world.Area;
import se.lagesbild.sampledata.world.Areas;

/** The truth about the rescue services' reports, recomputed from the written files alone. */
class RescueReplayTest {

  private static final String SOURCE = "sdr-raddningstjanst";
  private static final String CONTRACT = "/installation/fagersta/sources/" + SOURCE + '/';
  private static final Areas AREAS = Areas.shipped();
  private static final Map<String, String> TYPES = list("handelsetyper.csv", "skrivet", "typ");
  private static final Map<String, String> CAUSES = list("orsaker.csv", "skrivet", "anlagd");
  private static final Map<String, String> CATEGORIES = list("codes.csv", "code", "category");
  private static final Map<String, String> MUNICIPALITIES =
      Map.of("fagersta", "1982", "norberg", "1962", "hedemora", "2083", "avesta", "2084");

  @TempDir private static Path folder;

  private static Written written;
  private static List<Row> told;
  private static Map<String, List<Row>> alive;

  @BeforeAll
  static void writeAndReplay() throws IOException {
    written = Written.into(folder);
    told =
        Replay.inOrderOfArrival(written.inbox(SOURCE)).stream()
            .flatMap(file -> rows(file).stream())
            .toList();
    Map<String, Row> last = new TreeMap<>();
    for (Path file : Replay.inOrderOfArrival(written.inbox(SOURCE))) {
      rows(file).stream()
          .filter(RescueReplayTest::isSound)
          .sorted(Comparator.comparing(row -> row.text("Godkand")))
          .forEach(row -> last.put(row.text("LarmId"), row));
    }
    alive =
        last.values().stream()
            .filter(row -> !category(row).equals("-"))
            .collect(Collectors.groupingBy(RescueReplayTest::municipality));
  }

  @Test
  void countsByMonthAndCategory() {
    assertThat(alive).containsOnlyKeys(MUNICIPALITIES.values());
    alive.forEach(
        (municipality, rows) -> {
          assertThat(written.total(SOURCE, municipality, "alive")).isEqualTo(rows.size());
          assertThat(written.totals(SOURCE, municipality, "byMonth"))
              .isEqualTo(Written.count(rows, row -> alarm(row).toString().substring(0, 7)));
          assertThat(written.totals(SOURCE, municipality, "byCategory"))
              .isEqualTo(Written.count(rows, RescueReplayTest::category));
        });
  }

  @Test
  void countsByDistrictFromCoordinatesAsTheyAreWritten() {
    List<Row> rows = alive.get("1982");
    List<Row> placed = rows.stream().filter(row -> isPoint(row, "N", "E")).toList();
    List<Row> swapped = rows.stream().filter(row -> isPoint(row, "E", "N")).toList();

    assertThat(written.totals(SOURCE, "1982", "byArea"))
        .isEqualTo(Written.count(placed, row -> area(row, "N", "E")));
    assertThat(written.totals(SOURCE, "1982", "byAreaRepairable"))
        .isEqualTo(Written.count(swapped, row -> area(row, "E", "N")));
    assertThat(written.total(SOURCE, "1982", "unplaced"))
        .isEqualTo(rows.size() - placed.size() - swapped.size());
  }

  @Test
  void everyRowAndEveryBrokenOneIsCounted() {
    List<Integer> rows = new ArrayList<>();
    List<Integer> broken = new ArrayList<>();
    written
        .truth()
        .get(SOURCE)
        .get("deliveries")
        .forEach(
            delivery -> {
              rows.add(delivery.get("rows").asInt());
              delivery.get("rejectedRows").forEach(count -> broken.add(count.asInt()));
            });

    assertThat(rows.stream().mapToInt(count -> count).sum()).isEqualTo(told.size());
    assertThat(broken.stream().mapToLong(count -> count).sum())
        .isEqualTo(told.stream().filter(row -> !isSound(row)).count());
  }

  @Test
  void severalStationsReportOneAlarmAndSomeAreApprovedMonthsLater() {
    Map<String, Long> reports = Written.count(told, row -> row.text("LarmId"));

    assertThat(reports.values()).anyMatch(count -> count >= 3);
    assertThat(told.stream().filter(RescueReplayTest::isSound))
        .anyMatch(row -> alarm(row).plusDays(60).isBefore(approved(row)))
        .allMatch(row -> alarm(row).isBefore(approved(row)));
  }

  @Test
  void everyPlantedFireIsToldAsSetAndTheFirstWithTheNumberOfThePolice() {
    for (String fire : List.of("h1", "h2", "h3", "h4", "h5")) {
      String key = written.planted(SOURCE, fire).get("keys").get(0).asText();
      Row row =
          alive.get("1982").stream()
              .filter(one -> one.text("LarmId").equals(key))
              .findFirst()
              .orElseThrow();

      assertThat(category(row)).isEqualTo("fire_set");
      assertThat(row.text("PolisNr").isEmpty()).isEqualTo(!fire.equals("h1"));
    }
    String police = written.planted("polisen-anmalda-brott", "h1").get("keys").get(0).asText();
    assertThat(police).startsWith("5000-K990008-");
  }

  private static List<Row> rows(Path file) {
    NodeList reports = root(file).getElementsByTagName("Handelserapport");
    List<Row> rows = new ArrayList<>();
    for (int report = 0; report < reports.getLength(); report++) {
      List<String> columns = new ArrayList<>();
      List<String> values = new ArrayList<>();
      Node child = reports.item(report).getFirstChild();
      for (; child != null; child = child.getNextSibling()) {
        columns.add(child.getNodeName());
        values.add(child.getTextContent());
      }
      rows.add(new Row(columns, values));
    }
    return rows;
  }

  private static Document root(Path file) {
    try {
      DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
      factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
      return factory.newDocumentBuilder().parse(Files.newInputStream(file));
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    } catch (ParserConfigurationException | SAXException failure) {
      throw new IllegalStateException(failure);
    }
  }

  private static boolean isSound(Row row) {
    return !row.text("LarmId").isEmpty()
        && row.text("Larmtid").startsWith("20")
        && TYPES.containsKey(row.text("Handelsetyp"))
        && !municipality(row).isEmpty();
  }

  private static String municipality(Row row) {
    String written = row.text("Kommun").toLowerCase().replace(" kommun", "");
    return MUNICIPALITIES.containsValue(written)
        ? written
        : MUNICIPALITIES.getOrDefault(written, "");
  }

  private static String category(Row row) {
    String type = TYPES.getOrDefault(row.text("Handelsetyp"), "");
    boolean set = type.startsWith("Brand") && "ja".equals(CAUSES.get(row.text("Orsak")));
    return CATEGORIES.getOrDefault(set ? type + ", anlagd" : type, "?");
  }

  private static LocalDateTime alarm(Row row) {
    String text = row.text("Larmtid");
    return text.endsWith("Z")
        ? Instant.parse(text).atZone(ZoneId.of("Europe/Stockholm")).toLocalDateTime()
        : LocalDateTime.parse(text);
  }

  private static LocalDateTime approved(Row row) {
    return LocalDateTime.parse(row.text("Godkand"));
  }

  private static boolean isPoint(Row row, String northing, String easting) {
    boolean centre = row.text(northing).equals("6651320") && row.text(easting).equals("544899");
    return row.text(northing).matches("6\\d{6}") && !centre;
  }

  private static String area(Row row, String northing, String easting) {
    return AREAS.find(row.number(easting), row.number(northing)).map(Area::id).orElse("");
  }

  private static Map<String, String> list(String file, String key, String value) {
    return Resource.rows(CONTRACT + file).stream()
        .collect(Collectors.toMap(row -> row.text(key), row -> row.text(value)));
  }
}
