package se.lagesbild.warehouse.command.statistics;

import java.util.List;
import se.lagesbild.warehouse.statistics.adjustment.PAdjust;
import se.lagesbild.warehouse.statistics.areacomparison.AreaComparison;
import se.lagesbild.warehouse.statistics.areacomparison.AreaEffect;
import se.lagesbild.warehouse.statistics.areacomparison.BeforeAfter;
import se.lagesbild.warehouse.statistics.displacement.Displacement;
import se.lagesbild.warehouse.statistics.displacement.DisplacementEffect;
import se.lagesbild.warehouse.statistics.displacement.Pair;
import se.lagesbild.warehouse.statistics.onerate.OneRate;
import se.lagesbild.warehouse.statistics.tworates.TwoRates;

/** Methods for rates, comparisons and composition. */
final class RateMethods {
  static final List<Method> ALL =
      List.of(
          new Method(
              "p_adjust",
              "Vilka av många serier sticker ut mer än slumpen ger bland så många?",
              RateMethods::adjust),
          new Method(
              "poisson_rate_1sample",
              "Är händelserna fler eller färre än vad en känd nivå ger?",
              RateMethods::oneRate),
          new Method(
              "poisson_rate_2sample",
              "Skiljer sig två antal händelser mer än slumpen ger, med hänsyn till hur länge vart och"
                  + " ett räknats?",
              RateMethods::twoRates),
          new Method(
              "did_poisson_2x2",
              "Ändrades ett område med en insats på annat sätt än ett område utan?",
              RateMethods::areas),
          new Method(
              "wdq_wdd",
              "Minskade brotten där insatsen gjordes, och ökade de runt omkring?",
              RateMethods::displacement));

  private RateMethods() {}

  private static Answer adjust(Case asked) {
    return Answer.of(
        PAdjust.withDefaults().adjust(asked.numbers("p")),
        adjusted ->
            new Numbers()
                .withAvailable("BH", adjusted.benjaminiHochberg())
                .withAvailable("BY", adjusted.benjaminiYekutieli())
                .withAvailable("holm", adjusted.holm())
                .withAvailable("hochberg", adjusted.hochberg())
                .withAvailable("bonferroni", adjusted.bonferroni()));
  }

  private static Answer oneRate(Case asked) {
    return Answer.of(
        OneRate.withDefaults()
            .withConfidence(asked.params().numberOr("confLevel", 0.95))
            .test(
                asked.number("count"),
                asked.numberOr("exposure", 1),
                asked.numberOr("nullRate", 1)),
        rate ->
            new Numbers()
                .with("rate", rate.rate())
                .with("pTwoSided", rate.pTwoSided())
                .with("ciLo", rate.low())
                .with("ciHi", rate.high())
                .with("pGreater", rate.pGreater())
                .with("pLess", rate.pLess())
                .with("midPGreater", rate.midPGreater())
                .with("anscombeZ", rate.anscombeZ()));
  }

  private static Answer twoRates(Case asked) {
    return Answer.of(
        TwoRates.withDefaults()
            .withConfidence(asked.params().numberOr("confLevel", 0.95))
            .compare(
                asked.number("count1"),
                asked.numberOr("exposure1", 1),
                asked.number("count2"),
                asked.numberOr("exposure2", 1)),
        ratio ->
            new Numbers()
                .with("status", ratio.hasEvents() ? "ok" : "no_events")
                .withAvailable("rateRatio", ratio.ratio())
                .with("pTwoSidedMinlike", ratio.pMinlike())
                .with("ciLo", ratio.low())
                .with("ciHi", ratio.high())
                .with("pGreater", ratio.pGreater())
                .with("pLess", ratio.pLess())
                .with("pCentral", ratio.pCentral())
                .with("pMidTwoSided", ratio.pMid())
                .with("eTestPaper", ratio.ePaper())
                .with("eTestPooled", ratio.ePooled())
                .with("wheelerZ", ratio.wheelerZ())
                .withAvailable("waldLogLo", ratio.waldLow())
                .withAvailable("waldLogHi", ratio.waldHigh()));
  }

  private static Answer areas(Case asked) {
    double[] exposure = asked.numbersOr("exposure", 4, 1);
    if (exposure.length != 4) {
      throw new BadCase("exposure har %d tal men ska ha 4.".formatted(exposure.length));
    }
    return Answer.of(
        AreaComparison.withDefaults()
            .withConfidence(asked.params().numberOr("confLevel", 0.95))
            .compare(
                new BeforeAfter(
                    asked.number("treatedPre"),
                    asked.number("treatedPost"),
                    asked.number("controlPre"),
                    asked.number("controlPost")),
                new BeforeAfter(exposure[0], exposure[1], exposure[2], exposure[3])),
        RateMethods::areas);
  }

  private static Numbers areas(AreaEffect effect) {
    AreaEffect.Interval poisson = effect.poisson();
    boolean empty = effect.hasEmptyCell();
    return new Numbers()
        .with("status", empty ? "zero_cell" : "ok")
        .withAvailable("ratioOfRatios", effect.ratio())
        .withAvailable("logRatio", empty ? Double.NaN : Math.log(effect.ratio()))
        .withAvailable("se", poisson.error())
        .withAvailable("z", poisson.z())
        .withAvailable("p", poisson.pValue())
        .withAvailable("lo", poisson.low())
        .withAvailable("hi", poisson.high())
        .with(
            "halfCorrected",
            new Numbers()
                .with("ratio", effect.halved().ratio())
                .with("lo", effect.halved().low())
                .with("hi", effect.halved().high()))
        .with("fisherExactP", effect.exactP())
        .with("fisherOddsRatioCmle", effect.exact().ratio())
        .with("fisherLo", effect.exact().low())
        .with("fisherHi", effect.exact().high())
        .withAvailable("expectedTreatedPost", effect.expected())
        .withAvailable("preventedEstimate", effect.prevented());
  }

  private static Answer displacement(Case asked) {
    return Answer.of(
        Displacement.withDefaults()
            .withAlpha(asked.params().numberOr("alpha", 0.05))
            .compare(
                new Pair(asked.number("treatedPre"), asked.number("treatedPost")),
                new Pair(asked.numberOr("bufferPre", 0), asked.numberOr("bufferPost", 0)),
                new Pair(asked.number("controlPre"), asked.number("controlPost")),
                new Pair(
                    asked.numberOr("bufferControlPre", 0), asked.numberOr("bufferControlPost", 0))),
        RateMethods::displacement);
  }

  private static Numbers displacement(DisplacementEffect effect) {
    return new Numbers()
        .withAvailable("wdq", effect.quotient())
        .withAvailable("successMeasure", effect.successMeasure())
        .withAvailable("bufferMeasure", effect.bufferMeasure())
        .withAvailable("treatedChangePct", effect.changePercent())
        .withAvailable("expectedTreatedPost", effect.expectedAfter())
        .withAvailable("preventedTreated", effect.preventedInArea())
        .withAvailable("preventedBuffer", effect.preventedAround())
        .withAvailable("totalNetEffect", effect.preventedInArea() + effect.preventedAround())
        .with(
            "wdd",
            new Numbers()
                .with("estLocal", effect.local())
                .with("seLocal", effect.localError())
                .with("estDisplacement", effect.around())
                .with("seDisplacement", effect.aroundError())
                .with("estTotal", effect.total())
                .with("seTotal", effect.totalError())
                .withAvailable("z", effect.z())
                .withAvailable("pTwoSided", effect.pValue())
                .with("lo95", effect.low())
                .with("hi95", effect.high()));
  }
}
