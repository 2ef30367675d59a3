package se.lagesbild.warehouse.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import se.lagesbild.warehouse.catalogue.Calendar;
import se.lagesbild.warehouse.catalogue.Grain;
import se.lagesbild.warehouse.catalogue.Judging;
import se.lagesbild.warehouse.command.statistics.SpokenWords;
import se.lagesbild.warehouse.statistics.Outcome;
import se.lagesbild.warehouse.statistics.Phrase;
import se.lagesbild.warehouse.statistics.Result;
import se.lagesbild.warehouse.statistics.Subject;
import se.lagesbild.warehouse.statistics.Verdict;

/** What the assessment says of series of many kinds, read as a reader hears it. */
class SpokenAssessmentsTest {
  private static final Subject THEFTS =
      new Subject(
          new Phrase("anmälda cykelstölder", "reported bicycle thefts"),
          new Phrase("i Centrum", "in the centre"),
          new Phrase("vecka 34 2025", "in week 34 of 2025"),
          new Phrase("vecka", "week"));
  private static final Assessor ASSESSOR = Assessor.of(Context.ofOneSeries(Judging.DEFAULT));

  private final Set<String> faults = new LinkedHashSet<>();
  private final Set<Verdict> heard = EnumSet.noneOf(Verdict.class);
  private int turns;
  private int seasons;

  @Test
  void everySentenceIsWholeAndClaimsNothing() {
    for (Calendar calendar : Grain.values()) {
      for (double mean : new double[] {0.02, 0.5, 4, 30, 2500}) {
        for (int years : new int[] {0, 1, 3, 8}) {
          int length = (int) (years * Math.min(60, calendar.periodsPerYear()));
          series(calendar, length, mean).forEach(this::listen);
        }
      }
    }

    assertThat(faults).isEmpty();
    assertThat(heard)
        .containsExactlyInAnyOrder(Verdict.MORE, Verdict.USUAL, Verdict.FEWER, Verdict.CANNOT_TELL);
    assertThat(turns).isGreaterThan(10);
    assertThat(seasons).isGreaterThan(10);
  }

  /** As usual, ending in a burst or in nothing, half registered, and with a step and a season. */
  private static Stream<CountSeries> series(Calendar calendar, int length, double mean) {
    CountSeries steady = PlantedSeries.of(calendar, length, period -> mean).drawn(length);
    double perYear = calendar.periodsPerYear();
    PlantedSeries changing =
        PlantedSeries.of(
            calendar,
            length,
            period ->
                mean
                    * (period < length / 2 ? 1 : 3)
                    * Math.exp(Math.cos(2 * Math.PI * period / perYear)));
    return Stream.of(
        steady,
        ending(steady, 4 * mean + 5),
        ending(steady, 0),
        halfRegistered(steady),
        changing.drawn(length));
  }

  private static CountSeries ending(CountSeries series, double count) {
    double[] counts = series.counts().clone();
    Arrays.fill(counts, Math.max(0, counts.length - 3), counts.length, Math.rint(count));
    return CountSeries.of(series.calendar(), series.start(), counts);
  }

  private static CountSeries halfRegistered(CountSeries series) {
    double[] ripeness = series.ripeness().clone();
    Arrays.fill(ripeness, Math.max(0, ripeness.length - 2), ripeness.length, 0.5);
    return series.withRipeness(ripeness);
  }

  private void listen(CountSeries series) {
    Course course = ASSESSOR.course(series);
    listen(course.last());
    course.last().fold(this::listenToRate, reason -> heard.add(Verdict.CANNOT_TELL));
    course.turns().forEach(turn -> faults.addAll(SpokenWords.faults(turn.words())));
    course.season().map(Season::words).map(SpokenWords::faults).ifPresent(faults::addAll);
    turns += course.turns().size();
    seasons += course.season().isPresent() ? 1 : 0;
    listen(ASSESSOR.assess(new Bounds(fourFewer(series), series)));
    listen(ASSESSOR.assess(new Bounds(series, withoutTheLast(series))));
  }

  private static CountSeries withoutTheLast(CountSeries series) {
    double[] counts = series.counts().clone();
    Arrays.fill(counts, Math.max(0, counts.length - 1), counts.length, Double.NaN);
    return new CountSeries(
        series.calendar(), series.start(), counts, series.ripeness(), series.exposures());
  }

  private boolean listenToRate(Assessment told) {
    faults.addAll(SpokenWords.faults(told.about(THEFTS, 13_412)));
    return heard.add(told.verdict());
  }

  private void listen(Outcome<? extends Result> told) {
    faults.addAll(SpokenWords.faults(told.about(THEFTS)));
    faults.addAll(SpokenWords.faults(told.about(Subject.UNNAMED)));
  }

  private static CountSeries fourFewer(CountSeries series) {
    double[] counts = Arrays.stream(series.counts()).map(each -> Math.max(0, each - 4)).toArray();
    return new CountSeries(
        series.calendar(), series.start(), counts, series.ripeness(), series.exposures());
  }
}
