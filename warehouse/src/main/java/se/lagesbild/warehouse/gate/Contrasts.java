package se.lagesbild.warehouse.gate;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import se.lagesbild.warehouse.analysis.Dispersion;
import se.lagesbild.warehouse.analysis.Range;
import se.lagesbild.warehouse.analysis.RateContrast;
import se.lagesbild.warehouse.catalogue.DateRange;
import se.lagesbild.warehouse.disclosure.Disclosure;
import se.lagesbild.warehouse.disclosure.PlaceRules;
import se.lagesbild.warehouse.gate.ComparedSeries.Pair;
import se.lagesbild.warehouse.statistics.Verdict;

/** What stands beside each number of a series, and whether the two series differ. */
final class Contrasts {
  private final ComparedSeries compared;
  private final boolean counts;
  private final List<PeerSeries> peers;
  private final Dispersion dispersion;
  private final Disclosure disclosure;

  /**
   * Of two series.
   *
   * @param counts whether they are counts; measures stand side by side, and are not judged
   * @param peers the municipalities that the second is of, one by one, with a group; else empty
   */
  Contrasts(
      ComparedSeries compared,
      boolean counts,
      List<PeerSeries> peers,
      Dispersion dispersion,
      Disclosure disclosure) {
    this.compared = compared;
    this.counts = counts;
    this.peers = counts ? List.copyOf(peers) : List.of();
    this.dispersion = dispersion;
    this.disclosure = disclosure;
  }

  /** Those of the periods that overlap the days asked for. */
  Result.Compared of(DateRange asked) {
    List<Pair> shown =
        compared.pairs().stream().filter(pair -> pair.period().overlap(asked).isPresent()).toList();
    return new Result.Compared(
        shown.stream().map(Pair::period).toList(),
        shown.stream().map(this::beside).toList(),
        perInhabitant(),
        counts,
        contrasts(shown));
  }

  /** Measures of places are not told for their inhabitants: they may be that already. */
  private boolean perInhabitant() {
    return compared.perInhabitant() && (counts || !compared.isOfPlaces());
  }

  private Result.Beside beside(Pair pair) {
    Result.Cell cell = mean(pair.others());
    Double value = cell.value();
    double times = compared.inhabitants(pair.period()) / compared.inhabitantsBeside(pair.period());
    boolean fitted = counts && compared.isOfPlaces() && value != null && !Double.isNaN(times);
    return new Result.Beside(
        cell,
        pair.others().size(),
        fitted ? value * times : null,
        PeerSeries.spread(peers, pair.period(), compared.inhabitants(pair.period())));
  }

  /** Where there is nothing to take a mean of there is no number. */
  private static Result.Cell mean(List<Result.Cell> cells) {
    return cells.isEmpty()
        ? new Result.Cell(null, Result.CellStatus.NOT_DELIVERED)
        : together(cells, cells.size());
  }

  /** The sum of some, at least one, by a number; a sum of intervals is an interval. */
  private static Result.Cell together(List<Result.Cell> cells, int by) {
    Result.CellStatus status =
        cells.stream().map(Result.Cell::status).max(Enum::compareTo).orElseThrow();
    if (cells.stream().allMatch(cell -> cell.value() != null)) {
      return new Result.Cell(sum(cells, Result.Cell::value, by), status);
    }
    return new Result.Cell(
        null, status, sum(cells, Contrasts::least, by), sum(cells, Contrasts::most, by));
  }

  private static @Nullable Double sum(
      List<Result.Cell> cells, Function<Result.Cell, @Nullable Double> number, int by) {
    double sum = 0;
    for (Result.Cell cell : cells) {
      Double each = number.apply(cell);
      if (each == null) {
        return null;
      }
      sum += each;
    }
    return sum / by;
  }

  private static @Nullable Double least(Result.Cell cell) {
    return cell.value() == null ? cell.low() : cell.value();
  }

  private static @Nullable Double most(Result.Cell cell) {
    return cell.value() == null ? cell.high() : cell.value();
  }

  private List<Result.Contrast> contrasts(List<Pair> shown) {
    List<Pair> comparable = shown.stream().filter(Pair::isComparable).toList();
    if (comparable.isEmpty()) {
      return List.of();
    }
    List<Result.Contrast> contrasts = new ArrayList<>();
    Pair newest = comparable.get(comparable.size() - 1);
    contrasts.add(contrast(List.of(newest)));
    LocalDate since = compared.firstOfYear(newest.period());
    List<Pair> together =
        comparable.stream().filter(pair -> !pair.period().from().isBefore(since)).toList();
    if (together.size() > 1) {
      contrasts.add(contrast(together));
    }
    return List.copyOf(contrasts);
  }

  private Result.Contrast contrast(List<Pair> pairs) {
    RateContrast.Side first = side(pairs, pair -> List.of(pair.cell()), Pair::exposure);
    RateContrast.Side second = side(pairs, Pair::others, Pair::exposureBeside);
    RateContrast.Side held = compared.holdsTheFirst() ? rest(first, second) : second;
    boolean exposed = first.exposure() > 0 && held.exposure() > 0;
    boolean tested = counts && exposed && isWhole(first) && isWhole(held);
    Verdict verdict = tested ? RateContrast.verdict(first, held, dispersion) : Verdict.CANNOT_TELL;
    boolean told =
        tested && disclosure.isExact() && isEnough(first) && isEnough(held) && first.high() > 0;
    RateContrast ratio = told ? RateContrast.of(first, held, dispersion) : null;
    DateRange last = pairs.get(pairs.size() - 1).period();
    Result.Cell cell = together(pairs.stream().map(Pair::cell).toList(), 1);
    Result.Cell beside = together(pairs.stream().map(pair -> mean(pair.others())).toList(), 1);
    boolean rated = counts && compared.isOfPlaces() && isRated(cell) && isRated(beside);
    return new Result.Contrast(
        new DateRange(pairs.get(0).period().from(), last.to()),
        cell,
        beside,
        pairs.stream().mapToInt(pair -> pair.others().size()).max().orElse(0),
        pairs.size(),
        rated ? rate(cell, compared.inhabitants(last)) : null,
        rated ? rate(beside, compared.inhabitantsBeside(last)) : null,
        rated ? likely(first, compared.inhabitants(last)) : null,
        rated ? likely(second, compared.inhabitantsBeside(last)) : null,
        peers.stream().map(peer -> rate(peer, pairs.stream().map(Pair::period).toList())).toList(),
        ratio == null ? null : ratio.times(),
        ratio == null ? null : spread(ratio.timesLikely()),
        PlaceNumbers.verdict(verdict),
        pairs.stream().anyMatch(pair -> compared.isEarly(pair.period())));
  }

  /** What one municipality of a group has in some periods together. */
  private Result.PeerRate rate(PeerSeries peer, List<DateRange> periods) {
    List<Result.Cell> cells = peer.cells(periods);
    if (cells.size() < periods.size()) {
      return new Result.PeerRate(
          peer.code(),
          peer.name(),
          new Result.Cell(null, Result.CellStatus.NOT_DELIVERED),
          null,
          null);
    }
    Result.Cell cell = together(cells, 1);
    double inhabitants = peer.inhabitants(periods.get(periods.size() - 1));
    RateContrast.Side side =
        new RateContrast.Side(
            cells.stream().mapToDouble(each -> behind(each).low()).sum(),
            cells.stream().mapToDouble(each -> behind(each).high()).sum(),
            1);
    boolean rated = isRated(cell);
    return new Result.PeerRate(
        peer.code(),
        peer.name(),
        cell,
        rated ? rate(cell, inhabitants) : null,
        rated ? likely(side, inhabitants) : null);
  }

  /** The rates that may lie behind a number, per 1 000; null where inhabitants are not known. */
  private Result.@Nullable Spread likely(RateContrast.Side side, double inhabitants) {
    return Double.isNaN(inhabitants)
        ? null
        : PlaceNumbers.spread(
            new RateContrast.Side(side.low(), side.high(), 1).likely(dispersion),
            inhabitants / 1000);
  }

  private static boolean isEnough(RateContrast.Side side) {
    return side.low() == side.high() && side.low() >= PlaceNumbers.FEWEST_OF_A_SHARE;
  }

  private static boolean isWhole(RateContrast.Side side) {
    return Math.rint(side.low()) == side.low() && Math.rint(side.high()) == side.high();
  }

  private RateContrast.Side side(
      List<Pair> pairs, Function<Pair, List<Result.Cell>> cells, Function<Pair, Double> exposure) {
    double low = 0;
    double high = 0;
    double exposed = 0;
    for (Pair pair : pairs) {
      for (Result.Cell cell : cells.apply(pair)) {
        RateContrast.Side each = behind(cell);
        low += each.low();
        high += each.high();
      }
      exposed += exposure.apply(pair);
    }
    return new RateContrast.Side(low, high, exposed);
  }

  /** What may lie behind a published number. */
  private RateContrast.Side behind(Result.Cell cell) {
    Double value = cell.value();
    if (value == null) {
      Double low = cell.low();
      Double high = cell.high();
      return new RateContrast.Side(
          low == null ? 0 : low, high == null ? Double.POSITIVE_INFINITY : high, 1);
    }
    return cell.status() == Result.CellStatus.ROUNDED
        ? new RateContrast.Side(
            disclosure.leastBehind(value.longValue()), disclosure.mostBehind(value.longValue()), 1)
        : RateContrast.Side.of(value, 1);
  }

  /** What the second holds besides the first, which is a part of it. */
  private static RateContrast.Side rest(RateContrast.Side first, RateContrast.Side whole) {
    return new RateContrast.Side(
        Math.max(0, whole.low() - first.high()),
        Math.max(0, whole.high() - first.low()),
        whole.exposure() - first.exposure());
  }

  private static boolean isRated(Result.Cell cell) {
    return cell.value() != null && cell.value() >= PlaceRules.FEWEST_OF_A_RATE;
  }

  private static @Nullable Double rate(Result.Cell cell, double inhabitants) {
    Double value = cell.value();
    return value == null || Double.isNaN(inhabitants) ? null : value / inhabitants * 1000;
  }

  private static Result.Spread spread(Range range) {
    return new Result.Spread(range.low(), range.high());
  }
}
