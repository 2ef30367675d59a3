package se.lagesbild.dashboard.chart;

import java.util.Collections;
import java.util.List;

/** Drawings of nothing, which make the ones that follow fast. */
final class Examples {
  private static final int POINTS = 36;

  static final List<Drawing> ALL =
      List.of(
          Drawing.of(series("line"), 640, 240, ""), Drawing.of(series("columns"), 640, 240, ""));

  private Examples() {}

  private static ChartData series(String kind) {
    return new ChartData(
        kind,
        true,
        Collections.nCopies(POINTS, new ChartData.Period("1", "1")),
        List.of(
            new ChartData.Line(
                "", Collections.nCopies(POINTS, new ChartData.Point(1.0, ChartData.EXACT, "1")))),
        List.of(new ChartData.Gap(0, 0, "")),
        new Scale(1, 1, List.of("0", "1")));
  }
}
