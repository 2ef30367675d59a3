package se.lagesbild.dashboard.page.map;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import se.lagesbild.dashboard.chart.IntervalMark;
import se.lagesbild.dashboard.ground.Border;
import se.lagesbild.dashboard.page.Query;
import se.lagesbild.dashboard.words.Words;
import se.lagesbild.warehouse.catalogue.Area;
import se.lagesbild.warehouse.gate.AreaFigure;
import se.lagesbild.warehouse.gate.PlaceResult;
import se.lagesbild.warehouse.gate.Result;

/**
 * An area in the table and on the map.
 *
 * @param figure what is known of it
 * @param href where its series is explored
 * @param count in words
 * @param rate per 1 000 inhabitants in words
 * @param dense per square kilometre in words
 * @param earlier a year before, in words
 * @param change how many times as many, in words; the two numbers where these are too small
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
    String dense,
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

  /** Whether a part of the period is not delivered. */
  boolean isPartial() {
    return Figures.isPartial(figure.cell());
  }

  /** The number on the map, the two where no ratio is made of them, or empty. */
  String shown(Measure measure, Words words) {
    return switch (measure) {
      case COUNT -> count;
      case RATE -> figure.rate() == null ? "" : rate;
      case CHANGE ->
          figure.times() == null
              ? both(figure, "map.times.arrow", words).orElse("")
              : words.text("map.times", Figures.number(figure.times(), words));
    };
  }

  /** One for each area, the largest estimate first and those of too few last. */
  static List<AreaRow> all(
      PlaceResult.Places places, MapReading reading, Query language, Words words) {
    Measure measure = reading.state().measure();
    double greatest =
        places.areas().stream()
            .mapToDouble(figure -> upper(figure, measure))
            .filter(Double::isFinite)
            .max()
            .orElse(1);
    Map<String, Double> surfaces =
        reading.areas().stream()
            .collect(Collectors.toMap(Area::id, area -> Border.of(area).squareKilometres()));
    Made made = new Made(reading.state(), greatest, surfaces, language, words);
    return places.areas().stream()
        .map(made::row)
        .sorted(
            Comparator.comparingDouble(
                    (AreaRow row) -> -row.estimate().orElse(Double.NEGATIVE_INFINITY))
                .thenComparing(AreaRow::title))
        .toList();
  }

  /**
   * What rows are made with.
   *
   * @param state what the reader has chosen
   * @param greatest end of the scale of intervals
   * @param surfaces of the areas in square kilometres
   * @param language for links
   * @param words of the reader
   */
  private record Made(
      MapState state, double greatest, Map<String, Double> surfaces, Query language, Words words) {

    AreaRow row(AreaFigure figure) {
      OptionalDouble estimate = AreaRow.estimate(figure, state.measure());
      Result.Spread interval = AreaRow.interval(figure, state.measure());
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
          Figures.soFar(figure.cell(), words),
          figure.rate() == null
              ? words.text(figure.inhabitants() == null ? "map.rate.unknown" : "map.few")
              : soFar(Figures.number(figure.rate(), words), figure),
          dense(figure),
          Figures.soFar(figure.earlier(), words),
          change(figure),
          figure.verdict().name().toLowerCase(Locale.ROOT).replace('_', '-'),
          verdict,
          estimate,
          estimate.isPresent() && interval != null && !Figures.isPartial(figure.cell())
              ? Optional.of(mark(estimate.getAsDouble(), interval))
              : Optional.empty());
    }

    private String dense(AreaFigure figure) {
      OptionalDouble dense = AreaRow.dense(figure, surfaces.getOrDefault(figure.key(), 0.0));
      return dense.isEmpty() ? "–" : soFar(Figures.small(dense.getAsDouble(), words), figure);
    }

    private String soFar(String number, AreaFigure figure) {
      return Figures.isPartial(figure.cell()) ? words.text("explore.sofar", number) : number;
    }

    private String change(AreaFigure figure) {
      Double times = figure.times();
      Result.Spread interval = figure.timesLikely();
      if (times == null || interval == null) {
        return both(figure, "map.times.few", words).orElse("–");
      }
      return words.text(
          "map.times.interval",
          Figures.number(times, words),
          Figures.unbroken(Figures.range(interval, words)));
    }

    private IntervalMark mark(double estimate, Result.Spread interval) {
      String label =
          words.text(
              "map.interval", Figures.number(estimate, words), Figures.range(interval, words));
      return state.measure() == Measure.CHANGE
          ? IntervalMark.ofChange(estimate, interval.low(), interval.high(), label)
          : IntervalMark.from(estimate, interval.low(), interval.high(), greatest, label);
    }
  }

  /** Events per square kilometre, or empty where there are too few or the surface is not known. */
  static OptionalDouble dense(AreaFigure figure, double squareKilometres) {
    Double number = figure.cell().value();
    return number == null || !Figures.isRatio(figure.cell()) || squareKilometres == 0
        ? OptionalDouble.empty()
        : OptionalDouble.of(number / squareKilometres);
  }

  /** The number of the period beside that of the year before, or empty where one is not known. */
  private static Optional<String> both(AreaFigure figure, String key, Words words) {
    return figure.cell().value() == null || figure.earlier().value() == null
        ? Optional.empty()
        : Optional.of(
            words.text(
                key, Figures.soFar(figure.earlier(), words), Figures.soFar(figure.cell(), words)));
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
}
