package se.lagesbild.warehouse.gate;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import se.lagesbild.warehouse.catalogue.Askable;
import se.lagesbild.warehouse.catalogue.Calendar;
import se.lagesbild.warehouse.catalogue.DateRange;
import se.lagesbild.warehouse.catalogue.Indicator;
import se.lagesbild.warehouse.catalogue.Installation;
import se.lagesbild.warehouse.catalogue.Slice;
import se.lagesbild.warehouse.catalogue.Text;
import se.lagesbild.warehouse.disclosure.Disclosure;
import se.lagesbild.warehouse.disclosure.Estimate;
import se.lagesbild.warehouse.disclosure.Part;
import se.lagesbild.warehouse.generation.Lease;
import se.lagesbild.warehouse.query.EstimatesReader;
import se.lagesbild.warehouse.query.EstimatesReader.Sent;
import se.lagesbild.warehouse.query.Selection;

/**
 * Answers what a source has estimated: one statement of one place in one period, with its interval.
 * Nothing is added, and nothing is said of what is usual.
 */
final class EstimatesAnswer {
  private static final Text AS_SENT =
      new Text(
          "Källan skickar mått med osäkerhet, som inte läggs ihop eller delas upp: de visas per period och plats som de skickas. Ta bort uppdelningen och filtren, och välj källans egen period.",
          "The source sends measures with their uncertainty, which are not added or split: they are shown by period and place as they are sent. Remove the split and the filters, and choose the period of the source.");

  private static final Text OTHER_PERIODS =
      new Text(
          "Källan skickar mått för andra perioder, som inte går att räkna om till den här.",
          "The source sends measures of other periods, which cannot be turned into those of this one.");

  private final Lease lease;
  private final Installation installation;
  private final Sources sources;
  private final Disclosure disclosure;

  EstimatesAnswer(Lease lease, Installation installation, Sources sources, Disclosure disclosure) {
    this.lease = lease;
    this.installation = installation;
    this.sources = sources;
    this.disclosure = disclosure;
  }

  Answered<Result.Series> answer(Question.Series question, Indicator indicator) {
    require(indicator, question.grain(), question.slice());
    if (question.split().isPresent()) {
      throw new UnanswerableException(AS_SENT);
    }
    disclosure.requireSeries(question.grain(), Part.SMALLER, question.period());
    Optional<DateRange> days = question.period().or(() -> sources.known(indicator));
    List<Result.Step> steps =
        days.map(known -> steps(question.grain(), known, question.slice(), indicator))
            .orElse(List.of());
    Result.Line line =
        new Result.Line("", Titles.TOTAL, steps.stream().map(Result.Step::cell).toList());
    return new Answered<>(
        new Result.Series(
            question.grain(),
            Optional.empty(),
            steps.stream().map(Result.Step::period).toList(),
            days.isPresent() ? List.of(line) : List.of(),
            line),
        Optional.of(indicator),
        sources.stated(indicator.filter().sources(), question.slice().municipalities(), days),
        null);
  }

  /**
   * The newest estimate up to a period beside the one before it. What is usual is not told: a
   * source of estimates has few of them, and they are no counts.
   *
   * @param asked the period, or the newest that anything is told of
   */
  Result.Assessed assess(Question.Assessed question, Indicator indicator, DateRange asked) {
    Calendar grain = Askable.of(installation, indicator).finest();
    if (!question.calendar().equals(grain.id())) {
      return AssessedAnswer.untold(
          new Result.Step(asked, new Result.Cell(null, Result.CellStatus.TOO_FINE), null),
          OTHER_PERIODS);
    }
    require(indicator, grain, question.slice());
    disclosure.requireSeries(grain, Part.SMALLER, Optional.of(asked));
    List<Result.Step> history =
        sources
            .known(indicator)
            .filter(known -> known.from().isBefore(asked.to()))
            .map(known -> new DateRange(grain.startOf(known.from()), asked.to()))
            .map(days -> steps(grain, days, question.slice(), indicator))
            .orElse(List.of());
    boolean looksBack = question.within().isPresent();
    List<Result.Step> until = looksBack ? history : untilTold(history);
    return until.isEmpty()
        ? AssessedAnswer.untold(asked)
        : AssessedAnswer.untold(until, changed(until, indicator));
  }

  private void require(Indicator indicator, Calendar grain, Slice slice) {
    boolean others =
        !slice.categories().isEmpty()
            || !slice.organisations().isEmpty()
            || !slice.finer().equals(Slice.Finer.NONE);
    if (others || !Askable.of(installation, indicator).permits(grain)) {
      throw new UnanswerableException(AS_SENT);
    }
    Askables.requireSent(installation, indicator, slice);
  }

  private List<Result.Step> steps(
      Calendar calendar, DateRange days, Slice slice, Indicator indicator) {
    List<DateRange> periods = calendar.periods(days);
    DateRange whole = new DateRange(periods.get(0).from(), periods.get(periods.size() - 1).to());
    Selection selection = Selection.of(installation, indicator, slice, whole);
    Map<LocalDate, List<Sent>> sent =
        EstimatesReader.read(lease, installation, selection).stream()
            .collect(Collectors.groupingBy(each -> each.period().from()));
    Part part = slice.areas().isEmpty() ? Part.WHOLE : Part.SMALLER;
    return periods.stream()
        .map(
            period ->
                new Result.Step(
                    period, cell(sent.getOrDefault(period.from(), List.of()), part), null))
        .toList();
  }

  /** Several places are not added: then there is no number. */
  private Result.Cell cell(List<Sent> sent, Part part) {
    if (sent.size() > 1) {
      return new Result.Cell(null, Result.CellStatus.NOT_ADDED);
    }
    Sent only = sent.isEmpty() ? null : sent.get(0);
    if (only == null || only.told() == EstimatesReader.Told.UNKNOWN) {
      return new Result.Cell(null, Result.CellStatus.NOT_DELIVERED);
    }
    Double value = only.value();
    Double low = only.low();
    Double high = only.high();
    return value == null || low == null || high == null
        ? new Result.Cell(null, Result.CellStatus.SUPPRESSED)
        : disclosure
            .publish(new Estimate(value, low, high), part)
            .map(
                shown ->
                    new Result.Cell(
                        shown.value(), Result.CellStatus.ESTIMATED, shown.low(), shown.high()))
            .orElse(new Result.Cell(null, Result.CellStatus.SUPPRESSED));
  }

  private static List<Result.Step> untilTold(List<Result.Step> history) {
    return IntStream.range(0, history.size())
        .filter(at -> history.get(at).cell().status() == Result.CellStatus.ESTIMATED)
        .reduce((earlier, later) -> later)
        .stream()
        .mapToObj(last -> history.subList(0, last + 1))
        .findFirst()
        .orElse(history);
  }

  private Text changed(List<Result.Step> history, Indicator indicator) {
    Result.Step newest = history.get(history.size() - 1);
    if (newest.cell().status() == Result.CellStatus.NOT_ADDED) {
      return SumsAnswer.APART;
    }
    if (newest.cell().status() != Result.CellStatus.ESTIMATED) {
      return AssessedAnswer.NOT_DELIVERED;
    }
    return IntStream.range(0, history.size() - 1)
        .mapToObj(history::get)
        .filter(step -> step.cell().status() == Result.CellStatus.ESTIMATED)
        .reduce((earlier, later) -> later)
        .map(before -> EstimateWords.of(newest, before, Subjects.unit(installation, indicator)))
        .orElse(EstimateWords.ALONE);
  }
}
