package se.lagesbild.dashboard.page.explore;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.net.http.HttpResponse;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import se.lagesbild.dashboard.TestSite;

/** The hours of the week on Utforska. */
final class ExploreTimesTest {
  private static final String MANY = "?show=times&indicator=cykelstold&period=all";
  private static final String FEW =
      "?show=times&indicator=klotter&area=centrum&from=2026-10-01&to=2026-10-31";
  private final TestSite site = TestSite.shared();

  private String page(String query) {
    return site.get("/utforska" + query).body();
  }

  private List<String[]> records(String query) {
    return site.get("/utforska.csv" + query + "&format=international")
        .body()
        .lines()
        .skip(1)
        .map(line -> line.replace("\"", "").split(","))
        .toList();
  }

  @Test
  void showsEveryHourOfTheWeekWithItsNumberInHtml() {
    String page = page(MANY);
    Matcher cells = Pattern.compile("<td class=\"number [^\"]*\">[0-9]").matcher(page);

    assertThat(cells.results().count()).isEqualTo(168);
    assertThat(page)
        .contains("<th scope=\"row\">Söndag</th>", "<th scope=\"col\" class=\"number\">23</th>")
        .contains("heat-5", "\"kind\":\"heat\"")
        .doesNotContain("style=");
  }

  @Test
  void saysWhetherAnyTimeStandsOut() {
    assertThat(page(MANY))
        .containsPattern(
            "<h1[^>]*>Cykelstöld i Fagersta: [^<]*(sticker ut, omkring|flest [^<]* mer än slump)");
    assertThat(page(MANY + "&lang=en"))
        .containsPattern(
            "<h1[^>]*>Bicycle theft in Fagersta: [^<]*(stands? out|most on [^<]* more than chance)");
  }

  @Test
  void namesWhereMostAreThoughItMayBeChance() {
    Pattern title =
        Pattern.compile(
            "<h1[^>]*>[^<]*: flest ([^<]+) kl\\. (\\d\\d)–(\\d\\d), omkring (\\d+) av ([^<]+) händelser,"
                + " (för få|men tiderna)");
    int found = 0;
    for (String area : List.of("centrum", "norra", "sodra", "vastanfors", "landsbygd")) {
      for (String indicator : List.of("cykelstold", "klotter", "anmalda-brott", "felanmalan")) {
        String query = "?show=times&indicator=%s&area=%s&period=5y".formatted(indicator, area);
        Matcher most = title.matcher(page(query));
        if (most.find() && most.group(2).compareTo(most.group(3)) < 0) {
          found++;
          double sum = sum(records(query), most);
          assertThat(Math.round(sum)).as(query).isEqualTo(Long.parseLong(most.group(4)));
        }
      }
    }
    assertThat(found).isPositive();
  }

  private static double sum(List<String[]> records, Matcher most) {
    List<String> week = records.stream().map(record -> record[0]).distinct().toList();
    String[] ends = most.group(1).split("–");
    List<String> days =
        most.group(1).equals("alla dagar")
            ? week
            : week.subList(week.indexOf(ends[0]), week.indexOf(ends[ends.length - 1]) + 1);
    return records.stream()
        .filter(record -> days.contains(record[0]))
        .filter(record -> Integer.parseInt(record[1]) >= Integer.parseInt(most.group(2)))
        .filter(record -> Integer.parseInt(record[2]) <= Integer.parseInt(most.group(3)))
        .mapToDouble(record -> Double.parseDouble(record[3]))
        .sum();
  }

  @Test
  void ofFewEventsOnlyPartsOfTheDayStandInTheTable() {
    assertThat(page(FEW))
        .contains("för få händelser med känd tid", "Under 30 visar", "06–12")
        .doesNotContain("chart-data", "heat-5");
  }

  @Test
  void sumsHaveNoTimes() {
    assertThat(page("?indicator=cykelstold")).contains("<option value=\"times\"");
  }

  @Test
  void theFileHoldsTheNumbersOfTheTable() {
    double sum = records(MANY).stream().mapToDouble(record -> Double.parseDouble(record[3])).sum();
    Matcher total = Pattern.compile("av (\\d[\\d\u00a0]*) händelser").matcher(page(MANY));

    assertThat(records(MANY)).hasSize(168);
    assertThat(records(MANY).get(22)).startsWith("måndag", "22", "23");
    assertThat(sum).isEqualTo(Math.rint(sum), within(1e-6));
    if (total.find()) {
      assertThat(sum)
          .isEqualTo(Double.parseDouble(total.group(1).replace("\u00a0", "")), within(1e-6));
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"xlsx", "png", "svg", "parquet", "json"})
  void everyFileIsThere(String extension) {
    for (String query : List.of(MANY, FEW)) {
      assertThat(site.get("/utforska." + extension + query).statusCode()).isEqualTo(200);
    }
  }

  @Test
  void thePictureSaysWhatThePageSays() {
    String svg = site.get("/utforska.svg" + MANY).body();

    assertThat(svg)
        .contains("Söndag", "Klockan är den som visades")
        .contains("Cykelstöld i Fagersta:");
    assertThat(Arrays.asList(svg.split("<rect"))).hasSizeGreaterThan(1);
  }

  @ParameterizedTest
  @ValueSource(strings = {"&weekday=6", "&part_of_day=night"})
  void theWeekIsShownAsAWhole(String part) {
    HttpResponse<String> refused =
        TestSite.shared().get("/utforska?indicator=cykelstold&show=times&period=all" + part);

    assertThat(refused.statusCode()).isEqualTo(400);
    assertThat(refused.body()).contains("Veckan visas hel");
  }
}
