package se.lagesbild.warehouse.gate;

import java.util.Optional;
import se.lagesbild.warehouse.catalogue.DateRange;
import se.lagesbild.warehouse.catalogue.Dimension;
import se.lagesbild.warehouse.catalogue.Grain;
import se.lagesbild.warehouse.catalogue.Slice;

/**
 * What a reader can ask. Each kind has its disclosure rule.
 *
 * @param <R> the kind of result
 */
public sealed interface Question<R extends Result> {

  /**
   * An indicator over time.
   *
   * @param indicator id
   * @param grain step of the series
   * @param split one line per member of this dimension, or empty for one line
   * @param period days asked for, or empty for everything that is known
   * @param slice which part of the indicator
   */
  record Series(
      String indicator,
      Grain grain,
      Optional<Dimension> split,
      Optional<DateRange> period,
      Slice slice)
      implements Question<Result.Series> {}

  /**
   * An indicator in one period, by the members of a dimension.
   *
   * @param indicator id
   * @param by the dimension
   * @param period days asked for, or empty for everything that is known
   * @param slice which part of the indicator
   */
  record Breakdown(String indicator, Dimension by, Optional<DateRange> period, Slice slice)
      implements Question<Result.Breakdown> {}

  /** What is loaded, how fresh it is per source, and how the last run ended. */
  record Status() implements Question<Result.Status> {}

  /** Which of all watched series differ from what is usual for them. */
  record Signals() implements Question<Result.Signals> {}

  /** What is new since the generation before. */
  record Changes() implements Question<Result.Changes> {}
}
