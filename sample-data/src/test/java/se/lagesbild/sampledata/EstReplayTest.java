package se.lagesbild.sampledata;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The truth about the reports to the EST group, recomputed from the written workbooks alone. */
class EstReplayTest {

  private static final String SOURCE = "kommun-est-rapport";
  private static final String FAGERSTA = "1982";

  @TempDir private static Path folder;

  private static Written written;
  private static List<EstReport> reports;
  private static List<EstEvent> events;

  @BeforeAll
  static void writeAndReplay() throws IOException {
    written = Written.into(folder);
    reports = Replay.inOrderOfArrival(written.inbox(SOURCE)).stream().map(EstReport::read).toList();
    events = reports.stream().flatMap(report -> report.events().stream()).toList();
  }

  @Test
  void countsByMonthAndCategory() {
    assertThat(written.total(SOURCE, FAGERSTA, "alive")).isEqualTo(events.size());
    assertThat(written.totals(SOURCE, FAGERSTA, "byMonth"))
        .isEqualTo(count(event -> event.day().toString().substring(0, 7)));
    assertThat(written.totals(SOURCE, FAGERSTA, "byMonthReported"))
        .isEqualTo(count(event -> event.reported().toString().substring(0, 7)));
    assertThat(written.totals(SOURCE, FAGERSTA, "byCategory")).isEqualTo(count(EstEvent::category));
  }

  @Test
  void countsByDistrictFromTheWordsForThePlace() {
    Map<String, Long> areas = count(EstEvent::area);

    assertThat(written.total(SOURCE, FAGERSTA, "unplaced")).isEqualTo(areas.remove(""));
    assertThat(written.totals(SOURCE, FAGERSTA, "byArea")).isEqualTo(areas);
  }

  @Test
  void everyDeliveryHasTheRowsThatTheTruthCounts() {
    List<String> expected =
        reports.stream()
            .map(
                report ->
                    "%d rows, %d structural, %s broken"
                        .formatted(report.rows(), report.structural(), report.brokenRows()))
            .toList();

    assertThat(written.truth().get(SOURCE).get("deliveries"))
        .extracting(
            delivery ->
                "%d rows, %d structural, %s broken"
                    .formatted(
                        delivery.get("rows").asInt(),
                        delivery.get("structuralRows").asInt(),
                        EstReport.lines(delivery.get("rejectedLines"))))
        .isEqualTo(expected);
  }

  @Test
  void someReportsAreEmptyAndThatIsAStatement() {
    assertThat(reports).anyMatch(report -> report.rows() == 0 && report.events().isEmpty());
    assertThat(reports).hasSizeBetween(51, 53);
  }

  @Test
  void everyKindOfDirtOccurs() {
    List<String> texts = reports.stream().flatMap(report -> report.texts().stream()).toList();

    assertThat(texts).anyMatch(text -> text.matches("V?v? ?\\d\\d-\\d\\d"));
    assertThat(texts).anyMatch(text -> text.matches("\\d\\d/\\d\\d"));
    assertThat(texts).anyMatch(text -> text.matches("(?i)ca \\d+"));
    assertThat(texts).contains("24:00", "kväll", "Inget att rapportera", "dito");
    assertThat(texts).anyMatch(text -> text.matches("[A-ZÅÄÖ].* (\\+|samt) .*|.*[;\\n].*"));
    assertThat(texts).anyMatch(text -> text.startsWith("Summa "));
    assertThat(texts).anyMatch(text -> text.startsWith("* "));
    assertThat(reports).anyMatch(EstReport::hasDateCells);
    assertThat(reports).anyMatch(EstReport::hasTimeCells);
  }

  @Test
  void namesAndNumbersOfPeopleStandInTheCommentsOnly() {
    String personal = "(?s).*(Exempel|Testa|Påhitt|070-17406|070-174 06|@|\\d{6}-\\d{4}|ABC 12D).*";

    assertThat(reports.stream().flatMap(report -> report.comments().stream()))
        .anyMatch(text -> text.matches(personal));
    assertThat(reports.stream().flatMap(report -> report.texts().stream()))
        .noneMatch(text -> text.matches(personal));
  }

  @Test
  void theFirstPlantedFireBearsTheNumberOfThePolice() {
    String key = written.planted(SOURCE, "h1").get("keys").get(0).asText();
    LocalDate day = LocalDate.parse(written.planted(SOURCE, "h1").get("from").asText());

    assertThat(key).startsWith("20");
    assertThat(events)
        .filteredOn(event -> event.reportedToPolice().startsWith("J 5000-K990008-"))
        .singleElement()
        .returns(day, EstEvent::day)
        .returns("fire_observed", EstEvent::category)
        .returns("vastanfors", EstEvent::area);
  }

  private static Map<String, Long> count(Function<EstEvent, String> property) {
    return events.stream()
        .collect(Collectors.groupingBy(property, TreeMap::new, Collectors.counting()));
  }
}
