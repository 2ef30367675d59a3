package se.lagesbild.warehouse.gate;

import java.util.Collections;
import java.util.List;
import java.util.Optional;
import se.lagesbild.warehouse.analysis.SumFold;
import se.lagesbild.warehouse.catalogue.Askable;
import se.lagesbild.warehouse.catalogue.Calendar;
import se.lagesbild.warehouse.catalogue.DateRange;
import se.lagesbild.warehouse.catalogue.Grain;
import se.lagesbild.warehouse.catalogue.Indicator;
import se.lagesbild.warehouse.catalogue.Installation;
import se.lagesbild.warehouse.catalogue.SentWeeks;
import se.lagesbild.warehouse.catalogue.Slice;
import se.lagesbild.warehouse.catalogue.Text;
import se.lagesbild.warehouse.catalogue.ToldDays;
import se.lagesbild.warehouse.disclosure.Disclosure;
import se.lagesbild.warehouse.disclosure.Interval;
import se.lagesbild.warehouse.disclosure.Part;
import se.lagesbild.warehouse.generation.Lease;
import se.lagesbild.warehouse.query.Selection;
import se.lagesbild.warehouse.query.SumPart;
import se.lagesbild.warehouse.query.SumsReader;

/** Answers what sums, counted by those who send them, were over time. */
final class SumsAnswer {
  static final Text APART =
      new Text(
          "Källans mått för flera platser läggs inte ihop; välj en.",
          "Measures of several places are not added; choose one.");

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

  private List<Result.Cell> cells(
      Calendar calendar, DateRange days, Slice slice, Indicator indicator) {
    if (areAddedRates(slice, indicator)) {
      Result.Cell none = new Result.Cell(null, Result.CellStatus.NOT_ADDED);
      return Collections.nCopies(calendar.periods(days).size(), none);
    }
    return fold(calendar, days, slice, indicator).periods().stream().map(this::cell).toList();
  }

  /** Rates of several municipalities come to nothing that anyone could read. */
  boolean areAddedRates(Slice slice, Indicator indicator) {
    boolean several =
        slice.municipalities().isEmpty()
            ? installation.isOfSeveral()
            : slice.municipalities().size() > 1;
    return several
        && indicator.filter().sources().stream()
            .flatMap(id -> installation.findSource(id).stream())
            .anyMatch(source -> source.requireAggregate().isOfRates());
  }

  /** The sums of each period of a calendar that overlaps {@code days}, undisclosed. */
  SumFold fold(Calendar calendar, DateRange days, Slice slice, Indicator indicator) {
    Selection selection =
        Selection.of(installation, indicator, slice, begun(calendar, days, indicator));
    return SumFold.of(
        calendar,
        days,
        SumsReader.read(lease, installation, selection),
        installation,
        sources.together(indicator.filter().sources(), slice.municipalities()));
  }

  /** The days of all that begins in some days: the last week of a month may end in the next. */
  private DateRange begun(Calendar calendar, DateRange days, Indicator indicator) {
    return SentWeeks.areSent(installation, indicator) && !calendar.equals(Grain.WEEK)
        ? new DateRange(days.from(), days.to().plusDays(6))
        : days;
  }

  /** A period as it may be shown. */
  Result.Cell cell(SumFold.Folded folded) {
    if (!folded.hasNumbers()) {
      return new Result.Cell(
          null,
          folded.told() == ToldDays.Share.ALL
              ? Result.CellStatus.NO_NUMBERS
              : Result.CellStatus.NOT_DELIVERED);
    }
    Interval sum = new Interval(folded.lower(), folded.upper());
    SumFold.Silent silent = folded.silent();
    return Columns.cell(sum, folded.lot(), status(folded), disclosure)
        .beside(silent == null ? null : new Result.Silent(silent.periods(), silent.grain()));
  }

  private static Result.CellStatus status(SumFold.Folded folded) {
    if (folded.told() != ToldDays.Share.ALL) {
      return Result.CellStatus.PARTIAL;
    }
    if (!folded.parts().contains(SumPart.MISSING)) {
      return Result.CellStatus.EXACT;
    }
    return folded.parts().contains(SumPart.WITHHELD)
        ? Result.CellStatus.SUPPRESSED_AND_MISSING
        : Result.CellStatus.MISSING_PARTS;
  }
}
