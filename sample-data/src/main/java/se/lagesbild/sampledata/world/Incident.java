package se.lagesbild.sampledata.world;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.stream.Stream;

/**
 * Something that happened, before any organisation has written it down.
 *
 * @param kind what
 * @param from when it began, or the earliest moment it can have happened
 * @param to when it ended or was discovered; equals {@code from} for a known moment
 * @param where the place; an empty list when nobody knows
 * @param plant the id of the planted truth it belongs to, or empty
 */
public record Incident(
    IncidentKind kind, LocalDateTime from, LocalDateTime to, List<Place> where, String plant) {

  /** The date of the interval's midpoint, which is the day an incident counts on. */
  public LocalDate day() {
    return from.plusMinutes(Duration.between(from, to).toMinutes() / 2).toLocalDate();
  }

  /** The place as a stream of none or one. */
  public Stream<Place> places() {
    return where.stream();
  }

  /** Whether it happened in the district. */
  public boolean isIn(String area) {
    return places().anyMatch(place -> place.area().equals(area));
  }
}
