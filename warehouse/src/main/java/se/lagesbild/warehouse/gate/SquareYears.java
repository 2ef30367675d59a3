package se.lagesbild.warehouse.gate;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import se.lagesbild.warehouse.analysis.place.HotSquares;
import se.lagesbild.warehouse.query.Count;
import se.lagesbild.warehouse.query.GridReader.Held;
import se.lagesbild.warehouse.query.Square;

/** What each square of a region holds in each of some years, exactly. */
final class SquareYears {
  private final Region region;
  private final HotSquares hot;
  private final Map<Integer, Map<Square, Held>> byYear = new HashMap<>();

  SquareYears(Region region, List<Held> held) {
    this.region = region;
    this.hot = HotSquares.in(region.squares(), region.side());
    held.forEach(
        each ->
            byYear
                .computeIfAbsent(each.yearsBack(), year -> new LinkedHashMap<>())
                .put(each.square(), each));
  }

  Region region() {
    return region;
  }

  /** In the last year. */
  Held held(int at) {
    return held(0, region.squares().get(at));
  }

  /** All squares together in the last year. */
  Count total() {
    return byYear.getOrDefault(0, Map.of()).values().stream()
        .map(Held::count)
        .reduce(Count.NONE, Count::plus);
  }

  /** The number of each square so many years back. */
  double[] counts(int back) {
    return region.squares().stream()
        .mapToDouble(square -> held(back, square).count().number())
        .toArray();
  }

  /** Which were hot so many years back, as far as what may be pointed out tells it. */
  Optional<HotSquares.Year> judge(int back) {
    return hot.judge(region.pointedOut(counts(back)));
  }

  private Held held(int back, Square square) {
    return byYear.getOrDefault(back, Map.of()).getOrDefault(square, Held.none(square, back));
  }
}
