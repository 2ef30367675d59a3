package se.lagesbild.dashboard.chart;

import org.jspecify.annotations.Nullable;

/**
 * A number to draw, or the interval that it lies in.
 *
 * @param least smallest number it can be
 * @param most greatest number it can be, or null when that is not known
 */
public record Amount(double least, @Nullable Double most) {

  /** A number that is known. */
  public static Amount of(double number) {
    return new Amount(number, number);
  }

  boolean isKnown() {
    return most != null && most == least;
  }

  /** Where a sign for it stands. */
  public double middle() {
    return most == null ? least : (least + most) / 2;
  }

  /** As far as a drawing of it must reach. */
  double greatest() {
    return most == null ? least : most;
  }
}
