package se.lagesbild.warehouse.catalogue;

import java.util.Comparator;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/**
 * How finely an indicator can be asked for at all, whoever asks. Events can be counted in every
 * way; sums and estimates only as they were sent.
 *
 * @param finest the shortest step of a series
 * @param only whether it is the only one, because numbers of several are never added
 * @param splits what it can be split by
 * @param filters what it can be filtered by
 */
public record Askable(Grain finest, boolean only, Set<Dimension> splits, Set<Dimension> filters) {

  /** Copies the sets. */
  public Askable {
    splits = Set.copyOf(splits);
    filters = Set.copyOf(filters);
  }

  /** What {@code indicator} can be asked for. */
  public static Askable of(Installation installation, Indicator indicator) {
    if (indicator.quantity() == Indicator.Quantity.ESTIMATES) {
      return ofEstimates(installation, indicator);
    }
    if (indicator.quantity().isOfEvents()) {
      Set<Dimension> all = EnumSet.allOf(Dimension.class);
      if (!PlaceTypes.areNamed(installation, indicator.filter().sources())) {
        all.remove(Dimension.PLACE_TYPE);
      }
      if (!OffenceCodes.areBorne(installation, indicator)) {
        all.remove(Dimension.CODE);
      }
      return new Askable(Grain.DAY, false, all, all);
    }
    // Sums of shorter periods are of so few that they say more of persons than of the municipality,
    // but for what an installation says is of weeks, as hours of a whole school.
    Grain shortest = indicator.grain() == Grain.WEEK ? Grain.WEEK : Grain.MONTH;
    Grain finest =
        indicator.filter().sources().stream()
            .flatMap(id -> installation.findSource(id).stream())
            .flatMap(source -> Optional.ofNullable(source.aggregate()).stream())
            .map(aggregate -> aggregate.period().grain())
            .filter(grain -> grain.compareTo(shortest) > 0)
            .max(Comparator.naturalOrder())
            .orElse(shortest);
    return new Askable(finest, false, Set.of(), Set.of(Dimension.MUNICIPALITY));
  }

  /** In the periods and of the places that are sent. */
  private static Askable ofEstimates(Installation installation, Indicator indicator) {
    boolean ofAreas =
        indicator.filter().sources().stream()
            .flatMap(id -> installation.findSource(id).stream())
            .flatMap(source -> Optional.ofNullable(source.aggregate()).stream())
            .anyMatch(aggregate -> aggregate.area() != null);
    return new Askable(
        indicator.grain(),
        true,
        Set.of(),
        ofAreas ? Set.of(Dimension.MUNICIPALITY, Dimension.AREA) : Set.of(Dimension.MUNICIPALITY));
  }

  /** Whether a series can be asked for in such steps. */
  public boolean permits(Calendar step) {
    return only ? step.equals(finest) : step.isOfWhole(finest);
  }
}
