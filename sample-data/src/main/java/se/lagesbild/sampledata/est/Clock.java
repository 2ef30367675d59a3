package se.lagesbild.sampledata.est;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import se.lagesbild.sampledata.world.Chance;

/** How people write the time of day. */
final class Clock {

  private static final int MINUTES_OF_DAY = 24 * 60;
  private static final int FIRST_HOUR_AS_NUMBER = 6;

  private final Chance chance;

  Clock(Chance chance) {
    this.chance = chance;
  }

  /** A moment in one of the ways that the contract knows. */
  Moment tell(LocalDateTime time) {
    if (time.getHour() == 23 && time.getMinute() >= 40) {
      LocalDateTime midnight = time.toLocalDate().plusDays(1).atStartOfDay();
      return new Moment(time.toLocalDate(), "24:00", midnight, midnight);
    }
    int way = chance.between(1, 100);
    if (way <= 38) {
      return exact(time);
    }
    if (way <= 50) {
      return hour(time, chance.pick(List.of("ca %d", "ca %d", "%d-tiden", "kl %d")));
    }
    if (way <= 58) {
      return hours(time);
    }
    return way <= 82 ? partOfDay(time) : whole(time);
  }

  /** A moment to the minute, as the clock shows it. */
  static Moment plain(LocalDateTime time) {
    return new Moment(time.toLocalDate(), clock(time, "%02d:%02d"), time, time);
  }

  private Moment exact(LocalDateTime time) {
    if (time.getHour() >= FIRST_HOUR_AS_NUMBER && chance.happens(0.3)) {
      double fraction = (time.getHour() * 60 + time.getMinute()) / (double) MINUTES_OF_DAY;
      return new Moment(time.toLocalDate(), fraction, time, time);
    }
    String form = chance.pick(List.of("%02d:%02d", "%02d:%02d", "%02d.%02d", "kl %02d.%02d"));
    return new Moment(time.toLocalDate(), clock(time, form), time, time);
  }

  private static Moment hour(LocalDateTime time, String form) {
    LocalDateTime from = time.withMinute(0);
    return new Moment(time.toLocalDate(), form.formatted(time.getHour()), from, from.plusHours(1));
  }

  private Moment hours(LocalDateTime time) {
    LocalDateTime from = time.withMinute(0);
    LocalDateTime to = from.plusHours(chance.between(1, 3));
    String text =
        "%02d%s%02d".formatted(from.getHour(), chance.pick(List.of("-", "–")), to.getHour());
    return new Moment(time.toLocalDate(), text, from, to);
  }

  private Moment partOfDay(LocalDateTime time) {
    int hour = time.getHour();
    LocalDate day = time.toLocalDate();
    if (hour >= 22 || hour < 5) {
      return part(hour < 5 ? day.minusDays(1) : day, List.of("natt", "natten", "Nattetid"), 22, 8);
    }
    if (hour >= 17) {
      return hour >= 20 && chance.happens(0.3)
          ? part(day, List.of("sen kväll"), 20, 4)
          : part(day, List.of("kväll", "kvällen", "Kväll", "kvällstid"), 17, 5);
    }
    if (hour >= 12) {
      return part(day, List.of("eftermiddag", "em"), 12, 5);
    }
    return hour >= 9 ? part(day, List.of("förmiddag", "fm"), 9, 3) : whole(time);
  }

  private Moment part(LocalDate day, List<String> words, int firstHour, int hours) {
    LocalDateTime from = day.atTime(firstHour, 0);
    return new Moment(day, chance.pick(words), from, from.plusHours(hours));
  }

  private static Moment whole(LocalDateTime time) {
    return plain(time).wholeDay();
  }

  private static String clock(LocalDateTime time, String form) {
    return form.formatted(time.getHour(), time.getMinute());
  }
}
