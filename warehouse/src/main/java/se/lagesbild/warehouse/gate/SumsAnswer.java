package se.lagesbild.warehouse.gate;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import se.lagesbild.warehouse.catalogue.Askable;
import se.lagesbild.warehouse.catalogue.Calendar;
import se.lagesbild.warehouse.catalogue.DateRange;
import se.lagesbild.warehouse.catalogue.Grain;
import se.lagesbild.warehouse.catalogue.Indicator;
import se.lagesbild.warehouse.catalogue.Installation;
import se.lagesbild.warehouse.catalogue.Slice;
import se.lagesbild.warehouse.disclosure.Disclosure;
import se.lagesbild.warehouse.disclosure.Interval;
import se.lagesbild.warehouse.disclosure.Part;
import se.lagesbild.warehouse.generation.Lease;
import se.lagesbild.warehouse.query.Selection;
import se.lagesbild.warehouse.query.SumsReader;
import se.lagesbild.warehouse.query.SumsReader.Sum;

/** Answers what sums, counted by those who send them, were over time. */
final class SumsAnswer {
  private final Lease lease;
  private final Installation installation;
  private final Sources sources;
  private final Disclosure disclosure;

  SumsAnswer(Lease lease, Installation installation, Sources sources, Disclosure disclosure) {
    this.lease = lease;
    this.installation = installation;
    this.sources = sources;
    this.disclosure = disclosure;
  }

  Answered<Result.Series> answer(Question.Series question, Indicator indicator) {
    Askables.require(
        Askable.of(installation, indicator), question.grain(), question.split(), question.slice());
    // What only sums are sent of is sensitive, and never the whole of what a municipality counts.
    disclosure.requireSeries(question.grain(), Part.SMALLER, question.period());
    Optional<DateRange> days = question.period().or(() -> sources.known(indicator));
    List<DateRange> periods = days.map(question.grain()::periods).orElse(List.of());
    List<Result.Cell> cells =
        days.map(known -> cells(question.grain(), known, question.slice(), indicator))
            .orElse(List.of());
    Result.Line line = new Result.Line("", Titles.TOTAL, cells);
    return new Answered<>(
        new Result.Series(
            question.grain(),
            Optional.empty(),
            periods,
            days.isPresent() ? List.of(line) : List.of(),
            line),
        Optional.of(indicator),
        sources.stated(indicator.filter().sources(), question.slice().municipalities(), days),
        null);
  }

  /** The sums of each period of a calendar that overlaps {@code days}. */
  List<Result.Cell> cells(Calendar calendar, DateRange days, Slice slice, Indicator indicator) {
    Selection selection = Selection.of(installation, indicator, slice, days);
    Map<DateRange, List<Sum>> told = new HashMap<>();
    Set<Sender> senders = new HashSet<>();
    for (Sum sum : SumsReader.read(lease, installation, selection)) {
      DateRange period = calendar.periods(sum.period()).get(0);
      told.computeIfAbsent(period, first -> new ArrayList<>()).add(sum);
      senders.add(new Sender(sum.source(), sum.municipality()));
    }
    Reading reading = Reading.of(sources, indicator, slice.municipalities());
    return calendar.periods(days).stream()
        .map(period -> cell(period, told.getOrDefault(period, List.of()), senders, reading))
        .toList();
  }

  /** Whose sums belong to every period. */
  private record Sender(String source, String municipality) {}

  private Result.Cell cell(DateRange period, List<Sum> told, Set<Sender> senders, Reading reading) {
    if (told.isEmpty()) {
      return new Result.Cell(null, Result.CellStatus.NOT_DELIVERED);
    }
    long expected = senders.stream().mapToLong(sender -> parts(sender, period)).sum();
    boolean whole = told.size() == expected && reading.status(period) == Result.CellStatus.EXACT;
    Interval sum =
        told.stream()
            .map(part -> new Interval(part.lower(), part.upper()))
            .reduce(Interval.ZERO, Interval::plus);
    int lot = told.stream().mapToInt(Sum::lot).reduce(0, (one, other) -> one ^ other);
    Result.CellStatus status = whole ? Result.CellStatus.EXACT : Result.CellStatus.PARTIAL;
    return Columns.cell(sum, lot, status, disclosure);
  }

  private int parts(Sender sender, DateRange period) {
    Grain sent =
        installation.findSource(sender.source()).orElseThrow().requireAggregate().period().grain();
    return sent.periods(period).size();
  }
}
