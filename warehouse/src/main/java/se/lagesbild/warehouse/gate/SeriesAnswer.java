package se.lagesbild.warehouse.gate;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import se.lagesbild.warehouse.catalogue.DateRange;
import se.lagesbild.warehouse.catalogue.Dimension;
import se.lagesbild.warehouse.catalogue.Indicator;
import se.lagesbild.warehouse.catalogue.Installation;
import se.lagesbild.warehouse.disclosure.Column;
import se.lagesbild.warehouse.disclosure.Disclosure;
import se.lagesbild.warehouse.generation.Lease;
import se.lagesbild.warehouse.query.Count;
import se.lagesbild.warehouse.query.Selection;
import se.lagesbild.warehouse.query.SeriesReader;
import se.lagesbild.warehouse.query.SeriesReader.ExactSeries;
import se.lagesbild.warehouse.query.WatchedFacts.Day;

/** Answers what an indicator was over time. */
final class SeriesAnswer {
  private final Lease lease;
  private final Installation installation;
  private final Sources sources;
  private final Function<Selection, List<Day>> days;
  private final Disclosure disclosure;

  /**
   * From a generation.
   *
   * @param days what was counted each day of a selection
   */
  SeriesAnswer(
      Lease lease,
      Installation installation,
      Sources sources,
      Function<Selection, List<Day>> days,
      Disclosure disclosure) {
    this.lease = lease;
    this.installation = installation;
    this.sources = sources;
    this.days = days;
    this.disclosure = disclosure;
  }

  Answered<Result.Series> answer(Question.Series question, Indicator indicator) {
    if (indicator.quantity() == Indicator.Quantity.SUMS) {
      return new SumsAnswer(lease, installation, sources, disclosure).answer(question, indicator);
    }
    if (indicator.quantity() == Indicator.Quantity.ESTIMATES) {
      return new EstimatesAnswer(lease, installation, sources, disclosure)
          .answer(question, indicator);
    }
    disclosure.requireSeries(
        question.grain(), Parts.of(question.slice(), question.split()), question.period());
    Optional<DateRange> period = question.period().or(() -> sources.known(indicator));
    List<Answer.Coverage> coverage =
        sources.stated(indicator.filter().sources(), question.slice().municipalities(), period);
    if (period.isEmpty()) {
      Result.Series empty =
          new Result.Series(
              question.grain(), question.split(), List.of(), List.of(), total(List.of()));
      return new Answered<>(empty, Optional.of(indicator), coverage, null);
    }
    ExactSeries exact = exact(question, indicator, period.get());
    return new Answered<>(
        disclosed(exact, question, indicator, period.get()),
        Optional.of(indicator),
        coverage,
        unplacedShare(exact));
  }

  /** A single line is made of the days that it is judged by as well. */
  private ExactSeries exact(Question.Series question, Indicator indicator, DateRange period) {
    if (question.split().isEmpty()) {
      Selection all = Selection.ofAllTime(installation, indicator, question.slice());
      return ExactSeries.of(days.apply(all), period, question.grain());
    }
    Selection selection = Selection.of(installation, indicator, question.slice(), period);
    return SeriesReader.read(lease, selection, question.grain(), question.split());
  }

  private Result.Series disclosed(
      ExactSeries exact, Question.Series question, Indicator indicator, DateRange period) {
    List<String> keys = List.copyOf(exact.lines().keySet());
    Reading reading = Reading.of(sources, indicator, question.slice().municipalities());
    List<Result.CellStatus> whole = reading.statuses(exact.periods(), period);
    List<List<Result.CellStatus>> own =
        keys.stream()
            .map(
                key ->
                    question
                        .split()
                        .filter(Dimension.MUNICIPALITY::equals)
                        .map(by -> Reading.of(sources, indicator, question.slice(), by, key))
                        .map(member -> member.statuses(exact.periods(), period))
                        .orElse(whole))
            .toList();
    List<List<Result.Cell>> lines = new ArrayList<>();
    keys.forEach(key -> lines.add(new ArrayList<>()));
    List<Result.Cell> total = new ArrayList<>();
    for (int i = 0; i < exact.periods().size(); i++) {
      Column.Published column = disclosure.publish(Columns.of(exact.lines(), i));
      total.add(Columns.cell(column.total(), whole.get(i), disclosure));
      for (int line = 0; line < keys.size(); line++) {
        lines
            .get(line)
            .add(Columns.cell(column.members().get(line), own.get(line).get(i), disclosure));
      }
    }
    return new Result.Series(
        question.grain(),
        question.split(),
        exact.periods(),
        named(keys, lines, question.split()),
        total(total));
  }

  private List<Result.Line> named(
      List<String> keys, List<List<Result.Cell>> cells, Optional<Dimension> split) {
    Titles titles = new Titles(installation);
    return IntStream.range(0, keys.size())
        .mapToObj(
            i ->
                new Result.Line(
                    keys.get(i),
                    split.map(dimension -> titles.of(dimension, keys.get(i))).orElse(Titles.TOTAL),
                    List.copyOf(cells.get(i))))
        .filter(line -> split.isEmpty() || sum(line) > 0)
        .sorted(order(split))
        .toList();
  }

  /** The largest first; times in their own order, those not known last. */
  private static Comparator<Result.Line> order(Optional<Dimension> split) {
    List<String> own = split.map(Dimension::members).orElse(List.of());
    Comparator<Result.Line> bySize =
        Comparator.comparingDouble(SeriesAnswer::sum).reversed().thenComparing(Result.Line::key);
    return own.isEmpty()
        ? bySize
        : Comparator.comparingInt(
            line -> own.contains(line.key()) ? own.indexOf(line.key()) : own.size());
  }

  private @Nullable Double unplacedShare(ExactSeries exact) {
    Count all =
        exact.lines().values().stream().flatMap(List::stream).reduce(Count.NONE, Count::plus);
    return disclosure.publishShare(all.unplaced(), all.number());
  }

  private static double sum(Result.Line line) {
    return line.cells().stream().mapToDouble(cell -> cell.value() == null ? 0 : cell.value()).sum();
  }

  private static Result.Line total(List<Result.Cell> cells) {
    return new Result.Line("", Titles.TOTAL, List.copyOf(cells));
  }
}
