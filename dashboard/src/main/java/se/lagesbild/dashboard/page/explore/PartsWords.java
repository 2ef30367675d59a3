package se.lagesbild.dashboard.page.explore;

import java.time.Month;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import se.lagesbild.dashboard.page.TrendWords;
import se.lagesbild.dashboard.words.Words;
import se.lagesbild.warehouse.catalogue.Calendar;
import se.lagesbild.warehouse.gate.Result;
import se.lagesbild.warehouse.gate.SeasonShape;
import se.lagesbild.warehouse.gate.SeriesPart;

/** Says how strong the season is, what the level did and where the rest stands out. */
final class PartsWords {
  private static final double STRONG = 0.6;
  private static final double LEAST_DOUBLE = 1.75;
  private static final double MOST_DOUBLE = 2.25;
  private static final double WHOLE = 3;
  private static final int MOST_NAMED = 6;

  private final Result.Decomposed decomposed;
  private final List<SeriesPart> shown;
  private final Optional<Result.Assessed> assessed;
  private final Calendar grain;
  private final Words words;

  /**
   * Of what was found.
   *
   * @param shown the periods that the reader looks at
   * @param assessed what was found of the level, by the same call
   */
  PartsWords(
      Result.Decomposed decomposed,
      List<SeriesPart> shown,
      Optional<Result.Assessed> assessed,
      Calendar grain,
      Words words) {
    this.decomposed = decomposed;
    this.shown = shown;
    this.assessed = assessed;
    this.grain = grain;
    this.words = words;
  }

  /** {@code Skadegörelse: flest omkring augusti, ungefär dubbelt mot februari}. */
  String title(String subject) {
    if (decomposed.reason().isPresent()) {
      return words.text("parts.title.cannot", subject);
    }
    return decomposed
        .season()
        .map(season -> words.text("parts.title.season", subject, season(season)))
        .orElseGet(() -> words.text("parts.title.none", subject));
  }

  private String season(SeasonShape season) {
    Double times = season.timesLowest();
    String most = month(season.highest());
    String fewest = month(season.lowest());
    if (times == null) {
      return words.text("parts.season.most", most, fewest);
    }
    return times >= LEAST_DOUBLE && times <= MOST_DOUBLE
        ? words.text("parts.season.double", most, fewest)
        : words.text(
            "parts.season.times",
            most,
            fewest,
            words.numbers().times(times < WHOLE ? tenths(times) : Math.round(times)));
  }

  /** A sentence for each part, or why there are none. */
  List<String> sentences() {
    if (decomposed.reason().isPresent()) {
      return List.of(words.of(decomposed.reason().get()));
    }
    List<String> sentences = new ArrayList<>();
    sentences.add(
        decomposed
            .season()
            .map(
                season ->
                    words.text(
                        season.strength() >= STRONG ? "parts.strong" : "parts.some",
                        season(season)))
            .orElseGet(() -> words.text("parts.none")));
    sentences.addAll(level());
    sentences.add(rest());
    return sentences;
  }

  private List<String> level() {
    List<String> sentences = new ArrayList<>();
    assessed.ifPresent(
        told -> {
          told.turns().forEach(turn -> sentences.add(words.of(turn.words())));
          if (told.turns().isEmpty()) {
            sentences.add(words.text("parts.level.steady"));
          }
          if (told.trend() != null) {
            sentences.add(words.text("parts.trend", TrendWords.of(told, words)));
          }
        });
    return sentences;
  }

  private String rest() {
    List<SeriesPart> out =
        shown.stream().filter(part -> part.standsOut() != Result.Verdict.USUAL).toList();
    if (out.isEmpty()) {
      return words.text("parts.rest.none");
    }
    String named =
        out.stream()
            .limit(MOST_NAMED)
            .map(
                part ->
                    words.text(
                        part.standsOut() == Result.Verdict.MORE
                            ? "parts.rest.more"
                            : "parts.rest.fewer",
                        words.dates().period(grain, part.period()),
                        number(Math.abs(part.rest()))))
            .collect(Collectors.joining(", "));
    return out.size() > MOST_NAMED
        ? words.text("parts.rest.many", named, out.size() - MOST_NAMED)
        : words.text("parts.rest.named", named);
  }

  /** How to read the drawing. */
  List<String> signs() {
    List<String> signs = new ArrayList<>();
    signs.add(words.text("parts.sign.scale"));
    if (assessed.map(told -> !told.turns().isEmpty()).orElse(false)) {
      signs.add(words.text("sign.turn"));
    }
    signs.addAll(remarks());
    return signs;
  }

  /** How to read the numbers. */
  List<String> remarks() {
    return List.of(words.text("parts.sign.mean"), words.text("parts.sign.history"));
  }

  /** What is said beside a period, or nothing. */
  String mark(SeriesPart part) {
    return switch (part.standsOut()) {
      case MORE -> words.text("parts.mark.more");
      case FEWER -> words.text("parts.mark.fewer");
      case USUAL, CANNOT_TELL -> "";
    };
  }

  /** {@code 34,5}. */
  String number(double value) {
    return words.numbers().number(tenths(value));
  }

  /** {@code +3,2} or {@code −3,2}. */
  String signed(double value) {
    double rounded = tenths(value);
    if (rounded == 0) {
      return "0";
    }
    return (rounded > 0 ? "+" : "−") + words.numbers().number(Math.abs(rounded));
  }

  private static double tenths(double value) {
    return Math.round(value * 10) / 10.0;
  }

  private String month(Month month) {
    return month.getDisplayName(TextStyle.FULL, Locale.forLanguageTag(words.tag()));
  }
}
