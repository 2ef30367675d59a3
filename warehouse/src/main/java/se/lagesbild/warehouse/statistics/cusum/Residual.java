package se.lagesbild.warehouse.statistics.cusum;

/** How far a count is from its mean, on a scale where chance moves it by about 1. */
public enum Residual {
  /** (x − m) / √m. */
  STANDARD,
  /** (x − 3m + 2√(xm)) / (2√m), by Rossi, Lampugnani and Marchi. */
  ROSSI,
  /** 3/2 (x^2/3 − m^2/3) / m^1/6, by Anscombe. */
  ANSCOMBE;

  double of(double count, double mean) {
    double root = Math.sqrt(mean);
    return switch (this) {
      case STANDARD -> (count - mean) / root;
      case ROSSI -> (count - 3 * mean + 2 * Math.sqrt(count * mean)) / (2 * root);
      case ANSCOMBE ->
          1.5 * (twoThirds(count) - twoThirds(mean)) / Math.sqrt(StrictMath.cbrt(mean));
    };
  }

  /**
   * The count, at least 0, that is {@code residual} from its mean; whole for the standard one.
   * Where even no event at all is above Rossi's residual, the root is mirrored at 0, as R has it,
   * and 0 from where there is no root.
   */
  double count(double residual, double mean) {
    double root = Math.sqrt(mean);
    return switch (this) {
      case STANDARD -> Math.max(0, Math.ceil(mean + root * residual));
      case ROSSI -> {
        double square = 4 * mean + 2 * root * residual;
        double countRoot = Math.sqrt(square) - root;
        yield square < 0 ? 0 : countRoot * countRoot;
      }
      case ANSCOMBE -> {
        double power = residual * Math.sqrt(StrictMath.cbrt(mean)) / 1.5 + twoThirds(mean);
        yield Math.pow(Math.max(0, power), 1.5);
      }
    };
  }

  private static double twoThirds(double value) {
    double root = StrictMath.cbrt(value);
    return root * root;
  }
}
