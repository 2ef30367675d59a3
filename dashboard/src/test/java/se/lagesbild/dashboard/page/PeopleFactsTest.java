package se.lagesbild.dashboard.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import se.lagesbild.dashboard.TestSite;
import se.lagesbild.warehouse.fixture.DeliveredPeople;

/** Pages divide by the inhabitants that were delivered, and say who told of them. */
final class PeopleFactsTest {
  private static final String THEFTS =
      "?show=measures&indicator=cykelstold&grain=year&municipality=1982";
  private static final String MAP =
      "?indicator=cykelstold&municipality=1982&calendar=quarter&period=2025-07-01";

  private static TestSite site;

  @BeforeAll
  static void publish() {
    site = TestSite.empty();
    DeliveredPeople.configure(site.fixture().home().config());
    site.fixture().publish(DeliveredPeople.write(site.fixture().home().lake(), 14_000));
    site.refresh();
  }

  @AfterAll
  static void close() {
    site.close();
  }

  private static String[] record(String path, String first) {
    return site.get(path + "&format=international")
        .body()
        .lines()
        .map(line -> line.replace("\"", "").split(","))
        .filter(record -> record[0].equals(first))
        .findFirst()
        .orElseThrow();
  }

  private static double number(String[] record, int at) {
    return Double.parseDouble(record[at]);
  }

  @Test
  void aRateOnExploreIsOfTheDelivered() {
    String[] delivered = record("/utforska.csv" + THEFTS, "2024");
    String[] stated = record("/utforska.csv" + THEFTS, "2025");

    assertThat(number(delivered, 7)).isCloseTo(number(delivered, 4) / 14.0, within(1e-3));
    assertThat(number(stated, 7)).isCloseTo(number(stated, 4) / 13.5, within(1e-3));
  }

  @Test
  void exploreSaysWhoToldOfWhichYears() {
    assertThat(site.get("/utforska" + THEFTS).body())
        .contains("Invånare: Kommunen, Folkmängd 2024, 2026; population.csv 2023, 2025")
        .doesNotContain("räknas ned");
    assertThat(site.get("/utforska" + THEFTS + "&lang=en").body())
        .contains("Inhabitants: Municipality, Population 2024, 2026; population.csv 2023, 2025");
    assertThat(site.get("/utforska.json" + THEFTS).body()).contains("Invånare: Kommunen");
    assertThat(site.get("/utforska?indicator=cykelstold&grain=year&municipality=1982").body())
        .doesNotContain("Invånare: ");
  }

  @Test
  void whoeverIsNotOfTheInstallationIsNotToldOf() {
    assertThat(site.get("/utforska" + THEFTS.replace("=1982", "=all")).body())
        .contains("Invånare: Kommunen, Folkmängd 2023–2024, 2026; population.csv 2023–2025");
  }

  @Test
  void aComparisonOfAreasSaysWhoToldOfBothOnThePageAndInAFile() {
    String state = "?indicator=cykelstold&grain=quarter&area=norra&compare=centrum";
    for (String path : List.of("/utforska", "/utforska.json")) {
      assertThat(site.get(path + state).body())
          .contains(
              "Invånare: Kommunen, Folkmängd 2024; population.csv 2024. Områden som bara står");
    }
  }

  @Test
  void theMapDividesByTheDeliveredAndSaysWhoToldOfTheAreas() {
    String[] norra = record("/karta.csv" + MAP, "Norra");

    assertThat(norra[5]).isEqualTo("2000");
    assertThat(number(norra, 6)).isCloseTo(number(norra, 1) / 2, within(1e-3));
    assertThat(site.get("/karta" + MAP).body())
        .contains("Invånare: Kommunen, Folkmängd 2024; population.csv 2024. Områden som bara står");
  }
}
