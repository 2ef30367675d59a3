package se.lagesbild.dashboard.page.explore;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import se.lagesbild.dashboard.TestSite;

/** Reports, crimes, places, harm and rate beside each other, and parts by code, on Utforska. */
final class ExploreMeasuresTest {
  private static final TestSite SITE = TestSite.shared();
  private static final String THEFTS = "?show=measures&indicator=cykelstold&grain=quarter";

  private static String page(String query) {
    return SITE.get("/utforska" + query).body();
  }

  private static JsonNode chart(String page) throws JsonProcessingException {
    Matcher block =
        Pattern.compile("<script type=\"application/json\" id=\"chart-data\">(.*?)</script>")
            .matcher(page);
    assertThat(block.find()).isTrue();
    return new ObjectMapper().readTree(block.group(1));
  }

  private static List<String[]> records(String query) {
    return SITE.get("/utforska.csv" + query + "&format=international")
        .body()
        .lines()
        .map(line -> line.split(",", 12))
        .toList();
  }

  @Test
  void eachWayOfCountingHasItsPanelAndItsColumn() throws JsonProcessingException {
    String page = page(THEFTS);
    JsonNode chart = chart(page);

    assertThat(chart.get("lines")).hasSize(5);
    assertThat(chart.get("lines"))
        .allSatisfy(line -> assertThat(line.get("points")).hasSize(chart.get("periods").size()))
        .allSatisfy(line -> assertThat(line.get("scale").get("max").asDouble()).isPositive());
    assertThat(page)
        .contains(
            "<figcaption>Anmälningar</figcaption>",
            "<figcaption>Brott</figcaption>",
            "<figcaption>Platser</figcaption>",
            "<figcaption>Per 1 000 invånare</figcaption>",
            "<th scope=\"col\" class=\"number\">Platser</th>")
        .doesNotContain("style=");
  }

  @Test
  void harmIsCalledMadeUpWhereverItStands() {
    assertThat(page(THEFTS))
        .contains(
            "<figcaption>Skadedagar (vikter: demo, påhittade för demonstration)</figcaption>",
            "<th scope=\"col\" class=\"number\">Skadedagar (demovikter)</th>",
            "så talet säger inget om verklig skada");
    assertThat(page(THEFTS + "&lang=en"))
        .contains("Harm days (weights: demo, made up for demonstration)")
        .contains("says nothing of real harm");
    assertThat(records(THEFTS).get(1)[8]).isEqualTo("\"demo");
    for (String extension : List.of("json", "svg")) {
      assertThat(SITE.get("/utforska." + extension + THEFTS).body()).contains("demonstration");
    }
  }

  @Test
  void onlyWhatTheIndicatorCountsIsJudged() throws JsonProcessingException {
    for (String indicator : List.of("cykelstold", "anmalda-brott")) {
      JsonNode lines =
          chart(page("?show=measures&grain=quarter&indicator=" + indicator)).get("lines");
      List<String> judged =
          Stream.iterate(0, at -> at < lines.size(), at -> at + 1)
              .filter(at -> !lines.get(at).get("judged").get("usual").isEmpty())
              .map(at -> lines.get(at).get("title").asText())
              .toList();
      assertThat(judged).containsExactly(indicator.equals("cykelstold") ? "Brott" : "Anmälningar");
    }
    assertThat(page(THEFTS)).contains("Bara brott bedöms mot det vanliga.");
    assertThat(page("?show=measures&grain=day&indicator=cykelstold"))
        .doesNotContain("bedöms mot det vanliga", "Vanligt</th>");
  }

  @Test
  void whatCannotBeToldSaysWhy() {
    assertThat(page("?show=measures&grain=quarter"))
        .contains("Skadedagar: Kategorier utan vikt räknas inte med: ");
    assertThat(page("?show=measures&grain=quarter&category=drugs"))
        .contains("Skadedagar visas inte. Kategorier utan vikt räknas inte med: Narkotikabrott.")
        .doesNotContain("<figcaption>Skadedagar");
    assertThat(page("?show=measures&grain=quarter&indicator=felanmalan"))
        .contains("Brott visas inte. Källan anger inga brott.");
    assertThat(page(THEFTS + "&area=norra"))
        .contains("Per 1 000 invånare visas inte. Invånarantalet är inte känt för urvalet.");
  }

  @Test
  void theFileHoldsEveryWayOfCountingAlsoThoseNotShown() {
    List<String[]> thefts = records(THEFTS);

    assertThat(thefts.get(0))
        .startsWith(
            "period",
            "från",
            "till och med",
            "anmälningar eller ärenden",
            "brott",
            "platser",
            "skadedagar",
            "per 1 000 invånare");
    List<String[]> numbers = thefts.subList(1, thefts.size());
    assertThat(numbers)
        .hasSizeGreaterThan(10)
        .allSatisfy(
            record ->
                assertThat(Double.parseDouble(record[6]))
                    .isEqualTo(5 * Double.parseDouble(record[4])));
    assertThat(numbers)
        .allSatisfy(
            record ->
                assertThat(Double.parseDouble(record[5]))
                    .isPositive()
                    .isLessThanOrEqualTo(Double.parseDouble(record[4])));
    assertThat(records("?show=measures&grain=quarter"))
        .allSatisfy(record -> assertThat(Arrays.asList(record)).hasSizeGreaterThan(8));
  }

  @ParameterizedTest
  @ValueSource(strings = {"csv", "xlsx", "png", "svg", "parquet", "json"})
  void everyFileIsThere(String extension) {
    assertThat(SITE.get("/utforska." + extension + THEFTS).statusCode()).isEqualTo(200);
  }

  @Test
  void aCodeIsASplitAFilterAndAChip() {
    assertThat(page("?indicator=anmalda-brott&split=code&grain=year"))
        .contains("0840 Cykelstöld", "1203 Klotter", "Utan känd kod", "code=0840")
        .contains("Koder byts ibland ut");
    assertThat(page("?indicator=anmalda-brott&code=0840&grain=year"))
        .contains("Kod: 0840 Cykelstöld")
        .contains("id=\"code-0840\" name=\"code\" value=\"0840\" checked");
    assertThat(SITE.get("/utforska?code=9999").statusCode()).isEqualTo(400);
    assertThat(page("?indicator=anmalda-brott&code=0840&show=times&period=all"))
        .contains("Händelser per veckodag", "Kod: 0840 Cykelstöld");
  }

  @Test
  void whatACodeCountsIsWhatItsLineOfTheSplitSays() {
    String split = "?indicator=anmalda-brott&split=code&grain=year&period=all&show=numbers";
    String alone = "?indicator=anmalda-brott&code=0840&grain=year&period=all&show=numbers";
    List<String> ofSplit =
        records(split).stream()
            .filter(record -> record[3].equals("0840 Cykelstöld"))
            .map(record -> record[4])
            .toList();

    assertThat(ofSplit).hasSizeGreaterThan(7);
    assertThat(records(alone).stream().skip(1).map(record -> record[4])).isEqualTo(ofSplit);
  }

  @Test
  void codesOfACategoryStandAloneOnceItIsChosen() {
    assertThat(page("?indicator=anmalda-brott&category=graffiti"))
        .contains("id=\"code-1203\"", "id=\"code--\"")
        .doesNotContain("id=\"code-0840\"");
  }
}
