package se.lagesbild.dashboard.page.data;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import se.lagesbild.dashboard.TestSite;
import se.lagesbild.warehouse.fixture.FixtureDelivery;
import se.lagesbild.warehouse.fixture.LakeSample;

final class SourceViewTest {
  private static final String FAULTS = "nvk-felanmalan";

  private TestSite site;

  @BeforeEach
  void openTheSite() {
    site = TestSite.empty();
  }

  @AfterEach
  void closeTheSite() {
    site.close();
  }

  private String faults() {
    site.fixture()
        .publish(
            List.of(),
            List.of(
                FixtureDelivery.applied("d1", FAULTS, "2026-10-25T23:59:59"),
                FixtureDelivery.applied("d3", FAULTS, "2026-11-08T23:59:59")
                    .ended("refused", "kolumnen <b> saknas."),
                FixtureDelivery.applied("d4", FAULTS, "2026-11-15T23:59:59").ended("empty", null)));
    site.refresh();
    return site.get("/data?source=" + FAULTS).body();
  }

  @Test
  void theTitleSaysHowManyDeliveriesAreLacking() {
    assertThat(faults())
        .contains(
            "<h1>Felanmälan: 2 av 4 väntade leveranser saknas eller gick inte att använda</h1>");
  }

  @Test
  void everyStateHasItsLetterAndItsWords() {
    assertThat(faults())
        .contains("delivery-delivered\" title=\"19–25 okt 2026: I tid\"")
        .contains("delivery-missing\" title=\"26 okt – 1 nov 2026: Har inte kommit\"")
        .contains("delivery-refused\" title=\"2–8 nov 2026: Gick inte att använda\"")
        .contains("delivery-empty\" title=\"9–15 nov 2026: Utan rader\"")
        .containsPattern(
            "delivery-awaited\" title=\"[^\"]*: Väntas\"><span aria-hidden=\"true\">V</span>");
  }

  @Test
  void theDeliveriesStandInATableWithThoseThatHaveNotCome() {
    assertThat(faults())
        .containsPattern("(?s)d4.csv.*d3.csv.*kolumnen &lt;b&gt; saknas.*Har inte kommit.*d1.csv");
  }

  @Test
  void tellsTheContractInWords() {
    String police = site.get("/data?source=polisen-anmalda-brott").body();

    assertThat(police)
        .contains("Anmälda brott: inget har levererats ännu")
        .contains("Inget har levererats ännu, så inget väntas heller.")
        .containsPattern("<dt>Läses aldrig</dt> <dd>Fritext</dd>")
        .containsPattern("<dt>Nyckel</dt> <dd>Diarienr, Brottskod</dd>")
        .contains("Perioden är 28 dagar.")
        .contains("Andel rader som inte kunde användas (varnar över 1\u00a0%, stoppar")
        .containsPattern(
            "<th scope=\"row\">Regdatum</th>\\s*<td>datum</td>\\s*<td>när det blev känt</td>");
  }

  @Test
  void neverShowsWhatStoodInARowOfASecretSource() {
    site.fixture().publish(LakeSample.write(site.fixture().home().lake()));
    site.refresh();

    assertThat(site.get("/data?source=polisen-anmalda-brott").body())
        .containsPattern("<th scope=\"row\">bad_date</th>\\s*<td class=\"file\">Regdatum</td>")
        .doesNotContain("<code>***</code>");
    assertThat(site.get("/data?source=" + FAULTS).body())
        .contains("inte en tid som går att läsa", "<code>## feb</code>");
  }

  @Test
  void namesTheIndicatorsThatCountItsRows() {
    assertThat(faults()).contains("<a href=\"/data?indicator=felanmalan\">");
  }
}
