package se.lagesbild.warehouse.query;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import se.lagesbild.warehouse.catalogue.DateRange;
import se.lagesbild.warehouse.generation.Lease;
import se.lagesbild.warehouse.generation.SqlFile;

/** Reads how the events of an indicator are spread over single places, without naming any. */
public final class PlaceReader {
  private PlaceReader() {}

  /**
   * Places that are alike.
   *
   * @param lastYear events at each in the year that ends with the last day asked for
   * @param yearBefore events at each in the year before
   * @param places how many places
   */
  public record Alike(long lastYear, long yearBefore, long places) {}

  /**
   * An event.
   *
   * @param easting in metres
   * @param northing in metres
   * @param day on which it counts
   */
  public record Happened(int easting, int northing, LocalDate day) {}

  /** The places of {@code selection}, those with most in the last year first. */
  public static List<Alike> counts(Lease lease, Selection selection) {
    return lease.read(
        session ->
            session.list(
                chosen("places_by_count", selection).bind(selection.filters()),
                row ->
                    new Alike(
                        row.number("last_year"), row.number("year_before"), row.number("places"))));
  }

  /**
   * Places that are alike in two periods.
   *
   * @param later occasions at each in the later one
   * @param before occasions at each in the one before
   * @param places how many places
   */
  public record Twice(long later, long before, long places) {}

  /**
   * The places of {@code selection} that have any in two periods that lie apart, those with most in
   * the later one first. What one report tells of several times, or several sources tell of, is one
   * occasion.
   */
  public static List<Twice> inTwo(
      Lease lease, Selection selection, DateRange later, DateRange before) {
    Map<String, Object> parameters =
        new HashMap<>(selection.in(new DateRange(before.from(), later.to())).filters());
    parameters.put("later_from", later.from());
    parameters.put("later_to", later.to());
    parameters.put("before_from", before.from());
    parameters.put("before_to", before.to());
    return lease.read(
        session ->
            session.list(
                chosen("places_in_two", selection).bind(parameters),
                row -> new Twice(row.number("later"), row.number("before"), row.number("places"))));
  }

  /**
   * How many events can be placed.
   *
   * @param located what those with a coordinate of their own weigh
   * @param unlocated the same of those without
   * @param placed what those with a known place weigh
   * @param unplaced the same of those without
   * @param comparable how many have a coordinate, each one
   * @param incomparable how many have none
   */
  public record Reach(
      long located,
      long unlocated,
      long placed,
      long unplaced,
      long comparable,
      long incomparable) {}

  /** How many events of {@code selection} can be placed, and how many are left out. */
  public static Reach reach(Lease lease, Selection selection) {
    return lease
        .read(
            session ->
                session.list(
                    chosen("places_reach", selection).bind(selection.filters()),
                    row ->
                        new Reach(
                            row.number("located"),
                            row.number("unlocated"),
                            row.number("placed"),
                            row.number("unplaced"),
                            row.number("comparable"),
                            row.number("incomparable"))))
        .get(0);
  }

  /** How many places anything was ever told of, whatever it was. */
  public static long known(Lease lease, Selection selection) {
    return lease
        .read(
            session ->
                session.list(
                    SqlFile.of(PlaceReader.class, "places_known")
                        .bind(Map.of("municipalities", selection.municipalities())),
                    row -> row.number("places")))
        .get(0);
  }

  /** The events of {@code selection}, {@code most} of them at most. */
  public static List<Happened> events(Lease lease, Selection selection, int most) {
    Map<String, Object> parameters = new HashMap<>(selection.filters());
    parameters.put("most", most);
    return lease.read(
        session ->
            session.list(
                chosen("near", selection).bind(parameters),
                row ->
                    new Happened(
                        (int) row.number("easting"),
                        (int) row.number("northing"),
                        row.requiredDay("day"))));
  }

  private static SqlFile chosen(String name, Selection selection) {
    return SqlFile.of(PlaceReader.class, name)
        .choose("day", DayColumn.of(selection.indicator().dateBasis()))
        .choose("weight", Weight.of(selection.indicator().quantity()));
  }
}
