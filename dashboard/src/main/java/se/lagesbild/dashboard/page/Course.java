package se.lagesbild.dashboard.page;

import java.util.List;
import se.lagesbild.dashboard.chart.Spark;
import se.lagesbild.dashboard.words.Words;
import se.lagesbild.warehouse.catalogue.DateRange;
import se.lagesbild.warehouse.gate.Result;

/** The last years of what was judged, drawn so small that they stand beside a sentence. */
public final class Course {
  private static final int YEARS = 3;

  private Course() {}

  /** Up to the period judged, with the sign of its verdict. */
  public static Spark of(Result.Assessed assessed, Words words) {
    DateRange years =
        new DateRange(assessed.period().to().minusYears(YEARS), assessed.period().to());
    List<Spark.Point> points =
        assessed.history().stream()
            .filter(step -> !step.period().from().isBefore(years.from()))
            .map(Course::point)
            .toList();
    return new Spark(
        points, mark(assessed.verdict()), words.text("course.label", words.dates().range(years)));
  }

  /** The sign of a verdict. */
  public static Spark.Mark mark(Result.Verdict verdict) {
    return Spark.Mark.valueOf(verdict.name());
  }

  /** A period that is told of in part is no number to compare. */
  private static Spark.Point point(Result.Step step) {
    Result.Spread usual = step.usual();
    boolean whole =
        step.cell().status() == Result.CellStatus.EXACT
            || step.cell().status() == Result.CellStatus.ROUNDED;
    return new Spark.Point(
        whole ? step.cell().value() : null,
        usual == null ? 0 : usual.low(),
        usual == null ? 0 : usual.high());
  }
}
