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

  private static String draw(Drawing drawing) {
    return SvgCharts.shared().draw(drawing).toString();
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
            "<style",
            "<script",
            "<image",
            "href=",
            "class=",
            "ecmeta",
            "zr",
            "transparent",
            "dominant-baseline");
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
    draw(Drawing.of(series("columns"), 320, 120, "y"));

    assertThat(draw(drawing)).isEqualTo(first);
  }

  @Test
  void theWarmUpDrawsWithoutFailure() {
    assertThatCode(() -> SvgCharts.warmUp().join()).doesNotThrowAnyException();
  }

  @Test
  void severalThreadsDrawInTurn() {
    Drawing drawing = Drawing.of(series("line"), 640, 240, "x");
    String alone = draw(drawing);
    List<CompletableFuture<String>> together =
        IntStream.range(0, 4)
            .mapToObj(i -> CompletableFuture.supplyAsync(() -> draw(drawing)))
            .toList();

    assertThat(together.stream().map(CompletableFuture::join)).containsOnly(alone);
  }

  @Test
  void anUnknownKindIsNamed() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> draw(new Drawing("pie", List.of(), 10, 10, "x")))
        .withMessageContaining("pie");
  }
}
