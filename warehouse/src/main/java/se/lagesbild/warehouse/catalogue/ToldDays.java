package se.lagesbild.warehouse.catalogue;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.stream.Stream;

/**
 * The days that a source's deliveries tell of, or those of one municipality where the source sends
 * one file for each. A day on which nothing happened is told of; one whose delivery never came is
 * not, unless a later delivery makes good for it.
 *
 * @param scope code of the municipality, or empty
 * @param from the first day
 * @param to the first moment after them
 * @param gaps the days between that nobody tells of, in order and apart from each other
 * @param owed the days after them that a delivery should have told of which has not come in time,
 *     or cannot be used; in order
 * @param certainty whether all gaps are known
 */
public record ToldDays(
    String scope,
    LocalDate from,
    LocalDateTime to,
    List<DateRange> gaps,
    List<DateRange> owed,
    Certainty certainty) {
  /** What names of files can say of a day's end, to the second. */
  private static final LocalTime LAST_SECOND = LocalTime.of(23, 59, 59);

  /** How much of a period is told of. */
  public enum Share {
    NONE,
    SOME,
    ALL
  }

  /** Whether it is known what nobody tells of. */
  public enum Certainty {
    CERTAIN,
    /** Days between may be missing, and nobody can say which. */
    GAPS_UNKNOWN
  }

  /** Copies the lists; {@code to} that lies in a day's last second is the end of that day. */
  public ToldDays {
    gaps = List.copyOf(gaps);
    owed = List.copyOf(owed);
    if (!to.toLocalTime().isBefore(LAST_SECOND)) {
      to = to.toLocalDate().plusDays(1).atStartOfDay();
    }
  }

  /** Days of which all gaps are known, and after which nothing is owed. */
  public ToldDays(String scope, LocalDate from, LocalDateTime to, List<DateRange> gaps) {
    this(scope, from, to, gaps, List.of(), Certainty.CERTAIN);
  }

  /** How much of {@code period} is told of; never all of it where gaps are unknown. */
  public Share share(DateRange period) {
    List<DateRange> untold = untold(period);
    long missing = untold.stream().mapToLong(ToldDays::days).sum();
    if (missing == days(period)) {
      return Share.NONE;
    }
    boolean whole = missing == 0 && !period.to().atStartOfDay().isAfter(to);
    return whole && certainty == Certainty.CERTAIN ? Share.ALL : Share.SOME;
  }

  /** The days of {@code period} that nothing is told of, in order. */
  public List<DateRange> untold(DateRange period) {
    return Stream.of(
            Stream.of(new DateRange(LocalDate.MIN, from)),
            gaps.stream(),
            Stream.of(new DateRange(end(), LocalDate.MAX)))
        .flatMap(days -> days)
        .flatMap(days -> days.overlap(period).stream())
        .toList();
  }

  /** The day after the last one that anything is told of. */
  public LocalDate end() {
    LocalDate day = to.toLocalDate();
    return to.equals(day.atStartOfDay()) ? day : day.plusDays(1);
  }

  private static long days(DateRange range) {
    return ChronoUnit.DAYS.between(range.from(), range.to());
  }
}
