package se.lagesbild.dashboard.page.quarter;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import se.lagesbild.dashboard.TestSite;
import se.lagesbild.warehouse.fixture.FixtureDelivery;
import se.lagesbild.warehouse.fixture.FixtureSum;
import se.lagesbild.warehouse.fixture.LakeFiles;

/** A source that sends only sums, some of them withheld, on the council's page. */
final class QuarterSumsTest {
  private static final YearMonth FIRST = YearMonth.of(2021, 1);
  private static final YearMonth LAST = YearMonth.of(2026, 10);
  private static TestSite site;

  @BeforeAll
  static void publishMonths() {
    site = TestSite.empty();
    FixtureSum.configure(site.fixture().home().config());
    List<FixtureSum> sums = new ArrayList<>();
    List<FixtureDelivery> deliveries = new ArrayList<>();
    for (YearMonth month = FIRST; !month.isAfter(LAST); month = month.plusMonths(1)) {
      String id = month.toString();
      sums.add(month.getMonthValue() % 3 == 0 ? withheld(id) : exact(month));
      String to = month.plusMonths(1).atDay(1).toString();
      deliveries.add(
          FixtureDelivery.applied("d" + month, FixtureSum.SOURCE, to + "T00:00:00")
              .window(month.atDay(1).toString(), to));
    }
    site.fixture().publish(LakeFiles.writeSums(site.fixture().home().lake(), sums, deliveries));
    site.refresh();
  }

  private static FixtureSum withheld(String month) {
    return month.equals("2026-06")
        ? FixtureSum.withheld(month, 1, null)
        : FixtureSum.withheld(month, 1, 4.0);
  }

  private static FixtureSum exact(YearMonth month) {
    return FixtureSum.exact(
        month.toString(),
        month.equals(YearMonth.of(2026, 10)) ? 40 : 5 + month.getMonthValue() % 4);
  }

  @AfterAll
  static void close() {
    site.close();
  }

  private static String page(String query) {
    return site.get("/kvartal" + query).body();
  }

  @Test
  void aQuarterOfWhichAMonthIsWithheldIsAnIntervalInItsUsualRange() {
    assertThat(page("?calendar=quarter&period=2026-07-01"))
        .contains("<span class=\"count\">14–17\u00a0anmälningar</span>")
        .containsPattern("<svg class=\"range\"[^>]*aria-label=\"14–17, vanligt [0-9]+–[0-9]+\"")
        .contains("inom det vanliga")
        .contains("<span class=\"quality quality-withheld\">Små tal dolda</span>")
        .contains("Antalet är känt bara som 14 till 17; vanligt är")
        .contains("Går inte att säga när en del av talen är okänd");
  }

  @Test
  void aQuarterThatMayHoldAnyNumberIsAtLeastOne() {
    assertThat(page("?calendar=quarter&period=2026-04-01"))
        .containsPattern("<span class=\"count\">minst [0-9]+\u00a0anmälningar</span>");
  }

  @Test
  void aMonthThatIsKnownIsJudgedAgainstWithheldOnes() {
    assertThat(page("?calendar=month&period=2026-10-01"))
        .contains("okt 2026: 1 av ")
        .contains("Orosanmälningar (40, vanligt ")
        .contains("<span class=\"count\">40\u00a0anmälningar</span>");
  }

  @Test
  void aFortnightIsTooShort() {
    assertThat(page("?calendar=est&period=2026-10-10"))
        .contains("<span class=\"count\">bara för längre perioder</span>")
        .contains("<span class=\"quality quality-too-fine\">För kort period</span>")
        .contains("<td class=\"trend\" role=\"cell\">–</td>")
        .contains("Källan skickar summor per månad");
  }

  @Test
  void thePaperSaysTheInterval() throws IOException {
    try (PDDocument document =
        Loader.loadPDF(site.file("/kvartal.pdf?calendar=quarter&period=2026-07-01"))) {
      assertThat(new PDFTextStripper().getText(document))
          .containsPattern("14–17.anmälningar")
          .containsPattern("Små tal\\s+dolda");
    }
  }

  @Test
  void theWorkbookHoldsTheEndsOfTheInterval() throws IOException {
    byte[] workbook = site.file("/kvartal.xlsx?calendar=quarter&period=2026-07-01");

    try (ReadableWorkbook read = new ReadableWorkbook(new ByteArrayInputStream(workbook))) {
      List<Row> rows = read.getFirstSheet().read();
      Row sums =
          rows.stream()
              .filter(row -> row.getCellText(0).equals("Orosanmälningar"))
              .findFirst()
              .orElseThrow();
      assertThat(rows.get(0).getCellText(5)).isEqualTo("minst");
      assertThat(sums.getCellText(4)).isEmpty();
      assertThat(sums.getCellAsNumber(5).orElseThrow().doubleValue()).isEqualTo(14);
      assertThat(sums.getCellAsNumber(6).orElseThrow().doubleValue()).isEqualTo(17);
    }
  }
}
