package se.lagesbild.warehouse.analysis;

import java.util.Optional;
import se.lagesbild.warehouse.statistics.Result;
import se.lagesbild.warehouse.statistics.Statement;
import se.lagesbild.warehouse.statistics.Subject;
import se.lagesbild.warehouse.statistics.Verdict;

/**
 * What can be said of the last period of a series.
 *
 * @param verdict more, usual, fewer, or that it cannot be told
 * @param observed number registered
 * @param expected number to expect, as far as it is registered by now
 * @param usual what nine of ten comparable periods hold, as far as it is registered by now
 * @param ratio how many times the usual level, 90 in 100
 * @param more the strongest evidence for more: its chance is that of the verdict
 * @param fewer the strongest evidence for fewer
 * @param ripeness share of the period's events that is registered by now
 * @param whenRipe how many the period will hold when all is registered, 90 in 100
 * @param next how many the next period will hold at the usual level, 80 in 100
 * @param lasting the same at the level of the last periods, where these are more or fewer than
 *     usual
 * @param trend the steady change over the years, where they bear one
 * @param basis what is taken for usual
 * @param baselineEvents events in what is taken for usual
 * @param baselinePeriods its periods
 */
public record Assessment(
    Verdict verdict,
    double observed,
    double expected,
    Range usual,
    Range ratio,
    Evidence more,
    Evidence fewer,
    double ripeness,
    Range whenRipe,
    Range next,
    Optional<Range> lasting,
    Optional<Trend> trend,
    Basis basis,
    double baselineEvents,
    int baselinePeriods)
    implements Result {
  private static final double RIPE = 0.98;

  /** Whether so much of the period is registered that what is still to come changes nothing. */
  public boolean isRipe() {
    return ripeness >= RIPE;
  }

  /** What a verdict of more or fewer rests on; empty for others. */
  public Optional<Evidence> decisive() {
    return switch (verdict) {
      case MORE -> Optional.of(more);
      case FEWER -> Optional.of(fewer);
      default -> Optional.empty();
    };
  }

  @Override
  public Statement about(Subject subject) {
    return new AssessmentWords(this, subject).statement();
  }

  /**
   * The same, which says the number per 1 000 inhabitants too.
   *
   * @param inhabitants of the place where the events are counted
   * @throws IllegalArgumentException for a number that is not above 0
   */
  public Statement about(Subject subject, double inhabitants) {
    return new AssessmentWords(this, subject).statement(inhabitants);
  }

  /** The same numbers, of which something else is said. */
  Assessment withVerdict(Verdict other, Range itsUsual, Range itsRatio) {
    return new Assessment(
        other,
        observed,
        expected,
        itsUsual,
        itsRatio,
        more,
        fewer,
        ripeness,
        whenRipe,
        next,
        lasting,
        trend,
        basis,
        baselineEvents,
        baselinePeriods);
  }

  /** The same numbers with other evidence. */
  Assessment withEvidence(Evidence forMore, Evidence forFewer) {
    return new Assessment(
        verdict,
        observed,
        expected,
        usual,
        ratio,
        forMore,
        forFewer,
        ripeness,
        whenRipe,
        next,
        lasting,
        trend,
        basis,
        baselineEvents,
        baselinePeriods);
  }
}
