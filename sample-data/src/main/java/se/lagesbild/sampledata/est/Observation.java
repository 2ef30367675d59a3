package se.lagesbild.sampledata.est;

import java.time.LocalDate;
import se.lagesbild.sampledata.world.Incident;

/**
 * Something that a municipal service has seen, before it is typed.
 *
 * @param incident what happened, when and where
 * @param service who saw it
 * @param delayDays how many days later it is told than it could have been
 */
record Observation(Incident incident, String service, int delayDays) {

  /** A day of the fortnight whose report tells it. */
  LocalDate told() {
    return incident.from().toLocalDate().plusDays(delayDays);
  }

  boolean isLate() {
    return delayDays > 0;
  }

  boolean isPlanted() {
    return !incident.plant().isEmpty();
  }
}
