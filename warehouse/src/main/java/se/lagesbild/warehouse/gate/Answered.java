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
    @Nullable Double unplacedShare) {}
