package se.lagesbild.warehouse.gate;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import se.lagesbild.warehouse.analysis.cause.ShiftWords;
import se.lagesbild.warehouse.analysis.place.AreaChanges;
import se.lagesbild.warehouse.analysis.place.HotSquares;
import se.lagesbild.warehouse.analysis.place.SquareShifts;
import se.lagesbild.warehouse.catalogue.Area;
import se.lagesbild.warehouse.catalogue.DateRange;
import se.lagesbild.warehouse.catalogue.Installation;
import se.lagesbild.warehouse.catalogue.Text;
import se.lagesbild.warehouse.disclosure.Disclosure;
import se.lagesbild.warehouse.disclosure.SquareNumbers;
import se.lagesbild.warehouse.generation.Lease;
import se.lagesbild.warehouse.query.Count;
import se.lagesbild.warehouse.query.GridReader;
import se.lagesbild.warehouse.query.GridReader.Held;
import se.lagesbild.warehouse.query.Selection;
import se.lagesbild.warehouse.query.Square;
import se.lagesbild.warehouse.statistics.Verdict;

/** The squares of a grid in two periods. */
final class ShiftedGrid {
  /** To tell how much squares vary. */
  private static final int YEARS = 5;

  /** As many as a reader looks through. */
  private static final int MOST_SHOWN = 12;

  private final Region ground;
  private final List<Square> region;
  private final int side;
  private final Map<Square, Held> now;
  private final Map<Square, Held> before;
  private final List<Held> years;
  private final DateRange period;
  private final DateRange earlier;
  private final Disclosure disclosure;

  private ShiftedGrid(
      Region ground, Lease lease, Selection selection, DateRange earlier, Disclosure disclosure) {
    this.ground = ground;
    this.region = ground.squares();
    this.side = ground.side();
    this.period = selection.period();
    this.earlier = earlier;
    this.disclosure = disclosure;
    this.now = bySquare(GridReader.read(lease, selection, side));
    this.before = bySquare(GridReader.read(lease, selection.in(earlier), side));
    DateRange past = new DateRange(period.to().minusYears(YEARS), period.to());
    this.years = GridReader.read(lease, selection.in(past), side);
  }

  /**
   * What may be told.
   *
   * @param squares those that shifted, then those with most
   * @param sentences what shifted, or why nothing is said
   * @param found whether anything shifted
   */
  record Told(List<ShiftedSquare> squares, List<Text> sentences, boolean found) {}

  /** Reads the squares of the period of {@code selection} and of an earlier one. */
  static ShiftedGrid read(
      Ground ground, Selection selection, DateRange earlier, Disclosure disclosure) {
    Region region = Region.of(ground, selection, disclosure);
    return new ShiftedGrid(region, ground.lease(), selection, earlier, disclosure);
  }

  /** A square that is told of at several times is one. */
  private static Map<Square, Held> bySquare(List<Held> held) {
    Map<Square, Held> squares = new HashMap<>();
    held.forEach(each -> squares.merge(each.square(), each, Held::plus));
    return squares;
  }

  int side() {
    return side;
  }

  Told tell(Installation installation, Reading reading) {
    SquareShifts.Found found =
        SquareShifts.in(region, side)
            .compare(counts(now), counts(before), history(), ground::pointedOut);
    boolean[] told = told();
    List<Integer> shown = shown(found, told);
    List<ShiftedSquare> squares =
        shown.stream().map(at -> square(at, found, installation, reading)).toList();
    List<Text> shifted = new ArrayList<>();
    for (int at = 0; at < squares.size(); at++) {
      if (squares.get(at).share() != Result.Verdict.CANNOT_TELL) {
        shifted.add(sentence(squares.get(at), region.get(shown.get(at))));
      }
    }
    shifted.addAll(withheld(found, told, installation));
    return shifted.isEmpty()
        ? new Told(squares, List.of(nothing()), false)
        : new Told(squares, List.copyOf(shifted), true);
  }

  /** Squares that shifted and must not be told by number, by their areas only. */
  private List<Text> withheld(SquareShifts.Found found, boolean[] told, Installation installation) {
    if (!disclosure.isExact()) {
      return List.of();
    }
    return IntStream.range(0, region.size())
        .filter(at -> found.shares().get(at) != Verdict.CANNOT_TELL && !told[at])
        .mapToObj(
            at ->
                ShiftWords.withheld(
                    side,
                    area(region.get(at), installation),
                    found.shares().get(at) == Verdict.MORE,
                    why(region.get(at))))
        .distinct()
        .map(AssessedAnswer::text)
        .toList();
  }

  private ShiftWords.Withheld why(Square square) {
    if (hasFewPlaces(square)) {
      return ShiftWords.Withheld.FEW_PLACES;
    }
    return Stream.of(now, before).allMatch(held -> numbered(held, square).told())
        ? ShiftWords.Withheld.TO_HIDE_ANOTHER
        : ShiftWords.Withheld.FEW_EVENTS;
  }

  private Text nothing() {
    long tried = region.stream().filter(square -> both(square) >= AreaChanges.FEWEST).count();
    if (tried == 0) {
      return AssessedAnswer.text(ShiftWords.FEW_SQUARES);
    }
    return AssessedAnswer.text(
        disclosure.isExact()
            ? ShiftWords.sameSquares(Math.toIntExact(tried))
            : ShiftWords.SAME_SQUARES);
  }

  private double[] counts(Map<Square, Held> held) {
    return region.stream().mapToDouble(square -> number(held, square)).toArray();
  }

  private static long number(Map<Square, Held> held, Square square) {
    return held.getOrDefault(square, Held.none(square, 0)).count().number();
  }

  private long both(Square square) {
    return number(now, square) + number(before, square);
  }

  private double[][] history() {
    Map<Square, Integer> position = new HashMap<>();
    region.forEach(square -> position.put(square, position.size()));
    double[][] counts = new double[YEARS][region.size()];
    for (Held each : years) {
      Integer at = position.get(each.square());
      if (at != null && each.yearsBack() < YEARS) {
        counts[each.yearsBack()][at] += each.count().number();
      }
    }
    return counts;
  }

  /** Those that shifted, then those with most. */
  private List<Integer> shown(SquareShifts.Found found, boolean[] told) {
    Comparator<Integer> shiftedFirst =
        Comparator.comparing(at -> found.shares().get(at) == Verdict.CANNOT_TELL);
    return IntStream.range(0, region.size())
        .boxed()
        .filter(at -> both(region.get(at)) > 0 && told[at])
        .sorted(
            shiftedFirst
                .thenComparing(at -> -both(region.get(at)))
                .thenComparing(Comparator.naturalOrder()))
        .limit(MOST_SHOWN)
        .toList();
  }

  /** Whether both numbers of each square are told, none of which follows from the totals. */
  private boolean[] told() {
    List<List<SquareNumbers.Numbered>> periods =
        Stream.of(now, before)
            .map(held -> region.stream().map(square -> numbered(held, square)).toList())
            .toList();
    if (disclosure.isExact()) {
      return SquareNumbers.toldInAll(periods);
    }
    // Rounded numbers do not add up to the rounded total.
    boolean[] told = new boolean[region.size()];
    for (int at = 0; at < told.length; at++) {
      int square = at;
      told[at] = periods.stream().allMatch(period -> period.get(square).told());
    }
    return told;
  }

  /** A number with what a reader knows of it where it is withheld. */
  private SquareNumbers.Numbered numbered(Map<Square, Held> held, Square square) {
    long number = number(held, square);
    long fewest = disclosure.places().fewestInSquare();
    if (number == 0) {
      return new SquareNumbers.Numbered(0, true, 0, SquareNumbers.UNBOUNDED);
    }
    if (hasFewPlaces(square)) {
      return new SquareNumbers.Numbered(number, false, 1, SquareNumbers.UNBOUNDED);
    }
    if (number < fewest) {
      return new SquareNumbers.Numbered(number, false, 1, fewest - 1);
    }
    // Of a square that is said to have shifted, the other number being too small.
    long least = AreaChanges.FEWEST - (fewest - 1);
    return new SquareNumbers.Numbered(
        number,
        disclosure.places().permitsSquare(number, held.get(square).largest()),
        number >= least && both(square) >= AreaChanges.FEWEST ? Math.max(least, fewest) : fewest,
        SquareNumbers.UNBOUNDED);
  }

  private boolean hasFewPlaces(Square square) {
    return both(square) > 0 && !ground.isOpen(square);
  }

  private ShiftedSquare square(
      int at, SquareShifts.Found found, Installation installation, Reading reading) {
    Square square = region.get(at);
    return new ShiftedSquare(
        square.easting(),
        square.northing(),
        PlaceNumbers.same(area(square, installation)),
        cell(now, square, reading.status(period)),
        cell(before, square, reading.status(earlier)),
        PlaceNumbers.verdict(found.shares().get(at)),
        isHot(found.hot(), at),
        isHot(found.hotBefore(), at));
  }

  private static @Nullable Boolean isHot(Optional<HotSquares.Year> judged, int at) {
    return judged.map(year -> year.hot()[at]).orElse(null);
  }

  private String area(Square square, Installation installation) {
    Held held = now.containsKey(square) ? now.get(square) : before.get(square);
    return installation.findArea(held.area()).map(Area::title).orElse("");
  }

  private Result.Cell cell(Map<Square, Held> held, Square square, Result.CellStatus status) {
    Count count = held.getOrDefault(square, Held.none(square, 0)).count();
    return Columns.cell(disclosure.publish(Columns.of(List.of(count))).total(), status, disclosure);
  }

  private Text sentence(ShiftedSquare told, Square square) {
    List<Long> numbers =
        disclosure.isExact()
            ? List.of(number(now, square), sum(now), number(before, square), sum(before))
            : List.of();
    return AssessedAnswer.text(
        ShiftWords.square(side, told.area().sv(), told.share() == Result.Verdict.MORE, numbers));
  }

  private static long sum(Map<Square, Held> held) {
    return held.values().stream().mapToLong(each -> each.count().number()).sum();
  }
}
