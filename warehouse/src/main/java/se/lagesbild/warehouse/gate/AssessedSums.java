package se.lagesbild.warehouse.gate;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import se.lagesbild.warehouse.analysis.Assessor;
import se.lagesbild.warehouse.analysis.BoundedAssessment;
import se.lagesbild.warehouse.analysis.BoundedCourse;
import se.lagesbild.warehouse.analysis.Bounds;
import se.lagesbild.warehouse.analysis.Context;
import se.lagesbild.warehouse.analysis.CountSeries;
import se.lagesbild.warehouse.analysis.Course;
import se.lagesbild.warehouse.analysis.Range;
import se.lagesbild.warehouse.analysis.Registration;
import se.lagesbild.warehouse.analysis.SumFold;
import se.lagesbild.warehouse.catalogue.Askable;
import se.lagesbild.warehouse.catalogue.Calendar;
import se.lagesbild.warehouse.catalogue.DateRange;
import se.lagesbild.warehouse.catalogue.Grain;
import se.lagesbild.warehouse.catalogue.Indicator;
import se.lagesbild.warehouse.catalogue.Installation;
import se.lagesbild.warehouse.catalogue.Text;
import se.lagesbild.warehouse.disclosure.Disclosure;
import se.lagesbild.warehouse.disclosure.Part;
import se.lagesbild.warehouse.statistics.Subject;

/**
 * Answers whether one period of sums, counted by those who send them, is more than usual. A sum of
 * which parts are withheld is known as an interval, and the word holds wherever in it the number
 * lies.
 */
final class AssessedSums {
  private static final Text NO_COUNTS =
      new Text(
          "Källan skickar mått, inte antal, och om de är ovanliga går inte att säga.",
          "The source sends measures, not counts, and whether they are unusual cannot be told.");
  private static final Text FINER_THAN_SHOWN =
      new Text(
          "Öppna siffror om summor gäller kvartal eller längre; välj en längre period.",
          "Public figures of sums are of quarters or longer; choose a longer period.");

  private final Installation installation;
  private final Sources sources;
  private final LocalDate today;
  private final Disclosure disclosure;
  private final SumsAnswer answer;

  AssessedSums(
      Installation installation,
      Sources sources,
      LocalDate today,
      Disclosure disclosure,
      SumsAnswer answer) {
    this.installation = installation;
    this.sources = sources;
    this.today = today;
    this.disclosure = disclosure;
    this.answer = answer;
  }

  /**
   * What can be said, before it is disclosed.
   *
   * @param asked the period, or the newest that anything is told of
   */
  Result.Assessed assess(
      Question.Assessed question, Indicator indicator, Calendar calendar, DateRange asked) {
    Askables.requireSent(installation, indicator, question.slice());
    Grain finest = Askable.of(installation, indicator).finest();
    if (!isMadeOf(finest, asked)) {
      return AssessedAnswer.untold(
          new Result.Step(asked, new Result.Cell(null, Result.CellStatus.TOO_FINE), null),
          otherThanSent(finest));
    }
    if (answer.areAddedRates(question.slice(), indicator)) {
      return AssessedAnswer.untold(
          new Result.Step(asked, new Result.Cell(null, Result.CellStatus.NOT_ADDED), null),
          SumsAnswer.APART);
    }
    if (!disclosure.permitsSeries(step(calendar), Part.SMALLER)) {
      return AssessedAnswer.untold(
          new Result.Step(asked, new Result.Cell(null, Result.CellStatus.SUPPRESSED), null),
          FINER_THAN_SHOWN);
    }
    Optional<SumFold> all =
        sources
            .known(indicator)
            .filter(known -> known.from().isBefore(asked.to()))
            .map(known -> new DateRange(calendar.startOf(known.from()), asked.to()))
            .map(days -> answer.fold(calendar, days, question.slice(), indicator));
    return all.map(fold -> judged(fold, question, indicator))
        .orElseGet(() -> AssessedAnswer.untold(asked));
  }

  /** Whether a period begins and ends where periods of the source do. */
  private static boolean isMadeOf(Grain sent, DateRange period) {
    return sent.startOf(period.from()).equals(period.from())
        && sent.startOf(period.to()).equals(period.to());
  }

  private static Text otherThanSent(Grain sent) {
    return switch (sent) {
      case DAY, WEEK ->
          new Text(
              "Källan skickar summor per vecka. Perioden är summan av de veckor vars måndag ligger i"
                  + " den, och perioder har olika många veckor; därför bedöms den inte. Välj veckor.",
              "The source sends sums by week. The period is the sum of the weeks whose Monday lies in"
                  + " it, and periods hold different numbers of weeks; so it is not judged. Choose"
                  + " weeks.");
      case MONTH ->
          new Text(
              "Källan skickar summor per månad, som inte går att räkna om till den här perioden.",
              "The source sends sums by month, which cannot be turned into those of this period.");
      case QUARTER ->
          new Text(
              "Källan skickar summor per kvartal, som inte går att räkna om till den här perioden.",
              "The source sends sums by quarter, which cannot be turned into those of this period.");
      case YEAR ->
          new Text(
              "Källan skickar summor per år, som inte går att räkna om till den här perioden.",
              "The source sends sums by year, which cannot be turned into those of this period.");
    };
  }

  /** The step that the rules for series know: four periods a year are no finer than quarters. */
  private static Grain step(Calendar calendar) {
    return calendar.periodsPerYear() <= 4 ? Grain.QUARTER : Grain.MONTH;
  }

  private Result.Assessed judged(SumFold all, Question.Assessed question, Indicator indicator) {
    SumFold until = question.within().isPresent() ? all : all.judgeable(today).orElse(all);
    Optional<SumFold> begun = until.begun(today);
    if (begun.isEmpty()) {
      List<SumFold.Folded> periods = until.periods();
      return AssessedAnswer.untold(
          step(periods.get(periods.size() - 1), null), AssessedAnswer.NOT_DELIVERED);
    }
    Bounds bounds = begun.get().bounds(today);
    if (!SumFold.areWhole(installation, indicator)) {
      return AssessedAnswer.untold(history(begun.get(), List.of()), NO_COUNTS);
    }
    Assessor assessor = Assessor.of(Context.together(question.together(), installation.judging()));
    Registration registration = Registration.of(installation, indicator, question.slice());
    CountSeries lower = registration.comparable(bounds.lower());
    Result.Assessed told =
        bounds.meet()
            ? known(begun.get(), assessor.course(lower), registration)
            : bounded(
                begun.get(),
                assessor.course(new Bounds(lower, registration.comparable(bounds.upper()))));
    return AssessedAnswer.registered(told, registration.changed(bounds.lower()));
  }

  private Result.Assessed known(SumFold fold, Course course, Registration registration) {
    return AssessedAnswer.of(course, history(fold, course.usual()), registration);
  }

  private Result.Assessed bounded(SumFold fold, BoundedCourse course) {
    List<Result.Step> history = history(fold, course.usual());
    return course
        .last()
        .fold(
            told -> told(told, history),
            reason -> AssessedAnswer.untold(history, AssessedAnswer.text(reason)));
  }

  /** Numbers that may lie anywhere in their intervals bear no trend and no changes of level. */
  private static Result.Assessed told(BoundedAssessment told, List<Result.Step> history) {
    Result.Step last = history.get(history.size() - 1);
    return new Result.Assessed(
        last.period(),
        last.cell(),
        Result.Verdict.valueOf(told.verdict().name()),
        Optional.of(AssessedAnswer.text(told.about(Subject.UNNAMED).explanation())),
        last.usual(),
        null,
        AssessedAnswer.spread(told.ratio()),
        Math.min(told.restsOn().more().chance(), told.restsOn().fewer().chance()),
        Optional.empty(),
        null,
        told.next().map(AssessedAnswer::spread).orElse(null),
        told.lasting().map(AssessedAnswer::spread).orElse(null),
        history,
        List.of(),
        Optional.empty(),
        null);
  }

  private List<Result.Step> history(SumFold fold, List<Range> usual) {
    List<SumFold.Folded> periods = fold.periods();
    int before = periods.size() - usual.size();
    List<Result.Step> history = new ArrayList<>();
    IntStream.range(0, periods.size())
        .forEach(
            at -> history.add(step(periods.get(at), at < before ? null : usual.get(at - before))));
    return history;
  }

  private Result.Step step(SumFold.Folded folded, @Nullable Range usual) {
    return new Result.Step(
        folded.period(), answer.cell(folded), usual == null ? null : AssessedAnswer.spread(usual));
  }
}
