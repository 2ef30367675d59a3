package se.lagesbild.warehouse.gate;

import java.util.Optional;
import se.lagesbild.warehouse.catalogue.Askable;
import se.lagesbild.warehouse.catalogue.Calendar;
import se.lagesbild.warehouse.catalogue.Dimension;
import se.lagesbild.warehouse.catalogue.Grain;
import se.lagesbild.warehouse.catalogue.Indicator;
import se.lagesbild.warehouse.catalogue.Installation;
import se.lagesbild.warehouse.catalogue.Slice;
import se.lagesbild.warehouse.catalogue.Text;

/** Refuses what an indicator cannot be asked for. */
final class Askables {
  private static final Text ONLY_WHOLE =
      new Text(
          "Källan skickar bara summor för hela kommunen, så de går inte att dela upp eller begränsa; ta bort uppdelningen och filtren.",
          "The source sends only sums for the whole municipality, so they cannot be split or filtered; remove the split and the filters.");

  private Askables() {}

  /**
   * Passes when the indicator can be answered in such steps and parts.
   *
   * @throws UnanswerableException with what may be asked instead
   */
  static void require(Askable askable, Calendar grain, Optional<Dimension> split, Slice slice) {
    if (!askable.permits(grain)) {
      throw new UnanswerableException(tooFine(askable.finest()));
    }
    boolean filtered =
        !slice.areas().isEmpty()
            || !slice.categories().isEmpty()
            || !slice.organisations().isEmpty()
            || !slice.finer().equals(Slice.Finer.NONE);
    if (split.filter(by -> !askable.splits().contains(by)).isPresent()
        || filtered && !askable.filters().contains(Dimension.AREA)) {
      throw new UnanswerableException(ONLY_WHOLE);
    }
  }

  /**
   * Passes when sums are sent of the part asked for.
   *
   * @throws UnanswerableException with what may be asked instead
   */
  static void requireSent(Installation installation, Indicator indicator, Slice slice) {
    boolean areasAreSent =
        indicator.filter().sources().stream()
            .flatMap(id -> installation.findSource(id).stream())
            .allMatch(source -> source.requireAggregate().area() != null);
    boolean otherwise =
        !slice.categories().isEmpty()
            || !slice.organisations().isEmpty()
            || !slice.finer().equals(Slice.Finer.NONE);
    if (otherwise || !slice.areas().isEmpty() && !areasAreSent) {
      throw new UnanswerableException(ONLY_WHOLE);
    }
  }

  private static Text tooFine(Grain finest) {
    return switch (finest) {
      case DAY, WEEK, MONTH ->
          new Text(
              "Källan skickar bara summor, som visas per månad eller längre; välj månad, kvartal eller år.",
              "The source sends only sums, which are shown by month or longer; choose month, quarter or year.");
      case QUARTER ->
          new Text(
              "Källan skickar bara summor per kvartal; välj kvartal eller år.",
              "The source sends only sums by quarter; choose quarter or year.");
      case YEAR ->
          new Text(
              "Källan skickar bara summor per år; välj år.",
              "The source sends only sums by year; choose year.");
    };
  }
}
