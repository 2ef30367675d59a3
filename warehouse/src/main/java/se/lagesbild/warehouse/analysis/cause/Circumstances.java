package se.lagesbild.warehouse.analysis.cause;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What is known of two periods besides their events.
 *
 * @param periods how much of each can be counted
 * @param variation how much weekly numbers of the indicator vary
 * @param codeChanges days on which registration changed, the newest first
 * @param people inhabitants of the part asked for, where that is told
 * @param peopleByArea inhabitants by area; none where events are not divided by area
 * @param harmDays sentence days of a crime by category; none where harm is not asked for
 */
public record Circumstances(
    Periods periods,
    Variation variation,
    List<CodeChange> codeChanges,
    Optional<People> people,
    Map<String, People> peopleByArea,
    Map<String, Double> harmDays) {

  /** Copies the collections. */
  public Circumstances {
    codeChanges = List.copyOf(codeChanges);
    peopleByArea = Map.copyOf(peopleByArea);
    harmDays = Map.copyOf(harmDays);
  }

  /** Of which no more is known. */
  public static Circumstances of(Periods periods, Variation variation) {
    return new Circumstances(periods, variation, List.of(), Optional.empty(), Map.of(), Map.of());
  }

  /**
   * Inhabitants, above 0.
   *
   * @param later in the later period
   * @param before in the one before
   */
  public record People(double later, double before) {}
}
