package se.lagesbild.warehouse.analysis.cause;

import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
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
 * <p>Of those, a part whose own change may as well be none is not told: that the share of a part
 * grew is no news of it where its number may not have.
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

  private final Whole whole;
  private final Set<String> renamed;
  private final long allLater;
  private final long allBefore;
  private final Periods periods;

  /**
   * For a change between two numbers of events.
   *
   * @param renamed codes that took over or were taken over from within the periods: that such a one
   *     has more or fewer is told of as a change of registration, and is no part of the world
   */
  Guard(Whole whole, Set<String> renamed) {
    this.whole = whole;
    this.renamed = Set.copyOf(renamed);
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

  /** Parts that shifted, else those that carry the change. */
  Passed pass(Collection<Division> divisions) {
    Family family = family(divisions);
    List<Finding> shifted = findings(family, false);
    return new Passed(shifted.isEmpty() ? findings(family, true) : shifted, family.tried());
  }

  /** Parts that shifted only. */
  Passed shifted(Collection<Division> divisions) {
    Family family = family(divisions);
    return new Passed(findings(family, false), family.tried());
  }

  private Family family(Collection<Division> divisions) {
    List<Division> divided =
        divisions.stream().map(this::withoutRenamed).filter(each -> each.parts() > 1).toList();
    double widest = divided.stream().mapToDouble(Division::dispersion).max().orElse(1);
    List<Candidate> candidates =
        divided.stream().flatMap(division -> candidates(division, widest)).toList();
    int tried = divided.stream().mapToInt(Guard::tested).sum();
    return new Family(candidates, divided.size(), tried);
  }

  private Division withoutRenamed(Division division) {
    return division.facet() == Facet.CODE ? division.without(renamed) : division;
  }

  private Stream<Candidate> candidates(Division division, double widest) {
    // Places and times of the week are not followed over time: they may vary as much as any.
    boolean followed = division.facet() != Facet.PLACE && division.facet() != Facet.TIME;
    double dispersion = followed ? division.dispersion() : widest;
    return division.elements().stream()
        .filter(element -> !element.name().equals(Slice.UNPLACED))
        .filter(element -> element.countedLater() + element.countedBefore() >= FEWEST)
        .filter(element -> share(element) > LEAST_SHARE && leads(element))
        .map(element -> new Candidate(division, dispersion, element));
  }

  private double share(Division.Element element) {
    return element.change(periods.times()) / (allLater - periods.times() * allBefore);
  }

  /** Whether the part went further than the rest in the direction of the whole. */
  private boolean leads(Division.Element element) {
    double moved =
        (double) element.countedLater() * allBefore - (double) element.countedBefore() * allLater;
    return moved * whole.change() > 0;
  }

  /** Of two parts each says what the other does. */
  private static int tested(Division division) {
    return division.parts() == 2 ? 1 : division.parts();
  }

  /**
   * All that is tried, of which each facet has an equal part of the error.
   *
   * @param candidates those that are looked at
   * @param facets how many there are
   * @param tried how many parts they have
   */
  private record Family(List<Candidate> candidates, int facets, int tried) {

    /** Of the error, as a multiple of what each part of all would have. */
    private double weight(Candidate candidate) {
      return (double) tried / facets / tested(candidate.division());
    }

    double[] adjusted(double[] logChances) {
      double[] chances = new double[Math.max(tried, candidates.size())];
      Arrays.fill(chances, 1);
      for (int at = 0; at < candidates.size(); at++) {
        chances[at] = Math.min(1, Math.exp(logChances[at]) / weight(candidates.get(at)));
      }
      return Adjusted.of(chances);
    }

    /**
     * What the interval of one of so many that were found may miss: their false coverage rate is
     * then {@link Adjusted#RATE} (Benjamini and Yekutieli 2005, J Am Stat Assoc 100,
     * doi:10.1198/016214504000001907), divided among facets as the error of the test is.
     */
    double miss(Candidate candidate, int found) {
      return Adjusted.RATE * Math.min(1, found * weight(candidate) / tried);
    }
  }

  /**
   * How sure a part is.
   *
   * @param miss what the interval of its change may miss
   */
  private record Evidence(boolean carries, double logChance, double q, double miss) {}

  /** Parts that are beyond chance among all that were tried: that shifted, or that carry. */
  private List<Finding> findings(Family family, boolean carrying) {
    List<Candidate> candidates = family.candidates();
    double[] logChances =
        candidates.stream()
            .mapToDouble(each -> carrying ? logCarried(each) : logShifted(each))
            .toArray();
    double[] q = family.adjusted(logChances);
    int[] found =
        IntStream.range(0, candidates.size()).filter(at -> q[at] <= Adjusted.RATE).toArray();
    return Arrays.stream(found)
        .mapToObj(
            at ->
                finding(
                    candidates.get(at),
                    candidates,
                    new Evidence(
                        carrying,
                        logChances[at],
                        q[at],
                        family.miss(candidates.get(at), found.length))))
        .filter(each -> each.likely().low() * each.likely().high() > 0)
        .sorted(Comparator.comparingDouble(Finding::surprise).reversed())
        .toList();
  }

  private double logShifted(Candidate candidate) {
    long later = candidate.element().countedLater();
    long before = candidate.element().countedBefore();
    return SplitChance.ofPart(
        later, before, allLater - later, allBefore - before, candidate.dispersion());
  }

  /**
   * Of a part that holds most of the change, far more than it held of all before, and leaves the
   * rest within chance: how often chance changes it as much by itself, as its facet varies. Others
   * carry nothing. Only asked where the whole changed beyond chance and no part shifted, of as many
   * parts.
   */
  private double logCarried(Candidate candidate) {
    Division.Element element = candidate.element();
    long others = allLater - element.countedLater();
    return carries(element)
        ? Math.log(
            whole
                .without(others, allBefore - element.countedBefore())
                .chance(candidate.dispersion()))
        : 0;
  }

  private boolean carries(Division.Element element) {
    Whole rest = whole.without(element.countedLater(), element.countedBefore());
    double shareBefore = (double) element.countedBefore() / allBefore;
    return share(element) > Math.max(MOST, MORE * shareBefore) && rest.chance() > Adjusted.RATE;
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
        likely(candidate, evidence.miss()),
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

  /** With the larger of how its facet varies within the periods and how the whole does by weeks. */
  private Range likely(Candidate candidate, double miss) {
    Division.Element element = candidate.element();
    double weekly =
        whole
            .variation()
            .dispersion(
                Math.max(
                    element.countedLater() / periods.later().toldWeeks(),
                    element.countedBefore() / periods.before().toldWeeks()));
    return new CountChange(element.countedLater(), element.countedBefore(), periods.times())
        .likely(Math.max(candidate.dispersion(), weekly), miss);
  }
}
