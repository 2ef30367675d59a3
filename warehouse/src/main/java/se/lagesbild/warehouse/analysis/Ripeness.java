package se.lagesbild.warehouse.analysis;

/**
 * How large a part of a period's events is registered by now.
 *
 * @param share from 0 to 1
 * @param error standard error of the share
 */
public record Ripeness(double share, double error) {
  static final Ripeness NONE = new Ripeness(0, 0);
  static final Ripeness FULL = new Ripeness(1, 0);

  /** That of a whole of which this is a part, beside another that is ripe and one that is not. */
  Ripeness weighted(double part, double ripe) {
    return new Ripeness(part * share + ripe, part * error);
  }

  /** One that lies as far from both as they lie apart: nobody knows how much of each there is. */
  Ripeness or(Ripeness other) {
    double apart = (share - other.share) / 2;
    double larger = Math.max(error, other.error);
    return new Ripeness((share + other.share) / 2, Math.hypot(apart, larger));
  }

  /** The error relative to the share. */
  double relativeError() {
    return share == 0 ? 0 : error / share;
  }
}
