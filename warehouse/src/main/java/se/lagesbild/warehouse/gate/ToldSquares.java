package se.lagesbild.warehouse.gate;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import se.lagesbild.warehouse.analysis.place.Densities;
import se.lagesbild.warehouse.analysis.place.FullSquares;
import se.lagesbild.warehouse.analysis.place.HotSquares;
import se.lagesbild.warehouse.disclosure.Column;
import se.lagesbild.warehouse.disclosure.Disclosure;
import se.lagesbild.warehouse.disclosure.SquareNumbers;
import se.lagesbild.warehouse.query.Count;
import se.lagesbild.warehouse.query.GridReader.Held;

/**
 * What may be told of squares. What stands for a square that may be pointed out is the same
 * wherever, in ground of few places, the events of that ground lie.
 */
final class ToldSquares {
  private final SquareYears grid;
  private final Region region;
  private final Result.CellStatus status;
  private final List<Optional<HotSquares.Year>> years;
  private final Disclosure disclosure;

  /**
   * Squares with what was found of them.
   *
   * @param grid their exact numbers
   * @param status of the last year
   * @param years which were hot in each year, judged of what may be pointed out, the last first
   * @param disclosure for whom it is told
   */
  ToldSquares(
      SquareYears grid,
      Result.CellStatus status,
      List<Optional<HotSquares.Year>> years,
      Disclosure disclosure) {
    this.grid = grid;
    this.region = grid.region();
    this.status = status;
    this.years = List.copyOf(years);
    this.disclosure = disclosure;
  }

  List<GridSquare> tell() {
    List<Result.Cell> cells = cells();
    double[] density = Densities.of(region.squares(), smoothed(cells), region.side());
    boolean[] alone = FullSquares.of(grid.counts(0));
    boolean[] numbered = new boolean[density.length];
    for (int at = 0; at < numbered.length; at++) {
      numbered[at] = cells.get(at).value() != null;
    }
    boolean[] open = region.openAround(numbered);
    boolean[] measured = region.toldAround(numbered);
    List<GridSquare> squares = new ArrayList<>();
    for (int at = 0; at < density.length; at++) {
      Double giStar = measured[at] && disclosure.isExact() ? giStar(years.get(0), at) : null;
      squares.add(square(at, cells.get(at), density[at], giStar, alone[at], open[at]));
    }
    return List.copyOf(squares);
  }

  /** The numbers as they are told, none of which follows from the others and their total. */
  private List<Result.Cell> cells() {
    boolean[] told = told();
    List<Result.Cell> cells = new ArrayList<>();
    for (int at = 0; at < told.length; at++) {
      cells.add(
          told[at]
              ? Columns.cell(published(grid.held(at).count()), status, disclosure)
              : new Result.Cell(null, Result.CellStatus.SUPPRESSED));
    }
    return cells;
  }

  private boolean[] told() {
    double full = FullSquares.least(grid.counts(0));
    List<SquareNumbers.Numbered> numbers = new ArrayList<>();
    boolean[] told = new boolean[region.squares().size()];
    for (int at = 0; at < told.length; at++) {
      Held held = grid.held(at);
      long number = held.count().number();
      told[at] =
          number == 0
              || !hasFewPlaces(at) && disclosure.places().permitsSquare(number, held.largest());
      numbers.add(
          hasFewPlaces(at)
              ? few(number, full)
              : numbered(number, told[at], isHot(years.get(0), at)));
    }
    // Rounded numbers do not add up to the rounded total.
    return disclosure.isExact() ? SquareNumbers.told(numbers) : told;
  }

  /** What is known of a square of few places: that it is full, as its area is told of, or not. */
  private static SquareNumbers.Numbered few(long number, double full) {
    long least = (long) Math.ceil(full);
    return number >= full
        ? new SquareNumbers.Numbered(number, false, least, SquareNumbers.UNBOUNDED)
        : new SquareNumbers.Numbered(number, false, 1, least - 1);
  }

  private SquareNumbers.Numbered numbered(long number, boolean told, boolean hot) {
    long fewest = disclosure.places().fewestInSquare();
    return number < fewest
        ? new SquareNumbers.Numbered(number, told, 1, fewest - 1)
        : new SquareNumbers.Numbered(
            number, told, hot ? HotSquares.FEWEST_OF_ITS_OWN : fewest, SquareNumbers.UNBOUNDED);
  }

  private boolean hasFewPlaces(int at) {
    return grid.held(at).count().number() > 0 && !region.isOpen(region.squares().get(at));
  }

  /**
   * What densities are made of: the numbers that are told, so that they know no more than these. A
   * number that is not told counts inside as the middle of those that are too small, and outward as
   * none; so does a square of few places everywhere, as it must not be pointed out.
   */
  private double[] smoothed(List<Result.Cell> cells) {
    double untold = disclosure.isExact() ? disclosure.places().fewestInSquare() / 2.0 : 0;
    double[] smoothed = new double[cells.size()];
    for (int at = 0; at < smoothed.length; at++) {
      Double told = cells.get(at).value();
      double assumed = hasFewPlaces(at) ? 0 : untold;
      smoothed[at] = told == null ? assumed : told;
    }
    return smoothed;
  }

  private GridSquare square(
      int at,
      Result.Cell cell,
      double density,
      @Nullable Double giStar,
      boolean alone,
      boolean open) {
    Held held = grid.held(at);
    boolean few = hasFewPlaces(at);
    int hotBefore =
        (int) years.subList(1, years.size()).stream().filter(year -> isHot(year, at)).count();
    boolean hot = isHot(years.get(0), at);
    return new GridSquare(
        region.squares().get(at).easting(),
        region.squares().get(at).northing(),
        cell,
        density,
        giStar,
        hot,
        alone && !hot && (few ? disclosure.isExact() : cell.value() != null),
        hotBefore,
        PlaceNumbers.isRated(cell)
            && disclosure.isExact()
            && 2 * held.largest() > held.count().number(),
        few,
        open);
  }

  private long published(Count count) {
    Column column = Columns.of(List.of(count));
    return disclosure.publish(column).total();
  }

  private static boolean isHot(Optional<HotSquares.Year> year, int at) {
    return year.filter(judged -> judged.hot()[at]).isPresent();
  }

  private static @Nullable Double giStar(Optional<HotSquares.Year> year, int at) {
    return year.map(judged -> judged.giStar()[at]).filter(z -> !z.isNaN()).orElse(null);
  }
}
