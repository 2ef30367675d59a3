package se.lagesbild.warehouse.query;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import se.lagesbild.warehouse.catalogue.Slice;
import se.lagesbild.warehouse.generation.Lease;
import se.lagesbild.warehouse.generation.SqlFile;
import se.lagesbild.warehouse.generation.SqlStatement;

/** Reads an indicator by squares of a grid. */
public final class GridReader {
  private GridReader() {}

  /**
   * What a square holds in a year.
   *
   * @param square which
   * @param yearsBack 0 for the year that ends with the last day asked for
   * @param count how many
   * @param largest how many the place with most of them holds
   * @param area in which that place lies, {@code -} where that is not known
   */
  public record Held(Square square, int yearsBack, Count count, long largest, String area) {

    /** Nothing in a square. */
    public static Held none(Square square, int yearsBack) {
      return new Held(square, yearsBack, Count.NONE, 0, Slice.UNPLACED);
    }

    /** What the square holds in this and in another time of it. */
    public Held plus(Held other) {
      return new Held(
          square,
          Math.min(yearsBack, other.yearsBack),
          count.plus(other.count),
          // A place may have most in one of them and some in the other.
          largest + other.largest,
          largest >= other.largest ? area : other.area);
    }
  }

  /** The squares of {@code side} metres that hold any of {@code selection}. */
  public static List<Held> read(Lease lease, Selection selection, int side) {
    Map<String, Object> parameters = new HashMap<>(selection.filters());
    parameters.put("side", side);
    SqlStatement statement =
        SqlFile.of(GridReader.class, "grid")
            .choose("day", DayColumn.of(selection.indicator().dateBasis()))
            .choose("weight", Weight.of(selection.indicator().quantity()))
            .bind(parameters);
    return lease.read(
        session ->
            session.list(
                statement,
                row ->
                    new Held(
                        new Square((int) row.number("easting"), (int) row.number("northing")),
                        (int) row.number("years_back"),
                        new Count(row.number("counted"), 0, (int) row.number("lot")),
                        row.number("largest"),
                        row.text("area"))));
  }

  /**
   * A square in which anything was ever told of, whatever it was.
   *
   * @param square which
   * @param places at how many places in it
   */
  public record Known(Square square, long places) {}

  /** The squares of {@code side} metres in which anything was ever told of. */
  public static List<Known> region(Lease lease, Selection selection, int side) {
    SqlStatement statement =
        SqlFile.of(GridReader.class, "grid_region")
            .bind(Map.of("side", side, "municipalities", selection.municipalities()));
    return lease.read(
        session ->
            session.list(
                statement,
                row ->
                    new Known(
                        new Square((int) row.number("easting"), (int) row.number("northing")),
                        row.number("places"))));
  }
}
