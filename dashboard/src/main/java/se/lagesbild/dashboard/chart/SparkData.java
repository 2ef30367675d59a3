package se.lagesbild.dashboard.chart;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The course of about three years, drawn so small that it stands beside a sentence.
 *
 * @param points from first to last
 * @param judged index of the point that the verdict is about, or -1 for none
 * @param verdict what is said of it
 * @param few whether single events show, so that columns are drawn instead of a line
 */
public record SparkData(List<Point> points, int judged, Verdict verdict, boolean few) {
  /** Below this mean a line between the counts would tell of a course that is not there. */
  private static final double FEW = 5;

  /** What is said of a period; the chart has a sign for each. */
  public enum Verdict {
    /** A filled triangle. */
    MORE,
    /** A hollow triangle, upside down. */
    FEWER,
    /** A dot. */
    USUAL,
    /** A hollow, grey ring. */
    CANNOT_TELL
  }

  /**
   * A period.
   *
   * @param value how many, or null when nothing is known
   * @param state {@link ChartData#EXACT}, {@link ChartData#PARTIAL} or {@link ChartData#MISSING}
   * @param low least that was to be expected, or null when that is not known
   * @param high most that was to be expected, or null when that is not known
   */
  public record Point(
      @Nullable Double value, String state, @Nullable Double low, @Nullable Double high) {}

  /** Chooses columns or a line by how many there are. */
  public static SparkData of(List<Point> points, int judged, Verdict verdict) {
    if (judged < -1 || judged >= points.size()) {
      throw new IllegalArgumentException(
          "judged must be from -1 to " + (points.size() - 1) + ", was " + judged);
    }
    double mean =
        points.stream()
            .map(Point::value)
            .filter(Objects::nonNull)
            .mapToDouble(Double::doubleValue)
            .average()
            .orElse(0);
    return new SparkData(List.copyOf(points), judged, verdict, mean < FEW);
  }
}
