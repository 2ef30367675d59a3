package se.lagesbild.dashboard.page.map;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;
import se.lagesbild.dashboard.chart.IntervalMark;
import se.lagesbild.dashboard.page.Query;
import se.lagesbild.dashboard.words.Words;
import se.lagesbild.warehouse.gate.AreaFigure;
import se.lagesbild.warehouse.gate.Result;

/**
 * An area in the table and on the map.
 *
 * @param figure what is known of it
 * @param href where its series is explored
 * @param count in words
 * @param rate per 1 000 inhabitants in words
 * @param earlier a year before, in words
 * @param change how many times as many, in words, or why that is not told
 * @param sign style class of the verdict
 * @param verdict in words
 * @param estimate what the measure shows, or empty where too few
 * @param mark the estimate with its interval, or empty
 */
record AreaRow(
    AreaFigure figure,
    String href,
    String count,
    String rate,
    String earlier,
    String change,
    String sign,
    String verdict,
    OptionalDouble estimate,
    Optional<IntervalMark> mark) {

  String key() {
    return figure.key();
  }

  String title() {
    return figure.title().sv();
  }

  /** Of too few events to be told by the measure. */
  boolean isFew() {
    return estimate.isEmpty();
  }

  /** The number on the map. */
  String shown(Measure measure, Words words) {
    return switch (measure) {
      case COUNT -> count;
      case RATE -> figure.rate() == null ? "" : rate;
      case CHANGE ->
          figure.times() == null
              ? ""
              : words.text("map.times", Figures.number(figure.times(), words));
    };
  }

  /** One for each area, the largest estimate first and those of too few last. */
  static List<AreaRow> all(Result.Places places, MapState state, Query language, Words words) {
    double greatest =
        places.areas().stream()
            .mapToDouble(figure -> upper(figure, state.measure()))
            .filter(Double::isFinite)
            .max()
            .orElse(1);
    return places.areas().stream()
        .map(figure -> of(figure, state, greatest, language, words))
        .sorted(
            Comparator.comparingDouble(
                    (AreaRow row) -> -row.estimate().orElse(Double.NEGATIVE_INFINITY))
                .thenComparing(AreaRow::title))
        .toList();
  }

  private static AreaRow of(
      AreaFigure figure, MapState state, double greatest, Query language, Words words) {
    OptionalDouble estimate = estimate(figure, state.measure());
    Result.Spread interval = interval(figure, state.measure());
    String verdict =
        figure.verdict() == Result.Verdict.CANNOT_TELL
            ? words.of(figure.verdict())
            : words.text("map.verdict." + figure.verdict().name());
    return new AreaRow(
        figure,
        language
            .with("indicator", state.indicator().id())
            .with("area", figure.key())
            .href("/utforska"),
        Figures.count(figure.cell(), words),
        figure.rate() == null
            ? words.text(figure.inhabitants() == null ? "map.rate.unknown" : "map.few")
            : Figures.number(figure.rate(), words),
        Figures.count(figure.earlier(), words),
        change(figure, words),
        figure.verdict().name().toLowerCase(Locale.ROOT).replace('_', '-'),
        verdict,
        estimate,
        estimate.isPresent() && interval != null
            ? Optional.of(mark(estimate.getAsDouble(), interval, greatest, state, words))
            : Optional.empty());
  }

  private static String change(AreaFigure figure, Words words) {
    Double times = figure.times();
    Result.Spread interval = figure.timesLikely();
    if (times == null || interval == null) {
      return "–";
    }
    return words.text(
        "map.times.interval", Figures.number(times, words), Figures.range(interval, words));
  }

  /** What the measure shows; a count shows as soon as it is known. */
  private static OptionalDouble estimate(AreaFigure figure, Measure measure) {
    Double number =
        switch (measure) {
          case COUNT -> figure.cell().value();
          case RATE -> figure.rate();
          case CHANGE -> figure.times();
        };
    return number == null || number.isInfinite()
        ? OptionalDouble.empty()
        : OptionalDouble.of(number);
  }

  /** The interval of what the measure shows, or null. */
  static Result.@Nullable Spread interval(AreaFigure figure, Measure measure) {
    return switch (measure) {
      case COUNT -> figure.likely();
      case RATE -> figure.rateLikely();
      case CHANGE -> figure.timesLikely();
    };
  }

  private static double upper(AreaFigure figure, Measure measure) {
    Result.Spread interval = interval(figure, measure);
    return interval == null ? 0 : Objects.requireNonNull(interval).high();
  }

  private static IntervalMark mark(
      double estimate, Result.Spread interval, double greatest, MapState state, Words words) {
    String label =
        words.text("map.interval", Figures.number(estimate, words), Figures.range(interval, words));
    return state.measure() == Measure.CHANGE
        ? IntervalMark.ofChange(estimate, interval.low(), interval.high(), label)
        : IntervalMark.from(estimate, interval.low(), interval.high(), greatest, label);
  }
}
