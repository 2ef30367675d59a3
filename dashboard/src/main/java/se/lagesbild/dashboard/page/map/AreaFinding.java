package se.lagesbild.dashboard.page.map;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import se.lagesbild.dashboard.page.GapWords;
import se.lagesbild.dashboard.page.Lacks;
import se.lagesbild.dashboard.page.Unit;
import se.lagesbild.dashboard.words.Words;
import se.lagesbild.warehouse.gate.Answer;
import se.lagesbild.warehouse.gate.AreaFigure;
import se.lagesbild.warehouse.gate.PlaceResult;
import se.lagesbild.warehouse.gate.Result;

/** What can be said of the areas: the title of the page and the sentences under it. */
final class AreaFinding {
  private final Answer<PlaceResult.Places> answer;
  private final PlaceResult.Places places;
  private final MapState state;
  private final List<AreaRow> rows;
  private final Unit unit;
  private final Words words;

  AreaFinding(
      Answer<PlaceResult.Places> answer,
      MapState state,
      List<AreaRow> rows,
      Unit unit,
      Words words) {
    this.answer = answer;
    this.places = answer.result();
    this.state = state;
    this.rows = rows;
    this.unit = unit;
    this.words = words;
  }

  /** {@code Skadegörelse: Centrum har 41 % i jun–aug 2026, mot 30 % året före}. */
  String title() {
    String subject = words.of(state.indicator().title());
    String period = Figures.unbroken(words.dates().range(places.period()));
    if (rows.isEmpty()) {
      return words.text("map.title.noAreas", subject, period, unit.of(places.unplaced()));
    }
    if (places.placed().value() == null) {
      return words.text("map.title.undelivered", subject, period);
    }
    if (Figures.isPartial(places.placed())) {
      return words.text("map.title.sofar", subject, unit.of(places.placed()), period, missing());
    }
    AreaFigure largest = largest();
    if (!places.mappable() || largest.share() == null) {
      return words.text(
          places.mappable() ? "map.title.partial" : "map.title.few",
          subject,
          unit.of(places.placed()),
          period);
    }
    boolean percent = inPercent(largest);
    String now =
        words.text(
            percent ? "map.title.share" : "map.title.part",
            subject,
            words.of(largest.title()),
            percent
                ? words.numbers().share(largest.share())
                : Figures.part(largest.cell(), places.placed(), words),
            period);
    if (!isCompared(largest)) {
      return now;
    }
    return words.text(
        "map.title.before",
        now,
        percent
            ? words.numbers().share(Objects.requireNonNull(largest.shareEarlier()))
            : Figures.part(largest.earlier(), places.placedEarlier(), words),
        words.text("map.share." + largest.shareVerdict().name()));
  }

  /** {@code , saknas v. 34 2026}; empty of a period that goes on and lacks nothing yet. */
  private String missing() {
    List<Answer.Gap> gaps =
        answer.coverage().stream()
            .flatMap(
                source ->
                    Lacks.within(source, places.period(), answer.generation().today()).stream())
            .distinct()
            .toList();
    return gaps.isEmpty() ? "" : words.text("map.title.missing", GapWords.of(gaps, words));
  }

  private boolean isCompared(AreaFigure largest) {
    Double placedBefore = places.placedEarlier().value();
    return largest.shareEarlier() != null
        && largest.earlier().value() != null
        && placedBefore != null
        && placedBefore > 0;
  }

  /** Two numbers beside each other are told in percent if both are large, one if all are. */
  private boolean inPercent(AreaFigure largest) {
    return isCompared(largest)
        ? Figures.isPercent(largest.cell()) && Figures.isPercent(largest.earlier())
        : Figures.isRatio(largest.cell()) && Figures.isPercent(places.placed());
  }

  private AreaFigure largest() {
    return places.areas().stream()
        .reduce((one, other) -> value(other) > value(one) ? other : one)
        .orElseThrow();
  }

  private static double value(AreaFigure figure) {
    return figure.cell().value() == null ? 0 : figure.cell().value();
  }

  /** What changed, what cannot be told apart, and why there is no map. */
  List<String> sentences() {
    List<String> sentences = new ArrayList<>();
    if (rows.isEmpty()) {
      return List.of(words.text("map.areas.none"));
    }
    if (Figures.isPartial(places.placed())) {
      sentences.addAll(Lacks.sentences(answer, places.period(), words));
    }
    if (!places.mappable()) {
      sentences.add(words.text("map.noMap"));
    }
    sentences.add(changes());
    overlap().ifPresent(sentences::add);
    return sentences;
  }

  private String changes() {
    String more = named(Result.Verdict.MORE);
    String fewer = named(Result.Verdict.FEWER);
    String earlier = words.dates().range(places.earlier());
    if (places.areas().stream().allMatch(figure -> figure.times() == null)
        && more.isEmpty()
        && fewer.isEmpty()) {
      return words.text("map.changes.untold", earlier);
    }
    List<String> said = new ArrayList<>();
    if (!more.isEmpty()) {
      said.add(words.text("map.changes.more", more));
    }
    if (!fewer.isEmpty()) {
      said.add(words.text("map.changes.fewer", fewer));
    }
    return said.isEmpty()
        ? words.text("map.changes.none", earlier)
        : words.text("map.changes", earlier, String.join(" ", said));
  }

  private String named(Result.Verdict verdict) {
    return rows.stream()
        .filter(row -> row.figure().verdict() == verdict)
        .map(AreaRow::title)
        .collect(Collectors.joining(", "));
  }

  /** Whether the first of the table can be told from those after it. */
  private Optional<String> overlap() {
    List<AreaRow> told =
        rows.stream()
            .filter(row -> row.estimate().isPresent())
            .filter(row -> AreaRow.interval(row.figure(), state.measure()) != null)
            .toList();
    if (told.size() < 2) {
      return Optional.empty();
    }
    double low = interval(told.get(0)).low();
    List<AreaRow> others = told.subList(1, told.size());
    List<AreaRow> together = others.stream().filter(row -> interval(row).high() >= low).toList();
    if (together.isEmpty()) {
      return Optional.of(words.text("map.overlap.none", told.get(0).title()));
    }
    if (together.size() == others.size()) {
      return Optional.of(words.text("map.overlap.all"));
    }
    return Optional.of(
        words.text(
            "map.overlap",
            told.get(0).title(),
            together.stream().map(AreaRow::title).collect(Collectors.joining(", "))));
  }

  private Result.Spread interval(AreaRow row) {
    return Objects.requireNonNull(AreaRow.interval(row.figure(), state.measure()));
  }
}
