package se.lagesbild.warehouse.disclosure;

/**
 * How finely an audience may see where events happened. Never down to a house: squares are larger
 * than a block, few events in one are not counted out, a square in which fewer than three places
 * were ever told of is not pointed out to anybody, and outward one in which a single place has more
 * than half of the events is not counted, as one place can be one household.
 */
public final class PlaceRules {
  /** Fewer events make a map of single happenings. */
  public static final long FEWEST_ON_A_MAP = 30;

  /** Of an area with fewer no rate is told. */
  public static final long FEWEST_OF_A_RATE = 5;

  /** Squares of fewer places are not pointed out, nor are so few places told of outward. */
  private static final long FEWEST_PLACES = 3;

  private final Audience audience;

  PlaceRules(Audience audience) {
    this.audience = audience;
  }

  /** The side of the smallest square, in metres. */
  public int side() {
    return audience == Audience.PUBLIC ? 500 : 250;
  }

  /** Whether a map may be drawn of so many events. */
  public boolean permitsMap(long events) {
    return events >= FEWEST_ON_A_MAP;
  }

  /**
   * Whether the number of a square may be told.
   *
   * @param events in it
   * @param largest of them at a single place
   */
  public boolean permitsSquare(long events, long largest) {
    return events >= fewestInSquare() && (audience == Audience.INTERNAL || 2 * largest <= events);
  }

  /**
   * Whether a square may be pointed out, by its number or where it lies.
   *
   * @param places in it of which anything was ever told, whatever it was
   */
  public boolean permitsPointingOut(long places) {
    return places >= FEWEST_PLACES;
  }

  /** The number of a square is told from so many events. */
  public long fewestInSquare() {
    return switch (audience) {
      case INTERNAL -> 3;
      case COUNCIL -> 5;
      case PUBLIC -> 10;
    };
  }

  /** A number of events of all places together, from which no single one can be told. */
  public long publishTotal(long events) {
    return audience == Audience.INTERNAL ? events : Math.round(events / 10.0) * 10;
  }

  /** Whether it may be told that something happened at so few places, or that they hold so much. */
  public boolean permitsPlaces(long places) {
    return audience == Audience.INTERNAL || places >= FEWEST_PLACES;
  }
}
