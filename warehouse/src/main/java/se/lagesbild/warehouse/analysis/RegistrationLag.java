package se.lagesbild.warehouse.analysis;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import se.lagesbild.warehouse.catalogue.DateRange;
import se.lagesbild.warehouse.statistics.regression.LogLinear;

/**
 * How large a part of a day's events a source has told of, so and so many days later, as it
 * registers now.
 *
 * <p>Between each delivery and the next, days of every age gain events. The part that days of an
 * age had of what they have one delivery later, times that of days one delivery older, and so on
 * until a day is {@value #RIPE_DAYS} days old, is the part that is told of (the chain ladder of
 * Mack 1993, Distribution-free calculation of the standard error of chain ladder reserve estimates,
 * ASTIN Bulletin 23, doi:10.2143/AST.23.2.2005092). Only the deliveries of the last half year are
 * asked, the newest most, long before any of their days are complete: how a source registered when
 * its complete days happened says little of one that has become slower since. As the newest tell of
 * days that are some weeks old too, the part is taken to have moved on by as much as it differs
 * from the mean of the half year. How the deliveries differ from each other, and how far it moved,
 * give the standard error.
 *
 * <p>Days before the first delivery are left out, as it brought their events all at once.
 */
public final class RegistrationLag {
  /** After so many days a day's events are taken for complete. */
  static final int RIPE_DAYS = 120;

  /** Daily deliveries are asked once a week, so that what one of them brings is not nothing. */
  private static final int FEWEST_DAYS_APART = 7;

  private static final int NEWEST_DAYS = 182;
  private static final int FEWEST_STEPS = 6;
  private static final int FEWEST_DAYS = RIPE_DAYS + 60;
  private static final long FEWEST_EVENTS = 50;

  /** A delivery that is so many days older, or one delivery, tells half as much of now. */
  private static final double HALF_LIFE_DAYS = 28;

  /** Most that few deliveries make the variance of Student's t greater than the normal's. */
  private static final double MOST_OF_FEW = 3;

  private final List<LagStep> steps;

  /** Days from a delivery to the next, in the mean. */
  private final int apart;

  private final double[] recent;
  private final double[] alike;

  /** Many series ask for the same. */
  private final Map<Ages, Ripeness> chains = new ConcurrentHashMap<>();

  private record Ages(int youngest, int oldest) {}

  private RegistrationLag(List<LagStep> steps) {
    this.steps = steps;
    this.apart = (int) Math.round(steps.stream().mapToLong(LagStep::days).average().orElseThrow());
    this.recent = new double[steps.size()];
    this.alike = LogLinear.ones(steps.size());
    double halfLife = Math.max(HALF_LIFE_DAYS, apart);
    double age = 0;
    for (int at = 0; at < recent.length; at++) {
      recent[at] = Math.pow(0.5, age / halfLife);
      age += steps.get(at).days();
    }
  }

  /**
   * Events of a day that were first told of by the same delivery.
   *
   * @param occurred the day
   * @param firstTold last day that the delivery tells of
   * @param events how many
   */
  public record Told(LocalDate occurred, LocalDate firstTold, long events) {}

  /**
   * Estimates the lag.
   *
   * @param told all events of the source
   * @param deliveries the last day that each of its deliveries tells of, in any order
   * @return empty when the deliveries do not reach back far enough, or bring too little
   */
  public static Optional<RegistrationLag> estimate(List<Told> told, List<LocalDate> deliveries) {
    TreeSet<LocalDate> all = new TreeSet<>(deliveries);
    if (all.isEmpty() || ChronoUnit.DAYS.between(all.first(), all.last()) < FEWEST_DAYS) {
      return Optional.empty();
    }
    List<LocalDate> newestFirst = apart(all);
    List<Told> later = told.stream().filter(each -> each.occurred().isAfter(all.first())).toList();
    List<LagStep> steps = new ArrayList<>();
    long events = 0;
    for (int at = 1; at < newestFirst.size(); at++) {
      LocalDate earlier = newestFirst.get(at);
      boolean newest = ChronoUnit.DAYS.between(earlier, all.last()) <= NEWEST_DAYS;
      if (!newest && steps.size() >= FEWEST_STEPS && events >= FEWEST_EVENTS) {
        break;
      }
      LagStep step = LagStep.between(earlier, newestFirst.get(at - 1), later);
      steps.add(step);
      events += step.brought();
    }
    return steps.size() < FEWEST_STEPS || events < FEWEST_EVENTS
        ? Optional.empty()
        : Optional.of(new RegistrationLag(steps));
  }

  /** The newest, and of those before it the ones that are far enough from each other. */
  private static List<LocalDate> apart(TreeSet<LocalDate> all) {
    List<LocalDate> apart = new ArrayList<>();
    for (LocalDate next = all.last(); next != null; ) {
      apart.add(next);
      next = all.floor(next.minusDays(FEWEST_DAYS_APART));
    }
    return apart;
  }

  /** The part of a period's events that a delivery tells of whose last day is {@code until}. */
  public Ripeness ripeness(DateRange period, LocalDate until) {
    long youngest = ChronoUnit.DAYS.between(period.to(), until) + 1;
    long oldest = ChronoUnit.DAYS.between(period.from(), until);
    if (youngest >= RIPE_DAYS) {
      return Ripeness.FULL;
    }
    if (oldest < 0 || oldest < youngest) {
      return Ripeness.NONE;
    }
    double days = oldest - youngest + 1.0;
    double ripe = Math.max(0, oldest - RIPE_DAYS + 1) / days;
    int from = (int) Math.max(0, youngest);
    int to = (int) Math.min(RIPE_DAYS - 1L, oldest);
    return chains
        .computeIfAbsent(new Ages(from, to), this::chain)
        .weighted((to - from + 1) / days, ripe);
  }

  private Ripeness chain(Ages ages) {
    double share = share(ages, recent);
    double moved = share - share(ages, alike);
    double variance = variance(ages, share) + moved * moved;
    return new Ripeness(Math.max(0, Math.min(1, share + moved)), Math.sqrt(variance));
  }

  /**
   * The part of a day's events that is usually told of so many days later: of all deliveries alike,
   * so that what a single one brings late does not make late what is usual.
   */
  double usualShare(int days) {
    return days < 0 ? 0 : share(new Ages(days, days), alike);
  }

  /**
   * After how many days the part {@code share} usually is told of, though the delivery that tells
   * comes as late as they come.
   */
  int daysUntil(double share) {
    int days = 0;
    while (usualShare(days) < share) {
      days++;
    }
    return days + apart;
  }

  /**
   * Of the mean of the deliveries, by the jackknife, and of the next one, as far as they vary
   * beyond chance.
   */
  private double variance(Ages ages, double share) {
    double sum = Arrays.stream(recent).sum();
    double squares = 0;
    double variance = 0;
    for (int at = 0; at < recent.length; at++) {
      double[] without = recent.clone();
      without[at] = 0;
      double moves = (share - share(ages, without)) * (1 - recent[at] / sum);
      variance += moves * moves;
      squares += recent[at] * recent[at];
    }
    double number = sum * sum / squares;
    double few = number > 4 ? (number - 1) / (number - 3) : MOST_OF_FEW;
    double ofMean = variance * number / (number - 1) * few;
    double ofNext = number * ofMean - share * share * chance(ages);
    return ofMean + Math.max(0, ofNext);
  }

  /** The parts that all steps leave, together. */
  private double share(Ages ages, double[] weights) {
    double share = 1;
    for (int older = 0; ages.youngest() + older < RIPE_DAYS; older += apart) {
      double before = 0;
      double after = 0;
      for (int at = 0; at < weights.length; at++) {
        LagStep step = steps.get(at);
        before += weights[at] * step.before(ages.youngest() + older, ages.oldest() + older);
        after += weights[at] * step.after(ages.youngest() + older, ages.oldest() + older);
      }
      share *= after > 0 ? before / after : 1;
    }
    return share;
  }

  /** The variance that chance alone gives the part of one delivery, relative to the share. */
  private double chance(Ages ages) {
    double variance = 0;
    for (int older = 0; ages.youngest() + older < RIPE_DAYS; older += apart) {
      double before = 0;
      double after = 0;
      for (LagStep step : steps) {
        before += step.before(ages.youngest() + older, ages.oldest() + older);
        after += step.after(ages.youngest() + older, ages.oldest() + older);
      }
      variance += before > 0 ? (after - before) / before * steps.size() / after : 0;
    }
    return variance;
  }
}
