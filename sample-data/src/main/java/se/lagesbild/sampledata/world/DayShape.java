package se.lagesbild.sampledata.world;

import java.time.LocalDate;
import java.time.LocalDateTime;

/** How an incident kind varies over the week and the day. */
enum DayShape {
  NIGHT(23.5, 2.6, 0.6, 0.6, 0.7, 0.8, 1.5, 1.8, 1.0),
  EVENING(20, 2.8, 0.8, 0.8, 0.8, 0.9, 1.4, 1.4, 0.9),
  SCHOOL(11.5, 1.8, 1.4, 1.4, 1.4, 1.4, 1.4, 0, 0),
  SHOP(15, 2.6, 0.9, 0.9, 1.0, 1.1, 1.3, 1.2, 0.6),
  DAY(13, 3.8, 1.1, 1.0, 1.0, 1.0, 1.1, 0.9, 0.9),
  OFFICE(10, 2.4, 1.9, 1.2, 1.1, 1.1, 1.1, 0.3, 0.3);

  private final double peakHour;
  private final double spreadHours;
  private final double[] weekdays;

  DayShape(double peakHour, double spreadHours, double... weekdays) {
    this.peakHour = peakHour;
    this.spreadHours = spreadHours;
    this.weekdays = weekdays;
  }

  double factor(LocalDate day) {
    return weekdays[day.getDayOfWeek().getValue() - 1];
  }

  /** Whether feasts and holidays bring more of it. */
  boolean followsFeasts() {
    return this == NIGHT || this == EVENING;
  }

  /** A moment of the evening or night that begins on the day; past midnight is the next date. */
  LocalDateTime moment(LocalDate day, Chance chance) {
    double hour = Math.max(0, Math.min(29, chance.normal(peakHour, spreadHours)));
    int minute = (int) (hour * 60);
    // People round: most times end on 0 or 5.
    int rounded = chance.happens(0.8) ? minute - minute % 5 : minute;
    return day.atStartOfDay().plusMinutes(rounded);
  }
}
