package se.lagesbild.dashboard.page.explore;

import java.util.List;
import java.util.Optional;
import se.lagesbild.warehouse.catalogue.Dimension;
import se.lagesbild.warehouse.gate.Result;

/**
 * How the lines of a series share panels.
 *
 * @param drawn the lines drawn, the greatest first
 * @param few whether single events show, so that a line between them would tell of a course
 * @param together whether all lines share one panel; otherwise each has its own
 */
record Arrangement(List<Result.Line> drawn, boolean few, boolean together) {
  /** More lines than this in one panel cannot be told apart. */
  private static final int MOST_LINES = 6;

  /** More panels than this are a table badly read. */
  private static final int MOST_PANELS = 12;

  /** More points than this in one panel are a tangle, however few the lines. */
  private static final int MOST_POINTS = 120;

  /** More columns than this are narrower than a pixel. */
  private static final int MOST_COLUMNS = 400;

  /** Below this mean there are few. */
  private static final double FEW = 5;

  static Arrangement of(Result.Series series) {
    List<Result.Line> drawn =
        series.lines().isEmpty()
            ? List.of(series.total())
            : series.lines().subList(0, Math.min(series.lines().size(), MOST_PANELS));
    int periods = series.periods().size();
    boolean few =
        periods <= MOST_COLUMNS
            && !Signs.isOfEstimates(series)
            && drawn.stream().mapToDouble(Arrangement::mean).average().orElse(0) < FEW;
    boolean clear = drawn.size() <= MOST_LINES && drawn.size() * periods <= MOST_POINTS;
    // Municipalities differ in size: beside each other in one panel their counts would be compared.
    boolean alike = !series.split().equals(Optional.of(Dimension.MUNICIPALITY));
    return new Arrangement(drawn, few, drawn.size() == 1 || (clear && !few && alike));
  }

  /** Whether each panel has one line, so that what is usual for it can lie behind it. */
  boolean hasRoomForTheUsual() {
    return !together || drawn.size() == 1;
  }

  private static double mean(Result.Line line) {
    return line.cells().stream()
        .filter(cell -> cell.value() != null)
        .mapToDouble(Result.Cell::value)
        .average()
        .orElse(0);
  }
}
