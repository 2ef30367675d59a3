package se.lagesbild.sampledata.est;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;

/**
 * A time of day as it is written: the day it is written under, and what it means.
 *
 * @param day the day in the column beside
 * @param cell a text, or a number as the fraction of a day
 * @param from the earliest moment it can mean
 * @param to the latest
 */
record Moment(LocalDate day, Object cell, LocalDateTime from, LocalDateTime to) {

  /** The day it counts on: that of the middle. */
  LocalDate middle() {
    return from.plus(Duration.between(from, to).dividedBy(2)).toLocalDate();
  }

  /** The same day with no time of day. */
  Moment wholeDay() {
    return new Moment(day, "", day.atStartOfDay(), day.plusDays(1).atStartOfDay());
  }
}
