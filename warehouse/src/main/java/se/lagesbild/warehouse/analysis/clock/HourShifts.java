package se.lagesbild.warehouse.analysis.clock;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import se.lagesbild.warehouse.query.TimesReader.Timed;
import se.lagesbild.warehouse.statistics.adjustment.AdjustedP;
import se.lagesbild.warehouse.statistics.adjustment.PAdjust;
import se.lagesbild.warehouse.statistics.aoristic.Aoristic;
import se.lagesbild.warehouse.statistics.nearness.NormalChance;

/**
 * In which hours of the week does a greater or smaller part of the occasions lie than in an earlier
 * period?
 *
 * <p>A block of hours weighs as much as the occasions' aoristic weights in it. Had each occasion
 * fallen into either period alike, the weight of the later one would be that of a sample drawn
 * without replacement from both, with known mean and variance; how far it is from the mean, less a
 * half, as weights of certain hours are whole numbers, is held against the normal distribution.
 * Only blocks of which at least five are expected in either period are tried, adjusted by Benjamini
 * and Hochberg over all of them; of blocks that overlap the clearest is named. Where the time is
 * wide in both periods the weights are alike and nothing is found.
 *
 * <p>Assumes that occasions are independent of each other, and that times are known as closely in
 * both periods. Source of the moments: Cochran 1977, Sampling Techniques, theorem 2.2.
 */
public final class HourShifts {
  /** With fewer timed occasions in either period nothing is told. */
  public static final long FEWEST = WeekClock.FEWEST_EVENTS;

  private static final int WEEK = 168;
  private static final double LEAST_EXPECTED = 5;
  private static final double RATE = 0.05;
  private static final double CONTINUITY = 0.5;
  private static final int MOST_NAMED = 3;

  private final List<double[]> weights = new ArrayList<>();
  private final List<Long> laters = new ArrayList<>();
  private final List<Long> befores = new ArrayList<>();
  private double later;
  private double before;

  private HourShifts(List<Timed> later, List<Timed> before) {
    later.forEach(timed -> add(timed, true));
    before.forEach(timed -> add(timed, false));
  }

  /**
   * A block whose part changed.
   *
   * @param block which
   * @param weight of the later period in it
   * @param expected what it would be if times were as in the earlier one
   * @param chance how often chance shifts a block as far, before adjustment
   */
  public record Shift(Block block, double weight, double expected, double chance) {
    /** Whether it holds more than expected. */
    public boolean isMore() {
      return weight > expected;
    }
  }

  private record Tried(Shift shift, double z) {}

  /** The blocks that shifted, the clearest first; empty where either period has too few. */
  public static Optional<List<Shift>> of(List<Timed> later, List<Timed> before) {
    HourShifts shifts = new HourShifts(later, before);
    return Math.min(shifts.later, shifts.before) < FEWEST
        ? Optional.empty()
        : Optional.of(shifts.list());
  }

  private void add(Timed timed, boolean isLater) {
    if (timed.isKnown()) {
      long occasions = timed.occasions().number();
      weights.add(
          Aoristic.withDefaults()
              .weights(timed.weekMinute(), (double) timed.weekMinute() + timed.minutes()));
      laters.add(isLater ? occasions : 0);
      befores.add(isLater ? 0 : occasions);
      later += isLater ? occasions : 0;
      before += isLater ? 0 : occasions;
    }
  }

  private List<Shift> list() {
    List<Tried> tried = tried();
    double[] chances = tried.stream().mapToDouble(each -> each.shift().chance()).toArray();
    double[] adjusted =
        chances.length == 0
            ? chances
            : PAdjust.withDefaults()
                .adjust(chances)
                .fold(AdjustedP::benjaminiHochberg, none -> chances.clone());
    List<Tried> beyond = new ArrayList<>();
    for (int at = 0; at < adjusted.length; at++) {
      if (adjusted[at] <= RATE) {
        beyond.add(tried.get(at));
      }
    }
    beyond.sort(Comparator.comparingDouble((Tried each) -> Math.abs(each.z())).reversed());
    return Block.apart(beyond.stream().map(Tried::shift).toList(), Shift::block, MOST_NAMED);
  }

  /** All blocks that can be tried. */
  static List<Shift> every(List<Timed> later, List<Timed> before) {
    return new HourShifts(later, before).tried().stream().map(Tried::shift).toList();
  }

  private List<Tried> tried() {
    return Block.byPart().stream().flatMap(block -> tried(block).stream()).toList();
  }

  /** Nothing where too few are expected, or all weigh the same. */
  private Optional<Tried> tried(Block block) {
    boolean[] mask = block.mask();
    double all = later + before;
    double sumLater = 0;
    double sum = 0;
    double squares = 0;
    for (int at = 0; at < weights.size(); at++) {
      double weight = within(weights.get(at), mask);
      double number = laters.get(at) + befores.get(at);
      sumLater += laters.get(at) * weight;
      sum += number * weight;
      squares += number * weight * weight;
    }
    double mean = sum / all;
    double variance = Math.max(0, squares - all * mean * mean) / (all - 1);
    double deviation = Math.sqrt(later * before / all * variance);
    double off = Math.max(0, Math.abs(sumLater - later * mean) - CONTINUITY);
    if (mean * Math.min(later, before) < LEAST_EXPECTED || deviation < 1e-9) {
      return Optional.empty();
    }
    double z = Math.signum(sumLater - later * mean) * off / deviation;
    Shift shift =
        new Shift(block, sumLater, (sum - sumLater) / before * later, NormalChance.twoSided(z));
    return Optional.of(new Tried(shift, z));
  }

  private static double within(double[] weights, boolean[] mask) {
    double sum = 0;
    for (int hour = 0; hour < WEEK; hour++) {
      sum += mask[hour] ? weights[hour] : 0;
    }
    return sum;
  }
}
