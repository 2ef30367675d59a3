package se.lagesbild.warehouse.gate;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import se.lagesbild.warehouse.catalogue.Indicator;

/** A disclosed result with what only the one who worked it out knows. */
record Answered<R extends Result>(
    R result,
    Optional<Indicator> subject,
    List<Answer.Coverage> coverage,
    @Nullable Double unplacedShare) {
  private static final int FEW_NUMBERS = 5_000;

  /** Whether it is worth keeping in memory: daily series of years are not. */
  boolean isSmall() {
    if (result instanceof Result.Compared compared) {
      return compared.periods().size() <= FEW_NUMBERS;
    }
    return !(result instanceof Result.Series series)
        || series.periods().size() * (series.lines().size() + 1) <= FEW_NUMBERS;
  }
}
