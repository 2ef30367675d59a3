package se.lagesbild.warehouse.gate;

import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import se.lagesbild.warehouse.catalogue.DateRange;

/** One municipality of a group, period by period as it is published. */
final class PeerSeries {
  /** The spread of fewer municipalities is the number of single ones. */
  private static final int FEWEST_OF_A_SPREAD = 3;

  private final String code;
  private final String name;
  private final Map<DateRange, Result.Cell> cells;
  private final Residents people;

  PeerSeries(String code, String name, Result.Series series, Residents people) {
    this.code = code;
    this.name = name;
    this.cells = new HashMap<>();
    this.people = people;
    IntStream.range(0, series.periods().size())
        .forEach(at -> cells.put(series.periods().get(at), series.total().cells().get(at)));
  }

  String code() {
    return code;
  }

  String name() {
    return name;
  }

  /** Its numbers in those of some periods that are told of as a whole. */
  List<Result.Cell> cells(List<DateRange> periods) {
    return periods.stream()
        .map(cells::get)
        .filter(cell -> cell != null && ComparedSeries.isWhole(cell))
        .toList();
  }

  /** On the last day of a period; NaN where they are not known. */
  double inhabitants(DateRange period) {
    OptionalInt found = people.on(period.to().minusDays(1));
    return found.isPresent() ? found.getAsInt() : Double.NaN;
  }

  /**
   * From the least to the most that the municipalities of a group have among as many inhabitants;
   * null where one is too small for a rate, as those would be missing at either end.
   */
  static Result.@Nullable Spread spread(
      List<PeerSeries> group, DateRange period, double inhabitants) {
    List<Double> fitted =
        group.stream()
            .flatMap(peer -> Stream.ofNullable(peer.fitted(period, inhabitants)))
            .toList();
    return fitted.size() < group.size() || fitted.size() < FEWEST_OF_A_SPREAD
        ? null
        : new Result.Spread(Collections.min(fitted), Collections.max(fitted));
  }

  private @Nullable Double fitted(DateRange period, double inhabitants) {
    List<Result.Cell> told = cells(List.of(period));
    double own = inhabitants(period);
    if (told.isEmpty() || !PlaceNumbers.isRated(told.get(0)) || Double.isNaN(own)) {
      return null;
    }
    Double value = told.get(0).value();
    return value == null || Double.isNaN(inhabitants) ? null : value * inhabitants / own;
  }
}
