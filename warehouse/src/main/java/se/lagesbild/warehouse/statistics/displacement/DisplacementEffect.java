package se.lagesbild.warehouse.statistics.displacement;

import org.apache.commons.statistics.distribution.NormalDistribution;
import se.lagesbild.warehouse.statistics.Phrase;
import se.lagesbild.warehouse.statistics.Result;
import se.lagesbild.warehouse.statistics.Statement;
import se.lagesbild.warehouse.statistics.Subject;
import se.lagesbild.warehouse.statistics.Verdict;
import se.lagesbild.warehouse.statistics.Wording;

/**
 * What became of crimes in and around an area. Measures that divide by a count of 0 are NaN.
 *
 * @param area where the measure was taken
 * @param ring around it
 * @param control for the area
 * @param ringControl for the ring
 * @param dispersion how many times as much the counts vary as Poisson's
 * @param reach how many errors the interval reaches to either side
 */
public record DisplacementEffect(
    Pair area, Pair ring, Pair control, Pair ringControl, double dispersion, double reach)
    implements Result {

  /** Below 0 the area fell beside its control. */
  public double successMeasure() {
    return finite(area.after() / control.after() - area.before() / control.before());
  }

  /** Below 0 the ring fell beside the control. */
  public double bufferMeasure() {
    return finite(ring.after() / control.after() - ring.before() / control.before());
  }

  /** The weighted displacement quotient; NaN unless the area fell beside its control. */
  public double quotient() {
    return successMeasure() < 0 ? bufferMeasure() / successMeasure() : Double.NaN;
  }

  /** The area's change in percent of before. */
  public double changePercent() {
    return finite(100 * area.change() / area.before());
  }

  /** Events to expect in the area, had it gone as its control. */
  public double expectedAfter() {
    return expectedAfter(area);
  }

  /** How many fewer came in the area than expected. */
  public double preventedInArea() {
    return expectedAfter(area) - area.after();
  }

  /** How many fewer came in the ring than expected. */
  public double preventedAround() {
    return expectedAfter(ring) - ring.after();
  }

  /** How many more came in the area than the control's change gives. */
  public double local() {
    return area.change() - control.change();
  }

  /** Its error. */
  public double localError() {
    return error(area.sum() + control.sum());
  }

  /** How many more came in the ring than its control's change gives. */
  public double around() {
    return ring.change() - ringControl.change();
  }

  /** Its error. */
  public double aroundError() {
    return error(ring.sum() + ringControl.sum());
  }

  /** The weighted displacement difference. */
  public double total() {
    return local() + around();
  }

  /** Its error; 0 without any event. */
  public double totalError() {
    return error(area.sum() + control.sum() + ring.sum() + ringControl.sum());
  }

  /** The difference by its error; NaN without any event. */
  public double z() {
    return total() / totalError();
  }

  /** Two-sided p-value of no difference; NaN without any event. */
  public double pValue() {
    return 2 * NormalDistribution.of(0, 1).survivalProbability(Math.abs(z()));
  }

  /** Lower limit of the difference. */
  public double low() {
    return total() - reach * totalError();
  }

  /** Upper limit of the difference. */
  public double high() {
    return total() + reach * totalError();
  }

  private double expectedAfter(Pair pair) {
    return finite(pair.before() * control.after() / control.before());
  }

  private double error(double events) {
    return Math.sqrt(dispersion * events);
  }

  private static double finite(double value) {
    return Double.isFinite(value) ? value : Double.NaN;
  }

  @Override
  public Statement about(Subject subject) {
    Phrase net = Wording.number(total(), 0);
    Phrase range = Wording.range(Math.rint(low()), Math.rint(high()), 0);
    return new Statement(
        new Phrase(
            Wording.sentence(subject.counted().swedish()),
            Wording.sentence(subject.counted().english())),
        new Phrase(
            "I området: %s före, %s efter. Runt omkring: %s och %s."
                .formatted(
                    Wording.whole(area.before()).swedish(),
                    Wording.whole(area.after()).swedish(),
                    Wording.whole(ring.before()).swedish(),
                    Wording.whole(ring.after()).swedish()),
            "In the area: %s before, %s after. Around it: %s and %s."
                .formatted(
                    Wording.whole(area.before()).english(),
                    Wording.whole(area.after()).english(),
                    Wording.whole(ring.before()).english(),
                    Wording.whole(ring.after()).english())),
        verdict(),
        new Phrase(
            "Jämfört med kontrollområdena är skillnaden %s händelser (osäkerhetsintervall: %s)."
                .formatted(net.swedish(), range.swedish()),
            "Beside the control areas the difference is %s events (interval of uncertainty: %s)."
                .formatted(net.english(), range.english())),
        verdict() == Verdict.MAY_BE_CHANCE || verdict() == Verdict.CANNOT_TELL
            ? new Phrase(
                "Siffrorna är för små för att avgöra om det är insatsens förtjänst.",
                "The numbers are too small to tell whether it is the measure's merit.")
            : new Phrase(
                "Annat kan ha ändrats samtidigt i området men inte i kontrollområdena.",
                "Other things may have changed in the area but not in the control areas."),
        new Phrase(
            "Räkna om när det har gått längre tid.", "Count again when more time has passed."));
  }

  private Verdict verdict() {
    if (totalError() == 0) {
      return Verdict.CANNOT_TELL;
    }
    if (high() < 0) {
      return Verdict.FEWER;
    }
    return low() > 0 ? Verdict.MORE : Verdict.MAY_BE_CHANCE;
  }
}
