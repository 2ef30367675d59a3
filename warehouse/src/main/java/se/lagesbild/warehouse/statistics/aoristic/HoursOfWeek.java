package se.lagesbild.warehouse.statistics.aoristic;

import se.lagesbild.warehouse.statistics.Phrase;
import se.lagesbild.warehouse.statistics.Result;
import se.lagesbild.warehouse.statistics.Statement;
import se.lagesbild.warehouse.statistics.Subject;
import se.lagesbild.warehouse.statistics.Verdict;
import se.lagesbild.warehouse.statistics.Wording;

/**
 * Events spread over the hours in which they can have happened.
 *
 * @param hours weight of each of the 168 hours of the week, Monday from 00:00 first
 * @param events with a known start; the sum of the weights
 * @param shortWindows events known to within 12 hours
 */
public record HoursOfWeek(double[] hours, int events, int shortWindows) implements Result {
  private static final int FEWEST_EVENTS = 10;
  private static final int DAY = 24;

  /** Hours of the span that the sentence names. */
  private static final int SPAN = 5;

  /** Weight of each hour of the day, from 00:00. */
  public double[] hoursOfDay() {
    double[] day = new double[DAY];
    for (int hour = 0; hour < hours.length; hour++) {
      day[hour % DAY] += hours[hour];
    }
    return day;
  }

  /** Weight of each day of the week, Monday first. */
  public double[] weekdays() {
    double[] days = new double[hours.length / DAY];
    for (int hour = 0; hour < hours.length; hour++) {
      days[hour / DAY] += hours[hour];
    }
    return days;
  }

  @Override
  public Statement about(Subject subject) {
    Phrase all = Wording.whole(events);
    Phrase known = Wording.whole(shortWindows);
    boolean few = shortWindows < FEWEST_EVENTS;
    return new Statement(
        new Phrase(
            "Vi räknade %s med känd början: %s."
                .formatted(subject.counted().swedish(), all.swedish()),
            "We counted %s with a known start: %s."
                .formatted(subject.counted().english(), all.english())),
        events == 0
            ? new Phrase(
                "Ingen tid är känd, så inget kan fördelas.",
                "No time is known, so nothing can be spread.")
            : fullest(),
        few ? Verdict.CANNOT_TELL : Verdict.DESCRIBES,
        new Phrase(
            "För %s av %s är tiden känd på 12 timmar när%s"
                .formatted(known.swedish(), all.swedish(), few ? ", och det är för få." : "."),
            "For %s of %s the time is known to within 12 hours%s"
                .formatted(known.english(), all.english(), few ? ", and that is too few." : ".")),
        new Phrase(
            "Långa tidsspann jämnar ut bilden; det säger inte när en enskild händelse skedde.",
            "Long spans flatten the picture; it does not tell when any one event happened."),
        new Phrase(
            "Se på dem med kort tidsspann för sig.",
            "Look at those with a short span by themselves."));
  }

  private Phrase fullest() {
    double[] day = hoursOfDay();
    int start = 0;
    for (int hour = 1; hour < DAY; hour++) {
      start = span(day, hour) > span(day, start) ? hour : start;
    }
    int end = (start + SPAN) % DAY;
    return new Phrase(
        ("Klockslaget är ofta okänt. Fördelat över tiden då det kan ha skett är det vanligast"
                + " mellan klockan %d och %d.")
            .formatted(start, end),
        ("The time is often unknown. Spread over the time in which they can have happened, most"
                + " fall between %d:00 and %d:00.")
            .formatted(start, end));
  }

  private static double span(double[] day, int start) {
    double sum = 0;
    for (int hour = start; hour < start + SPAN; hour++) {
      sum += day[hour % DAY];
    }
    return sum;
  }
}
