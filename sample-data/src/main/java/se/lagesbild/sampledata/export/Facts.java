package se.lagesbild.sampledata.export;

import java.time.LocalDate;

/**
 * What a warehouse must know about an event after one of its versions.
 *
 * @param municipality the code
 * @param category the product's category
 * @param crimes how many crimes or cases the row stands for
 * @param occurred the date of the midpoint of the time of occurrence
 * @param reported the date of registration
 * @param spot where
 */
public record Facts(
    String municipality,
    String category,
    int crimes,
    LocalDate occurred,
    LocalDate reported,
    Spot spot) {

  /** The category of what is well known and not kept. */
  public static final String NOT_KEPT = "-";

  /** The same event in another category. */
  public Facts withCategory(String other) {
    return new Facts(municipality, other, crimes, occurred, reported, spot);
  }

  /** The same event with another number of crimes. */
  public Facts withCrimes(int other) {
    return new Facts(municipality, category, other, occurred, reported, spot);
  }

  /** The same event elsewhere. */
  public Facts withSpot(Spot other) {
    return new Facts(municipality, category, crimes, occurred, reported, other);
  }

  /**
   * Where an event lies, as far as the written coordinates tell.
   *
   * @param area the district's id, empty where the coordinates tell none
   * @param quality how the coordinates are written
   */
  public record Spot(String area, Quality quality) {

    /** An event whose coordinates say nothing. */
    public static final Spot UNPLACED = new Spot("", Quality.UNPLACED);
  }

  /** How coordinates are written. */
  public enum Quality {
    /** As the contract says. */
    USABLE,
    /** Axes swapped, or latitude and longitude instead. */
    REPAIRABLE,
    /** Missing, zero or the municipality's default point. */
    UNPLACED
  }
}
