package se.lagesbild.sampledata;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collector;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.lagesbild.sampledata.tables.Resource;
import se.lagesbild.sampledata.tables.Row;
import se.lagesbild.sampledata.world.Area;
import se.lagesbild.sampledata.world.Areas;
import se.lagesbild.sampledata.world.Gazetteer;

class InstallationContentTest {

  private static final String FOLDER = "/installation/fagersta/";

  @ParameterizedTest
  @CsvSource({
    "municipalities.csv, code, 290",
    "categories.csv, id, 94",
    "offence-codes.csv, code, 122",
    "harm-weights.csv, category, 22"
  })
  void keysAreUnique(String file, String key, int rows) {
    assertThat(texts(file, key)).hasSize(rows).doesNotHaveDuplicates();
  }

  @Test
  void everyOffenceCodeHasFourCharactersAndAKnownCategory() {
    assertThat(texts("offence-codes.csv", "code")).allMatch(code -> code.matches("\\d{4}"));
    assertThat(texts("categories.csv", "id")).containsAll(texts("offence-codes.csv", "category"));
  }

  @Test
  void offenceCodesOnlyLeadToCrimeCategories() {
    Map<String, String> kinds =
        rows("categories.csv").stream()
            .collect(Collectors.toMap(row -> row.text("id"), row -> row.text("kind")));

    assertThat(texts("offence-codes.csv", "category"))
        .allSatisfy(category -> assertThat(kinds.get(category)).isEqualTo("crime"));
    assertThat(kinds.values()).containsOnly("crime", "disorder", "fault", "context");
  }

  /** Homicide and sexual offences are too rare and too grave for a demonstration. */
  @Test
  void neitherHomicideNorSexualOffencesAreShipped() {
    assertThat(texts("offence-codes.csv", "code"))
        .noneMatch(code -> code.matches("030\\d|031\\d|032\\d|06\\d\\d|61\\d\\d|9[56]\\d\\d"));
  }

  @Test
  void aboutTwentyIndicatorsStandOnTheQuarterPageAndCoverEveryFocusArea() throws IOException {
    List<String> onThePage =
        indicators().stream()
            .filter(text -> !text.contains("onQuarterPage: false"))
            // The page tells surveys apart from what is counted.
            .filter(text -> !valueOf("quantity", text).equals("estimates"))
            .toList();

    assertThat(onThePage).hasSizeBetween(18, 24);
    assertThat(indicators())
        .extracting(text -> valueOf("focusArea", text))
        .contains(
            "hot-och-vald",
            "ordningsstorning",
            "extremism-natverk",
            "ungdomar-skolor",
            "andt",
            "ovrigt");
  }

  /** Members of a council read them in a meeting. */
  @Test
  void definitionsAreShortSentences() throws IOException {
    assertThat(indicators())
        .allSatisfy(
            text ->
                assertThat(valueOf("  sv", text).split("[.;:] ?"))
                    .allMatch(sentence -> sentence.split(" ").length <= 20));
  }

  private static List<String> indicators() throws IOException {
    try (Stream<Path> files = Files.list(Path.of("src/main/resources" + FOLDER + "indicators"))) {
      List<String> texts = new ArrayList<>();
      for (Path file : files.sorted().toList()) {
        texts.add(Files.readString(file));
      }
      return texts;
    }
  }

  private static String valueOf(String word, String text) {
    return text.lines()
        .filter(line -> line.startsWith(word + ":"))
        .map(line -> line.substring(word.length() + 1).strip())
        .findFirst()
        .orElse("");
  }

  @Test
  void theOldBicycleCodeAndTheNewOneMeanTheSame() {
    Map<String, String> categories =
        rows("offence-codes.csv").stream()
            .collect(Collectors.toMap(row -> row.text("code"), row -> row.text("category")));

    assertThat(categories)
        .containsEntry("0807", "bicycle_theft")
        .containsEntry("9830", "bicycle_theft");
  }

  @Test
  void aCodeTakesOverOnTheDayAfterTheOldOnesEndAndMeansTheSame() {
    Map<String, Row> codes =
        rows("offence-codes.csv").stream()
            .collect(Collectors.toMap(row -> row.text("code"), row -> row));
    List<Row> successors =
        codes.values().stream().filter(row -> !row.text("replaces").isEmpty()).toList();

    assertThat(successors).hasSizeGreaterThan(15);
    for (Row row : successors) {
      String dayBefore = LocalDate.parse(row.text("valid_from")).minusDays(1).toString();
      for (String replaced : row.text("replaces").split(" ")) {
        assertThat(codes.get(replaced).text("valid_to")).isEqualTo(dayBefore);
        assertThat(codes.get(replaced).text("category")).isEqualTo(row.text("category"));
      }
    }
  }

  @Test
  void policeInitiatedCodesAreFlagged() {
    Set<String> flagged =
        rows("offence-codes.csv").stream()
            .filter(row -> row.text("police_initiated").equals("true"))
            .map(row -> row.text("code"))
            .collect(Collectors.toSet());

    assertThat(flagged)
        .containsExactlyInAnyOrder(
            "1706", "3002", "3005", "3070", "4023", "4127", "5005", "5010", "5011", "5043", "5047");
  }

  @Test
  void districtsAddUpToTheMunicipalityInEveryYear() {
    Map<String, Integer> districts =
        rows("population.csv").stream()
            .filter(row -> !row.text("area").isEmpty())
            .collect(Collectors.groupingBy(row -> row.text("year"), population()));
    Map<String, Integer> municipality =
        rows("population.csv").stream()
            .filter(row -> row.text("area").isEmpty() && row.text("municipality").equals("1982"))
            .collect(Collectors.groupingBy(row -> row.text("year"), population()));

    assertThat(municipality).hasSize(12).containsEntry("2022", 13341);
    assertThat(districts).isEqualTo(municipality);
  }

  @Test
  void populationAndDistrictsUseTheSameIds() {
    Set<String> ids = Areas.shipped().all().stream().map(Area::id).collect(Collectors.toSet());

    assertThat(texts("population.csv", "area").stream().filter(area -> !area.isEmpty()))
        .containsAll(ids)
        .allMatch(ids::contains);
  }

  /** Otherwise an address in the sample exports would lead to another district than its point. */
  @Test
  void streetsLieWhereTheGazetteerHasThem() {
    Map<String, String> areas =
        rows("streets.csv").stream()
            .collect(
                Collectors.toMap(
                    row -> row.text("municipality") + row.text("street").toUpperCase(Locale.ROOT),
                    row -> row.text("area")));

    assertThat(Gazetteer.shipped(Areas.shipped()).all())
        .allSatisfy(
            place ->
                assertThat(areas)
                    .containsEntry(place.municipality() + place.address().street(), place.area()));
  }

  @Test
  void weightsAreMarkedAsDemonstrationAndBelongToKnownCategories() {
    assertThat(texts("harm-weights.csv", "version")).containsOnly("demo-1");
    assertThat(texts("categories.csv", "id")).containsAll(texts("harm-weights.csv", "category"));
  }

  @Test
  void defaultPointsLieInSweden() {
    assertThat(rows("municipalities.csv"))
        .allSatisfy(
            row -> {
              assertThat(row.number("default_easting")).isBetween(260_000.0, 920_000.0);
              assertThat(row.number("default_northing")).isBetween(6_130_000.0, 7_680_000.0);
            });
  }

  private static Collector<Row, ?, Integer> population() {
    return Collectors.summingInt(row -> (int) row.number("population"));
  }

  private static List<String> texts(String file, String column) {
    return rows(file).stream().map(row -> row.text(column)).toList();
  }

  private static List<Row> rows(String file) {
    return Resource.rows(FOLDER + file);
  }
}
