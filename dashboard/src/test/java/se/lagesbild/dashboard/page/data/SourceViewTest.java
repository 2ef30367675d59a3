package se.lagesbild.dashboard.page.data;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import se.lagesbild.dashboard.TestSite;
import se.lagesbild.warehouse.fixture.FixtureDelivery;
import se.lagesbild.warehouse.fixture.FixtureSum;
import se.lagesbild.warehouse.fixture.LakeFiles;
import se.lagesbild.warehouse.fixture.LakeSample;

final class SourceViewTest {
  private static final String FAULTS = "nvk-felanmalan";
  private static final String POLICE = "polisen-anmalda-brott";

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
        .contains(
            "delivery-missing delivery-over\" title=\"26 okt – 1 nov 2026: Har inte kommit (går in i nästa månad)\"")
        .contains("delivery-refused\" title=\"2–8 nov 2026: Gick inte att använda\"")
        .contains("delivery-empty\" title=\"9–15 nov 2026: Utan rader\"")
        .containsPattern(
            "delivery-awaited\" title=\"[^\"]*: Väntas\"><span aria-hidden=\"true\">V</span>");
  }

  private static List<String> months(String body, String year) {
    String row = body.substring(body.indexOf("<th scope=\"row\">" + year + "</th>"));
    return List.of(row.substring(0, row.indexOf("</tr>")).split("<td>"));
  }

  @Test
  void aWeekStandsInTheMonthOfItsMondayThoughItEndsInTheNext() {
    List<String> months = months(faults(), "2026");

    assertThat(months.get(10)).contains("19–25 okt", "26 okt – 1 nov");
    assertThat(months.get(11)).contains("2–8 nov", "9–15 nov").doesNotContain("26 okt");
  }

  @Test
  void aMonthStandsInItselfThoughTheNextIsExpectedOnADayOfTheMonthAfter() {
    FixtureSum.configure(site.fixture().home().config());
    site.fixture()
        .publish(
            LakeFiles.writeSums(
                site.fixture().home().lake(),
                List.of(FixtureSum.exact("2026-01", 5)),
                List.of(
                    FixtureDelivery.applied("d1", FixtureSum.SOURCE, "2026-01-31T23:59:59")
                        .window("2026-01-01", "2026-02-01"),
                    FixtureDelivery.applied("d2", FixtureSum.SOURCE, "2026-02-28T23:59:59")
                        .window("2026-02-01", "2026-03-01"),
                    FixtureDelivery.applied("d3", FixtureSum.SOURCE, "2026-04-30T23:59:59")
                        .window("2026-04-01", "2026-05-01"))));
    site.refresh();

    List<String> months = months(site.get("/data?source=" + FixtureSum.SOURCE).body(), "2026");

    assertThat(months.get(1)).contains("jan 2026: ");
    assertThat(months.get(2)).contains("feb 2026: I tid");
    assertThat(months.get(3)).contains("mar 2026: Har inte kommit").doesNotContain("I tid");
    assertThat(months.get(4)).contains("apr 2026: I tid");
  }

  @Test
  void theLegendSaysThePatternOfEveryStateInWords() {
    assertThat(faults())
        .contains("I tid: 1 (I i tunn ram)", "Har inte kommit: 1 (S i tjock ram)")
        .contains("Gick inte att använda: 1 (A i fylld ruta)", "Utan rader: 1 (U i streckad ram)")
        .contains("Veckor som går in i nästa månad: 1 (rutan har dubbel högerkant)");
  }

  @Test
  void whatCameInPartSaysWhichDaysAreLacking() {
    site.fixture()
        .publish(
            List.of(),
            List.of(
                FixtureDelivery.applied("d1", POLICE, "2026-10-15T00:00:00")
                    .window("2026-10-01", "2026-10-15"),
                FixtureDelivery.applied("d2", POLICE, "2026-10-29T00:00:00")
                    .window("2026-10-18", "2026-10-29")));
    site.refresh();

    assertThat(site.get("/data?source=" + POLICE).body())
        .containsPattern(
            "delivery-incomplete[^\"]*\" title=\"15–28 okt 2026: Ofullständig, ingen berättar om 15–17 okt 2026")
        .contains("Ofullständig: 1 (O i halvfylld ruta)");
  }

  @Test
  void ofManyDeliveriesTheNewestStandOpenAndTheOthersAreCounted() {
    List<FixtureDelivery> weeks = new ArrayList<>();
    LocalDate sunday = LocalDate.of(2026, 11, 15);
    for (int at = 40; at >= 1; at--) {
      weeks.add(FixtureDelivery.applied("d" + at, FAULTS, sunday + "T23:59:59"));
      sunday = sunday.minusDays(7);
    }
    weeks.set(30, weeks.get(30).ended("refused", "filen är tom."));
    weeks.remove(35);
    site.fixture().publish(List.of(), weeks);
    site.refresh();

    String body = site.get("/data?source=" + FAULTS).body();
    String open = body.substring(body.indexOf("id=\"ledger-heading\""));
    open = open.substring(0, open.indexOf("<details"));

    assertThat(open)
        .contains("De 26 nyaste av 40 står här, och 2 äldre")
        .contains("d40.csv", "d15.csv", "d10.csv", "Har inte kommit")
        .doesNotContain("d14.csv", "d9.csv");
    assertThat(body)
        .contains("<summary>Visa alla 39 leveranser och 1 som saknas</summary>", "d1.csv");
  }

  @Test
  void theFileOfASourceHoldsEveryDeliveryAndRunsNoFormula() throws IOException {
    site.fixture()
        .publish(
            List.of(),
            List.of(
                FixtureDelivery.applied("=1+1", FAULTS, "2026-11-08T23:59:59"),
                FixtureDelivery.applied("d2", FAULTS, "2026-11-15T23:59:59")));
    site.refresh();

    assertThat(site.get("/data?source=" + FAULTS).body())
        .contains("href=\"/data.csv?source=nvk-felanmalan\"");
    assertThat(site.get("/data.csv?source=" + FAULTS).body())
        .contains("Felanmälan;'=1+1;'=1+1.csv;;2026-11-02;2026-11-08;")
        .contains("Felanmälan;d2;d2.csv;;2026-11-09;2026-11-15;")
        .doesNotContain("Anmälda brott");
    try (ReadableWorkbook workbook =
        new ReadableWorkbook(new ByteArrayInputStream(site.file("/data.xlsx?source=" + FAULTS)))) {
      List<Row> rows = workbook.getFirstSheet().read();
      assertThat(rows).hasSize(3);
      assertThat(rows.get(2).getCellText(1)).isEqualTo("=1+1");
      assertThat(rows.get(2).getCell(1).getFormula()).isNull();
      assertThat(rows.get(1).getCellAsNumber(10).orElseThrow()).isEqualByComparingTo("10");
    }
    assertThat(site.get("/data.json?source=" + FAULTS).body())
        .contains("\"upptagna\" : 10", "\"leverans\" : \"=1+1\"");
  }

  @Test
  void datesOfAContractAreExamplesAndExpressionsAreFolded() throws IOException {
    Path contract = site.fixture().home().config().resolve("sources/" + FAULTS + "/source.yaml");
    Files.writeString(
        contract,
        Files.readString(contract)
            .replace(
                "{name: Skapad, type: datetime}",
                "{name: Skapad, type: datetime, format: '%Y-%m-%d %H:%M|%y%m%d'}")
            .replace(
                "occurred: {from: Skapad}",
                "occurred: {from: told}\n  withdrawnWhen: \"lower(Kategori) = 'fel'\"")
            .replace(
                "delivery: {",
                "derive: {told: \"coalesce(Skapad, cast(Kategori as string))\"}\ndelivery: {"));

    String body = faults();
    String read = body.substring(0, body.indexOf("<details class=\"code\">"));
    String folded = body.substring(body.indexOf("<details class=\"code\">"));

    assertThat(read)
        .contains("skrivs som 2024-05-31 14:05 eller 240531 <code>%Y-%m-%d %H:%M|%y%m%d</code>")
        .contains("<dt>När det hände</dt> <dd>Skapad, Kategori (uträknat)</dd>")
        .contains("<dd>villkoret på Kategori är uppfyllt</dd>")
        .contains("<dt>när det hände</dt> <dd>av Skapad, Kategori</dd>")
        .doesNotContain("coalesce(", "lower(", "<dt>told</dt>");
    assertThat(folded)
        .contains(
            "För administratören: uttryck och mönster",
            "<dt>told</dt>",
            "coalesce(Skapad",
            "lower(Kategori)");
  }

  @Test
  void theBreaksOfASeriesHaveDayAndSource() throws IOException {
    Path codes = site.fixture().home().config().resolve("offence-codes.csv");
    Files.writeString(
        codes,
        Files.readString(codes)
            .replace(
                "1203,Klotter,graffiti,false,,",
                "1203,Klotter,graffiti,false,,2024-12-31\n1203,Skadegörelse genom klotter,criminal_damage,false,2025-01-01,"));

    faults();

    assertThat(site.get("/data?source=" + POLICE).body())
        .contains("Avbrott i serien</h2>")
        .containsPattern(
            "<th scope=\"row\" class=\"nowrap\">2025-01-01</th>\\s*<td><a href=\"/data\\?source=polisen-anmalda-brott\">Anmälda brott</a></td>\\s*<td class=\"prose\">Koden 1203 fick en annan betydelse");
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
