package se.lagesbild.warehouse.analysis.measure;

import se.lagesbild.warehouse.analysis.measure.Evaluation.Caution;
import se.lagesbild.warehouse.analysis.measure.Evaluation.Effect;
import se.lagesbild.warehouse.analysis.measure.Evaluation.Method;
import se.lagesbild.warehouse.analysis.measure.Evaluation.Reason;
import se.lagesbild.warehouse.analysis.measure.Evaluation.Verdict;
import se.lagesbild.warehouse.statistics.Phrase;
import se.lagesbild.warehouse.statistics.Wording;
import se.lagesbild.warehouse.statistics.displacement.DisplacementEffect;

/** What became of a number with a measure, in plain words; never that the measure did it. */
public final class MeasureWords {
  /** What an evaluation does not say. */
  public static final Phrase LIMITS =
      new Phrase(
          "Det visar om antalet ändrades när åtgärden började, inte att åtgärden är orsaken: annat"
              + " kan ha ändrats samtidigt. Anmälda brott är inte alla brott.",
          "That tells whether the number changed when the measure began, not that the measure is"
              + " the cause: other things may have changed at the same time. Reported crimes are"
              + " not all crimes.");

  private MeasureWords() {}

  /** The verdict in a sentence. */
  public static Phrase verdict(Verdict verdict) {
    return switch (verdict) {
      case DECREASED ->
          new Phrase(
              "antalet har minskat mer än väntat", "the number decreased more than expected");
      case INCREASED ->
          new Phrase("antalet har ökat mer än väntat", "the number increased more than expected");
      case UNCHANGED ->
          new Phrase(
              "antalet är oförändrat jämfört med väntat",
              "the number is unchanged beside what was expected");
      case CANNOT_TELL ->
          new Phrase(
              "det går inte att säga om antalet ändrades",
              "it cannot be told whether the number changed");
    };
  }

  /** Both numbers and what was to expect. */
  public static Phrase observed(Effect effect) {
    Phrase after = Wording.whole(effect.after());
    Phrase before = Wording.whole(effect.before());
    Phrase expected = Wording.number(effect.expected(), effect.expected() < 10 ? 1 : 0);
    Phrase ratio = Wording.number(effect.ratio(), 2);
    Phrase range = Wording.range(effect.low(), effect.high(), 2);
    return new Phrase(
        "Efter: %s på %d månader. Före: %s på %d månader. Väntat efter: %s. Det är %s gånger så många som väntat (osäkerhetsintervall: %s)."
            .formatted(
                after.swedish(),
                effect.monthsAfter(),
                before.swedish(),
                effect.monthsBefore(),
                expected.swedish(),
                ratio.swedish(),
                range.swedish()),
        "After: %s in %d months. Before: %s in %d months. Expected after: %s. That is %s times as many as expected (interval of uncertainty: %s)."
            .formatted(
                after.english(),
                effect.monthsAfter(),
                before.english(),
                effect.monthsBefore(),
                expected.english(),
                ratio.english(),
                range.english()));
  }

  /** What was to expect is told by. */
  public static Phrase method(Method method, Effect effect) {
    return switch (method) {
      case COMPARISON ->
          new Phrase(
              "Väntat är om området hade gått som jämförelseområdena, som i samma %d + %d månader hade %s före och %s efter (skillnad i skillnader, med den spridning som områdena har)."
                  .formatted(
                      effect.monthsBefore(),
                      effect.monthsAfter(),
                      Wording.whole(effect.otherBefore()).swedish(),
                      Wording.whole(effect.otherAfter()).swedish()),
              "Expected is had the area gone as the areas to compare with, which in the same %d + %d months had %s before and %s after (difference in differences, with the variation that the areas show)."
                  .formatted(
                      effect.monthsBefore(),
                      effect.monthsAfter(),
                      Wording.whole(effect.otherBefore()).english(),
                      Wording.whole(effect.otherAfter()).english()));
      case OWN_PAST ->
          new Phrase(
              "Väntat är om områdets egen trend och årstid hade fortsatt, så som de var under alla %d månader före (avbruten tidsserie). Antalet före gäller bara de %d månader som är lika mycket av året som tiden efter."
                  .formatted(effect.monthsOfModel(), effect.monthsBefore()),
              "Expected is had the area's own trend and season gone on as they were in all %d months before (interrupted time series). The number before is only of the %d months that are as much of the year as the time after."
                  .formatted(effect.monthsOfModel(), effect.monthsBefore()));
      case SAME_MONTHS ->
          new Phrase(
              "Väntat är som i de %d månaderna före, samma del av året (exakt jämförelse av två antal)."
                  .formatted(effect.monthsBefore()),
              "Expected is as in the %d months before, the same part of the year (exact comparison of two numbers)."
                  .formatted(effect.monthsBefore()));
    };
  }

  /** Why it cannot be told. */
  public static Phrase reason(Reason reason) {
    return switch (reason) {
      case TOO_EARLY ->
          new Phrase(
              "Det är för tidigt: det behövs minst tre hela månader efter att åtgärden började.",
              "It is too early: at least three whole months after the measure began are needed.");
      case NO_BEFORE ->
          new Phrase("För lite är känt av tiden före.", "Too little is known of the time before.");
      case FEW -> new Phrase("Det är för få händelser.", "There are too few events.");
      case APART_BEFORE ->
          new Phrase(
              "Området och jämförelseområdena utvecklades olika redan före åtgärden, så det ena säger inte hur det andra hade gått.",
              "The area and those to compare with went different ways already before the measure, so that one does not tell how the other would have gone.");
      case RETURN ->
          new Phrase(
              "Nedgången är inte säkert mer än en återgång från ett ovanligt dåligt år.",
              "The fall is not surely more than a return from an unusually bad year.");
      case WIDE ->
          new Phrase(
              "Osäkerheten rymmer både en förändring och ingen.",
              "The uncertainty holds both a change and none.");
    };
  }

  /** What else may be behind it. */
  public static Phrase caution(Caution caution) {
    return switch (caution) {
      case REGRESSION_TO_THE_MEAN ->
          new Phrase(
              "Platsen valdes för att den var värst. Sådana platser brukar bli bättre av sig själva (återgång mot det vanliga), så nedgången ska synas även mot tiden före det sista året.",
              "The place was chosen because it was the worst. Such places usually get better by themselves (regression to the mean), so the fall has to show beside the time before the last year, too.");
      case NO_COMPARISON ->
          new Phrase(
              "Det finns inget område att jämföra med, så annat som ändrats samtidigt syns inte.",
              "There is no area to compare with, so other changes at the same time do not show.");
      case ONE_COMPARISON ->
          new Phrase(
              "Det finns bara ett område att jämföra med.",
              "There is only one area to compare with.");
      case SHORT ->
          new Phrase(
              "Färre än tolv hela månader efter åtgärdens början är räknade, så effekten kan vara tillfällig.",
              "Fewer than twelve whole months after the measure began are counted, so the effect may be passing.");
    };
  }

  /** What became of the numbers around it. */
  public static Phrase around(DisplacementEffect effect) {
    Phrase ring = Wording.whole(effect.ring().before());
    Phrase later = Wording.whole(effect.ring().after());
    Phrase net = Wording.number(effect.total(), 0);
    Phrase range = Wording.range(Math.rint(effect.low()), Math.rint(effect.high()), 0);
    String swedish =
        effect.high() < 0
            ? "Sammanlagt är det färre än väntat, så brotten har inte bara flyttat."
            : effect.low() > 0
                ? "Sammanlagt är det fler än väntat."
                : "Siffrorna är för små för att säga om brotten har flyttat.";
    String english =
        effect.high() < 0
            ? "In all there are fewer than expected, so crimes did not just move."
            : effect.low() > 0
                ? "In all there are more than expected."
                : "The numbers are too small to tell whether crimes moved.";
    return new Phrase(
        "Runt omkring: %s på lika lång tid före, %s efter. Tillsammans med området är skillnaden %s händelser (osäkerhetsintervall: %s). %s"
            .formatted(ring.swedish(), later.swedish(), net.swedish(), range.swedish(), swedish),
        "Around it: %s in as long before, %s after. Together with the area the difference is %s events (interval of uncertainty: %s). %s"
            .formatted(ring.english(), later.english(), net.english(), range.english(), english));
  }
}
