package se.lagesbild.warehouse.gate;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import se.lagesbild.warehouse.analysis.Assessment;
import se.lagesbild.warehouse.analysis.Assessor;
import se.lagesbild.warehouse.analysis.Context;
import se.lagesbild.warehouse.analysis.CountSeries;
import se.lagesbild.warehouse.analysis.Course;
import se.lagesbild.warehouse.analysis.Evidence;
import se.lagesbild.warehouse.analysis.PeriodFold;
import se.lagesbild.warehouse.analysis.Range;
import se.lagesbild.warehouse.analysis.Registration;
import se.lagesbild.warehouse.analysis.SourceLags;
import se.lagesbild.warehouse.analysis.Telling;
import se.lagesbild.warehouse.analysis.signal.Artefacts;
import se.lagesbild.warehouse.analysis.signal.Clues;
import se.lagesbild.warehouse.catalogue.Calendar;
import se.lagesbild.warehouse.catalogue.DateRange;
import se.lagesbild.warehouse.catalogue.InUse;
import se.lagesbild.warehouse.catalogue.Indicator;
import se.lagesbild.warehouse.catalogue.Installation;
import se.lagesbild.warehouse.catalogue.SeriesBreaks;
import se.lagesbild.warehouse.catalogue.Slice;
import se.lagesbild.warehouse.catalogue.Text;
import se.lagesbild.warehouse.disclosure.Disclosure;
import se.lagesbild.warehouse.generation.Lease;
import se.lagesbild.warehouse.query.Selection;
import se.lagesbild.warehouse.query.WatchReader;
import se.lagesbild.warehouse.query.WatchedFacts.Day;
import se.lagesbild.warehouse.query.WatchedFacts.Days;
import se.lagesbild.warehouse.statistics.Phrase;
import se.lagesbild.warehouse.statistics.Subject;

/**
 * Answers whether one period of an indicator is more than usual. Whoever may not see exact counts
 * learns the word alone.
 */
final class AssessedAnswer {
  static final Text NOT_DELIVERED =
      new Text("Perioden är inte levererad.", "The period was not delivered.");
  private static final Text TOO_EARLY =
      new Text(
          "Det är för tidigt: för lite av perioden är registrerat än.",
          "It is too early: too little of the period is registered yet.");

  private static final Text ALREADY =
      new Text(
          "Hela perioden är inte känd än, men redan det som är registrerat är fler än vad en hel"
              + " period brukar innehålla.",
          "The whole period is not known yet, but what is registered already is more than a whole"
              + " one usually holds.");

  private final Lease lease;
  private final Installation installation;
  private final Sources sources;
  private final SourceLags lags;
  private final Function<Selection, List<Day>> days;
  private final Disclosure disclosure;

  /**
   * From a generation.
   *
   * @param days what was counted each day of a selection
   */
  AssessedAnswer(
      Lease lease,
      Installation installation,
      Sources sources,
      SourceLags lags,
      Function<Selection, List<Day>> days,
      Disclosure disclosure) {
    this.lease = lease;
    this.installation = installation;
    this.sources = sources;
    this.lags = lags;
    this.days = days;
    this.disclosure = disclosure;
  }

  Answered<Result.Assessed> answer(
      Question.Assessed question, Indicator indicator, Calendar calendar) {
    Optional<Telling> telling =
        Telling.of(sources.told(), indicator, question.slice().municipalities());
    LocalDate last =
        question
            .within()
            .orElseGet(
                () ->
                    telling
                        .map(told -> told.days().to().minusDays(1))
                        .orElse(lease.meta().origin().today()));
    DateRange asked = new DateRange(calendar.startOf(last), calendar.next(calendar.startOf(last)));
    disclosure.requireSum(Parts.of(question.slice(), Optional.empty()), Optional.of(asked));
    if (indicator.quantity() == Indicator.Quantity.SUMS) {
      Result.Assessed sums = sums().assess(question, indicator, calendar, asked);
      return answered(disclosed(sums), question, indicator);
    }
    if (indicator.quantity() == Indicator.Quantity.ESTIMATES) {
      EstimatesAnswer estimates = new EstimatesAnswer(lease, installation, sources, disclosure);
      return answered(estimates.assess(question, indicator, asked), question, indicator);
    }
    Optional<PeriodFold> fold =
        telling
            .flatMap(told -> fold(last, calendar, indicator, told))
            .flatMap(
                found -> question.within().isPresent() ? Optional.of(found) : found.judgeable());
    Result.Assessed result =
        fold.map(found -> judged(found, indicator, question)).orElseGet(() -> untold(asked));
    return answered(result, question, indicator);
  }

  private Answered<Result.Assessed> answered(
      Result.Assessed result, Question.Assessed question, Indicator indicator) {
    return new Answered<>(
        result,
        Optional.of(indicator),
        sources.stated(
            indicator.filter().sources(),
            question.slice().municipalities(),
            Optional.of(result.period())),
        null);
  }

  private AssessedSums sums() {
    return new AssessedSums(
        installation,
        sources,
        lease.meta().origin().today(),
        disclosure,
        new SumsAnswer(lease, installation, sources, disclosure));
  }

  private Result.Assessed disclosed(Result.Assessed exact) {
    return disclosure.isExact() ? exact : wordOf(exact);
  }

  private Optional<PeriodFold> fold(
      LocalDate last, Calendar calendar, Indicator indicator, Telling told) {
    LocalDate today = lease.meta().origin().today();
    return PeriodFold.upTo(last, calendar, indicator, told, today, lags);
  }

  private Assessor assessor(Question.Assessed question) {
    return Assessor.of(Context.together(question.together(), installation.judging()));
  }

  private Result.Assessed judged(PeriodFold fold, Indicator indicator, Question.Assessed question) {
    List<DateRange> periods = fold.periods();
    List<Day> counted = days.apply(everyDay(question, indicator));
    InUse used = InUse.of(installation, indicator, question.slice());
    CountSeries held = fold.series(counted).without(before(used.from(), periods));
    Registration registration = Registration.of(installation, indicator, question.slice());
    CountSeries series = registration.comparable(held);
    int before = periods.size() - series.length();
    Course course = assessor(question).course(series);
    double[] sums = fold.sums(counted, Day::counted);
    Reading reading = Reading.of(sources, indicator, question.slice().municipalities());
    List<Result.Step> history = new ArrayList<>();
    for (int at = 0; at < periods.size(); at++) {
      Result.CellStatus status = reading.status(periods.get(at));
      boolean inUse = at >= before && used.holds(periods.get(at));
      boolean known = inUse && !course.usual().isEmpty();
      history.add(
          new Result.Step(
              periods.get(at),
              Columns.cell((long) sums[at], status, disclosure),
              known ? spread(course.usual().get(at - before)) : null,
              inUse ? whenRipe(course.whenRipe().get(at - before), sums[at]) : null));
    }
    Optional<Text> outside = used.outside(periods.get(periods.size() - 1));
    if (outside.isPresent()) {
      return disclosed(untold(history, outside.get()));
    }
    Result.Assessed result =
        course
            .last()
            .fold(
                told ->
                    told(told, history, turns(course, registration))
                        .explainedBy(artefact(told, series, new Asked(question, indicator, fold))),
                reason ->
                    already(series, sums[sums.length - 1], new Asked(question, indicator, fold))
                        .map(found -> already(found, history))
                        .orElseGet(
                            () -> untold(history, fold.isTooEarly() ? TOO_EARLY : text(reason))));
    return disclosed(registered(result, registration.changed(held)));
  }

  /** The same, with when registration changed. */
  static Result.Assessed registered(
      Result.Assessed result, Optional<Registration.Changed> changed) {
    return changed
        .map(found -> new Result.Changed(found.day(), found.leftOut()))
        .map(result::registered)
        .orElse(result);
  }

  private Optional<Already> already(CountSeries series, double registered, Asked asked) {
    if (series.length() == 0) {
      return Optional.empty();
    }
    CountSeries least = series.endingIn(registered);
    return assessor(asked.question())
        .already(least)
        .map(told -> new Already(told, artefact(told, least, asked)));
  }

  /** More than usual though not all is known, and what may explain it. */
  private record Already(Assessment told, Optional<Text> artefact) {}

  /** Of a period that is not known as a whole, and more than usual whatever the rest holds. */
  private static Result.Assessed already(Already found, List<Result.Step> history) {
    Assessment told = found.told();
    Text said = text(told.about(Subject.UNNAMED).explanation());
    Result.Assessed most = told(told, history, List.of());
    return new Result.Assessed(
        most.period(),
        most.cell(),
        most.verdict(),
        Optional.of(new Text(ALREADY.sv() + " " + said.sv(), ALREADY.en() + " " + said.en())),
        most.usual(),
        null,
        null,
        most.chance(),
        most.together(),
        null,
        null,
        null,
        history,
        List.of(),
        found.artefact(),
        null);
  }

  /** How many of the first periods begin before a day. */
  private static int before(LocalDate day, List<DateRange> periods) {
    return (int) periods.stream().takeWhile(period -> period.from().isBefore(day)).count();
  }

  /** What in how it was registered may explain that a series differs, by the rule of the night. */
  private Optional<Text> artefact(Assessment told, CountSeries series, Asked asked) {
    Optional<Evidence> evidence = told.decisive();
    if (evidence.isEmpty()) {
      return Optional.empty();
    }
    Selection all = everyDay(asked.question(), asked.indicator());
    Days besides = besides(all.in(asked.last(evidence.get().periods())));
    Days known = new Days(days.apply(all), besides.largeReports(), besides.late());
    int before = asked.fold().periods().size() - series.length();
    Slice slice = asked.question().slice();
    return new Artefacts(
            assessor(asked.question()),
            SeriesBreaks.concerning(installation, asked.indicator(), slice),
            lags)
        .explaining(asked.indicator(), series, Clues.of(asked.fold(), known).without(before), told)
        .map(AssessedAnswer::text);
  }

  /** Nothing where a part is asked for that only single events tell: those are not read for it. */
  private Days besides(Selection judged) {
    return judged.slice().finer().equals(Slice.Finer.NONE)
        ? lease.read(session -> WatchReader.besides(session, judged))
        : new Days(List.of(), List.of(), List.of());
  }

  /** What was asked, and the periods that it comes to. */
  private record Asked(Question.Assessed question, Indicator indicator, PeriodFold fold) {

    /** The days of the last periods. */
    DateRange last(int number) {
      List<DateRange> periods = fold.periods();
      return new DateRange(
          periods.get(periods.size() - number).from(), periods.get(periods.size() - 1).to());
    }
  }

  /** The counts that are judged; empty where nothing was delivered, or only sums are sent. */
  Optional<CountSeries> series(
      Question.Decomposed question, Indicator indicator, Calendar calendar) {
    Question.Assessed asked =
        new Question.Assessed(
            question.indicator(), question.calendar(), question.within(), question.slice());
    return Telling.of(sources.told(), indicator, question.slice().municipalities())
        .flatMap(
            told -> {
              LocalDate last = question.within().orElse(told.days().to().minusDays(1));
              return fold(last, calendar, indicator, told);
            })
        .flatMap(PeriodFold::judgeable)
        .map(fold -> fold.series(days.apply(everyDay(asked, indicator))))
        .map(Registration.of(installation, indicator, question.slice())::comparable);
  }

  /** Of all time, so that periods of every calendar are folded of the same days, read once. */
  private Selection everyDay(Question.Assessed question, Indicator indicator) {
    return Selection.ofAllTime(installation, indicator, question.slice());
  }

  /** What can be said of known counts. */
  static Result.Assessed of(Course course, List<Result.Step> history, Registration registration) {
    return course
        .last()
        .fold(
            told -> told(told, history, turns(course, registration)),
            reason -> untold(history, text(reason)));
  }

  private static Result.Assessed told(
      Assessment told, List<Result.Step> history, List<Result.Turn> turns) {
    Result.Step last = history.get(history.size() - 1);
    return new Result.Assessed(
        last.period(),
        last.cell(),
        Result.Verdict.valueOf(told.verdict().name()),
        Optional.of(text(told.about(Subject.UNNAMED).explanation())),
        last.usual(),
        told.isRipe() ? null : spread(told.whenRipe()),
        spread(told.ratio()),
        Math.min(told.more().chance(), told.fewer().chance()),
        together(told),
        told.trend()
            .map(trend -> new Result.Trend(trend.timesPerYear(), spread(trend.interval())))
            .orElse(null),
        spread(told.next()),
        told.lasting().map(AssessedAnswer::spread).orElse(null),
        history,
        turns,
        Optional.empty(),
        null);
  }

  private static Optional<Result.Together> together(Assessment told) {
    return told.decisive()
        .filter(evidence -> evidence.periods() > 1)
        .map(
            evidence ->
                new Result.Together(evidence.periods(), evidence.observed(), evidence.expected()));
  }

  private static List<Result.Turn> turns(Course course, Registration registration) {
    return course.turns().stream()
        .map(
            turn ->
                new Result.Turn(
                    turn.first(), turn.likely(), turn.times() > 1, text(registration.words(turn))))
        .toList();
  }

  /** Nothing is known of the period, and nothing before it. */
  static Result.Assessed untold(DateRange period) {
    Result.Cell none = new Result.Cell(null, Result.CellStatus.NOT_DELIVERED);
    return untold(new Result.Step(period, none, null), NOT_DELIVERED);
  }

  static Result.Assessed untold(Result.Step only, Text reason) {
    return untold(List.of(only), reason);
  }

  static Result.Assessed untold(List<Result.Step> history, Text reason) {
    Result.Step last = history.get(history.size() - 1);
    return new Result.Assessed(
        last.period(),
        last.cell(),
        Result.Verdict.CANNOT_TELL,
        Optional.of(reason),
        last.usual(),
        null,
        null,
        1,
        Optional.empty(),
        null,
        null,
        null,
        history,
        List.of(),
        Optional.empty(),
        null);
  }

  private static Result.Assessed wordOf(Result.Assessed exact) {
    Result.Cell hidden = new Result.Cell(null, Result.CellStatus.SUPPRESSED);
    return new Result.Assessed(
        exact.period(),
        hidden,
        exact.verdict(),
        Optional.empty(),
        null,
        null,
        null,
        1,
        Optional.empty(),
        null,
        null,
        null,
        List.of(new Result.Step(exact.period(), hidden, null)),
        List.of(),
        Optional.empty(),
        null);
  }

  static Text text(Phrase phrase) {
    return new Text(phrase.swedish(), phrase.english());
  }

  /** Null where probably nothing more will be registered. */
  private static Result.@Nullable Spread whenRipe(Range range, double registered) {
    return range.high() > registered ? spread(range) : null;
  }

  static Result.Spread spread(Range range) {
    return new Result.Spread(range.low(), range.high());
  }
}
