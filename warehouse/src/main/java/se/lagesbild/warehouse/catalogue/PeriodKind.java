package se.lagesbild.warehouse.catalogue;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A calendar of reporting periods that the installation uses besides day, week, month and year.
 * Periods are told in months, in days, or by the first day of each.
 *
 * @param id stable name
 * @param title shown in the interface
 * @param months length of each period in months, or null
 * @param startMonth month (1-12) in which one of the periods starts, with {@code months}
 * @param days length of each period in days, or null
 * @param anchor first day of one of the periods, with {@code days}
 * @param starts first days in their order, at least two, or null; before the first and after the
 *     last, periods are as long as the one beside them
 */
public record PeriodKind(
    String id,
    Text title,
    @Nullable Integer months,
    @Nullable Integer startMonth,
    @Nullable Integer days,
    @Nullable LocalDate anchor,
    @Nullable List<LocalDate> starts)
    implements Calendar {
  private static final double DAYS_PER_YEAR = 365.2425;

  /** Copies the list. */
  public PeriodKind {
    starts = starts == null ? null : List.copyOf(starts);
  }

  @Override
  public LocalDate startOf(LocalDate day) {
    if (starts != null) {
      return startOf(day, starts);
    }
    if (days != null) {
      return stepBack(day, Objects.requireNonNull(anchor), days);
    }
    int sinceStart =
        Math.floorMod(day.getMonthValue() - Objects.requireNonNull(startMonth), requiredMonths());
    return day.withDayOfMonth(1).minusMonths(sinceStart);
  }

  @Override
  public LocalDate next(LocalDate start) {
    if (starts != null) {
      int at = starts.indexOf(start);
      boolean told = at >= 0 && at < starts.size() - 1;
      return told ? starts.get(at + 1) : start.plusDays(lengthAround(start, starts));
    }
    return days != null ? start.plusDays(days) : start.plusMonths(requiredMonths());
  }

  @Override
  public boolean isOfWhole(Grain grain) {
    return switch (grain) {
      case DAY -> true;
      case WEEK -> days != null && days % 7 == 0 && isMonday(Objects.requireNonNull(anchor));
      case MONTH -> months != null;
      case QUARTER ->
          months != null && months % 3 == 0 && startMonth != null && startMonth % 3 == 1;
      case YEAR -> months != null && months % 12 == 0 && startMonth != null && startMonth == 1;
    };
  }

  private static boolean isMonday(LocalDate day) {
    return Grain.WEEK.startOf(day).equals(day);
  }

  @Override
  public double periodsPerYear() {
    if (starts != null) {
      long covered = ChronoUnit.DAYS.between(starts.get(0), starts.get(starts.size() - 1));
      return DAYS_PER_YEAR * (starts.size() - 1) / covered;
    }
    return days != null ? DAYS_PER_YEAR / days : 12.0 / requiredMonths();
  }

  private int requiredMonths() {
    return Objects.requireNonNull(months);
  }

  private static LocalDate startOf(LocalDate day, List<LocalDate> starts) {
    if (day.isBefore(starts.get(0))) {
      return stepBack(day, starts.get(0), lengthAround(day, starts));
    }
    LocalDate last = starts.get(starts.size() - 1);
    if (!day.isBefore(last)) {
      return stepBack(day, last, lengthAround(day, starts));
    }
    int at = 0;
    while (!starts.get(at + 1).isAfter(day)) {
      at++;
    }
    return starts.get(at);
  }

  /** The length of periods outside of those that are listed, in days. */
  private static int lengthAround(LocalDate day, List<LocalDate> starts) {
    int at = day.isBefore(starts.get(0)) ? 1 : starts.size() - 1;
    return (int) ChronoUnit.DAYS.between(starts.get(at - 1), starts.get(at));
  }

  private static LocalDate stepBack(LocalDate day, LocalDate anchor, int length) {
    long since = ChronoUnit.DAYS.between(anchor, day);
    return anchor.plusDays(Math.floorDiv(since, (long) length) * length);
  }
}
