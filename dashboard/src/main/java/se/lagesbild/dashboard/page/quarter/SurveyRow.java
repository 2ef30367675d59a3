package se.lagesbild.dashboard.page.quarter;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.IntStream;
import se.lagesbild.dashboard.chart.IntervalMark;
import se.lagesbild.dashboard.export.Cell;
import se.lagesbild.dashboard.page.Amounts;
import se.lagesbild.dashboard.page.MunicipalityChoice;
import se.lagesbild.dashboard.page.Visit;
import se.lagesbild.dashboard.words.Numbers;
import se.lagesbild.dashboard.words.Words;
import se.lagesbild.warehouse.catalogue.DateRange;
import se.lagesbild.warehouse.catalogue.Indicator;
import se.lagesbild.warehouse.gate.Answer;
import se.lagesbild.warehouse.gate.Question;
import se.lagesbild.warehouse.gate.Result;

/**
 * The newest estimate of something that no count tells, as a survey does; it is of its own period,
 * not of the page's.
 *
 * @param title what is measured
 * @param href where its series is explored
 * @param when the period that it was measured in
 * @param number with its interval and unit
 * @param mark the same drawn, on the scale that all of one unit share
 * @param differs whether it can be told that it differs from the measurement before
 * @param changed whether it differs from the measurement before, and how sure that is
 * @param definition what is measured
 * @param record the same for a sheet
 */
record SurveyRow(
    String title,
    String href,
    String when,
    String number,
    IntervalMark mark,
    boolean differs,
    String changed,
    String definition,
    List<Cell> record) {

  private record Told(Indicator indicator, Answer<Result.Assessed> answer) {
    String unit(Words words) {
      return answer.subject().map(subject -> words.of(subject.unit())).orElse("");
    }

    double high() {
      return Objects.requireNonNull(answer.result().cell().high());
    }
  }

  /** The newest that ended with the period or before it, of every indicator of the page. */
  static List<SurveyRow> all(QuarterState state, Visit visit) {
    List<Told> told =
        visit.gate().installation().indicators().stream()
            .filter(Indicator::onQuarterPage)
            .filter(indicator -> indicator.quantity() == Indicator.Quantity.ESTIMATES)
            .filter(indicator -> Judged.isTold(indicator, state, visit))
            .flatMap(indicator -> newest(indicator, state, visit).stream())
            .toList();
    Map<String, Double> greatest = new HashMap<>();
    told.forEach(each -> greatest.merge(each.unit(visit.words()), each.high(), Math::max));
    List<SurveyRow> rows = new ArrayList<>();
    for (Told each : told) {
      rows.add(row(each, greatest.get(each.unit(visit.words())), state, visit));
    }
    return List.copyOf(rows);
  }

  private static Optional<Told> newest(Indicator indicator, QuarterState state, Visit visit) {
    Result.Series series =
        visit
            .answer(
                new Question.Series(
                    indicator.id(),
                    indicator.grain(),
                    Optional.empty(),
                    Optional.empty(),
                    state.place().slice()))
            .result();
    return IntStream.range(0, series.periods().size())
        .filter(at -> !series.periods().get(at).to().isAfter(state.period().to()))
        .filter(at -> series.total().cells().get(at).status() == Result.CellStatus.ESTIMATED)
        .mapToObj(series.periods()::get)
        .reduce((earlier, later) -> later)
        .map(period -> new Told(indicator, visit.answer(asked(indicator, period, state))));
  }

  private static Question.Assessed asked(
      Indicator indicator, DateRange period, QuarterState state) {
    return new Question.Assessed(
        indicator.id(), indicator.grain().id(), Optional.of(period.from()), state.place().slice());
  }

  private static SurveyRow row(Told told, double greatest, QuarterState state, Visit visit) {
    Words words = visit.words();
    Result.Assessed result = told.answer().result();
    Result.Cell cell = result.cell();
    String title = words.of(told.indicator().title());
    String number = Amounts.of(cell, words) + Numbers.NO_BREAK_SPACE + told.unit(words);
    String changed = result.words().map(words::of).orElse("");
    String definition = words.of(told.indicator().definition());
    return new SurveyRow(
        title,
        visit
            .request()
            .language()
            .with("indicator", told.indicator().id())
            .with(MunicipalityChoice.NAME, state.place().written())
            .href("/utforska"),
        words.dates().range(result.period()),
        number,
        IntervalMark.from(
            Objects.requireNonNull(cell.value()),
            Objects.requireNonNull(cell.low()),
            told.high(),
            greatest,
            title + ": " + number),
        result.verdict() != Result.Verdict.CANNOT_TELL,
        changed,
        definition,
        List.of(
            Cell.of(title),
            Cell.of(result.period().from()),
            Cell.of(result.period().to().minusDays(1)),
            Cell.of(cell.value()),
            Cell.of(cell.low()),
            Cell.of(cell.high()),
            Cell.of(told.unit(words)),
            Cell.of(changed),
            Cell.of(definition)));
  }
}
