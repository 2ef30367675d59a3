package se.lagesbild.dashboard.page.data;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.DoubleFunction;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import se.lagesbild.dashboard.chart.ChartData;
import se.lagesbild.dashboard.chart.Json;
import se.lagesbild.dashboard.chart.Scale;
import se.lagesbild.dashboard.chart.Ticks;
import se.lagesbild.dashboard.words.Dates;
import se.lagesbild.dashboard.words.Words;
import se.lagesbild.warehouse.catalogue.DateRange;
import se.lagesbild.warehouse.catalogue.Grain;
import se.lagesbild.warehouse.gate.Provenance;
import se.lagesbild.warehouse.schema.LedgerState;

/**
 * How many rows came and how many of them could not be used, over time.
 *
 * @param rows for the table, the newest first
 * @param share for the chart of the share that could not be used
 * @param received for the chart of the rows
 * @param grain the step, in a word
 */
record HistoryChart(List<Row> rows, Json share, Json received, String grain) {
  /** More columns than this are narrower than a finger's breadth of a phone can tell apart. */
  private static final int MOST_STEPS = 120;

  private static final int MOST_LINES = 5;

  /**
   * A step.
   *
   * @param period which
   * @param deliveries how many
   * @param received rows in them
   * @param rejected rows that could not be used
   * @param share of the rows that concern the installation
   */
  record Row(String period, String deliveries, String received, String rejected, String share) {}

  /** What came in a step. */
  private record Sum(long deliveries, long rows, long judged, long rejected) {
    private static final Sum NONE = new Sum(0, 0, 0, 0);

    Sum plus(Provenance.Delivery delivery) {
      Map<LedgerState, Long> ledger = delivery.ledger();
      long all = ledger.values().stream().mapToLong(Long::longValue).sum();
      long passed =
          ledger.getOrDefault(LedgerState.OUT_OF_SCOPE, 0L)
              + ledger.getOrDefault(LedgerState.STRUCTURAL, 0L);
      return new Sum(
          deliveries + 1,
          rows + all,
          judged + all - passed,
          rejected + ledger.getOrDefault(LedgerState.REJECTED, 0L));
    }

    double share() {
      return judged == 0 ? 0 : (double) rejected / judged;
    }
  }

  /** Empty when no rows are known, or may not be. */
  static Optional<HistoryChart> of(
      List<Provenance.Delivery> deliveries, Placing placing, Words words) {
    List<Provenance.Delivery> counted =
        deliveries.stream()
            .filter(each -> each.isUsed() && each.asOf() != null && !each.ledger().isEmpty())
            .toList();
    if (counted.isEmpty()) {
      return Optional.empty();
    }
    Grain grain =
        periods(Grain.MONTH, counted, placing).size() > MOST_STEPS ? Grain.QUARTER : Grain.MONTH;
    NavigableMap<LocalDate, Sum> sums = new TreeMap<>();
    for (Provenance.Delivery delivery : counted) {
      sums.merge(
          grain.startOf(day(delivery, placing)),
          Sum.NONE.plus(delivery),
          (known, one) -> known.plus(delivery));
    }
    return Optional.of(of(grain, periods(grain, counted, placing), sums, words));
  }

  /** As in the calendar. */
  private static LocalDate day(Provenance.Delivery delivery, Placing placing) {
    DateRange window = delivery.window();
    return placing.day(
        window == null
            ? Dates.lastDay(Objects.requireNonNull(delivery.asOf()))
            : window.to().minusDays(1));
  }

  private static List<DateRange> periods(
      Grain grain, List<Provenance.Delivery> deliveries, Placing placing) {
    List<LocalDate> days = deliveries.stream().map(each -> day(each, placing)).sorted().toList();
    LocalDate first = days.get(0);
    LocalDate last = days.get(days.size() - 1);
    return grain.periods(new DateRange(first, last.plusDays(1)));
  }

  private static HistoryChart of(
      Grain grain, List<DateRange> periods, Map<LocalDate, Sum> sums, Words words) {
    List<Sum> each =
        periods.stream().map(period -> sums.getOrDefault(period.from(), Sum.NONE)).toList();
    List<Row> rows = new ArrayList<>();
    for (int at = periods.size() - 1; at >= 0; at--) {
      rows.add(row(words.dates().brief(grain, periods.get(at)), each.get(at), words));
    }
    List<ChartData.Period> steps = steps(grain, periods, words);
    return new HistoryChart(
        rows,
        Json.of(
            chart(
                steps,
                each.stream().map(sum -> share(sum, words)).toList(),
                largest -> percent(largest, words))),
        Json.of(
            chart(
                steps,
                each.stream().map(sum -> received(sum, words)).toList(),
                largest -> Scale.upTo(largest, words.numbers()))),
        words.of(grain));
  }

  private static List<ChartData.Period> steps(Grain grain, List<DateRange> periods, Words words) {
    List<String> ticks = Ticks.of(words.dates(), grain, periods);
    return IntStream.range(0, ticks.size())
        .mapToObj(
            at -> new ChartData.Period(words.dates().period(grain, periods.get(at)), ticks.get(at)))
        .toList();
  }

  private static ChartData chart(
      List<ChartData.Period> steps, List<ChartData.Point> points, DoubleFunction<Scale> scale) {
    double largest =
        points.stream()
            .map(ChartData.Point::value)
            .filter(Objects::nonNull)
            .mapToDouble(Double::doubleValue)
            .max()
            .orElse(0);
    return new ChartData(
        "columns",
        true,
        steps,
        List.of(new ChartData.Line("", points)),
        List.of(),
        scale.apply(largest));
  }

  /** Mostly below one percent, where whole numbers would leave no line between. */
  private static Scale percent(double largest, Words words) {
    double step =
        DoubleStream.of(0.1, 0.2, 0.5, 1, 2, 5, 10)
            .filter(each -> largest / each <= MOST_LINES)
            .findFirst()
            .orElse(20);
    int lines = (int) Math.max(1, Math.ceil(largest / step));
    return new Scale(
        lines * step,
        step,
        IntStream.rangeClosed(0, lines)
            .mapToObj(line -> words.numbers().number(line * step))
            .toList());
  }

  private static ChartData.Point share(Sum sum, Words words) {
    if (sum.deliveries() == 0) {
      return none(words);
    }
    String label =
        words.text(
            "data.history.share",
            words.numbers().number(100 * sum.share()),
            words.numbers().whole(sum.rejected()),
            words.numbers().whole(sum.judged()));
    return new ChartData.Point(100 * sum.share(), ChartData.EXACT, label);
  }

  private static ChartData.Point received(Sum sum, Words words) {
    return sum.deliveries() == 0
        ? none(words)
        : new ChartData.Point(
            (double) sum.rows(), ChartData.EXACT, words.counted("data.rows", sum.rows()));
  }

  private static ChartData.Point none(Words words) {
    return new ChartData.Point(null, ChartData.MISSING, words.text("data.history.none"));
  }

  private static Row row(String period, Sum sum, Words words) {
    return new Row(
        period,
        words.numbers().whole(sum.deliveries()),
        words.numbers().whole(sum.rows()),
        words.numbers().whole(sum.rejected()),
        sum.judged() == 0 ? "–" : words.numbers().shareUp(sum.share()));
  }
}
