package se.lagesbild.warehouse.statistics.pai;

import java.util.Arrays;
import se.lagesbild.warehouse.statistics.Inputs;
import se.lagesbild.warehouse.statistics.Outcome;

/**
 * How many of the events happened at the places that a prediction ranked highest, compared with
 * what their area alone would give?
 *
 * <p>The places are ranked by predicted events per area. For the first k of them, with c of the C
 * events and a of the area A: the predictive accuracy index PAI = (c/C) / (a/A); the predictive
 * efficiency index PEI = PAI over the PAI of the k places that turned out densest; the recovery
 * rate index RRI = predicted over observed events.
 *
 * <p>Input: per place the observed count, the predicted number (finite, from 0) and the area (above
 * 0, any unit), none missing; predict from an earlier time than the observed. Output: see {@link
 * Accuracy}. Among equal predictions the place with fewer events comes first, so that ties never
 * flatter; places that turned out equally dense keep the order of the prediction. There are no
 * options.
 *
 * <p>Edge cases: no place is an outcome that cannot be told; without events PAI and PEI are NaN;
 * RRI is infinite until the first event, or NaN if nothing was predicted either. With areas of
 * different sizes PEI may exceed 1, as k places are not the same area.
 *
 * <p>Source: Chainey, Tompson and Uhlig 2008, The utility of hotspot mapping for predicting spatial
 * patterns of crime, Security Journal 21, doi:10.1057/palgrave.sj.8350066; Hunt 2016 (PEI, thesis);
 * Levine 2008 (RRI), Security Journal 21; Wheeler and Steenbeek 2021, Mapping the risk terrain for
 * crime using machine learning, J Quant Criminol 37, doi:10.1007/s10940-020-09457-7. Tested against
 * R 4.2.2, {@code ptools::pai} 2.0.0.
 */
public final class Pai {
  private static final Pai DEFAULTS = new Pai();

  private Pai() {}

  /** The method; it has no options. */
  public static Pai withDefaults() {
    return DEFAULTS;
  }

  /**
   * Compares observed with predicted.
   *
   * @param observed events per place
   * @param predicted what was predicted for each
   * @param area of each
   * @throws IllegalArgumentException for lists of different lengths, a count that is not whole, a
   *     prediction below 0, an area that is not above 0, or anything missing
   */
  public Outcome<Accuracy> compare(double[] observed, double[] predicted, double[] area) {
    Inputs.requireCompleteCounts("observed", observed);
    Inputs.requireComplete("predicted", predicted);
    Inputs.requireExposures("area", area);
    Inputs.requireSameLength("predicted", predicted.length, "observed", observed.length);
    Inputs.requireSameLength("area", area.length, "observed", observed.length);
    for (double value : predicted) {
      Inputs.require(value >= 0, "predicted", value, "ska vara minst 0");
    }
    if (observed.length == 0) {
      return Outcome.cannotTell("Inga platser är kända.", "No places are known.");
    }
    int[] given = new int[observed.length];
    Arrays.setAll(given, place -> place);
    int[] ranked = new Ranking(density(predicted, area), observed).order(given);
    double[] dense = density(observed, area);
    int[] best = new Ranking(dense, new double[dense.length]).order(ranked);
    return Outcome.of(accuracy(ranked, best, observed, predicted, area));
  }

  private static double[] density(double[] values, double[] area) {
    double[] density = new double[values.length];
    for (int place = 0; place < density.length; place++) {
      density[place] = values[place] / area[place];
    }
    return density;
  }

  private static Accuracy accuracy(
      int[] ranked, int[] best, double[] observed, double[] predicted, double[] area) {
    double[] caught = sums(ranked, observed);
    double[] foreseen = sums(ranked, predicted);
    double[] shareCaught = shares(caught);
    double[] shareArea = shares(sums(ranked, area));
    double[] mostCaught = shares(sums(best, observed));
    double[] bestArea = shares(sums(best, area));
    int places = ranked.length;
    double[] pai = new double[places];
    double[] pei = new double[places];
    double[] rri = new double[places];
    for (int k = 0; k < places; k++) {
      pai[k] = shareCaught[k] / shareArea[k];
      pei[k] = pai[k] / (mostCaught[k] / bestArea[k]);
      rri[k] = foreseen[k] / caught[k];
    }
    return new Accuracy(ranked, pai, pei, rri, shareCaught, shareArea, caught[places - 1]);
  }

  private static double[] sums(int[] order, double[] values) {
    double[] sums = new double[order.length];
    double sum = 0;
    for (int at = 0; at < order.length; at++) {
      sum += values[order[at]];
      sums[at] = sum;
    }
    return sums;
  }

  private static double[] shares(double[] sums) {
    double[] shares = new double[sums.length];
    for (int at = 0; at < sums.length; at++) {
      shares[at] = sums[at] / sums[sums.length - 1];
    }
    return shares;
  }
}
