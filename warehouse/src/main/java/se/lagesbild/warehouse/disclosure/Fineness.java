package se.lagesbild.warehouse.disclosure;

import java.util.Optional;
import se.lagesbild.warehouse.catalogue.Calendar;
import se.lagesbild.warehouse.catalogue.DateRange;
import se.lagesbild.warehouse.catalogue.Grain;
import se.lagesbild.warehouse.catalogue.Text;

/**
 * How finely an audience may ask. A period asked for begins and ends with a whole calendar step:
 * periods that slide by a day would tell what happened on that day.
 */
final class Fineness {
  private static final Text NOT_WHOLE_PERIODS =
      new Text("Välj hela perioder.", "Choose whole periods.");

  private final Audience audience;

  Fineness(Audience audience) {
    this.audience = audience;
  }

  /**
   * Passes when the audience may ask for a series in steps of {@code grain}.
   *
   * @throws DisclosureException with what may be asked instead
   */
  void requireSeries(Calendar grain, Part part, Optional<DateRange> period) {
    if (!permitsSeries(grain, part)) {
      throw new DisclosureException(tooFine(finest(part, Grain.DAY)));
    }
    requireWhole(period, grain);
  }

  /** Whether the audience may ask for a series of whole periods in steps of {@code grain}. */
  boolean permitsSeries(Calendar grain, Part part) {
    return grain.isOfWhole(finest(part, Grain.DAY));
  }

  /**
   * Passes when the audience may ask for the sum of a period.
   *
   * @throws DisclosureException with what may be asked instead
   */
  void requireSum(Part part, Optional<DateRange> period) {
    requireWhole(period, finest(part, Grain.MONTH));
  }

  private Grain finest(Part part, Grain forCouncil) {
    return switch (audience) {
      case INTERNAL -> Grain.DAY;
      case COUNCIL -> forCouncil;
      case PUBLIC -> part == Part.WHOLE ? Grain.MONTH : Grain.QUARTER;
    };
  }

  private void requireWhole(Optional<DateRange> period, Calendar grain) {
    boolean whole =
        audience == Audience.INTERNAL
            || period.isEmpty()
            || (grain.startOf(period.get().from()).equals(period.get().from())
                && grain.startOf(period.get().to()).equals(period.get().to()));
    if (!whole) {
      throw new DisclosureException(
          grain instanceof Grain step ? notWhole(step) : NOT_WHOLE_PERIODS);
    }
  }

  private static Text tooFine(Grain finest) {
    return finest == Grain.MONTH
        ? new Text(
            "Öppna siffror visas per månad eller längre; välj månad, kvartal eller år.",
            "Public figures are shown by month or longer; choose month, quarter or year.")
        : new Text(
            "Öppna siffror för delar av kommunen eller för brottstyper visas per kvartal eller"
                + " längre; välj kvartal eller år.",
            "Public figures for parts of the municipality or for kinds of crime are shown by"
                + " quarter or longer; choose quarter or year.");
  }

  private static Text notWhole(Grain grain) {
    return switch (grain) {
      case DAY -> throw new IllegalStateException("days are always whole");
      case WEEK ->
          new Text(
              "Välj en period som börjar en måndag och slutar en söndag.",
              "Choose a period from a Monday to a Sunday.");
      case MONTH -> new Text("Välj hela månader.", "Choose whole months.");
      case QUARTER -> new Text("Välj hela kvartal.", "Choose whole quarters.");
      case YEAR -> new Text("Välj hela år.", "Choose whole years.");
    };
  }
}
