package se.lagesbild.sampledata.background;

import java.time.LocalDate;
import java.time.MonthDay;
import java.time.Year;
import java.util.List;
import java.util.stream.IntStream;
import se.lagesbild.sampledata.world.Span;

/**
 * When a file of each year comes.
 *
 * @param yearsAfter 0 when it comes in the year that it tells of, 1 in the next
 * @param day of its arrival
 */
record Yearly(int yearsAfter, MonthDay day) {

  /** The years that are told of in the span. */
  List<Year> years(Span span) {
    return IntStream.rangeClosed(span.first().getYear() - yearsAfter, span.last().getYear())
        .mapToObj(Year::of)
        .filter(year -> span.contains(arrival(year)))
        .toList();
  }

  /** The day on which the file about a year comes. */
  LocalDate arrival(Year year) {
    return year.plusYears(yearsAfter).atMonthDay(day);
  }
}
