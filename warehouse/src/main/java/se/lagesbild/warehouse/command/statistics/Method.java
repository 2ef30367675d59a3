package se.lagesbild.warehouse.command.statistics;

import java.util.function.Function;
import se.lagesbild.warehouse.statistics.Outcome;
import se.lagesbild.warehouse.statistics.Result;

/**
 * A method as the command knows it.
 *
 * @param name as in the reference cases
 * @param question what it answers, in one Swedish sentence
 * @param answer reads a case, calls the method and names its numbers: a {@code Numbers}
 */
record Method(String name, String question, Function<Case, Numbers> answer) {

  /**
   * Names the numbers of an outcome.
   *
   * @throws BadCase with the reason if it cannot tell
   */
  static <R extends Result> Numbers numbers(Outcome<R> outcome, Function<R, Numbers> naming) {
    return outcome.fold(
        naming,
        reason -> {
          throw new BadCase(reason.swedish());
        });
  }
}
