package se.lagesbild.dashboard.page.explore;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import se.lagesbild.dashboard.TestSite;
import se.lagesbild.warehouse.fixture.SeasonalEvents;

/** Level, season and rest on Utforska. */
final class ExplorePartsTest {
  private static final String SEASONAL = "?show=parts&indicator=cykelstold&period=all";
  private static TestSite seasonal;

  @BeforeAll
  static void publish() {
    seasonal = TestSite.empty();
    seasonal.fixture().publish(SeasonalEvents.write(seasonal.fixture().home().lake()));
    seasonal.refresh();
  }

  @AfterAll
  static void close() {
    seasonal.close();
  }

  private static String page(String query) {
    return seasonal.get("/utforska" + query).body();
  }

  @Test
  void saysTheSeasonTheLevelAndTheMonthThatWerePlanted() {
    assertThat(page(SEASONAL))
        .containsPattern(
            "<h1[^>]*>Cykelstöld i Fagersta: flest omkring (juni|juli|augusti|september), ungefär dubbelt mot"
                + " (december|januari|februari|mars)<")
        .contains("Den förklarar", "Nivå: ingen tidpunkt där den säkert ändrades.")
        .containsPattern("Rest: längre[^<]*ligger maj 2023 \\(1\\d\\d[^<]*fler\\)\\.")
        .contains("\"kind\":\"parts\"")
        .doesNotContain("style=");
    assertThat(page(SEASONAL + "&lang=en")).contains("about double of");
  }

  @Test
  void theTableSumsInEveryRow() {
    List<double[]> rows =
        Pattern.compile(
                "<th scope=\"row\">[^<]*(?:<span[^>]*>[^<]*</span>)?</th>((?:\\s*<td[^>]*>[^<]*</td>){4})")
            .matcher(page(SEASONAL))
            .results()
            .map(ExplorePartsTest::numbers)
            .toList();

    assertThat(rows).hasSizeGreaterThan(90);
    assertThat(rows)
        .allSatisfy(row -> assertThat(row[1] + row[2] + row[3]).isEqualTo(row[0], within(0.21)));
  }

  private static double[] numbers(MatchResult row) {
    return Pattern.compile("<td[^>]*>([^<]*)<")
        .matcher(row.group(1))
        .results()
        .mapToDouble(
            cell ->
                Double.parseDouble(
                    cell.group(1).replace('−', '-').replace("+", "").replace(',', '.')))
        .toArray();
  }

  @ParameterizedTest
  @CsvSource({
    "&grain=day, inte per dag",
    "&grain=year, inte per dag eller år",
    "&indicator=klotter, inte"
  })
  void saysWhyThereAreNoParts(String choice, String reason) {
    String page = page("?show=parts&period=all" + choice);

    assertThat(page).containsPattern("(går inte att dela upp|inget att visa)").contains(reason);
    assertThat(page).doesNotContain("\"kind\":\"parts\"");
  }

  @ParameterizedTest
  @ValueSource(strings = {"csv", "xlsx", "png", "svg", "parquet", "json"})
  void everyFileIsThere(String extension) {
    assertThat(seasonal.get("/utforska." + extension + SEASONAL).statusCode()).isEqualTo(200);
  }

  @Test
  void theFileHoldsThePartsUnrounded() {
    List<String[]> records =
        seasonal
            .get("/utforska.csv" + SEASONAL + "&format=international")
            .body()
            .lines()
            .skip(1)
            .map(line -> line.split(","))
            .toList();

    assertThat(records).hasSizeGreaterThan(90);
    assertThat(records)
        .allSatisfy(
            record ->
                assertThat(
                        Double.parseDouble(record[4])
                            + Double.parseDouble(record[5])
                            + Double.parseDouble(record[6]))
                    .isCloseTo(Double.parseDouble(record[3]), within(1e-6)));
  }
}
