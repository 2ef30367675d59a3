package se.lagesbild.dashboard.page.quarter;

import java.util.List;
import se.lagesbild.dashboard.chart.ChartData;
import se.lagesbild.dashboard.chart.Drawing;
import se.lagesbild.dashboard.chart.Svg;
import se.lagesbild.dashboard.chart.SvgCharts;
import se.lagesbild.dashboard.export.Paper;
import se.lagesbild.dashboard.page.CourseChart;
import se.lagesbild.dashboard.page.SheetFoot;
import se.lagesbild.dashboard.words.Words;
import se.lagesbild.warehouse.gate.Result;

/**
 * The page on paper.
 *
 * @param paper what each sheet says of itself
 * @param page the same as on the screen
 * @param charts of what moved most
 * @param without titles of what moved too and has no chart here
 */
record QuarterSheets(Paper paper, QuarterModel page, List<Chart> charts, List<String> without) {
  private static final int MOST_CHARTS = 2;
  private static final int WIDTH = 640;
  private static final int HEIGHT = 86;

  /** A chart with its title. */
  record Chart(String title, Svg drawing) {}

  static QuarterSheets of(QuarterPage.Reading reading, QuarterModel page, Words words) {
    Paper paper =
        new Paper(
            words.tag(),
            page.title(),
            page.subtitle(),
            SheetFoot.of(
                reading.judged().stream().map(Judged::answer),
                reading.state().period(),
                reading.signals().generation().number(),
                words));
    List<Judged> moved =
        reading.judged().stream()
            .filter(
                judged ->
                    judged.result().verdict() == Result.Verdict.MORE
                        || judged.result().verdict() == Result.Verdict.FEWER)
            .toList();
    return new QuarterSheets(
        paper,
        page,
        moved.stream().limit(MOST_CHARTS).map(judged -> chart(judged, words)).toList(),
        moved.stream()
            .skip(MOST_CHARTS)
            .map(judged -> words.of(judged.indicator().title()))
            .toList());
  }

  private static Chart chart(Judged judged, Words words) {
    String title =
        words.text(
            "quarter.chart",
            words.of(judged.indicator().title()),
            words.of(judged.result().verdict()));
    ChartData chart =
        CourseChart.underVerdict(judged.result(), words.of(judged.indicator().title()), words);
    return new Chart(title, SvgCharts.shared().draw(Drawing.of(chart, WIDTH, HEIGHT, title)));
  }

  String text(String key, Object... arguments) {
    return page.text(key, arguments);
  }
}
