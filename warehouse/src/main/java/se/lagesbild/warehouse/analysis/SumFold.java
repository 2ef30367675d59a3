package se.lagesbild.warehouse.analysis;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import se.lagesbild.warehouse.catalogue.Aggregate;
import se.lagesbild.warehouse.catalogue.Calendar;
import se.lagesbild.warehouse.catalogue.CalendarPeriod;
import se.lagesbild.warehouse.catalogue.DateRange;
import se.lagesbild.warehouse.catalogue.Grain;
import se.lagesbild.warehouse.catalogue.Indicator;
import se.lagesbild.warehouse.catalogue.Installation;
import se.lagesbild.warehouse.catalogue.SourceContract;
import se.lagesbild.warehouse.catalogue.ToldDays;
import se.lagesbild.warehouse.catalogue.ToldTogether;
import se.lagesbild.warehouse.query.SumPart;
import se.lagesbild.warehouse.query.SumsReader.Sum;

/**
 * The periods of a calendar into which sums are folded. A period is whole when all of its days are
 * told of and everything that belongs to it came. What came without any number holds nothing to
 * add, as a week without teaching; where only some of those who send sums told one, theirs is
 * missing. Sums are ripe: who counts them knows when all has come in.
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
   * @param parts what the parts of its sums are
   * @param silent what of it came without numbers, or null when all of it has some
   */
  public record Folded(
      DateRange period,
      double lower,
      @Nullable Double upper,
      int lot,
      ToldDays.Share told,
      Set<SumPart> parts,
      @Nullable Silent silent) {

    /** Whether any number is told of it, be it withheld. */
    public boolean hasNumbers() {
      return parts.contains(SumPart.COUNTED) || parts.contains(SumPart.WITHHELD);
    }

    private boolean isWhole(LocalDate today) {
      return told == ToldDays.Share.ALL && hasNumbers() && !period.to().isAfter(today);
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

  /**
   * Periods that came and of which their source tells no number.
   *
   * @param periods how many
   * @param grain as long as the source's own
   */
  public record Silent(int periods, Grain grain) {}

  /** Whose sums belong to every period. */
  private record Place(String municipality, @Nullable String area) {
    private static Place of(Sum sum) {
      return new Place(sum.municipality(), sum.area());
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
    Map<String, Set<Place>> places = new HashMap<>();
    for (Sum sum : sums) {
      DateRange period = calendar.periods(sum.period()).get(0);
      byPeriod.computeIfAbsent(period, first -> new ArrayList<>()).add(sum);
      places.computeIfAbsent(sum.source(), source -> new HashSet<>()).add(Place.of(sum));
    }
    return new SumFold(
        calendar,
        calendar.periods(days).stream()
            .map(
                period -> {
                  Folding folding = new Folding(period, days, told);
                  for (String id : told.ids()) {
                    installation
                        .findSource(id)
                        .ifPresent(
                            source ->
                                folding.add(
                                    source,
                                    byPeriod.getOrDefault(period, List.of()),
                                    places.getOrDefault(id, Set.of()).size()));
                  }
                  return folding.folded();
                })
            .toList());
  }

  /** A period while the sums of each source are added to it. */
  private static final class Folding {
    private final DateRange period;
    private final ToldTogether told;
    private final Set<SumPart> parts = EnumSet.noneOf(SumPart.class);
    private double lower;
    private @Nullable Double upper = 0.0;
    private int lot;
    private boolean whole;
    private @Nullable Silent silent;

    Folding(DateRange period, DateRange days, ToldTogether told) {
      this.period = period;
      this.told = told;
      this.whole =
          told.share(period) == ToldDays.Share.ALL
              && !period.from().isBefore(days.from())
              && !period.to().isAfter(days.to());
    }

    void add(SourceContract source, List<Sum> ofAll, int places) {
      Map<DateRange, List<Sum>> sent =
          ofAll.stream()
              .filter(sum -> sum.source().equals(source.id()))
              .collect(Collectors.groupingBy(Sum::period));
      sent.values().forEach(sums -> sums.forEach(this::add));
      CalendarPeriod length = source.requireAggregate().period().length();
      Grain grain = source.requireAggregate().period().grain();
      int without = 0;
      for (DateRange part : grain.periods(period)) {
        int came = sent.getOrDefault(part, List.of()).size();
        // A week belongs to the month in which it begins, as its sum does.
        if (part.from().isBefore(period.from()) || (came > 0 && came == places)) {
          continue;
        }
        if (!told.came(source.id(), length, part)) {
          whole = false;
        } else if (came == 0) {
          without++;
        } else {
          parts.add(SumPart.MISSING);
          upper = null;
        }
      }
      silent = without == 0 ? silent : new Silent(without, grain);
    }

    private void add(Sum sum) {
      lower += sum.lower();
      upper = upper == null || sum.upper() == null ? null : upper + sum.upper();
      lot ^= sum.lot();
      parts.addAll(sum.parts());
    }

    Folded folded() {
      ToldDays.Share share = whole ? ToldDays.Share.ALL : ToldDays.Share.SOME;
      boolean none = parts.isEmpty() && !whole;
      return new Folded(
          period,
          lower,
          upper,
          lot,
          none ? ToldDays.Share.NONE : share,
          parts,
          whole ? silent : null);
    }
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
