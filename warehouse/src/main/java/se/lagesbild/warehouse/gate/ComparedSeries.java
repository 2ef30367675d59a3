package se.lagesbild.warehouse.gate;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.ToDoubleFunction;
import java.util.stream.Stream;
import se.lagesbild.warehouse.analysis.Dispersion;
import se.lagesbild.warehouse.analysis.PeriodFold;
import se.lagesbild.warehouse.catalogue.Calendar;
import se.lagesbild.warehouse.catalogue.DateRange;

/** Two series, period by period, with what their numbers are proportional to. */
final class ComparedSeries {
  private static final int MOST_YEARS_OF_A_MEAN = 3;
  private static final int MOST_YEARS_OF_VARIATION = 6;

  /** Of periods of which less is registered more is still expected. */
  static final double RIPE = 0.95;

  private final Against against;
  private final Calendar calendar;
  private final List<DateRange> periods;
  private final Map<LocalDate, Result.Cell> own;
  private final Map<LocalDate, Result.Cell> other;
  private final Extent extent;
  private final People people;

  /**
   * The inhabitants of both places.
   *
   * @param own of the place of the series
   * @param beside of the one that it is compared with
   */
  record People(Residents own, Residents beside) {
    /** NaN where they are not known. */
    private static double of(Residents place, DateRange period) {
      OptionalInt found = place.on(period.to().minusDays(1));
      return found.isPresent() ? found.getAsInt() : Double.NaN;
    }
  }

  /**
   * How much of a period its number is of.
   *
   * @param ripeness how much of it is registered by now; 0 of one that has not ended
   * @param days of how many days it is
   */
  record Extent(ToDoubleFunction<DateRange> ripeness, ToDoubleFunction<DateRange> days) {
    private double ripe(DateRange period) {
      return ripeness.applyAsDouble(period);
    }
  }

  /**
   * A number and those that it is held against.
   *
   * @param period of the number
   * @param cell the number
   * @param others none where there is nothing like it
   * @param exposure what the number is proportional to; 0 where it cannot be compared
   * @param exposureBeside the same of the others together
   */
  record Pair(
      DateRange period,
      Result.Cell cell,
      List<Result.Cell> others,
      double exposure,
      double exposureBeside) {

    boolean isComparable() {
      return isWhole(cell)
          && !others.isEmpty()
          && others.stream().allMatch(ComparedSeries::isWhole)
          && exposure != 0
          && exposureBeside != 0;
    }
  }

  /**
   * Puts two series side by side.
   *
   * @param own the series with everything before it
   * @param other what it is compared with; the same where that is itself at another time
   */
  ComparedSeries(
      Against against, Result.Series own, Result.Series other, Extent extent, People people) {
    this.against = against;
    this.calendar = own.grain();
    this.periods = own.periods();
    this.own = byStart(own);
    this.other = byStart(other);
    this.extent = extent;
    this.people = people;
  }

  private static Map<LocalDate, Result.Cell> byStart(Result.Series series) {
    Map<LocalDate, Result.Cell> cells = new HashMap<>();
    for (int at = 0; at < series.periods().size(); at++) {
      cells.put(series.periods().get(at).from(), series.total().cells().get(at));
    }
    return cells;
  }

  /** Whether two places are compared, not two times. */
  boolean isOfPlaces() {
    return switch (against.kind()) {
      case YEAR_BEFORE, MEAN_OF_YEARS -> false;
      case AREAS, MUNICIPALITY, PEERS -> true;
    };
  }

  /** Whether the second holds the events of the first. */
  boolean holdsTheFirst() {
    return against.kind() == Against.Kind.MUNICIPALITY;
  }

  /** Whether both are told of for their inhabitants, as far as that is asked for. */
  boolean perInhabitant() {
    DateRange last = periods.isEmpty() ? null : periods.get(periods.size() - 1);
    return !isOfPlaces()
        || (last != null && !Double.isNaN(inhabitants(last) + inhabitantsBeside(last)));
  }

  /** Of the place of the series; NaN where they are not known. */
  double inhabitants(DateRange period) {
    return People.of(people.own(), period);
  }

  /** Of the place that it is compared with; NaN where they are not known. */
  double inhabitantsBeside(DateRange period) {
    return People.of(people.beside(), period);
  }

  /** Whether more of a period is still expected to be registered. */
  boolean isEarly(DateRange period) {
    return extent.ripe(period) < RIPE;
  }

  /**
   * From when on periods up to one of them can be taken together: for times from the end of its
   * like of the year before on, or the same events would be counted on both sides.
   */
  LocalDate firstOfYear(DateRange last) {
    return isOfPlaces()
        ? LocalDate.MIN
        : calendar.yearsBefore(last, 1).map(DateRange::to).orElse(last.from());
  }

  /** One for each period. */
  List<Pair> pairs() {
    return periods.stream().map(this::pair).toList();
  }

  private Pair pair(DateRange period) {
    List<DateRange> likes = likes(period);
    return new Pair(
        period,
        own.get(period.from()),
        likes.stream().map(like -> other.get(like.from())).toList(),
        exposure(period, people.own()),
        likes.stream().mapToDouble(like -> exposure(like, people.beside())).sum());
  }

  /** The periods that one is held against, of those that are known. */
  private List<DateRange> likes(DateRange period) {
    if (isOfPlaces()) {
      return other.containsKey(period.from()) ? List.of(period) : List.of();
    }
    boolean mean = against.kind() == Against.Kind.MEAN_OF_YEARS;
    List<DateRange> likes = new ArrayList<>();
    for (int years = 1; years <= (mean ? MOST_YEARS_OF_A_MEAN : 1); years++) {
      Optional<DateRange> like =
          calendar.yearsBefore(period, years).filter(each -> other.containsKey(each.from()));
      like.filter(each -> !mean || isWhole(other.get(each.from()))).ifPresent(likes::add);
    }
    return likes;
  }

  private double exposure(DateRange period, Residents place) {
    double ripe = extent.ripe(period);
    double inhabitants = isOfPlaces() ? People.of(place, period) : 1;
    return ripe < PeriodFold.LEAST_RIPE
        ? 0
        : ripe * extent.days().applyAsDouble(period) * inhabitants;
  }

  /** How much more than chance the numbers vary: between places, or between years. */
  Dispersion dispersion() {
    return Dispersion.of(isOfPlaces() ? byPlace() : byYear());
  }

  private double[][] byPlace() {
    return periods.stream()
        .filter(period -> isSteady(own, period) && isSteady(other, period))
        .map(
            period -> {
              double here = number(own, period);
              double there = number(other, period);
              return new double[] {here, holdsTheFirst() ? Math.max(0, there - here) : there};
            })
        .toArray(double[][]::new);
  }

  /** The parts of the last year by years, as many years as most parts are known of. */
  private double[][] byYear() {
    List<DateRange> steady = periods.stream().filter(period -> isSteady(own, period)).toList();
    int parts = (int) Math.round(calendar.periodsPerYear());
    List<DateRange> lastYear = steady.subList(Math.max(0, steady.size() - parts), steady.size());
    for (int years = MOST_YEARS_OF_VARIATION; years > 1; years--) {
      int wanted = years;
      double[][] table =
          lastYear.stream()
              .map(part -> numbers(part, wanted))
              .filter(row -> row.length == wanted)
              .toArray(double[][]::new);
      if (2 * table.length >= parts) {
        return table;
      }
    }
    return new double[0][];
  }

  private double[] numbers(DateRange part, int years) {
    return Stream.iterate(0, year -> year < years, year -> year + 1)
        .flatMap(year -> calendar.yearsBefore(part, year).stream())
        .filter(like -> own.containsKey(like.from()) && isSteady(own, like))
        .mapToDouble(like -> number(own, like))
        .toArray();
  }

  private boolean isSteady(Map<LocalDate, Result.Cell> cells, DateRange period) {
    Result.Cell cell = cells.get(period.from());
    return cell != null && isWhole(cell) && cell.value() != null && extent.ripe(period) >= RIPE;
  }

  private static double number(Map<LocalDate, Result.Cell> cells, DateRange period) {
    Double value = cells.get(period.from()).value();
    return value == null ? 0 : value;
  }

  /** A period that is told of in part is no number to compare. */
  static boolean isWhole(Result.Cell cell) {
    return switch (cell.status()) {
      case EXACT, ROUNDED, ESTIMATED -> true;
      case SUPPRESSED, MISSING_PARTS, SUPPRESSED_AND_MISSING -> cell.isInterval();
      case PARTIAL, NO_NUMBERS, NOT_DELIVERED, TOO_FINE, NOT_ADDED -> false;
    };
  }
}
