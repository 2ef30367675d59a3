package se.lagesbild.sampledata.world;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;

/**
 * A fire that was set on purpose and that the rescue services, the police and others each tell of.
 *
 * @param id the id of the planted truth
 * @param start when it began to burn
 * @param place the id of the place
 * @param caseNumber the police report's number, where the others know it; else empty
 */
public record Fire(String id, LocalDateTime start, String place, String caseNumber) {

  /** Linked by number the first, the others only by time, place and kind. */
  static List<Fire> allBefore(LocalDate monday) {
    LocalDateTime first = monday.minusWeeks(8).plusDays(5).atTime(22, 40);
    String number = "5000-K990008-%02d".formatted(first.plusDays(1).getYear() % 100);
    return List.of(
        new Fire("h1", first, "olsboskolan", number),
        new Fire("h2", monday.minusWeeks(20).plusDays(4).atTime(23, 10), "resecentrum", ""),
        new Fire("h3", monday.minusWeeks(36).plusDays(5).atTime(22, 25), "stadsparken", ""),
        new Fire("h4", monday.minusWeeks(48).plusDays(6).atTime(21, 50), "mariaskolan", ""),
        new Fire("h5", monday.minusWeeks(61).plusDays(4).atTime(23, 5), "risbroskolan", ""));
  }
}
