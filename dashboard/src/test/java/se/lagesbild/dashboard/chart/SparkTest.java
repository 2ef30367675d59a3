package se.lagesbild.dashboard.chart;

import static org.assertj.core.api.Assertions.assertThat;

import gg.jte.output.StringOutput;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

final class SparkTest {
  private static String drawn(Spark.Mark mark, List<Spark.Point> points) {
    StringOutput output = new StringOutput();
    new Spark(points, mark, List.of(new Spark.Flag(0, 3), new Spark.Flag(0, 4)), "a < b & \"c\"")
        .writeTo(output);
    return output.toString();
  }

  private static List<Spark.Point> counts(Double... values) {
    return Stream.of(values).map(value -> new Spark.Point(value, 0, 0)).toList();
  }

  @Test
  void theGreatestTouchesTheTopAndZeroTheBottom() {
    assertThat(drawn(Spark.Mark.USUAL, counts(0.0, 20.0, 10.0)))
        .contains("d=\"M5 31L80 5L155 18\"");
  }

  @Test
  void whatIsNotKnownIsAGapAndNeverZero() {
    assertThat(drawn(Spark.Mark.USUAL, counts(20.0, null, 20.0, 20.0)))
        .contains("d=\"M3 5h4M105 5L155 5\"");
  }

  @Test
  void fewCountsAreColumns() {
    assertThat(drawn(Spark.Mark.MORE, counts(0.0, 0.0, 2.0)))
        .contains("d=\"M155 31L155 5\"")
        .contains("spark-more");
  }

  @Test
  void whatIsUsualIsABandBehindThem() {
    List<Spark.Point> points = List.of(new Spark.Point(10.0, 5, 20), new Spark.Point(10.0, 5, 20));

    assertThat(drawn(Spark.Mark.USUAL, points)).contains("d=\"M5 5L155 5L155 24.5L5 24.5Z\"");
  }

  @Test
  void whatHappenedIsAPoleWithItsNumber() {
    assertThat(drawn(Spark.Mark.MORE, counts(0.0, 0.0, 2.0)))
        .contains("d=\"M5 0V36\"", "x=\"11\" y=\"7\"", ">3, 4</text>");
  }

  @Test
  void wordsCannotBreakOut() {
    assertThat(drawn(Spark.Mark.FEWER, counts(1.0)))
        .contains("aria-label=\"a &lt; b &amp; &quot;c&quot;\"");
  }

  @Test
  void theBandBreaksWhereNothingIsExpected() {
    List<Spark.Point> points =
        Stream.of(20.0, 20.0, 0.0, 20.0).map(high -> new Spark.Point(10.0, 0, high)).toList();

    assertThat(drawn(Spark.Mark.USUAL, points))
        .contains("d=\"M5 5L55 5L55 31L5 31ZM155 5L155 31Z\"");
  }

  @Test
  void eachVerdictHasAFormOfItsOwn() {
    assertThat(
            Stream.of(Spark.Mark.values())
                .map(mark -> drawn(mark, counts(9.0)).replace("spark-" + mark.style(), ""))
                .distinct())
        .hasSize(Spark.Mark.values().length);
    assertThat(drawn(Spark.Mark.FEWER, counts(9.0))).contains("fill=\"#ffffff\"");
  }

  @Test
  void nothingKnownIsAnEmptyDrawing() {
    assertThat(drawn(Spark.Mark.CANNOT_TELL, counts((Double) null)))
        .doesNotContain("spark-band", "spark-mark")
        .contains("d=\"\"");
  }

  @Test
  void whatIsKnownAsAnIntervalIsAStrokeAndTheLineBreaks() {
    List<Spark.Point> points =
        List.of(
            new Spark.Point(20.0, 0, 0),
            new Spark.Point(new Amount(10, 20.0), 0, 0),
            new Spark.Point(new Amount(10, null), 0, 0));

    assertThat(drawn(Spark.Mark.CANNOT_TELL, points))
        .contains("d=\"M3 5h4\"", "d=\"M80 18L80 5M155 18L155 5\"", "spark-cannot-tell");
  }

  @Test
  void theSignOfAnIntervalStandsInItsMiddle() {
    StringOutput output = new StringOutput();
    new RangeMark(0, 10, new Amount(0, 10.0), Spark.Mark.USUAL, "0–10").writeTo(output);

    assertThat(output.toString()).contains("d=\"M5 7H100.7\"", "d=\"M50.3 7a2.5");
  }
}
