package se.lagesbild.warehouse.analysis.clock;

import java.time.DayOfWeek;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.apache.commons.statistics.distribution.BinomialDistribution;
import se.lagesbild.warehouse.query.TimesReader.Timed;
import se.lagesbild.warehouse.statistics.adjustment.AdjustedP;
import se.lagesbild.warehouse.statistics.adjustment.PAdjust;
import se.lagesbild.warehouse.statistics.aoristic.Aoristic;

/**
 * At which hours of the week do events happen, and which blocks of hours hold more of them than
 * evenly spread times would give?
 *
 * <p>The number of an hour is the sum of the events' aoristic weights ({@link Aoristic}). These lie
 * more in the night than the events do, as it is at night that nobody watches; so a block is not
 * tested by its weights but by the events that surely fell into it, their whole time lying within:
 * these are at least so many whatever the true times are. The test is the exact binomial one, of
 * all timed events with the block's share of the hours, adjusted by Benjamini and Hochberg over all
 * blocks tried. A block is named if it also holds 1.25 times the expected weight; of blocks that
 * overlap, the one with the greatest likelihood ratio.
 *
 * <p>Assumes that occasions are independent of each other: what one report or several sources tell
 * of is to be one occasion before it comes here. A spree over one night breaks that.
 *
 * <p>Source of the ratio: Kulldorff 1997, A spatial scan statistic, Commun Stat Theory Methods 26,
 * doi:10.1080/03610929708831995, equation for the Bernoulli model with a known baseline.
 */
public final class WeekClock {
  /** Fewer timed events make a picture of single happenings. */
  public static final long FEWEST_EVENTS = 30;

  /** Hours of a part of the day. */
  public static final int PART = 6;

  private static final int DAY = 24;
  private static final int WEEK = 168;
  private static final int HOUR = 60;
  private static final double RATE = 0.05;
  private static final double LEAST_TIMES = 1.25;
  private static final int MOST_NAMED = 3;

  /** In longer blocks the weights lie at night, whenever the events happened. */
  private static final int MOST_HOURS_OF_THE_FULLEST = 4;

  private final double[] weights = new double[WEEK];

  /** Events by the first hour that they may have happened in and how many hours that may be. */
  private final long[][] spans = new long[WEEK][WEEK + 2];

  private final double[] shares;
  private long events;

  private WeekClock(List<Timed> times, double[] shares) {
    this.shares = shares;
    for (Timed timed : times) {
      if (timed.isKnown()) {
        add(timed);
      }
    }
  }

  /**
   * A block that stands out.
   *
   * @param block which
   * @param weight how many events, by their aoristic weights
   * @param certain how many surely
   * @param expected how many if times were evenly spread
   */
  public record StandOut(Block block, double weight, long certain, double expected) {

    private boolean isClear() {
      return weight >= LEAST_TIMES * expected;
    }

    /** As if the events surely fell where their weights tell. */
    private StandOut sure() {
      return new StandOut(block, weight, Math.round(weight), expected);
    }
  }

  /**
   * Events in days of which so many were Mondays, Tuesdays and so on.
   *
   * @throws IllegalArgumentException if there is no day at all
   */
  public static WeekClock of(List<Timed> times, int[] weekdays) {
    int days = 0;
    for (int number : weekdays) {
      days += number;
    }
    if (weekdays.length != DayOfWeek.values().length || days <= 0) {
      throw new IllegalArgumentException("weekdays must be 7 numbers of at least one day");
    }
    double[] shares = new double[WEEK];
    for (int hour = 0; hour < WEEK; hour++) {
      shares[hour] = weekdays[hour / DAY] / (double) (days * DAY);
    }
    return new WeekClock(times, shares);
  }

  private void add(Timed timed) {
    long number = timed.occasions().number();
    double[] hours =
        Aoristic.withDefaults()
            .weights(timed.weekMinute(), (double) timed.weekMinute() + timed.minutes());
    for (int hour = 0; hour < WEEK; hour++) {
      weights[hour] += number * hours[hour];
    }
    int first = timed.weekMinute() / HOUR;
    int end = timed.weekMinute() + Math.max(1, timed.minutes());
    spans[first][(end + HOUR - 1) / HOUR - first] += number;
    events += number;
  }

  /** How many events have a known time. */
  public long events() {
    return events;
  }

  /** Weights of a day from an hour to another. */
  public double weight(DayOfWeek day, int fromHour, int toHour) {
    double sum = 0;
    for (int hour = fromHour; hour < toHour; hour++) {
      sum += weights[day.ordinal() * DAY + hour];
    }
    return sum;
  }

  /**
   * The block of a few hours that holds most beside what it would hold of evenly spread times,
   * where none stands out.
   *
   * @param found the block
   * @param uncertain whether it would stand out if the events surely fell into the hours that their
   *     weights tell; else there are too few
   */
  public record Fullest(StandOut found, boolean uncertain) {}

  /** The blocks that stand out, the clearest first; none of too few events. */
  public List<StandOut> standOuts(boolean byHour) {
    return events < FEWEST_EVENTS
        ? List.of()
        : Block.apart(beyond(all(byHour)), StandOut::block, MOST_NAMED);
  }

  /** Empty where a block stands out, of too few events, and where no block holds clearly more. */
  public Optional<Fullest> fullest() {
    List<StandOut> all = all(true);
    if (events < FEWEST_EVENTS || !beyond(all).isEmpty()) {
      return Optional.empty();
    }
    List<Block> ifSure =
        beyond(all.stream().map(StandOut::sure).toList()).stream().map(StandOut::block).toList();
    return all.stream()
        .filter(each -> each.isClear() && each.block().hours() <= MOST_HOURS_OF_THE_FULLEST)
        .max(Comparator.comparingDouble(this::ratio))
        .map(most -> new Fullest(most, ifSure.contains(most.block())));
  }

  private List<StandOut> all(boolean byHour) {
    return (byHour ? Block.byHour() : Block.byPart()).stream().map(this::tried).toList();
  }

  /** Those of all tried that chance seldom gives, the clearest first. */
  private List<StandOut> beyond(List<StandOut> tried) {
    double[] chances = tried.stream().mapToDouble(this::chance).toArray();
    double[] adjusted =
        PAdjust.withDefaults()
            .adjust(chances)
            .fold(AdjustedP::benjaminiHochberg, none -> chances.clone());
    List<StandOut> beyond = new ArrayList<>();
    for (int at = 0; at < adjusted.length; at++) {
      StandOut each = tried.get(at);
      if (adjusted[at] <= RATE && each.isClear()) {
        beyond.add(each);
      }
    }
    beyond.sort(Comparator.comparingDouble(this::ratio).reversed());
    return beyond;
  }

  private StandOut tried(Block block) {
    boolean[] mask = block.mask();
    double weight = 0;
    double share = 0;
    long certain = 0;
    for (int hour = 0; hour < WEEK; hour++) {
      if (mask[hour]) {
        weight += weights[hour];
        share += shares[hour];
        for (int length = 1;
            length < spans[hour].length && mask[(hour + length - 1) % WEEK];
            length++) {
          certain += spans[hour][length];
        }
      }
    }
    return new StandOut(block, weight, certain, share * events);
  }

  /** How often chance puts at least the certain ones into the block. */
  private double chance(StandOut tried) {
    double share = Math.min(1, tried.expected() / events);
    int number = Math.toIntExact(events);
    return tried.certain() == 0
        ? 1
        : BinomialDistribution.of(number, share)
            .survivalProbability(Math.toIntExact(tried.certain()) - 1);
  }

  private double ratio(StandOut found) {
    double outside = events - found.weight();
    double without = outside <= 0 ? 0 : outside * Math.log(outside / (events - found.expected()));
    return found.weight() * Math.log(found.weight() / found.expected()) + without;
  }
}
