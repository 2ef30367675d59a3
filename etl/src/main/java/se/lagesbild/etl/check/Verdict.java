package se.lagesbild.etl.check;

import java.util.List;
import se.lagesbild.warehouse.generation.CheckResult;

/**
 * What a check found, and in which deliveries.
 *
 * @param result what travels with the data
 * @param suspects ids of the deliveries with rows that fail, the worst first; only told of a check
 *     that stops the publication
 */
public record Verdict(CheckResult result, List<String> suspects) {

  /** Copies the list. */
  public Verdict {
    suspects = List.copyOf(suspects);
  }

  /** Whether the expectation does not hold. */
  public boolean asksForAttention() {
    return !result.passed();
  }

  /** Whether nothing may be published. */
  public boolean stops() {
    return !result.passed() && result.severity() == CheckResult.Severity.ERROR;
  }
}
