package se.lagesbild.warehouse.analysis;

import se.lagesbild.warehouse.statistics.Result;
import se.lagesbild.warehouse.statistics.Statement;
import se.lagesbild.warehouse.statistics.Subject;
import se.lagesbild.warehouse.statistics.Verdict;

/**
 * What can be said of the last period of a series whose numbers are known as intervals only.
 *
 * @param verdict what holds wherever in their intervals the numbers lie
 * @param observed from the least to the most that the period may hold
 * @param usual from the lowest to the highest that may be usual
 * @param ratio from the fewest to the most times the usual level that it may be
 * @param least the least it may hold, held against the most of the past: it alone says more
 * @param most the most it may hold, held against the least of the past: it alone says fewer
 */
public record BoundedAssessment(
    Verdict verdict, Range observed, Range usual, Range ratio, Assessment least, Assessment most)
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

  private static Verdict verdict(Verdict least, Verdict most) {
    if (least == Verdict.MORE) {
      return Verdict.MORE;
    }
    if (most == Verdict.FEWER) {
      return Verdict.FEWER;
    }
    return least == Verdict.USUAL && most == Verdict.USUAL ? Verdict.USUAL : Verdict.CANNOT_TELL;
  }

  @Override
  public Statement about(Subject subject) {
    return new BoundedWords(this, subject).statement();
  }
}
