package se.lagesbild.dashboard.page.indepth;

import java.util.Optional;
import se.lagesbild.dashboard.chart.ChartData;
import se.lagesbild.dashboard.chart.Drawing;
import se.lagesbild.dashboard.chart.Svg;
import se.lagesbild.dashboard.chart.SvgCharts;
import se.lagesbild.dashboard.export.Paper;
import se.lagesbild.dashboard.page.SheetFoot;
import se.lagesbild.dashboard.words.Words;

/**
 * The page on paper.
 *
 * @param paper what each sheet says of itself
 * @param page the same as on the screen
 * @param course the history of the main indicator
 * @param areas the main indicator by area
 * @param hours the main indicator by hour
 */
record InDepthSheets(
    Paper paper,
    InDepthModel page,
    Optional<Svg> course,
    Optional<Svg> areas,
    Optional<Svg> hours) {
  private static final int WIDTH = 640;
  private static final int LOW = 170;
  private static final int HIGH = 300;

  static InDepthSheets of(InDepthReading reading, InDepthModel page) {
    Words words = reading.words();
    Paper paper =
        new Paper(
            words.tag(),
            page.title(),
            page.subtitle(),
            SheetFoot.of(
                reading.followed().stream().map(Followed::answer),
                reading.state().period(),
                reading.generation().number(),
                words));
    return new InDepthSheets(
        paper,
        page,
        draw(page.main().course(), LOW, page.main().finding()),
        draw(page.beside().chart(), HIGH, page.text("indepth.beside")),
        draw(page.hours().chart(), LOW, page.text("indepth.hours")));
  }

  private static Optional<Svg> draw(Optional<ChartData> chart, int height, String label) {
    return chart.map(data -> SvgCharts.shared().draw(Drawing.of(data, WIDTH, height, label)));
  }

  String text(String key, Object... arguments) {
    return page.text(key, arguments);
  }
}
