package se.lagesbild.warehouse.statistics.stl;

import se.lagesbild.warehouse.statistics.Inputs;

/**
 * How a loess smooths.
 *
 * @param window number of points that count at once, odd; fewer than 3 become 3
 * @param degree 0 for a level, 1 for a line
 * @param jump every which point is computed; those between lie on lines
 */
public record Smoother(int window, int degree, int jump) {

  /** Makes the window odd and at least 3, as the reference does. */
  public Smoother {
    Inputs.require(degree == 0 || degree == 1, "grad", degree, "ska vara 0 eller 1");
    Inputs.require(jump >= 1, "steg", jump, "ska vara minst 1");
    window = Math.max(3, window);
    window += 1 - window % 2;
  }

  /** A window with the usual jump, a tenth of it. */
  static Smoother of(int window, int degree) {
    return new Smoother(window, degree, Math.max(1, (int) Math.ceil(window / 10.0)));
  }
}
