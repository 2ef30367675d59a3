package se.lagesbild.sampledata.world;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.Period;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/**
 * How restless the young are from week to week: in a restless week more stay away from school, and
 * two weeks later more is damaged. Absence does not follow damage.
 */
public final class RestlessWeeks {
  /** So many weeks after the absence comes the damage. */
  public static final int WEEKS_UNTIL_DAMAGE = 2;

  private static final ZoneId STOCKHOLM = ZoneId.of("Europe/Stockholm");
  private static final int DAYS_A_WEEK = 7;
  private static final double SPREAD = 0.4;

  /** Damage follows a little more than in proportion. */
  private static final double STEEPNESS = 1.3;

  /** Damage moves within so many weeks, so that neither the year nor its seasons hold more. */
  private static final int WEEKS = 4;

  private final Chance chance;

  RestlessWeeks(Chance chance) {
    this.chance = chance;
  }

  /** How many times as much absence as in a usual week the week of a Monday has. */
  public double absence(LocalDate monday) {
    return chance.fork(monday.toString()).logNormal(Math.exp(-SPREAD * SPREAD / 2), SPREAD);
  }

  private double damage(LocalDate monday) {
    LocalDate before = monday.minusWeeks(WEEKS_UNTIL_DAMAGE);
    return CalendarEffects.inTerm(before) ? Math.pow(absence(before), STEEPNESS) : 1;
  }

  /**
   * Moves damage by whole weeks to where it follows, at the same hours and places; none of it over
   * the day on which a measure begins, nor out of the time of what was drawn.
   */
  List<Incident> moved(List<Incident> drawn, Predicate<IncidentKind> damage, LocalDate measure) {
    if (drawn.isEmpty()) {
      return drawn;
    }
    Chance choice = chance.fork("damage");
    LocalDate first = drawn.stream().map(Incident::day).min(LocalDate::compareTo).orElseThrow();
    LocalDate last = drawn.stream().map(Incident::day).max(LocalDate::compareTo).orElseThrow();
    List<Incident> moved = new ArrayList<>();
    for (Incident incident : drawn) {
      List<LocalDate> weeks = weeks(incident.day());
      LocalDate end = weeks.get(WEEKS - 1).plusDays(DAYS_A_WEEK);
      boolean within = !weeks.get(0).isBefore(first) && !end.isAfter(last);
      boolean over = weeks.get(0).isBefore(measure) && end.isAfter(measure);
      moved.add(
          damage.test(incident.kind()) && within && !over
              ? to(choice.pick(weeks, this::damage), incident)
              : incident);
    }
    return moved;
  }

  /** The Mondays of the weeks that a day's damage may move among. */
  private static List<LocalDate> weeks(LocalDate day) {
    long week = Math.floorDiv(Span.mondayOf(day).toEpochDay(), DAYS_A_WEEK);
    LocalDate monday = Span.mondayOf(day).minusWeeks(Math.floorMod(week, WEEKS));
    return monday.datesUntil(monday.plusWeeks(WEEKS), Period.ofWeeks(1)).toList();
  }

  private static Incident to(LocalDate monday, Incident incident) {
    long days = monday.toEpochDay() - Span.mondayOf(incident.day()).toEpochDay();
    return new Incident(
        incident.kind(),
        later(incident.from(), days),
        later(incident.to(), days),
        incident.where(),
        incident.plant());
  }

  /** A wall time that the change to summer time skips becomes the next that exists. */
  private static LocalDateTime later(LocalDateTime time, long days) {
    return time.plusDays(days).atZone(STOCKHOLM).toLocalDateTime();
  }
}
