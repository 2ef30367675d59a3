package se.lagesbild.warehouse.statistics.panelcomparison;

import java.util.Arrays;
import java.util.stream.IntStream;
import se.lagesbild.warehouse.statistics.Inputs;
import se.lagesbild.warehouse.statistics.Outcome;
import se.lagesbild.warehouse.statistics.regression.Effects;
import se.lagesbild.warehouse.statistics.regression.LogLinear;
import se.lagesbild.warehouse.statistics.regression.Observations;
import se.lagesbild.warehouse.statistics.regression.Sandwich;
import se.lagesbild.warehouse.statistics.regression.Separation;

/**
 * Did areas with a measure change in another way than areas without it, over many periods?
 *
 * <p>log(mean) = offset + a + b treated + c after + month + d treated after, by Poisson; exp(d) is
 * the ratio of ratios. Its error allows for all that hangs together within an area: the sandwich
 * clustered by area times G / (G - 1), G the number of areas.
 *
 * <p>Input: a {@link Panel}; rows with something missing are left out. Output: d with its error by
 * Poisson, quasi-Poisson, White (HC0) and by area; the interval and the two-sided p-value (z) are
 * by area.
 *
 * <p>Assumptions: without the measure the areas would have gone the same way, which is to be seen
 * before it; the measure in one area changes nothing in another. With fewer than 30 areas the error
 * by area is too small: look at quasi-Poisson's as well, as the sentence does.
 *
 * <p>Defaults: 95 in 100. Edge cases: where treated or untreated areas have no events before or
 * after, or are not there, nothing can be told. A month without events has an infinite coefficient.
 * With one area the error by area is NaN.
 *
 * <p>Source: Bertrand, Duflo and Mullainathan 2004, How much should we trust
 * differences-in-differences estimates?, Q J Econ 119, doi:10.1162/003355304772839588; Liang and
 * Zeger 1986, Biometrika 73, doi:10.1093/biomet/73.1.13. Tested against R 4.2.2, {@code stats::glm}
 * and {@code sandwich::vcovCL} 3.0-2 of type HC0.
 */
public final class PanelComparison {
  private final double confidence;

  private PanelComparison(double confidence) {
    this.confidence = confidence;
  }

  /** Intervals that hold in 95 of 100 cases. */
  public static PanelComparison withDefaults() {
    return new PanelComparison(0.95);
  }

  /**
   * The same, with other intervals.
   *
   * @throws IllegalArgumentException outside of 0 to 1
   */
  public PanelComparison withConfidence(double share) {
    Inputs.requireProbability("confLevel", share);
    return new PanelComparison(share);
  }

  /**
   * Compares.
   *
   * @throws IllegalArgumentException for counts that are not whole and from 0, or infinite offsets
   */
  public Outcome<PanelEffect> compare(Panel panel) {
    Inputs.requireSameLength("offset", panel.offset().length, "y", panel.counts().length);
    int[] levels = panel.levels();
    double[][] rows = new double[panel.counts().length][];
    Arrays.setAll(rows, at -> panel.row(at, levels));
    Observations data = Observations.complete(panel.counts(), rows, panel.offset());
    if (data.counts().length == 0 || hasEmptyCell(data)) {
      return Outcome.cannotTell(
          "Det finns inga händelser före eller efter i områdena med eller utan insatsen.",
          "There are no events before or after in the areas with or without the measure.");
    }
    LogLinear.Fit fit = data.fit();
    Separation separation = Separation.of(data, fit);
    int last = data.design().columns() - 1;
    if (!fit.settled() || separation.direction(last) != 0 || Double.isNaN(fit.drift()[last])) {
      return Outcome.cannotTell(
          "Händelserna räcker inte för att skilja insatsen från årstid och område.",
          "The events do not suffice to tell the measure from season and area.");
    }
    return Outcome.of(describe(panel, levels, data, fit));
  }

  private PanelEffect describe(Panel panel, int[] levels, Observations data, LogLinear.Fit fit) {
    int[] areas =
        IntStream.range(0, panel.counts().length)
            .filter(at -> !Double.isNaN(panel.counts()[at] + panel.offset()[at]))
            .map(at -> panel.areas()[at])
            .toArray();
    int[] distinct = Arrays.stream(areas).sorted().distinct().toArray();
    Arrays.setAll(areas, at -> Arrays.binarySearch(distinct, areas[at]));
    int last = data.design().columns() - 1;
    LogLinear.Fit refined = data.refined(fit);
    Sandwich sandwich = new Sandwich(data, Separation.of(data, refined).limit());
    double larger = (double) distinct.length / (distinct.length - 1);
    double byArea = sandwich.clustered(areas, distinct.length)[last][last];
    return new PanelEffect(
        levels,
        Separation.of(data, fit).limit(),
        Math.sqrt(sandwich.neweyWest(0)[last][last]),
        new Effects(
            new double[] {fit.coefficients()[last]},
            new double[] {distinct.length > 1 ? Math.sqrt(larger * byArea) : Double.NaN},
            Double.POSITIVE_INFINITY,
            confidence),
        distinct.length,
        events(data));
  }

  /** Events before and after, with the measure and without. */
  private static double[] events(Observations data) {
    double[] events = new double[4];
    for (int row = 0; row < data.counts().length; row++) {
      int after = (int) data.design().at(row, 2);
      int untreated = 1 - (int) data.design().at(row, 1);
      events[2 * untreated + after] += data.counts()[row];
    }
    return events;
  }

  private static boolean hasEmptyCell(Observations data) {
    for (double events : events(data)) {
      if (events == 0) {
        return true;
      }
    }
    return false;
  }
}
