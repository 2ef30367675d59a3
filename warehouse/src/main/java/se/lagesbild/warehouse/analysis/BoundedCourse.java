package se.lagesbild.warehouse.analysis;

import java.util.List;
import java.util.stream.IntStream;
import se.lagesbild.warehouse.statistics.Outcome;
import se.lagesbild.warehouse.statistics.Phrase;

/**
 * What can be said as a whole of a series whose numbers are known as intervals only.
 *
 * @param last of its last period
 * @param usual from the lowest to the highest that may be usual, for each period; empty when that
 *     is not known
 */
public record BoundedCourse(Outcome<BoundedAssessment> last, List<Range> usual) {

  /** Copies the list. */
  public BoundedCourse {
    usual = List.copyOf(usual);
  }

  /** What is said where the last numbers are taken from one bound and the past from the other. */
  record Side(Outcome<Assessment> last, List<Range> usual) {}

  /** Both sides together: the least against the most of the past, and the reverse. */
  static BoundedCourse of(Side least, Side most) {
    return new BoundedCourse(last(least, most), usual(most.usual(), least.usual()));
  }

  private static Outcome<BoundedAssessment> last(Side least, Side most) {
    return least
        .last()
        .fold(
            one ->
                most.last()
                    .fold(
                        other -> Outcome.of(BoundedAssessment.of(one, other)),
                        reason -> withoutMost(one, most, reason)),
            BoundedCourse::cannotTell);
  }

  /** Where the past is known and the last number is not, it may be any above the least. */
  private static Outcome<BoundedAssessment> withoutMost(
      Assessment least, Side most, Phrase reason) {
    List<Range> usual = most.usual();
    return usual.isEmpty()
        ? cannotTell(reason)
        : Outcome.of(BoundedAssessment.atLeast(least, usual.get(usual.size() - 1).low()));
  }

  private static Outcome<BoundedAssessment> cannotTell(Phrase reason) {
    return Outcome.cannotTell(reason.swedish(), reason.english());
  }

  private static List<Range> usual(List<Range> lows, List<Range> highs) {
    return IntStream.range(0, Math.min(lows.size(), highs.size()))
        .mapToObj(period -> new Range(lows.get(period).low(), highs.get(period).high()))
        .toList();
  }
}
