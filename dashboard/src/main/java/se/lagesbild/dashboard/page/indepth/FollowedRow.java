package se.lagesbild.dashboard.page.indepth;

import java.util.List;
import java.util.Optional;
import se.lagesbild.dashboard.chart.Spark;
import se.lagesbild.dashboard.page.Amounts;
import se.lagesbild.dashboard.page.CauseAddress;
import se.lagesbild.dashboard.page.Course;
import se.lagesbild.dashboard.page.MunicipalityChoice;
import se.lagesbild.dashboard.page.Query;
import se.lagesbild.dashboard.page.Spreads;
import se.lagesbild.dashboard.page.TrendWords;
import se.lagesbild.dashboard.words.Words;
import se.lagesbild.warehouse.catalogue.Area;
import se.lagesbild.warehouse.gate.Result;

/**
 * An indicator in the table.
 *
 * @param title its name
 * @param href where its series is explored
 * @param explain where it is told in which parts it changed, or empty, as where it lies in what is
 *     usual
 * @param sign style class of the verdict
 * @param signText the sign where no style sheet draws it
 * @param verdict in words
 * @param number what was counted
 * @param usual what is usual, or empty
 * @param spark its last years
 * @param trend the steady change in words
 */
record FollowedRow(
    String title,
    String href,
    String explain,
    String sign,
    String signText,
    String verdict,
    String number,
    String usual,
    Spark spark,
    String trend) {

  static FollowedRow of(Followed followed, InDepthReading reading) {
    Words words = reading.words();
    Result.Assessed result = followed.result();
    Query language = reading.visit().request().language();
    String number = Amounts.known(result.cell(), words);
    return new FollowedRow(
        words.of(followed.indicator().title()),
        language
            .with("indicator", followed.indicator().id())
            .with(MunicipalityChoice.NAME, reading.state().written())
            .with("area", reading.state().area().map(Area::id).stream().toList())
            .with("period", "5y")
            .href("/utforska"),
        followed.isWithin() ? "" : explain(followed, reading, language).orElse(""),
        followed.mark().style(),
        signText(followed.mark()),
        Spreads.verdict(result, words),
        number.isEmpty() ? words.of(result.cell().status()) : number,
        Spreads.usual(result, words),
        Course.of(result, List.of(), words),
        TrendWords.of(result, words));
  }

  private static Optional<String> explain(
      Followed followed, InDepthReading reading, Query language) {
    return CauseAddress.of(
        reading.installation(),
        followed.indicator(),
        reading.state().period(),
        reading.state().slice(),
        language);
  }

  private static String signText(Spark.Mark mark) {
    return switch (mark) {
      case MORE -> "▲";
      case FEWER -> "▽";
      case USUAL -> "•";
      case WITHIN -> "○";
      case CANNOT_TELL -> "?";
    };
  }
}
