package se.lagesbild.dashboard.page;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import se.lagesbild.dashboard.chart.Amount;
import se.lagesbild.dashboard.chart.Spark;
import se.lagesbild.dashboard.words.Words;
import se.lagesbild.warehouse.catalogue.DateRange;
import se.lagesbild.warehouse.gate.Result;

/** The last years of what was judged, drawn so small that they stand beside a sentence. */
public final class Course {
  private static final int YEARS = 3;

  private Course() {}

  /**
   * Up to the period judged, with the sign of its verdict.
   *
   * @param happened what is explained beside it, flagged where it began
   */
  public static Spark of(Result.Assessed assessed, List<Happening> happened, Words words) {
    DateRange years =
        new DateRange(assessed.period().to().minusYears(YEARS), assessed.period().to());
    List<Result.Step> steps =
        assessed.history().stream()
            .filter(step -> !step.period().from().isBefore(years.from()))
            .toList();
    return new Spark(
        steps.stream().map(Course::point).toList(),
        mark(assessed),
        happened.stream().flatMap(each -> flag(each, steps).stream()).toList(),
        words.text("course.label", words.dates().range(years)));
  }

  /**
   * The sign of what was judged. A number that lies in what is usual, though it cannot be told
   * whether it has changed a little, has one of its own.
   */
  public static Spark.Mark mark(Result.Assessed assessed) {
    return assessed.verdict() == Result.Verdict.CANNOT_TELL && Spreads.isWithin(assessed)
        ? Spark.Mark.WITHIN
        : mark(assessed.verdict());
  }

  /** The sign of a verdict. */
  public static Spark.Mark mark(Result.Verdict verdict) {
    return Spark.Mark.valueOf(verdict.name());
  }

  /** None where it began before the drawing does. */
  private static Optional<Spark.Flag> flag(Happening happening, List<Result.Step> steps) {
    return IntStream.range(0, steps.size())
        .filter(at -> steps.get(at).period().contains(happening.content().first()))
        .mapToObj(at -> new Spark.Flag(at, happening.number()))
        .findFirst();
  }

  private static Spark.Point point(Result.Step step) {
    Result.Spread usual = step.usual();
    return new Spark.Point(
        isWhole(step.cell()) ? amount(step.cell()).orElse(null) : null,
        usual == null ? 0 : usual.low(),
        usual == null ? 0 : usual.high());
  }

  /** A period that is told of in part is no number to compare. */
  public static boolean isWhole(Result.Cell cell) {
    return switch (cell.status()) {
      case EXACT, ROUNDED, ESTIMATED -> true;
      case SUPPRESSED, MISSING_PARTS, SUPPRESSED_AND_MISSING -> cell.isInterval();
      case PARTIAL, NO_NUMBERS, NOT_DELIVERED, TOO_FINE, NOT_ADDED -> false;
    };
  }

  /** What is known of a number, to draw it. */
  public static Optional<Amount> amount(Result.Cell cell) {
    Double value = cell.value();
    Double low = cell.low();
    if (value != null) {
      return Optional.of(Amount.of(value));
    }
    return low == null ? Optional.empty() : Optional.of(new Amount(low, cell.high()));
  }
}
