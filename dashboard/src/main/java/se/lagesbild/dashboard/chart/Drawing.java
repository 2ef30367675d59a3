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
  private static final int SPARK_WIDTH = 160;
  private static final int SPARK_HEIGHT = 36;

  /** A time series over the given width and height. */
  public static Drawing of(ChartData data, int width, int height, String label) {
    return new Drawing(data.kind(), data, width, height, label);
  }

  /** A course in the size of a line of text. */
  public static Drawing of(SparkData data, String label) {
    return new Drawing("spark", data, SPARK_WIDTH, SPARK_HEIGHT, label);
  }
}
