package se.lagesbild.warehouse.catalogue;

/** Numbers that say how it stands, as how many people there are, and not what happened on a day. */
public final class Levels {
  private Levels() {}

  /** Whether an indicator shows what its sources measured of how it stands. */
  public static boolean areSent(Installation installation, Indicator indicator) {
    return switch (indicator.quantity()) {
      case ESTIMATES -> true;
      case REPORTS, CRIMES -> false;
      case SUMS ->
          indicator.filter().sources().stream()
              .flatMap(id -> installation.findSource(id).stream())
              .anyMatch(source -> source.requireAggregate().isOfLevels());
    };
  }
}
