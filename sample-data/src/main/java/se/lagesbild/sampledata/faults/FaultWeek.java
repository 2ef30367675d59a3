package se.lagesbild.sampledata.faults;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.temporal.IsoFields;
import java.util.List;
import se.lagesbild.sampledata.export.Entry;
import se.lagesbild.sampledata.world.ByDay;
import se.lagesbild.sampledata.world.Span;

/**
 * One weekly export: every case that came in or changed in the week or the week before, with all
 * its statuses so far. The overlap heals late typing, but not an export that never came: the next
 * one leaves the lost week out, so that it must be found missing.
 *
 * @param monday the week's first day
 * @param overlapFrom the first day whose changes are told
 */
record FaultWeek(LocalDate monday, LocalDate overlapFrom) {

  /** The exports that arrive within the span, on the Monday after each week. */
  static List<FaultWeek> arrivingIn(Span span, Span missing) {
    return span.mondays().stream()
        .filter(arrival -> !arrival.isBefore(span.first()))
        .map(arrival -> arrival.minusWeeks(1))
        .filter(monday -> !missing.contains(monday))
        .map(monday -> new FaultWeek(monday, overlapFrom(monday, missing)))
        .toList();
  }

  private static LocalDate overlapFrom(LocalDate monday, Span missing) {
    LocalDate weekBefore = monday.minusWeeks(1);
    return missing.contains(weekBefore) ? monday : weekBefore;
  }

  LocalDate arrival() {
    return monday.plusWeeks(1);
  }

  LocalDate lastDay() {
    return arrival().minusDays(1);
  }

  /** The moment up to which the export tells. */
  LocalDateTime end() {
    return arrival().atStartOfDay();
  }

  /** The cases that the export tells of. */
  List<Entry> toldOf(ByDay<Entry> entries) {
    return entries.within(new Span(overlapFrom, lastDay()));
  }

  String fileName() {
    return "NVK_felanmalan_%d_v%02d.csv"
        .formatted(
            monday.get(IsoFields.WEEK_BASED_YEAR), monday.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR));
  }
}
