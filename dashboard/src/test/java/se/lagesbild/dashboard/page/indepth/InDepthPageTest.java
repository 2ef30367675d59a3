package se.lagesbild.dashboard.page.indepth;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import se.lagesbild.dashboard.TestSite;
import se.lagesbild.warehouse.fixture.MovingEvents;

/** Six years of damage, thefts and absence in two areas, and everything of one of them. */
final class InDepthPageTest {
  private static final String NORTH =
      "?area=norra&indicator=skadegorelse&calendar=quarter&period=2026-07-01";

  private static TestSite site;

  @BeforeAll
  static void publish() {
    site = TestSite.empty();
    site.fixture().publish(MovingEvents.write(site.fixture().home()));
    site.refresh();
  }

  @AfterAll
  static void close() {
    site.close();
  }

  private static String page(String path) {
    HttpResponse<String> answer = site.get(path);
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    return answer.body();
  }

  private static byte[] file(String path) throws IOException, InterruptedException {
    return HttpClient.newHttpClient()
        .send(
            HttpRequest.newBuilder(URI.create(site.address(path))).build(),
            HttpResponse.BodyHandlers.ofByteArray())
        .body();
  }

  @Test
  void everyIndicatorOfTheAreaStandsThereWithItsVerdict() {
    assertThat(page("/fordjupning" + NORTH))
        .containsPattern("<h1 [^>]*>Norra: [^<]*indikatorer")
        .contains("Kvartal · jul–sep 2026")
        .containsPattern("indicator=cykelstold&amp;area=norra[^>]*>Cykelstöld</a>")
        .containsPattern("indicator=skolfranvaro&amp;area=norra[^>]*>Skolfrånvaro</a>")
        .contains("Skadegörelse: historia", "id=\"chart-course\"");
  }

  @Test
  void theAreaLiesBesideTheOthersOnAMapAndInATable() {
    assertThat(page("/fordjupning" + NORTH))
        .contains("id=\"chart-beside\"", "class=\"map sketch\"", "ground chosen")
        .containsPattern("Norra <span class=\"mark\">det här området</span>")
        .contains("går in i varandra går inte att rangordna");
  }

  @Test
  void whatIsNotKnownIsSaidAndWhereToGoOn() {
    assertThat(page("/fordjupning" + NORTH))
        .containsSubsequence(
            "tillfällen har känt klockslag",
            "Vad som inte är känt",
            "indikatorer har ändrats går inte att säga")
        .contains("Hur mycket som aldrig anmäls")
        .contains("href=\"/orsaker?indicator=skadegorelse&amp;area=norra&amp;period=custom&amp;")
        .contains("href=\"/orsaker/samband?indicator=skadegorelse&amp;area=norra\"");
  }

  @Test
  void withNothingChosenItIsOfTheFirstAreaAndWhatIsUnknownIsRefused() {
    assertThat(page("/fordjupning")).contains("<option value=\"centrum\" selected>");
    assertThat(page("/fordjupning?indicator=skadegorelse&lang=en"))
        .containsPattern("<h1 [^>]*>Fagersta: ")
        .contains("What is not known", "<option value=\"\" selected>The whole municipality");
    assertThat(site.get("/fordjupning?area=norrland").statusCode()).isEqualTo(400);
  }

  @Test
  void thePaperSaysTheSameAndIsTheSameAgain() throws IOException, InterruptedException {
    byte[] paper = file("/fordjupning.pdf" + NORTH);

    try (PDDocument document = Loader.loadPDF(paper)) {
      assertThat(new PDFTextStripper().getText(document))
          .contains("Norra: ", "Skadegörelse: historia", "Vad som inte är känt", "generation 1")
          .contains("Per 1 000 invånare", "Skolfrånvaro");
      assertThat(document.getNumberOfPages()).isLessThanOrEqualTo(3);
    }
    assertThat(file("/fordjupning.pdf" + NORTH)).isEqualTo(paper);
  }

  @Test
  void whatIsTakenAlongHasARecordForEachIndicator() {
    assertThat(page("/fordjupning.csv" + NORTH))
        .contains("omdöme", "Norra", "Skolfrånvaro", "Cykelstöld");
  }
}
