package se.lagesbild.warehouse.gate;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import se.lagesbild.warehouse.analysis.cause.ShiftWords;
import se.lagesbild.warehouse.analysis.clock.HourShifts;
import se.lagesbild.warehouse.analysis.place.RepeatShift;
import se.lagesbild.warehouse.analysis.place.Repeats;
import se.lagesbild.warehouse.catalogue.Askable;
import se.lagesbild.warehouse.catalogue.DateRange;
import se.lagesbild.warehouse.catalogue.Dimension;
import se.lagesbild.warehouse.catalogue.Grain;
import se.lagesbild.warehouse.catalogue.Indicator;
import se.lagesbild.warehouse.catalogue.Installation;
import se.lagesbild.warehouse.catalogue.Text;
import se.lagesbild.warehouse.disclosure.Disclosure;
import se.lagesbild.warehouse.disclosure.Part;
import se.lagesbild.warehouse.generation.Lease;
import se.lagesbild.warehouse.query.PlaceReader;
import se.lagesbild.warehouse.query.Selection;
import se.lagesbild.warehouse.query.TimesReader;
import se.lagesbild.warehouse.statistics.Phrase;

/** Answers how places and times of events shifted between two periods. */
final class ShiftedAnswer {
  private final Lease lease;
  private final Ground ground;
  private final Installation installation;
  private final Sources sources;
  private final Disclosure disclosure;

  ShiftedAnswer(Ground ground, Installation installation, Sources sources, Disclosure disclosure) {
    this.lease = ground.lease();
    this.ground = ground;
    this.installation = installation;
    this.sources = sources;
    this.disclosure = disclosure;
  }

  Answered<CauseResult.Shifted> answer(Question.Shifted question, Indicator indicator) {
    require(question, indicator);
    Reading reading = Reading.of(sources, indicator, question.slice().municipalities());
    Selection selection =
        Selection.of(installation, indicator, question.slice(), question.period());
    boolean told =
        Stream.of(question.period(), question.earlier())
            .noneMatch(days -> reading.status(days) == Result.CellStatus.NOT_DELIVERED);
    ShiftedGrid grid = ShiftedGrid.read(ground, selection, question.earlier(), disclosure);
    ShiftedGrid.Told squares = grid.tell(installation, reading);
    Optional<RepeatShift> gathered =
        RepeatShift.of(PlaceReader.inTwo(lease, selection, question.period(), question.earlier()));
    Optional<List<HourShifts.Shift>> hours =
        HourShifts.of(
            TimesReader.read(lease, selection),
            TimesReader.read(lease, selection.in(question.earlier())));
    List<Text> when = told ? when(hours) : List.of();
    CauseResult.Shifted result =
        new CauseResult.Shifted(
            question.period(),
            question.earlier(),
            told
                ? conclusion(squares, gathered, hours)
                : AssessedAnswer.text(ShiftWords.NOT_DELIVERED),
            grid.side(),
            told ? squares.squares() : List.of(),
            told ? squares.sentences() : List.of(),
            told ? places(gathered) : List.of(),
            told ? List.of(AssessedAnswer.text(pairs(selection, question))) : List.of(),
            times(question, question.period(), indicator),
            times(question, question.earlier(), indicator),
            when,
            AssessedAnswer.text(ShiftWords.TEST),
            AssessedAnswer.text(ShiftWords.LIMITS));
    return new Answered<>(
        result,
        Optional.of(indicator),
        sources.stated(
            indicator.filter().sources(),
            question.slice().municipalities(),
            Optional.of(new DateRange(question.earlier().from(), question.period().to()))),
        null);
  }

  private void require(Question.Shifted question, Indicator indicator) {
    Askables.require(
        Askable.of(installation, indicator),
        Grain.YEAR,
        Optional.of(Dimension.AREA),
        question.slice());
    ExplainedAnswer.requireApart(question.period(), question.earlier());
    for (DateRange days : List.of(question.period(), question.earlier())) {
      disclosure.requireSum(Part.SMALLER, Optional.of(days));
      disclosure.requireTimes(days);
    }
  }

  private Result.Times times(Question.Shifted question, DateRange days, Indicator indicator) {
    return new TimesAnswer(lease, installation, sources, disclosure)
        .answer(new Question.Times(question.indicator(), days, question.slice()), indicator)
        .result();
  }

  /** Whether occasions gathered on fewer places; the word first. */
  private List<Text> places(Optional<RepeatShift> gathered) {
    if (gathered.isEmpty()) {
      return List.of(AssessedAnswer.text(ShiftWords.FEW_PLACES));
    }
    Text word = AssessedAnswer.text(ShiftWords.places(gathered.get(), disclosure.isExact()));
    return disclosure.isExact()
        ? List.of(word, AssessedAnswer.text(ShiftWords.again(gathered.get())))
        : List.of(word);
  }

  private Phrase pairs(Selection selection, Question.Shifted question) {
    Optional<List<Repeats.Pairs>> now = nearest(selection);
    Optional<List<Repeats.Pairs>> before = nearest(selection.in(question.earlier()));
    return now.isEmpty() || before.isEmpty()
        ? ShiftWords.noPairs()
        : ShiftWords.pairs(now.get(), before.get(), disclosure.isExact());
  }

  /** The nearest pairs within a week that show a pattern; empty where none are compared. */
  private Optional<List<Repeats.Pairs>> nearest(Selection selection) {
    return Repeats.of(PlaceReader.events(lease, selection, Repeats.MOST_EVENTS + 1))
        .map(
            all -> all.stream().filter(pairs -> pairs.pattern() && pairs.fromDays() == 0).toList());
  }

  private List<Text> when(Optional<List<HourShifts.Shift>> hours) {
    if (hours.isEmpty()) {
      return List.of(AssessedAnswer.text(ShiftWords.FEW_TIMES));
    }
    List<Text> said = new ArrayList<>();
    for (HourShifts.Shift shift : hours.get()) {
      said.add(AssessedAnswer.text(ShiftWords.hours(shift, disclosure.isExact())));
    }
    return said.isEmpty() ? List.of(AssessedAnswer.text(ShiftWords.SAME_TIMES)) : said;
  }

  /**
   * The first that was found, short enough for a heading: a square, a time, that events gathered.
   */
  private Text conclusion(
      ShiftedGrid.Told squares,
      Optional<RepeatShift> gathered,
      Optional<List<HourShifts.Shift>> hours) {
    if (squares.found()) {
      return squares.sentences().get(0);
    }
    Optional<HourShifts.Shift> hour = hours.stream().flatMap(List::stream).findFirst();
    if (hour.isPresent()) {
      return AssessedAnswer.text(ShiftWords.hours(hour.get(), false));
    }
    return AssessedAnswer.text(
        gathered
            .filter(each -> each.isGathered() || each.isSpread())
            .map(each -> ShiftWords.places(each, false))
            .orElse(ShiftWords.NOTHING));
  }
}
