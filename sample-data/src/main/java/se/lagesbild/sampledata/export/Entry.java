package se.lagesbild.sampledata.export;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * One key of a source's register with all that the register ever says about it.
 *
 * @param key the source's key
 * @param report what the source counts as one report
 * @param plant the id of the planted truth it belongs to, or empty
 * @param versions in the order of their moments, at least one
 */
public record Entry(String key, String report, String plant, List<Version> versions) {

  /** Copies the versions. */
  public Entry {
    versions = List.copyOf(versions);
  }

  /** What the register says just before a moment. */
  public Optional<Version> before(LocalDateTime moment) {
    for (int latest = versions.size() - 1; latest >= 0; latest--) {
      if (versions.get(latest).from().isBefore(moment)) {
        return Optional.of(versions.get(latest));
      }
    }
    return Optional.empty();
  }

  /** The days on which the register changes. */
  public Stream<LocalDate> days() {
    return versions.stream().map(version -> version.from().toLocalDate());
  }

  /** Whether the register changes in a span of time, the end not included. */
  public boolean changesWithin(LocalDateTime start, LocalDateTime end) {
    for (int latest = versions.size() - 1; latest >= 0; latest--) {
      LocalDateTime moment = versions.get(latest).from();
      if (moment.isBefore(start)) {
        return false;
      }
      if (moment.isBefore(end)) {
        return true;
      }
    }
    return false;
  }
}
