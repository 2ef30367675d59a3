package se.lagesbild.warehouse.analysis.companion.simulation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import se.lagesbild.warehouse.analysis.CountSeries;
import se.lagesbild.warehouse.analysis.companion.Candidate;
import se.lagesbild.warehouse.analysis.companion.CompanionSearch;
import se.lagesbild.warehouse.analysis.companion.Companions;
import se.lagesbild.warehouse.analysis.companion.Tried;
import se.lagesbild.warehouse.catalogue.Grain;

/**
 * Takes invented series through the search: weekly counts, negative binomial, each with a season of
 * its own, of which one or none goes ahead of the first. Each search has a seed of its own, so that
 * the same numbers come whatever the number of threads.
 *
 * @param searches how many of a sort
 * @param others series that are searched
 * @param years of weeks
 */
public record CompanionTrial(int searches, int others, int years) {
  /** Usual numbers of events in a week that are tried. */
  public static final List<Double> MEANS = List.of(0.5, 1.0, 3.0, 10.0);

  /** How many times as many events a usual variation of the other goes with. */
  public static final List<Double> RATIOS = List.of(1.2, 1.4, 1.8);

  private static final LocalDate START = LocalDate.of(2018, 1, 1);
  private static final String LEADER = "series 0";
  private static final int LAG = 2;

  /**
   * What became of searches.
   *
   * @param searches how many
   * @param withFindings how many found anything that is not there
   * @param falseShare the sum over searches of the share of findings that are not there
   * @param led how many found the series that goes ahead, at its lag
   */
  public record Outcome(int searches, int withFindings, double falseShare, int led) {
    static final Outcome NONE = new Outcome(0, 0, 0, 0);

    Outcome plus(Outcome other) {
      return new Outcome(
          searches + other.searches,
          withFindings + other.withFindings,
          falseShare + other.falseShare,
          led + other.led);
    }

    /** The part of findings that are not there, in the mean over searches. */
    public double falseDiscoveryRate() {
      return falseShare / searches;
    }
  }

  /** Searches where no series has to do with another. */
  public Outcome independent(double mean) {
    return sum(mean, 1);
  }

  /** Searches where the first of the others goes two weeks ahead. */
  public Outcome led(double mean, double ratio) {
    return sum(mean, ratio);
  }

  private Outcome sum(double mean, double ratio) {
    return IntStream.range(0, searches)
        .parallel()
        .mapToObj(number -> one(mean, ratio, number))
        .reduce(Outcome.NONE, Outcome::plus);
  }

  private Outcome one(double mean, double ratio, int number) {
    SplittableRandom seed =
        new SplittableRandom(1_000_003L * Math.round(1000 * mean + 7 * 100 * ratio) + number);
    int weeks = (int) Math.round(years * Grain.WEEK.periodsPerYear());
    double[] none = new double[weeks];
    List<Candidate> candidates = new ArrayList<>();
    double[] ones = new double[weeks];
    Arrays.fill(ones, 1);
    double[] ahead = new double[weeks];
    for (int other = 0; other < others; other++) {
      SeasonalCounts drawn = SeasonalCounts.draw(mean, none, seed.split());
      candidates.add(new Candidate("series " + other, Candidate.Kind.COUNTS, drawn.counts(), ones));
      for (int week = LAG; other == 0 && week < weeks; week++) {
        ahead[week] = Math.log(ratio) * drawn.apart(week - LAG);
      }
    }
    double[] counts = SeasonalCounts.draw(mean, ahead, seed.split()).counts();
    Companions found =
        CompanionSearch.withDefaults()
            .search(CountSeries.of(Grain.WEEK, START, counts), candidates, List.of());
    return outcome(found, ratio > 1);
  }

  private static Outcome outcome(Companions search, boolean planted) {
    int all = 0;
    int wrong = 0;
    int led = 0;
    for (Tried tried : search.tried()) {
      boolean leads = planted && tried.id().equals(LEADER);
      for (int lag = 0; lag < tried.q().length; lag++) {
        boolean found = (tried.found() || tried.unmeasured()) && tried.q()[lag] <= 0.05;
        all += found ? 1 : 0;
        wrong += found && !(leads && lag == LAG) ? 1 : 0;
      }
      led += leads && tried.found() && tried.strongest() == LAG ? 1 : 0;
    }
    return new Outcome(1, wrong > 0 ? 1 : 0, all == 0 ? 0 : (double) wrong / all, led);
  }
}
