package se.lagesbild.warehouse.gate;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import se.lagesbild.warehouse.analysis.CountSeries;
import se.lagesbild.warehouse.analysis.SourceLags;
import se.lagesbild.warehouse.analysis.companion.Candidate;
import se.lagesbild.warehouse.analysis.measure.Evaluation;
import se.lagesbild.warehouse.analysis.measure.Evaluation.Effect;
import se.lagesbild.warehouse.analysis.measure.Evaluator;
import se.lagesbild.warehouse.analysis.measure.MeasureWords;
import se.lagesbild.warehouse.analysis.measure.Trial;
import se.lagesbild.warehouse.catalogue.Askable;
import se.lagesbild.warehouse.catalogue.DateRange;
import se.lagesbild.warehouse.catalogue.Dimension;
import se.lagesbild.warehouse.catalogue.Grain;
import se.lagesbild.warehouse.catalogue.Indicator;
import se.lagesbild.warehouse.catalogue.Installation;
import se.lagesbild.warehouse.catalogue.Slice;
import se.lagesbild.warehouse.catalogue.Text;
import se.lagesbild.warehouse.disclosure.Disclosure;
import se.lagesbild.warehouse.generation.Lease;
import se.lagesbild.warehouse.query.Selection;
import se.lagesbild.warehouse.query.WatchedFacts.Day;
import se.lagesbild.warehouse.statistics.Phrase;

/**
 * Answers whether an indicator changed with something that was done. Whoever may not see exact
 * counts learns the word alone, and what to be careful of.
 */
final class EvaluatedAnswer {
  private static final Text NOTHING = new Text("", "");
  private static final Text APART =
      new Text(
          "Områdena med åtgärden, de att jämföra med och de runt omkring ska vara olika områden.",
          "The areas with the measure, those to compare with and those around it must be different areas.");
  private static final int MOST_MONTHS = 24;

  /** What took shorter is taken for something that happened once, with effects after it. */
  private static final int SHORT_MONTHS = 3;

  private final Lease lease;
  private final Installation installation;
  private final Sources sources;
  private final PeriodSeries series;
  private final Disclosure disclosure;

  EvaluatedAnswer(
      Lease lease,
      Installation installation,
      Sources sources,
      SourceLags lags,
      Function<Selection, List<Day>> days,
      Disclosure disclosure) {
    this.lease = lease;
    this.installation = installation;
    this.sources = sources;
    this.disclosure = disclosure;
    this.series =
        new PeriodSeries(
            installation,
            sources,
            lags,
            days,
            new SumsAnswer(lease, installation, sources, disclosure),
            lease.meta().origin().today());
  }

  Answered<CauseResult.Evaluated> answer(Question.Evaluated question, Indicator indicator) {
    Askables.require(
        Askable.of(installation, indicator), Grain.MONTH, Optional.empty(), question.slice());
    LocalDate today = lease.meta().origin().today();
    LocalDate end = question.first().isBefore(today) ? today : question.first().plusDays(1);
    disclosure.requireSum(
        Parts.of(question.slice(), Optional.empty()),
        Optional.of(
            new DateRange(
                Grain.YEAR.startOf(question.first()), Grain.YEAR.next(Grain.YEAR.startOf(end)))));
    List<String> named = new ArrayList<>(question.slice().areas());
    named.addAll(question.comparison());
    named.addAll(question.around());
    if (named.stream().distinct().count() < named.size()) {
      throw new UnanswerableException(APART);
    }
    Optional<CountSeries> own = series.of(indicator, Grain.MONTH, question.slice());
    CauseResult.Evaluated told =
        own.map(treated -> told(question, indicator, treated))
            .orElseGet(() -> untold(Evaluation.Reason.NO_BEFORE));
    return new Answered<>(
        told,
        Optional.of(indicator),
        sources.stated(
            indicator.filter().sources(), question.slice().municipalities(), Optional.empty()),
        null);
  }

  private CauseResult.Evaluated told(
      Question.Evaluated question, Indicator indicator, CountSeries treated) {
    List<DateRange> months = treated.periods();
    int begun = at(months, question.first());
    LocalDate firstWhole =
        question.first().getDayOfMonth() == 1
            ? question.first()
            : Grain.MONTH.next(Grain.MONTH.startOf(question.first()));
    int first = at(months, firstWhole);
    if (months.get(0).from().isAfter(question.first())) {
      return untold(Evaluation.Reason.NO_BEFORE);
    }
    double[] exposures = new double[treated.length()];
    Arrays.setAll(exposures, month -> treated.exposures()[month] * treated.ripeness()[month]);
    Trial trial =
        new Trial(
            treated.counts(),
            exposures,
            question.comparison().stream()
                .map(area -> of(indicator, question.slice(), List.of(area), treated))
                .toList(),
            question.around().isEmpty()
                ? new double[0]
                : of(indicator, question.slice(), question.around(), treated),
            begun,
            first,
            end(months, question, first),
            question.chosenAsWorst());
    Evaluation found = Evaluator.evaluate(trial, installation.judging());
    return disclosure.isExact() ? exact(found, trial, months) : word(found);
  }

  private static int at(List<DateRange> months, LocalDate day) {
    int at = 0;
    while (at < months.size() && !months.get(at).to().isAfter(day)) {
      at++;
    }
    return at;
  }

  private int end(List<DateRange> months, Question.Evaluated question, int first) {
    int most = Math.min(months.size(), first + MOST_MONTHS);
    int lasted = question.last().map(day -> at(months, day.plusDays(1))).orElse(most);
    return lasted - first >= SHORT_MONTHS ? Math.min(most, lasted) : most;
  }

  private double[] of(Indicator indicator, Slice slice, List<String> areas, CountSeries treated) {
    return series
        .of(indicator, Grain.MONTH, slice.with(Dimension.AREA, areas))
        .map(found -> PeriodSeries.along(indicator.id(), found, treated))
        .map(Candidate::values)
        .orElseThrow();
  }

  private CauseResult.Evaluated untold(Evaluation.Reason reason) {
    return word(
        new Evaluation(
            Evaluation.Verdict.CANNOT_TELL,
            Optional.of(reason),
            null,
            null,
            Optional.empty(),
            List.of()));
  }

  private static CauseResult.Evaluated word(Evaluation found) {
    return new CauseResult.Evaluated(
        CauseResult.Evaluated.Change.valueOf(found.verdict().name()),
        text(MeasureWords.verdict(found.verdict())),
        found.reason().map(MeasureWords::reason).map(EvaluatedAnswer::text).orElse(NOTHING),
        NOTHING,
        NOTHING,
        NOTHING,
        found.cautions().stream().map(MeasureWords::caution).map(EvaluatedAnswer::text).toList(),
        NOTHING,
        null,
        null,
        List.of(),
        0,
        text(MeasureWords.LIMITS));
  }

  private static CauseResult.Evaluated exact(
      Evaluation found, Trial trial, List<DateRange> months) {
    CauseResult.Evaluated word = word(found);
    Effect effect = found.effect();
    Effect careful = found.careful();
    return new CauseResult.Evaluated(
        word.change(),
        word.verdict(),
        word.reason(),
        effect == null ? NOTHING : text(MeasureWords.observed(effect)),
        effect == null ? NOTHING : text(MeasureWords.method(effect.method(), effect)),
        found.around().map(MeasureWords::around).map(EvaluatedAnswer::text).orElse(NOTHING),
        word.cautions(),
        careful == null ? NOTHING : text(MeasureWords.observed(careful)),
        effect == null ? null : effect.ratio(),
        effect == null ? null : new Result.Spread(effect.low(), effect.high()),
        history(trial, months),
        trial.begun(),
        word.limits());
  }

  private static List<CauseResult.Evaluated.Beside> history(Trial trial, List<DateRange> months) {
    double[] other = new double[months.size()];
    for (double[] area : trial.comparison()) {
      Arrays.setAll(other, month -> other[month] + area[month]);
    }
    double times = sum(trial.treated(), trial.begun()) / sum(other, trial.begun());
    List<CauseResult.Evaluated.Beside> history = new ArrayList<>();
    for (int month = 0; month < months.size(); month++) {
      double number = trial.treated()[month];
      double beside = times * other[month];
      history.add(
          new CauseResult.Evaluated.Beside(
              months.get(month),
              Double.isNaN(number) ? null : number,
              trial.comparison().isEmpty() || !Double.isFinite(beside) ? null : beside,
              month < trial.begun() || month >= trial.first() && month < trial.end()));
    }
    return history;
  }

  private static double sum(double[] values, int end) {
    return Arrays.stream(values, 0, end).filter(each -> !Double.isNaN(each)).sum();
  }

  private static Text text(Phrase phrase) {
    return new Text(phrase.swedish(), phrase.english());
  }
}
