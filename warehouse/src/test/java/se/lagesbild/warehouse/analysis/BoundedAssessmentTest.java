package se.lagesbild.warehouse.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import se.lagesbild.warehouse.catalogue.Grain;
import se.lagesbild.warehouse.catalogue.Judging;
import se.lagesbild.warehouse.statistics.Phrase;
import se.lagesbild.warehouse.statistics.Subject;
import se.lagesbild.warehouse.statistics.Verdict;

/** Monthly sums of which those below five are told as one to four. */
class BoundedAssessmentTest {
  private static final Assessor ASSESSOR = Assessor.of(Context.ofOneSeries(Judging.DEFAULT));

  private static CountSeries months(double mean, double... last) {
    CountSeries drawn = PlantedSeries.of(Grain.MONTH, 72, month -> mean).drawn(11);
    double[] counts = Arrays.copyOf(drawn.counts(), 72 + last.length);
    System.arraycopy(last, 0, counts, 72, last.length);
    return CountSeries.of(Grain.MONTH, drawn.start(), counts);
  }

  private static CountSeries suppressed(CountSeries exact, double shown) {
    double[] counts =
        Arrays.stream(exact.counts()).map(each -> each > 0 && each < 5 ? shown : each).toArray();
    return CountSeries.of(Grain.MONTH, exact.start(), counts);
  }

  private static BoundedAssessment told(CountSeries exact) {
    return told(suppressed(exact, 1), suppressed(exact, 4));
  }

  private static BoundedAssessment told(CountSeries lower, CountSeries upper) {
    return ASSESSOR
        .assess(new Bounds(lower, upper))
        .fold(
            told -> told,
            reason -> {
              throw new AssertionError(reason.swedish());
            });
  }

  private static Verdict verdict(CountSeries series) {
    return ASSESSOR.assess(series).fold(Assessment::verdict, reason -> Verdict.CANNOT_TELL);
  }

  @Test
  void aBurstIsMoreEvenIfTheSuppressedMonthsHeldFour() {
    BoundedAssessment told = told(months(3, 14));

    assertThat(told.verdict()).isEqualTo(Verdict.MORE);
    assertThat(told.observed()).isEqualTo(new Range(14, 14));
    assertThat(told.about(Subject.UNNAMED).swedish())
        .contains(
            "Antalet är 14; vanligt är", "Omdöme: fler än vanligt.", "En del av talen är okänd");
  }

  @Test
  void whatMayBeMoreCannotBeTold() {
    CountSeries exact = months(1, 4, 4, 4);

    assertThat(verdict(suppressed(exact, 1).endingAs(suppressed(exact, 4), 3)))
        .isEqualTo(Verdict.MORE);
    BoundedAssessment told = told(exact);
    assertThat(told.verdict()).isEqualTo(Verdict.CANNOT_TELL);
    assertThat(told.observed()).isEqualTo(new Range(1, 4));
    assertThat(told.about(Subject.UNNAMED).swedish())
        .contains("Antalet är känt bara som 1 till 4; vanligt är", "går inte att säga");
  }

  @Test
  void nothingAfterMonthsOfManyIsFewer() {
    BoundedAssessment told = told(months(12, 3, 2));

    assertThat(told.verdict()).isEqualTo(Verdict.FEWER);
    assertThat(told.about(Subject.UNNAMED).swedish())
        .contains("känt bara som 1 till 4", "högst", "mot väntade minst");
  }

  @Test
  void asUsualNeedsBothBoundsToSaySo() {
    CountSeries lower = months(2000, 2000);
    double[] counts =
        Arrays.stream(lower.counts()).map(each -> each * 1.002).map(Math::rint).toArray();
    double[] wide = Arrays.stream(lower.counts()).map(each -> each * 1.5).map(Math::rint).toArray();

    assertThat(told(lower, CountSeries.of(Grain.MONTH, lower.start(), counts)).verdict())
        .isEqualTo(Verdict.USUAL);
    assertThat(told(lower, CountSeries.of(Grain.MONTH, lower.start(), wide)).verdict())
        .isEqualTo(Verdict.CANNOT_TELL);
  }

  @Test
  void boundsThatMeetSayWhatTheNumbersSay() {
    for (CountSeries exact : new CountSeries[] {months(3, 3), months(3, 14), months(12, 1, 1)}) {
      BoundedAssessment told = told(exact, exact);

      assertThat(told.verdict()).isEqualTo(verdict(exact));
      assertThat(told.usual()).isEqualTo(told.least().usual());
    }
  }

  @Test
  void theBandReachesFromTheLowerLowToTheUpperHigh() {
    CountSeries exact = months(3, 3);
    List<Range> band =
        ASSESSOR.course(new Bounds(suppressed(exact, 1), suppressed(exact, 4))).usual();
    BoundedAssessment told = told(exact);

    assertThat(band).hasSize(73);
    assertThat(band.get(72)).isEqualTo(told.usual());
    assertThat(told.usual().low()).isLessThanOrEqualTo(told.least().usual().low());
    assertThat(told.usual().high()).isGreaterThan(told.most().usual().high());
  }

  /** The last months of a series, of which only the least is known. */
  private static BoundedAssessment openEnded(CountSeries exact, int months) {
    double[] upper = suppressed(exact, 4).counts().clone();
    Arrays.fill(upper, upper.length - months, upper.length, Double.NaN);
    return told(suppressed(exact, 1), CountSeries.of(Grain.MONTH, exact.start(), upper));
  }

  @Test
  void whatIsAtLeastALotIsMoreThoughNobodyKnowsHowMany() {
    BoundedAssessment told = openEnded(months(3, 20), 1);

    assertThat(told.verdict()).isEqualTo(Verdict.MORE);
    assertThat(told.observed()).isEqualTo(new Range(20, Double.POSITIVE_INFINITY));
    assertThat(told.next()).isEmpty();
    assertThat(told.about(Subject.UNNAMED).swedish())
        .contains("Antalet är känt bara som minst 20; vanligt är");
  }

  @Test
  void whatIsAtLeastALittleIsNeverFewer() {
    CountSeries exact = months(12, 1, 1, 1);

    assertThat(told(exact, exact).verdict()).isEqualTo(Verdict.FEWER);
    BoundedAssessment told = openEnded(exact, 3);
    assertThat(told.verdict()).isEqualTo(Verdict.CANNOT_TELL);
    assertThat(told.about(Subject.UNNAMED).swedish()).contains("gånger den vanliga och uppåt");
  }

  @Test
  void monthsOfThePastThatMayHoldAnyNumberTellNothingOfTheMost() {
    CountSeries exact = months(6, 6);
    double[] upper = exact.counts().clone();
    Arrays.fill(upper, 40, 52, Double.NaN);

    BoundedAssessment told = told(exact, CountSeries.of(Grain.MONTH, exact.start(), upper));

    assertThat(told.least().baselinePeriods()).isEqualTo(told.most().baselinePeriods() - 12);
    assertThat(told.usual().high()).isLessThan(20);
  }

  @Test
  void theNextMonthHoldsWhatEitherBoundLetsExpect() {
    BoundedAssessment told = told(months(3, 3));

    assertThat(told.next())
        .hasValue(new Range(told.most().next().low(), told.least().next().high()));
    assertThat(told.next().orElseThrow().high()).isGreaterThan(told.most().next().high());
  }

  @Test
  void aMonthThatWasNotDeliveredCannotBeTold() {
    CountSeries missing = months(3, Double.NaN);

    String reason =
        ASSESSOR
            .assess(new Bounds(missing, missing))
            .fold(told -> told.verdict().name(), Phrase::swedish);

    assertThat(reason).contains("inte levererad");
  }

  @Test
  void refusesBoundsThatCrossOrAreOfOtherMonths() {
    CountSeries three = months(3, 3);

    assertThatThrownBy(() -> new Bounds(months(3, 5), three))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("lower är 5 men ska vara högst 3.0.");
    assertThatThrownBy(() -> new Bounds(three, months(3))).hasMessageContaining("lika långt");
    assertThatThrownBy(
            () ->
                new Bounds(
                    three,
                    CountSeries.of(Grain.MONTH, three.start().plusMonths(1), three.counts())))
        .hasMessage("lower och upper ska ha samma perioder.");
  }

  @Test
  void theRateIsSaidOnlyWhereItIsAskedFor() {
    Assessment told =
        ASSESSOR
            .assess(months(26, 26))
            .fold(
                each -> each,
                reason -> {
                  throw new AssertionError(reason.swedish());
                });

    assertThat(told.about(Subject.UNNAMED).swedish()).doesNotContain("invånare");
    assertThat(told.about(Subject.UNNAMED, 13_000).swedish())
        .contains("Antalet är 26;", "Det är 2 per 1\u00a0000 invånare; vanligt är 1,");
    assertThatThrownBy(() -> told.about(Subject.UNNAMED, 0)).hasMessageContaining("inhabitants");
  }
}
