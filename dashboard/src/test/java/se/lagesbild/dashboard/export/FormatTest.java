package se.lagesbild.dashboard.export;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import se.lagesbild.dashboard.chart.ChartData;
import se.lagesbild.dashboard.chart.Poster;
import se.lagesbild.dashboard.chart.Scale;
import se.lagesbild.dashboard.words.Words;
import se.lagesbild.warehouse.catalogue.Language;

/** The same numbers in every kind of file. */
final class FormatTest {
  private static final LocalDate DAY = LocalDate.of(2026, 11, 26);

  private static Export export(String text) {
    return new Export(
        "prov",
        new Sheet(
            "Data",
            List.of("område", "dag", "värde", "minst"),
            List.of(
                List.of(Cell.of(text), Cell.of(DAY), Cell.of(-3.5), Cell.of((Double) null)),
                List.of(Cell.of("Åsen"), Cell.of(DAY), Cell.of(1200.0), Cell.of(0.0)))),
        List.of(Cell.Kind.TEXT, Cell.Kind.DAY, Cell.Kind.NUMBER, Cell.Kind.NUMBER),
        Export.about(
            List.of(
                Map.entry("källa", "Polisen"),
                Map.entry("anmärkning", "en"),
                Map.entry("anmärkning", "två")),
            Words.in(Language.SV)),
        new Poster("Fler <än> vanligt", "Fagersta", List.of(), List.of("ord ".repeat(200))),
        DAY);
  }

  private static Format format(String extension) {
    return Format.of(extension).get(0);
  }

  private static String text(Format format, Export export) {
    return new String(format.bytes(export), StandardCharsets.UTF_8);
  }

  /** The rows of the picture that hold so many black pixels side by side. */
  private static List<Integer> blackRows(BufferedImage picture, int wide) {
    return IntStream.range(0, picture.getHeight())
        .filter(
            y -> {
              int run = 0;
              for (int x = 0; x < picture.getWidth() && run < wide; x++) {
                run = (picture.getRGB(x, y) & 0xFFFFFF) < 0x202020 ? run + 1 : 0;
              }
              return run >= wide;
            })
        .boxed()
        .toList();
  }

  @Test
  void theNumberOfAFlagStandsInTheMiddleOfIt() throws IOException {
    List<ChartData.Period> periods =
        IntStream.range(0, 12).mapToObj(at -> new ChartData.Period("m" + at, "")).toList();
    List<ChartData.Point> points =
        IntStream.range(0, 12)
            .mapToObj(at -> new ChartData.Point(at % 4 + 1.0, ChartData.EXACT, "" + at))
            .toList();
    ChartData chart =
        new ChartData(
                "line",
                true,
                periods,
                List.of(new ChartData.Line("", points)),
                List.of(),
                new Scale(6, 2, List.of("0", "2", "4", "6")))
            .withFlags(List.of(new ChartData.Flag(8, 5, 6, true, "Marknad")));
    Export plain = export("x");
    Export drawn =
        new Export(
            plain.name(),
            plain.table(),
            plain.kinds(),
            plain.about(),
            new Poster("a", "b", List.of(new Poster.Panel("", chart)), List.of()),
            plain.day());

    BufferedImage picture = ImageIO.read(new ByteArrayInputStream(format("png").bytes(drawn)));
    List<Integer> rows = blackRows(picture, 30);
    int top = rows.get(0);
    int bottom = rows.get(rows.size() - 1);
    List<Integer> broken =
        IntStream.range(top, bottom).filter(y -> !rows.contains(y)).boxed().toList();

    assertThat(bottom - top).isBetween(28, 34);
    assertThat(broken).hasSizeBetween(12, 22);
    assertThat(broken.get(0) - top).isGreaterThan(4);
    assertThat(bottom - broken.get(broken.size() - 1)).isGreaterThan(4);
  }

  @ParameterizedTest
  @ValueSource(strings = {"=1+1", "+46", "-5", "@SUM(A1)"})
  void noTextIsRunAsAFormulaAndNoNumberIsTouched(String dangerous) throws IOException {
    Export export = export(dangerous);

    assertThat(text(format("csv"), export))
        .contains("\r\n'" + dangerous + ";2026-11-26;-3,5;\r\n", "Åsen;2026-11-26;1200;0\r\n");
    try (ReadableWorkbook read =
        new ReadableWorkbook(new ByteArrayInputStream(format("xlsx").bytes(export)))) {
      Row row = read.getFirstSheet().read().get(1);
      assertThat(row.getCell(0).getType()).isEqualTo(CellType.STRING);
      assertThat(row.getCell(0).getFormula()).isNull();
      assertThat(row.getCellText(0)).isEqualTo(dangerous);
      assertThat(row.getCellAsNumber(2).orElseThrow()).isEqualByComparingTo("-3.5");
    }
    assertThat(text(format("json"), export)).contains("\"område\" : \"" + dangerous + "\"");
  }

  @Test
  void jsonTellsZeroFromUnknownAndSaysWhatBelongsToTheNumbers() throws IOException {
    JsonNode whole = new ObjectMapper().readTree(format("json").bytes(export("Bro")));

    assertThat(whole.at("/about/källa").asText()).isEqualTo("Polisen");
    assertThat(whole.at("/about/anmärkning").asText()).isEqualTo("en\ntvå");
    assertThat(whole.at("/rows/0/minst").isNull()).isTrue();
    assertThat(whole.at("/rows/1/minst").isIntegralNumber()).isTrue();
    assertThat(whole.at("/rows/0/värde").asDouble()).isEqualTo(-3.5);
  }

  @Test
  void parquetIsWhole() {
    byte[] bytes = format("parquet").bytes(export("Bro"));
    assertThat(new String(bytes, 0, 4, StandardCharsets.US_ASCII)).isEqualTo("PAR1");
    assertThat(new String(bytes, bytes.length - 4, 4, StandardCharsets.US_ASCII)).isEqualTo("PAR1");
  }

  @Test
  void aPictureHoldsEveryWordAndNoMarkupOfTheTexts() throws IOException {
    Export export = export("Bro");
    String svg = text(format("svg"), export);
    BufferedImage pixels = ImageIO.read(new ByteArrayInputStream(format("png").bytes(export)));

    assertThat(svg).contains("Fler &lt;än&gt; vanligt", "Fagersta");
    assertThat(svg.split("\\bord\\b", -1)).hasSize(201);
    assertThat(pixels.getWidth()).isEqualTo(2 * export.poster().width());
    assertThat(
            IntStream.range(0, pixels.getWidth() * pixels.getHeight())
                .map(at -> pixels.getRGB(at % pixels.getWidth(), at / pixels.getWidth()))
                .distinct()
                .count())
        .as("letters on paper")
        .isGreaterThan(2);
  }

  @Test
  void everyFormatHasItsOwnAddress() {
    assertThat(Format.ALL.stream().map(format -> format.extension() + format.variant()))
        .doesNotHaveDuplicates();
  }
}
