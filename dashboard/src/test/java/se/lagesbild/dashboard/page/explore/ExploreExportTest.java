package se.lagesbild.dashboard.page.explore;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.lagesbild.dashboard.TestSite;

/** What a reader takes along is what is shown, and says what it is. */
final class ExploreExportTest {
  private static final TestSite SITE = TestSite.shared();
  private static final String QUERY =
      "?indicator=klotter&grain=quarter&split=area&period=3y&generation=2";

  private static HttpResponse<byte[]> file(String path) throws IOException, InterruptedException {
    return HttpClient.newHttpClient()
        .send(
            HttpRequest.newBuilder(URI.create(SITE.address(path))).build(),
            HttpResponse.BodyHandlers.ofByteArray());
  }

  @ParameterizedTest
  @CsvSource({
    "csv, text/csv",
    "xlsx, application/vnd.openxmlformats",
    "png, image/png",
    "svg, image/svg+xml",
    "parquet, application/vnd.apache.parquet",
    "json, application/json"
  })
  void everyFileIsOfferedAndComesWithItsName(String extension, String type)
      throws IOException, InterruptedException {
    HttpResponse<byte[]> answer = file("/utforska." + extension + QUERY);

    assertThat(SITE.get("/utforska" + QUERY).body()).contains("<a href=\"/utforska." + extension);
    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.headers().firstValue("Content-Type").orElse("")).startsWith(type);
    assertThat(answer.headers().firstValue("Content-Disposition"))
        .hasValue("attachment; filename=\"klotter-quarter-g2." + extension + "\"");
    assertThat(file("/utforska." + extension + QUERY).body()).isEqualTo(answer.body());
  }

  @Test
  void workbookAndJsonHoldTheNumbersOfTheTable() throws IOException, InterruptedException {
    List<Double> numbers = new ArrayList<>();
    JsonNode rows = new ObjectMapper().readTree(file("/utforska.json" + QUERY).body()).get("rows");
    rows.forEach(row -> numbers.add(row.get("värde").asDouble()));

    assertThat(SITE.get("/utforska.csv" + QUERY).body().lines().skip(1))
        .hasSameSizeAs(numbers)
        .hasSizeGreaterThan(12);
    try (ReadableWorkbook read = workbook(QUERY)) {
      List<Row> sheet = read.getFirstSheet().read();
      assertThat(
              IntStream.range(1, sheet.size())
                  .mapToObj(i -> sheet.get(i).getCellAsNumber(4).orElseThrow().doubleValue()))
          .isEqualTo(numbers);
    }
  }

  @Test
  void theWorkbookSaysWhatTheNumbersAre() throws IOException, InterruptedException {
    try (ReadableWorkbook read = workbook(QUERY)) {
      List<Row> about = read.findSheet("Om data").orElseThrow().read();
      assertThat(about.stream().map(row -> row.getCellText(0)))
          .contains("slutsats", "enhet", "definition", "källa", "urval", "generation");
      assertThat(about.stream().map(row -> row.getCellText(1))).doesNotContain("");
    }
  }

  @ParameterizedTest
  @CsvSource({
    "'?indicator=klotter&area=centrum&compare=municipality'",
    "'?indicator=cykelstold&split=area'",
    "'?indicator=cykelstold&grain=day'",
    "'?indicator=cykelstold&show=times&period=all'",
    "'?indicator=cykelstold&show=parts&period=all'",
    "'?indicator=cykelstold&show=measures&period=all'"
  })
  void aSheetSpeaksOfNoDrawing(String query) throws IOException, InterruptedException {
    try (ReadableWorkbook read = workbook(query)) {
      List<Row> about = read.findSheet("Om data").orElseThrow().read();
      assertThat(about.stream().map(row -> row.getCellText(1)))
          .noneMatch(
              said ->
                  said.matches(
                      "(?s).*(Ihålig|[Ss]treckad|Prickad|Grått (band|fält|streck)|Liten punkt"
                          + "|Färgat|Starkare färg|Ram:|i rutorna|flagga|Varje ruta|Trianglar).*"));
    }
  }

  @Test
  void aSheetSaysWhatItsNumbersAre() throws IOException, InterruptedException {
    try (ReadableWorkbook read = workbook("?indicator=cykelstold")) {
      List<Row> about = read.findSheet("Om data").orElseThrow().read();
      assertThat(about.stream().map(row -> row.getCellText(1)))
          .contains(
              "Delvis levererat, så talet är inte helt: nov 2026.",
              "Vanligt från och till: det vanliga, som minst nio av tio jämförbara perioder ryms i.");
      assertThat(about.stream().map(row -> row.getCellText(0)))
          .containsOnlyOnce("Så bedömdes det: Talet", "Så bedömdes det: Nästa period");
    }
  }

  @Test
  void pictureSaysTheFindingAndWhatOnlyTheTableHolds() throws IOException, InterruptedException {
    String svg = SITE.get("/utforska.svg" + QUERY).body();

    assertThat(svg).startsWith("<svg").contains("Klotter", "eneration 2", "Centrum");
    assertThat(ImageIO.read(new ByteArrayInputStream(file("/utforska.png" + QUERY).body())))
        .isNotNull();
  }

  @Test
  void whereNothingIsShownTheFileSaysWhy() throws IOException, InterruptedException {
    String query = "?indicator=klotter&from=1999-01-01&to=1999-02-01";

    JsonNode whole = new ObjectMapper().readTree(file("/utforska.json" + query).body());
    assertThat(whole.get("rows")).isEmpty();
    assertThat(whole.at("/about/anmärkning").asText()).startsWith("Perioden du valde");
    assertThat(SITE.get("/utforska.svg" + query).body()).contains("Klotter");
  }

  @Test
  void refusesAVariantThatDoesNotExist() {
    assertThat(SITE.get("/utforska.csv?format=finnish").statusCode()).isEqualTo(400);
    assertThat(SITE.get("/utforska.csv?format=finnish").body()).contains("swedish, international");
  }

  private static ReadableWorkbook workbook(String query) throws IOException, InterruptedException {
    return new ReadableWorkbook(new ByteArrayInputStream(file("/utforska.xlsx" + query).body()));
  }
}
