package se.lagesbild.dashboard.page.explore;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import se.lagesbild.dashboard.TestSite;
import se.lagesbild.warehouse.fixture.FixtureDelivery;
import se.lagesbild.warehouse.fixture.FixtureSum;
import se.lagesbild.warehouse.fixture.LakeFiles;

/** Hours that a source sends by week, shown by month and compared. */
final class ExploreWeeklySumsTest {
  private static final String COMPARED =
      "&grain=month&from=2026-01-01&to=2026-09-30&compare=year-before";
  private static TestSite site;

  @BeforeAll
  static void publishTwoYears() {
    site = TestSite.empty();
    Path config = site.fixture().home().config();
    FixtureSum.configure(config);
    FixtureSum.byWeek(config);
    FixtureSum.contract(config, "unit: reports", "unit: hours");
    List<FixtureSum> weeks = new ArrayList<>();
    for (LocalDate monday = LocalDate.of(2025, 1, 6);
        monday.isBefore(LocalDate.of(2026, 11, 1));
        monday = monday.plusWeeks(1)) {
      weeks.add(FixtureSum.week(monday, monday.getYear() == 2026 ? 250 : 100));
    }
    site.fixture()
        .publish(
            LakeFiles.writeSums(
                site.fixture().home().lake(),
                weeks,
                List.of(
                    FixtureDelivery.applied("d1", FixtureSum.SOURCE, "2026-11-01T00:00:00")
                        .window("2025-01-01", "2026-11-01"))));
    site.refresh();
  }

  @AfterAll
  static void close() {
    site.close();
  }

  private static String page(String query) {
    return site.get("/utforska?indicator=oro" + query).body();
  }

  @Test
  void hoursThatAreComparedStandSideBySideAndNothingIsSaidOfChance() {
    assertThat(page(COMPARED))
        .containsPattern(
            "<h1[^>]*>[^<]*1\u00a0000[^<]*september\u00a02026<span class=\"rest\">, mot 500 samma månad året före;"
                + " om skillnaden är slump går inte att säga<")
        .contains("Källan skickar mått, inte antal; om skillnaden är mer än slump")
        .doesNotContain("slumpen brukar ge", "Hänsyn är tagen", "gånger så många");
    assertThat(page(COMPARED + "&lang=en"))
        .contains("whether the difference is chance cannot be told", "measures, not counts")
        .doesNotContain("Allowance is made", "times as many");
    for (String extension : List.of("json", "svg")) {
      assertThat(site.get("/utforska." + extension + "?indicator=oro" + COMPARED).body())
          .contains("mått, inte antal")
          .doesNotContain("Hänsyn är tagen");
    }
  }

  @Test
  void pageAndFilesSayWhichWeeksAMonthHolds() {
    String said = "Veckor räknas till den månad deras måndag ligger i.";
    String unequal = "September 2026 har 4 veckor mot 5 samma månad året före.";

    assertThat(page(COMPARED)).contains(said, unequal);
    assertThat(site.get("/utforska.json?indicator=oro" + COMPARED).body()).contains(said, unequal);
    assertThat(page(COMPARED.replace("2026-09-30", "2026-10-31")))
        .contains(said)
        .doesNotContain("veckor mot");
    assertThat(page("&grain=quarter")).contains("Veckor räknas till det kvartal");
  }

  @Test
  void theSourceIsSaidToSendWeeks() {
    assertThat(page("&grain=quarter&from=2025-01-01&to=2026-09-30"))
        .contains(
            "Källan skickar summor per vecka.",
            "summan av de veckor vars måndag ligger i den",
            "därför bedöms den inte")
        .doesNotContain("inte går att räkna om");
  }

  @Test
  void hoursOfAWeekAreOfTheDaysTheyHappened() {
    assertThat(page("&grain=week")).contains("Timmar per vecka, efter den dag det");
  }
}
