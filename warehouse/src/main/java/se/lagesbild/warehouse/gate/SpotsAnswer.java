package se.lagesbild.warehouse.gate;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import se.lagesbild.warehouse.analysis.place.Densities;
import se.lagesbild.warehouse.analysis.place.FullSquares;
import se.lagesbild.warehouse.analysis.place.HotSquares;
import se.lagesbild.warehouse.catalogue.Askable;
import se.lagesbild.warehouse.catalogue.DateRange;
import se.lagesbild.warehouse.catalogue.Dimension;
import se.lagesbild.warehouse.catalogue.Grain;
import se.lagesbild.warehouse.catalogue.Indicator;
import se.lagesbild.warehouse.catalogue.Installation;
import se.lagesbild.warehouse.disclosure.Column;
import se.lagesbild.warehouse.disclosure.Disclosure;
import se.lagesbild.warehouse.disclosure.Part;
import se.lagesbild.warehouse.disclosure.SquareNumbers;
import se.lagesbild.warehouse.generation.Lease;
import se.lagesbild.warehouse.query.Count;
import se.lagesbild.warehouse.query.GridReader;
import se.lagesbild.warehouse.query.GridReader.Held;
import se.lagesbild.warehouse.query.PlaceReader;
import se.lagesbild.warehouse.query.Selection;
import se.lagesbild.warehouse.query.Square;

/** Answers in which squares of a grid events lie together. */
final class SpotsAnswer {
  /** The year asked for and those before it. */
  private static final int YEARS = 5;

  /** A grid of more squares takes too long to judge, so it is made coarser. */
  private static final int MOST_SQUARES = 2_500;

  private final Lease lease;
  private final Ground ground;
  private final Installation installation;
  private final Sources sources;
  private final Disclosure disclosure;

  SpotsAnswer(Ground ground, Installation installation, Sources sources, Disclosure disclosure) {
    this.lease = ground.lease();
    this.ground = ground;
    this.installation = installation;
    this.sources = sources;
    this.disclosure = disclosure;
  }

  Answered<PlaceResult.Spots> answer(Question.Spots question, Indicator indicator) {
    Askables.require(
        Askable.of(installation, indicator),
        Grain.YEAR,
        Optional.of(Dimension.AREA),
        question.slice());
    DateRange year = new DateRange(question.end().minusYears(1), question.end());
    disclosure.requireSum(Part.SMALLER, Optional.of(year));
    Selection selection =
        Selection.of(
            installation,
            indicator,
            question.slice(),
            new DateRange(question.end().minusYears(YEARS), question.end()));
    Region region = Region.of(ground, selection, disclosure);
    Grid grid =
        new Grid(region.squares(), region.side(), GridReader.read(lease, selection, region.side()));
    PlaceReader.Reach reach = PlaceReader.reach(lease, selection.in(year));
    Reading reading = Reading.of(sources, indicator, question.slice().municipalities());
    return new Answered<>(
        spots(grid, year, reading, question, reach.unlocated()),
        Optional.of(indicator),
        sources.stated(
            indicator.filter().sources(), question.slice().municipalities(), Optional.of(year)),
        null);
  }

  /**
   * The squares in which anything was ever told of.
   *
   * @param squares which
   * @param side of each, in metres
   */
  record Region(List<Square> squares, int side) {

    /** As fine as the audience may see, and as can be judged. */
    static Region of(Ground ground, Selection selection, Disclosure disclosure) {
      int side = disclosure.places().side();
      List<Square> region = ground.squares(selection, side);
      while (region.size() > MOST_SQUARES) {
        side *= 2;
        region = ground.squares(selection, side);
      }
      return new Region(region, side);
    }
  }

  private PlaceResult.Spots spots(
      Grid grid, DateRange year, Reading reading, Question.Spots question, long unlocated) {
    HotSquares hot = HotSquares.in(grid.region(), grid.side());
    List<Optional<HotSquares.Year>> years = new ArrayList<>();
    for (int back = 0; back < YEARS; back++) {
      DateRange judged =
          new DateRange(question.end().minusYears(back + 1L), question.end().minusYears(back));
      years.add(
          reading.status(judged) != Result.CellStatus.NOT_DELIVERED
              ? hot.judge(grid.counts(back))
              : Optional.empty());
    }
    Count total = grid.total();
    Result.Cell told = total(total.number(), reading.status(year));
    List<Optional<HotSquares.Year>> before = years.subList(1, YEARS);
    return new PlaceResult.Spots(
        year,
        grid.side(),
        Densities.bandwidth(grid.side()),
        told,
        total(unlocated, reading.status(year)),
        disclosure.places().permitsMap(total.number()),
        years.get(0).isPresent(),
        (int) before.stream().filter(Optional::isPresent).count(),
        squares(grid, reading.status(year), years));
  }

  private Result.Cell total(long number, Result.CellStatus status) {
    return Columns.cell(disclosure.places().publishTotal(number), status, disclosure);
  }

  private List<GridSquare> squares(
      Grid grid, Result.CellStatus status, List<Optional<HotSquares.Year>> years) {
    List<Result.Cell> cells = cells(grid, status, years.get(0));
    double[] density = Densities.of(grid.region(), smoothed(grid, cells), grid.side());
    boolean[] alone = FullSquares.of(grid.counts(0));
    boolean[] open = told(grid, cells);
    List<GridSquare> squares = new ArrayList<>();
    for (int at = 0; at < density.length; at++) {
      squares.add(square(grid, at, cells.get(at), density[at], years, alone[at], open[at]));
    }
    return List.copyOf(squares);
  }

  /** The numbers as they are told, none of which follows from the others and their total. */
  private List<Result.Cell> cells(
      Grid grid, Result.CellStatus status, Optional<HotSquares.Year> year) {
    boolean[] told = told(grid, year);
    List<Result.Cell> cells = new ArrayList<>();
    for (int at = 0; at < told.length; at++) {
      cells.add(
          told[at]
              ? Columns.cell(published(grid.held(at).count()), status, disclosure)
              : new Result.Cell(null, Result.CellStatus.SUPPRESSED));
    }
    return cells;
  }

  private boolean[] told(Grid grid, Optional<HotSquares.Year> year) {
    double full = FullSquares.least(grid.counts(0));
    List<SquareNumbers.Numbered> numbers = new ArrayList<>();
    boolean[] told = new boolean[grid.region().size()];
    for (int at = 0; at < told.length; at++) {
      Held held = grid.held(at);
      long number = held.count().number();
      told[at] =
          number == 0
              || !hasFewPlaces(held) && disclosure.places().permitsSquare(number, held.largest());
      numbers.add(
          hasFewPlaces(held) ? few(number, full) : numbered(number, told[at], isHot(year, at)));
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

  private boolean hasFewPlaces(Held held) {
    return held.count().number() > 0 && !disclosure.places().permitsPointingOut(held.places());
  }

  /**
   * What densities are made of: the numbers that are told, so that they know no more than these. A
   * number that is not told counts inside as the middle of those that are too small, and outward as
   * none; so does a square of few places everywhere, as it must not be pointed out.
   */
  private double[] smoothed(Grid grid, List<Result.Cell> cells) {
    double untold = disclosure.isExact() ? disclosure.places().fewestInSquare() / 2.0 : 0;
    double[] smoothed = new double[cells.size()];
    for (int at = 0; at < smoothed.length; at++) {
      Double told = cells.get(at).value();
      double assumed = hasFewPlaces(grid.held(at)) ? 0 : untold;
      smoothed[at] = told == null ? assumed : told;
    }
    return smoothed;
  }

  /** Whether the numbers of a square and of all around it are told. */
  private static boolean[] told(Grid grid, List<Result.Cell> cells) {
    Set<Square> untold = new HashSet<>();
    for (int at = 0; at < cells.size(); at++) {
      if (cells.get(at).value() == null) {
        untold.add(grid.region().get(at));
      }
    }
    boolean[] told = new boolean[cells.size()];
    for (int at = 0; at < told.length; at++) {
      told[at] = grid.region().get(at).block(grid.side()).stream().noneMatch(untold::contains);
    }
    return told;
  }

  private GridSquare square(
      Grid grid,
      int at,
      Result.Cell cell,
      double density,
      List<Optional<HotSquares.Year>> years,
      boolean alone,
      boolean open) {
    Held held = grid.held(at);
    boolean few = hasFewPlaces(held);
    int hotBefore = 0;
    for (int back = 1; back < years.size(); back++) {
      hotBefore += isHot(years.get(back), at) && !few ? 1 : 0;
    }
    boolean hot = isHot(years.get(0), at) && !few;
    return new GridSquare(
        grid.region().get(at).easting(),
        grid.region().get(at).northing(),
        cell,
        density,
        open && disclosure.isExact() ? giStar(years.get(0), at) : null,
        hot,
        alone && !hot && (few ? disclosure.isExact() : cell.value() != null),
        hotBefore,
        PlaceNumbers.isRated(cell)
            && disclosure.isExact()
            && 2 * held.largest() > held.count().number(),
        few);
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

  /** The squares that are compared and what each holds in each year. */
  private static final class Grid {
    private final List<Square> region;
    private final int side;
    private final Map<Integer, Map<Square, Held>> byYear = new HashMap<>();

    Grid(List<Square> region, int side, List<Held> held) {
      this.region = region;
      this.side = side;
      held.forEach(
          each ->
              byYear
                  .computeIfAbsent(each.yearsBack(), year -> new LinkedHashMap<>())
                  .put(each.square(), each));
    }

    List<Square> region() {
      return region;
    }

    int side() {
      return side;
    }

    Held held(int at) {
      return held(0, region.get(at));
    }

    Count total() {
      return byYear.getOrDefault(0, Map.of()).values().stream()
          .map(Held::count)
          .reduce(Count.NONE, Count::plus);
    }

    double[] counts(int back) {
      return region.stream().mapToDouble(square -> held(back, square).count().number()).toArray();
    }

    private Held held(int back, Square square) {
      return byYear.getOrDefault(back, Map.of()).getOrDefault(square, Held.none(square, back));
    }
  }
}
