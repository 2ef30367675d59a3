package se.lagesbild.warehouse.analysis;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.ToDoubleFunction;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import se.lagesbild.warehouse.catalogue.Aggregate;
import se.lagesbild.warehouse.catalogue.Calendar;
import se.lagesbild.warehouse.catalogue.DateRange;
import se.lagesbild.warehouse.catalogue.Indicator;
import se.lagesbild.warehouse.catalogue.Installation;
import se.lagesbild.warehouse.catalogue.SourceContract;
import se.lagesbild.warehouse.catalogue.ToldDays;
import se.lagesbild.warehouse.catalogue.ToldTogether;
import se.lagesbild.warehouse.query.SumsReader.Sum;

/**
 * The periods of a calendar into which sums are folded. A period is whole when everyone who sends
 * sums has sent all of those that belong to it, and all of its days are told of; else it is
 * missing, never less. Sums are ripe: who counts them knows when all has come in.
 */
public final class SumFold {
  private final Calendar calendar;
  private final List<Folded> periods;

  private SumFold(Calendar calendar, List<Folded> periods) {
    this.calendar = calendar;
    this.periods = List.copyOf(periods);
  }

  /**
   * A period.
   *
   * @param period which
   * @param lower the least that what is told of it comes to
   * @param upper the most, or null when that is not known
   * @param lot drawn from the lots of the sums: the same ones give the same
   * @param told how much of it is told of
   */
  public record Folded(
      DateRange period, double lower, @Nullable Double upper, int lot, ToldDays.Share told) {

    private boolean isWhole(LocalDate today) {
      return told == ToldDays.Share.ALL && !period.to().isAfter(today);
    }

    /** Counts are whole numbers and never below zero, whatever else is sent. */
    private double least(LocalDate today) {
      return isWhole(today) && lower >= 0 ? Math.ceil(lower) : Double.NaN;
    }

    private double most(LocalDate today) {
      double least = least(today);
      return upper == null ? Double.NaN : Math.max(least, Math.floor(upper));
    }
  }

  /** Whose sums belong to every period. */
  private record Sender(String source, String municipality, @Nullable String area) {
    private static Sender of(Sum sum) {
      return new Sender(sum.source(), sum.municipality(), sum.area());
    }
  }

  /** Folds sums into every period that overlaps {@code days}. */
  public static SumFold of(
      Calendar calendar,
      DateRange days,
      List<Sum> sums,
      Installation installation,
      ToldTogether told) {
    Map<DateRange, List<Sum>> byPeriod = new HashMap<>();
    Set<Sender> senders = new HashSet<>();
    for (Sum sum : sums) {
      DateRange period = calendar.periods(sum.period()).get(0);
      byPeriod.computeIfAbsent(period, first -> new ArrayList<>()).add(sum);
      senders.add(Sender.of(sum));
    }
    return new SumFold(
        calendar,
        calendar.periods(days).stream()
            .map(
                period -> {
                  long expected =
                      senders.stream().mapToLong(each -> parts(each, period, installation)).sum();
                  List<Sum> sent = byPeriod.getOrDefault(period, List.of());
                  boolean whole =
                      sent.size() == expected && told.share(period) == ToldDays.Share.ALL;
                  return folded(period, sent, whole);
                })
            .toList());
  }

  private static long parts(Sender sender, DateRange period, Installation installation) {
    SourceContract source = installation.findSource(sender.source()).orElseThrow();
    // A week belongs to the month in which it begins, as its sum does.
    return source.requireAggregate().period().grain().periods(period).stream()
        .filter(each -> !each.from().isBefore(period.from()))
        .count();
  }

  private static Folded folded(DateRange period, List<Sum> sent, boolean whole) {
    double lower = 0;
    Double upper = 0.0;
    int lot = 0;
    for (Sum sum : sent) {
      lower += sum.lower();
      upper = upper == null || sum.upper() == null ? null : upper + sum.upper();
      lot ^= sum.lot();
    }
    ToldDays.Share told = whole ? ToldDays.Share.ALL : ToldDays.Share.SOME;
    return new Folded(period, lower, upper, lot, sent.isEmpty() ? ToldDays.Share.NONE : told);
  }

  /**
   * Whether the sums of an indicator are counts, and vary by chance as counts do; hours, rates and
   * kronor are not.
   */
  public static boolean areCounts(Installation installation, Indicator indicator) {
    return aggregates(installation, indicator).allMatch(Aggregate::isOfCounts);
  }

  /**
   * Whether they are whole numbers, hours among them. A long history tells how much more these vary
   * than counts.
   */
  public static boolean areWhole(Installation installation, Indicator indicator) {
    return aggregates(installation, indicator)
        .allMatch(aggregate -> aggregate.type() == SourceContract.FieldType.INTEGER);
  }

  private static Stream<Aggregate> aggregates(Installation installation, Indicator indicator) {
    return indicator.filter().sources().stream()
        .flatMap(id -> installation.findSource(id).stream())
        .map(SourceContract::requireAggregate);
  }

  /** The periods, in order. */
  public List<Folded> periods() {
    return periods;
  }

  /** The same from the first period that is whole; empty when none is. */
  public Optional<SumFold> begun(LocalDate today) {
    List<Folded> left = periods.stream().dropWhile(each -> !each.isWhole(today)).toList();
    return left.isEmpty() ? Optional.empty() : Optional.of(new SumFold(calendar, left));
  }

  /** The same without the last periods that are not whole; empty when none is. */
  public Optional<SumFold> judgeable(LocalDate today) {
    int end = periods.size();
    while (end > 0 && !periods.get(end - 1).isWhole(today)) {
      end--;
    }
    return end == 0
        ? Optional.empty()
        : Optional.of(new SumFold(calendar, periods.subList(0, end)));
  }

  /**
   * The least and the most that each period may hold; long periods are expected to hold more.
   *
   * @param today a period that ends later has not ended
   */
  public Bounds bounds(LocalDate today) {
    return new Bounds(series(each -> each.least(today)), series(each -> each.most(today)));
  }

  private CountSeries series(ToDoubleFunction<Folded> bound) {
    return CountSeries.of(
            calendar, periods.get(0).period().from(), periods.stream().mapToDouble(bound).toArray())
        .withExposures(periods.stream().mapToDouble(SumFold::days).toArray());
  }

  private static double days(Folded folded) {
    return ChronoUnit.DAYS.between(folded.period().from(), folded.period().to());
  }
}
