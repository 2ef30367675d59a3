package se.lagesbild.warehouse.command.statistics;

import java.util.function.Function;
import java.util.function.Supplier;
import se.lagesbild.warehouse.statistics.Outcome;
import se.lagesbild.warehouse.statistics.Result;

/**
 * What a method answers a case.
 *
 * @param outcome which says itself in words
 * @param numbers names its numbers, or throws a {@link BadCase} with the reason if it cannot tell
 */
record Answer(Outcome<?> outcome, Supplier<Numbers> numbers) {

  /**
   * An outcome with names for its numbers.
   *
   * @param naming the names of a result's numbers
   */
  static <R extends Result> Answer of(Outcome<R> outcome, Function<R, Numbers> naming) {
    return new Answer(
        outcome,
        () ->
            outcome.fold(
                naming,
                reason -> {
                  throw new BadCase(reason.swedish());
                }));
  }
}
