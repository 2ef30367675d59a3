package se.lagesbild.warehouse.gate;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How few of all places hold half of the events.
 *
 * @param places all that are known
 * @param half how many of them hold half of the events, or null where so few may not be told
 * @param halfByChance how many would by chance
 * @param concentrated whether chance is a bad explanation of so few
 * @param full places that hold as many as the emptiest of the half, or more; null where not told
 * @param fewestAtFull how many that is, or null
 * @param fullBefore how many of these held as many the year before too, or null
 * @param curve shares of the events on the fullest places, from none to all of them
 */
public record FewPlaces(
    long places,
    @Nullable Long half,
    double halfByChance,
    boolean concentrated,
    @Nullable Long full,
    @Nullable Long fewestAtFull,
    @Nullable Long fullBefore,
    List<Point> curve) {

  /**
   * A point of the curve.
   *
   * @param places share of the places, the fullest first, 0-1
   * @param events share of the events that they hold, 0-1
   * @param byChance the same by chance
   */
  public record Point(double places, double events, double byChance) {}
}
