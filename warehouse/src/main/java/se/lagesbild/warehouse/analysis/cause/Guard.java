package se.lagesbild.warehouse.analysis.cause;

import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import se.lagesbild.warehouse.analysis.Adjusted;
import se.lagesbild.warehouse.analysis.Range;
import se.lagesbild.warehouse.catalogue.Facet;
import se.lagesbild.warehouse.catalogue.Slice;
import se.lagesbild.warehouse.statistics.adtributor.Adtributor;
import se.lagesbild.warehouse.statistics.adtributor.Dimension;
import se.lagesbild.warehouse.statistics.adtributor.Part;

/**
 * Adtributor with a guard: of the parts that hold more than a tenth of a change, those whose share
 * of all events shifted beyond chance ({@link SplitChance#ofPart}) as much as their facet's numbers
 * vary, with Benjamini and Hochberg's adjustment for every part of every facet that there is,
 * whether it was looked at or not. Each facet has as large a part of the error as any other
 * (Genovese, Roeder and Wasserman 2006, Biometrika 93, doi:10.1093/biomet/93.3.509): else hundreds
 * of places would hide what happens in seven areas.
 *
 * <p>Ranked by surprise, as Adtributor ranks: of parts within each other, a place in its area, that
 * is the one whose share shifted most. By chance the larger of them would often be first.
 */
final class Guard {
  /** What a part must hold of a change, tEEP. */
  private static final double LEAST_SHARE = 0.1;

  /** What a part must hold of a change to carry it, tEP. */
  private static final double MOST = 0.67;

  /** How many times as much as of all before, so that what is large by itself carries nothing. */
  private static final double MORE = 1.4;

  /** Of fewer events in both periods together nothing is told. */
  private static final long FEWEST = 5;

  /** Of the standard deviation, 95 in 100. */
  private static final double LIMIT = 1.96;

  private final Whole whole;
  private final long allLater;
  private final long allBefore;
  private final Periods periods;

  /** For a change between two numbers of events. */
  Guard(Whole whole) {
    this.whole = whole;
    this.allLater = whole.later();
    this.allBefore = whole.before();
    this.periods = whole.periods();
  }

  /**
   * What was found, the first first.
   *
   * @param tried how many parts there were
   */
  record Passed(List<Finding> findings, int tried) {}

  /** A part that is looked at, and how much the parts of its facet vary. */
  private record Candidate(Division division, double dispersion, Division.Element element) {}

  Passed pass(Collection<Division> divisions) {
    List<Division> divided = divisions.stream().filter(each -> each.parts() > 1).toList();
    double widest = divided.stream().mapToDouble(Division::dispersion).max().orElse(1);
    List<Candidate> candidates =
        divided.stream().flatMap(division -> candidates(division, widest)).toList();
    int tried = divided.stream().mapToInt(Guard::tested).sum();
    List<Finding> shifted = shifted(candidates, adjusted(candidates, divided.size(), tried));
    return new Passed(shifted.isEmpty() ? carrying(candidates) : shifted, tried);
  }

  private Stream<Candidate> candidates(Division division, double widest) {
    // Places and times of the week are not followed over time: they may vary as much as any.
    boolean followed = division.facet() != Facet.PLACE && division.facet() != Facet.TIME;
    double dispersion = followed ? division.dispersion() : widest;
    return division.elements().stream()
        .filter(element -> !element.name().equals(Slice.UNPLACED))
        .filter(element -> element.countedLater() + element.countedBefore() >= FEWEST)
        .filter(element -> share(element) > LEAST_SHARE)
        .map(element -> new Candidate(division, dispersion, element));
  }

  private double share(Division.Element element) {
    return element.change(periods.times()) / (allLater - periods.times() * allBefore);
  }

  /** Of two parts each says what the other does. */
  private static int tested(Division division) {
    return division.parts() == 2 ? 1 : division.parts();
  }

  private double[] adjusted(List<Candidate> candidates, int facets, int tried) {
    double[] chances = new double[Math.max(tried, candidates.size())];
    Arrays.fill(chances, 1);
    for (int at = 0; at < candidates.size(); at++) {
      Candidate candidate = candidates.get(at);
      double weight = (double) tried / facets / tested(candidate.division());
      chances[at] = Math.min(1, Math.exp(logChance(candidate)) / weight);
    }
    return Adjusted.of(chances);
  }

  private List<Finding> shifted(List<Candidate> candidates, double[] q) {
    return IntStream.range(0, candidates.size())
        .filter(at -> q[at] <= Adjusted.RATE)
        .mapToObj(
            at ->
                finding(
                    candidates.get(at),
                    candidates,
                    new Evidence(false, logChance(candidates.get(at)), q[at])))
        .sorted(Comparator.comparingDouble(Finding::surprise).reversed())
        .toList();
  }

  private double logChance(Candidate candidate) {
    long later = candidate.element().countedLater();
    long before = candidate.element().countedBefore();
    return SplitChance.ofPart(
        later, before, allLater - later, allBefore - before, candidate.dispersion());
  }

  /** How sure a part is. */
  private record Evidence(boolean carries, double logChance, double q) {}

  /**
   * Parts that hold most of the change, far more than they held of all before, changed beyond
   * chance by themselves, and leave the rest within chance. Only asked where the whole changed
   * beyond chance and no part shifted: so many are held against chance as their facet has parts.
   */
  private List<Finding> carrying(List<Candidate> candidates) {
    return candidates.stream()
        .filter(candidate -> carries(candidate.element()))
        .map(candidate -> finding(candidate, candidates, carried(candidate)))
        .filter(finding -> finding.q() <= Adjusted.RATE)
        .sorted(Comparator.comparingDouble(Finding::surprise).reversed())
        .toList();
  }

  private boolean carries(Division.Element element) {
    Whole rest = whole.without(element.countedLater(), element.countedBefore());
    double shareBefore = (double) element.countedBefore() / allBefore;
    return share(element) > Math.max(MOST, MORE * shareBefore) && rest.chance() > Adjusted.RATE;
  }

  private Evidence carried(Candidate candidate) {
    Division.Element element = candidate.element();
    double chance =
        whole
            .without(allLater - element.countedLater(), allBefore - element.countedBefore())
            .chance();
    return new Evidence(true, Math.log(chance), Math.min(1, chance * tested(candidate.division())));
  }

  private Finding finding(Candidate candidate, List<Candidate> candidates, Evidence evidence) {
    Division division = candidate.division();
    List<Division.Element> elements =
        candidates.stream()
            .filter(each -> each.division() == division)
            .map(Candidate::element)
            .toList();
    int at = elements.indexOf(candidate.element());
    Part part = attributed(elements);
    Division.Element element = candidate.element();
    double change = element.change(periods.times());
    return new Finding(
        division.facet(),
        element.name(),
        element.within(),
        element.countedLater(),
        element.countedBefore(),
        change,
        likely(element, candidate.dispersion()),
        share(element),
        part.surprise()[at],
        Arrays.stream(part.candidate()).anyMatch(taken -> taken == at),
        evidence.carries(),
        evidence.logChance(),
        evidence.q());
  }

  /** What Adtributor says of the parts that are looked at; the others of the facet are one. */
  private Part attributed(List<Division.Element> elements) {
    double[] before = elements.stream().mapToDouble(Division.Element::countedBefore).toArray();
    double[] later = elements.stream().mapToDouble(Division.Element::countedLater).toArray();
    return Adtributor.withDefaults()
        .withExposures(1, periods.times())
        .attribute(List.of(new Dimension("", and(before, allBefore), and(later, allLater))))
        .fold(
            told -> told.parts().get(0),
            reason ->
                new Part(
                    "", before, before, new double[before.length], before, before, new int[0]));
  }

  private static double[] and(double[] counts, long all) {
    double[] whole = Arrays.copyOf(counts, counts.length + 1);
    whole[counts.length] = all - Arrays.stream(counts).sum();
    return whole;
  }

  private Range likely(Division.Element element, double dispersion) {
    double times = periods.times();
    double variance =
        dispersion * (element.countedLater() + times * times * element.countedBefore());
    double change = element.change(times);
    double reach = LIMIT * Math.sqrt(variance);
    return new Range(change - reach, change + reach);
  }
}
