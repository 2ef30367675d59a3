package se.lagesbild.dashboard.page.explore;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.lagesbild.dashboard.TestSite;

/** The ways to a closer look on Utforska, and back. */
final class ExploreDrillTest {
  private final TestSite site = TestSite.shared();

  private String page(String query) {
    return site.get("/utforska" + query).body();
  }

  private static List<String> links(String page, String step) {
    return Pattern.compile("<a href=\"/utforska([^\"]*)\" data-step=\"" + step + "\"")
        .matcher(page)
        .results()
        .map(found -> found.group(1).replace("&amp;", "&"))
        .toList();
  }

  @ParameterizedTest
  @CsvSource({"year, quarter", "quarter, month", "month, week", "week, day"})
  void everyPeriodLeadsToItselfInTheNextFinerSteps(String grain, String finer) {
    String page = page("?indicator=cykelstold&grain=" + grain);
    List<String> zooms = links(page, "period");

    assertThat(zooms).isNotEmpty().allMatch(zoom -> zoom.contains("grain=" + finer));
    String closer = page(zooms.get(zooms.size() - 2));
    assertThat(closer).contains("data-step=\"back\">Visa hela perioden<");
    assertThat(closer).containsPattern("<option value=\"" + finer + "\" selected");
  }

  @Test
  void theFinerNumbersSumToTheCoarser() {
    String years = page("?indicator=cykelstold&grain=year&show=numbers");
    List<Long> sums = numbers(years);
    String quarters = page(links(years, "period").get(3));

    assertThat(numbers(quarters)).hasSize(4);
    assertThat(numbers(quarters).stream().mapToLong(Long::longValue).sum()).isEqualTo(sums.get(3));
  }

  private static List<Long> numbers(String page) {
    return Pattern.compile("<td class=\"number\">(\\d+)<")
        .matcher(page.replace("\u00a0", ""))
        .results()
        .map(found -> Long.valueOf(found.group(1)))
        .toList();
  }

  @Test
  void daysLeadNoFurther() {
    assertThat(links(page("?grain=day"), "period")).isEmpty();
  }

  @Test
  void everyPartLeadsToItselfAlone() {
    String page = page("?indicator=klotter&split=area&grain=quarter&municipality=all");
    List<String> parts = links(page, "part");
    String centrum =
        parts.stream().filter(part -> part.contains("area=centrum")).findFirst().orElseThrow();

    assertThat(page).contains("Centrum</a></figcaption>", "Centrum</a></th>");
    assertThat(parts).noneMatch(part -> part.contains("split="));
    assertThat(page(centrum)).contains("Klotter i Centrum", "Område: Centrum");
    assertThat(
            page(parts.stream().filter(part -> part.contains("area=-")).findFirst().orElseThrow()))
        .contains("utan känt område");
  }

  @Test
  void theWayUpHoldsThePeriodAndLeadsToTheCoarserSteps() {
    String weeks = page("?grain=week&period=custom&from=2026-05-01&to=2026-05-31");

    assertThat(weeks).contains(">Upp till kvartal 2 2026 per månad<");
    String months = page(links(weeks, "back").get(0));
    assertThat(months).contains(">Upp till 2026 per kvartal<").contains(">maj 2026<");
    assertThat(page("?grain=month&period=custom&from=2019-01-01&to=2026-05-31"))
        .contains("Visa hela perioden")
        .doesNotContain("Upp till");
    assertThat(page("?grain=month")).doesNotContain("data-step=\"back\"");
  }

  @Test
  void thereIsAWayBackFromAPeriodThatHoldsNothing() {
    assertThat(page("?from=1999-01-01&to=1999-02-01")).contains("Visa hela perioden");
  }
}
