package se.lagesbild.warehouse.command.statistics;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import se.lagesbild.warehouse.statistics.adtributor.Adtributor;
import se.lagesbild.warehouse.statistics.adtributor.Attribution;
import se.lagesbild.warehouse.statistics.adtributor.Dimension;
import se.lagesbild.warehouse.statistics.adtributor.Part;
import se.lagesbild.warehouse.statistics.aoristic.Aoristic;
import se.lagesbild.warehouse.statistics.getisord.GetisOrd;
import se.lagesbild.warehouse.statistics.gini.GiniLorenz;
import se.lagesbild.warehouse.statistics.harm.Harm;
import se.lagesbild.warehouse.statistics.harm.HarmIndex;
import se.lagesbild.warehouse.statistics.kde.KdeQuartic;
import se.lagesbild.warehouse.statistics.kitagawa.Kitagawa;
import se.lagesbild.warehouse.statistics.knox.Distance;
import se.lagesbild.warehouse.statistics.knox.Knox;
import se.lagesbild.warehouse.statistics.moran.GlobalMoran;
import se.lagesbild.warehouse.statistics.moran.LocalMoran;
import se.lagesbild.warehouse.statistics.moran.Moments;
import se.lagesbild.warehouse.statistics.nearness.Neighbours;
import se.lagesbild.warehouse.statistics.pai.Pai;
import se.lagesbild.warehouse.statistics.shapley.ShapleyMultiplicative;

/** Methods for place and time of day, and for where a change lies. */
final class PlaceMethods {
  static final List<Method> ALL =
      List.of(
          new Method(
              "gini_lorenz",
              "Hur koncentrerade är händelserna till få av många platser?",
              PlaceMethods::gini),
          new Method(
              "pai",
              "Hur många händelser fångade de platser som pekades ut, mot vad ytan ensam ger?",
              PlaceMethods::pai),
          new Method(
              "aoristic",
              "När på veckan skedde händelser vars klockslag ingen vet?",
              PlaceMethods::aoristic),
          new Method(
              "knox",
              "Ligger händelser nära varandra både i rum och tid oftare än slumpen ger?",
              PlaceMethods::knox),
          new Method(
              "getis_ord_gi_star",
              "I vilka rutor ligger höga värden samlade mer än slumpen ger?",
              PlaceMethods::getisOrd),
          new Method(
              "local_moran",
              "I vilka rutor är grannarna mer lika eller olika än slumpen ger?",
              PlaceMethods::localMoran),
          new Method(
              "kde_quartic",
              "Hur tätt ligger händelserna runt varje punkt på kartan?",
              PlaceMethods::density),
          new Method(
              "harm_index",
              "Har den samlade skadan, vägd efter brottens allvar, ändrats?",
              PlaceMethods::harm),
          new Method(
              "adtributor",
              "I vilken uppdelning, och vilka delar av den, ligger en ändring?",
              PlaceMethods::adtributor),
          new Method(
              "shapley_multiplicative",
              "Hur mycket av en ändring hör till var och en av faktorerna i en produkt?",
              PlaceMethods::shapley),
          new Method(
              "kitagawa",
              "Ändrades nivån för att grupperna ändrades, eller inom grupperna?",
              PlaceMethods::kitagawa));

  private PlaceMethods() {}

  private static Answer gini(Case asked) {
    return Answer.of(
        GiniLorenz.withDefaults().measure(asked.numbers("counts")),
        found ->
            new Numbers()
                .with("units", found.places())
                .with("events", found.events())
                .with("gini", found.gini())
                .with("giniUnbiased", found.giniUnbiased())
                .with("giniGeneralized", found.generalized())
                .with("giniGeneralizedUnbiased", found.generalizedUnbiased())
                .with("lorenzDescendingCumShare", found.fallingShares())
                .with("shareTop5pct", found.shareOnFullest(0.05))
                .with("shareTop10pct", found.shareOnFullest(0.1))
                .with("shareTop20pct", found.shareOnFullest(0.2))
                .withAvailable("unitsFor25pct", found.placesHolding(0.25))
                .withAvailable("unitsFor50pct", found.placesHolding(0.5))
                .with("unitsWithEvents", found.placesWithEvents()));
  }

  private static Answer pai(Case asked) {
    double[] observed = asked.numbers("observed");
    return Answer.of(
        Pai.withDefaults()
            .compare(
                observed, asked.numbers("predicted"), asked.numbersOr("area", observed.length, 1)),
        found ->
            new Numbers()
                .withOneBased("order", found.ranked())
                .with("pai", found.pai())
                .with("pei", found.pei())
                .with("rri", found.rri())
                .with("cumShareCount", found.shareCaught())
                .with("cumShareArea", found.shareArea()));
  }

  private static Answer aoristic(Case asked) {
    double[] from = minutes(asked.clocks("from"));
    double[] to = minutes(asked.clocks("to"));
    return Answer.of(
        Aoristic.withDefaults().spread(from, to),
        found ->
            new Numbers()
                .with("totalHourOfWeek", found.hours())
                .with("totalHourOfDay", found.hoursOfDay())
                .with("totalWeekday", found.weekdays())
                .with("sparseWeights", sparseWeights(from, to))
                .with("sum", found.events()));
  }

  private static double[] minutes(List<@Nullable LocalDateTime> clocks) {
    double[] minutes = new double[clocks.size()];
    for (int event = 0; event < minutes.length; event++) {
      LocalDateTime clock = clocks.get(event);
      minutes[event] = clock == null ? Double.NaN : Aoristic.minutes(clock);
    }
    return minutes;
  }

  /** Event, hour and weight; the hour is −1 where all hours have that weight. */
  private static double[][] sparseWeights(double[] from, double[] to) {
    Aoristic method = Aoristic.withDefaults();
    List<double[]> rows = new ArrayList<>();
    for (int event = 0; event < from.length; event++) {
      double[] weights = method.weights(from[event], to[event]);
      if (method.saysNothing(from[event], to[event])) {
        rows.add(new double[] {event, -1, weights[0]});
      } else {
        for (int hour = 0; hour < weights.length; hour++) {
          if (weights[hour] > 0) {
            rows.add(new double[] {event, hour, weights[hour]});
          }
        }
      }
    }
    return rows.toArray(new double[0][]);
  }

  private static Answer knox(Case asked) {
    Case params = asked.params();
    Knox method =
        switch (params.textOr("distance", "manhattan")) {
          case "manhattan" -> Knox.withDefaults();
          case "euclidean" -> Knox.withDefaults().withDistance(Distance.EUCLIDEAN);
          default -> throw new BadCase("distance ska vara manhattan eller euclidean.");
        };
    return Answer.of(
        method.count(
            asked.numbers("x"),
            asked.numbers("y"),
            asked.numbers("time"),
            params.numbers("spaceBreaks"),
            params.numbers("timeBreaks")),
        found ->
            new Numbers()
                .with("nUsed", found.events())
                .with("pairs", found.pairs())
                .with("observed", found.observed())
                .with("expected", found.expected())
                .with("permutationVariance", found.variance())
                .with("knoxRatio", found.ratio())
                .with("z", found.z())
                .with("pPoissonUpper", found.pPoisson()));
  }

  private static Answer getisOrd(Case asked) {
    requireText(asked, "weights", "binary");
    return Answer.of(
        GetisOrd.withDefaults().compare(asked.numbers("values"), neighbours(asked)),
        found ->
            new Numbers()
                .with("giStar", found.giStar())
                .with("pTwoSided", found.p())
                .with("pBH", found.pBenjaminiHochberg())
                .with("giWithoutSelf", found.giWithoutSelf()));
  }

  private static Answer localMoran(Case asked) {
    requireText(asked, "style", "W");
    return Answer.of(
        LocalMoran.withDefaults().compare(asked.numbers("values"), neighbours(asked)),
        found ->
            new Numbers()
                .with("I", found.index())
                .with("conditional", moments(found.conditional()))
                .with("total", moments(found.total()))
                .with("global", global(found.global())));
  }

  private static Numbers moments(Moments moments) {
    return new Numbers()
        .with("expectation", moments.expectation())
        .with("variance", moments.variance())
        .with("z", moments.z())
        .with("p", moments.p());
  }

  private static Numbers global(GlobalMoran global) {
    return new Numbers()
        .with("I", global.index())
        .with("expectation", global.expectation())
        .with("variance", global.variance())
        .with("z", global.z())
        .with("pTwoSided", global.p());
  }

  private static Neighbours neighbours(Case asked) {
    return Neighbours.ofOneBased(asked.integerRows("neighbours1Based"));
  }

  private static void requireText(Case asked, String name, String only) {
    if (!asked.params().textOr(name, only).equals(only)) {
      throw new BadCase("%s ska vara %s.".formatted(name, only));
    }
  }

  private static Answer density(Case asked) {
    double[] x = asked.numbers("pointX");
    KdeQuartic method =
        KdeQuartic.withDefaults().withBandwidth(asked.params().numberOr("bandwidth", 300));
    return Answer.of(
        method.estimate(
            x,
            asked.numbers("pointY"),
            asked.numbersOr("weights", x.length, 1),
            asked.numbers("gridX"),
            asked.numbers("gridY")),
        found ->
            new Numbers()
                .with("density", found.density())
                .with("unscaled", found.unscaled())
                .withAvailable("nrdBandwidthX", found.thumbX())
                .withAvailable("nrdBandwidthY", found.thumbY())
                .withAvailable("nrdBandwidthMean", found.thumb()));
  }

  private static Answer harm(Case asked) {
    return Answer.of(
        HarmIndex.withDefaults()
            .withLevel(asked.params().numberOr("confLevel", 0.95))
            .compare(asked.numbers("counts1"), asked.numbers("counts2"), asked.numbers("weights")),
        found ->
            new Numbers()
                .with("period1", harm(found.before()))
                .with("period2", harm(found.after()))
                .with(
                    "change",
                    new Numbers()
                        .with("difference", found.difference())
                        .with("se", found.error())
                        .with("z", found.z())
                        .with("lo95", found.low())
                        .with("hi95", found.high())
                        .with("ratio", found.ratio())));
  }

  private static Numbers harm(Harm harm) {
    return new Numbers()
        .with("harm", harm.harm())
        .with("variance", harm.variance())
        .with("fayFeuerLo", harm.low())
        .with("fayFeuerHi", harm.high())
        .with("dobsonLo", harm.dobsonLow())
        .with("dobsonHi", harm.dobsonHigh())
        .with("effectiveCount", harm.effectiveCount());
  }

  private static Answer adtributor(Case asked) {
    Case params = asked.params();
    Case before = asked.object("before");
    Case after = asked.object("after");
    List<Dimension> dimensions =
        before.names().stream()
            .map(name -> new Dimension(name, before.numbers(name), after.numbers(name)))
            .toList();
    return Answer.of(
        Adtributor.withDefaults()
            .withThresholds(params.numberOr("tEP", 0.67), params.numberOr("tEEP", 0.1))
            .attribute(dimensions),
        PlaceMethods::attribution);
  }

  private static Numbers attribution(Attribution found) {
    Numbers dimensions = new Numbers();
    for (Part part : found.parts()) {
      dimensions.with(
          part.name(),
          new Numbers()
              .with("delta", part.delta())
              .withAvailable("explanatoryPower", part.explanatoryPower())
              .with("surprise", part.surprise())
              .with("ratio", part.ratio())
              .with("shareShiftP", part.chance())
              .with("candidate", part.candidate())
              .withAvailable("candidateEP", part.candidatePower())
              .withAvailable("candidateSurprise", part.candidateSurprise()));
    }
    return new Numbers()
        .with("totalBefore", found.before())
        .with("totalAfter", found.after())
        .with("dimensions", dimensions)
        .with("bestDimension", found.bestPart().map(Part::name).orElse(null));
  }

  private static Answer shapley(Case asked) {
    return Answer.of(
        ShapleyMultiplicative.withDefaults()
            .divide(asked.texts("names"), asked.numbers("before"), asked.numbers("after")),
        found ->
            new Numbers()
                .with("totalBefore", found.before())
                .with("totalAfter", found.after())
                .with("shapley", found.shapley())
                .with("lmdi", found.lmdi()));
  }

  private static Answer kitagawa(Case asked) {
    return Answer.of(
        Kitagawa.withDefaults()
            .divide(
                asked.numbers("population0"),
                asked.numbers("events0"),
                asked.numbers("population1"),
                asked.numbers("events1")),
        found ->
            new Numbers()
                .with("rate0", found.rate0())
                .with("rate1", found.rate1())
                .with("composition", found.composition())
                .with("rate", found.rate())
                .with("compositionTotal", found.compositionTotal())
                .with("rateTotal", found.rateTotal()));
  }
}
