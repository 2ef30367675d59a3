package se.lagesbild.warehouse.catalogue;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * The weights that harm is counted by: the last version that an installation has.
 *
 * @param version its name, or empty where there are none
 * @param days sentence days of a crime, by category
 */
public record HarmWeights(String version, Map<String, Double> days) {
  private static final String DEMONSTRATION = "demo";

  /** Copies the map. */
  public HarmWeights {
    days = Map.copyOf(days);
  }

  /** Those of the last version. */
  public static HarmWeights last(List<HarmWeight> all) {
    Optional<String> last = all.stream().map(HarmWeight::version).max(String::compareTo);
    return new HarmWeights(
        last.orElse(""),
        all.stream()
            .filter(weight -> last.filter(weight.version()::equals).isPresent())
            .collect(
                Collectors.toMap(HarmWeight::category, HarmWeight::days, (one, other) -> one)));
  }

  /** Whether every one of some categories has a weight. */
  public boolean weigh(Collection<String> categories) {
    return days.keySet().containsAll(categories);
  }

  /** Whether they are made up, so that harm can be shown at all; their version's name says it. */
  public boolean areForDemonstration() {
    return version.startsWith(DEMONSTRATION);
  }
}
