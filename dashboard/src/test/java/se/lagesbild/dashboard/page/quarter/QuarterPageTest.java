package se.lagesbild.dashboard.page.quarter;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import se.lagesbild.dashboard.TestSite;
import se.lagesbild.dashboard.export.PaperStandards;
import se.lagesbild.dashboard.page.Query;
import se.lagesbild.dashboard.state.StateStore;
import se.lagesbild.warehouse.catalogue.Installation;
import se.lagesbild.warehouse.catalogue.InstallationReader;
import se.lagesbild.warehouse.fixture.ChangedEvents;
import se.lagesbild.warehouse.fixture.PlannedPeriods;
import se.lagesbild.warehouse.fixture.PlannedPeriods.Planned;
import se.lagesbild.warehouse.schema.LakeTable;

final class QuarterPageTest {
  private static final TestSite SITE = TestSite.shared();

  private static String page(String query) {
    return SITE.get("/kvartal" + query).body();
  }

  @Test
  void beginsWithTheNewestPeriodThatHasEnded() {
    assertThat(page(""))
        .contains("Tertial maj–aug 2026 · Fagersta")
        .contains("<option value=\"2026-05-01\" selected>maj–aug 2026</option>");
  }

  @Test
  void leadsFromEachIndicatorToTheDeliveriesOfItsPeriodAndMunicipality() {
    assertThat(page(""))
        .contains(
            "href=\"/data?indicator=klotter&amp;from=2026-05-01&amp;to=2026-08-31&amp;municipality=1982\"");
    assertThat(page("?municipality=all"))
        .contains("href=\"/data?indicator=klotter&amp;from=2026-05-01&amp;to=2026-08-31\"");
  }

  @Test
  void tellsWhatTheCalendarKnowsOfThePeriodOnceForAllThatItConcerns() {
    try (TestSite site = TestSite.empty()) {
      PlannedPeriods.configure(site.fixture().home().config());
      site.fixture()
          .publish(
              PlannedPeriods.write(
                  site.fixture().home().lake(),
                  List.of(
                      new Planned("calendar", "lov", null, "2026-06-14", "2026-08-18"),
                      new Planned("plan", "cyklar", null, "2026-07-06", "2026-07-27"),
                      new Planned("plan", "cyklar", null, "2026-02-02", "2026-02-23"))));
      site.refresh();

      String page = site.get("/kvartal?calendar=quarter&period=2026-07-01").body();

      assertThat(page)
          .contains("<li value=\"1\">Lov (14 jun – 17 aug 2026;")
          .contains("<li value=\"2\">Cyklar (6–26 jul 2026;")
          .doesNotContain("Inget särskilt är antecknat", "feb 2026;");
    }
  }

  @Test
  void whatOfTheAddressIsNotUsedIsNamed() {
    assertThat(page("?indikator=cykelstold"))
        .contains("inte känner och inte använder: indikator. Den känner calendar, period");
    assertThat(page("?lang=sv")).doesNotContain("inte använder");
  }

  @Test
  void everyIndicatorHasItsVerdictItsUsualRangeAndItsCourse() {
    assertThat(page("?calendar=quarter&period=2025-04-01"))
        .containsPattern(
            "<th scope=\"row\" role=\"rowheader\"><a href=\"/utforska[^>]*>Cykelstöld</a> <span class=\"under sign sign-")
        .containsPattern("vanligt [0-9]+–[0-9]+")
        .contains("<svg class=\"spark\"")
        .contains("På längre sikt");
  }

  @Test
  void aTargetIsHeldAgainstWholeQuartersAfterItWasSetOnly() {
    for (String period : found(page("?calendar=quarter"), "<option value=\"(\\d{4}-\\d\\d-01)\"")) {
      String row =
          found(page("?calendar=quarter&period=" + period), "(?s)(<tr role=\"row\">.*?</tr>)")
              .stream()
              .filter(each -> each.contains(">Cykelstöld</a>"))
              .findFirst()
              .orElseThrow();
      String target = found(row, "<td class=\"target[^>]*>([^<]*)<").get(0);
      List<String> number = found(row, "<span class=\"count\">(\\d+)\\D");
      boolean held = period.compareTo("2025-01-01") >= 0 && row.contains("quality-whole");

      assertThat(target)
          .as(period + " " + number)
          .isEqualTo(
              !held
                  ? "Högst 20 i kvartalet"
                  : Integer.parseInt(number.get(0)) <= 20
                      ? "Högst 20 i kvartalet. Nås: " + number.get(0) + "."
                      : "Högst 20 i kvartalet. Nås inte: " + number.get(0) + ".");
    }
    assertThat(page("?calendar=month&period=2025-04-17"))
        .contains("Högst 20 i kvartalet")
        .doesNotContain("Nås");
  }

  @Test
  void whoeverChangesTheCalendarStaysAtTheSameTime() {
    assertThat(page("?calendar=month&period=2025-04-17"))
        .contains("<option value=\"2025-04-01\" selected>apr 2025</option>");
  }

  @Test
  void aPeriodThatGoesOnSaysSo() {
    assertThat(page("?calendar=quarter&period=2026-10-01"))
        .contains("Perioden pågår till och med den 31 december 2026.")
        .contains("okt–dec 2026 pågår och kan inte bedömas än")
        .contains("Pågår", "minst ")
        .doesNotContain("ligger inom det vanliga", "hela perioden");
  }

  @Test
  void aPeriodThatIsNoLongerWatchedSaysThatNoSignalsAreKept() {
    String said = "för den här perioden finns inga kvar att visa";

    // The generation is of 22 November 2026: a quarter before is 22 August.
    assertThat(page("?calendar=quarter&period=2026-04-01")).contains(said);
    assertThat(page("?calendar=quarter&period=2026-04-01&lang=en"))
        .contains("none are left to show for this period");
    assertThat(page("?calendar=quarter&period=2026-07-01")).doesNotContain(said);
  }

  @Test
  void whatLiesBeforeTheFirstDeliveryWasNotOwed() {
    try (TestSite young = TestSite.empty()) {
      young.fixture().publishSeeded(1, 500);
      young.refresh();

      assertThat(young.get("/kvartal?calendar=quarter&period=2024-04-01").body())
          .contains(
              "Anmälda brott: uppgifterna börjar ", "Därför finns inga hela antal för perioden")
          .doesNotContain("Ingen leverans från Polisen", "Alla källor har levererat hela perioden");
    }
  }

  @Test
  void everyNumberOutsideOfWhatIsUsualIsNamedInTheConclusions() {
    List<String> outside = new ArrayList<>();
    for (String period : found(page("?calendar=month"), "<option value=\"(\\d{4}-\\d\\d-01)\"")) {
      String page = page("?calendar=month&period=" + period);
      String conclusions = page.replaceAll("(?s).*<ol class=\"conclusions\">|</ol>.*", "");
      for (String row : page.split("<tr role=\"row\">")) {
        List<String> number = found(row, "<span class=\"count\">(\\d+)\\D");
        List<String> usual = found(row, "<span class=\"under\">vanligt (\\d+–\\d+)<");
        if (!number.isEmpty() && !usual.isEmpty() && !holds(usual.get(0), number.get(0))) {
          String title = found(row, "<a href=[^>]*>([^<]*)</a>").get(0);
          outside.add(period + " " + title);
          assertThat(conclusions).as(period).contains(title);
        }
      }
    }
    assertThat(outside).hasSizeGreaterThan(3);
  }

  @Test
  void whereNothingIsKnownToBeUsualNothingIsConcluded() {
    List<String> periods = found(page("?calendar=month"), "<option value=\"(\\d{4}-\\d\\d-01)\"");

    assertThat(page("?calendar=month&period=" + periods.get(periods.size() - 1)))
        .containsPattern("<h1[^>]*>[^<]*: underlaget räcker inte för att säga något")
        .doesNotContain("mer än vad slumpen ofta ger", ">vanligt ");
  }

  private static boolean holds(String usual, String number) {
    String[] ends = usual.split("–");
    return Integer.parseInt(number) >= Integer.parseInt(ends[0])
        && Integer.parseInt(number) <= Integer.parseInt(ends[1]);
  }

  private static List<String> found(String text, String pattern) {
    return Pattern.compile(pattern).matcher(text).results().map(each -> each.group(1)).toList();
  }

  @Test
  void whatRegistrationMayBeBehindIsSaidBesideTheVerdict() {
    assertThat(changed(ChangedEvents::foundByPolice))
        .containsPattern("Fler än vanligt: Anmälda brott \\([^)]*; kan bero på registreringen\\)")
        .contains("Registreringen kan vara förklaringen.");
    assertThat(changed(ChangedEvents::write))
        .containsPattern("Fler än vanligt: Anmälda brott \\(")
        .doesNotContain("kan bero på registreringen", "Registreringen kan vara");
  }

  private static String changed(Function<Path, Map<LakeTable, List<Path>>> events) {
    try (TestSite site = TestSite.empty()) {
      site.fixture().publish(events.apply(site.fixture().home().lake()));
      site.refresh();
      return site.get("/kvartal?calendar=month&period=2026-09-01").body();
    }
  }

  @Test
  void aDayOutsideOfAllPeriodsIsRefusedWithThoseThatCanBeChosen() {
    HttpResponse<String> answer = SITE.get("/kvartal?period=1999-01-01");

    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(answer.body()).contains("Ingen period innehåller 1999-01-01.");
    assertThat(SITE.get("/kvartal?calendar=m%C3%A5ne").body()).contains("tertial, est, month");
  }

  @Test
  void thePaperSaysTheSameAndIsTheSameAgain() throws IOException {
    byte[] paper = SITE.file("/kvartal.pdf?calendar=quarter&period=2025-04-01");

    try (PDDocument document = Loader.loadPDF(paper)) {
      String text = new PDFTextStripper().getText(document);
      assertThat(text).contains("apr–jun 2025", "Cykelstöld", "Det som saknas", "generation 2");
      assertThat(document.getNumberOfPages()).isLessThanOrEqualTo(2);
    }
    assertThat(SITE.file("/kvartal.pdf?calendar=quarter&period=2025-04-01")).isEqualTo(paper);
  }

  @ParameterizedTest
  @EnumSource(names = {"PDFUA_1", "PDFA_2_A"})
  void thePaperMeetsTheStandardsForReadersAndArchives(PDFAFlavour standard) throws Exception {
    byte[] paper = SITE.file("/kvartal.pdf?calendar=quarter&period=2025-04-01");

    assertThat(PaperStandards.failures(paper, standard)).isEmpty();
  }

  @Test
  void theWorkbookHoldsNumbers() throws IOException {
    byte[] workbook = SITE.file("/kvartal.xlsx?calendar=quarter&period=2025-04-01");

    try (ReadableWorkbook read = new ReadableWorkbook(new ByteArrayInputStream(workbook))) {
      List<Row> rows = read.getFirstSheet().read();
      assertThat(rows.get(0).getCellText(0)).isEqualTo("indikator");
      assertThat(rows.subList(1, rows.size()))
          .isNotEmpty()
          .allSatisfy(row -> assertThat(row.getCell(4).getType()).isEqualTo(CellType.NUMBER));
    }
    assertThat(
            SITE.get("/kvartal.xlsx?calendar=quarter&period=2025-04-01")
                .headers()
                .firstValue("Content-Disposition"))
        .hasValue("attachment; filename=\"lagesbild-quarter-2025-04-01.xlsx\"");
  }

  @Test
  void isPreparedByEveryCalendarThatCanBeChosen() {
    Installation installation = InstallationReader.read(SITE.fixture().home().config());
    StateStore state = StateStore.open(SITE.fixture().home());

    List<Query> openings =
        new QuarterPage(state.frozenPages(), state.annotations()).openings(installation);

    assertThat(openings).hasSizeGreaterThan(2);
    assertThat(openings)
        .allSatisfy(
            opening ->
                assertThat(page(opening.href("")))
                    .contains("value=\"" + opening.one("calendar").orElseThrow() + "\" selected"));
  }

  @Test
  void filesForOtherProgramsHoldTheIndicatorsOfTheWorkbook() throws IOException {
    String query = "?calendar=quarter&period=2025-04-01";
    int indicators;
    try (ReadableWorkbook read =
        new ReadableWorkbook(new ByteArrayInputStream(SITE.file("/kvartal.xlsx" + query)))) {
      indicators = read.getFirstSheet().read().size() - 1;
    }

    JsonNode whole = new ObjectMapper().readTree(SITE.file("/kvartal.json" + query));
    assertThat(whole.get("rows")).hasSize(indicators);
    assertThat(whole.at("/about/Slutsats").asText()).isNotEmpty();
    assertThat(whole.at("/rows/0/generation").asInt()).isEqualTo(2);
    assertThat(SITE.get("/kvartal.csv" + query).body().lines()).hasSize(indicators + 1);
    assertThat(page(query)).contains("/kvartal.csv?", "/kvartal.parquet?", "/kvartal.json?");
  }
}
