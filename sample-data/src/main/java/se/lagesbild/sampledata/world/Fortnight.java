package se.lagesbild.sampledata.world;

import java.time.LocalDate;
import java.time.temporal.IsoFields;
import java.util.List;
import java.util.stream.Stream;

/**
 * Two ISO weeks that are reported together.
 *
 * <p>Fortnights run in unbroken steps of fourteen days through week 38 of 2024, so that every week
 * lies in exactly one. Even weeks end them as long as no year has 53 weeks: from 2021 to 2026.
 * After v51-52 of 2026 follows v53-1; before 2021 it was odd weeks, with v52-1 at the turn of the
 * year. The year of a fortnight is the ISO year of its first week.
 *
 * @param lastDay the Sunday that ends it
 */
public record Fortnight(LocalDate lastDay) {

  private static final LocalDate A_LAST_DAY = LocalDate.of(2024, 9, 22);
  private static final int DAYS = 14;

  /** The fortnights that end within the span; what tells of them arrives on the Monday after. */
  public static List<Fortnight> arrivingIn(Span span) {
    long behind = A_LAST_DAY.toEpochDay() + 1 - span.first().toEpochDay();
    LocalDate first = span.first().minusDays(1).plusDays(Math.floorMod(behind, DAYS));
    return Stream.iterate(first, day -> day.isBefore(span.last()), day -> day.plusDays(DAYS))
        .map(Fortnight::new)
        .toList();
  }

  /** The Monday after it. */
  public LocalDate arrival() {
    return lastDay.plusDays(1);
  }

  /** Its days. */
  public Span days() {
    return new Span(lastDay.minusDays(DAYS - 1), lastDay);
  }

  /** Its name in file names, {@code 2024_v37-38}. */
  public String label() {
    int year = days().first().get(IsoFields.WEEK_BASED_YEAR);
    return "%d_v%d-%d".formatted(year, firstWeek(), lastWeek());
  }

  /** The number of its first week. */
  public int firstWeek() {
    return lastDay.minusWeeks(1).get(IsoFields.WEEK_OF_WEEK_BASED_YEAR);
  }

  /** The number of its last week. */
  public int lastWeek() {
    return lastDay.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR);
  }
}
