package se.lagesbild.dashboard.chart;

/**
 * A chart to be drawn on paper.
 *
 * @param kind name of the drawing function in {@code js/chart}
 * @param rows its first parameter
 * @param width in CSS pixels
 * @param height in CSS pixels
 * @param label what a reader who does not see it is told
 */
public record Drawing(String kind, Object rows, int width, int height, String label) {
  /** A time series over the given width and height. */
  public static Drawing of(ChartData data, int width, int height, String label) {
    return new Drawing(data.kind(), data, width, height, label);
  }
}
