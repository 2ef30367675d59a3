package se.lagesbild.warehouse.analysis;

import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import se.lagesbild.warehouse.statistics.Result;
import se.lagesbild.warehouse.statistics.Statement;
import se.lagesbild.warehouse.statistics.Subject;
import se.lagesbild.warehouse.statistics.Verdict;

/**
 * What can be said of the last period of a series whose numbers are known as intervals only.
 *
 * @param verdict what holds wherever in their intervals the numbers lie
 * @param observed from the least to the most that the period may hold; to positive infinity where
 *     the most is not known
 * @param usual from the lowest to the highest that may be usual
 * @param ratio from the fewest to the most times the usual level that it may be
 * @param least the least it may hold, held against the most of the past: it alone says more
 * @param most the most it may hold, held against the least of the past: it alone says fewer; null
 *     where it is not known
 */
public record BoundedAssessment(
    Verdict verdict,
    Range observed,
    Range usual,
    Range ratio,
    Assessment least,
    @Nullable Assessment most)
    implements Result {

  static BoundedAssessment of(Assessment least, Assessment most) {
    return new BoundedAssessment(
        verdict(least.verdict(), most.verdict()),
        new Range(least.observed(), most.observed()),
        new Range(most.usual().low(), least.usual().high()),
        new Range(least.ratio().low(), most.ratio().high()),
        least,
        most);
  }

  /**
   * Of a number of which only the least is known.
   *
   * @param lowest what may be usual, from
   */
  static BoundedAssessment atLeast(Assessment least, double lowest) {
    return new BoundedAssessment(
        least.verdict() == Verdict.MORE ? Verdict.MORE : Verdict.CANNOT_TELL,
        new Range(least.observed(), Double.POSITIVE_INFINITY),
        new Range(lowest, least.usual().high()),
        new Range(least.ratio().low(), Double.POSITIVE_INFINITY),
        least,
        null);
  }

  private static Verdict verdict(Verdict least, Verdict most) {
    if (least == Verdict.MORE) {
      return Verdict.MORE;
    }
    if (most == Verdict.FEWER) {
      return Verdict.FEWER;
    }
    return least == Verdict.USUAL && most == Verdict.USUAL ? Verdict.USUAL : Verdict.CANNOT_TELL;
  }

  /**
   * The side that the verdict rests on, with the evidence for more of one and fewer of the other.
   */
  public Assessment restsOn() {
    Assessment side = verdict == Verdict.FEWER ? Objects.requireNonNull(most) : least;
    return side.withVerdict(verdict, usual, ratio)
        .withEvidence(least.more(), most == null ? Evidence.NONE : most.fewer());
  }

  /** How many the next period will hold, 80 in 100 and more; empty where that is not known. */
  public Optional<Range> next() {
    return most == null
        ? Optional.empty()
        : Optional.of(new Range(most.next().low(), least.next().high()));
  }

  /** The same at the level of the last periods, where these are surely more or fewer than usual. */
  public Optional<Range> lasting() {
    return most == null
        ? Optional.empty()
        : most.lasting()
            .flatMap(low -> least.lasting().map(high -> new Range(low.low(), high.high())));
  }

  @Override
  public Statement about(Subject subject) {
    return new BoundedWords(this, subject).statement();
  }
}
