package se.lagesbild.warehouse.analysis;

import se.lagesbild.warehouse.statistics.distribution.CountDistribution;

/**
 * What to expect of a series with quiet times: in them their own rate, in all others what these
 * give reason to. Of a sum that holds both, the two parts are as good as independent.
 */
final class QuietExpectation extends Expectation {
  private final QuietTimes quiet;
  private final Expectation within;
  private final Expectation others;
  private final int judged;

  /**
   * From its two parts.
   *
   * @param within the quiet times
   * @param others all other times
   * @param judged the period whose basis is told
   */
  QuietExpectation(QuietTimes quiet, Expectation within, Expectation others, int judged) {
    this.quiet = quiet;
    this.within = within;
    this.others = others;
    this.judged = judged;
  }

  @Override
  CountDistribution of(int last, int number) {
    int alike = 1;
    while (alike < number && areAlike(last, last - alike)) {
      alike++;
    }
    CountDistribution end = part(last).of(last, alike);
    if (alike == number) {
      return end;
    }
    CountDistribution before = of(last - alike, number - alike);
    return distribution(end.mean() + before.mean(), end.variance() + before.variance());
  }

  private Expectation part(int period) {
    return quiet.hold(period) ? within : others;
  }

  @Override
  Basis basis() {
    return quiet.hold(judged) ? Basis.QUIET : others.basis();
  }

  @Override
  double events() {
    return part(judged).events();
  }

  @Override
  int periods() {
    return part(judged).periods();
  }

  @Override
  boolean areAlike(int one, int other) {
    return quiet.hold(one) == quiet.hold(other);
  }
}
