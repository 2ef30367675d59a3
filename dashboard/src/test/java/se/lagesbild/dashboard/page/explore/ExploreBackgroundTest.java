package se.lagesbild.dashboard.page.explore;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import se.lagesbild.dashboard.TestSite;

/** Another indicator below the one shown, on the page and in the files. */
final class ExploreBackgroundTest {
  private static final String QUARTERS =
      "?grain=quarter&from=2025-01-01&to=2025-12-31&show=numbers&municipality=all";
  private static final String COMPARED =
      "?indicator=cykelstold" + QUARTERS.replace("?", "&") + "&compare=background-klotter";
  private final TestSite site = TestSite.shared();

  private String page(String query) {
    return site.get("/utforska" + query).body();
  }

  private List<String> column(String query, int at) {
    return site.get("/utforska.csv" + query)
        .body()
        .lines()
        .skip(1)
        .map(line -> line.split(";", -1))
        .map(fields -> fields[at < 0 ? fields.length + at : at])
        .toList();
  }

  private static String form(String page) {
    int form = page.indexOf("<select id=\"compare\"");
    return page.substring(form, page.indexOf("</select>", form));
  }

  @Test
  void holdsWhatTheIndicatorHoldsWhenItIsAskedForItself() {
    assertThat(column(COMPARED, 21))
        .hasSize(4)
        .isEqualTo(column("?indicator=klotter" + QUARTERS.replace("?", "&"), 4));
    assertThat(column(COMPARED, 4))
        .isEqualTo(column("?indicator=cykelstold" + QUARTERS.replace("?", "&"), 4));
    assertThat(column(COMPARED, 20)).containsOnly("Bakgrund: Klotter · Provköping · händelser");
  }

  @Test
  void standsInAChartOfItsOwnInLineWithTheOther() {
    String page = page(COMPARED);

    assertThat(page)
        .contains("data-block=\"background-data\"", "id=\"background-data\"")
        .contains("<th scope=\"col\" class=\"number\">Bakgrund: Klotter</th>")
        .doesNotContain("\"beside\":");
    assertThat(page.split("\"letters\":", -1)).hasSize(3);
    assertThat(site.get("/utforska.svg" + COMPARED).body()).contains("Bakgrund: Klotter");
  }

  @Test
  void noShapeOfADrawingIsNamedTwice() {
    List<String> names =
        Pattern.compile(" id=\"([^\"]+)\"")
            .matcher(site.get("/utforska.svg" + COMPARED).body())
            .results()
            .map(found -> found.group(1))
            .toList();

    assertThat(names).hasSizeGreaterThan(1).doesNotHaveDuplicates();
  }

  @Test
  void saysNothingOfHowTheyHangTogetherAndLeadsToWhereThatIsTried() {
    assertThat(page(COMPARED))
        .contains("Att två kurvor följs åt säger inte att den ena beror på den andra.")
        .contains("<a href=\"/orsaker/samband?indicator=cykelstold")
        .doesNotContain("gånger så många");
  }

  @Test
  void anAreaAppliesToItAndOtherFiltersDoNot() {
    String area =
        "?indicator=cykelstold&grain=year&period=all&show=numbers&area=centrum&weekday=1"
            + "&compare=background-klotter";

    assertThat(column(area, -5))
        .isEqualTo(column("?indicator=klotter&grain=year&period=all&show=numbers&area=centrum", 4));
    assertThat(page(area))
        .contains("Bakgrund: Klotter · Centrum")
        .contains("Övriga filter gäller inte bakgrunden.")
        .doesNotContain("gäller hela kommunen");
  }

  @Test
  void theChipSaysItAndCanBeRemoved() {
    assertThat(page(COMPARED))
        .contains("Bakgrund: Klotter <span aria-hidden=\"true\">×")
        .containsPattern("<a href=\"/utforska\\?(?![^\"]*compare)[^\"]*\"><span class=\"unseen\">");
    assertThat(form(page(COMPARED)))
        .contains("<optgroup label=\"Bakgrund, i eget diagram\">")
        .contains("<option value=\"background-klotter\" selected>")
        .doesNotContain("background-cykelstold");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"&split=area&compare=background-klotter", "&compare=background-cykelstold"})
  void whatHasNoPlaceIsLeftOut(String query) {
    assertThat(page("?indicator=cykelstold" + query))
        .contains("id=\"finding\"")
        .doesNotContain("background-data", "Bakgrund: ");
  }

  @Test
  void refusesWhatItDoesNotKnow() {
    assertThat(site.get("/utforska?compare=background-norrland").statusCode()).isEqualTo(400);
  }

  @ParameterizedTest
  @ValueSource(strings = {"times", "parts", "measures", "judged"})
  void standsBesideEveryLook(String show) {
    String query = "?indicator=cykelstold&compare=background-klotter&show=" + show;

    assertThat(page(query)).contains("id=\"finding\"", "Bakgrund: Klotter");
    assertThat(site.get("/utforska.json" + query).statusCode()).isEqualTo(200);
  }
}
