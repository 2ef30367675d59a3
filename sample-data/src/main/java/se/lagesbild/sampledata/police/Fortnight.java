package se.lagesbild.sampledata.police;

import java.time.LocalDate;
import java.time.temporal.IsoFields;
import java.util.List;
import java.util.stream.Stream;
import se.lagesbild.sampledata.export.Entry;
import se.lagesbild.sampledata.world.Span;

/**
 * Two ISO weeks that are reported together.
 *
 * <p>Fortnights run in unbroken steps of fourteen days through week 38 of 2024, so that every week
 * lies in exactly one. Even weeks end them as long as no year has 53 weeks: from 2021 to 2026. The
 * year 2026 ends with v51-52, and v53-1 of 2027 follows; before 2021 it was odd weeks, with v52-1
 * at the turn of the year. The year of a fortnight is the ISO year of its last week.
 *
 * @param lastDay the Sunday that ends it
 */
record Fortnight(LocalDate lastDay) {

  private static final LocalDate A_LAST_DAY = LocalDate.of(2024, 9, 22);
  private static final int WINDOW_DAYS = 60;
  private static final int DAYS = 14;

  /** The fortnights whose extract arrives within the span, that is on the Monday after. */
  static List<Fortnight> arrivingIn(Span span) {
    long behind = A_LAST_DAY.toEpochDay() + 1 - span.first().toEpochDay();
    LocalDate first = span.first().minusDays(1).plusDays(Math.floorMod(behind, DAYS));
    return Stream.iterate(first, day -> day.isBefore(span.last()), day -> day.plusDays(DAYS))
        .map(Fortnight::new)
        .toList();
  }

  /** The Monday on which the extract is made and arrives. */
  LocalDate arrival() {
    return lastDay.plusDays(1);
  }

  /** The first day of registration that the extract covers; the last is its last day. */
  LocalDate windowStart() {
    return lastDay.minusDays(WINDOW_DAYS - 1);
  }

  /** The entries that were registered within the window. */
  List<Entry> coveredOf(List<Entry> entries) {
    Span window = new Span(windowStart(), lastDay);
    return entries.stream().filter(entry -> window.contains(registered(entry))).toList();
  }

  String fileName() {
    return "POL_1982_anmalda_%d_v%d-%d.csv"
        .formatted(
            lastDay.get(IsoFields.WEEK_BASED_YEAR),
            lastDay.minusWeeks(1).get(IsoFields.WEEK_OF_WEEK_BASED_YEAR),
            lastDay.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR));
  }

  private static LocalDate registered(Entry entry) {
    return entry.versions().get(0).facts().reported();
  }
}
