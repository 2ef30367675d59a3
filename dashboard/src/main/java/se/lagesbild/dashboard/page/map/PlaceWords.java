package se.lagesbild.dashboard.page.map;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import se.lagesbild.dashboard.chart.ChartData;
import se.lagesbild.dashboard.chart.Scale;
import se.lagesbild.dashboard.page.Unit;
import se.lagesbild.dashboard.words.Words;
import se.lagesbild.warehouse.gate.FewPlaces;
import se.lagesbild.warehouse.gate.PlaceResult;
import se.lagesbild.warehouse.gate.Repeat;

/** What can be said of single places and of events that follow each other. */
final class PlaceWords {
  private static final int WHOLE = 100;

  /** Of more the gate compares no pairs. */
  private static final int MOST_COMPARED = 20_000;

  private final PlaceResult.Concentration found;
  private final Unit unit;
  private final Words words;

  PlaceWords(PlaceResult.Concentration found, Unit unit, Words words) {
    this.found = found;
    this.unit = unit;
    this.words = words;
  }

  /** How few places hold half, beside chance. */
  List<String> sentences() {
    if (found.events().value() == null) {
      return List.of(words.text("map.year.undelivered"));
    }
    if (found.few().isEmpty()) {
      return List.of(words.text("map.half.few", unit.of(found.events())));
    }
    FewPlaces few = found.few().get();
    List<String> sentences = new ArrayList<>();
    String chance = words.numbers().whole(Math.round(Math.ceil(few.halfByChance())));
    String places = words.numbers().whole(few.places());
    sentences.add(
        few.half() == null
            ? words.text("map.half.hidden", unit.plural(), places, chance)
            : words.text(
                "map.half", unit.plural(), words.numbers().whole(few.half()), places, chance));
    sentences.add(words.text(few.concentrated() ? "map.half.concentrated" : "map.half.chance"));
    Long full = few.full();
    if (full != null && few.fewestAtFull() != null && few.fullBefore() != null) {
      sentences.add(
          words.text(
              before(full, few.fullBefore()),
              words.numbers().whole(full),
              unit.of(few.fewestAtFull()),
              words.numbers().whole(few.fullBefore())));
    }
    return sentences;
  }

  /** One place that had as many the year before, or had not, is not counted. */
  private static String before(long full, long before) {
    if (full != 1) {
      return "map.half.before";
    }
    return before == 1 ? "map.half.before.again" : "map.half.before.new";
  }

  /** The curve of what the fullest places hold, and the same by chance. */
  Optional<ChartData> curve() {
    return found
        .few()
        .map(
            few ->
                new ChartData(
                    "line",
                    true,
                    few.curve().stream().map(this::period).toList(),
                    List.of(
                        new ChartData.Line(
                            words.text("map.curve.observed"),
                            few.curve().stream().map(point -> point(point.events())).toList()),
                        new ChartData.Line(
                            words.text("map.curve.chance"),
                            few.curve().stream().map(point -> point(point.byChance())).toList())),
                    List.of(),
                    new Scale(WHOLE, 20, percents())));
  }

  private List<String> percents() {
    List<String> labels = new ArrayList<>();
    for (int percent = 0; percent <= WHOLE; percent += 20) {
      labels.add(words.numbers().share(percent / (double) WHOLE));
    }
    return labels;
  }

  private ChartData.Period period(FewPlaces.Point point) {
    String share = words.numbers().share(point.places());
    boolean named = Math.round(point.places() * WHOLE) % 20 == 0;
    return new ChartData.Period(words.text("map.curve.places", share), named ? share : "");
  }

  private ChartData.Point point(double share) {
    return new ChartData.Point(share * WHOLE, ChartData.EXACT, words.numbers().share(share));
  }

  /** The same as a table. */
  List<CurveRow> curveRows() {
    return found.few().map(FewPlaces::curve).orElse(List.of()).stream()
        .map(
            point ->
                new CurveRow(
                    words.numbers().share(point.places()),
                    words.numbers().share(point.events()),
                    words.numbers().share(point.byChance())))
        .toList();
  }

  /**
   * A step of the curve.
   *
   * @param places share of the places
   * @param events share of the events on them
   * @param chance the same by chance
   */
  record CurveRow(String places, String events, String chance) {}

  /** Whether events follow each other. */
  List<String> repeatSentences() {
    Double located = found.located().value();
    if (located == null) {
      return List.of(words.text("map.year.undelivered"));
    }
    if (found.repeats().isEmpty()) {
      return List.of(
          located > MOST_COMPARED
              ? words.text("map.repeats.many", unit.of(MOST_COMPARED))
              : words.text("map.repeats.few", unit.of(found.located())));
    }
    List<Repeat> patterns = found.repeats().stream().filter(Repeat::pattern).toList();
    if (patterns.isEmpty()) {
      return List.of(words.text("map.repeats.none", unit.plural()));
    }
    List<String> sentences = new ArrayList<>();
    sentences.add(
        words.text(
            "map.repeats.found",
            patterns.stream()
                .map(
                    pattern ->
                        where(pattern) + " " + words.text("map.repeats.and") + " " + when(pattern))
                .collect(Collectors.joining("; "))));
    patterns.stream()
        .filter(pattern -> pattern.observed() != null && pattern.expected() != null)
        .findFirst()
        .ifPresent(
            pattern ->
                sentences.add(
                    words.text(
                        "map.repeats.pairs",
                        where(pattern),
                        when(pattern),
                        words.numbers().whole(pattern.observed()),
                        Figures.number(pattern.expected(), words))));
    return sentences;
  }

  /** The pairs as a table. */
  List<RepeatRow> repeatRows() {
    return found.repeats().stream()
        .map(
            repeat ->
                new RepeatRow(
                    where(repeat),
                    when(repeat),
                    repeat.observed() == null ? "–" : words.numbers().whole(repeat.observed()),
                    repeat.expected() == null ? "–" : Figures.number(repeat.expected(), words),
                    words.text(repeat.pattern() ? "map.repeats.more" : "map.repeats.chance")))
        .toList();
  }

  /**
   * A kind of pair.
   *
   * @param where how far apart
   * @param when how many days apart
   * @param observed pairs
   * @param expected by chance
   * @param verdict in words
   */
  record RepeatRow(String where, String when, String observed, String expected, String verdict) {}

  private String where(Repeat repeat) {
    return repeat.toMetres() <= 1
        ? words.text("map.repeats.same")
        : words.text(
            "map.repeats.metres", Math.round(repeat.fromMetres()), Math.round(repeat.toMetres()));
  }

  private String when(Repeat repeat) {
    return words.text(
        "map.repeats.days", Math.round(repeat.fromDays()), Math.round(repeat.toDays() - 1));
  }
}
