package se.lagesbild.warehouse.analysis.place;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import se.lagesbild.warehouse.analysis.Adjusted;
import se.lagesbild.warehouse.query.PlaceReader.Happened;
import se.lagesbild.warehouse.statistics.knox.Knox;
import se.lagesbild.warehouse.statistics.knox.NearRepeats;

/** Whether events follow each other at the same place or near it sooner than chance gives. */
public final class Repeats {
  /** Fewer events show only very strong patterns. */
  public static final int FEWEST_EVENTS = 50;

  /** More are not compared pair by pair. */
  public static final int MOST_EVENTS = 20_000;

  /** Up to a metre is the same place. */
  private static final double[] METRES = {0, 1, 100, 200, 400};

  private static final double[] DAYS = {0, 8, 15, 29};

  private Repeats() {}

  /**
   * Pairs of events.
   *
   * @param fromMetres least distance along streets
   * @param toMetres distance that is too much
   * @param fromDays least days apart
   * @param toDays days apart that are too many
   * @param observed pairs
   * @param expected pairs if the same days were dealt to the places anew
   * @param pattern whether chance is a bad explanation of so many, among all kinds of pairs
   */
  public record Pairs(
      double fromMetres,
      double toMetres,
      double fromDays,
      double toDays,
      long observed,
      double expected,
      boolean pattern) {}

  /** The pairs by distance and days; empty for too few events or too many. */
  public static Optional<List<Pairs>> of(List<Happened> events) {
    if (events.size() < FEWEST_EVENTS || events.size() > MOST_EVENTS) {
      return Optional.empty();
    }
    return Knox.withDefaults()
        .count(
            events.stream().mapToDouble(Happened::easting).toArray(),
            events.stream().mapToDouble(Happened::northing).toArray(),
            events.stream().mapToDouble(event -> event.day().toEpochDay()).toArray(),
            METRES,
            DAYS)
        .fold(told -> Optional.of(pairs(told)), none -> Optional.empty());
  }

  private static List<Pairs> pairs(NearRepeats told) {
    int columns = DAYS.length - 1;
    double[] chances = new double[(METRES.length - 1) * columns];
    for (int at = 0; at < chances.length; at++) {
      double shuffled = told.pShuffled()[at / columns][at % columns];
      chances[at] = Double.isNaN(shuffled) ? told.pPoisson()[at / columns][at % columns] : shuffled;
    }
    double[] adjusted = Adjusted.of(chances);
    List<Pairs> pairs = new ArrayList<>();
    for (int at = 0; at < chances.length; at++) {
      int far = at / columns;
      int late = at % columns;
      pairs.add(
          new Pairs(
              METRES[far],
              METRES[far + 1],
              DAYS[late],
              DAYS[late + 1],
              (long) told.observed()[far][late],
              told.expected()[far][late],
              adjusted[at] <= Adjusted.RATE));
    }
    return List.copyOf(pairs);
  }
}
