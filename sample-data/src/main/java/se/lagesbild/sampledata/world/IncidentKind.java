package se.lagesbild.sampledata.world;

import java.util.List;
import java.util.Set;
import se.lagesbild.sampledata.tables.Resource;
import se.lagesbild.sampledata.tables.Row;

/**
 * One kind of incident and its rhythm.
 *
 * @param code what the source calls it
 * @param share its share of the source's incidents, in any common unit
 * @param rhythm season and day shape
 * @param intervalHours median width of the time of occurrence; 0 for a known moment
 * @param placed the probability that the place is known
 * @param placeKinds the kinds of places where it happens
 * @param hotPlace the id of a place that draws more than its weight, or empty
 * @param hotShare the share that the hot place draws
 */
public record IncidentKind(
    String code,
    double share,
    Rhythm rhythm,
    double intervalHours,
    double placed,
    Set<String> placeKinds,
    String hotPlace,
    double hotShare) {

  /** Reads a source's kinds. */
  public static List<IncidentKind> readAll(String resource) {
    return Resource.rows(resource).stream().map(IncidentKind::read).toList();
  }

  /** The same kind, that many times as common. */
  public IncidentKind times(double factor) {
    return new IncidentKind(
        code, share * factor, rhythm, intervalHours, placed, placeKinds, hotPlace, hotShare);
  }

  private static IncidentKind read(Row row) {
    return new IncidentKind(
        row.text("code"),
        row.number("share"),
        new Rhythm(Season.valueOf(row.text("season")), DayShape.valueOf(row.text("day"))),
        row.number("interval_hours"),
        row.number("placed"),
        Set.of(row.text("place_kinds").split("\\|")),
        row.text("hot_place"),
        row.number("hot_share"));
  }

  /**
   * When a kind of incident happens.
   *
   * @param season over the year
   * @param day over the week and the day
   */
  record Rhythm(Season season, DayShape day) {}
}
