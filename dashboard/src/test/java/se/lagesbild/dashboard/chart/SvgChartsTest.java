package se.lagesbild.dashboard.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class SvgChartsTest {
  private static final String BLUE = "#0072b2";
  private static final String BAND = "#d0d4d9";
  private static final int POINTS = 12;

  private static ChartData series(String kind) {
    List<ChartData.Period> periods =
        IntStream.range(0, POINTS)
            .mapToObj(i -> new ChartData.Period("månad " + i, i % 3 == 0 ? "å" + i : ""))
            .toList();
    List<ChartData.Point> points =
        IntStream.range(0, POINTS)
            .mapToObj(i -> new ChartData.Point(i % 5 + 1.0, ChartData.EXACT, "" + i))
            .toList();
    Scale scale = new Scale(6, 2, List.of("0", "2", "4", "6"));
    List<ChartData.Line> lines = List.of(new ChartData.Line("", points));
    return new ChartData(kind, true, periods, lines, List.of(), scale);
  }

  private static SparkData course(double level, SparkData.Verdict verdict) {
    List<SparkData.Point> points =
        IntStream.range(0, POINTS)
            .mapToObj(i -> new SparkData.Point(level + i % 3, ChartData.EXACT, level, level + 4))
            .toList();
    return SparkData.of(points, POINTS - 1, verdict);
  }

  private static String draw(Drawing drawing) {
    return SvgCharts.shared().draw(drawing).toString();
  }

  private static String spark(SparkData.Verdict verdict) {
    return draw(Drawing.of(course(20, verdict), "tre år"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"line", "columns"})
  void drawsWhatTheBrowserDrawsInColoursForPaper(String kind) {
    String svg = draw(Drawing.of(series(kind), 640, 240, "Skadegörelse"));

    assertThat(svg)
        .startsWith("<svg role=\"img\" aria-label=\"Skadegörelse\" width=\"640\" height=\"240\"")
        .contains(BLUE, ">å3<", ">6<")
        .endsWith("</svg>");
  }

  @ParameterizedTest
  @ValueSource(strings = {"line", "columns"})
  void holdsShapesAndTextsOnly(String kind) {
    assertThat(draw(Drawing.of(series(kind), 640, 240, "x")))
        .doesNotContain(
            "<style", "<script", "<image", "href=", "class=", "ecmeta", "zr", "transparent");
  }

  @Test
  void aLabelCannotBecomeMarkup() {
    assertThat(draw(Drawing.of(series("line"), 300, 120, "a \"b\" <c> & d")))
        .startsWith("<svg role=\"img\" aria-label=\"a &quot;b&quot; &lt;c&gt; &amp; d\" ");
  }

  @Test
  void theSameIsDrawnTheSame() {
    Drawing drawing = Drawing.of(series("line"), 640, 240, "x");
    String first = draw(drawing);
    spark(SparkData.Verdict.MORE);

    assertThat(draw(drawing)).isEqualTo(first);
  }

  @Test
  void eachVerdictHasAFormOfItsOwn() {
    List<String> signs =
        List.of(SparkData.Verdict.values()).stream().map(SvgChartsTest::spark).distinct().toList();

    assertThat(signs).hasSize(4);
    assertThat(spark(SparkData.Verdict.FEWER)).contains("fill=\"#ffffff\" stroke=\"" + BLUE);
  }

  @Test
  void aFewEventsAreColumnsAndManyAreALine() {
    String few = draw(Drawing.of(course(1, SparkData.Verdict.USUAL), "x"));

    assertThat(few.split("fill=\"" + BLUE, -1)).hasSizeGreaterThan(POINTS);
    assertThat(spark(SparkData.Verdict.USUAL)).contains("stroke=\"" + BLUE);
  }

  @Test
  void theBandBreaksWhereNothingIsExpected() {
    List<SparkData.Point> points =
        IntStream.range(0, POINTS)
            .mapToObj(i -> new SparkData.Point(9.0, ChartData.EXACT, i == 5 ? null : 8.0, 10.0))
            .toList();
    SparkData broken = SparkData.of(points, -1, SparkData.Verdict.CANNOT_TELL);

    assertThat(draw(Drawing.of(broken, "x")).split("fill=\"" + BAND, -1)).hasSize(3);
  }

  @Test
  void nothingKnownIsAnEmptyDrawing() {
    SparkData.Point nothing = new SparkData.Point(null, ChartData.MISSING, null, null);
    SparkData empty = SparkData.of(List.of(nothing), 0, SparkData.Verdict.CANNOT_TELL);

    assertThat(draw(Drawing.of(empty, "x"))).doesNotContain(BLUE, BAND);
  }

  @Test
  void theWarmUpDrawsWithoutFailure() {
    assertThatCode(() -> SvgCharts.warmUp().join()).doesNotThrowAnyException();
  }

  @Test
  void severalThreadsDrawInTurn() {
    String alone = spark(SparkData.Verdict.MORE);
    List<CompletableFuture<String>> together =
        IntStream.range(0, 4)
            .mapToObj(i -> CompletableFuture.supplyAsync(() -> spark(SparkData.Verdict.MORE)))
            .toList();

    assertThat(together.stream().map(CompletableFuture::join)).containsOnly(alone);
  }

  @Test
  void anUnknownKindIsNamed() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> draw(new Drawing("pie", List.of(), 10, 10, "x")))
        .withMessageContaining("pie");
  }

  @Test
  void aVerdictIsAboutAPointThatIsThere() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> SparkData.of(List.of(), 0, SparkData.Verdict.MORE))
        .withMessageContaining("was 0");
  }
}
